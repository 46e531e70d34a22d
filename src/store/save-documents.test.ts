import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDocument, saveDocuments } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

/** In one documents are saved together, in the other one after the other. */
let together: TestStore;
let single: TestStore;
beforeAll(async () => {
  [together, single] = await Promise.all([createTestStore(), createTestStore()]);
});
afterAll(async () => void (await Promise.all([together.close(), single.close()])));

const TABLES = ["organization", "person", "meeting", "paper", "file", "section", "agenda_item", "consultation", "reference", "statement", "source_document"] as const;

/** All rows of a body; of moments only whether there is one. */
async function rowsOf(store: TestStore, bodyName: string): Promise<unknown> {
  const { id } = await store.office.db.selectFrom("body").select("id").where("name", "=", bodyName).executeTakeFirstOrThrow();
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => {
    const rows: readonly object[] = await store.office.db.selectFrom(table).selectAll().where("body_id", "=", id).execute();
    const plain = rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, column.endsWith("_at") && value !== null ? "some time" : value]))));
    return [table, plain.toSorted()] as const;
  })));
}

const organizations = ["Bauausschuss", "Ausschuss für Bau", "BAUAUSSCHUSS", "Rat"];
const documents = fc.array(fc.record({
  source: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  number: fc.constantFrom(undefined, "2025/001", "2025/002", "2025/003"),
  form: fc.constantFrom("paper", "minutes", "attachment") as fc.Arbitrary<"paper" | "minutes" | "attachment">,
  visibility: fc.constantFrom(undefined, "public", "nonPublic") as fc.Arbitrary<"public" | "nonPublic" | undefined>,
  release: fc.boolean(),
  organization: fc.constantFrom(...organizations),
  meeting: fc.constantFrom(undefined, "7. Sitzung", "8. Sitzung"),
  item: fc.constantFrom("1", "2"),
  person: fc.constantFrom("Erika Beispiel", "ERIKA BEISPIEL", "Frau Beispiel"),
  alias: fc.constantFrom("Bau", "Tiefbau", "Bauamt"),
  version: fc.constantFrom("", " neu"),
}), { minLength: 1, maxLength: 8 });
type Given = typeof documents extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function documentOf({ number, visibility, meeting, organization, person, alias, version, item, form, release, source }: Given, run: number): DocumentForTest {
  const text = `Vorlage ${number ?? "ohne Nummer"}${version}\n${visibility ?? ""}\n${organization} ${meeting ?? ""}\nInhalt\n${person} schreibt dem ${alias}, siehe 2025/002. ${item} Radweg\n`;
  return {
    source: `${run}:${source}`, text, form, release, bodyName: `Stadt ${run}`, name: `${source}.pdf`,
    ...(number === undefined ? {} : { number }), ...(visibility === undefined ? {} : { visibility }),
    sections: [{ heading: "Inhalt" }],
    steps: [{ quote: organization, organization, date: "2025-03-12", item, ...(meeting === undefined ? {} : { meeting }) }],
    agenda: form === "minutes" ? [{ quote: `${item} Radweg`, number: item }] : [],
    people: [{ quote: person, name: person }], organizations: [{ quote: alias, name: "Bauamt", aliases: [alias] }],
    references: [{ quote: "2025/002", number: "2025/002" }],
  };
}

test("documents that are saved together leave what they leave one after the other", async () => {
  let run = 0;
  await fc.assert(fc.asyncProperty(documents, async (given) => {
    run += 1;
    const inputs = given.map((one) => documentForTest(documentOf(one, run)));
    const saved = await saveDocuments(together.office, inputs);
    const singly = [];
    for (const input of inputs) singly.push(await saveDocument(single.office, input));
    expect(saved).toEqual(singly);
    expect(await rowsOf(together, `Stadt ${run}`)).toEqual(await rowsOf(single, `Stadt ${run}`));
  }), { numRuns: 20, endOnFailure: true });
}, 120_000);

test("consultations are tied to another item when the one they were tied to is not told of any more", async () => {
  const { db } = single.office;
  const told = { bodyName: "Stadt Wiesental", text: "Rat\n2 Radweg", form: "minutes" } as const;
  const held = { steps: [{ quote: "Rat", organization: "Rat", date: "2025-03-12", item: "2" }], agenda: [{ quote: "2 Radweg", number: "2" }] };
  for (const source of ["first", "second"]) await saveDocument(single.office, documentForTest({ ...told, ...held, source }));
  const tied = async () => await db.selectFrom("consultation as c").innerJoin("agenda_item as i", "i.id", "c.agenda_item_id").innerJoin("file as f", "f.id", "i.file_id").innerJoin("body as b", "b.id", "f.body_id").select("f.source").where("b.name", "=", told.bodyName).execute();
  const [before] = await tied();
  await saveDocument(single.office, documentForTest({ ...told, source: before?.source ?? "", text: "Radweg" }));
  expect(await tied()).toEqual([{ source: before?.source === "first" ? "second" : "first" }]);
});

test("documents are saved all or none", async () => {
  const good = documentForTest({ source: "good", bodyName: "Stadt Auental", number: "2025/900", text: "Vorlage 2025/900" });
  const bad = { ...documentForTest({ source: "bad", bodyName: "Stadt Auental", text: "Vorlage" }), size: Number.NaN };
  await expect(saveDocuments(together.office, [good, bad])).rejects.toThrow();
  expect(await together.office.db.selectFrom("paper").select("id").where("number", "=", "2025/900").execute()).toEqual([]);
});
