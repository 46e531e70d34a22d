import { sql } from "kysely";
import { oparlSource } from "../../council/oparl-source.ts";
import type { Write } from "../save-rows.ts";
import { projectAgendaItems } from "./agenda-items.ts";
import { projectBodies } from "./bodies.ts";
import { projectConsultations } from "./consultations.ts";
import { hideGoneMeetings, projectMeetings } from "./meetings.ts";
import { projectOrganizations } from "./organizations.ts";
import type { Owner } from "./owners.ts";
import { hideGonePapers, projectPapers, refreshReadPapers } from "./papers.ts";
import { projectPeople } from "./people.ts";
import { type Batch, linksOf, type RecordDraft } from "./record.ts";

export interface Projection {
  /** Address of the body that all belong to that name none. */
  readonly body: string | null;
  /** True: what steps lead to may still come. */
  readonly mayCome: boolean;
  readonly owner: (record: RecordDraft) => Owner;
  /** Writes the records, once all is settled that they hold. */
  readonly save: () => Promise<void>;
}

/** Brings the changed records of a batch into our tables, each noun after those that it leads to, and saves them with the rows that they have. */
export async function projectBatch(write: Write, batch: Batch, projection: Projection): Promise<void> {
  await projectBodies(write, batch);
  await placeInBodies(write, batch, projection.body);
  await projectOrganizations(write, batch);
  await projectPeople(write, batch);
  await projectMeetings(write, batch);
  await projectPapers(write, batch);
  placeWithOwners(batch, projection.owner);
  await projectAgendaItems(write, batch);
  await projectConsultations(write, batch, { mayCome: projection.mayCome });
  await projection.save();
  await takeAlong(write, batch);
  await hideOrShow(write, batch);
}

/** Says of each record to which body it belongs, and locks these bodies: two programs that save at once would otherwise make the same row twice. */
async function placeInBodies(write: Write, batch: Batch, body: string | null): Promise<void> {
  const told = batch.find(body)?.bodyId ?? null;
  const needsOnly = told === null && batch.changed.some((record) => record.bodyId === null && record.type !== "System" && record.type !== "Body");
  const only = needsOnly ? await onlyBody(write, batch.serverId) : null;
  for (const record of batch.changed) {
    if (record.type === "System" || record.type === "Body") continue;
    const named = batch.find(linksOf(record, "body")[0]);
    record.bodyId = (named?.type === "Body" ? named.bodyId : null) ?? record.bodyId ?? told ?? only;
  }
  const ids = [...new Set(batch.changed.flatMap(({ bodyId }) => bodyId ?? []))].toSorted();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from (select id, name, pg_advisory_xact_lock(7218256, hashtext(id)) from (select id, name from body where id = any(${ids}::text[]) order by id) b) locked
  `.execute(write);
  for (const { id, name } of rows) batch.bodyNames.set(id, name);
}

/** The body of a server that has one alone. */
async function onlyBody(write: Write, serverId: string): Promise<string | null> {
  const { rows } = await sql<{ body_id: string }>`select distinct body_id from oparl_record where server_id = ${serverId} and type = 'Body' and body_id is not null limit 2`.execute(write);
  return rows.length === 1 ? (rows[0]?.body_id ?? null) : null;
}

function placeWithOwners(batch: Batch, owner: Projection["owner"]): void {
  for (const record of batch.changed) {
    const { kind, id, bodyId, hasRow } = owner(record);
    record.ownerKind = kind;
    record.ownerId = id;
    record.hasRow = hasRow;
    record.bodyId ??= bodyId;
  }
}

/** What came before its owner learns the owner's row. */
async function takeAlong(write: Write, batch: Batch): Promise<void> {
  const owners = batch.changed.filter((record) => (record.type === "Meeting" || record.type === "Paper") && record.hasRow && (record.before === null || !record.before.hasRow || record.before.objectId !== record.objectId));
  if (owners.length === 0) return;
  await sql`
    update oparl_record r set owner_id = o.object_id, has_row = true
    from unnest(${owners.map(({ type }) => type.toLowerCase())}::text[], ${owners.map((record) => record.before?.objectId ?? record.objectId)}::text[], ${owners.map(({ objectId }) => objectId)}::text[]) o(kind, was, object_id)
    where r.owner_kind = o.kind and r.owner_id = o.was and r.server_id = ${batch.serverId} and (not r.has_row or r.owner_id <> o.object_id)
  `.execute(write);
}

function isGone({ deleted }: RecordDraft): boolean {
  return deleted;
}

/** Hides what is gone, and puts papers together that have files. */
async function hideOrShow(write: Write, batch: Batch): Promise<void> {
  const ids = (type: RecordDraft["type"], wanted: (record: RecordDraft) => boolean): readonly string[] => batch.changed.filter((record) => record.type === type && record.hasRow && wanted(record)).map(({ objectId }) => objectId);
  const [meetings, papers] = [ids("Meeting", isGone), ids("Paper", isGone)];
  if (meetings.length > 0) await hideGoneMeetings(write, meetings);
  const ofFiles = await hideOrShowFiles(write, batch.changed.filter(({ type, before }) => type === "File" && before !== null));
  await refreshReadPapers(write, [...new Set([...ids("Paper", () => true), ...ofFiles])]);
  if (papers.length > 0) await hideGonePapers(write, papers);
}

/** Files that are gone are released no more, those that came back are again. @returns ids of their papers */
async function hideOrShowFiles(write: Write, files: readonly RecordDraft[]): Promise<readonly string[]> {
  const turned = files.filter(({ before, deleted }) => before?.deleted !== deleted);
  if (turned.length === 0) return [];
  const { rows } = await sql<{ paper_id: string }>`
    update file set released_at = case when not turned.deleted and release_wanted and visibility = 'public' then coalesce(released_at, now()) end
    from unnest(${turned.map(({ url }) => oparlSource(url))}::text[], ${turned.map(({ deleted }) => deleted)}::boolean[]) turned(source, deleted)
    where file.source = turned.source and file.current returning paper_id
  `.execute(write);
  return rows.map(({ paper_id: id }) => id);
}
