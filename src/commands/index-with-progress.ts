import { finishCollection, indexSearch } from "../ingest/index-search.ts";
import type { Workplace } from "./open-workplace.ts";
import type { Progress } from "./progress.ts";

/**
 * Brings the search index up to date, with progress.
 * @param always also where the index says that it is whole
 */
export async function indexWithProgress({ search, store, mark }: Workplace, progress: Progress, always = false): Promise<void> {
  const onProgress = (done: number) => progress.update(done, null, "Suche aufbauen");
  await (always ? indexSearch : finishCollection)({ search, store, mark, onProgress });
}
