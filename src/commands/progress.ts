import type { Outside } from "./command.ts";

/** Shows how far long work is: a bar with counts and an estimate on a terminal, a line now and then elsewhere. */
export interface Progress {
  /** `done` of `total` steps are done (null: nobody knows how many there are); `label` says what is being done now. */
  update(done: number, total: number | null, label: string): void;
  /** Ends the bar with a last line. */
  end(line: string): void;
}

const barWidth = 24;
const redrawEveryMs = 80;
const lineEveryMs = 5000;

/** A progress display on the error stream, so that standard output stays clean for results. */
export function createProgress({ stderr, now }: Outside): Progress {
  const started = now().getTime();
  let drawnAt = 0;
  const interval = stderr.isTTY ? redrawEveryMs : lineEveryMs;
  return {
    update(done, total, label) {
      const time = now().getTime();
      if (time - drawnAt < interval && done !== total) return;
      drawnAt = time;
      const text = progressLine(done, total, label, time - started);
      stderr.write(stderr.isTTY ? `\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}` : `${text}\n`);
    },
    end(line) {
      stderr.write(`${stderr.isTTY ? "\r\u001b[2K" : ""}${line}\n`);
    },
  };
}

/**
 * One line of progress: bar, counts, estimate of the time left (once there is something to judge by), label.
 * Without a total: the count and the label.
 * @param elapsedMs time since the work began
 */
export function progressLine(done: number, total: number | null, label: string, elapsedMs: number): string {
  if (total === null) return `${done}  ${label}`;
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const bar = "█".repeat(Math.round(share * barWidth)).padEnd(barWidth, "░");
  const left = done > 0 && done < total && elapsedMs > 2000 ? `, noch etwa ${duration((elapsedMs / done) * (total - done))}` : "";
  return `${bar} ${done} von ${total}${left}  ${label}`;
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
