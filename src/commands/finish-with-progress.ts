import { finishCollection } from "../ingest/index-search.ts";
import { publish } from "../publish/publish.ts";
import type { Outside } from "./command.ts";
import type { Workplace } from "./open-workplace.ts";
import type { Progress } from "./progress.ts";
import { siteOf } from "./publish-with-progress.ts";
import type { Settings } from "./settings.ts";

/**
 * Does what follows when documents were saved: ties references, builds the search indexes and publishes for programs, side by side, with one progress bar.
 * @param hasChanged false: the indexes are built only where they say that they are not whole
 */
export async function finishWithProgress({ search, store, mark }: Workplace, settings: Settings, outside: Outside, progress: Progress, hasChanged: boolean): Promise<void> {
  const counts = { index: { done: 0, total: 0 }, published: { done: 0, total: 0 } };
  const told = (part: keyof typeof counts) => (done: number, total: number): void => {
    counts[part] = { done, total };
    progress.update("Suche und OParl aufbauen", counts.index.done + counts.published.done, counts.index.total + counts.published.total);
  };
  await finishCollection({ search, store, mark, onProgress: told("index") }, hasChanged, async () =>
    await publish({ store, site: siteOf(settings), clock: outside.now, stop: outside.stop, onProgress: told("published") }));
}
