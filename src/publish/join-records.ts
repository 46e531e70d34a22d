import { type FlatObject, oparlModel } from "../oparl/model.ts";
import { vendorPrefix } from "../oparl/vendor-properties.ts";
import type { FileToPublish } from "../store/publication/documents.ts";
import type { LinkedRecord, RecordToPublish } from "../store/publication/records.ts";
import type { Draft } from "./draft.ts";
import { fileOf } from "./files.ts";
import { joinDocuments } from "./join-documents.ts";
import { addressesIn, isAtNonPublicItem, isNonPublicItem, mapRecord, type Resolve } from "./map-record.ts";
import { sameObjects } from "./same-objects.ts";

/** What other servers say of the units of a batch. */
export interface Records {
  readonly own: readonly RecordToPublish[];
  readonly linked: readonly LinkedRecord[];
  readonly files: ReadonlyMap<string, FileToPublish>;
}

/**
 * Lays what other servers say over what we know: a server's word on its own property counts before what we read,
 * our facts and links are added, and what a person said of a property counts before all.
 * @param saidByPeople names of properties, by paper, that a person confirmed or corrected
 */
export function joinRecords(drafts: readonly Draft[], { own, linked, files }: Records, saidByPeople: ReadonlyMap<string, ReadonlySet<string>>): readonly Draft[] {
  const byAddress = new Map(linked.map((record) => [`${record.serverId} ${record.url}`, record]));
  const resolve: Resolve = (serverId, address) => byAddress.get(`${serverId} ${address}`);
  const closed = closedFiles(own, resolve);
  const shown = own.filter((record) => !isAtNonPublicItem(record, resolve) && !closed.has(record.objectId));
  const joined = new Map(sameObjects(drafts, shown, resolve).map((draft) => [keyOf(draft.flat), draft]));
  for (const record of shown) {
    const mapped = mapRecord(record, resolve);
    const known = joined.get(keyOf(mapped)) ?? fileDraft(record, files);
    joined.set(keyOf(mapped), draftOf(record, known, join(known, mapped, saidByPeople.get(record.objectId))));
  }
  return withChildren([...joined.values()], shown);
}

function keyOf({ type, id }: Pick<FlatObject, "type" | "id">): string {
  return `${type} ${id}`;
}

/** Files that nothing but items behind closed doors names. */
function closedFiles(own: readonly RecordToPublish[], resolve: Resolve): ReadonlySet<string> {
  const named = (records: readonly RecordToPublish[]): ReadonlySet<string> =>
    new Set(records.flatMap(({ serverId, type, value }) => Object.entries(value).flatMap(([name, property]) => {
      const model = Object.hasOwn(oparlModel[type], name) ? oparlModel[type][name] : undefined;
      return model?.to === "File" && model.form === "embedded" ? addressesIn(property).flatMap((address) => resolve(serverId, address)?.objectId ?? []) : [];
    })));
  const open = named(own.filter((record) => !isNonPublicItem(record)));
  const inClosed = named(own.filter(isNonPublicItem));
  const backToClosed = own.filter(({ serverId, type, value }) => type === "File" && addressesIn(value["agendaItem"]).some((address) => resolve(serverId, address)?.isPublic === false)).map(({ objectId }) => objectId);
  return new Set([...inClosed, ...backToClosed].filter((id) => !open.has(id)));
}

/** A file whose bytes are here, as we would publish it. */
function fileDraft({ type, objectId, ownerKind, ownerId, bodyId, hasRow }: RecordToPublish, files: ReadonlyMap<string, FileToPublish>): Draft | undefined {
  const file = type === "File" ? files.get(objectId) : undefined;
  if (file === undefined) return undefined;
  const flat = fileOf(file, file.paperId, {});
  return { flat: { ...flat, id: objectId }, owner: { kind: ownerKind, id: ownerId }, bodyId, organizationIds: [], madeFrom: [file.id, file.paperId, ...(hasRow ? [ownerId] : [])], created: file.publishedAt, isRead: true };
}

/** Properties that say where bytes are and what was read in them: ours, as soon as we have them. */
const ofBytes: ReadonlySet<string> = new Set(["accessUrl", "downloadUrl", "text"]);

const documents = `${vendorPrefix}:documents`;

function join(known: Draft | undefined, theirs: FlatObject, said: ReadonlySet<string> | undefined): FlatObject {
  if (known === undefined) return theirs;
  const { flat: ours, isRead = false } = known;
  const properties: Record<string, unknown> = { ...ours.properties };
  for (const [name, value] of Object.entries(theirs.properties)) {
    const own = ours.properties[name];
    const model = Object.hasOwn(oparlModel[theirs.type], name) ? oparlModel[theirs.type][name] : undefined;
    if (name === documents) properties[name] = joinDocuments(value, own);
    else if (isNothing(value) || isSettled(name, own, { isRead, said })) continue;
    else properties[name] = model?.to !== undefined && model.many ? [...new Set([...idsIn(value), ...idsIn(own)])] : value;
  }
  return { ...theirs, properties: theirs.properties["public"] === false && theirs.type === "AgendaItem" ? theirs.properties : eachFileOnce(theirs.type, properties, ours) };
}

/** True: what we say of a property stands, whatever the server says. */
function isSettled(name: string, own: unknown, { isRead, said }: { readonly isRead: boolean; readonly said: ReadonlySet<string> | undefined }): boolean {
  // What a system of our kind read is told with its addresses: a mixture of its facts and ours would be nobody's.
  if (name.startsWith(`${vendorPrefix}:`)) return isRead || !isNothing(own);
  return !isNothing(own) && (said?.has(name) === true || ofBytes.has(name) || name === "web");
}

/** A file that we would have put where the server puts another one stands among the further files. */
function eachFileOnce(type: FlatObject["type"], properties: Record<string, unknown>, ours: FlatObject): Record<string, unknown> {
  const single = Object.entries(oparlModel[type]).filter(([, { to, form, many }]) => to === "File" && form === "embedded" && !many).map(([name]) => name);
  if (single.length === 0) return properties;
  const taken = new Set(single.flatMap((name) => idsIn(properties[name])));
  const displaced = single.flatMap((name) => idsIn(ours.properties[name])).filter((id) => !taken.has(id));
  return { ...properties, auxiliaryFile: [...new Set([...idsIn(properties["auxiliaryFile"]), ...displaced])].filter((id) => !taken.has(id)) };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function idsIn(value: unknown): readonly string[] {
  return addressesIn(value);
}

function draftOf(record: RecordToPublish, known: Draft | undefined, flat: FlatObject): Draft {
  const { type, objectId, ownerKind, ownerId, hasRow, bodyId, created } = record;
  const linked = type === "Consultation" ? [...idsIn(flat.properties["meeting"]), ...idsIn(flat.properties["agendaItem"])] : [];
  return {
    flat,
    owner: { kind: ownerKind, id: ownerId },
    bodyId: bodyId ?? known?.bodyId ?? null,
    organizationIds: type === "Meeting" || type === "Consultation" || type === "Membership" ? idsIn(flat.properties["organization"]) : [],
    madeFrom: [...new Set([...(known?.madeFrom ?? []), objectId, ...(hasRow ? [ownerId] : []), ...linked])],
    addresses: [...(known?.addresses ?? []), record.url],
    created: created ?? known?.created ?? null,
  };
}

/** What names its parent and is not named by it is a child all the same; the items of an agenda are numbered from 0 as they follow each other. */
function withChildren(drafts: readonly Draft[], records: readonly RecordToPublish[]): readonly Draft[] {
  if (records.length === 0) return drafts;
  const children = new Map<string, string[]>();
  const add = (parent: string, child: string) => children.set(parent, [...(children.get(parent) ?? []), child]);
  for (const { flat } of drafts) {
    const parent = flat.type === "AgendaItem" ? flat.properties["meeting"] : flat.type === "Consultation" ? flat.properties["paper"] : flat.type === "Membership" ? flat.properties["person"] : flat.type === "LegislativeTerm" ? flat.properties["body"] : null;
    if (typeof parent === "string") add(`${flat.type} ${parent}`, flat.id);
  }
  const listOf = { Meeting: ["agendaItem", "AgendaItem"], Paper: ["consultation", "Consultation"], Person: ["membership", "Membership"], Body: ["legislativeTerm", "LegislativeTerm"] } as const;
  const orders = new Map<string, number>();
  const present = new Set(drafts.map(({ flat }) => keyOf(flat)));
  const whole = drafts.map((draft): Draft => {
    const { flat } = draft;
    if (flat.type !== "Meeting" && flat.type !== "Paper" && flat.type !== "Person" && flat.type !== "Body") return draft;
    const [name, type] = listOf[flat.type];
    const ids = [...new Set([...idsIn(flat.properties[name]), ...(children.get(`${type} ${flat.id}`) ?? [])])];
    if (type === "AgendaItem") ids.filter((id) => present.has(`AgendaItem ${id}`)).forEach((id, order) => orders.set(id, order));
    return { ...draft, flat: { ...flat, properties: { ...flat.properties, [name]: ids } } };
  });
  return whole.map((draft) => (draft.flat.type !== "AgendaItem" ? draft : { ...draft, flat: { ...draft.flat, properties: { ...draft.flat.properties, order: orders.get(draft.flat.id) ?? draft.flat.properties["order"] ?? 0 } } }));
}
