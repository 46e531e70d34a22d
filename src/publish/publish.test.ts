import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OparlType } from "../council/oparl-type.ts";
import { loadPublished, loadPublishedPage } from "../store/published-objects.ts";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest, type DocumentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { publish } from "./publish.ts";

const site = { name: "Auental", contactEmail: null, license: "https://www.govdata.de/dl-de/by-2-0" };
let store: TestStore;
let now = Date.parse("2030-01-01T00:00:00Z");
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

/** An hour passes, and what changed is published. */
async function publishNow() {
  now += 3_600_000;
  return await publish({ store, site, clock: () => new Date(now) });
}

async function save(...documents: readonly DocumentForTest[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const document of documents) ids.push((await saveDocument(store.office, documentForTest(document))).paperId);
  return ids;
}

async function all(type: OparlType): Promise<readonly Record<string, unknown>[]> {
  return (await loadPublishedPage(store.citizen, { type }, 0, 1000)).map(({ value }) => JSON.parse(value) as Record<string, unknown>);
}

async function one(type: OparlType): Promise<Record<string, unknown>> {
  const [first, ...others] = await all(type);
  expect(others).toEqual([]);
  return first ?? {};
}

/** `modified` of everything, by address. */
async function modifiedOfAll(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ type: string; id: string; modified: string }>`select type, id, modified from published_object`.execute(store.office.db);
  return new Map(rows.map(({ type, id, modified }) => [`${type} ${id}`, modified]));
}

const paper: DocumentForTest = {
  source: "a", number: "2025/001", title: "Radweg", name: "vorlage.pdf", text: "Vorlage 2025/001\nRadweg\nInhalt\nErika Beispiel baut.", sections: [{ heading: "Inhalt" }],
  people: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }], steps: [{ quote: "Radweg", organization: "Rat", date: "2025-01-01", item: "1" }],
};
const minutes: DocumentForTest = {
  source: "m", form: "minutes", name: "niederschrift.pdf", text: "Niederschrift\nRat 1.1.\n1 Radweg\nbeschlossen\n2 Wald", steps: [{ quote: "Rat 1.1.", organization: "Rat", date: "2025-01-01" }],
  agenda: [{ quote: "Radweg", number: "1", outcome: "beschlossen", paperNumber: "2025/001" }, { quote: "Wald", number: "2" }],
};

test("a paper, its file, its consultation, the meeting with its agenda and its minutes, and who is named", async () => {
  await save(paper, minutes);
  await publishNow();
  const [item, second] = await all("AgendaItem");
  const consultation = await one("Consultation");
  expect(await one("Paper")).toMatchObject({ name: "Radweg", reference: "2025/001", mainFile: { name: "vorlage", fileName: "vorlage.pdf" }, consultation: [{ id: consultation["id"] }], "ratsfaden:sections": [{ heading: "Inhalt", text: "Erika Beispiel baut." }] });
  expect(item).toMatchObject({ name: "Radweg", order: 0, number: "1", public: true, result: "beschlossen", consultation: consultation["id"] });
  expect(second).toMatchObject({ name: "Wald", order: 1 });
  expect(consultation).toMatchObject({ agendaItem: item?.["id"] });
  expect(await one("Meeting")).toMatchObject({ name: "Rat", "ratsfaden:date": "2025-01-01", meetingState: "durchgeführt", resultsProtocol: { fileName: "niederschrift.pdf" }, agendaItem: [{ id: item?.["id"] }, { id: second?.["id"] }] });
  expect(await one("Meeting")).not.toHaveProperty("start");
  expect(await one("Person")).toMatchObject({ name: "Erika Beispiel", familyName: "Beispiel", givenName: "Erika" });
  expect(await one("Organization")).toMatchObject({ name: "Rat", organizationType: "Gremium", classification: "Parlament" });
  expect((await all("File")).map((file) => file["fileName"])).toEqual(["niederschrift.pdf", "vorlage.pdf"]);
  expect(await one("Body")).toMatchObject({ name: "Stadt Auental", legislativeTerm: [] });
  expect(await one("System")).toMatchObject({ name: "Auental", license: site.license });
});

test("what says nothing new keeps its time, its place and its number", async () => {
  await save(paper, minutes);
  await publishNow();
  const before = await modifiedOfAll();
  await save(paper, minutes);
  expect(await publishNow()).toMatchObject({ changed: 0 });
  expect(await modifiedOfAll()).toEqual(before);
});

test("what changes moves itself and all that embeds it, and nothing else", async () => {
  const [paperId = ""] = await save(paper, { ...paper, source: "b", number: "2025/002", title: "Wald", text: "Vorlage 2025/002\nWald\nInhalt", steps: [], people: [] });
  await publishNow();
  const before = await modifiedOfAll();
  await store.office.db.updateTable("consultation").set({ role: "Entscheidung" }).where("paper_id", "=", paperId).execute();
  await publishNow();
  const moved = [...(await modifiedOfAll())].filter(([key, modified]) => before.get(key) !== modified).map(([key]) => key.split(" ")[0]);
  expect(moved.toSorted()).toEqual(["Consultation", "Paper"]);
  expect(await one("Consultation")).toMatchObject({ role: "Entscheidung", authoritative: true });
});

test("hidden at once, a stub when published anew, and the same object in the same place when shown again", async () => {
  const [paperId = ""] = await save(paper, minutes);
  await publishNow();
  const first = await loadPublished(store.citizen, "Paper", paperId);
  await store.office.db.updateTable("paper").set({ visibility: "nonPublic" }).where("id", "=", paperId).execute();
  expect([await loadPublished(store.citizen, "Paper", paperId), await all("Consultation"), await all("Person"), (await all("File")).length]).toEqual([null, [], [], 1]);
  expect(await all("Meeting")).toHaveLength(1);
  await publishNow();
  expect(await loadPublished(store.citizen, "Paper", paperId)).toMatchObject({ deleted: true, position: first?.position, created: first?.created });
  expect(JSON.parse((await loadPublished(store.citizen, "Paper", paperId))?.value ?? "")).toMatchObject({ deleted: true });
  expect(await all("Paper")).toEqual([]);
  expect((await all("AgendaItem"))[0]).not.toHaveProperty("consultation");
  await store.office.db.updateTable("paper").set({ visibility: "public" }).where("id", "=", paperId).execute();
  await publishNow();
  const last = await loadPublished(store.citizen, "Paper", paperId);
  expect(last).toMatchObject({ deleted: false, position: first?.position, created: first?.created });
  expect(last?.change).toBeGreaterThan(first?.change ?? Infinity);
});

test("a part that is hidden takes file and paper from sight, and the paper comes back without it", async () => {
  const [paperId = ""] = await save({ ...paper, text: "Vorlage 2025/001\nRadweg\nInhalt\nOffen.\nMehr\nGeheim.", people: [], sections: [{ heading: "Inhalt" }, { heading: "Mehr" }] });
  await publishNow();
  await store.office.db.updateTable("section").set({ visibility: "nonPublic" }).where("heading", "=", "Mehr").execute();
  expect([await loadPublished(store.citizen, "Paper", paperId), await all("File")]).toEqual([null, []]);
  await publishNow();
  const shown = await one("Paper");
  expect(shown).not.toHaveProperty("mainFile");
  expect(JSON.stringify(shown)).toContain("Offen.");
  expect(JSON.stringify(shown)).not.toContain("Geheim");
});

test("an item that is hidden takes meeting and paper from sight until they say nothing of it", async () => {
  await save(paper, minutes);
  await publishNow();
  await store.office.db.updateTable("agenda_item").set({ visibility: "nonPublic" }).where("number", "=", "1").execute();
  expect([await all("Meeting"), await all("Paper"), await all("Consultation")]).toEqual([[], [], []]);
  await publishNow();
  expect(await all("AgendaItem")).toEqual([expect.objectContaining({ name: "Wald", order: 0 })]);
  expect(await one("Paper")).toMatchObject({ name: "Radweg" });
});

test("what was released for later comes when its time has come", async () => {
  const [paperId = ""] = await save(paper);
  await store.office.db.updateTable("paper").set({ publish_at: "2999-01-01T00:00:00Z" }).where("id", "=", paperId).execute();
  await publishNow();
  expect(await all("Paper")).toEqual([]);
  expect((await store.office.db.selectFrom("publication_task").select(["kind", "id"]).execute())).toEqual([{ kind: "paper", id: paperId }]);
  // Time passes: nothing writes to the paper, the moment is only reached.
  await passTo(paperId);
  await publishNow();
  expect(await one("Paper")).toMatchObject({ name: "Radweg" });
});

/** Moves the moment of publication into the past without anybody noticing, as the clock does. */
async function passTo(paperId: string): Promise<void> {
  const { runSql } = await import("../store/testing/test-postgres.ts");
  await runSql(store.addresses.owner, "set session_replication_role = replica", `update paper set publish_at = now() - interval '1 hour' where id = '${paperId}'`, "update publication_task set due = now() - interval '1 hour'");
}

test("a Fraktion that two papers print with a name is a membership, told by both sides, and gone with the second paper", async () => {
  const named = (source: string, number: string): DocumentForTest => ({
    source, number, title: `Antrag ${number}`, text: `Antrag ${number}\nErika Beispiel, SPD-Fraktion`, people: [{ quote: "Erika Beispiel", name: "Erika Beispiel", group: "SPD" }], organizations: [{ quote: "SPD-Fraktion", name: "SPD-Fraktion" }],
  });
  const [, second = ""] = await save(named("a", "2025/001"), named("b", "2025/002"));
  await publishNow();
  const membership = await one("Membership");
  expect(await one("Person")).toMatchObject({ membership: [{ id: membership["id"] }] });
  expect(await one("Organization")).toMatchObject({ organizationType: "Fraktion", membership: [membership["id"]] });
  expect(membership).toMatchObject({ person: (await one("Person"))["id"], organization: (await one("Organization"))["id"] });
  await store.office.db.updateTable("paper").set({ released_at: null }).where("id", "=", second).execute();
  await publishNow();
  expect(await all("Membership")).toEqual([]);
  expect([await one("Person"), await one("Organization")].map((each) => each["membership"])).toEqual([undefined, undefined]);
});

test("an author is linked for as long as something visible names them", async () => {
  const [, written = ""] = await save(paper, { source: "b", number: "2025/002", title: "Wald", text: "Vorlage 2025/002\nWald" });
  await store.office.db.updateTable("paper").set({ author: "Frau Erika Beispiel", lead_unit: "Rat" }).where("id", "=", written).execute();
  await publishNow();
  const links = async () => {
    const { originatorPerson, underDirectionOf } = (await all("Paper")).find((each) => each["name"] === "Wald") ?? {};
    return { originatorPerson, underDirectionOf };
  };
  expect(await links()).toEqual({ originatorPerson: [(await one("Person"))["id"]], underDirectionOf: [(await one("Organization"))["id"]] });
  await store.office.db.updateTable("paper").set({ visibility: "nonPublic" }).where("number", "=", "2025/001").execute();
  expect(await all("Person")).toEqual([]);
  await publishNow();
  expect(await links()).toEqual({ originatorPerson: undefined, underDirectionOf: [(await one("Organization"))["id"]] });
});

test("another licence is another system", async () => {
  await publishNow();
  await publish({ store, site: { ...site, license: null }, clock: () => new Date(now + 1) });
  expect(await one("System")).not.toHaveProperty("license");
});
