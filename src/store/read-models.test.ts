import { afterAll, beforeAll, expect, test } from "vitest";
import { loadBodies, loadBody } from "./bodies.ts";
import { loadFile } from "./files.ts";
import { loadMeeting, loadMeetings } from "./meetings.ts";
import { loadOrganization, loadOrganizations } from "./organizations.ts";
import { loadPaper, loadPapers } from "./papers.ts";
import { loadPeople, loadPerson } from "./people.ts";
import { loadReferenceCandidates, saveResolution } from "./resolution.ts";
import { saveDocument } from "./save-document.ts";
import { loadStart } from "./start.ts";
import { documentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
const saved = { plan: "", cited: "", secret: "", minutes: "", planFile: "" };

beforeAll(async () => {
  store = await createTestStore();
  const cited = await saveDocument(store.office, documentForTest({ source: "cited", number: "2024/200", title: "Radwegekonzept", date: "2024-05-02", text: "Vorlage 2024/200\nRadwegekonzept\nInhalt\nDas Konzept.", sections: [{ heading: "Inhalt" }] }));
  const secret = await saveDocument(store.office, documentForTest({ source: "secret", number: "2024/201", title: "Grundstückskauf", visibility: "nonPublic", text: "Vorlage 2024/201\nGrundstückskauf" }));
  const plan = await saveDocument(store.office, documentForTest({
    source: "plan", number: "2025/300", title: "Radweg am Anger", date: "2025-02-01",
    text: "Vorlage 2025/300\nRadweg am Anger\nBauausschuss 11.03.2025 TOP 2\nBeschlussvorschlag\nDer Radweg nach 2024/200 und 2024/201 kostet 90.000 €.\nErika Beispiel führt aus.\nGeheim\nHerr Max Muster bekommt 5 €.\n",
    steps: [{ quote: "Bauausschuss 11.03.2025 TOP 2", organization: "Bauausschuss", date: "2025-03-11", item: "2" }],
    sections: [{ heading: "Beschlussvorschlag" }], references: [{ quote: "2024/200", number: "2024/200" }, { quote: "2024/201", number: "2024/201" }],
    money: [{ quote: "90.000 €", value: 90_000 }], people: [{ quote: "Erika Beispiel", name: "Erika Beispiel", role: "Ausschussvorsitzende", group: "BAUAUSSCHUSS" }],
    organizations: [{ quote: "Radweg nach", name: "Verkehrsausschuss" }, { quote: "Muster", name: "Muster GmbH" }],
  }));
  const minutes = await saveDocument(store.office, documentForTest({
    source: "minutes", form: "minutes", text: "Niederschrift Bauausschuss 11.03.2025 SI/9\n1 Eröffnung\n2 Radweg am Anger 2025/300 beschlossen\n3 Grundstück\nErika Beispiel schließt die Sitzung.",
    steps: [{ quote: "Bauausschuss 11.03.2025", organization: "Bauausschuss", date: "2025-03-11", meeting: "SI/9" }],
    agenda: [
      { quote: "Eröffnung", number: "1" }, { quote: "Radweg am Anger", number: "2", paperNumber: "2025/300", outcome: "beschlossen" },
      { quote: "Grundstück", number: "3", visibility: "nonPublic" },
    ],
    sections: [{ heading: "Niederschrift" }, { heading: "3 Grundstück" }, { heading: "Erika Beispiel schließt" }],
  }));
  Object.assign(saved, { plan: plan.paperId, cited: cited.paperId, secret: secret.paperId, minutes: minutes.paperId, planFile: plan.fileId });
  const questions = await loadReferenceCandidates(store.office, [plan.paperId]);
  await saveResolution(store.office, questions.map(({ reference, candidates }) => ({ referenceId: reference.id, status: "resolved", targets: candidates.map((candidate) => candidate.id) })));
});
afterAll(() => store.close());

test("a paper shows its sections, facts and steps with links", async () => {
  const view = await loadPaper(store.citizen, saved.plan);
  expect(view).toMatchObject({
    paper: { number: "2025/300", title: "Radweg am Anger", date: "2025-02-01", visibility: "public" }, body: { name: "Stadt Auental" },
    consultations: [{ organization: { name: "Bauausschuss" }, meeting: { number: "SI/9", date: "2025-03-11" }, item: "2", quote: "Bauausschuss 11.03.2025 TOP 2" }],
    files: [{ id: saved.planFile, current: true }], meeting: null,
  });
  const section = view?.sections[0];
  const money = view?.statements.find((statement) => statement.property === "money");
  expect(section?.text.slice(...(money?.spanInSection ?? [0, 0]))).toBe("90.000 €");
  expect(view?.statements.find((statement) => statement.property === "person")?.link?.type).toBe("person");
  expect(Date.parse(view?.publishedAt ?? "")).not.toBeNaN();
});

test("a mention of a hidden paper looks to citizens as if there were no such paper", async () => {
  const forCitizen = await loadPaper(store.citizen, saved.plan);
  const forOffice = await loadPaper(store.office, saved.plan);
  expect(forCitizen?.references.map(({ number, status, targets }) => [number, status, targets])).toEqual([["2024/200", "resolved", [saved.cited]], ["2024/201", "unresolved", []]]);
  expect(forOffice?.references.map(({ status }) => status)).toEqual(["resolved", "resolved"]);
  expect(await loadPaper(store.citizen, saved.secret)).toBeNull();
});

test("a paper tells who mentions it", async () => {
  const view = await loadPaper(store.citizen, saved.cited);
  expect(view?.referencedBy).toMatchObject([{ paper: { number: "2025/300" }, kind: "cites", text: "2024/200" }]);
});

test("a meeting shows its public items with their papers, the papers consulted, and its documents", async () => {
  const { items: [first] } = await loadMeetings(store.citizen, { year: 2025 }, 1, 10);
  expect(first).toMatchObject({ number: "SI/9", date: "2025-03-11", organization: { name: "Bauausschuss" }, itemCount: 2, bodyName: "Stadt Auental" });
  const view = await loadMeeting(store.citizen, first?.id ?? "");
  expect(view?.items.map(({ number, title, paper, outcome }) => [number, title, paper?.number ?? null, outcome])).toEqual([["1", "Eröffnung", null, null], ["2", "Radweg am Anger", "2025/300", "beschlossen"]]);
  expect(view?.consultations).toMatchObject([{ paper: { id: saved.plan }, item: "2" }]);
  expect(view?.documents).toMatchObject([{ id: saved.minutes, form: "minutes" }]);
  expect((await loadMeeting(store.office, first?.id ?? ""))?.items).toHaveLength(3);
});

test("minutes lead to their meeting", async () => {
  expect((await loadPaper(store.citizen, saved.minutes))?.meeting).toMatchObject({ date: "2025-03-11", number: "SI/9" });
});

test("lists are filtered, ordered and counted for the viewer", async () => {
  expect((await loadPapers(store.citizen, {}, 1, 10)).items.map((paper) => paper.number)).toEqual(["2025/300", "2024/200", null]);
  expect((await loadPapers(store.office, {}, 1, 10)).total).toBe(4);
  expect(await loadPapers(store.citizen, { year: 2024 }, 1, 10)).toMatchObject({ total: 1, items: [{ number: "2024/200" }] });
  expect(await loadPapers(store.citizen, {}, 2, 1)).toMatchObject({ total: 3, page: 2, items: [{ number: "2024/200" }] });
  expect((await loadPapers(store.citizen, { form: "minutes" }, 1, 10)).total).toBe(1);
  expect((await loadMeetings(store.citizen, { from: "2025-03-12" }, 1, 10)).total).toBe(0);
});

test("organisations, bodies and people have their pages", async () => {
  const [committee, ...others] = await loadOrganizations(store.citizen);
  expect(others).toEqual([]);
  expect(committee).toMatchObject({ name: "Bauausschuss", kind: "gremium", meetingCount: 1, paperCount: 2 });
  expect(await loadOrganization(store.citizen, committee?.id ?? "", { meetings: 1, papers: 1 })).toMatchObject({ meetings: { total: 1 }, papers: { total: 2 }, body: { name: "Stadt Auental" }, people: [{ name: "Erika Beispiel", role: "Ausschussvorsitzende" }] });
  const [body] = await loadBodies(store.citizen);
  expect(body).toMatchObject({ name: "Stadt Auental", paperCount: 3 });
  expect(await loadBody(store.citizen, body?.id ?? "", 1)).toMatchObject({ organizations: [{ name: "Bauausschuss" }], papers: { total: 3 } });
  const people = await loadPeople(store.citizen, 1, 10);
  expect(people).toMatchObject({ total: 1, items: [{ name: "Erika Beispiel", mentionCount: 1 }] });
  expect(await loadPerson(store.citizen, people.items[0]?.id ?? "")).toMatchObject({ mentions: [{ paper: { number: "2025/300" }, role: "Ausschussvorsitzende" }] });
});

test("a file is handed out with its paper, and not at all when a part of it is not public", async () => {
  expect(await loadFile(store.citizen, saved.planFile)).toMatchObject({ id: saved.planFile, name: "vorlage.txt", paper: { id: saved.plan } });
  const minutes = await loadPaper(store.office, saved.minutes);
  expect(await loadFile(store.citizen, minutes?.files[0]?.id ?? "")).toBeNull();
});

test("the start shows the newest papers and the meetings around today", async () => {
  const view = await loadStart(store.citizen, "2025-03-11");
  expect(view).toMatchObject({ counts: { papers: 3, meetings: 1, organizations: 1, people: 1 }, nextMeetings: [{ number: "SI/9" }], lastMeetings: [] });
  expect(view.newestPapers[0]?.number).toBe("2025/300");
});

test("what nobody knows is null, not an error", async () => {
  const views = [loadPaper(store.citizen, "x"), loadMeeting(store.citizen, "x"), loadOrganization(store.citizen, "x", { meetings: 1, papers: 1 }), loadBody(store.citizen, "x", 1), loadPerson(store.citizen, "x"), loadFile(store.citizen, "x")];
  expect(await Promise.all(views)).toEqual([null, null, null, null, null, null]);
});
