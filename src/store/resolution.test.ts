import { afterAll, beforeAll, expect, test } from "vitest";
import { loadReferenceCandidates, saveResolution } from "./resolution.ts";
import { saveDocument } from "./save-document.ts";
import { loadSearchDocuments } from "./search-documents.ts";
import { documentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

test("a mention is asked again when the paper it means arrives, and keeps its answer over a re-reading", async () => {
  const citing = documentForTest({ source: "a", number: "2025/001", text: "Vorlage 2025/001\nInhalt\nWie in Vorlage 2024/100 beschlossen.", sections: [{ heading: "Inhalt" }], references: [{ quote: "Vorlage 2024/100", number: "2024/100" }] });
  const { paperId } = await saveDocument(store.office, citing);
  expect(await loadReferenceCandidates(store.office, [paperId])).toMatchObject([{ reference: { number: "2024/100", status: "unresolved" }, candidates: [] }]);
  const cited = await saveDocument(store.office, documentForTest({ source: "b", number: "2024/100", text: "Vorlage 2024/100\nRat 03.02.2024", steps: [{ quote: "Rat 03.02.2024", organization: "Rat", date: "2024-02-03" }] }));
  const [question] = await loadReferenceCandidates(store.office, [cited.paperId]);
  expect(question?.candidates).toMatchObject([{ id: cited.paperId, number: "2024/100", consultations: [{ organization: "Rat", date: "2024-02-03", outcome: null }] }]);
  await saveResolution(store.office, [{ referenceId: question?.reference.id ?? "", status: "resolved", targets: [cited.paperId] }]);
  await saveDocument(store.office, citing);
  expect(await store.citizen.db.selectFrom("reference_target").select("paper_id").execute()).toEqual([{ paper_id: cited.paperId }]);
});

test("a mention by date alone finds what was dated or consulted on that day", async () => {
  const citing = await saveDocument(store.office, documentForTest({ source: "c", number: "2025/002", text: "Vorlage 2025/002 zum Antrag vom 03.02.2024", references: [{ quote: "Antrag vom 03.02.2024", number: null, date: "2024-02-03" }] }));
  const questions = await loadReferenceCandidates(store.office, [citing.paperId]);
  expect(questions.map(({ candidates }) => candidates.map((candidate) => candidate.number))).toEqual([["2024/100"]]);
});

async function allFound(viewer: TestStore["citizen"]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let page = await loadSearchDocuments(viewer, null, 2); page.length > 0; page = await loadSearchDocuments(viewer, page.at(-1)?.id ?? null, 2)) {
    found.push(...page.map((document) => `${document.type}: ${document.number ?? document.title}`));
  }
  return found.toSorted();
}

test("the index is handed what each viewer may find, page by page", async () => {
  await saveDocument(store.office, documentForTest({ source: "d", number: "2025/003", visibility: "nonPublic", text: "Vorlage 2025/003 geheim" }));
  const seen = ["meeting: Rat", "organization: Rat", "paper: 2024/100", "paper: 2025/001", "paper: 2025/002"];
  expect(await allFound(store.citizen)).toEqual(seen);
  expect(await allFound(store.office)).toEqual([...seen, "paper: 2025/003"].toSorted());
  const documents = await loadSearchDocuments(store.citizen);
  const paper = documents.find((document) => document.number === "2025/001");
  expect(paper).toMatchObject({ bodyName: "Stadt Auental", text: "Inhalt\nWie in Vorlage 2024/100 beschlossen.\n", sections: [{ heading: "Inhalt", start: 0 }] });
});
