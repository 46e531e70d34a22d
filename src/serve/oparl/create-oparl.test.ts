import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ObjectForTest, publishForTest } from "../../store/testing/publish-for-test.ts";
import { createTestStore, type TestStore } from "../../store/testing/test-database.ts";
import { createOparl } from "./create-oparl.ts";

const root = "https://rat.example/oparl/v1.1";
const long = "Der Rat berät über den Radweg. ".repeat(100);

let store: TestStore;
let now = new Date("2025-06-01T12:00:00Z");
const reported: unknown[] = [];
let oparl: (request: Request) => Promise<Response>;

beforeAll(async () => {
  store = await createTestStore();
  oparl = createOparl({ citizen: store.citizen, publicUrl: "https://rat.example", clock: () => now, report: (error) => reported.push(error) });
  const objects: readonly ObjectForTest[] = [
    { type: "System", id: "system", bodyId: null, properties: { body: "\u0001/oparl/v1.1/bodies" } },
    { type: "Body", id: "auental", properties: { name: "Auental", legislativeTerm: [{ id: "\u0001/oparl/v1.1/legislativeterm/t", type: "https://schema.oparl.org/1.1/LegislativeTerm" }] } },
    { type: "Body", id: "leer", bodyId: "leer" },
    { type: "Organization", id: "rat" },
    ...Array.from({ length: 205 }, (_, index): ObjectForTest => ({ type: "Paper", id: `p${index}`, properties: { name: `Vorlage ${index} “ä\u2028”`, auxiliaryFile: [{ type: "https://schema.oparl.org/1.1/File", name: long }], consultation: [{ role: "Anhörung" }] } })),
    { type: "Paper", id: "gone", created: "2025-01-01T08:00:00Z", modified: "2025-03-01T08:00:00Z", deleted: true },
    { type: "Paper", id: "secret", properties: { name: "Geheim" }, withheld: true },
    { type: "Meeting", id: "m1", organizationIds: ["rat"], properties: { agendaItem: [{ type: "https://schema.oparl.org/1.1/AgendaItem", name: "TOP", auxiliaryFile: [] }], invitation: { name: "Einladung" } }, created: "2025-02-01T08:00:00Z", modified: "2025-05-31T21:59:59.7Z" },
    { type: "Meeting", id: "m2" },
    { type: "AgendaItem", id: "i1" },
    { type: "Paper", id: "ä/b c'", bodyId: "leer" },
  ];
  for (const object of objects) await publishForTest(store.office, object);
});

afterAll(async () => await store.close());

async function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Response> {
  return await oparl(new Request(path.startsWith("http") ? path : `https://rat.example${path}`, { method, headers }));
}

interface Page {
  readonly data: readonly { readonly id: string; readonly deleted?: boolean }[];
  readonly pagination: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, string>>;
}

async function pageAt(path: string): Promise<Page> {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return await response.json() as Page;
}

const addresses = [
  "/oparl/v1.1/system", "/oparl/v1.1/bodies", "/oparl/v1.1/body/auental", "/oparl/v1.1/paper/p7", "/oparl/v1.1/paper/gone", "/oparl/v1.1/body/auental/paper", "/oparl/v1.1/body/leer/meeting",
  "/oparl/v1.1/organization/rat/meeting", "/oparl/v1.1/body/auental/paper?modified_since=2025-02-01T00%3A00%3A00%2B01%3A00", "/oparl/v1.1/paper/%C3%A4%2Fb%20c'",
];
const failures = { "/oparl/v1.1/paper/nix": 404, "/oparl/v1.1/paper/secret": 404, "/oparl/v1.1/nix": 404, "/oparl/v1.1/body/nix/paper": 404, "/oparl/v1.1/paper/%E0%A4": 400, "/oparl/v1.1/body/auental/paper?modified_since=2025-01-01T00:00:00": 400, "/oparl/v1.1/body/auental/paper?after=x1": 400, "/oparl/v1.1/body/auental/paper?after=c1": 400 };
const elsewhere = { "/oparl": "/system", "/OPARL/": "/system", "/oparl/v1.1": "/system", "/oparl/v1.1/": "/system", "/oparl//v1.1/Paper/p7/": "/paper/p7", "/oparl/v1.1/meeting/m1/agendaitem/i1": "/agendaitem/i1", "/oparl/v1.1/body/auental/paper/?limit=5&created_since=2025-01-01T00:00:00Z": "/body/auental/paper?limit=5&created_since=2025-01-01T00:00:00Z", "/oparl/v1.1/body/auental/paper?limit=5&created_since=2025-01-01T00:00:00%2B01:00": "/body/auental/paper?created_since=2025-01-01T00%3A00%3A00%2B01%3A00&limit=5" };

test.each(addresses)("%s is JSON with everything that clients and caches need", async (path) => {
  const response = await ask(path);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*", "cache-control": "public, no-cache", vary: "Accept-Encoding", "content-length": String(Buffer.byteLength(text)),
    etag: expect.stringMatching(/^W\/"[\w-]+"$/), "last-modified": expect.stringMatching(/GMT$/),
  });
  expect(text).not.toMatch(/u0001|Geheim|\0/);
  expect(JSON.stringify(JSON.parse(text))).toBe(text);
});

test.each([...addresses, ...Object.keys(failures), ...Object.keys(elsewhere)])("HEAD %s is GET without body", async (path) => {
  const [get, head] = [await ask(path), await ask(path, {}, "HEAD")];
  expect([head.status, Object.fromEntries(head.headers), await head.text()]).toEqual([get.status, Object.fromEntries(get.headers), ""]);
});

test.each([...addresses, ...Object.keys(failures), ...Object.keys(elsewhere)])("%s may be read from every site", async (path) => {
  for (const method of ["GET", "HEAD", "OPTIONS", "POST"]) expect((await ask(path, {}, method)).headers.get("Access-Control-Allow-Origin"), method).toBe("*");
});

test("what may be asked is told to browsers that ask before", async () => {
  const response = await ask("/oparl/v1.1/system", { Origin: "https://andere.example", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match" }, "OPTIONS");
  expect([response.status, response.headers.get("Access-Control-Allow-Methods"), response.headers.get("Access-Control-Allow-Headers")]).toEqual([204, "GET, HEAD, OPTIONS", "*"]);
  const post = await ask("/oparl/v1.1/system", {}, "POST");
  expect([post.status, post.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

test.each(Object.entries(failures))("%s: %i with an error object", async (path, status) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({ type: "https://schema.oparl.org/1.1/Error", message: expect.stringMatching(/\.$/), debug: expect.stringMatching(/^\w/) });
});

test.each(Object.entries(elsewhere))("%s leads to %s", async (path, canonical) => {
  const response = await ask(path);
  expect([response.status, response.headers.get("Location")]).toEqual([301, `${root}${canonical}`]);
});

test("every spelling ends at an answer", async () => {
  for (const path of Object.keys(elsewhere)) {
    let at = path;
    for (let steps = 0; steps < 4; steps++) {
      const response = await ask(at);
      if (response.status === 200) break;
      at = response.headers.get("Location") ?? "";
    }
    expect((await ask(at)).status, path).toBe(200);
  }
});

test("a browser at the entrance is led to the page for people", async () => {
  const response = await ask("/oparl", { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
  expect([response.status, response.headers.get("Location"), response.headers.get("Vary")]).toEqual([302, "https://rat.example/hilfe/oparl", "Accept"]);
});

test("a stub is an answer, and in a list only for those who ask for changes", async () => {
  expect(await (await ask("/oparl/v1.1/paper/gone")).json()).toEqual({ id: `${root}/paper/gone`, type: "https://schema.oparl.org/1.1/Paper", created: "2025-01-01T08:00:00+00:00", modified: "2025-03-01T08:00:00+00:00", deleted: true });
  expect((await pageAt("/oparl/v1.1/body/auental/paper?modified_since=2025-03-01T09:00:00+01:00")).data.map(({ id }) => id)).toEqual([`${root}/paper/gone`]);
  expect((await pageAt("/oparl/v1.1/body/auental/paper?modified_since=2025-03-01T08:00:01Z")).data).toEqual([]);
  expect((await pageAt("/oparl/v1.1/body/auental/paper?created_since=2025-01-01T08:00:00Z&modified_until=2025-04-01T00:00:00Z")).data).not.toContainEqual(expect.objectContaining({ deleted: true }));
});

test("pages follow each other, each object once, the size told", async () => {
  const seen: string[] = [];
  const numbers: unknown[] = [];
  for (let at: string | undefined = `${root}/body/auental/paper`; at !== undefined;) {
    const page: Page = await pageAt(at);
    expect(page.links).toMatchObject({ self: at, first: `${root}/body/auental/paper` });
    numbers.push([page.data.length, page.pagination]);
    seen.push(...page.data.map(({ id }) => id));
    at = page.links["next"];
  }
  expect(numbers).toEqual([[100, { totalElements: 205, elementsPerPage: 100 }], [100, { elementsPerPage: 100 }], [5, { elementsPerPage: 100 }]]);
  expect(new Set(seen)).toEqual(new Set(Array.from({ length: 205 }, (_, index) => `${root}/paper/p${index}`)));
  expect(seen).toHaveLength(205);
});

test("filters stay in every link", async () => {
  const { links } = await pageAt("/oparl/v1.1/body/auental/paper?created_since=2024-12-31T23:00:00-01:00&modified_until=2030-01-01T00:00:00+01:00&omit_internal=true&limit=50&other=1");
  const query = "created_since=2024-12-31T23%3A00%3A00-01%3A00&modified_until=2030-01-01T00%3A00%3A00%2B01%3A00&omit_internal=true&limit=50";
  expect(links).toEqual({ first: `${root}/body/auental/paper?${query}`, self: `${root}/body/auental/paper?${query}`, next: expect.stringMatching(/&limit=50&after=m\d+\.\d+$/) });
  expect((await ask(links["next"] ?? "")).headers.get("Link")).toMatch(/^<https:\/\/rat\.example\/.*after=m\d+\.\d+>; rel="next", <\/daten\/kontext\.jsonld>; rel="http:\/\/www\.w3\.org\/ns\/json-ld#context"; /);
});

test("lists of an organization hold what is its own", async () => {
  expect((await pageAt("/oparl/v1.1/organization/rat/meeting")).data.map(({ id }) => id)).toEqual([`${root}/meeting/m1`]);
  expect((await pageAt("/oparl/v1.1/organization/rat/consultation")).data).toEqual([]);
});

test("the end of a second belongs to it", async () => {
  const list = "/oparl/v1.1/body/auental/meeting";
  expect((await pageAt(`${list}?modified_since=2025-05-31T21:59:59Z&modified_until=2025-05-31T21:59:59Z`)).data).toHaveLength(1);
  expect((await pageAt(`${list}?modified_since=2025-05-31T22:00:00Z`)).data).toHaveLength(0);
  expect((await pageAt(`${list}?created_until=2025-02-01T07:59:59Z`)).data).toHaveLength(1);
});

test("omit_internal leaves out the internal lists and nothing else", async () => {
  const [meeting] = (await pageAt("/oparl/v1.1/organization/rat/meeting?omit_internal=true")).data;
  expect(meeting).not.toHaveProperty("agendaItem");
  expect(meeting).toHaveProperty("invitation");
  const [paper] = (await pageAt("/oparl/v1.1/body/auental/paper?omit_internal=true")).data;
  expect(paper).not.toHaveProperty("auxiliaryFile");
  expect(paper).toHaveProperty("consultation");
  const [body] = (await pageAt("/oparl/v1.1/bodies?omit_internal=true")).data;
  expect(body).toHaveProperty("legislativeTerm", [expect.objectContaining({ id: `${root}/legislativeterm/t` })]);
});

test("answers are packed as the client likes it", async () => {
  const list = "/oparl/v1.1/body/auental/paper";
  const plain = Buffer.from(await (await ask(list)).arrayBuffer());
  for (const [encoding, unpack] of [["gzip", gunzipSync], ["br", brotliDecompressSync]] as const) {
    // The second time it comes from what was made the first time.
    for (let time = 0; time < 2; time++) {
      const response = await ask(list, { "Accept-Encoding": encoding });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([response.headers.get("Content-Encoding"), response.headers.get("Content-Length")]).toEqual([encoding, String(bytes.length)]);
      expect(unpack(bytes).equals(plain)).toBe(true);
      expect(bytes.length).toBeLessThan(plain.length / 5);
    }
  }
  expect((await ask(list, { "Accept-Encoding": "deflate" })).headers.get("Content-Encoding")).toBeNull();
});

test.each(addresses)("%s is not sent again to those who have it", async (path) => {
  const { headers } = await ask(path);
  for (const condition of [{ "If-None-Match": headers.get("ETag") ?? "" }, { "If-None-Match": `"x", ${(headers.get("ETag") ?? "").slice(2)}` }, { "If-Modified-Since": headers.get("Last-Modified") ?? "" }]) {
    for (const method of ["GET", "HEAD"]) {
      const again = await ask(path, condition, method);
      expect([again.status, await again.text(), again.headers.get("ETag"), again.headers.get("Access-Control-Allow-Origin")], JSON.stringify(condition)).toEqual([304, "", headers.get("ETag"), "*"]);
    }
  }
  for (const condition of [{ "If-None-Match": '"x"', "If-Modified-Since": headers.get("Last-Modified") ?? "" }, { "If-Modified-Since": "Wed, 01 Jan 2020 00:00:00 GMT" }, { "If-Modified-Since": "gestern" }]) {
    expect((await ask(path, condition)).status, JSON.stringify(condition)).toBe(200);
  }
});

test("a change is seen at once, whatever was kept", async () => {
  const list = "/oparl/v1.1/body/leer/location";
  const place = (name: string, modified: string, more: Partial<ObjectForTest> = {}) => publishForTest(store.office, { type: "Location", id: "l1", bodyId: "leer", properties: { description: name }, modified, ...more });
  await place("alt", "2025-05-01T08:00:00Z");
  const before = await ask(list);
  expect(await before.text()).toContain("alt");
  await place("neu", "2025-05-02T08:00:00Z");
  const after = await ask(list, { "If-None-Match": before.headers.get("ETag") ?? "" });
  expect([after.status, await after.text()]).toEqual([200, expect.stringContaining("neu")]);
  expect((await ask(list, { "If-Modified-Since": before.headers.get("Last-Modified") ?? "" })).status).toBe(200);
  expect((await pageAt(list)).pagination["totalElements"]).toBe(1);
  // Hidden: gone from the list and under its own address, before anybody publishes anew, also for those who had it.
  await sql`update published_object set withheld = true where id = 'l1'`.execute(store.office.db);
  const hidden = await ask(list, { "If-None-Match": after.headers.get("ETag") ?? "" });
  expect([hidden.status, (await hidden.json() as Page).data]).toEqual([200, []]);
  expect((await ask("/oparl/v1.1/location/l1", { "If-None-Match": "*" })).status).toBe(404);
});

test("what changes twice in a second is not missed by those who compare times", async () => {
  const address = "/oparl/v1.1/person/eilig";
  const person = (name: string, modified: string) => publishForTest(store.office, { type: "Person", id: "eilig", properties: { name }, modified });
  await person("a", "2025-06-02T08:00:05.300Z");
  now = new Date("2025-06-02T08:00:05.500Z");
  const seen = (await ask(address)).headers.get("Last-Modified") ?? "";
  await person("b", "2025-06-02T08:00:05.700Z");
  expect((await ask(address, { "If-Modified-Since": seen })).status).toBe(200);
  now = new Date("2025-06-02T08:00:07Z");
  expect((await ask(address, { "If-Modified-Since": seen })).status).toBe(200);
  const later = await ask(address);
  expect(later.headers.get("Last-Modified")).toBe("Mon, 02 Jun 2025 08:00:05 GMT");
  expect((await ask(address, { "If-Modified-Since": "Mon, 02 Jun 2025 08:00:05 GMT" })).status).toBe(304);
});

test("without a set address the site is where the client came in", async () => {
  const own = createOparl({ citizen: store.citizen, publicUrl: "", clock: () => now, report: () => undefined });
  expect(await (await own(new Request("http://hier.example:81/oparl/v1.1/system"))).json()).toMatchObject({ id: "http://hier.example:81/oparl/v1.1/system", body: "http://hier.example:81/oparl/v1.1/bodies" });
});

test("what breaks is reported, and the client sees no inside", async () => {
  const broken = createOparl({ citizen: { kind: "citizen", db: {} as never }, publicUrl: "", clock: () => now, report: (error) => reported.push(error) });
  const response = await broken(new Request("https://rat.example/oparl/v1.1/system"));
  expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([500, "*"]);
  expect(await response.json()).toMatchObject({ type: "https://schema.oparl.org/1.1/Error", debug: "internal error; the operator was told" });
  expect(reported).toHaveLength(1);
});
