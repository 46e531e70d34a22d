import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeCorrection, saveAddition, saveCorrection } from "./corrections.ts";
import { loadReferenceCandidates } from "./resolution.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import { loadPaper } from "./papers.ts";
import { loadMeeting } from "./meetings.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

const by = "Sitzungsdienst";
let count = 0;

/** A paper of its own: two steps and two mentions. */
function paper(changes: Partial<DocumentForTest> = {}): DocumentForTest {
  return {
    source: `steps:${count}`, number: `2025/9${count}`, title: "Spielplatz am Anger",
    text: `Vorlage 2025/9${count}\nSpielplatz am Anger\nBauausschuss 03.0${count}.2025 Ö 4\nRat 10.0${count}.2025 Ö 7\nInhalt\nWie in 2024/11 beschlossen und in 2024/12 beantragt.\n`,
    steps: [
      { quote: `Bauausschuss 03.0${count}.2025 Ö 4`, organization: "Bauausschuss", date: `2025-0${count}-03`, item: "Ö 4", outcome: "empfohlen" },
      { quote: `Rat 10.0${count}.2025 Ö 7`, organization: "Rat", date: `2025-0${count}-10`, item: "Ö 7" },
    ],
    sections: [{ heading: "Inhalt" }], references: [{ quote: "2024/11", number: "2024/11" }, { quote: "2024/12", number: "2024/12" }], ...changes,
  };
}

/** The same paper in a later version: other words before, so that every place has moved. */
const newer = (): DocumentForTest => {
  const own = paper();
  return { ...own, text: own.text.replace("Spielplatz am Anger\n", "Spielplatz am Anger\nNeufassung mit Ergänzungen\n") };
};

async function saveNew(): Promise<string> {
  count += 1;
  return (await saveDocument(store.office, documentForTest(paper()))).paperId;
}

async function stepId(paperId: string, position: number): Promise<string> {
  return (await store.office.db.selectFrom("consultation").select("id").where("paper_id", "=", paperId).where("position", "=", position).executeTakeFirstOrThrow()).id;
}

async function mentionId(paperId: string, quote: string): Promise<string> {
  return (await store.office.db.selectFrom("reference").select("id").where("paper_id", "=", paperId).where("quote", "=", quote).executeTakeFirstOrThrow()).id;
}

/** The steps as citizens see them. */
async function steps(paperId: string) {
  return (await loadPaper(store.citizen, paperId))?.consultations.map((step) => [step.organization.name, step.meeting?.date ?? step.date, step.item, step.outcome]);
}

describe("a step of the Beratungsfolge", () => {
  const right = () => ({ organization: "Sportausschuss", role: "Vorberatung", date: `2025-0${count}-05`, meeting: null, item: "Ö 9", outcome: "ungeändert empfohlen" });
  const asCorrected = () => [["Sportausschuss", `2025-0${count}-05`, "Ö 9", "ungeändert empfohlen"], ["Rat", `2025-0${count}-10`, "Ö 7", null]];

  test("that a person corrected moves to its right meeting at once, and stays there through every reading", async () => {
    const paperId = await saveNew();
    const wrongMeeting = (await loadPaper(store.citizen, paperId))?.consultations[0]?.meeting?.id ?? "";
    const id = await stepId(paperId, 0);
    await saveCorrection(store.office, { factId: id, action: "correct", value: right(), by });
    expect(await steps(paperId)).toEqual(asCorrected());
    // Nothing else was dealt with there, so citizens know of no such meeting.
    expect(await loadMeeting(store.citizen, wrongMeeting)).toBeNull();
    await saveDocument(store.office, documentForTest(paper()));
    expect(await steps(paperId)).toEqual(asCorrected());
    expect(await stepId(paperId, 0)).toBe(id);
    await saveDocument(store.office, documentForTest(newer()));
    expect(await steps(paperId)).toEqual(asCorrected());
    expect(await loadMeeting(store.citizen, wrongMeeting)).toBeNull();
  });

  test("that a person rejected is not there for citizens, until it is taken back", async () => {
    const paperId = await saveNew();
    const before = await steps(paperId);
    await saveCorrection(store.office, { factId: await stepId(paperId, 0), action: "reject", by });
    expect(await steps(paperId)).toEqual([["Rat", `2025-0${count}-10`, "Ö 7", null]]);
    await saveDocument(store.office, documentForTest(newer()));
    expect(await steps(paperId)).toEqual([["Rat", `2025-0${count}-10`, "Ö 7", null]]);
    await removeCorrection(store.office, await stepId(paperId, 0));
    expect(await steps(paperId)).toEqual(before);
  });

  test("takes the agenda of minutes along, and hides it where the whole meeting is wrong", async () => {
    count += 1;
    const minutes: DocumentForTest = {
      source: `minutes:${count}`, form: "minutes", text: `Niederschrift Bauausschuss 03.0${count}.2025\n1 Spielplatz am Anger\n2 Personalsache\n`,
      steps: [{ quote: `Bauausschuss 03.0${count}.2025`, organization: "Bauausschuss", date: `2024-0${count}-03` }],
      agenda: [{ quote: "Spielplatz am Anger", number: "1" }, { quote: "Personalsache", number: "2", visibility: "nonPublic" }],
    };
    const { paperId } = await saveDocument(store.office, documentForTest(minutes));
    const items = async () => (await store.citizen.db.selectFrom("agenda_item as a").innerJoin("meeting as m", "m.id", "a.meeting_id").select(["a.title", "m.date"]).where("a.paper_id", "=", paperId).execute());
    expect(await items()).toEqual([{ title: "Spielplatz am Anger", date: `2024-0${count}-03` }]);
    const factId = await stepId(paperId, 0);
    await saveCorrection(store.office, { factId, action: "correct", value: { organization: "Bauausschuss", role: null, date: `2023-0${count}-03`, meeting: null, item: null, outcome: null }, by });
    expect(await items()).toEqual([{ title: "Spielplatz am Anger", date: `2023-0${count}-03` }]);
    await saveCorrection(store.office, { factId, action: "reject", by });
    expect(await items()).toEqual([]);
    await saveDocument(store.office, documentForTest(minutes));
    expect(await items()).toEqual([]);
    await removeCorrection(store.office, await stepId(paperId, 0));
    expect(await items()).toEqual([{ title: "Spielplatz am Anger", date: `2024-0${count}-03` }]);
  });
});

describe("a mention of another paper", () => {
  async function mention(paperId: string, text = "2024/11") {
    return (await loadPaper(store.citizen, paperId))?.references.filter((one) => one.text === text || one.text === "2024/11").map(({ kind, number, status, targets }) => ({ kind, number, status, targets }))[0];
  }

  test("means the paper that a person chose, whatever the resolver would say and however often it is read", async () => {
    const target = await saveNew();
    const paperId = await saveNew();
    const value = { kind: "answers", number: "2024/11", citedDate: null, citedAs: null, citedBy: null, text: "2024/11", target };
    await saveCorrection(store.office, { factId: await mentionId(paperId, "2024/11"), action: "correct", value, by });
    const chosen = { kind: "answers", number: "2024/11", status: "resolved", targets: [target] };
    expect(await mention(paperId)).toEqual(chosen);
    await saveDocument(store.office, documentForTest(newer()));
    expect(await mention(paperId)).toEqual(chosen);
    const asked = (await loadReferenceCandidates(store.office, [paperId])).map(({ reference }) => reference.text);
    expect(asked).toEqual(["2024/12"]);
    await removeCorrection(store.office, await mentionId(paperId, "2024/11"));
    expect(await mention(paperId)).toEqual({ kind: "cites", number: "2024/11", status: "unresolved", targets: [] });
    expect((await loadReferenceCandidates(store.office, [paperId])).map(({ reference }) => reference.text).toSorted()).toEqual(["2024/11", "2024/12"]);
  });

  test("that does not belong there is gone for citizens, also from a newer version", async () => {
    const paperId = await saveNew();
    await saveCorrection(store.office, { factId: await mentionId(paperId, "2024/11"), action: "reject", by });
    expect(await mention(paperId)).toBeUndefined();
    await saveDocument(store.office, documentForTest(newer()));
    expect(await mention(paperId)).toBeUndefined();
    expect((await loadPaper(store.citizen, paperId))?.references).toHaveLength(1);
  });

  test("cannot be tied to its own paper, nor to one that is not there", async () => {
    const paperId = await saveNew();
    const factId = await mentionId(paperId, "2024/11");
    for (const target of [paperId, "nirgends"]) {
      await saveCorrection(store.office, { factId, action: "correct", value: { kind: "cites", number: "2024/11", citedDate: null, citedAs: null, citedBy: null, text: "2024/11", target }, by });
      expect(await mention(paperId)).toMatchObject({ status: "unresolved", targets: [] });
    }
  });
});

describe("what a document does not say", () => {
  test("a person can say: it holds through every reading, until it is taken back", async () => {
    count += 1;
    const { title: _title, ...untitled } = paper();
    const { paperId, fileId } = await saveDocument(store.office, documentForTest(untitled));
    const titleNow = async () => (await loadPaper(store.citizen, paperId))?.paper.title;
    const before = await titleNow();
    await saveAddition(store.office, { fileId, property: "title", value: "Neuer Spielplatz", by });
    expect(await titleNow()).toBe("Neuer Spielplatz");
    const { id } = await store.office.db.selectFrom("statement").select("id").where("file_id", "=", fileId).where("property", "=", "title").executeTakeFirstOrThrow();
    await saveDocument(store.office, documentForTest(untitled));
    expect(await titleNow()).toBe("Neuer Spielplatz");
    expect(await store.office.db.selectFrom("statement").select(["id", "note"]).where("file_id", "=", fileId).where("property", "=", "title").execute()).toEqual([{ id, note: null }]);
    await removeCorrection(store.office, id);
    expect(await titleNow()).toBe(before);
    expect(await store.office.db.selectFrom("correction").select("id").where("source", "=", untitled.source ?? "").execute()).toEqual([]);
  });

  test("that it is not public hides it at once and on every reading; taken back, it is public again", async () => {
    count += 1;
    const { paperId, fileId } = await saveDocument(store.office, documentForTest(paper()));
    await saveAddition(store.office, { fileId, property: "visibility", value: "nonPublic", by });
    expect(await loadPaper(store.citizen, paperId)).toBeNull();
    await saveDocument(store.office, documentForTest(newer()));
    expect(await loadPaper(store.citizen, paperId)).toBeNull();
    const { id } = await store.office.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "visibility").executeTakeFirstOrThrow();
    await removeCorrection(store.office, id);
    await saveDocument(store.office, documentForTest(newer()));
    expect(await loadPaper(store.citizen, paperId)).not.toBeNull();
  });

  test("a draft is not released because a person says that it is public", async () => {
    count += 1;
    const { paperId, fileId } = await saveDocument(store.office, documentForTest(paper({ release: false })));
    await saveAddition(store.office, { fileId, property: "visibility", value: "public", by });
    expect(await loadPaper(store.citizen, paperId)).toBeNull();
  });
});
