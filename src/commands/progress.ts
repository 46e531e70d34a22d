import type { Outside } from "./command.ts";

/** Shows how far long work is: a bar with counts and an estimate on a terminal, a line now and then elsewhere. */
export interface Progress {
  /**
   * `done` of `total` steps of a stage ("Lesen") are done; the time left is judged by this stage alone.
   * @param name what is being dealt with now, or ""
   */
  update(stage: string, done: number, total: number, name?: string): void;
  /** Ends the bar with a last line. */
  end(line: string): void;
}

const barWidth = 24;
const redrawEveryMs = 80;
const lineEveryMs = 5000;

/** A progress display on the error stream, so that standard output stays clean for results. */
export function createProgress({ stderr, now }: Outside): Progress {
  let current = { stage: "", started: 0 };
  let drawnAt = 0;
  const interval = stderr.isTTY ? redrawEveryMs : lineEveryMs;
  return {
    update(stage, done, total, name = "") {
      const time = now().getTime();
      if (stage !== current.stage) current = { stage, started: time };
      if (time - drawnAt < interval && done !== total) return;
      drawnAt = time;
      const text = progressLine(done, total, name === "" ? stage : `${stage}: ${name}`, time - current.started);
      stderr.write(stderr.isTTY ? `\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}` : `${text}\n`);
    },
    end(line) {
      stderr.write(`${stderr.isTTY ? "\r\u001b[2K" : ""}${line}\n`);
    },
  };
}

/**
 * One line of progress: bar, counts, estimate of the time left (once there is something to judge by), label.
 * @param elapsedMs time since the work began
 */
export function progressLine(done: number, total: number, label: string, elapsedMs: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const bar = "█".repeat(Math.round(share * barWidth)).padEnd(barWidth, "░");
  const left = done > 0 && done < total && elapsedMs > 2000 ? `, noch etwa ${duration((elapsedMs / done) * (total - done))}` : "";
  return `${bar} ${done} von ${total}${left}  ${label}`;
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const minutes = Math.round(seconds / 60);
  return seconds < 90 ? `${seconds} s` : minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
