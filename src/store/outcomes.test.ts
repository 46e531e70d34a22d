import { afterAll, beforeAll, expect, test } from "vitest";
import { loadMeeting } from "./meetings.ts";
import { loadPaper } from "./papers.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import type { Viewer } from "./viewer.ts";

let store: TestStore;
const MEETING = { quote: "Rat 26.09.2024", organization: "Rat", date: "2024-09-26" } as const;

beforeAll(async () => {
  store = await createTestStore();
  const papers: readonly DocumentForTest[] = [
    { source: "hall", number: "VO/1", title: "Sanierung der Halle am Anger", text: "VO/1 Sanierung der Halle am Anger\nRat 26.09.2024", steps: [{ ...MEETING, item: "Ö 6" }] },
    { source: "path", number: "VO/2", title: "Neubau eines Radwegs", text: "VO/2 Neubau eines Radwegs\nRat 26.09.2024", steps: [{ ...MEETING, item: "7", outcome: "ungeändert beschlossen" }] },
    { source: "motion", title: "Antrag auf längere Öffnungszeiten der Bücherei", text: "Antrag auf längere Öffnungszeiten der Bücherei\nRat 26.09.2024", steps: [{ ...MEETING, item: "8" }] },
    { source: "wrong", title: "Verkauf eines Fahrzeugs", text: "Verkauf eines Fahrzeugs\nRat 26.09.2024", steps: [{ ...MEETING, item: "9" }] },
    { source: "line", number: "VO/5", title: "Linie 12; neuer Fahrplan", text: "VO/5 Linie 12; neuer Fahrplan\nRat 26.09.2024", steps: [MEETING] },
    { source: "bus", number: "2024/131", title: "Einsatz eines zweiten Busses", text: "2024/131 Einsatz eines zweiten Busses\nRat 26.09.2024", steps: [MEETING] },
    { source: "plot", number: "VO/3", title: "Kauf eines Grundstücks", text: "VO/3 Kauf eines Grundstücks\nRat 26.09.2024", steps: [MEETING] },
    { source: "rules", number: "VO/4", title: "Satzung der Bücherei", text: "VO/4 Satzung der Bücherei\nRat 26.09.2024", steps: [MEETING] },
  ];
  const documents: readonly DocumentForTest[] = [
    {
      source: "minutes", form: "minutes", title: "Niederschrift über die Sitzung",
      text: "Niederschrift über die Sitzung\nRat 26.09.2024\nSanierung der Halle\nmit 24 zu 7\nRadweg\nmit 20 zu 10\nund 18 zu 12\nLängere Öffnungszeiten der Bücherei\nAnfragen\nLinie 12, neuer Fahrplan\nBusse - SV-Nr. 2024/131\nGrundstück\ngeheim mit 30 zu 1\n",
      steps: [MEETING], sections: [{ heading: "Niederschrift" }, { heading: "Grundstück", visibility: "nonPublic" }],
      agenda: [
        { quote: "Sanierung der Halle", number: "6", paperNumber: "VO/1", outcome: "mehrheitlich beschlossen" },
        { quote: "Radweg", number: "7", paperNumber: "VO/2", outcome: "vertagt" },
        { quote: "Längere Öffnungszeiten der Bücherei", number: "8", outcome: "abgelehnt" },
        { quote: "Anfragen", number: "9", outcome: "zur Kenntnis genommen" },
        { quote: "Linie 12, neuer Fahrplan", number: "9.1", outcome: "vertagt" },
        { quote: "Busse - SV-Nr. 2024/131", number: "9.2", outcome: "beschlossen" },
        { quote: "Grundstück", number: "10", paperNumber: "VO/3", outcome: "einstimmig beschlossen", visibility: "nonPublic" },
      ],
      votes: [
        { quote: "mit 24 zu 7", yes: 24, no: 7, abstain: 2, item: "Ö 6" }, { quote: "mit 20 zu 10", yes: 20, no: 10, item: "7" }, { quote: "und 18 zu 12", yes: 18, no: 12, item: "VO/2" },
        { quote: "mit 30 zu 1", yes: 30, no: 1, item: "10" },
      ],
    },
    { source: "extract", form: "minutesExtract", number: "VO/4", title: "Auszug", text: "Auszug zu VO/4\nRat 26.09.2024\nJa: 25, Nein: 6", steps: [MEETING], votes: [{ quote: "Ja: 25, Nein: 6", yes: 25, no: 6 }] },
    { source: "page", form: "meeting", title: "Sitzung des Rates", text: "Sitzung des Rates\nRat 26.09.2024\nSanierung der Halle", steps: [MEETING], agenda: [{ quote: "Sanierung der Halle", number: "Ö 6", paperNumber: "VO/1", outcome: "geändert beschlossen" }] },
  ];
  for (const document of [...papers, ...documents]) await saveDocument(store.office, documentForTest(document));
});
afterAll(() => store.close());

async function stepOf(viewer: Viewer, title: string) {
  const paper = await viewer.db.selectFrom("paper").select("id").where("title", "=", title).executeTakeFirst();
  return (await loadPaper(viewer, paper?.id ?? ""))?.consultations[0];
}

test("a step without printed outcome takes it from the surest document of the meeting, with votes", async () => {
  expect(await stepOf(store.citizen, "Sanierung der Halle am Anger")).toMatchObject({
    outcome: "mehrheitlich beschlossen", outcomeFrom: { form: "minutes", title: "Niederschrift über die Sitzung" }, vote: { yes: 24, no: 7, abstain: 2, from: { form: "minutes" } },
    otherOutcome: { outcome: "geändert beschlossen", from: { form: "meeting" } },
  });
});

test("the printed outcome stays, a different one stands beside it, and two counts are none", async () => {
  expect(await stepOf(store.citizen, "Neubau eines Radwegs")).toMatchObject({
    outcome: "ungeändert beschlossen", outcomeFrom: null, otherOutcome: { outcome: "vertagt", from: { form: "minutes" } }, vote: null,
  });
});

test("without a paper's number, item number and subject must both fit", async () => {
  expect(await stepOf(store.citizen, "Antrag auf längere Öffnungszeiten der Bücherei")).toMatchObject({ outcome: "abgelehnt" });
  expect(await stepOf(store.citizen, "Verkauf eines Fahrzeugs")).toMatchObject({ outcome: null, outcomeFrom: null, otherOutcome: null, vote: null });
});

test("without any number, the very same title fits", async () => {
  expect(await stepOf(store.citizen, "Linie 12; neuer Fahrplan")).toMatchObject({ outcome: "vertagt", outcomeFrom: { form: "minutes" } });
});

test("an item whose title ends in the paper's number deals with that paper", async () => {
  expect(await stepOf(store.citizen, "Einsatz eines zweiten Busses")).toMatchObject({ outcome: "beschlossen", outcomeFrom: { form: "minutes" } });
});

test("an extract that only counts votes is a result, too", async () => {
  expect(await stepOf(store.citizen, "Satzung der Bücherei")).toMatchObject({ outcome: null, vote: { yes: 25, no: 6, abstain: null, from: { form: "minutesExtract" } } });
});

test("what an item that is not public says stays with the office", async () => {
  expect(await stepOf(store.office, "Kauf eines Grundstücks")).toMatchObject({ outcome: "einstimmig beschlossen", vote: { yes: 30 } });
  expect(await stepOf(store.citizen, "Kauf eines Grundstücks")).toMatchObject({ outcome: null, outcomeFrom: null, otherOutcome: null, vote: null });
});

test("a meeting shows with each item what came out of it", async () => {
  const step = await stepOf(store.citizen, "Sanierung der Halle am Anger");
  const view = await loadMeeting(store.citizen, step?.meeting?.id ?? "");
  expect(view?.items.map(({ number, outcome, vote }) => [number, outcome, vote?.yes ?? null])).toEqual([
    ["6", "mehrheitlich beschlossen", 24], ["7", "vertagt", null], ["8", "abgelehnt", null], ["9", "zur Kenntnis genommen", null], ["9.1", "vertagt", null], ["9.2", "beschlossen", null],
  ]);
  expect(view?.items.find(({ number }) => number === "9.2")?.paper?.number).toBe("2024/131");
  expect(view?.items.find(({ number }) => number === "9.1")?.paper?.number).toBe("VO/5");
  expect(view?.consultations.find(({ paper }) => paper.number === "VO/4")).toMatchObject({ outcome: null, vote: { yes: 25 } });
});

test("a document of a meeting without a date of its own is listed with that of the meeting", async () => {
  const step = await stepOf(store.citizen, "Sanierung der Halle am Anger");
  expect(step?.outcomeFrom).toMatchObject({ date: null, meetingDate: "2024-09-26" });
});
