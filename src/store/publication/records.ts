import { sql } from "kysely";
import type { OparlType } from "../../council/oparl-type.ts";
import type { OwnerKind } from "../tables.ts";
import type { Viewer } from "../viewer.ts";
import { type FileToPublish, loadReadDocuments } from "./documents.ts";

/** What another server says of an object, as far as the viewer may see what it belongs to. */
export interface RecordToPublish {
  readonly serverId: string;
  /** Its address there. */
  readonly url: string;
  readonly type: OparlType;
  /** Our id of it. */
  readonly objectId: string;
  readonly bodyId: string | null;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly hasRow: boolean;
  /** Its properties; links hold addresses of the server. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly created: string | null;
}

/** What belongs to nothing in particular is published with its body. */
const OWNER = sql`coalesce(owner_kind, 'body') as "ownerKind", coalesce(owner_id, body_id) as "ownerId"`;

const COLUMNS = sql`server_id as "serverId", url, type, object_id as "objectId", body_id as "bodyId", ${OWNER}, has_row as "hasRow", value, source_created as created`;

/** Records that are published with these units. */
export async function loadRecordsToPublish({ db }: Viewer, kind: OwnerKind, ids: readonly string[]): Promise<readonly RecordToPublish[]> {
  const ownerless = kind === "body" ? sql`union all select ${COLUMNS} from oparl_record where owner_kind is null and body_id = any(${ids}::text[]) and not deleted` : sql``;
  const { rows } = await sql<RecordToPublish>`
    select ${COLUMNS} from oparl_record where owner_kind = ${kind} and owner_id = any(${ids}::text[]) and not deleted ${ownerless} order by 1, 2
  `.execute(db);
  return rows;
}

/** An address at a server. */
export interface RecordAddress {
  readonly serverId: string;
  readonly url: string;
}

/** What stands at an address of another server, seen from a link that leads there. */
export type LinkedRecord = Pick<RecordToPublish, "serverId" | "url" | "type" | "objectId" | "ownerKind" | "ownerId"> & {
  /** False: an item of an agenda that is not public. */
  readonly isPublic: boolean;
  /** Of a location: how it is described, and its street. */
  readonly place: readonly [description: string | null, street: string | null] | null;
};

/** What these addresses lead to, as far as the viewer may know of it. */
export async function loadLinkedRecords({ db }: Viewer, addresses: readonly RecordAddress[]): Promise<readonly LinkedRecord[]> {
  const { rows } = await sql<LinkedRecord>`
    select server_id as "serverId", r.url, type, object_id as "objectId", ${OWNER}, (value->'public') is distinct from 'false'::jsonb as "isPublic",
      case when type = 'Location' then jsonb_build_array(value->>'description', value->>'streetAddress') end as place
    from oparl_record r join unnest(${addresses.map(({ serverId }) => serverId)}::text[], ${addresses.map(({ url }) => url)}::text[]) wanted(server, url) on wanted.server = r.server_id and wanted.url = r.url
    where not deleted
  `.execute(db);
  return rows;
}

/** Records by our ids: what is embedded here and published with something else. */
export async function loadRecordsOf({ db }: Viewer, objectIds: readonly string[]): Promise<readonly RecordToPublish[]> {
  const { rows } = await sql<RecordToPublish>`select ${COLUMNS} from oparl_record where object_id = any(${objectIds}::text[]) and not deleted order by server_id, url`.execute(db);
  return rows;
}

/** Of files that other servers name: those whose bytes are here and that citizens may see whole, by our ids of the records. */
export async function loadFilesOfRecords(store: { readonly office: Viewer; readonly citizen: Viewer }, records: readonly RecordToPublish[]): Promise<ReadonlyMap<string, FileToPublish>> {
  const files = records.filter(({ type }) => type === "File");
  if (files.length === 0) return new Map();
  const objectOf = new Map(files.map(({ url, objectId }) => [`oparl:${url}`, objectId]));
  const { rows } = await sql<{ id: string; source: string; paper_id: string }>`select id, source, paper_id from file where source = any(${[...objectOf.keys()]}::text[]) and current`.execute(store.office.db);
  const read = await loadReadDocuments(store.citizen, [...new Set(rows.map(({ paper_id: paper }) => paper))]);
  return new Map(rows.flatMap(({ id, source, paper_id: paper }) => {
    const file = read.get(paper)?.files.find((one) => one.id === id);
    const objectId = objectOf.get(source);
    return file === undefined || objectId === undefined ? [] : [[objectId, file] as const];
  }));
}

/** A file of ours that another server names. */
export interface FileOfRecord {
  /** What the server publishes it with. */
  readonly kind: OwnerKind;
  readonly id: string;
  /** Our id of the server's object. */
  readonly objectId: string;
}

/** Of our files: those that another server names. */
export async function loadRecordsOfFiles({ db }: Viewer, paperIds: readonly string[]): Promise<ReadonlyMap<string, FileOfRecord>> {
  const { rows } = await sql<{ id: string; kind: OwnerKind; owner: string; objectId: string }>`
    select f.id, r.owner_kind as kind, r.owner_id as owner, r.object_id as "objectId" from file f join oparl_record r on r.url = substr(f.source, 7) and r.type = 'File' and not r.deleted
    where f.paper_id = any(${paperIds}::text[]) and f.source like 'oparl:%' and r.owner_id is not null
  `.execute(db);
  return new Map(rows.map(({ id, kind, owner, objectId }) => [id, { kind, id: owner, objectId }]));
}

/** Whether anything at all was taken from other servers. */
export async function hasRecords({ db }: Viewer): Promise<boolean> {
  const { rows } = await sql`select from oparl_record limit 1`.execute(db);
  return rows.length > 0;
}
