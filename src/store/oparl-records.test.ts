import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OparlType } from "../council/oparl-type.ts";
import { decodePage } from "../oparl/decode/decode-page.ts";
import { saveCorrection } from "./corrections.ts";
import { inTransaction } from "./in-transaction.ts";
import { loadMeeting } from "./meetings.ts";
import { loadFilesToFetch } from "./oparl-files.ts";
import { projectWaiting, saveRecords, type SavedRecord } from "./oparl-records.ts";
import { loadPaper } from "./papers.ts";
import { loadOrganization } from "./organizations.ts";
import { loadPeople, loadPerson } from "./people.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

const TABLES = ["consultation", "agenda_item", "statement", "correction", "source_document", "file", "paper", "meeting", "organization", "person", "oparl_record", "oparl_server", "body"] as const;
beforeEach(async () => {
  for (const table of TABLES) await store.office.db.deleteFrom(table).execute();
  for (const id of ["s1", "s2", "s3"]) await sql`insert into oparl_server (id, url) values (${id}, ${`https://${id}.example`})`.execute(store.office.db);
});

const root = "https://rat.auental.example";
const times = { created: "2024-01-05T08:00:00+01:00", modified: "2024-02-05T08:00:00+01:00" };
type Fields = Record<string, unknown>;

function object(type: OparlType, id: string, more: Fields = {}): Fields {
  return { id: `${root}/${type.toLowerCase()}/${id}`, type: `https://schema.oparl.org/1.1/${type}`, ...times, ...more };
}
const at = (type: OparlType, id: string): string => `${root}/${type.toLowerCase()}/${id}`;

/** Tells a list of one type, as a server sends it. */
async function tell(type: OparlType, data: readonly Fields[], more: { readonly visit?: number; readonly serverId?: string; readonly body?: string } = {}): Promise<readonly SavedRecord[]> {
  const page = decodePage(JSON.parse(JSON.stringify({ data, links: {}, pagination: {} })), { address: `${root}/${type}`, type, version: "1.1", vendor: "other", filtered: true });
  return await inTransaction(store.office, async (write) => await saveRecords(write, { serverId: "s1", visit: 1, alone: page.listed, ...more }, page.objects));
}

const body = (more: Fields = {}) => object("Body", "1", { name: "Stadt Auental", ags: "09999001", organization: `${root}/o`, person: `${root}/p`, meeting: `${root}/m`, paper: `${root}/v`, ...more });
const council = () => object("Organization", "rat", { name: "Stadtrat", classification: "Parlament", body: at("Body", "1") });
const committee = () => object("Organization", "bau", { name: "Bauausschuss", shortName: "BauA", body: at("Body", "1") });
const person = (more: Fields = {}) => object("Person", "1", { name: "Dr. Ada Beispiel", givenName: "Ada", familyName: "Beispiel", body: at("Body", "1"), membership: [object("Membership", "1", { organization: at("Organization", "rat"), role: "Mitglied" })], ...more });
const file = (id: string, more: Fields = {}) => object("File", id, { name: `Datei ${id}`, accessUrl: `${root}/bytes/${id}.pdf`, mimeType: "application/pdf", ...more });
const item = (id: string, more: Fields = {}) => object("AgendaItem", id, { number: id, name: `Punkt ${id}`, order: 0, public: true, ...more });
const meeting = (id = "1", more: Fields = {}) => object("Meeting", id, {
  name: "Stadtrat (12. Sitzung)", start: "2024-03-05T18:00:00+01:00", organization: [at("Organization", "rat")],
  agendaItem: [item("1", { consultation: at("Consultation", "1"), result: "einstimmig beschlossen" }), item("2", { public: false, resolutionFile: file("geheim") })], invitation: file("einladung"), ...more,
});
const step = (id: string, more: Fields = {}) => object("Consultation", id, { meeting: at("Meeting", "1"), agendaItem: at("AgendaItem", "1"), organization: [at("Organization", "rat")], role: "Entscheidung", ...more });
const paper = (id = "1", more: Fields = {}) => object("Paper", id, {
  name: "Radweg am Fluss", reference: "2024/017", date: "2024-02-01", paperType: "Beschlussvorlage", body: at("Body", "1"), underDirectionOf: [at("Organization", "bau")], mainFile: file("vorlage"), consultation: [step("1")], ...more,
});

async function tellAll(more: { readonly visit?: number } = {}): Promise<void> {
  await tell("Body", [body()], more);
  await tell("Organization", [council(), committee()], more);
  await tell("Person", [person()], more);
  await tell("Meeting", [meeting()], more);
  await tell("Paper", [paper()], more);
}

async function idOf(type: OparlType, id: string, serverId = "s1"): Promise<string> {
  return (await store.office.db.selectFrom("oparl_record").select("object_id").where("server_id", "=", serverId).where("url", "=", at(type, id)).executeTakeFirstOrThrow()).object_id;
}
async function rows(table: (typeof TABLES)[number]): Promise<readonly Fields[]> {
  return (await sql<Fields>`select * from ${sql.table(table)} order by 1, 2`.execute(store.office.db)).rows;
}
async function count(table: (typeof TABLES)[number], viewer: "office" | "citizen" = "citizen"): Promise<number> {
  return (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(store[viewer].db)).rows[0]?.n ?? -1;
}
const read = (given: DocumentForTest) => saveDocument(store.office, documentForTest({ bodyName: "Stadt Auental", ...given }));
const seenPaper = async (id: string) => await loadPaper(store.citizen, id);

test("what a server tells becomes records and rows, and citizens see it", async () => {
  await tellAll();
  const view = await seenPaper(await idOf("Paper", "1"));
  expect(view?.paper).toMatchObject({ number: "2024/017", title: "Radweg am Fluss", kind: "Beschlussvorlage", form: "paper", date: "2024-02-01", leadUnit: "Bauausschuss" });
  expect(view?.consultations).toMatchObject([{ organization: { name: "Stadtrat" }, date: "2024-03-05", item: "1", role: "Entscheidung", outcome: "einstimmig beschlossen" }]);
  const held = await loadMeeting(store.citizen, await idOf("Meeting", "1"));
  expect(held?.meeting).toMatchObject({ date: "2024-03-05", number: "12. Sitzung" });
  expect(held?.items).toMatchObject([{ number: "1", title: "Punkt 1", outcome: "einstimmig beschlossen", paper: { number: "2024/017" } }]);
  expect((await loadPeople(store.citizen, 1, 10)).items).toMatchObject([{ name: "Dr. Ada Beispiel" }]);
  expect(await rows("organization")).toEqual(expect.arrayContaining([expect.objectContaining({ name: "Stadtrat", kind: "gremium" }), expect.objectContaining({ name: "Bauausschuss", aliases: ["BauA"] })]));
  const records = await rows("oparl_record");
  expect(records).toHaveLength(13);
  expect(records.find((record) => record["url"] === at("File", "vorlage"))).toMatchObject({ owner_kind: "paper", owner_id: await idOf("Paper", "1"), has_row: true, body_id: await idOf("Body", "1") });
  expect(records.find((record) => record["url"] === at("File", "geheim"))).toMatchObject({ owner_kind: "meeting", owner_id: await idOf("Meeting", "1"), has_row: true });
  expect(records.find((record) => record["url"] === at("Membership", "1"))).toMatchObject({ owner_kind: "person", owner_id: await idOf("Person", "1") });
});

test("told again, nothing changes but that it was seen", async () => {
  await tellAll();
  const before = await Promise.all([...TABLES].map(async (table) => await rows(table)));
  const saved = [...await tell("Organization", [council()], { visit: 2 }), ...await tell("Meeting", [meeting()], { visit: 2 }), ...await tell("Paper", [paper()], { visit: 2 })];
  expect(saved).toHaveLength(9);
  expect(new Set(saved.map(({ state }) => state))).toEqual(new Set(["same"]));
  const after = await Promise.all([...TABLES].map(async (table) => await rows(table)));
  const unseen = (all: typeof before) => all.map((table) => table.map(({ seen_in: _seen, alone_in: _alone, ...row }) => row));
  expect(unseen(after)).toEqual(unseen(before));
  expect((await rows("oparl_record")).filter((record) => record["seen_in"] === 2)).toHaveLength(9);
});

test("copies of one object are one record, whose owner is the paper", async () => {
  await tellAll();
  await tell("Meeting", [meeting("1", { auxiliaryFile: [{ ...file("vorlage"), size: 7 }] })]);
  const record = (await rows("oparl_record")).find(({ url }) => url === at("File", "vorlage"));
  expect(record).toMatchObject({ owner_kind: "paper", value: { size: 7, paper: [at("Paper", "1")], meeting: [at("Meeting", "1")] } });
});

test("a result that comes later, and a day that moves, reach the steps of the papers", async () => {
  await tellAll();
  await tell("Meeting", [meeting("1", { start: "2024-03-12T18:00:00+01:00", agendaItem: [item("1", { result: "vertagt" }), item("2", { public: false })] })], { visit: 2 });
  expect((await seenPaper(await idOf("Paper", "1")))?.consultations).toMatchObject([{ date: "2024-03-12", meeting: { date: "2024-03-12" }, outcome: "vertagt" }]);
});

describe("what is gone", () => {
  test("an item that its meeting no longer lists is hidden, and comes back", async () => {
    await tellAll();
    const changed = await tell("Meeting", [meeting("1", { agendaItem: [item("3")], modified: "2024-04-01T08:00:00+02:00" })], { visit: 2 });
    expect(changed.filter(({ state }) => state === "deleted").map(({ url }) => url)).toEqual([at("AgendaItem", "1"), at("AgendaItem", "2")]);
    expect((await loadMeeting(store.citizen, await idOf("Meeting", "1")))?.items.map(({ number }) => number)).toEqual(["3"]);
    expect((await seenPaper(await idOf("Paper", "1")))?.consultations).toEqual([]);
    await tell("Meeting", [meeting()], { visit: 3 });
    expect((await loadMeeting(store.citizen, await idOf("Meeting", "1")))?.items.map(({ number }) => number)).toEqual(["1"]);
    expect((await seenPaper(await idOf("Paper", "1")))?.consultations).toHaveLength(1);
  });

  test("a deleted paper is hidden with all that is its, and comes back with the same id", async () => {
    await tellAll();
    const id = await idOf("Paper", "1");
    expect(await tell("Paper", [object("Paper", "1", { deleted: true, modified: "2024-05-01T08:00:00+02:00" })], { visit: 2 })).toMatchObject([{ state: "deleted" }]);
    expect(await seenPaper(id)).toBeNull();
    // A file of it that is read now does not bring it back.
    await saveDocument(store.office, { ...documentForTest({ source: `oparl:${at("File", "vorlage")}`, text: "2024/017 Radweg" }), belongsTo: { kind: "paper", id, isNonPublic: false, as: null, item: null } });
    expect(await seenPaper(id)).toBeNull();
    expect(await tell("Paper", [paper()], { visit: 3 })).toMatchObject([{ state: "changed" }, { state: "same" }, { state: "same" }]);
    expect((await seenPaper(id))?.paper.title).toBe("Radweg am Fluss");
    expect(await idOf("Paper", "1")).toBe(id);
  });

  test("a paper that was read elsewhere too stays, as it was read", async () => {
    const { paperId } = await read({ source: "ordner:1", number: "2024/017", title: "Radweg", text: "2024/017 Radweg" });
    await tellAll();
    expect((await seenPaper(paperId))?.paper.title).toBe("Radweg am Fluss");
    await tell("Paper", [object("Paper", "1", { deleted: true })], { visit: 2 });
    expect((await seenPaper(paperId))?.paper.title).toBe("Radweg");
  });

  test("a deleted meeting is hidden, and a stub that was never known is no row", async () => {
    await tellAll();
    await tell("Meeting", [object("Meeting", "1", { deleted: true }), object("Meeting", "9", { deleted: true })], { visit: 2 });
    expect(await loadMeeting(store.citizen, await idOf("Meeting", "1"))).toBeNull();
    expect(await count("meeting", "office")).toBe(1);
    expect(await tell("Meeting", [object("Meeting", "9", { deleted: true })], { visit: 3 })).toMatchObject([{ state: "same" }]);
  });
});

test("somebody whom only the register names is seen with its memberships, until the register forgets them", async () => {
  await tellAll();
  const id = await idOf("Person", "1");
  expect((await loadPerson(store.citizen, id))?.memberships).toMatchObject([{ organization: { name: "Stadtrat" }, role: "Mitglied" }]);
  expect((await loadOrganization(store.citizen, await idOf("Organization", "rat"), { meetings: 1, papers: 1 }))?.people).toEqual([{ id, name: "Dr. Ada Beispiel", role: "Mitglied" }]);
  await tell("Person", [object("Person", "1", { deleted: true })], { visit: 2 });
  expect(await loadPerson(store.citizen, id)).toBeNull();
});

test("pages of papers and meetings tell hour, place and source", async () => {
  await tellAll();
  await tell("Meeting", [meeting("1", { location: object("Location", "1", { room: "Saal 1", streetAddress: "Am Markt 1" }), web: `${root}/sitzung/1`, cancelled: true })], { visit: 2 });
  expect((await loadMeeting(store.citizen, await idOf("Meeting", "1")))?.told).toEqual({ start: "18:00", end: null, place: "Saal 1, Am Markt 1", isCancelled: true, original: `${root}/sitzung/1` });
  await tell("Paper", [paper("1", { web: `${root}/vorlage/1` })], { visit: 2 });
  expect((await seenPaper(await idOf("Paper", "1")))?.original).toBe(`${root}/vorlage/1`);
});

describe("what is not for the public", () => {
  test("an item marked so is hidden, and what is held at it; turned public it shows", async () => {
    await tellAll();
    await tell("Paper", [paper("2", { reference: "2024/018", name: "Kauf", mainFile: file("kauf"), consultation: [step("2", { agendaItem: at("AgendaItem", "2") })] })]);
    expect(await count("agenda_item")).toBe(1);
    expect((await seenPaper(await idOf("Paper", "2")))?.consultations).toEqual([]);
    await tell("Meeting", [meeting("1", { agendaItem: [item("1"), item("2", { public: true, modified: "2024-06-01T08:00:00+02:00" })] })], { visit: 2 });
    expect((await seenPaper(await idOf("Paper", "2")))?.consultations).toHaveLength(1);
  });

  test("a step of a hidden item that is no row is none", async () => {
    await tell("Body", [body()]);
    await tell("Organization", [council()]);
    await tell("Meeting", [meeting("1", { start: undefined })]);
    await tell("Paper", [paper("2", { consultation: [step("2", { agendaItem: at("AgendaItem", "2"), role: "Vorberatung" }), step("1")] })]);
    await projectWaiting(store.office, "s1");
    expect((await seenPaper(await idOf("Paper", "2")))?.consultations).toHaveLength(1);
  });

  test("a step of an item that is not known yet waits for it", async () => {
    await tell("Body", [body()]);
    await tell("Organization", [council()]);
    await tell("Meeting", [meeting("1", { agendaItem: [] })]);
    await tell("Paper", [paper("2", { consultation: [step("2", { agendaItem: at("AgendaItem", "2") })] })]);
    expect(await count("consultation")).toBe(0);
    await tell("Meeting", [meeting()], { visit: 2 });
    await projectWaiting(store.office, "s1");
    expect(await count("consultation", "office")).toBe(1);
    expect(await count("consultation")).toBe(0);
  });

  test("a paper that somebody hid stays hidden when a server tells of it", async () => {
    const { paperId } = await read({ source: "ordner:1", number: "2024/017", title: "Radweg", text: "2024/017 Radweg", visibility: "nonPublic" });
    await tellAll();
    expect(await idOf("Paper", "1")).toBe(paperId);
    expect(await seenPaper(paperId)).toBeNull();
  });
});

describe("joined with what was read", () => {
  const vorlage: DocumentForTest = {
    source: "ordner:1", number: "2024/017", title: "Radweg", text: "2024/017 Radweg\nStadtrat 5.3.2024\nText", steps: [{ quote: "Stadtrat 5.3.2024", organization: "Stadtrat", date: "2024-03-05", outcome: "beschlossen" }],
  };

  test.each([["reading first", true], ["the server first", false]])("%s: one paper, one meeting, one organization, each step once", async (_name, readingFirst) => {
    if (readingFirst) await read(vorlage);
    await tellAll();
    if (!readingFirst) await read(vorlage);
    expect(await count("paper", "office")).toBe(1);
    expect(await count("meeting", "office")).toBe(1);
    expect(await count("organization", "office")).toBe(2);
    expect(await count("body", "office")).toBe(1);
    const view = await seenPaper(await idOf("Paper", "1"));
    expect(view?.paper).toMatchObject({ title: "Radweg am Fluss", leadUnit: "Bauausschuss" });
    expect(view?.consultations).toMatchObject([{ date: "2024-03-05", outcome: "beschlossen", item: "1", role: "Entscheidung" }]);
    expect(view?.statements.filter(({ property }) => property === "title").map(({ value, foundBy }) => [value, foundBy])).toEqual(expect.arrayContaining([["Radweg am Fluss", "oparl"], ["Radweg", "test"]]));
    // Read again, it stays so.
    await read(vorlage);
    expect((await seenPaper(await idOf("Paper", "1")))?.paper.title).toBe("Radweg am Fluss");
  });

  test("a person's word comes before the server's, at every later visit too", async () => {
    const { paperId } = await read(vorlage);
    const title = await store.office.db.selectFrom("statement").select("id").where("property", "=", "title").executeTakeFirstOrThrow();
    await saveCorrection(store.office, { factId: title.id, action: "correct", value: "Radweg an der Au", by: "Zoe" } as never);
    await tellAll();
    expect((await seenPaper(paperId))?.paper.title).toBe("Radweg an der Au");
    await tell("Paper", [paper("1", { name: "Neuer Titel" })], { visit: 2 });
    expect((await seenPaper(paperId))?.paper.title).toBe("Radweg an der Au");
  });

  test("two papers of one number stay apart from what was read and from each other", async () => {
    const { paperId } = await read(vorlage);
    await tell("Body", [body()]);
    await tell("Paper", [paper("1"), paper("2")]);
    const ids = [await idOf("Paper", "1"), await idOf("Paper", "2")];
    expect(new Set([paperId, ...ids]).size).toBe(3);
    await tell("Paper", [paper("1", { name: "Geändert" })], { visit: 2 });
    expect(await idOf("Paper", "1")).toBe(ids[0]);
    expect(await count("paper", "office")).toBe(3);
  });

  test("a second paper of a number that comes later does not take the row of the first", async () => {
    await tellAll();
    await tell("Paper", [paper("2", { name: "Ein anderer" })]);
    expect(await idOf("Paper", "2")).not.toBe(await idOf("Paper", "1"));
    expect((await seenPaper(await idOf("Paper", "1")))?.paper.title).toBe("Radweg am Fluss");
  });

  test("however sure reading is, the server's word comes first", async () => {
    const { paperId } = await read(vorlage);
    await sql`update statement set confidence = 2`.execute(store.office.db);
    await tellAll();
    expect((await seenPaper(paperId))?.paper.title).toBe("Radweg am Fluss");
  });

  test("a second meeting of the same day is another; without a day there is none", async () => {
    await tell("Body", [body()]);
    await tell("Organization", [council()]);
    await tell("Meeting", [meeting("1"), meeting("2", { start: "2024-03-05T20:00:00+01:00", agendaItem: [item("7")] }), meeting("3", { start: undefined, agendaItem: [item("8")] })]);
    expect((await rows("meeting")).map((row) => row["date"])).toEqual(["2024-03-05", "2024-03-05"]);
    expect((await rows("oparl_record")).find(({ url }) => url === at("AgendaItem", "8"))).toMatchObject({ owner_kind: "meeting", has_row: false });
    expect(await count("agenda_item", "office")).toBe(3);
    // When its day is known, it and its items are rows.
    await tell("Meeting", [meeting("3", { start: "2024-04-05T20:00:00+02:00", agendaItem: [item("8")] })], { visit: 2 });
    await projectWaiting(store.office, "s1");
    expect((await loadMeeting(store.citizen, await idOf("Meeting", "3")))?.items.map(({ number }) => number)).toEqual(["8"]);
  });

  test("a paper whose number changes keeps its id, and leaves its old number to others", async () => {
    await tellAll();
    const id = await idOf("Paper", "1");
    await tell("Paper", [paper("1", { reference: "2024/099" })], { visit: 2 });
    const { paperId } = await read({ ...vorlage, source: "ordner:2" });
    expect(paperId).not.toBe(id);
    expect((await read({ ...vorlage, source: "ordner:3", number: "2024/099", text: "2024/099 Radweg Stadtrat 5.3.2024" })).paperId).toBe(id);
  });
});

describe("bodies", () => {
  test("two servers of one town share its body, its organizations and its papers; towns of one name do not", async () => {
    await tellAll();
    await tell("Body", [body({ name: "Auental (Stadt)" })], { serverId: "s2" });
    await tell("Organization", [council()], { serverId: "s2" });
    await tell("Paper", [paper()], { serverId: "s2" });
    expect(await idOf("Body", "1", "s2")).toBe(await idOf("Body", "1"));
    expect(await idOf("Paper", "1", "s2")).toBe(await idOf("Paper", "1"));
    expect(await count("organization", "office")).toBe(2);
    await tell("Body", [{ ...body({ ags: "01999002" }), id: at("Body", "2") }], { serverId: "s3" });
    expect(await idOf("Body", "2", "s3")).not.toBe(await idOf("Body", "1"));
  });

  test("what names no body belongs to that of its list, else to the only one", async () => {
    await tell("Body", [body(), { ...body({ name: "Birkenried", ags: "09999002" }), id: at("Body", "2") }]);
    await tell("Organization", [{ ...council(), body: undefined }], { body: at("Body", "2") });
    expect((await rows("organization")).map((row) => row["body_id"])).toEqual([await idOf("Body", "2")]);
  });
});

describe("files", () => {
  test("are to be fetched with where they belong", async () => {
    await tellAll();
    const files = await loadFilesToFetch(store.office, "s1", 10);
    expect(files.map(({ url, addresses: [address], name, mediaType, belongsTo: { kind, isNonPublic, as, item: number } }) => [url, address, name, mediaType, kind, isNonPublic, as, number])).toEqual([
      [at("File", "einladung"), `${root}/bytes/einladung.pdf`, "Datei einladung.pdf", "application/pdf", "meeting", false, "invitation", null],
      [at("File", "geheim"), `${root}/bytes/geheim.pdf`, "Datei geheim.pdf", "application/pdf", "meeting", true, "minutesExtract", "2"],
      [at("File", "vorlage"), `${root}/bytes/vorlage.pdf`, "Datei vorlage.pdf", "application/pdf", "paper", false, null, null],
    ]);
    expect(await loadFilesToFetch(store.office, "s1", 10, at("File", "geheim"))).toHaveLength(1);
  });

  test("a file that was read belongs to its paper whatever it says, and is fetched again when it changed", async () => {
    await tellAll();
    const [, , wanted] = await loadFilesToFetch(store.office, "s1", 10);
    if (wanted === undefined) throw new Error("no file");
    const saved = await saveDocument(store.office, { ...documentForTest({ source: wanted.source, form: "attachment", title: "Lageplan", text: "Lageplan" }), belongsTo: wanted.belongsTo });
    expect(saved.paperId).toBe(await idOf("Paper", "1"));
    const view = await seenPaper(saved.paperId);
    expect(view?.paper).toMatchObject({ title: "Radweg am Fluss", form: "paper", number: "2024/017" });
    expect(view?.files).toHaveLength(1);
    expect((await loadFilesToFetch(store.office, "s1", 10)).map(({ url }) => url)).not.toContain(wanted.url);
    await tell("Paper", [paper("1", { mainFile: file("vorlage", { modified: "2999-01-01T08:00:00+01:00" }) })], { visit: 2 });
    expect((await loadFilesToFetch(store.office, "s1", 10)).map(({ url }) => url)).toContain(wanted.url);
    await tell("File", [file("vorlage", { deleted: true })], { visit: 3 });
    expect((await seenPaper(saved.paperId))?.files).toEqual([]);
  });

  test("documents of a meeting are its documents, and those of a hidden item are hidden", async () => {
    await tellAll();
    const [invitation, secret] = await loadFilesToFetch(store.office, "s1", 10);
    if (invitation === undefined || secret === undefined) throw new Error("no file");
    await saveDocument(store.office, { ...documentForTest({ source: invitation.source, form: "other", title: "Einladung", text: "Einladung zur Sitzung" }), belongsTo: invitation.belongsTo });
    await saveDocument(store.office, { ...documentForTest({ source: secret.source, form: "other", title: "Kauf Zobelhof", text: "Kauf Zobelhof" }), belongsTo: secret.belongsTo });
    const view = await loadMeeting(store.citizen, await idOf("Meeting", "1"));
    expect(view?.documents.map(({ title, form }) => [title, form])).toEqual([["Einladung", "invitation"]]);
    expect((await loadMeeting(store.office, await idOf("Meeting", "1")))?.documents).toHaveLength(2);
    expect(await count("file")).toBe(1);
  });
});

test("in whatever order lists come, the same rows come out", async () => {
  const lists: readonly (readonly [OparlType, readonly Fields[]])[] = [
    ["Organization", [council(), committee()]], ["Person", [person()]], ["Meeting", [meeting(), meeting("2", { start: "2024-05-05T18:00:00+02:00", agendaItem: [item("9")] })]], ["Paper", [paper(), paper("2", { reference: "2024/020", consultation: [step("9", { meeting: at("Meeting", "2"), agendaItem: at("AgendaItem", "9") })] })]],
    ["AgendaItem", [item("1", { meeting: at("Meeting", "1"), consultation: at("Consultation", "1"), result: "einstimmig beschlossen" })]], ["Consultation", [step("1", { paper: at("Paper", "1") })]], ["File", [file("vorlage", { paper: [at("Paper", "1"), at("Paper", "2")] })]],
  ];
  const outcome = async (order: readonly number[]) => {
    for (const table of TABLES) await store.office.db.deleteFrom(table).execute();
    await sql`insert into oparl_server (id, url) values ('s1', 'https://s1.example')`.execute(store.office.db);
    await tell("Body", [body()]);
    for (const index of order) { const [type, data] = lists[index] ?? ["Paper", []]; await tell(type, data); }
    await projectWaiting(store.office, "s1");
    const shown = async (table: (typeof TABLES)[number], ...columns: string[]) => (await rows(table)).map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
    return {
      meetings: await shown("meeting", "id", "date", "organization_id", "key"), items: await shown("agenda_item", "id", "meeting_id", "position", "title", "visibility", "outcome"),
      papers: await shown("paper", "id", "title", "number", "key"), steps: await shown("consultation", "id", "paper_id", "meeting_id", "agenda_item_id", "organization_id", "date", "item", "outcome"),
      owners: (await rows("oparl_record")).map(({ url, object_id: id, owner_kind: kind, owner_id: owner, has_row: has }) => [url, id, kind, owner, has]).toSorted(),
    };
  };
  const expected = await outcome([0, 1, 2, 3, 4, 5, 6]);
  expect(expected.steps).toHaveLength(2);
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), async (order) => {
    expect(await outcome(order)).toEqual(expected);
  }), { numRuns: 12 });
});
