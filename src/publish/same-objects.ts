import type { FlatObject } from "../oparl/model.ts";
import type { RecordToPublish } from "../store/publication/records.ts";
import { addressesIn, mapRecord, type Resolve } from "./map-record.ts";
import type { Draft } from "./draft.ts";

/**
 * Places and memberships that we read and that another server tells, too, are the server's: the drafts with its objects in their stead.
 * A place is the same by its description and street, a membership by who belongs to what. What we say of them is joined with what the server says like everything else.
 */
export function sameObjects(drafts: readonly Draft[], records: readonly RecordToPublish[], resolve: Resolve): readonly Draft[] {
  const told = new Map([...placesTold(records, resolve), ...membershipsTold(records, resolve)]);
  if (told.size === 0) return drafts;
  const same = new Map(drafts.flatMap((draft) => {
    const key = keyOfDraft(draft);
    const object = key === null ? undefined : told.get(key);
    return object === undefined ? [] : [[draft.flat.id, object] as const];
  }));
  return drafts.flatMap((draft): readonly Draft[] => {
    const object = same.get(draft.flat.id);
    if (object?.isElsewhere === true) return [];
    const properties = Object.fromEntries(Object.entries(draft.flat.properties).map(([name, value]) => [name, linking.has(name) ? renamed(value, same) : value]));
    return [{ ...draft, flat: { ...draft.flat, id: object?.id ?? draft.flat.id, properties } }];
  });
}

interface Told {
  readonly id: string;
  /** True: it is published with something else that names it. */
  readonly isElsewhere: boolean;
}

/** Properties that lead to what may be renamed. */
const linking: ReadonlySet<string> = new Set(["location", "membership"]);

/** Locations to which records of papers and meetings lead. */
function placesTold(records: readonly RecordToPublish[], resolve: Resolve): ReadonlyMap<string, Told> {
  return new Map(records.filter(({ type }) => type === "Paper" || type === "Meeting").flatMap(({ serverId, objectId, value }) => addressesIn(value["location"]).flatMap((address) => {
    const found = resolve(serverId, address);
    return found?.place == null ? [] : [[placeKey(objectId, ...found.place), { id: found.objectId, isElsewhere: found.ownerId !== objectId }] as const];
  })).toReversed());
}

function membershipsTold(records: readonly RecordToPublish[], resolve: Resolve): ReadonlyMap<string, Told> {
  return new Map(records.filter(({ type }) => type === "Membership").flatMap((record) => {
    const key = membershipKey(mapRecord(record, resolve));
    return key === null ? [] : [[key, { id: record.objectId, isElsewhere: false }] as const];
  }).toReversed());
}

function keyOfDraft({ flat, owner }: Draft): string | null {
  if (flat.type === "Membership") return membershipKey(flat);
  return flat.type === "Location" ? placeKey(owner.id, textIn(flat, "description"), textIn(flat, "streetAddress")) : null;
}

function placeKey(ownerId: string, description: string | null, street: string | null): string {
  return JSON.stringify([ownerId, description, street]);
}

function membershipKey(flat: FlatObject): string | null {
  const [person, organization] = [textIn(flat, "person"), textIn(flat, "organization")];
  return person === null || organization === null ? null : JSON.stringify([person, organization]);
}

function textIn({ properties }: FlatObject, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

function renamed(value: unknown, same: ReadonlyMap<string, Told>): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one: unknown) => renamed(one, same)))];
  return typeof value === "string" ? (same.get(value)?.id ?? value) : value;
}
