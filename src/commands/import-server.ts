import { setTimeout as pause } from "node:timers/promises";
import { reportLines } from "../council/visit-report.ts";
import { followChanges } from "../ingest/change-paper.ts";
import { importOparl, type OparlManners, type OparlResult } from "../ingest/import-oparl.ts";
import { takeFiles } from "../ingest/oparl/take-files.ts";
import type { Visit } from "../ingest/oparl/visit.ts";
import type { Outside } from "./command.ts";
import { finishWithProgress } from "./finish-with-progress.ts";
import { openReader } from "./open-reader.ts";
import type { Workplace } from "./open-workplace.ts";
import { publishWithProgress } from "./publish-with-progress.ts";
import { createProgress, type Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { userAgent } from "./user-agent.ts";

/** What is wanted of a visit. */
export interface ServerWishes {
  /** Everything is read again. */
  readonly isFull: boolean;
  readonly withFiles: boolean;
}

const oneWeekMs = 7 * 86_400_000;
/** After more changed papers than these the search index is built anew: that is faster. */
const mostFollowed = 1000;

/** Visits an OParl server with a progress bar, brings the search index up to date, and says what was found. */
export async function importServer(workplace: Workplace, address: string, { isFull, withFiles }: ServerWishes, settings: Settings, outside: Outside): Promise<OparlResult> {
  const progress = createProgress(outside);
  const { mark } = workplace;
  const wasWhole = await mark.isSet();
  // Should the program be killed in between, the next start builds the indexes anew.
  await mark.remove();
  const papers = new Set<string>();
  const result = await importOparl(address, {
    office: workplace.store.office, now: outside.now, stop: outside.stop, wantsFull: isFull, manners: mannersOf(settings, outside),
    onProgress: (stage, done, total, name) => progress.update(stage, done, total, name),
    takeFiles: withFiles ? async (visit) => await readFiles(visit, workplace, progress, papers, settings, outside) : null,
  });
  if (!outside.stop.aborted) {
    await follow(workplace, settings, outside, progress, result, papers, wasWhole);
  }
  say(result, address, progress, outside);
  return result;
}

async function follow(workplace: Workplace, settings: Settings, outside: Outside, progress: Progress, { changed }: OparlResult, papers: ReadonlySet<string>, wasWhole: boolean): Promise<void> {
  const all = changed === null ? null : new Set([...changed.papers, ...papers]);
  if (!wasWhole || all === null || all.size > mostFollowed) return await finishWithProgress(workplace, settings, outside, progress, true);
  await followChanges(workplace, [...all], changed?.others ?? []);
  await publishWithProgress(workplace, settings, outside, progress);
}

async function readFiles(visit: Visit, { store, files, mark }: Workplace, progress: Progress, papers: Set<string>, settings: Settings, { stop }: Outside): Promise<void> {
  const reader = openReader(settings);
  try {
    await takeFiles(visit, {
      spoolFolder: settings.data, maxBytes: reader.maxBytes,
      import: {
        office: store.office, files, mark,
        reader: { ...reader, spoolFolder: settings.data, stop, onProgress: (pass, done, total, name) => progress.update(pass === "read" ? "Lesen" : "Verstehen", done, total, name) },
        defaults: { bodyName: settings.body, visibility: settings.visibility },
        onRefused: () => visit.tally.addFile("unreadable"),
        onSaved: (paperId) => void papers.add(paperId),
      },
    });
  } finally {
    await reader.close();
  }
}

function say({ report, isFinished }: OparlResult, address: string, progress: Progress, { stderr }: Outside): void {
  if (report === null) return progress.end(`${address} wird gerade von einem anderen Programm abgeglichen.`);
  progress.end(`${address}: ${isFinished ? "abgeglichen." : "noch nicht fertig; es geht beim nächsten Mal dort weiter."}`);
  for (const line of reportLines(report)) stderr.write(`  ${line}\n`);
}

function mannersOf(settings: Settings, { stop }: Outside): OparlManners {
  return {
    userAgent: userAgent(settings), atOnce: settings.oparlAtOnce, pauseMs: settings.oparlPauseMilliseconds, timeoutMs: settings.oparlTimeoutSeconds * 1000, retryPauseMs: 2000,
    trustedHosts: settings.oparlHosts, fullEveryMs: oneWeekMs,
    wait: async (ms) => await pause(ms, undefined, { signal: stop }).catch(() => undefined),
  };
}
