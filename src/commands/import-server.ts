import { setTimeout as pause } from "node:timers/promises";
import { reportLines } from "../council/visit-report.ts";
import { importOparl, type OparlManners, type OparlResult } from "../ingest/import-oparl.ts";
import type { Outside } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import type { Workplace } from "./open-workplace.ts";
import { createProgress } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** What the person who typed the address wants. */
export interface ServerWishes {
  /** Everything is read again. */
  readonly isFull: boolean;
  readonly withFiles: boolean;
}

const oneWeekMs = 7 * 86_400_000;

/** Visits an OParl server with a progress bar, brings the search index up to date, and says what was found. */
export async function importServer(workplace: Workplace, address: string, { isFull }: ServerWishes, settings: Settings, outside: Outside): Promise<OparlResult> {
  const progress = createProgress(outside);
  const result = await importOparl(address, {
    office: workplace.store.office, now: outside.now, stop: outside.stop, wantsFull: isFull, manners: mannersOf(settings, outside),
    onProgress: (stage, done, total, name) => progress.update(stage, done, total, name),
    takeFiles: null,
  });
  if (!outside.stop.aborted) await indexWithProgress(workplace, progress, result.hasChanged ? "changed" : "missing");
  const { report, isFinished } = result;
  if (report === null) progress.end(`${address} wird gerade von einem anderen Programm abgeglichen.`);
  else {
    progress.end(`${address}: ${isFinished ? "abgeglichen." : "noch nicht fertig; es geht beim nächsten Mal dort weiter."}`);
    for (const line of reportLines(report)) outside.stderr.write(`  ${line}\n`);
  }
  return result;
}

function mannersOf(settings: Settings, { stop }: Outside): OparlManners {
  return {
    userAgent: userAgent(settings), atOnce: settings.oparlAtOnce, pauseMs: settings.oparlPauseMilliseconds, timeoutMs: settings.oparlTimeoutSeconds * 1000, retryPauseMs: 2000,
    trustedHosts: settings.oparlHosts, fullEveryMs: oneWeekMs,
    wait: async (ms) => await pause(ms, undefined, { signal: stop }).catch(() => undefined),
  };
}

/** Who asks, and how to reach them: "Ratsfaden (+https://rat.example; mailto:post@rat.example)". */
function userAgent({ publicUrl, contact }: Settings): string {
  const reached = [...(publicUrl === undefined ? [] : [`+${publicUrl}`]), ...(contact === undefined ? [] : [`mailto:${contact}`])];
  return `Ratsfaden${reached.length === 0 ? "" : ` (${reached.join("; ")})`}`;
}
