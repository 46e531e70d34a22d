import { oparlTypes } from "../council/oparl-type.ts";
import type { ObjectCount, VisitReport } from "../council/visit-report.ts";
import { failureSentence } from "../source/oparl/failure-sentence.ts";
import { createAddressGuard } from "../source/oparl/address-guard.ts";
import type { Failure } from "../source/oparl/fetched.ts";
import { fetchSystem, type SystemFound } from "../source/oparl/fetch-system.ts";
import { createHttpClient, type ClientOptions } from "../source/oparl/http-client.ts";
import { createOparlServer, type OparlServer } from "../source/oparl/oparl-server.ts";
import { countMissing, countSeen } from "../store/oparl-absence.ts";
import { type ChangedRows, loadChangedRows } from "../store/oparl-changes.ts";
import { loadOparlLists } from "../store/oparl-lists.ts";
import { projectWaiting, saveRecords } from "../store/oparl-records.ts";
import { findOrMakeOparlServer, type OparlServerRow, saveOparlServerNames, saveOparlVisitBegin, saveOparlVisitEnd, whileVisiting } from "../store/oparl-servers.ts";
import type { Viewer } from "../store/viewer.ts";
import { followReferences } from "./oparl/follow-references.ts";
import { judgeMissing } from "./oparl/judge-missing.ts";
import { openLists, readBodies, readLists } from "./oparl/read-lists.ts";
import type { Tally } from "./oparl/tally.ts";
import { createVisitKeeper, type Visit, type VisitKeeper, type VisitProgress, visitToMake } from "./oparl/visit.ts";

/** How servers are visited. */
export interface OparlManners extends Pick<ClientOptions, "userAgent" | "atOnce" | "pauseMs" | "timeoutMs" | "retryPauseMs" | "wait"> {
  /** Further hosts that lists and files may come from, also in the operator's own network. */
  readonly trustedHosts: readonly string[];
  /** After so long everything is read again, to find what no list of changes told. */
  readonly fullEveryMs: number;
}

export interface OparlImport {
  readonly office: Viewer;
  readonly manners: OparlManners;
  readonly now: () => Date;
  readonly stop: AbortSignal;
  /** Everything is read again, whatever was read before. */
  readonly wantsFull: boolean;
  readonly onProgress: Visit["onProgress"];
  /** What is done with files once all objects are there; null: nothing. */
  readonly takeFiles: ((visit: Visit) => Promise<void>) | null;
}

export interface OparlResult {
  readonly server: OparlServerRow;
  /** Null where another process visits the server at this moment. */
  readonly report: VisitReport | null;
  /** False: it goes on at the next visit. */
  readonly isFinished: boolean;
  /** What changed of what a search shows; null: so much, or things of such weight (a committee's name), that all has to be made anew. */
  readonly changed: ChangedRows | null;
}

/**
 * Visits a server of OParl: its System, its bodies, their lists, what these name besides, and the files. Each page is saved as it comes;
 * a visit that is stopped anywhere goes on there. The first visit reads everything, later ones what has changed, and now and then everything again.
 * @throws only when the database or the disk fails, never for what a server does
 */
export async function importOparl(address: string, input: OparlImport): Promise<OparlResult> {
  const server = await findOrMakeOparlServer(input.office, address);
  const visited = await whileVisiting(input.office, server.id, async (assertHeld) => await visitServer(await findOrMakeOparlServer(input.office, address), input, assertHeld));
  return visited?.result ?? { server, report: null, isFinished: false, changed: { papers: [], others: [] } };
}

async function visitServer(row: OparlServerRow, input: OparlImport, assertHeld: () => Promise<void>): Promise<OparlResult> {
  const { office, manners, now, stop } = input;
  const guard = createAddressGuard({ server: new URL(row.url), trustedHosts: manners.trustedHosts });
  const client = createHttpClient({ ...manners, guard, stop, now: () => now().getTime() });
  const server = createOparlServer(client, row.url);
  await saveOparlVisitBegin(office, row.id, now());
  const begun = visitToMake(row.progress, now(), input.wantsFull, manners.fullEveryMs);
  const keeper = createVisitKeeper(office, row.id, begun, { now, assertHeld });
  try {
    await keeper.enter(begun.phase);
    const system = await fetchSystem(server, row.url, (moved) => guard.addHost(new URL(moved)));
    keeper.tally.addManners(server.takeManners());
    if ("kind" in system) return await end(row, input, keeper, server, { refusal: system, halt: system });
    return await visitLists(row, input, keeper, server, system);
  } finally {
    client.close();
  }
}

async function visitLists(row: OparlServerRow, input: OparlImport, keeper: VisitKeeper, server: OparlServer, system: SystemFound): Promise<OparlResult> {
  const { number, kind, startedAt } = keeper.progress();
  const visit: Visit = {
    office: input.office, row, server, number, kind, startedAt: new Date(startedAt), clockOffsetMs: system.clockOffsetMs, context: { version: system.version, vendor: system.vendor },
    atOnce: input.manners.atOnce, tally: keeper.tally, stop: input.stop, onProgress: input.onProgress, save: keeper.save,
  };
  keeper.tally.addFaults(system.faults);
  const [found] = system.objects.filter(({ type }) => type === "System");
  keeper.tally.addSaved(await visit.save(async (write) => {
    await saveOparlServerNames(write, row.id, { name: nameOf(found?.properties["name"]), vendor: system.vendor === "other" ? nameOf(found?.properties["vendor"]) : system.vendor, version: system.version });
    return await saveRecords(write, { serverId: row.id, visit: number, alone: system.objects.filter(({ type }) => type === "System" || type === "Body").map(({ id }) => id) }, system.objects);
  }));
  const rest: { halt: Failure | null; unresolved: VisitReport["unresolved"]; shrunk: VisitReport["shrunk"] } = { halt: null, unresolved: null, shrunk: [] };
  const { named, failure } = await readBodies(visit, system.bodyLists, found?.id ?? row.url);
  // Without bodies nothing was visited, whatever the server said before.
  if (failure && named.length === 0) return await end(row, input, keeper, server, { halt: failure });
  await openLists(visit, [...system.lists, ...named]);
  rest.halt = await readLists(visit);
  if (rest.halt || input.stop.aborted) return await end(row, input, keeper, server, rest);
  await keeper.enter("references");
  rest.unresolved = await followReferences(visit);
  keeper.tally.addManners(server.takeManners());
  if (kind === "full" && !input.stop.aborted) {
    await keeper.enter("missing");
    rest.shrunk = await judgeMissing(visit);
  }
  await projectWaiting(input.office, row.id);
  if (input.takeFiles && !input.stop.aborted) {
    await keeper.enter("files");
    await input.takeFiles(visit);
    keeper.tally.addManners(server.takeManners());
  }
  if (!input.stop.aborted) await keeper.enter("done");
  return await end(row, input, keeper, server, rest);
}

function nameOf(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, 300) : null;
}

interface Rest {
  readonly refusal?: Failure;
  readonly halt: Failure | null;
  readonly unresolved?: VisitReport["unresolved"];
  readonly shrunk?: VisitReport["shrunk"];
}

async function end(row: OparlServerRow, { office, now, takeFiles }: OparlImport, keeper: VisitKeeper, { client }: OparlServer, { refusal, halt, unresolved = null, shrunk = [] }: Rest): Promise<OparlResult> {
  const { tally } = keeper;
  tally.addSpent(client.spent.requests, client.spent.bytes);
  const { number, kind, startedAt } = keeper.progress();
  const [counts, lists, missing] = await Promise.all([countSeen(office, row.id, number), loadOparlLists(office, row.id), countMissing(office, row.id)]);
  const objects = Object.fromEntries(oparlTypes.flatMap((type): [string, ObjectCount][] => {
    const known = counts.find((count) => count.type === type)?.known ?? 0;
    const counted = tally.kept.objects[type] ?? { made: 0, changed: 0, deleted: 0 };
    return known === 0 && counted.deleted === 0 ? [] : [[type, { ...counted, known }]];
  }));
  const report: VisitReport = {
    number, kind, startedAt, finishedAt: now().toISOString(),
    refusal: refusal ? failureSentence(refusal) : halt ? failureSentence(halt) : null,
    requests: tally.kept.requests, bytes: tally.kept.bytes, objects,
    lists: lists.filter(({ visit }) => visit === number).map(({ url, type, objects: read, total, failure }) => ({ address: url, type, objects: read, total, failure: isFailure(failure) ? failureSentence(failure) : null })),
    faults: tally.faults(), failures: tally.failures(), unresolved, shrunk,
    missing: missing.count > 0 ? { count: missing.count, example: missing.example ?? "" } : null,
    files: takeFiles ? tally.kept.files : null,
  };
  const seconds = (refusal ?? halt)?.retryAfterSeconds;
  const progress: VisitProgress = { ...keeper.progress(), ...(seconds === undefined ? {} : { notBefore: new Date(now().getTime() + seconds * 1000).toISOString() }) };
  await keeper.save(async (write) => await saveOparlVisitEnd(write, row.id, { at: now(), report, progress }));
  return { server: row, report, isFinished: keeper.phase() === "done", changed: await changedRows(office, row.id, tally) };
}

/** Names that stand in many places of the index. */
const widelyShown: ReadonlySet<string> = new Set(["Body", "Organization", "Person"]);

async function changedRows(office: Viewer, serverId: string, tally: Tally): Promise<ChangedRows | null> {
  const changes = tally.changes();
  if (changes === null || [...changes.values()].some(({ type, state }) => widelyShown.has(type) && state === "changed")) return null;
  return await loadChangedRows(office, serverId, [...changes.keys()]);
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "kind" in value;
}
