import { finishCollection, indexSearch } from "../ingest/index-search.ts";
import type { Workplace } from "./open-workplace.ts";
import type { Progress } from "./progress.ts";

/**
 * Brings the search index up to date, with progress.
 * @param because `missing`: only where the index says that it is not whole; `asked`: in any case, the index alone
 */
export async function indexWithProgress({ search, store, mark }: Workplace, progress: Progress, because: "missing" | "asked"): Promise<void> {
  const indexing = { search, store, mark, onProgress: (done: number, total: number) => progress.update("Suche aufbauen", done, total) };
  await (because === "asked" ? indexSearch(indexing) : finishCollection(indexing, false));
}
