import { hash } from "node:crypto";
import type { OparlType } from "../council/oparl-type.ts";
import { encodeMoment } from "../oparl/encode/encode-moment.ts";
import { encodeObject, encodeStub, type Times } from "../oparl/encode/encode-object.ts";
import type { FlatObject } from "../oparl/model.ts";
import type { UnitKey } from "../store/publication/tasks.ts";
import type { ObjectToWrite, StoredObject } from "../store/publication/write.ts";
import type { Draft } from "./draft.ts";
import type { ReadUnits } from "./read-units.ts";

/** What is to be written, and what follows from it. */
export interface Prepared {
  readonly write: readonly ObjectToWrite[];
  readonly surroundings: readonly ObjectToWrite[];
  readonly stubs: readonly Pick<ObjectToWrite, "type" | "id" | "value" | "modified">[];
  readonly looked: number;
  /** Organizations whose members came, went or changed. */
  readonly organizations: readonly string[];
  /** What others may lean on: ids of what came, went or says something else, and addresses that now lead somewhere. */
  readonly moved: readonly string[];
}

/** What tells objects apart. */
export function keyOf({ type, id }: { readonly type: OparlType; readonly id: string }): string {
  return `${type} ${id}`;
}

/** What is to be written so that what is published says what was read. */
export function compare(units: readonly UnitKey[], { drafts, guests }: ReadUnits, stored: ReadonlyMap<string, StoredObject>, now: Date): Prepared {
  const flats = new Map([...guests, ...drafts.map(({ flat }) => flat)].filter(isWhole).map((flat) => [keyOf(flat), flat]));
  const lookup = (type: OparlType, id: string): FlatObject | undefined => flats.get(`${type} ${id}`);
  const judged = drafts.filter(({ flat }) => isWhole(flat)).map((draft) => judge(draft, stored.get(keyOf(draft.flat)), JSON.stringify(encodeObject(draft.flat, "alone", { lookup, times: placeOfTimes })), now));
  const timesOf = new Map<string, Times>([...[...stored.values()].map((one) => [keyOf(one), one] as const), ...judged.map((one) => [keyOf(one.draft.flat), one.times] as const)]);
  const times = (key: string): Times => timesOf.get(key) ?? { created: second(now), modified: second(now) };
  const there = new Set(judged.map(({ draft }) => keyOf(draft.flat)));
  const owners = new Set(units.map(({ kind, id }) => `${kind} ${id}`));
  const gone = [...stored.values()].filter((one) => !one.deleted && owners.has(`${one.ownerKind} ${one.ownerId}`) && !there.has(keyOf(one)));
  const changed = judged.filter(({ state }) => state === "changed");
  return {
    write: changed.map((one) => toWrite(one, putTimes(one.json, times))),
    surroundings: judged.filter(({ state }) => state === "moved").map((one) => toWrite(one, "")),
    stubs: gone.map(({ type, id, created, modified }) => {
      const at = later(now, modified);
      return { type, id, value: JSON.stringify(encodeStub(type, id, { created: written(created), modified: written(at) })), modified: at };
    }),
    looked: drafts.length,
    organizations: [...new Set([...changed.filter(({ draft }) => draft.flat.type === "Membership").flatMap(({ draft }) => draft.organizationIds), ...gone.filter(({ type }) => type === "Membership").flatMap(({ organizationIds }) => organizationIds)])],
    moved: [...changed.flatMap(({ draft, isNew }) => [draft.flat.id, ...(isNew ? (draft.addresses ?? []) : [])]), ...gone.map(({ id }) => id)],
  };
}

function toWrite({ draft, hash: own, times: { created, modified } }: Judged, value: string): ObjectToWrite {
  const { flat: { type, id }, owner, bodyId, organizationIds, madeFrom, leansOn = [] } = draft;
  return { type, id, bodyId, ownerKind: owner.kind, ownerId: owner.id, organizationIds, madeFrom, leansOn, hash: own, value, created, modified, deleted: false };
}

/** Stands for the times of an object until it is known whether they move; no content holds a control character. */
const timesMark = "\u0002";

function placeOfTimes(type: OparlType, id: string): Times {
  return { created: `${timesMark}c${type} ${id}`, modified: `${timesMark}m${type} ${id}` };
}

const places = /"\\u0002([cm])([^"]+)"/gu;

/** Puts times into JSON. Ids of ours hold nothing that JSON would escape. */
function putTimes(json: string, times: (key: string) => Times): string {
  return json.replace(places, (_place, which: string, key: string) => `"${written(times(key)[which === "c" ? "created" : "modified"])}"`);
}

/** A time as OParl writes it. */
function written(moment: string): string {
  return encodeMoment(moment) ?? moment;
}

/** What cannot stand without a property that it lacks is not published. */
function isWhole({ type, properties }: FlatObject): boolean {
  return type !== "File" || typeof properties["accessUrl"] === "string";
}

interface Judged {
  readonly draft: Draft;
  /** With places for times. */
  readonly json: string;
  readonly hash: string;
  readonly times: Times;
  /** `moved`: says the same, and rests on something else. */
  readonly state: "same" | "moved" | "changed";
  /** It was not there before. */
  readonly isNew: boolean;
}

function judge(draft: Draft, stored: StoredObject | undefined, json: string, now: Date): Judged {
  const content = digest(json);
  const surroundings = digest(JSON.stringify([draft.owner.kind, draft.owner.id, draft.bodyId, draft.organizationIds, draft.madeFrom, draft.leansOn ?? []]));
  const own = `${content} ${surroundings}`;
  if (stored === undefined) {
    const known = draft.created === null ? Number.NaN : Date.parse(draft.created);
    const created = Number.isNaN(known) ? second(now) : second(new Date(Math.min(known, now.getTime())));
    return { draft, json, hash: own, times: { created, modified: second(now) }, state: "changed", isNew: true };
  }
  const says = stored.hash.split(" ")[0];
  if (stored.deleted || stored.withheld || says !== content) return { draft, json, hash: own, times: { created: stored.created, modified: later(now, stored.modified) }, state: "changed", isNew: stored.deleted };
  return { draft, json, hash: own, times: stored, state: stored.hash === own ? "same" : "moved", isNew: false };
}

function digest(text: string): string {
  return hash("sha1", text, "base64");
}

/** Whole seconds, as OParl writes them: never before the moment at which it is written. */
function second(moment: Date): string {
  return new Date(Math.ceil(moment.getTime() / 1000) * 1000).toISOString();
}

/** Now, but later than before: two changes within one second have two times. */
function later(now: Date, before: string): string {
  return second(new Date(Math.max(now.getTime(), Date.parse(before) + 1000)));
}
