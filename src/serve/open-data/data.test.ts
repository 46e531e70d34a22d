import * as fc from "fast-check";
import { Hono } from "hono";
import jsonld from "jsonld";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OparlType } from "../../council/oparl-type.ts";
import { objectPath, ours } from "../../oparl/addresses.ts";
import { typeAddress } from "../../oparl/model.ts";
import { createTestStore, type TestStore } from "../../store/testing/test-database.ts";
import { BadQuery } from "../answer/query.ts";
import { pathOf } from "../answer/respond.tsx";
import { inventedPortal } from "../testing/invented-views.ts";
import { addData } from "./data-routes.ts";
import { publishedReads } from "./published-reads.ts";

const site = "https://rat.wiesental.example";

let store: TestStore;
let app: Hono;
beforeAll(async () => {
  store = await createTestStore();
  app = new Hono({ getPath: pathOf });
  addData(app, inventedPortal(), publishedReads(store.citizen));
  app.onError((error, c) => c.text(error.message, error instanceof BadQuery ? 400 : 500));
});
afterAll(() => store.close());
beforeEach(async () => void (await store.office.db.deleteFrom("published_object").execute()));

type Values = Readonly<Record<string, unknown>>;

/** Publishes objects as the publisher does, new ones and changed ones. */
async function publish(type: OparlType, objects: readonly (readonly [id: string, values: Values])[], deleted = false): Promise<void> {
  const times = { created: "2025-05-01T08:00:00Z", modified: "2025-05-02T08:00:00Z" };
  for (const [id, values] of objects) {
    const value = JSON.stringify({ id: ours(objectPath(type, id)), type: typeAddress(type), ...(deleted ? { deleted: true } : values) });
    await store.office.db.deleteFrom("published_object").where("type", "=", type).where("id", "=", id).execute();
    await store.office.db.insertInto("published_object").values({ type, id, body_id: "b", owner_kind: "paper", owner_id: id, organization_ids: [], made_from: [], hash: "", value, ...times, deleted } as never).execute();
  }
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await app.request(path, { headers });
}

async function linesAt(path: string): Promise<readonly Values[]> {
  return (await (await get(path)).text()).split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Values);
}

const path = { reference: "2025/020", name: "Radweg; \"Am Anger\"\nzweite Zeile", date: "2025-04-08" };
const money = [{ value: 17850, currency: "EUR", text: "17.850,00 €", purpose: "Belag", quote: "kostet 17.850,00 €", confidence: 0.9 }, { value: -3, currency: "EUR", text: "-3 €" }];

test("a bulk file holds every object once, whatever its size, with the address of the site", async () => {
  const many = Array.from({ length: 1201 }, (_, index) => [`p${index}`, { name: `Vorlage ${index}` }] as const);
  await store.office.db.insertInto("published_object").values(many.map(([id, values]) => ({
    type: "Paper", id, body_id: "b", owner_kind: "paper", owner_id: id, organization_ids: [], made_from: [], hash: "",
    value: JSON.stringify({ id: ours(objectPath("Paper", id)), ...values }), created: "2025-05-01T08:00:00Z", modified: "2025-05-02T08:00:00Z",
  })) as never).execute();
  const lines = await linesAt("/daten/paper.ndjson");
  expect(lines.map(({ id }) => id)).toEqual(many.map(([id]) => `${site}/oparl/v1.1/paper/${id}`));
});

test("a table has one line for each object, its links as addresses, and no cell that a spreadsheet would run", async () => {
  await publish("Paper", [["p1", { ...path, mainFile: { id: ours("/oparl/v1.1/file/f1"), name: "Vorlage" }, originatorPerson: [ours("/oparl/v1.1/person/a"), ours("/oparl/v1.1/person/b")] }], ["p2", { name: "=HYPERLINK(\"https://boese.example\")" }]]);
  const text = await (await get("/daten/paper.csv")).text();
  const [head = "", first = ""] = text.split("\r\n");
  const cells = first.startsWith("https") ? text.slice(head.length + 2) : "";
  expect(head.split(",").slice(0, 2)).toEqual(["id", "type"]);
  expect(cells).toContain(`"Radweg; ""Am Anger""\nzweite Zeile",2025/020,2025-04-08`);
  expect(cells).toContain(`${site}/oparl/v1.1/file/f1`);
  expect(cells).toContain(`${site}/oparl/v1.1/person/a ${site}/oparl/v1.1/person/b`);
  expect(cells).toContain(`"'=HYPERLINK(""https://boese.example"")"`);
});

test("facts have files of their own, each row with the paper or the meeting that it comes from", async () => {
  await publish("Paper", [["p1", { ...path, "ratsfaden:money": money }], ["p2", { name: "ohne Geld" }]]);
  await publish("Meeting", [["m1", { name: "Stadtrat", "ratsfaden:date": "2025-05-13", "ratsfaden:documents": [{ name: "Niederschrift", money: [{ value: 7, currency: "EUR" }] }] }]]);
  const rows = await linesAt("/daten/money.ndjson");
  expect(rows).toMatchObject([
    { from: `${site}/oparl/v1.1/paper/p1`, fromReference: "2025/020", value: 17850 }, { value: -3 },
    { from: `${site}/oparl/v1.1/meeting/m1`, fromDate: "2025-05-13", document: "Niederschrift", value: 7 },
  ]);
  const table = await (await get("/daten/money.csv")).text();
  // A number keeps its sign; words that begin with one are no formula.
  expect(table).toContain(",-3,EUR,'-3 €,");
});

test("who has the newest file is not sent it again", async () => {
  await publish("Paper", [["p1", path]]);
  const mark = (await get("/daten/paper.ndjson")).headers.get("ETag") ?? "";
  expect((await get("/daten/paper.ndjson", { "If-None-Match": mark })).status).toBe(304);
  await publish("Paper", [["p2", path]]);
  expect((await get("/daten/paper.ndjson", { "If-None-Match": mark })).status).toBe(200);
});

test("a file taken once and the changes since give the same as the file taken anew", async () => {
  const step = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), name: fc.string({ maxLength: 5 }), deleted: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), async (before, after) => {
    await store.office.db.deleteFrom("published_object").execute();
    const play = async (steps: typeof before) => {
      for (const { id, name, deleted } of steps) await publish("Paper", [[id, { name }]], deleted);
    };
    await play(before);
    const { lastChange } = await (await get("/daten/manifest.json")).json() as { lastChange: number };
    const copy = new Map((await linesAt("/daten/paper.ndjson")).map((line) => [line["id"], line]));
    await play(after);
    for (const { object, deleted, id } of await linesAt(`/daten/aenderungen.ndjson?seit=${lastChange}`)) {
      if (deleted === true) copy.delete(id);
      else copy.set(id, object as Values);
    }
    const anew = new Map((await linesAt("/daten/paper.ndjson")).map((line) => [line["id"], line]));
    expect(Object.fromEntries(copy)).toEqual(Object.fromEntries(anew));
  }), { numRuns: 25 });
});

test("changes are paged by number, and a wrong number is told", async () => {
  await publish("Paper", [["p1", path], ["p2", path], ["p3", path]]);
  const first = await get("/daten/aenderungen.ndjson?seit=0&anzahl=2");
  const next = /<(?<address>[^>]+)>; rel="next"/u.exec(first.headers.get("Link") ?? "")?.groups?.["address"] ?? "";
  expect((await first.text()).split("\n")).toHaveLength(3);
  expect((await linesAt(next.replace(site, ""))).map(({ id }) => id)).toEqual([`${site}/oparl/v1.1/paper/p3`]);
  for (const wrong of ["seit=gestern", "seit=-1", "anzahl=0", "anzahl=100000"]) expect((await get(`/daten/aenderungen.ndjson?${wrong}`)).status, wrong).toBe(400);
});

/** All triples, with no context from anywhere else. */
async function quadsOf(document: object): Promise<string> {
  const loader = (address: string): never => {
    throw new Error(`${address} would be loaded from elsewhere.`);
  };
  // `safe`: what the context does not explain is an error (the types do not know it yet).
  const options = { format: "application/n-quads", documentLoader: loader, safe: true } as const;
  return await jsonld.toRDF(document, options) as unknown as string;
}

test("the context makes linked data of an object, our own properties included, and nothing gets lost", async () => {
  await publish("Paper", [["p1", { ...path, keyword: ["Verkehr"], relatedPaper: [ours("/oparl/v1.1/paper/p0")], "ratsfaden:money": money }]]);
  const context = await (await get("/daten/kontext.jsonld")).json() as object;
  const [paper] = await linesAt("/daten/paper.ndjson");
  const quads = await quadsOf({ ...context, ...paper });
  const subject = `<${site}/oparl/v1.1/paper/p1>`;
  expect(quads).toContain(`${subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.oparl.org/1.1/Paper> .`);
  expect(quads).toContain(`${subject} <https://schema.oparl.org/1.1/relatedPaper> <${site}/oparl/v1.1/paper/p0> .`);
  expect(quads).toContain(`${subject} <https://schema.oparl.org/1.1/date> "2025-04-08"^^<http://www.w3.org/2001/XMLSchema#date> .`);
  expect(quads).toContain(`<${site}/daten/begriffe#purpose> "Belag" .`);
});

test("the catalogue has what DCAT-AP.de demands of each data set and file", async () => {
  await publish("Body", [["b", { name: "Wiesental", ags: "09999001" }]]);
  const catalogue = await (await get("/daten/katalog.jsonld")).json() as { "@graph": readonly Values[] };
  await quadsOf(catalogue);
  const of = (type: string) => catalogue["@graph"].filter((node) => node["@type"] === type);
  expect(of("dcat:Dataset").length).toBeGreaterThan(15);
  for (const node of of("dcat:Dataset")) expect(node).toEqual(expect.objectContaining(Object.fromEntries(["dct:title", "dct:description", "dct:publisher", "dcat:theme", "dcat:distribution", "dcatde:politicalGeocodingURI"].map((name) => [name, expect.anything()]))));
  for (const node of of("dcat:Distribution")) {
    const address = (node["dcat:downloadURL"] as { "@id": string })["@id"];
    expect((await get(address.replace(site, ""))).status, address).toBe(200);
  }
});

test("a paper in the European vocabulary: document, process, activities, decision", async () => {
  await publish("Organization", [["o", { name: "Stadtrat" }]]);
  await publish("Meeting", [["m", { "ratsfaden:date": "2025-05-13" }]]);
  await publish("AgendaItem", [["i", { result: "Einstimmig beschlossen", "ratsfaden:votes": [{ yes: 21, no: 0, abstain: 2 }] }]]);
  const consultation = { id: ours("/oparl/v1.1/consultation/c"), role: "Entscheidung", meeting: ours("/oparl/v1.1/meeting/m"), agendaItem: ours("/oparl/v1.1/agendaitem/i"), organization: [ours("/oparl/v1.1/organization/o")] };
  await publish("Paper", [["p1", { ...path, consultation: [consultation], mainFile: { id: ours("/oparl/v1.1/file/f"), mimeType: "application/pdf", accessUrl: ours("/dateien/f/a.pdf") } }]]);
  const quads = await quadsOf(await (await get("/vorlagen/p1/eli.jsonld")).json() as object);
  const dl = "http://data.europa.eu/eli/eli-draft-legislation-ontology#";
  expect(quads).toContain(`<${site}/vorlagen/p1#verfahren> <${dl}consists_of> <${site}/oparl/v1.1/consultation/c> .`);
  expect(quads).toContain(`<${site}/oparl/v1.1/consultation/c> <${dl}activity_date> "2025-05-13"^^<http://www.w3.org/2001/XMLSchema#date> .`);
  expect(quads).toContain(`<${site}/oparl/v1.1/consultation/c> <${dl}activity_label> "Entscheidung, Stadtrat"@de .`);
  expect(quads).toContain(`<${dl}number_of_votes_favor> "21"^^<http://www.w3.org/2001/XMLSchema#integer> .`);
  expect(quads).toContain(`<${site}/oparl/v1.1/file/f> <http://data.europa.eu/eli/ontology#is_exemplified_by> <${site}/dateien/f/a.pdf> .`);
  await publish("Paper", [["p1", {}]], true);
  expect((await get("/vorlagen/p1/eli.jsonld")).status).toBe(404);
});
