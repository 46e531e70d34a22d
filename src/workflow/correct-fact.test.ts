import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { correctFact } from "./correct-fact.ts";

let store: TestStore;
let amount: { id: string; value: object };
beforeAll(async () => {
  store = await createTestStore();
  const text = "Vorlage 2025/7\nSpielplatz am Anger\nKosten\nDie Schaukel kostet 500 € im Jahr.\n";
  await saveDocument(store.office, documentForTest({ source: "test:7", number: "2025/7", title: "Spielplatz am Anger", text, sections: [{ heading: "Kosten" }], money: [{ quote: "500 €", value: 500 }] }));
  amount = await load();
});
afterAll(() => store.close());

async function load() {
  const row = await store.office.db.selectFrom("statement").selectAll().where("property", "=", "money").executeTakeFirstOrThrow();
  return { id: row.id, value: row.value as object, status: row.status };
}

test("a word that cannot hold is refused and changes nothing", async () => {
  const by = "Sitzungsdienst";
  expect(await correctFact(store.office, { factId: "nirgends", action: "confirm", by })).toBe("unknownFact");
  expect(await correctFact(store.office, { factId: amount.id, action: "correct", by })).toBe("valueMissing");
  expect(await correctFact(store.office, { factId: amount.id, action: "reject", value: 3, by })).toBe("valueNotWanted");
  expect(await correctFact(store.office, { factId: amount.id, action: "correct", value: 5000, by })).toBe("valueOfWrongShape");
  expect(await load()).toMatchObject({ status: "found", value: { value: 500 } });
});

test("a word that can hold is taken at once", async () => {
  expect(await correctFact(store.office, { factId: amount.id, action: "correct", value: { ...amount.value, value: 5000 }, by: "Sitzungsdienst" })).toBeNull();
  expect(await load()).toMatchObject({ status: "corrected", value: { value: 5000 } });
});

test("a word can be taken back once, and the fact stands again as it was found", async () => {
  expect(await correctFact(store.office, { factId: amount.id, action: "takeBack", by: "Sitzungsdienst" })).toBeNull();
  expect(await load()).toMatchObject({ status: "found", value: { value: 500 } });
  expect(await correctFact(store.office, { factId: amount.id, action: "takeBack", by: "Sitzungsdienst" })).toBe("nothingToTakeBack");
});
