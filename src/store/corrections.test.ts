import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCorrection } from "./corrections.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

let count = 0;

/** A paper of its own with two amounts that are printed alike. */
function paper(changes: Partial<DocumentForTest> = {}): DocumentForTest {
  return {
    source: `test:${count}`, number: `2025/${count}`, title: "Spielplatz am Anger",
    text: `Vorlage 2025/${count}\nSpielplatz am Anger\nKosten\nDie Schaukel am Anger kostet 500 € im Jahr.\nDie Rutsche im Stadtpark kostet 500 € einmalig.\n`,
    sections: [{ heading: "Kosten" }], money: [{ quote: "500 €", value: 500 }, { quote: "500 €", value: 500, occurrence: 1 }], ...changes,
  };
}

async function money(paperId: string): Promise<readonly { status: string; amount: unknown; at: number; note: string | null }[]> {
  const rows = await store.office.db.selectFrom("statement").selectAll().where("paper_id", "=", paperId).where("property", "=", "money").orderBy("span_start").execute();
  return rows.map((row) => ({ status: row.status, amount: (row.value as { value: number }).value, at: row.span_start, note: row.note }));
}

async function correctSecondAmount(paperId: string): Promise<void> {
  const second = await store.office.db.selectFrom("statement").selectAll().where("paper_id", "=", paperId).where("property", "=", "money").where("occurrence", "=", 1).executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: second.id, action: "correct", value: { ...(second.value as object), value: 5000 }, by: "Sitzungsdienst" });
}

test("a correction shows at once and survives reading the same file again", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  await correctSecondAmount(paperId);
  const corrected = await money(paperId);
  expect(corrected).toMatchObject([{ status: "found", amount: 500 }, { status: "corrected", amount: 5000 }]);
  await saveDocument(store.office, documentForTest(paper()));
  expect(await money(paperId)).toEqual(corrected);
});

test("in a newer version it goes with its sentence, not with its place", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  await correctSecondAmount(paperId);
  const text = `Vorlage 2025/${count}\nSpielplatz am Anger\nKosten\nEine neue Bank kostet 500 € dazu.\nDie Schaukel am Anger kostet 500 € im Jahr.\nDie Rutsche im Stadtpark kostet 500 € einmalig.\n`;
  await saveDocument(store.office, documentForTest(paper({ text, money: [0, 1, 2].map((occurrence) => ({ quote: "500 €", value: 500, occurrence })) })));
  expect((await money(paperId)).map(({ status, amount }) => [status, amount])).toEqual([["found", 500], ["found", 500], ["corrected", 5000]]);
});

test("a correction whose sentence has gone is kept and says so", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  await correctSecondAmount(paperId);
  await saveDocument(store.office, documentForTest(paper({ text: `Vorlage 2025/${count}\nSpielplatz am Anger\nKosten\nEs wird nichts gebaut.\n`, money: [] })));
  expect(await money(paperId)).toEqual([{ status: "corrected", amount: 5000, at: 0, note: expect.stringContaining("steht nicht mehr im Dokument") }]);
  await saveDocument(store.office, documentForTest(paper()));
  expect((await money(paperId)).map(({ status, amount }) => [status, amount])).toEqual([["found", 500], ["corrected", 5000]]);
});

test("it stands although a later reading no longer finds the fact", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  await correctSecondAmount(paperId);
  await saveDocument(store.office, documentForTest(paper({ money: [] })));
  expect(await money(paperId)).toMatchObject([{ status: "corrected", amount: 5000, note: null }]);
});

test("citizens do not see what a person rejected", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  const all = await store.office.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "money").orderBy("span_start").execute();
  await saveCorrection(store.office, { factId: all[0]?.id ?? "", action: "reject", by: "Sitzungsdienst" });
  const seen = await store.citizen.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "money").execute();
  expect(seen).toEqual([all[1]]);
});

test("a corrected title is the paper's title, also after reading again", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper()));
  const title = await store.office.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "title").executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: title.id, action: "correct", value: "Spielplatz Am Anger 3", by: "Sitzungsdienst" });
  const titleNow = () => store.citizen.db.selectFrom("paper").select("title").where("id", "=", paperId).executeTakeFirstOrThrow();
  expect(await titleNow()).toEqual({ title: "Spielplatz Am Anger 3" });
  await saveDocument(store.office, documentForTest(paper()));
  expect(await titleNow()).toEqual({ title: "Spielplatz Am Anger 3" });
});

test("a person who says it is not public takes it from the portal", async () => {
  count += 1;
  const { paperId } = await saveDocument(store.office, documentForTest(paper({ visibility: "public" })));
  const word = await store.office.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "visibility").executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: word.id, action: "correct", value: "nonPublic", by: "Sitzungsdienst" });
  await saveDocument(store.office, documentForTest(paper({ visibility: "public" })));
  expect(await store.citizen.db.selectFrom("paper").select("id").where("id", "=", paperId).execute()).toEqual([]);
});
