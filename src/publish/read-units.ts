import type { OparlType } from "../council/oparl-type.ts";
import { type FlatObject, oparlModel } from "../oparl/model.ts";
import type { Store } from "../store/open-store.ts";
import { type DocumentToPublish, loadMeetingsToPublish } from "../store/publication/meetings.ts";
import { loadBodiesToPublish, loadMembershipsToPublish, loadNamedIds, loadOrganizationsToPublish, loadPeopleToPublish, loadPublishedMemberships } from "../store/publication/names.ts";
import { loadPapersToPublish, type PapersToPublish } from "../store/publication/papers.ts";
import { type FileOfRecord, hasRecords, loadFilesOfRecords, loadLinkedRecords, loadRecordsOf, loadRecordsOfFiles, loadRecordsToPublish, type RecordToPublish } from "../store/publication/records.ts";
import type { OwnerKind } from "../store/tables.ts";
import type { Viewer } from "../store/viewer.ts";
import { joinRecords, type Records } from "./join-records.ts";
import { addressesIn, linksIn } from "./map-record.ts";
import { meetingDrafts } from "./meeting-drafts.ts";
import { bodyDrafts, organizationDrafts, personDrafts, systemDraft } from "./name-drafts.ts";
import { paperDrafts } from "./paper-drafts.ts";
import type { Draft } from "./draft.ts";
import type { Site } from "./site.ts";

/** What units of one kind say now, through the citizen's eyes. */
export interface ReadUnits {
  readonly drafts: readonly Draft[];
  /** Objects that drafts embed and that other units publish. */
  readonly guests: readonly FlatObject[];
}

/** Reads units of one kind, many at a time, all of one moment. */
export async function readUnits({ office, citizen }: Store, kind: OwnerKind, ids: readonly string[], site: Site): Promise<ReadUnits> {
  if (kind === "system") return { drafts: [systemDraft(site)], guests: [] };
  return await citizen.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(async (db) => {
    const eyes = { office, citizen: { kind: "citizen", db } } as const;
    const known = await readers[kind](eyes, ids);
    return (await hasRecords(eyes.citizen)) ? await withRecords(eyes, kind, ids, known) : { drafts: known.drafts, guests: [] };
  });
}

interface Eyes {
  readonly office: Viewer;
  readonly citizen: Viewer;
}

interface Known {
  readonly drafts: readonly Draft[];
  /** Properties that a person spoke of, by paper. */
  readonly saidByPeople: ReadonlyMap<string, ReadonlySet<string>>;
}

const nobody: Known["saidByPeople"] = new Map();

const readers: Readonly<Record<Exclude<OwnerKind, "system">, (eyes: Eyes, ids: readonly string[]) => Promise<Known>>> = {
  body: async ({ citizen }, ids) => ({ drafts: bodyDrafts(await loadBodiesToPublish(citizen, ids)), saidByPeople: nobody }),
  organization: async ({ citizen }, ids) => ({ drafts: organizationDrafts(await loadOrganizationsToPublish(citizen, ids), await loadPublishedMemberships(citizen, ids)), saidByPeople: nobody }),
  person: async ({ citizen }, ids) => ({ drafts: personDrafts(await loadPeopleToPublish(citizen, ids), await loadMembershipsToPublish(citizen, ids)), saidByPeople: nobody }),
  meeting: async ({ citizen, office }, ids) => {
    const meetings = await loadMeetingsToPublish(citizen, ids);
    const elsewhere = await loadRecordsOfFiles(office, meetings.flatMap(({ documents }) => documents.map(({ paperId }) => paperId)));
    return { drafts: meetingDrafts(meetings.map((meeting) => ({ ...meeting, documents: meeting.documents.map((document) => withoutFiles(document, elsewhere)) }))), saidByPeople: nobody };
  },
  paper: async (eyes, ids) => {
    const batch = await withoutFilesOfRecords(eyes, await loadPapersToPublish(eyes.citizen, ids));
    const printed = batch.papers.flatMap(({ paper: { bodyId, author, leadUnit } }) => [author, leadUnit].flatMap((name) => (name === null ? [] : [{ bodyId, name }])));
    return { drafts: paperDrafts(batch, await loadNamedIds(eyes, printed)).map(leaning), saidByPeople: saidIn(batch) };
  },
};

/** A document of a meeting without the files that another server names. */
function withoutFiles(document: DocumentToPublish, named: ReadonlyMap<string, FileOfRecord>): DocumentToPublish {
  const { files } = document.read;
  const [first] = files.flatMap(({ id }) => named.get(id)?.objectId ?? []);
  return { ...document, fileTold: first ?? null, read: { ...document.read, files: files.filter(({ id }) => !named.has(id)) } };
}

/** Files that another server names are published as it names them; a paper that is nothing but such files of a meeting is no paper. */
async function withoutFilesOfRecords({ office }: Eyes, batch: PapersToPublish): Promise<PapersToPublish> {
  const owners = await loadRecordsOfFiles(office, batch.papers.map(({ paper }) => paper.id));
  if (owners.size === 0) return batch;
  return {
    ...batch,
    papers: batch.papers.map((one) => ({
      ...one,
      isPaper: one.isPaper && (one.read.files.length === 0 || one.read.files.some(({ id }) => owners.get(id) === undefined || owners.get(id)?.id === one.paper.id)),
      read: { ...one.read, files: one.read.files.filter(({ id }) => !owners.has(id)) },
    })),
  };
}

/** Whom a paper names as its author, or an item as in charge, may come to be known or be hidden. */
function leaning(draft: Draft): Draft {
  const named = ["originatorPerson", "originatorOrganization", "underDirectionOf"].flatMap((name) => addressesIn(draft.flat.properties[name]));
  return named.length === 0 ? draft : leaningOn(draft, named);
}

function leaningOn(draft: Draft, what: readonly string[]): Draft {
  return { ...draft, leansOn: [...new Set([...(draft.leansOn ?? []), ...what])] };
}

const oparlNames: Readonly<Record<string, string>> = { number: "reference", title: "name", kind: "paperType", date: "date" };

function saidIn({ papers }: PapersToPublish): Known["saidByPeople"] {
  return new Map(papers.map(({ paper, read }) => [
    paper.id,
    new Set(read.statements.filter(({ status, sectionId }) => (status === "corrected" || status === "confirmed") && sectionId === null).flatMap(({ property }) => oparlNames[property] ?? [])),
  ]));
}

async function withRecords(eyes: Eyes, kind: OwnerKind, ids: readonly string[], { drafts, saidByPeople }: Known): Promise<ReadUnits> {
  const own = await loadRecordsToPublish(eyes.citizen, kind, ids);
  if (own.length === 0) return { drafts, guests: [] };
  const linked = await loadLinkedRecords(eyes.citizen, unique(own.flatMap(linksIn)));
  const joined = joinRecords(drafts, { own, linked, files: await loadFilesOfRecords(eyes, own) }, saidByPeople);
  const present = new Set(joined.map(({ flat }) => keyOf(flat)));
  const wanted = [...new Set(joined.flatMap(({ flat }) => embeddedIn(flat)).filter((key) => !present.has(key)))];
  const guests = await loadGuests(eyes, wanted);
  return { drafts: leaningOnUnknown(joined.map((draft) => leaningOnGuests(draft, present)), own, linked), guests };
}

function unique(addresses: readonly { readonly serverId: string; readonly url: string }[]) {
  return [...new Map(addresses.map((address) => [`${address.serverId} ${address.url}`, address])).values()];
}

function keyOf({ type, id }: { readonly type: OparlType; readonly id: string }): string {
  return `${type} ${id}`;
}

/** What a type embeds, by the names of the properties. */
const embedding = Object.fromEntries(Object.entries(oparlModel).map(([type, model]) => [type, Object.entries(model).flatMap(([name, { form, to }]) => (form === "embedded" && to !== undefined ? [{ name, to }] : []))])) as unknown as Readonly<Record<OparlType, readonly { readonly name: string; readonly to: OparlType }[]>>;

function embeddedIn({ type, properties }: FlatObject): readonly string[] {
  return embedding[type].flatMap(({ name, to }) => addressesIn(properties[name]).map((id) => `${to} ${id}`));
}

async function loadGuests(eyes: Eyes, wanted: readonly string[]): Promise<readonly FlatObject[]> {
  const records = (await loadRecordsOf(eyes.citizen, wanted.map((key) => key.slice(key.indexOf(" ") + 1)))).filter((record) => wanted.includes(`${record.type} ${record.objectId}`));
  if (records.length === 0) return [];
  const around: Records = { own: records, linked: await loadLinkedRecords(eyes.citizen, unique(records.flatMap(linksIn))), files: await loadFilesOfRecords(eyes, records) };
  return joinRecords([], around, nobody).map(({ flat }) => flat);
}

function leaningOnGuests(draft: Draft, present: ReadonlySet<string>): Draft {
  const guests = embeddedIn(draft.flat).filter((key) => !present.has(key)).map((key) => key.slice(key.indexOf(" ") + 1));
  return guests.length === 0 ? draft : leaningOn(draft, guests);
}

/** Links that lead nowhere yet: when what they lead to comes, the object is published anew. */
function leaningOnUnknown(drafts: readonly Draft[], own: readonly RecordToPublish[], linked: Records["linked"]): readonly Draft[] {
  const known = new Set(linked.map(({ serverId, url }) => `${serverId} ${url}`));
  const unknown = new Map<string, string[]>();
  for (const record of own) {
    const open = linksIn(record).filter(({ serverId, url }) => !known.has(`${serverId} ${url}`)).map(({ url }) => url);
    if (open.length > 0) unknown.set(`${record.type} ${record.objectId}`, [...(unknown.get(`${record.type} ${record.objectId}`) ?? []), ...open]);
  }
  return drafts.map((draft) => {
    const open = unknown.get(keyOf(draft.flat));
    return open === undefined ? draft : leaningOn(draft, open);
  });
}
