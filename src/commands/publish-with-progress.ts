import { setTimeout as pause } from "node:timers/promises";
import { publish, type Published } from "../publish/publish.ts";
import type { Site } from "../publish/site.ts";
import type { Outside } from "./command.ts";
import type { Workplace } from "./open-workplace.ts";
import type { Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** What the settings say of the interface for programs. */
export function siteOf({ siteName, contact, license }: Settings): Site {
  return { name: siteName, contactEmail: contact ?? null, license: license ?? null };
}

/** Publishes for programs what changed, with progress. */
export async function publishWithProgress({ store }: Workplace, settings: Settings, outside: Outside, progress?: Progress): Promise<Published> {
  return await publish({
    store, site: siteOf(settings), clock: outside.now, stop: outside.stop,
    ...(progress === undefined ? {} : { onProgress: (done: number, total: number) => progress.update("OParl aufbauen", done, total) }),
  });
}

/** So often something may come to be published because its time has come, or because another program saved it. */
const everyMs = 60_000;

/** Publishes what is left over, then once a minute what came to be, until the program is asked to stop. */
export async function keepPublished(workplace: Workplace, settings: Settings, outside: Outside, onError: (error: unknown) => void): Promise<void> {
  while (!outside.stop.aborted) {
    await publishWithProgress(workplace, settings, outside).catch(onError);
    await pause(everyMs, undefined, { signal: outside.stop }).catch(() => undefined);
  }
}
