import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OparlType } from "../council/oparl-type.ts";
import { siteMark } from "../oparl/addresses.ts";
import { decodePage } from "../oparl/decode/decode-page.ts";
import { saveCorrection } from "../store/corrections.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { saveRecords } from "../store/oparl-records.ts";
import { loadFilesToFetch } from "../store/oparl-files.ts";
import { loadPublishedChanges, loadPublishedPage } from "../store/published-objects.ts";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest, type DocumentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { publish } from "./publish.ts";

type Fields = Record<string, unknown>;

let store: TestStore;
let now = Date.parse("2030-01-01T00:00:00Z");
beforeEach(async () => {
  store = await createTestStore();
  await sql`insert into oparl_server (id, url) values ('s1', 'https://rat.auental.example')`.execute(store.office.db);
});
afterEach(() => store.close());

async function publishNow() {
  return await publish({ store, site: { name: "Auental", contactEmail: null, license: null }, clock: () => new Date((now += 60_000)) });
}

const root = "https://rat.auental.example";
const at = (type: OparlType, id: string): string => `${root}/${type.toLowerCase()}/${id}`;

function object(type: OparlType, id: string, more: Fields = {}): Fields {
  return { id: at(type, id), type: `https://schema.oparl.org/1.1/${type}`, created: "2024-01-05T08:00:00+01:00", modified: "2024-02-05T08:00:00+01:00", ...more };
}

/** Tells a list of one type, as a server sends it. */
async function tell(type: OparlType, data: readonly Fields[], visit = 1): Promise<void> {
  const page = decodePage(JSON.parse(JSON.stringify({ data, links: {}, pagination: {} })), { address: `${root}/${type}`, type, version: "1.1", vendor: "other", filtered: true });
  await inTransaction(store.office, async (write) => await saveRecords(write, { serverId: "s1", visit, alone: page.listed }, page.objects));
}

const file = (id: string, more: Fields = {}) => object("File", id, { name: `Datei ${id}`, accessUrl: `${root}/bytes/${id}.pdf`, ...more });
const item = (id: string, more: Fields = {}) => object("AgendaItem", id, { number: id, name: `Punkt ${id}`, order: Number(id) + 4, public: true, ...more });
const body = object("Body", "1", { name: "Stadt Auental", ags: "09999001", organization: `${root}/o`, person: `${root}/p`, meeting: `${root}/m`, paper: `${root}/v`, legislativeTerm: [object("LegislativeTerm", "1", { name: "2020–2026" })] });
const council = object("Organization", "rat", { name: "Stadtrat", classification: "Parlament", body: at("Body", "1") });
const ada = object("Person", "1", { name: "Ada Beispiel", gender: "female", body: at("Body", "1"), membership: [object("Membership", "1", { organization: at("Organization", "rat"), role: "Mitglied", votingRight: true })] });
const meeting = (id = "1", more: Fields = {}) => object("Meeting", id, {
  name: "Stadtrat (12. Sitzung)", start: "2024-03-05T18:00:00+01:00", organization: [at("Organization", "rat")], location: object("Location", "saal", { description: "Ratssaal" }), invitation: file("einladung"),
  agendaItem: [item("1", { consultation: at("Consultation", "1"), result: "einstimmig beschlossen" }), item("2", { public: false, resolutionText: "Kauf für 5 €", resolutionFile: file("geheim") })], ...more,
});
const step = (id: string, more: Fields = {}) => object("Consultation", id, { meeting: at("Meeting", "1"), agendaItem: at("AgendaItem", "1"), organization: [at("Organization", "rat")], role: "Entscheidung", ...more });
const paper = (id = "1", more: Fields = {}) => object("Paper", id, { name: "Radweg am Fluss", reference: "2024/017", date: "2024-02-01", body: at("Body", "1"), mainFile: file("vorlage"), consultation: [step("1")], ...more });

async function tellAll(): Promise<void> {
  await tell("Body", [body]);
  await tell("Organization", [council]);
  await tell("Person", [ada]);
  await tell("Meeting", [meeting()]);
  await tell("Paper", [paper()]);
}

async function all(type: OparlType): Promise<readonly Fields[]> {
  return (await loadPublishedPage(store.citizen, { type }, 0, 1000)).map(({ value }) => JSON.parse(value) as Fields);
}

async function one(type: OparlType): Promise<Fields> {
  const [first, ...others] = await all(type);
  expect(others).toEqual([]);
  return first ?? {};
}

test("what a server tells is told on, with our addresses", async () => {
  await tellAll();
  await publishNow();
  const [meetingNow, paperNow, step1, person, organization] = [await one("Meeting"), await one("Paper"), await one("Consultation"), await one("Person"), await one("Organization")];
  const [first, second] = await all("AgendaItem");
  expect(meetingNow).toMatchObject({ name: "Stadtrat (12. Sitzung)", start: "2024-03-05T18:00:00+01:00", created: "2024-01-05T07:00:00+00:00", organization: [organization["id"]], location: { description: "Ratssaal" }, invitation: { name: "Datei einladung", accessUrl: `${root}/bytes/einladung.pdf` } });
  expect(meetingNow["agendaItem"]).toMatchObject([{ id: first?.["id"], order: 0 }, { id: second?.["id"], order: 1 }]);
  expect(first).toMatchObject({ result: "einstimmig beschlossen", consultation: step1["id"], meeting: meetingNow["id"] });
  expect(paperNow).toMatchObject({ name: "Radweg am Fluss", reference: "2024/017", mainFile: { accessUrl: `${root}/bytes/vorlage.pdf` }, consultation: [{ id: step1["id"], role: "Entscheidung" }] });
  expect(step1).toMatchObject({ paper: paperNow["id"], meeting: meetingNow["id"], agendaItem: first?.["id"] });
  expect(person).toMatchObject({ name: "Ada Beispiel", gender: "female", membership: [{ role: "Mitglied", votingRight: true, organization: organization["id"] }] });
  expect(organization).toMatchObject({ membership: [(await one("Membership"))["id"]], body: (await one("Body"))["id"] });
  expect(await one("Body")).toMatchObject({ ags: "09999001", legislativeTerm: [{ name: "2020–2026" }] });
  expect(await one("Location")).toMatchObject({ description: "Ratssaal", meetings: [meetingNow["id"]] });
  expect(JSON.stringify([...await all("Paper"), ...await all("Meeting")])).not.toMatch(/rat\.auental\.example\/(?!bytes)/u);
});

test("told again by a later visit, nothing moves", async () => {
  await tellAll();
  await publishNow();
  await tell("Meeting", [meeting()], 2);
  await tell("Paper", [paper()], 2);
  expect(await publishNow()).toMatchObject({ changed: 0 });
});

describe("items behind closed doors", () => {
  test("keep number and name; their files and consultations are not there", async () => {
    await tellAll();
    await tell("Paper", [paper("2", { reference: "2024/018", name: "Kauf", consultation: [step("2", { agendaItem: at("AgendaItem", "2") })], mainFile: file("kauf") })]);
    await publishNow();
    const closed = (await all("AgendaItem"))[1];
    expect(Object.keys(closed ?? {}).toSorted()).toEqual(["created", "id", "meeting", "modified", "name", "number", "order", "public", "type"]);
    expect((await all("File")).map((each) => each["name"]).toSorted()).toEqual(["Datei einladung", "Datei kauf", "Datei vorlage"]);
    expect((await all("Consultation")).length).toBe(1);
    expect((await all("Paper")).find((each) => each["reference"] === "2024/018")).not.toHaveProperty("consultation");
  });

  test("an item that becomes one is out of sight at once", async () => {
    await tellAll();
    await publishNow();
    await tell("Meeting", [meeting("1", { agendaItem: [item("1", { public: false, result: "einstimmig beschlossen", modified: "2024-09-01T08:00:00+02:00" }), item("2", { public: false })] })], 2);
    expect(JSON.stringify([...await all("AgendaItem"), ...await all("Meeting")])).not.toContain("einstimmig");
    await publishNow();
    expect(JSON.stringify([...await all("AgendaItem"), ...await all("Meeting")])).not.toContain("einstimmig");
    expect(await all("AgendaItem")).toHaveLength(2);
    expect(await all("Consultation")).toEqual([]);
  });
});

test("a meeting without a day, and links that lead nowhere until what they lead to comes", async () => {
  await tell("Body", [body]);
  await tell("Meeting", [meeting("3", { start: undefined, organization: [at("Organization", "rat")], agendaItem: [item("7", { consultation: at("Consultation", "9") })] })]);
  await publishNow();
  expect(await one("Meeting")).not.toHaveProperty("organization");
  expect(await one("AgendaItem")).not.toHaveProperty("consultation");
  await tell("Organization", [council]);
  await publishNow();
  expect(await one("Meeting")).toMatchObject({ organization: [(await one("Organization"))["id"]] });
});

test("what is gone there leaves a stub here", async () => {
  await tellAll();
  await publishNow();
  await tell("Paper", [object("Paper", "1", { deleted: true, modified: "2024-05-01T08:00:00+02:00" })], 2);
  expect([await all("Paper"), await all("Consultation")]).toEqual([[], []]);
  await publishNow();
  const stubs = (await loadPublishedChanges(store.citizen, 0, 1000)).filter(({ type }) => type === "Paper");
  expect(stubs).toMatchObject([{ deleted: true }]);
  expect((await all("AgendaItem"))[0]).not.toHaveProperty("consultation");
});

test("once its bytes are here a file is ours to give, and what we read is told with the paper, which stays the server's", async () => {
  await tellAll();
  const wanted = (await loadFilesToFetch(store.office, "s1", 10)).find(({ url }) => url === at("File", "vorlage"));
  if (wanted === undefined) throw new Error("no file");
  await saveDocument(store.office, { ...documentForTest({ source: wanted.source, title: "Radweg", name: "vorlage.pdf", text: "Radweg\nInhalt\nKosten: 5 €", sections: [{ heading: "Inhalt" }], money: [{ quote: "5 €", value: 5 }] }), belongsTo: wanted.belongsTo });
  await publishNow();
  expect(await one("Paper")).toMatchObject({ name: "Radweg am Fluss", mainFile: { name: "Datei vorlage", accessUrl: expect.stringContaining(`${siteMark}/dateien/`) as string, text: "Radweg\nInhalt\nKosten: 5 €" }, "ratsfaden:money": [{ value: 5 }] });
  expect((await all("File")).map((each) => each["name"]).toSorted()).toEqual(["Datei einladung", "Datei vorlage"]);
});

test("a person's word comes before the server's", async () => {
  const { paperId } = await saveDocument(store.office, documentForTest({ source: "ordner:1", number: "2024/017", title: "Radweg", text: "2024/017 Radweg" }));
  const title = await store.office.db.selectFrom("statement").select("id").where("property", "=", "title").where("paper_id", "=", paperId).executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: title.id, action: "correct", value: "Radweg an der Au", by: "Zoe" });
  await tellAll();
  await publishNow();
  expect(await one("Paper")).toMatchObject({ name: "Radweg an der Au", reference: "2024/017" });
});

describe("what a system of our kind read and tells", () => {
  const theirPage = `${root}/vorlagen/1#f-1`;
  const money = (value: number) => [{ value, currency: "EUR", text: `${value} €`, quote: `${value} €`, web: theirPage }];
  const readPaper = async (source: string, more: Partial<DocumentForTest> = {}) => {
    const wanted = (await loadFilesToFetch(store.office, "s1", 10)).find(({ url }) => url === at("File", source));
    if (wanted === undefined) throw new Error("no file");
    await saveDocument(store.office, { ...documentForTest({ source: wanted.source, title: "Radweg", name: `${source}.pdf`, text: "Radweg\nInhalt\nKosten: 5 €", sections: [{ heading: "Inhalt" }], money: [{ quote: "5 €", value: 5 }], ...more }), belongsTo: wanted.belongsTo });
  };

  test("is told on where we read nothing: its pages stay its own, its objects are ours", async () => {
    await tellAll();
    await tell("Paper", [paper("1", { "ratsfaden:money": money(7), "ratsfaden:statements": [{ property: "organization", organization: at("Organization", "rat"), web: theirPage }] })], 2);
    await publishNow();
    expect(await one("Paper")).toMatchObject({ "ratsfaden:money": [{ value: 7, web: theirPage }], "ratsfaden:statements": [{ organization: (await one("Organization"))["id"], web: theirPage }] });
  });

  test("gives way as a whole to what we read ourselves", async () => {
    await tellAll();
    await tell("Paper", [paper("1", { mainFile: file("vorlage", { text: "Radweg\nIhre Worte" }), "ratsfaden:money": money(7), "ratsfaden:votes": [{ yes: 3, web: theirPage }] })], 2);
    await readPaper("vorlage");
    await publishNow();
    const told = await one("Paper");
    expect(told).toMatchObject({ "ratsfaden:money": [{ value: 5 }], mainFile: { text: "Radweg\nInhalt\nKosten: 5 €" } });
    expect(told).not.toHaveProperty("ratsfaden:votes");
    expect(JSON.stringify(told)).not.toContain(theirPage);
  });

  test("of documents of a meeting gives way where their file is here, and stays where it is not", async () => {
    await tellAll();
    const document = (name: string, more: Fields = {}) => ({ name, form: "minutes", web: theirPage, money: money(7), ...more });
    await tell("Meeting", [meeting("1", { "ratsfaden:documents": [document("Niederschrift"), document("Einladung", { file: at("File", "einladung") })] })], 2);
    await readPaper("einladung", { form: "invitation" });
    await publishNow();
    const documents = (await one("Meeting"))["ratsfaden:documents"];
    expect(documents).toMatchObject([{ name: "Niederschrift", money: [{ value: 7, web: theirPage }] }, { file: (await all("File")).find(({ name }) => name === "Datei einladung")?.["id"], money: [{ value: 5 }] }]);
  });

  test("a meeting with a day and no hour is one meeting with that which papers print, and so is the step that was held there", async () => {
    await tell("Body", [body]);
    await tell("Organization", [council]);
    await tell("Meeting", [meeting("1", { start: undefined, "ratsfaden:date": "2024-03-05" })]);
    await tell("Paper", [paper()]);
    await readPaper("vorlage", { text: "Radweg\nStadtrat am 05.03.2024\nInhalt\nKosten: 5 €", steps: [{ organization: "Stadtrat", date: "2024-03-05", quote: "Stadtrat am 05.03.2024" }] });
    await publishNow();
    expect(await one("Meeting")).toMatchObject({ "ratsfaden:date": "2024-03-05" });
    expect(await one("Consultation")).toMatchObject({ role: "Entscheidung", meeting: (await one("Meeting"))["id"], "ratsfaden:date": "2024-03-05", "ratsfaden:quote": "Stadtrat am 05.03.2024" });
    expect(await one("Consultation")).not.toHaveProperty("ratsfaden:result");
  });
});
