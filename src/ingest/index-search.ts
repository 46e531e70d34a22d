import type { Search } from "../search/create-search.ts";
import { countSearchDocuments } from "../store/count-search-documents.ts";
import { loadSearchDocuments } from "../store/search-documents.ts";
import { oneAtATime } from "../store/one-at-a-time.ts";
import type { Store } from "../store/open-store.ts";
import type { Viewer } from "../store/viewer.ts";
import { resolveCollection } from "./resolve-collection.ts";
import type { WholeMark } from "./whole-mark.ts";

/** Asking costs as much as some hundred answers. */
const batchSize = 500;

export interface Indexing {
  readonly search: Search;
  readonly store: Store;
  readonly mark: WholeMark;
  /** Told of each document that was added to an index; one that citizens may see is added to two. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Builds both indexes anew from the database, each through the viewer it is for: what a citizen may not see
 * cannot reach the public index. The old indexes answer until the new ones take their place.
 */
export async function indexSearch(indexing: Indexing): Promise<void> {
  await oneAtATime(indexing.store.office, async () => await buildIndexes(indexing));
}

/**
 * Does what rests on the whole collection: references tied to their papers, the indexes, and (while they are built) what `publish` does.
 * @param hasChanged the caller has just saved documents; else it is done where the mark says that it may be missing
 * @param publish makes for programs what rests on tied references, whether or not there is something to index
 */
export async function finishCollection(indexing: Indexing, hasChanged: boolean, publish: () => Promise<unknown> = async () => undefined): Promise<void> {
  const { mark, store } = indexing;
  if (!hasChanged && (await mark.isSet())) return void (await publish());
  const isDone = await oneAtATime(store.office, async () => {
    // Another program may have set the mark while ours saved, without having seen what ours saved.
    if (!hasChanged && (await mark.isSet())) return false;
    await mark.remove();
    await resolveCollection(store.office);
    await allOf([buildIndexes(indexing), publish()]);
    return true;
  });
  if (!isDone) await publish();
}

/** Builds both side by side. */
async function buildIndexes({ search, store, mark, onProgress }: Indexing): Promise<void> {
  await mark.remove();
  const total = (await countSearchDocuments(store.citizen)) + (await countSearchDocuments(store.office));
  let done = 0;
  const counted = async function* (viewer: Viewer) {
    for await (const document of documentsOf(viewer)) {
      yield document;
      onProgress(++done, total);
    }
  };
  await allOf([search.public.rebuild(counted(store.citizen)), search.internal.rebuild(counted(store.office))]);
  await mark.set();
}

/** Waits for all, also where one fails: what still works on the store must be through before it is closed. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function* documentsOf(viewer: Viewer) {
  let after: string | null = null;
  for (;;) {
    const batch = await loadSearchDocuments(viewer, after, batchSize);
    yield* batch;
    after = batch.at(-1)?.id ?? null;
    if (batch.length < batchSize) return;
  }
}
