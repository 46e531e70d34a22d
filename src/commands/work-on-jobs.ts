import { setTimeout as pause } from "node:timers/promises";
import { visitServersWhenDue } from "../jobs/visit-servers.ts";
import type { Outside } from "./command.ts";
import { importServer } from "./import-server.ts";
import { createLog } from "./log.ts";
import type { Workplace } from "./open-workplace.ts";
import type { Settings } from "./settings.ts";

/** Does what is to be done again and again, until the program is asked to stop. Nothing of it ends the program. */
export async function workOnJobs(workplace: Workplace, settings: Settings, outside: Outside): Promise<void> {
  const log = createLog(outside, settings);
  const quiet: Outside = { ...outside, stderr: { write: (text) => log.debug(text.trimEnd()) } };
  const wait = async (ms: number) => await pause(ms, undefined, { signal: outside.stop }).catch(() => undefined);
  await visitServersWhenDue({
    office: workplace.store.office, now: outside.now, stop: outside.stop, wait,
    async visit({ url, withFiles }) {
      log.info(`${url}: visiting`);
      const { report, isFinished } = await importServer(workplace, url, { isFull: false, withFiles }, settings, quiet);
      log.info(`${url}: ${report === null ? "visited by another process" : (report.refusal ?? (isFinished ? "done" : "not done yet"))}`);
    },
    onError: (what, error) => log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
}
