import type { FlatObject } from "../oparl/model.ts";
import type { RecordToPublish } from "../store/publication/records.ts";
import { linksIn, type Resolve } from "./map-record.ts";
import type { Draft } from "./published-unit.ts";

/**
 * Places that we read of a paper or a meeting and that another server tells of it, too, are the server's: the drafts with its locations in their stead,
 * by their description and street. What is said of them is joined with what the server says like everything else.
 */
export function samePlaces(drafts: readonly Draft[], records: readonly RecordToPublish[], resolve: Resolve): readonly Draft[] {
  const told = placesTold(records, resolve);
  if (told.size === 0) return drafts;
  const same = new Map(drafts.flatMap((draft) => {
    const record = draft.flat.type === "Location" ? told.get(keyOf(draft.owner.id, placeOf(draft.flat))) : undefined;
    return record === undefined ? [] : [[draft.flat.id, record] as const];
  }));
  return drafts.flatMap((draft): readonly Draft[] => {
    const { flat } = draft;
    if (flat.type === "Location") {
      const record = same.get(flat.id);
      // A place of several papers is published with one of them.
      return record === undefined ? [draft] : record.isOwn ? [{ ...draft, flat: { ...flat, id: record.id } }] : [];
    }
    const { location } = flat.properties;
    if (location === undefined || location === null) return [draft];
    const renamed = Array.isArray(location) ? location.map((id: unknown) => renamedIn(same, id)) : renamedIn(same, location);
    return [{ ...draft, flat: { ...flat, properties: { ...flat.properties, location: renamed } } }];
  });
}

interface ToldPlace {
  readonly id: string;
  /** True: it is published with the paper or meeting that names it. */
  readonly isOwn: boolean;
}

/** Locations to which records of papers and meetings lead, by these and by what they say. */
function placesTold(records: readonly RecordToPublish[], resolve: Resolve): ReadonlyMap<string, ToldPlace> {
  const told = new Map<string, ToldPlace>();
  for (const record of records) {
    if (record.type !== "Paper" && record.type !== "Meeting") continue;
    for (const { serverId, url } of linksIn(record)) {
      const found = resolve(serverId, url);
      if (found?.place == null) continue;
      const key = keyOf(record.objectId, found.place);
      if (!told.has(key)) told.set(key, { id: found.objectId, isOwn: found.ownerId === record.objectId });
    }
  }
  return told;
}

function placeOf({ properties }: FlatObject): readonly (string | null)[] {
  return ["description", "streetAddress"].map((name) => (typeof properties[name] === "string" ? properties[name] : null));
}

function keyOf(ownerId: string, [description, street]: readonly (string | null)[]): string {
  return JSON.stringify([ownerId, description, street]);
}

function renamedIn(same: ReadonlyMap<string, ToldPlace>, id: unknown): unknown {
  return (typeof id === "string" ? same.get(id)?.id : undefined) ?? id;
}
