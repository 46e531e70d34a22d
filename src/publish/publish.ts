import type { Store } from "../store/open-store.ts";
import { loadDueTasks, loadTightenings, loadUnitsAround, onePublisherAtATime, removeTasks, type UnitKey, whileNobodyHides } from "../store/publication/tasks.ts";
import { loadStored, loadUnitsLeaningOn, writeObjects, writeStubs, writeSurroundings } from "../store/publication/write.ts";
import type { OwnerKind } from "../store/tables.ts";
import { compare, keyOf, type Prepared } from "./compare.ts";
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
const unitsAtOnce = 250;

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
  let through = 0;
  for (const kind of order) {
    for await (const units of readAhead(publishing, kind, [...(wanted.get(kind) ?? [])])) {
      const done = await publishUnits(publishing, units);
      sum = add(sum, done);
      through += units.ids.length;
      onProgress?.(through, [...wanted.values()].reduce((total, own) => total + own.size, 0));
      for (const unit of done.leaning) {
        if (order.indexOf(unit.kind) > order.indexOf(kind)) wanted.get(unit.kind)?.add(unit.id);
        else if (unit.kind !== kind || !units.ids.includes(unit.id)) sum = add(sum, await publishBatch(publishing, unit.kind, [unit.id]));
      }
    }
    if (stop?.aborted === true) return null;
  }
  return sum;
}

/** Units of one kind as they were read, to be compared with what is published. */
interface UnitsRead {
  readonly kind: OwnerKind;
  readonly ids: readonly string[];
  readonly read: ReadUnits;
  /** Numbers of what told that something was hidden before they were read: whoever hides something later makes us read again. */
  readonly seen: ReadonlySet<number>;
}

async function readBatch({ store, site }: Publishing, kind: OwnerKind, ids: readonly string[]): Promise<UnitsRead> {
  const seen = new Set(await loadTightenings(store.office.db));
  return { kind, ids, seen, read: await readUnits(store, kind, ids, site) };
}

/** Reads units of one kind in batches; the next one while the caller publishes the one before. What units of a kind say rests on nothing that others of that kind publish. */
async function* readAhead(publishing: Publishing, kind: OwnerKind, ids: readonly string[]): AsyncGenerator<UnitsRead> {
  const readFrom = (start: number): Promise<UnitsRead> | null => {
    const reading = start < ids.length ? readBatch(publishing, kind, ids.slice(start, start + unitsAtOnce)) : null;
    // Thrown where it is awaited.
    reading?.catch(() => undefined);
    return reading;
  };
  let next = readFrom(0);
  try {
    for (let start = 0; next !== null && publishing.stop?.aborted !== true; start += unitsAtOnce) {
      const units: UnitsRead = await next;
      next = readFrom(start + unitsAtOnce);
      yield units;
    }
  } finally {
    // The store may be closed as soon as this ends.
    await next?.catch(() => undefined);
  }
}

async function publishBatch(publishing: Publishing, kind: OwnerKind, ids: readonly string[]): Promise<Published & { readonly leaning: readonly UnitKey[] }> {
  return await publishUnits(publishing, await readBatch(publishing, kind, ids));
}

async function publishUnits(publishing: Publishing, units: UnitsRead): Promise<Published & { readonly leaning: readonly UnitKey[] }> {
  const { store } = publishing;
  const first = await prepare(publishing, units);
  const prepared = isIdle(first) ? first : await whileNobodyHides(store.office, async (write) => {
    const isHiddenSince = (await loadTightenings(write)).some((number) => !units.seen.has(number));
    const last = isHiddenSince ? await prepare(publishing, await readBatch(publishing, units.kind, units.ids)) : first;
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

async function prepare({ store, clock }: Publishing, { kind, ids, read }: UnitsRead): Promise<Prepared> {
  const units = ids.map((id) => ({ kind, id }));
  const stored = new Map((await loadStored(store.office, units, [...read.drafts.map(({ flat }) => flat), ...read.guests])).map((one) => [keyOf(one), one]));
  return compare(units, read, stored, clock());
}
