import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isPlaceIn, type ListedObjects, loadListSlice } from "./published-lists.ts";
import { type ObjectForTest, publishForTest } from "./testing/publish-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
beforeEach(async () => {
  await sql`delete from published_object`.execute(store.office.db);
});
afterAll(async () => await store.close());

/** Few moments, some of them in one second, so that many objects share one. */
const moment = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1, 700, 999)).map(([second, milliseconds]) => new Date(Date.UTC(2025, 0, 1, 8, 0, second, milliseconds)).toISOString());
const bound = fc.integer({ min: 0, max: 5 }).map((second) => new Date(Date.UTC(2025, 0, 1, 8, 0, second)).toISOString());

const objects = fc.array(
  fc.record({
    type: fc.constantFrom("Paper", "Meeting"), bodyId: fc.constantFrom("a", "b"), organizationIds: fc.subarray(["x", "y"]),
    created: moment, modified: moment, deleted: fc.boolean(), withheld: fc.boolean(),
  }, { noNullPrototype: true }),
  { maxLength: 12 },
).map((each) => each.map((object, index) => ({ ...object, id: `o${index}` }) as Required<Omit<ObjectForTest, "properties">>));

const filter = fc.record({ createdSince: bound, createdUntil: bound, modifiedSince: bound, modifiedUntil: bound }, { requiredKeys: [], noNullPrototype: true });
const owner = fc.oneof(fc.record({ bodyId: fc.constantFrom("a", "b") }), fc.record({ organizationId: fc.constantFrom("x", "y") }), fc.constant({}));

/** To the second, as clients see times. */
const second = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

function belongs(object: Required<Omit<ObjectForTest, "properties">>, list: ListedObjects): boolean {
  return object.type === list.type && !object.withheld
    && (list.bodyId === undefined || object.bodyId === list.bodyId)
    && (list.organizationId === undefined || object.organizationIds.includes(list.organizationId))
    && (list.createdSince === undefined || second(object.created) >= second(list.createdSince))
    && (list.createdUntil === undefined || second(object.created) <= second(list.createdUntil))
    && (list.modifiedUntil === undefined || second(object.modified) <= second(list.modifiedUntil))
    && (list.modifiedSince === undefined ? !object.deleted : second(object.modified) >= second(list.modifiedSince));
}

/** Turns the pages of a list; between them, `meanwhile` may do something. */
async function turnPages(list: ListedObjects, limit: number, meanwhile: () => Promise<void> = async () => undefined): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const slice = await loadListSlice(store.citizen, list, after, limit, true);
    seen.push(...slice.values.map((value) => (JSON.parse(value) as { readonly id: string }).id.replace(/^.*\//u, "")));
    expect(slice.values.length).toBe(slice.changes.length);
    expect(slice.values.length).toBeLessThanOrEqual(limit);
    expect(slice.next === null || (slice.values.length === limit && isPlaceIn(list, slice.next))).toBe(true);
    expect(await loadListSlice(store.citizen, list, after, limit, false)).toEqual({ ...slice, values: [] });
    after = slice.next;
    await meanwhile();
  }
  return seen;
}

test("a list holds what its filters say, each object once, whatever the size of the pages", async () => {
  await fc.assert(fc.asyncProperty(objects, owner, filter, fc.integer({ min: 1, max: 4 }), async (all, whose, when, limit) => {
    await sql`delete from published_object`.execute(store.office.db);
    for (const object of all) await publishForTest(store.office, object);
    const list: ListedObjects = { type: "Paper", ...whose, ...when };
    expect((await turnPages(list, limit)).toSorted()).toEqual(all.filter((object) => belongs(object, list)).map(({ id }) => id).toSorted());
  }), { numRuns: 120 });
}, 120_000);

test("what is withheld has no entry in the lists of organizations, and has it again when it is shown", async () => {
  const entries = async () => (await sql<{ organization: string }>`select organization_id as organization from published_in_organization where id = 'm' order by 1`.execute(store.citizen.db)).rows.map(({ organization }) => organization);
  const meeting: ObjectForTest = { type: "Meeting", id: "m", organizationIds: ["x", "y", "x"] };
  await publishForTest(store.office, meeting);
  expect(await entries()).toEqual(["x", "y"]);
  await publishForTest(store.office, { ...meeting, withheld: true });
  expect(await entries()).toEqual([]);
  await publishForTest(store.office, { ...meeting, organizationIds: ["y", "z"] });
  expect(await entries()).toEqual(["y", "z"]);
});

const act = fc.record({ what: fc.constantFrom("add", "change", "remove", "hide"), which: fc.nat(20) });

test("who turns pages while objects come, change and go sees every object that stays, once", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.array(act, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom("whole", "created", "modified"), async (count, acts, limit, how) => {
    await sql`delete from published_object`.execute(store.office.db);
    const there = new Map<string, ObjectForTest>();
    const put = async (object: ObjectForTest): Promise<void> => {
      there.set(object.id, object);
      await publishForTest(store.office, object);
    };
    for (let index = 0; index < count; index++) await put({ type: "Paper", id: `o${index}` });
    const began = new Set(there.keys());
    const changed = new Set<string>();
    const waiting = [...acts];
    let clock = Date.UTC(2025, 5, 1);
    const list: ListedObjects = { type: "Paper", bodyId: "auental", ...(how === "created" ? { createdSince: "2020-01-01T00:00:00Z" } : how === "modified" ? { modifiedSince: "2020-01-01T00:00:00Z" } : {}) };
    const seen = await turnPages(list, limit, async () => {
      const next = waiting.shift();
      if (next === undefined) return;
      clock += 100;
      const modified = new Date(clock).toISOString();
      const id = next.what === "add" ? `new${waiting.length}` : `o${next.which % count}`;
      const object = there.get(id) ?? { type: "Paper", id };
      if (next.what !== "add") changed.add(id);
      await put({ ...object, modified, ...(next.what === "add" ? { created: modified } : {}), ...(next.what === "remove" ? { deleted: true } : next.what === "hide" ? { withheld: true } : {}) });
    });
    for (const id of began) {
      const object = there.get(id);
      const times = seen.filter((each) => each === id).length;
      // A stub stays in a list that asks for changes.
      const stayed = object?.withheld !== true && (object?.deleted !== true || how === "modified");
      if (stayed) expect(times, id).toBeGreaterThanOrEqual(1);
      // What changes is met once more by those who ask for changes, and by nobody else.
      if (how !== "modified" || !changed.has(id)) expect(times, id).toBeLessThanOrEqual(1);
    }
  }), { numRuns: 100 });
}, 120_000);

test.each(["", "p", "p-1", "x1", "p1.2", "c1", "m1.", "p1 ", "p99999999999999999999"])("„%s“ is no place in a list that goes by position", (place) => {
  expect(isPlaceIn({ type: "Paper" }, place)).toBe(false);
});
