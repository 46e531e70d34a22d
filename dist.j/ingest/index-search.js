import { loadSearchDocuments } from "../store/search-documents.js";
import { resolveCollection } from "./resolve-collection.js";
const batchSize = 200;
/**
 * Builds both indexes anew from the database, each through the viewer it is for: what a citizen may not see
 * cannot reach the public index. The old indexes answer until the new ones take their place.
 */
export async function indexSearch({ search, store, mark, onProgress }) {
    await mark.remove();
    let done = 0;
    const counted = async function* (viewer) {
        for await (const document of documentsOf(viewer)) {
            yield document;
            onProgress(++done);
        }
    };
    await search.public.rebuild(counted(store.citizen));
    await search.internal.rebuild(counted(store.office));
    await mark.set();
}
/**
 * Does what rests on the whole collection, where the mark says that it may be missing:
 * references tied to their papers, and the indexes.
 */
export async function finishCollection(indexing) {
    if (await indexing.mark.isSet())
        return;
    await resolveCollection(indexing.store.office);
    await indexSearch(indexing);
}
async function* documentsOf(viewer) {
    let after = null;
    for (;;) {
        const batch = await loadSearchDocuments(viewer, after, batchSize);
        yield* batch;
        after = batch.at(-1)?.id ?? null;
        if (batch.length < batchSize)
            return;
    }
}
//# sourceMappingURL=index-search.js.map