import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCorrection } from "./corrections.ts";
import { loadMeeting } from "./meetings.ts";
import { loadReferenceCandidates, saveResolution } from "./resolution.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

/** A word that stands only in hidden places. */
const SECRET = "Zobelhof";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

/** Every row and every column that a citizen's connection can read, as text. */
async function allThatCitizensCanRead(): Promise<string> {
  const { rows: columns } = await sql<{ table_name: string; list: string }>`
    select relname as table_name, string_agg(quote_ident(attname), ', ') as list
    from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r' and has_column_privilege('ratsfaden_portal', c.oid, attnum, 'select') group by relname order by 1
  `.execute(store.office.db);
  const texts: string[] = [];
  for (const { table_name: table, list } of columns) {
    const { rows } = await sql`select ${sql.raw(list)} from ${sql.table(table)}`.execute(store.citizen.db);
    texts.push(`${table}: ${JSON.stringify(rows)}`);
  }
  return texts.join("\n");
}

const OPEN: DocumentForTest = {
  source: "open", number: "2025/001", title: "Haushalt", text: "Vorlage 2025/001\nHaushalt\nInhalt\nAuental Bau GmbH und Erika Beispiel, siehe 2025/002.",
  sections: [{ heading: "Inhalt" }], references: [{ quote: "2025/002", number: "2025/002" }], people: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }],
  organizations: [{ quote: "Auental Bau GmbH", name: "Auental Bau GmbH" }], steps: [{ quote: "Haushalt", organization: "Rat", date: "2025-01-01" }],
};

const HIDDEN: readonly DocumentForTest[] = [
  // A paper that is not public, which shares a meeting, a person and an organisation with a public one.
  {
    source: "hidden", number: "2025/002", visibility: "nonPublic", name: `${SECRET}.pdf`, title: `Kauf ${SECRET}`,
    text: `Vorlage 2025/002\nKauf ${SECRET}\nRat am 1.1.\nInhalt\nErika Beispiel, Zora ${SECRET}, Auental Bau GmbH, 5 €, siehe 2025/001 ${SECRET}`,
    steps: [{ quote: "Rat am 1.1.", organization: "Rat", date: "2025-01-01", meeting: SECRET }, { quote: SECRET, organization: `Ausschuss ${SECRET}`, date: "2025-01-09" }],
    sections: [{ heading: "Inhalt" }], references: [{ quote: `2025/001 ${SECRET}`, number: "2025/001" }], money: [{ quote: "5 €", value: 5 }],
    people: [{ quote: `Zora ${SECRET}`, name: `Zora ${SECRET}` }], organizations: [{ quote: "Auental Bau GmbH", name: "Auental Bau GmbH", aliases: [SECRET] }],
  },
  // A public paper with a part that is not.
  {
    source: "part", number: "2025/003", text: `Vorlage 2025/003\nOffen\nBlume.\nGeheim\nText ${SECRET}\nDarunter\n${SECRET} zahlt Kurt ${SECRET} 7 €, siehe 2025/001.`,
    sections: [{ heading: "Offen" }, { heading: "Geheim", visibility: "nonPublic" }, { heading: "Darunter", level: 2 }],
    people: [{ quote: `Kurt ${SECRET}`, name: `Kurt ${SECRET}` }], references: [{ quote: "2025/001", number: "2025/001" }],
    organizations: [{ quote: SECRET, name: SECRET, aliases: [`${SECRET} AG`] }], steps: [{ quote: `Text ${SECRET}`, organization: `Beirat ${SECRET}`, date: "2025-02-02", meeting: SECRET }],
  },
  // Minutes with an item that is not public.
  {
    source: "minutes", form: "minutes", text: `Niederschrift Rat\nTagesordnung\n1 Haushalt\n2 ${SECRET} kaufen\nSchluss`, steps: [{ quote: "Rat", organization: "Rat", date: "2025-01-01" }],
    sections: [{ heading: "Tagesordnung" }], agenda: [{ quote: "Haushalt", number: "1" }, { quote: `${SECRET} kaufen`, number: "2", visibility: "nonPublic", outcome: SECRET }],
  },
  // Minutes with a part behind closed doors: who was there, what was moved, resolved and voted, and who stood aside.
  {
    source: "minutes-with-parts", form: "minutes",
    text: `Niederschrift\nRat 1.1.\nAnwesend\nErika Beispiel\nHinter Türen\nGast Zora ${SECRET}\nTOP 9\nAntrag ${SECRET}\nBeschluss ${SECRET}\n7 zu 0 ${SECRET}\nHerr ${SECRET} ist befangen\nFrau ${SECRET} geht um 20:15 Uhr\nRaum ${SECRET}`,
    steps: [{ quote: "Rat 1.1.", organization: "Rat", date: "2025-01-01" }], sections: [{ heading: "Anwesend" }, { heading: "Hinter Türen", visibility: "nonPublic" }],
    attendance: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }, { quote: `Gast Zora ${SECRET}`, name: `Zora ${SECRET}` }],
    motions: [{ quote: `Antrag ${SECRET}`, item: "9", mover: SECRET }], resolutions: [{ quote: `Beschluss ${SECRET}`, item: "9" }],
    votes: [{ quote: `7 zu 0 ${SECRET}`, yes: 7, no: 0, item: "9", on: `Antrag ${SECRET}` }], recusals: [{ quote: `Herr ${SECRET} ist befangen`, name: SECRET, item: "9" }],
    presence: [{ quote: `Frau ${SECRET} geht um 20:15 Uhr`, name: SECRET, change: "leaves", time: "20:15" }], place: `Raum ${SECRET}`,
  },
  // A paper that nobody has released.
  { source: "draft", number: "2025/004", title: `Entwurf ${SECRET}`, release: false, text: `Vorlage 2025/004\nEntwurf ${SECRET}\nRat`, steps: [{ quote: "Rat", organization: "Rat", date: "2025-01-01", meeting: `Nr. ${SECRET}` }] },
  // Drafts beside the released paper of the same number.
  ...["a", "b", "c", "d"].map((name) => ({ source: `draft-of-open-${name}`, number: "2025/001", title: `Haushalt ${SECRET}`, release: false, text: `Vorlage 2025/001\nHaushalt ${SECRET} ${name}` })),
];

test.each([["before", [OPEN, ...HIDDEN]], ["after", [...HIDDEN, OPEN]]] as const)("a secret is there for the office and nowhere for citizens, when the open paper is saved %s", async (_when, documents) => {
  await store.close();
  store = await createTestStore();
  const ids: string[] = [];
  for (const document of documents) {
    ids.push((await saveDocument(store.office, documentForTest(document))).paperId);
  }
  const questions = await loadReferenceCandidates(store.office, ids);
  await saveResolution(store.office, questions.map(({ reference, candidates }) => ({ referenceId: reference.id, status: candidates.length > 0 ? "resolved" : "unresolved", targets: candidates.map((one) => one.id) })));
  const seen = await allThatCitizensCanRead();
  expect(seen).toContain("Blume.");
  expect(seen).toContain("Erika Beispiel");
  expect(seen).not.toContain(SECRET);
  const { rows } = await sql<{ id: string }>`select id from paper where title like ${`%${SECRET}%`} or number = '2025/002'`.execute(store.office.db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { id } of rows) {
    expect(seen).not.toContain(id);
  }
});

test("a correction of a hidden fact does not carry it into the open when its sentence goes", async () => {
  const source: DocumentForTest = { source: "moved", number: "2025/009", text: `Vorlage 2025/009\nGeheim\nHerr Egon ${SECRET} kommt.`, sections: [{ heading: "Geheim", visibility: "nonPublic" }], people: [{ quote: `Egon ${SECRET}`, name: `Egon ${SECRET}` }] };
  const { paperId } = await saveDocument(store.office, documentForTest(source));
  const { id } = await store.office.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "person").executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: id, action: "confirm", by: "Sitzungsdienst" });
  await saveDocument(store.office, documentForTest({ source: "moved", number: "2025/009", text: "Vorlage 2025/009\nOffen\nNichts.", sections: [{ heading: "Offen" }] }));
  expect(await allThatCitizensCanRead()).not.toContain(SECRET);
});

test("an older version of a file that held a hidden part stays hidden", async () => {
  const old = await saveDocument(store.office, documentForTest({ source: "older", number: "2025/010", text: "Vorlage 2025/010\nGeheim\nx", sections: [{ heading: "Geheim", visibility: "nonPublic" }] }));
  const next = await saveDocument(store.office, documentForTest({ source: "older", number: "2025/010", text: "Vorlage 2025/010\nOffen\nx", sections: [{ heading: "Offen" }] }));
  const files = await store.citizen.db.selectFrom("file").select("id").where("paper_id", "=", next.paperId).execute();
  expect(files).toEqual([{ id: next.fileId }]);
  expect(old.fileId).not.toBe(next.fileId);
});

test("what minutes tell of an item behind closed doors is in no page, not even beside the public item of the same number", async () => {
  const text = "Niederschrift\nBeirat 3.3.\nOffen\nOtto Muster\nTOP 1 Radweg\nDer Radweg wird gebaut.\nGeheim\nTOP 1 Kauf\nDer Hof wird gekauft.\n5 zu 0";
  await saveDocument(store.office, documentForTest({
    source: "two-parts", form: "minutes", text, steps: [{ quote: "Beirat 3.3.", organization: "Beirat", date: "2025-03-03" }],
    sections: [{ heading: "Offen" }, { heading: "Geheim", visibility: "nonPublic" }],
    agenda: [{ quote: "Radweg", number: "1", visibility: "public" }, { quote: "Kauf", number: "1", visibility: "nonPublic" }],
    attendance: [{ quote: "Otto Muster", name: "Otto Muster" }], resolutions: [{ quote: "Der Radweg wird gebaut.", item: "1" }, { quote: "Der Hof wird gekauft.", item: "1" }],
    votes: [{ quote: "5 zu 0", yes: 5, no: 0, item: "1" }],
  }));
  const { id } = await store.office.db.selectFrom("meeting").select("id").where("date", "=", "2025-03-03").executeTakeFirstOrThrow();
  const view = await loadMeeting(store.citizen, id);
  expect(view?.minutes?.attendance.map(({ value }) => value.name)).toEqual(["Otto Muster"]);
  expect(view?.items.map(({ told }) => told?.resolutions.map(({ value }) => value.wording))).toEqual([["Der Radweg wird gebaut."]]);
  expect(view?.items.map(({ told }) => told?.votes)).toEqual([[]]);
  expect(JSON.stringify(view)).not.toContain("gekauft");
});
