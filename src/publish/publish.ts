import { hash } from "node:crypto";
import type { OparlType } from "../council/oparl-type.ts";
import { encodeObject, encodeStub, type Times } from "../oparl/encode/encode-object.ts";
import { encodeMoment } from "../oparl/encode/encode-moment.ts";
import type { FlatObject } from "../oparl/model.ts";
import type { Store } from "../store/open-store.ts";
import { loadDueTasks, loadTightenings, loadUnitsAround, onePublisherAtATime, removeTasks, type UnitKey, whileNobodyHides } from "../store/publication/tasks.ts";
import { loadStored, loadUnitsLeaningOn, type ObjectToWrite, type StoredObject, writeObjects, writeStubs, writeSurroundings } from "../store/publication/write.ts";
import type { OwnerKind } from "../store/tables.ts";
import type { Draft } from "./published-unit.ts";
import { readUnits, type ReadUnits } from "./read-units.ts";
import type { Site } from "./site.ts";

export interface Publishing {
  readonly store: Store;
  readonly site: Site;
  /** The time, for what changes now. */
  readonly clock: () => Date;
  /** Told how many papers, meetings, people … were gone through. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends it after the batch that is being published; what is left is left for the next time. */
  readonly stop?: AbortSignal;
}

/** What publishing did. */
export interface Published {
  /** Objects that say something new, stubs of those that went among them. */
  readonly changed: number;
  readonly gone: number;
  /** Objects that were looked at. */
  readonly looked: number;
}

const tasksAtOnce = 100_000;
const unitsAtOnce = 500;

/** Lists are in the order of first publication: what others lead to comes first, and organizations list the memberships that people have. */
const order: readonly OwnerKind[] = ["system", "body", "person", "organization", "meeting", "paper"];

/**
 * Publishes anew whatever changed since the last time, with all that says something of it: what is visible to citizens is read
 * through their eyes, encoded as OParl, and written where it differs from what is there. One program publishes at a time.
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const { store, stop } = publishing;
  return await onePublisherAtATime(store.office, async () => {
    let sum: Published = await publishBatch(publishing, "system", ["system"]);
    for (;;) {
      const tasks = await loadDueTasks(store.office, tasksAtOnce);
      if (tasks.length === 0 || stop?.aborted === true) return sum;
      const done = await publishRound(publishing, tasks);
      if (done === null) return sum;
      sum = add(sum, done);
      await removeTasks(store.office, tasks.map(({ number }) => number));
    }
  });
}

function add(one: Published, other: Published): Published {
  return { changed: one.changed + other.changed, gone: one.gone + other.gone, looked: one.looked + other.looked };
}

/** Null where it was told to stop. */
async function publishRound(publishing: Publishing, tasks: readonly UnitKey[]): Promise<Published | null> {
  const { store, onProgress, stop } = publishing;
  const wanted = new Map(order.map((kind) => [kind, new Set<string>()]));
  for (const { kind, id } of tasks) wanted.get(kind)?.add(id);
  const asked = [...wanted].flatMap(([kind, ids]) => [...ids].map((id) => ({ kind, id })));
  for (const { kind, id } of await loadUnitsAround(store.office, asked)) wanted.get(kind)?.add(id);
  let sum: Published = { changed: 0, gone: 0, looked: 0 };
  let done = 0;
  for (const kind of order) {
    const ids = [...(wanted.get(kind) ?? [])];
    for (let start = 0; start < ids.length; start += unitsAtOnce) {
      if (stop?.aborted === true) return null;
      const batch = ids.slice(start, start + unitsAtOnce);
      const written = await publishBatch(publishing, kind, batch);
      sum = add(sum, written);
      done += batch.length;
      onProgress?.(done, [...wanted.values()].reduce((total, own) => total + own.size, 0));
      for (const unit of written.leaning) {
        if (order.indexOf(unit.kind) > order.indexOf(kind)) wanted.get(unit.kind)?.add(unit.id);
        else if (unit.kind !== kind || !batch.includes(unit.id)) sum = add(sum, await publishBatch(publishing, unit.kind, [unit.id]));
      }
    }
  }
  return sum;
}

interface Prepared {
  readonly write: readonly ObjectToWrite[];
  readonly surroundings: readonly ObjectToWrite[];
  readonly stubs: readonly Pick<ObjectToWrite, "type" | "id" | "value" | "modified">[];
  readonly looked: number;
  /** Organizations whose members came, went or changed. */
  readonly organizations: readonly string[];
  /** What others may lean on: ids of what came, went or says something else, and addresses that now lead somewhere. */
  readonly moved: readonly string[];
}

async function publishBatch(publishing: Publishing, kind: OwnerKind, ids: readonly string[]): Promise<Published & { readonly leaning: readonly UnitKey[] }> {
  const { store } = publishing;
  // Before anything is read: whoever hides something later makes us read again.
  const seen = new Set(await loadTightenings(store.office.db));
  const first = await prepare(publishing, kind, ids);
  const prepared = isIdle(first) ? first : await whileNobodyHides(store.office, async (write) => {
    const isHiddenSince = (await loadTightenings(write)).some((number) => !seen.has(number));
    const last = isHiddenSince ? await prepare(publishing, kind, ids) : first;
    await writeStubs(write, last.stubs);
    await writeObjects(write, last.write);
    await writeSurroundings(write, last.surroundings);
    return last;
  });
  const leaning = [...await loadUnitsLeaningOn(store.office, prepared.moved), ...prepared.organizations.map((id) => ({ kind: "organization", id }) as const)];
  return { changed: prepared.write.length + prepared.stubs.length, gone: prepared.stubs.length, looked: prepared.looked, leaning };
}

function isIdle({ write, surroundings, stubs }: Prepared): boolean {
  return write.length + surroundings.length + stubs.length === 0;
}

async function prepare({ store, site, clock }: Publishing, kind: OwnerKind, ids: readonly string[]): Promise<Prepared> {
  const units = ids.map((id) => ({ kind, id }));
  const read = await readUnits(store, kind, ids, site);
  const stored = new Map((await loadStored(store.office, units, [...read.drafts.map(({ flat }) => flat), ...read.guests])).map((one) => [keyOf(one), one]));
  return compare(units, read, stored, clock());
}

function keyOf({ type, id }: { readonly type: OparlType; readonly id: string }): string {
  return `${type} ${id}`;
}

/** What is to be written so that what is published says what was read. */
function compare(units: readonly UnitKey[], { drafts, guests }: ReadUnits, stored: ReadonlyMap<string, StoredObject>, now: Date): Prepared {
  const flats = new Map([...guests, ...drafts.map(({ flat }) => flat)].map((flat) => [keyOf(flat), flat]));
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
