import { decodeObject } from "../../oparl/decode/decode-object.ts";
import type { Decoded, DecodedObject, NamedList } from "../../oparl/decode/decoded.ts";
import type { Failure } from "../../source/oparl/fetched.ts";
import { fetchList, type ListEnd, type ListPage } from "../../source/oparl/fetch-list.ts";
import { loadOparlLists, loadOparlPage, type OparlList, saveOparlList, saveOparlPage, savePageSeen } from "../../store/oparl-lists.ts";
import type { Write } from "../../store/save-rows.ts";
import { saveRecords, type SavedRecord } from "../../store/oparl-records.ts";
import type { Visit } from "./visit.ts";

/** Servers tell late of changes, and mirrors still later: changes are asked for from a day before the last reading on. */
const marginMs = 86_400_000;

/** Reads all lists of bodies, and hands on what lists the bodies name. They are read whole at every visit: all else hangs on them. */
export async function readBodies(visit: Visit, addresses: readonly string[], systemId: string): Promise<{ readonly named: readonly NamedList[]; readonly failure: Failure | null }> {
  const named: NamedList[] = [];
  let failure: Failure | null = null;
  const known = await loadOparlLists(visit.office, visit.row.id);
  for (const url of addresses) {
    const before = known.find((list) => list.url === url);
    const list = { ...begin(visit, { of: systemId, type: "Body", address: url, property: "body" }, before), state: "open", next: null, pages: 0, objects: 0 } as const;
    failure = (await readList(visit, list, null, (page) => named.push(...page.lists.filter(({ of }) => page.objects.some(({ id, type }) => type === "Body" && id === of))))) ?? failure;
  }
  return { named, failure };
}

/** Lists of this visit, each as far as it was read already. */
export async function openLists(visit: Visit, named: readonly NamedList[]): Promise<void> {
  const known = await loadOparlLists(visit.office, visit.row.id);
  const fresh = [...new Map(named.filter(({ type }) => type !== "Body" && type !== "System").map((list) => [list.address, list])).values()]
    .map((list) => ({ list, before: known.find(({ url }) => url === list.address) })).filter(({ before }) => before?.visit !== visit.number);
  await visit.save(async (write) => {
    for (const { list, before } of fresh) await saveOparlList(write, visit.row.id, begin(visit, list, before));
  });
}

function begin({ number, kind }: Visit, { address, of, type }: NamedList, before: OparlList | undefined): OparlList {
  return {
    url: address, of, type, visit: number, state: "open", next: null, pages: 0, objects: 0, total: before?.total ?? null, isFiltered: false, failure: null, readSince: before?.readSince ?? null,
    // A full visit asks anew how a server wants to be asked: it may have learnt.
    manner: kind === "full" ? "unknown" : (before?.manner ?? "unknown"),
  };
}

/** Reads the lists that are not read yet, some at the same time. @returns why the visit has to end here, if so */
export async function readLists(visit: Visit): Promise<Failure | null> {
  const lists = (await loadOparlLists(visit.office, visit.row.id)).filter((list) => list.visit === visit.number && list.type !== "Body");
  const open = lists.filter(({ state }) => state === "open").toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const counts = new Map(lists.map((list) => [list.url, list]));
  const tell = (list: OparlList): void => {
    counts.set(list.url, list);
    const all = [...counts.values()];
    const done = all.reduce((sum, { objects }) => sum + objects, 0);
    const total = all.reduce((sum, one) => sum + (one.state === "open" && visit.kind === "full" ? Math.max(one.total ?? 0, one.objects) : one.objects), 0);
    visit.onProgress("Objekte", done, total, new URL(list.url).pathname);
  };
  let halt: Failure | null = null;
  const work = async (): Promise<void> => {
    for (let list = open.shift(); list && !halt; list = open.shift()) {
      const since = visit.kind === "changes" && list.readSince !== null ? new Date(Date.parse(list.readSince) - marginMs + Math.min(0, visit.clockOffsetMs)) : null;
      const failure = await readList(visit, list, since, () => undefined, tell);
      if (failure && (failure.kind === "stopped" || (failure.kind === "busy" && failure.retryAfterSeconds !== undefined))) halt = failure;
    }
  };
  await Promise.all(Array.from({ length: visit.atOnce }, work));
  return halt;
}

/** Objects that embed others come first. */
const order: readonly string[] = ["Organization", "Person", "Meeting", "Paper", "AgendaItem", "Consultation", "File", "Membership", "LegislativeTerm", "Location"];

/** Reads a list to its end; each page is saved with where reading goes on, in one transaction. @returns why it ended early, if so */
async function readList(visit: Visit, begun: OparlList, since: Date | null, onPage: (page: Decoded) => void, tell: (list: OparlList) => void = () => undefined): Promise<Failure | null> {
  const serverId = visit.row.id;
  let list = begun;
  const mayBeKnown = list.type !== "Body";
  const pages = fetchList(visit.server, {
    address: list.url, type: list.type, context: visit.context, since, manner: list.manner, from: list.next,
    validatorsOf: async (url) => {
      const known = mayBeKnown ? await loadOparlPage(visit.office, serverId, url) : null;
      return known === null ? undefined : { ...(known.etag === null ? {} : { etag: known.etag }), ...(known.lastModified === null ? {} : { lastModified: known.lastModified }) };
    },
  }, async (url) => (await loadOparlPage(visit.office, serverId, url))?.next ?? null);
  let missed = 0;
  for (;;) {
    const step = await pages.next();
    visit.tally.addManners(visit.server.takeManners());
    if (step.done === true) return await finish(visit, list, step.value, missed);
    const { page, next } = step.value;
    const singles = page ? await fetchSingles(visit, page.toFetch, list) : { decoded: [], missed: 0 };
    missed += singles.missed;
    const decoded = [...(page ? [page] : []), ...singles.decoded];
    for (const one of decoded) onPage(one);
    visit.tally.addFaults([...step.value.faults, ...decoded.flatMap(({ faults }) => faults)]);
    const read = await visit.save(async (write) => {
      const seen = await savePage(write, visit, list, step.value, singles.decoded);
      const after: OparlList = { ...list, next, pages: list.pages + 1, objects: list.objects + seen.listed, total: page?.total ?? list.total, isFiltered: !step.value.isOfWhole };
      await saveOparlList(write, serverId, after);
      return { ...seen, after };
    });
    list = read.after;
    visit.tally.addSaved(read.saved);
    tell(list);
  }
}

interface SavedPage {
  readonly saved: readonly SavedRecord[];
  /** How many objects the list itself held there. */
  readonly listed: number;
}

/** @param singles what the page named by addresses alone */
async function savePage(write: Write, visit: Visit, list: OparlList, { address, page, validators, next, isOfWhole }: ListPage, singles: readonly DecodedObject[]): Promise<SavedPage> {
  const serverId = visit.row.id;
  if (page === null) return { saved: [], listed: await savePageSeen(write, serverId, address, visit.number) };
  const objects = [...page.objects, ...singles.flatMap((one) => one.objects)];
  const alone = [...page.listed, ...singles.flatMap(({ object }) => object?.id ?? [])];
  const saved = await saveRecords(write, { serverId, visit: visit.number, alone, ...(list.type === "Body" ? {} : { body: list.of }) }, objects);
  const listed = page.listed.length + page.toFetch.length;
  if (isOfWhole && list.type !== "Body" && (validators.etag !== undefined || validators.lastModified !== undefined)) {
    await saveOparlPage(write, serverId, list.url, { url: address, etag: validators.etag ?? null, lastModified: validators.lastModified ?? null, next, listed }, objects.map(({ id }) => id));
  }
  return { saved, listed };
}

async function finish(visit: Visit, list: OparlList, end: ListEnd, missed: number): Promise<Failure | null> {
  const isComplete = end.isComplete && missed === 0;
  const isStopped = end.failure?.kind === "stopped" || (end.failure?.kind === "busy" && end.failure.retryAfterSeconds !== undefined);
  if (end.failure) visit.tally.addFailure(end.failure);
  const state = isComplete ? "done" : isStopped ? "open" : "failed";
  await visit.save(async (write) => await saveOparlList(write, visit.row.id, {
    ...list, state, manner: end.manner, isFiltered: end.isFiltered, failure: end.failure, ...(isComplete ? { readSince: visit.startedAt.toISOString() } : {}),
  }));
  return end.failure;
}

/** Of one page. */
const mostSingles = 2000;

/** Objects that a list names by their addresses alone. */
async function fetchSingles(visit: Visit, addresses: readonly string[], { type }: OparlList): Promise<{ readonly decoded: readonly DecodedObject[]; readonly missed: number }> {
  const decoded: DecodedObject[] = [];
  let missed = Math.max(0, addresses.length - mostSingles);
  await Promise.all(addresses.slice(0, mostSingles).map(async (address) => {
    const answer = await visit.server.fetch(address);
    if (!answer.ok) {
      missed++;
      visit.tally.addFailure(answer.failure);
      return;
    }
    decoded.push(decodeObject(answer.content?.value, { ...visit.context, address: answer.address, type }));
  }));
  return { decoded, missed };
}
