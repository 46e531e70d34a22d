import type { Search } from "../search/create-search.ts";
import type { SearchEngine } from "../search/engine.ts";
import { oneAtATime } from "../store/one-at-a-time.ts";
import type { Store } from "../store/open-store.ts";
import { loadPapersThatMention } from "../store/resolution.ts";
import { loadSearchDocumentsOf, loadSearchIdsAround } from "../store/search-documents.ts";
import type { Viewer } from "../store/viewer.ts";
import { resolvePapers } from "./resolve-collection.ts";
import type { WholeMark } from "./whole-mark.ts";

export interface Changing {
  readonly search: Search;
  readonly store: Store;
  readonly mark: WholeMark;
  /** Publishes for programs what changed; without it, that waits for the next occasion. */
  readonly publish?: () => Promise<unknown>;
}

/**
 * Changes one paper (by a person's correction, say), and then brings up to date what rests on it: the references in it and to it,
 * and both indexes, each through the viewer it is for. Only what stands around the paper is touched, so it takes no longer in a large collection.
 * @returns what `change` returned, and a promise that holds when the rest is up to date: while another program builds the indexes, that may take its time
 */
export async function changePaper<T>(changing: Changing, paperId: string, change: () => Promise<T>): Promise<{ readonly result: T; readonly followed: Promise<void> }> {
  const { store, mark } = changing;
  const [around, mentioning] = await Promise.all([loadSearchIdsAround(store.office, paperId), loadPapersThatMention(store.office, paperId)]);
  const wasWhole = await mark.isSet();
  // Should the program be killed in between, the next start builds the indexes anew.
  await mark.remove();
  const result = await change();
  return { result, followed: follow(changing, paperId, { around, mentioning, wasWhole }) };
}

interface Before {
  readonly around: readonly string[];
  readonly mentioning: readonly string[];
  readonly wasWhole: boolean;
}

async function follow({ search, store, mark, publish }: Changing, paperId: string, { around, mentioning, wasWhole }: Before): Promise<void> {
  await oneAtATime(store.office, async () => {
    await resolvePapers(store.office, [paperId, ...mentioning]);
    const ids = [...new Set([...around, ...(await loadSearchIdsAround(store.office, paperId))])];
    await bringUpToDate(search.public, store.citizen, ids);
    await bringUpToDate(search.internal, store.office, ids);
    if (wasWhole) await mark.set();
  });
  await publish?.();
}

/**
 * Brings up to date what rests on papers that have changed, and on what else has: the references in them and to them, and both indexes.
 * For a moderate number of changes; after many, `finishCollection` is faster.
 * @param otherIds meetings, organizations and people that have changed
 */
export async function followChanges({ search, store, mark }: Changing, paperIds: readonly string[], otherIds: readonly string[]): Promise<void> {
  await oneAtATime(store.office, async () => {
    const ids = new Set([...paperIds, ...otherIds]);
    const papers = new Set(paperIds);
    for (const paperId of paperIds) {
      for (const id of await loadPapersThatMention(store.office, paperId)) papers.add(id);
      for (const id of await loadSearchIdsAround(store.office, paperId)) ids.add(id);
    }
    for (const some of batches([...papers])) await resolvePapers(store.office, some);
    for (const some of batches([...ids])) {
      await bringUpToDate(search.public, store.citizen, some);
      await bringUpToDate(search.internal, store.office, some);
    }
    await mark.set();
  });
}

const batchSize = 200;

function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) => ids.slice(at * batchSize, (at + 1) * batchSize));
}

async function bringUpToDate(engine: SearchEngine, viewer: Viewer, ids: readonly string[]): Promise<void> {
  const documents = await loadSearchDocumentsOf(viewer, ids);
  const found = new Set(documents.map(({ id }) => id));
  await engine.remove(ids.filter((id) => !found.has(id)));
  await engine.index(documents);
}
