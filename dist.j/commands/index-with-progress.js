import { finishCollection, indexSearch } from "../ingest/index-search.js";
/**
 * Brings the search index up to date, with progress.
 * @param always also where the index says that it is whole
 */
export async function indexWithProgress({ search, store, mark }, progress, always = false) {
    const onProgress = (done) => progress.update(done, null, "Suche aufbauen");
    await (always ? indexSearch : finishCollection)({ search, store, mark, onProgress });
}
//# sourceMappingURL=index-with-progress.js.map