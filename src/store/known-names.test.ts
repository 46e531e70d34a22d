import { afterAll, beforeAll, expect, test } from "vitest";
import { saveBody, saveOrganizations, savePeople } from "./known-names.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import type { Write } from "./save-rows.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

const write = <T>(work: (write: Write, bodyId: string) => Promise<T>): Promise<T> =>
  store.office.db.transaction().execute(async (own) => work(own, await saveBody(own, "Stadt Auental")));

test("a body has one id, however it is written", async () => {
  const ids = await store.office.db.transaction().execute(async (own) => [await saveBody(own, "Kreis Wiesental"), await saveBody(own, " KREIS  Wiesental"), await saveBody(own, "Gemeinde Birkenried")]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test("what a later document tells of an organisation is added; of one that citizens may not read, no other names", async () => {
  const named = (kind: "gremium" | null, aliases: readonly string[]) => [{ name: "Bäderbetriebe Auental", kind, aliases }];
  const known = async () => await store.office.db.selectFrom("organization").select(["kind", "aliases"]).where("name", "=", "Bäderbetriebe Auental").execute();
  const first = await write((own, body) => saveOrganizations(own, body, [{ named: named(null, ["BBA"]), published: true }]));
  expect(await known()).toEqual([{ kind: expect.not.stringMatching("gremium"), aliases: ["BBA"] }]);
  await write((own, body) => saveOrganizations(own, body, [{ named: named(null, ["Geheimname"]), published: false }]));
  await write((own, body) => saveOrganizations(own, body, [{ named: named(null, ["Bäder", "BBA", "Bäderbetriebe Auental"]), published: true }]));
  const last = await write((own, body) => saveOrganizations(own, body, [{ named: named("gremium", []), published: true }]));
  expect(await known()).toEqual([{ kind: "gremium", aliases: ["BBA", "Bäder"] }]);
  expect(last).toEqual(first);
});

test("known people keep their ids, new ones are made beside them", async () => {
  const [first] = await write((own, body) => savePeople(own, body, [["Erika Beispiel"]]));
  const [both = new Map()] = await write((own, body) => savePeople(own, body, [["Erika Beispiel", "Otto Muster", "Frau Muster"]]));
  expect(both.get("Erika Beispiel")).toBe(first?.get("Erika Beispiel"));
  expect(both.get("Frau Muster")).toBe(both.get("Otto Muster"));
  expect(new Set(both.values()).size).toBe(2);
});
