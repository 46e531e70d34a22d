import { hash } from "node:crypto";
import { sql } from "kysely";
import type { OparlType } from "../council/oparl-type.ts";
import { canonicalJson } from "../oparl/canonical-json.ts";
import { mergeProperties } from "../oparl/merge-objects.ts";
import { type FlatObject, oparlModel } from "../oparl/model.ts";
import { makeId } from "./make-id.ts";
import { projectBatch } from "./project-oparl/project-batch.ts";
import { ownerOf } from "./project-oparl/owners.ts";
import { linksOf, type Batch, type LinkedRecord, type RecordDraft, type StoredRecord } from "./project-oparl/record.ts";
import { toldRows } from "./project-oparl/told-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** What was told, and by whom. */
export interface Telling {
  /** `oparl_server.id`. */
  readonly serverId: string;
  /** Number of the visit; never lower than that of an earlier one. */
  readonly visit: number;
  /** Addresses of the objects that stood by themselves, not inside another: those that a list itself held, or that were fetched alone. */
  readonly alone: readonly string[];
  /** Address of the body whose list was read; without it, what the objects themselves say, else the server's only body. */
  readonly body?: string;
  /** True: internal lists were left out (`omit_internal=true`). */
  readonly omitsInternal?: boolean;
}

/** What became of one object. */
export interface SavedRecord {
  readonly url: string;
  readonly type: OparlType;
  readonly state: "made" | "changed" | "same" | "deleted";
}

/**
 * Keeps what a server says of its objects (`oparl_record`, lossless), and projects what has a place in our tables there, all in the transaction given.
 * Several copies of one object are merged. The same objects again change nothing. Bodies have to be told before what belongs to them.
 */
export async function saveRecords(write: Write, telling: Telling, objects: readonly FlatObject[]): Promise<readonly SavedRecord[]> {
  if (objects.length === 0) return [];
  const stored = await loadStored(write, telling.serverId, objects.map(({ id }) => id));
  const records = mergeAll(telling, objects, stored);
  await addForsaken(write, telling, records);
  const states = [...records.values()].map((record): SavedRecord => ({ url: record.url, type: record.type, state: stateOf(record) }));
  const changed = [...records.values()].filter((record) => stateOf(record) !== "same");
  await touch(write, telling, [...records.values()].filter((record) => stateOf(record) === "same"));
  if (changed.length > 0) await saveChanged(write, telling, records, changed, true);
  return states;
}

/** How many records are projected in one transaction. */
const atOnce = 1000;

/**
 * Projects what could not be projected before because something it leads to was not known: at the end of a visit, when nothing more comes.
 * @returns how many records were tried
 */
export async function projectWaiting(office: Viewer, serverId: string): Promise<number> {
  let tried = 0;
  for (const load of [waitingMeetings, waitingItems, waitingSteps]) {
    let after = "";
    for (;;) {
      const { rows } = await sql<{ url: string }>`${load(serverId)} and r.url > ${after} order by r.url limit ${sql.lit(atOnce)}`.execute(office.db);
      const last = rows.at(-1);
      if (last === undefined) break;
      await inTransaction(office, async (write) => {
        const stored = await loadStored(write, serverId, rows.map(({ url }) => url));
        const records = new Map([...stored].map(([url, record]) => [url, draftOf(record)]));
        await saveChanged(write, { serverId, visit: 0, alone: [] }, records, [...records.values()], false);
      });
      tried += rows.length;
      after = last.url;
    }
  }
  return tried;
}

/** Meetings whose organization came later. */
const waitingMeetings = (serverId: string) => sql`
  select r.url from oparl_record r where r.server_id = ${serverId} and r.type = 'Meeting' and not r.has_row and not r.deleted and r.body_id is not null and r.value ? 'start'
    and exists (select from oparl_record o where o.server_id = r.server_id and o.url = r.value->'organization'->>0 and o.has_row)`;

/** Items whose meeting came, or got its row, later. */
const waitingItems = (serverId: string) => sql`
  select r.url from oparl_record r left join agenda_item a on a.id = r.object_id
  where r.server_id = ${serverId} and r.type = 'AgendaItem' and r.has_row and not r.deleted and r.body_id is not null and a.id is null`;

/** Steps whose paper, meeting or item came later, or whose item never came. */
const waitingSteps = (serverId: string) => sql`
  select r.url from oparl_record r left join consultation c on c.id = r.object_id
    left join oparl_record i on c.agenda_item_id is null and i.server_id = r.server_id and i.url = r.value->>'agendaItem' left join agenda_item a on a.id = i.object_id
    left join oparl_record m on c.id is not null and c.meeting_id is null and m.server_id = r.server_id and m.url = r.value->>'meeting' and m.type = 'Meeting' and m.has_row
  where r.server_id = ${serverId} and r.type = 'Consultation' and r.has_row and not r.deleted and r.body_id is not null and (c.id is null or a.id is not null or m.url is not null)`;

/** Properties that nobody asks for who only follows a link, and that may be long. */
const unneeded: readonly string[] = ["agendaItem", "auxiliaryFile", "membership", "consultation", "text", "location", "participant", "legislativeTerm", "resolutionText"];

/** @param omitted properties that are left out */
async function loadStored(write: Write, serverId: string, urls: readonly string[], omitted: readonly string[] = []): Promise<ReadonlyMap<string, StoredRecord>> {
  const { rows } = await sql<StoredRecord>`
    select url, type, object_id as "objectId", body_id as "bodyId", owner_kind as "ownerKind", owner_id as "ownerId", has_row as "hasRow", ${omitted.length === 0 ? sql`value` : sql`value - ${omitted}::text[]`} as properties, hash, deleted, alone_in as "aloneIn", seen_in as "seenIn"
    from oparl_record where server_id = ${serverId} and url = any(${[...new Set(urls)]}::text[])
  `.execute(write);
  return new Map(rows.map((row) => [row.url, row]));
}

function draftOf(before: StoredRecord): RecordDraft {
  const { url, type, properties, hash: known, deleted, objectId, bodyId, ownerKind, ownerId, hasRow, aloneIn, seenIn } = before;
  return { url, type, before, properties, hash: known, deleted, objectId, bodyId, ownerKind, ownerId, hasRow, aloneIn, seenIn };
}

function mergeAll({ serverId, visit, alone, omitsInternal = false }: Telling, objects: readonly FlatObject[], stored: ReadonlyMap<string, StoredRecord>): Map<string, RecordDraft> {
  const standing = new Set(alone);
  const records = new Map<string, RecordDraft>();
  for (const { id: url, type, properties } of objects) {
    const before = stored.get(url);
    const known = records.get(url) ?? (before === undefined ? undefined : draftOf(before));
    // Only the first of several occurrences of a listed object is the one that stands by itself: parents come before what they embed.
    const isAlone = standing.delete(url);
    const told = { properties, visit, isAlone, omitsInternal };
    if (known === undefined) {
      const object = makeId(nounOf(type), serverId, url);
      records.set(url, { url, type, before: null, properties, hash: "", deleted: properties["deleted"] === true, objectId: object, bodyId: null, ownerKind: null, ownerId: null, hasRow: false, aloneIn: isAlone ? visit : 0, seenIn: visit });
      continue;
    }
    // What was proven to be gone need not have been called deleted by the server.
    const there = known.deleted ? { ...known.properties, deleted: true } : known.properties;
    known.properties = mergeProperties(known.type, { properties: there, aloneIn: known.aloneIn, seenIn: known.seenIn }, told);
    known.seenIn = visit;
    known.deleted = known.properties["deleted"] === true;
    if (isAlone) known.aloneIn = visit;
    records.set(url, known);
  }
  for (const record of records.values()) record.hash = hash("sha1", canonicalJson(record.properties), "base64");
  return records;
}

function nounOf(type: OparlType): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
}

function stateOf(record: RecordDraft): SavedRecord["state"] {
  const { before } = record;
  if (record.deleted) return before?.deleted === false ? "deleted" : before === null ? "made" : before.hash === record.hash ? "same" : "changed";
  return before === null ? "made" : before.hash === record.hash && !before.deleted ? "same" : "changed";
}

/** Objects that belong to one parent alone: when it no longer lists them, they are gone. */
const owned: readonly { readonly parent: OparlType; readonly property: string; readonly child: OparlType }[] = [
  { parent: "Meeting", property: "agendaItem", child: "AgendaItem" },
  { parent: "Paper", property: "consultation", child: "Consultation" },
  { parent: "Person", property: "membership", child: "Membership" },
  { parent: "Body", property: "legislativeTerm", child: "LegislativeTerm" },
];

/**
 * Children that a parent listed before and, standing by itself and listing others, does not list any more. What one parent owns is gone;
 * a file or a place only loses the way back.
 */
async function addForsaken(write: Write, telling: Telling, records: Map<string, RecordDraft>): Promise<void> {
  const lost = new Map<string, { readonly parent: RecordDraft; readonly isOwned: boolean }>();
  for (const parent of records.values()) {
    if (parent.before === null || parent.deleted || parent.aloneIn !== telling.visit) continue;
    for (const [property, { form, to }] of Object.entries(oparlModel[parent.type])) {
      const now = linksOf(parent, property);
      if (form !== "embedded" || to === undefined || now.length === 0) continue;
      const isOwned = owned.some((one) => one.parent === parent.type && one.property === property && one.child === to);
      for (const url of linksOf(parent.before, property)) if (!now.includes(url)) lost.set(url, { parent, isOwned });
    }
  }
  if (lost.size === 0) return;
  const stored = await loadStored(write, telling.serverId, [...lost.keys()].filter((url) => !records.has(url)));
  for (const [url, { parent, isOwned }] of lost) {
    const before = stored.get(url);
    if (before === undefined || before.deleted || before.seenIn === telling.visit) continue;
    const record = draftOf(before);
    record.properties = isOwned ? { ...before.properties, deleted: true } : withoutLink(before, parent.url);
    record.deleted = isOwned;
    record.hash = hash("sha1", canonicalJson(record.properties), "base64");
    records.set(url, record);
  }
}

/** An object's properties without the ways back to one that no longer embeds it. */
function withoutLink({ type, properties }: StoredRecord, parent: string): RecordDraft["properties"] {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => {
    if (oparlModel[type][name]?.form !== "back" || !Array.isArray(value)) return [[name, value]];
    const left = value.filter((link) => link !== parent);
    return left.length === 0 ? [] : [[name, left]];
  }));
}

/** What is as it was is only noted as seen. The server stands beside each address, so that rows are found by their key also while nothing is known of how many there are. */
async function touch(write: Write, { serverId, visit, alone }: Telling, same: readonly RecordDraft[]): Promise<void> {
  if (same.length === 0) return;
  const standing = new Set(alone);
  await sql`
    update oparl_record r set seen_in = greatest(r.seen_in, ${visit}), missing_since = null, alone_in = case when seen.alone then ${visit} else r.alone_in end
    from unnest(${same.map(() => serverId)}::text[], ${same.map(({ url }) => url)}::text[], ${same.map(({ url }) => standing.has(url))}::boolean[]) seen(server_id, url, alone)
    where r.server_id = seen.server_id and r.url = seen.url and (r.seen_in < ${visit} or r.missing_since is not null or (seen.alone and r.alone_in < ${visit}))
  `.execute(write);
}

/** Types with the properties whose links have to be followed to project or place an object. */
const followed: Readonly<Partial<Record<OparlType, readonly string[]>>> = {
  Organization: ["body"], Person: ["body"], LegislativeTerm: ["body"], Membership: ["person", "organization"], Meeting: ["organization"],
  AgendaItem: ["meeting"], Paper: ["body", "underDirectionOf", "originatorOrganization", "originatorPerson"], Consultation: ["paper", "meeting", "agendaItem", "organization"],
  File: ["paper", "agendaItem", "meeting", "body"], Location: ["bodies", "organizations", "persons", "meetings", "papers"],
};

async function saveChanged(write: Write, telling: Telling, records: ReadonlyMap<string, RecordDraft>, changed: readonly RecordDraft[], mayCome: boolean): Promise<void> {
  const linked = await loadLinked(write, telling, records, changed);
  const batch: Batch = { serverId: telling.serverId, records, changed, find: (url) => (typeof url === "string" ? (records.get(url) ?? linked.get(url)) : undefined), bodyNames: new Map() };
  await projectBatch(write, batch, { body: telling.body ?? null, mayCome, owner: (record) => ownerOf(batch, record, nounOf), save: async () => await insertRecords(write, telling, changed) });
}

async function loadLinked(write: Write, { serverId, visit, body }: Telling, records: ReadonlyMap<string, RecordDraft>, changed: readonly RecordDraft[]): Promise<Map<string, LinkedRecord>> {
  const linked = new Map<string, LinkedRecord>();
  // The order of an item that stands alone is that of its meeting's list.
  const omitted = changed.some(({ type, url }) => type === "AgendaItem" && records.get(url)?.aloneIn === visit) ? [] : unneeded;
  const load = async (links: Iterable<string>): Promise<void> => {
    const wanted = [...new Set(links)].filter((url) => !records.has(url) && !linked.has(url));
    if (wanted.length > 0) for (const [url, record] of await loadStored(write, serverId, wanted, omitted)) linked.set(url, record);
  };
  await load([...(body === undefined ? [] : [body]), ...changed.flatMap((record) => (followed[record.type] ?? []).flatMap((name) => linksOf(record, name)))]);
  // An item leads to its meeting, a meeting to its organization.
  await load([...linked.values(), ...records.values()].flatMap((one) => (one.type === "AgendaItem" ? linksOf(one, "meeting") : one.type === "Meeting" ? linksOf(one, "organization") : [])));
  await load([...linked.values()].flatMap((one) => (one.type === "Meeting" ? linksOf(one, "organization") : [])));
  return linked;
}

const columns = {
  url: "text", type: "text", object_id: "text", body_id: "text", owner_kind: "text", owner_id: "text", has_row: "boolean", value: "jsonb", hash: "text",
  source_created: "timestamptz", source_modified: "timestamptz", deleted: "boolean", alone_in: "bigint", seen_in: "bigint",
};

async function insertRecords(write: Write, { serverId }: Telling, changed: readonly RecordDraft[]): Promise<void> {
  const rows = changed.map((record) => ({
    url: record.url, type: record.type, object_id: record.objectId, body_id: record.bodyId, owner_kind: record.ownerKind, owner_id: record.ownerId, has_row: record.hasRow, value: record.properties, hash: record.hash,
    source_created: momentOf(record.properties["created"]), source_modified: momentOf(record.properties["modified"]), deleted: record.deleted, alone_in: record.aloneIn, seen_in: record.seenIn,
  }));
  await sql`
    insert into oparl_record as r (server_id, url, type, object_id, body_id, owner_kind, owner_id, has_row, value, hash, source_created, source_modified, deleted, seen_in, alone_in)
    select ${serverId}, url, type, object_id, body_id, owner_kind, owner_id, has_row, value, hash, source_created, source_modified, deleted, seen_in, alone_in from ${toldRows(rows, columns)}
    on conflict (server_id, url) do update set object_id = excluded.object_id, body_id = excluded.body_id, owner_kind = excluded.owner_kind, owner_id = excluded.owner_id, has_row = excluded.has_row,
      value = excluded.value, hash = excluded.hash, source_created = excluded.source_created, source_modified = excluded.source_modified, deleted = excluded.deleted,
      seen_in = excluded.seen_in, missing_since = case when excluded.seen_in > r.seen_in then null else r.missing_since end, alone_in = excluded.alone_in
  `.execute(write);
}

/** A year that PostgreSQL takes. */
function momentOf(value: unknown): string | null {
  return typeof value === "string" && !value.startsWith("0000") ? value : null;
}
