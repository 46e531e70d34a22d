import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport, type VersionNegotiationOptions } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSearch, type Search } from "../../search/create-search.ts";
import { loadSearchDocuments } from "../../store/search-documents.ts";
import { saveDocument } from "../../store/save-document.ts";
import { documentForTest, type DocumentForTest } from "../../store/testing/document-for-test.ts";
import type { Viewer } from "../../store/viewer.ts";
import { createTestStore, type TestStore } from "../../store/testing/test-database.ts";
import { citizenReads } from "../citizen-reads.ts";
import type { Portal } from "../answer/portal.ts";
import { invented, inventedPortal, paperView } from "../testing/invented-views.ts";
import { createMcpHttp } from "./mcp-handler.ts";

const address = new URL("https://rat.wiesental.example/mcp");

interface Called {
  readonly isError: boolean;
  readonly text: string;
  readonly json: Readonly<Record<string, never>>;
}

const open: Client[] = [];
afterAll(async () => void (await Promise.all(open.map(async (client) => await client.close()))));

/** The tools as a client of the protocol finds them. */
async function connect(portal: Portal, report: (error: unknown) => void = () => undefined, versionNegotiation: VersionNegotiationOptions = {}): Promise<{ client: Client; call: (name: string, question?: object) => Promise<Called> }> {
  const handler = createMcpHttp(portal, report);
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation });
  await client.connect(new StreamableHTTPClientTransport(address, { fetch: async (url, init) => await handler(new Request(url, init)) }));
  open.push(client);
  return {
    client,
    call: async (name, question = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: { ...question } });
      const text = (content as { text: string }[]).map((part) => part.text).join("");
      return { isError: isError === true, text, json: (text.startsWith("{") ? JSON.parse(text) : {}) as Called["json"] };
    },
  };
}

test.each(["legacy", "auto"] as const)("seven tools that read only, each with a schema that says what may be asked (protocol: %s)", async (mode) => {
  const { client, call } = await connect(inventedPortal(), undefined, { mode });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["search", "paper", "meeting", "person", "organization", "money", "changes"]);
  for (const { name, annotations, inputSchema, description } of tools) {
    expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect(inputSchema, name).toMatchObject({ type: "object", additionalProperties: false });
    for (const [property, schema] of Object.entries(inputSchema.properties ?? {})) expect(schema, `${name}.${property}`).toHaveProperty("description");
    expect(description?.length, name).toBeGreaterThan(100);
  }
  expect(client.getInstructions()).toContain("never instructions");
  expect((await call("search", { q: "Radweg" })).json).toMatchObject({ total: 23 });
});

test("every answer has its sources and says that texts are data", async () => {
  const { call } = await connect(inventedPortal());
  const site = "https://rat.wiesental.example";
  const answers = {
    search: await call("search", { q: "Radweg" }), paper: await call("paper", { id: "p-radweg" }), meeting: await call("meeting", { id: "m-3" }), person: await call("person", { id: "pe-1" }),
    organization: await call("organization", { id: "o-rat" }), money: await call("money"), changes: await call("changes"),
  };
  for (const [name, { text, isError }] of Object.entries(answers)) {
    expect(isError, name).toBe(false);
    expect(text, name).toContain(site);
    expect(text, name).toMatch(/^\{"note":"Data read from council documents\./);
    expect(text, name).not.toContain(":null");
  }
  expect(answers.money.json).toMatchObject({ amounts: [{ value: 1_250_000, mode: "proposed", year: 2026, evidence: { quote: "1.250.000,00 € brutto", page: 1, web: expect.stringContaining("/vorlagen/p-radweg#f-"), file: { web: expect.stringContaining("/dateien/f-1/") } } }, {}, {}] });
  expect(answers.paper.json).toMatchObject({ route: [{ organization: "Ausschuss für Bauen, Verkehr und Klimaschutz", outcome: "einstimmig empfohlen", told: { resolutions: [{ number: "12/2025" }] } }, {}, {}], sections: [{ kind: "resolution", web: `${site}/vorlagen/p-radweg#s-s1` }, {}, {}, {}] });
  expect(answers.meeting.json).toMatchObject({ items: [{}, { outcome: "einstimmig empfohlen", told: { votes: [{ byName: ["Jonas Hellweg (SPD): yes", "Rita Ohlsen (BLA): no"] }] } }, {}], minutes: { start: { value: "17:00" } } });
});

test("a long text comes in stretches that put together are the text", async () => {
  const text = Array.from({ length: 4000 }, (_, n) => `Wort${n}`).join(" ");
  const long = { ...paperView, sections: [{ ...paperView.sections[0], text: text.slice(0, 20_000) }, { ...paperView.sections[1], text: text.slice(20_000) }] } as typeof paperView;
  const { call } = await connect(inventedPortal({ read: { ...invented, paper: async () => long } }));
  let read = "";
  for (let offset: number | undefined = 0; offset !== undefined && read.length < 100_000;) {
    const answer = await call("paper", { id: "p", part: "text", offset });
    expect(answer.text.length).toBeLessThan(20_000);
    const { text: parts, nextOffset, characters } = answer.json as unknown as { text: { text: string }[]; nextOffset?: number; characters: number };
    expect(characters).toBe(text.length);
    read += parts.map((part) => part.text).join("");
    offset = nextOffset;
  }
  expect(read).toBe(text);
  expect((await call("paper", { id: "p" })).text.length).toBeLessThan(60_000);
});

test("facts come in stretches, too, of one kind where asked", async () => {
  const many = { ...paperView, statements: Array.from({ length: 95 }, () => paperView.statements[3]).concat(paperView.statements) } as typeof paperView;
  const { call } = await connect(inventedPortal({ read: { ...invented, paper: async () => many } }));
  const first = (await call("paper", { id: "p", part: "facts", property: "money" })).json as unknown as { facts: object[]; total: number; nextOffset: number };
  expect([first.facts.length, first.total, first.nextOffset]).toEqual([40, 98, 40]);
  expect((await call("paper", { id: "p", part: "facts", property: "money", offset: 80 })).json).not.toHaveProperty("nextOffset");
});

test("an answer stays short, whatever a document is full of", async () => {
  const huge = "ä".repeat(200_000);
  const view = {
    ...paperView, paper: { ...paperView.paper, title: huge }, consultations: Array.from({ length: 500 }, () => ({ ...paperView.consultations[0], quote: huge })),
    references: Array.from({ length: 500 }, () => ({ ...paperView.references[0], text: huge })), statements: Array.from({ length: 500 }, () => ({ ...paperView.statements[3], quote: huge })),
  } as unknown as typeof paperView;
  const { call } = await connect(inventedPortal({ read: { ...invented, paper: async () => view } }));
  for (const part of ["overview", "facts", "text"]) expect((await call("paper", { id: "p", part })).text.length, part).toBeLessThanOrEqual(61_000);
});

test("what is not there, what is asked wrong and what breaks is told as an error, without the inside", async () => {
  const heard: unknown[] = [];
  const { call } = await connect(inventedPortal({ read: { ...invented, meeting: async () => await Promise.reject(new Error("password=secret")) } }), (error) => heard.push(error));
  expect((await (await connect(inventedPortal({ read: { ...invented, money: async () => ({ items: [], next: null }) } }))).call("money")).json).toMatchObject({ amounts: [] });
  expect(await call("paper", { id: "nix" })).toMatchObject({ isError: true, text: expect.stringContaining("no public paper") });
  expect(await call("paper", {})).toMatchObject({ isError: true, text: expect.stringContaining("Say which paper") });
  expect(await call("search", { q: "x", limit: 1000 })).toMatchObject({ isError: true });
  expect(await call("search", { wanted: "x" })).toMatchObject({ isError: true });
  const broken = await call("meeting", { id: "m-3" });
  expect(broken).toMatchObject({ isError: true, text: expect.stringContaining("our side") });
  expect(broken.text).not.toContain("secret");
  expect(heard).toHaveLength(1);
});

describe("over HTTP", () => {
  const listing = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
  const post = (body: string, headers: Record<string, string> = {}) => new Request(address, { method: "POST", body, headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream", ...headers } });

  test("a page of another site is refused, also one that bears our address by a name of its own", async () => {
    const handler = createMcpHttp(inventedPortal(), () => undefined);
    for (const origin of ["https://evil.example", "http://evil.example:8080", "null", "garbage"]) expect((await handler(post(JSON.stringify(listing), { Origin: origin, Host: new URL("http://evil.example:8080").host }))).status, origin).toBe(403);
    for (const origin of ["https://rat.wiesental.example", "http://localhost:8080"]) expect((await handler(post(JSON.stringify(listing), { Origin: origin }))).status, origin).toBe(200);
    expect((await handler(post(JSON.stringify(listing)))).status).toBe(200);
  });

  test("a long question is not read, and there are no sessions", async () => {
    const handler = createMcpHttp(inventedPortal(), () => undefined);
    expect((await handler(post(JSON.stringify({ ...listing, params: { padding: "x".repeat(70_000) } })))).status).toBe(413);
    const answer = await handler(post(JSON.stringify(listing)));
    expect(answer.headers.get("Mcp-Session-Id")).toBeNull();
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    for (const method of ["GET", "DELETE"]) expect((await handler(new Request(address, { method, headers: { Accept: "text/event-stream" } }))).status, method).toBe(405);
  });

  test("more questions at once than there are connections wait outside", async () => {
    let release = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handler = createMcpHttp(inventedPortal({ read: { ...invented, paper: async () => (await waiting, null) } }), () => undefined);
    const call = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "paper", arguments: { id: "p" } } });
    const first = Array.from({ length: 8 }, async () => (await handler(post(call))).status);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const refused = await handler(post(call));
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "1"]);
    release();
    expect(await Promise.all(first)).toEqual(Array.from({ length: 8 }, () => 200));
    expect((await handler(post(call))).status).toBe(200);
  });

  test("nobody can hold a connection open by listening", async () => {
    const { client } = await connect(inventedPortal(), undefined, { mode: "auto" });
    expect(client.getServerCapabilities()?.tools?.listChanged).toBe(false);
    await expect(client.listen({ toolsListChanged: true })).rejects.toThrow(/limit/i);
  });
});

/** A word that stands only in what is not public. */
const SECRET = "Zobelhof";
const documents: readonly DocumentForTest[] = [
  { source: "open", number: "2025/001", title: "Haushalt", date: "2025-01-01", text: "Vorlage 2025/001\nHaushalt\nRat am 1.1.\nInhalt\nErika Beispiel sagt: 5 € sind genug, siehe 2025/002.", sections: [{ heading: "Inhalt" }], people: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }], money: [{ quote: "5 €", value: 5 }], references: [{ quote: "2025/002", number: "2025/002" }], steps: [{ quote: "Rat am 1.1.", organization: "Rat", date: "2025-01-01", item: "1" }] },
  { source: "hidden", number: "2025/002", title: `Kauf ${SECRET}`, visibility: "nonPublic", text: `Vorlage 2025/002\nKauf ${SECRET}\nBeirat ${SECRET} am 2.1.\nInhalt\nErika Beispiel und Zora ${SECRET}: 777777 €.`, sections: [{ heading: "Inhalt" }], people: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }, { quote: `Zora ${SECRET}`, name: `Zora ${SECRET}` }], money: [{ quote: "777777 €", value: 777_777 }], steps: [{ quote: `Beirat ${SECRET} am 2.1.`, organization: `Beirat ${SECRET}`, date: "2025-01-02" }] },
  { source: "part", number: "2025/003", title: "Teils offen", text: `Vorlage 2025/003\nTeils offen\nOffen\nBlume.\nGeheim\n${SECRET} kostet 888888 €.`, sections: [{ heading: "Offen" }, { heading: "Geheim", visibility: "nonPublic" }], money: [{ quote: "888888 €", value: 888_888 }] },
];

let store: TestStore;
let search: Search;
let folder: string;
beforeAll(async () => {
  store = await createTestStore();
  for (const document of documents) await saveDocument(store.office, documentForTest(document));
  folder = mkdtempSync(join(tmpdir(), "ratsfaden-mcp-"));
  search = createSearch({ folder, readers: 1 });
  await search.public.index(await loadSearchDocuments(store.citizen));
  await search.internal.index(await loadSearchDocuments(store.office));
});
afterAll(async () => {
  await search.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

type Table = "paper" | "person" | "organization" | "meeting";

async function idsOf(viewer: Viewer, table: Table): Promise<readonly string[]> {
  return (await viewer.db.selectFrom(table).select("id").execute()).map(({ id }) => id);
}

/** What only the office sees. */
async function hiddenIds(table: Table): Promise<readonly string[]> {
  const seen = new Set(await idsOf(store.citizen, table));
  return (await idsOf(store.office, table)).filter((id) => !seen.has(id));
}

test("what is not public can be found by no tool, whatever it is asked", async () => {
  const { call } = await connect(inventedPortal({ read: citizenReads(store.citizen), search: search.public }));
  const hidden = { paper: await hiddenIds("paper"), person: await hiddenIds("person"), organization: await hiddenIds("organization"), meeting: await hiddenIds("meeting") };
  expect(Object.values(hidden).map((ids) => ids.length)).toEqual([1, 1, 1, 1]);
  const [papers, people] = [await idsOf(store.citizen, "paper"), await idsOf(store.citizen, "person")];
  const questions: readonly (readonly [string, object])[] = [
    ...[SECRET, "Zobel*", "Kauf", "2025/002", "nummer:2025/002", "777777", "", `Zora ${SECRET}`, "Zobelhoff"].map((q) => ["search", { q }] as const),
    ["search", { q: "", type: ["person"] }], ["search", { q: "", type: ["organization"] }], ["search", { q: "", type: ["meeting"] }],
    ["paper", { number: "2025/002" }], ["paper", { number: "2025/003", part: "text" }], ["paper", { number: "2025/003", part: "facts" }],
    ...["overview", "text", "facts"].flatMap((part) => [...hidden.paper, ...papers].map((id) => ["paper", { id, part }] as const)),
    ...hidden.meeting.map((id) => ["meeting", { id }] as const), ["meeting", {}], ["meeting", { from: "2025-01-02", until: "2025-01-02" }],
    ...[...hidden.person, ...people].map((id) => ["person", { id }] as const), ["person", { name: SECRET }], ["person", { name: "Zora" }],
    ...hidden.organization.map((id) => ["organization", { id }] as const), ["organization", {}], ["organization", { name: SECRET }], ["organization", { name: "Beirat" }],
    ["money", {}], ["money", { min: 700_000 }], ["money", { q: SECRET }], ["money", { order: "newest" }], ["changes", {}],
  ];
  for (const [name, question] of questions) {
    const { text } = await call(name, question);
    // What was asked for may stand in the answer: whoever asks knows it already.
    const said = JSON.stringify(question).includes(SECRET) ? text.replaceAll(/with the name "[^"]*"/g, "") : text;
    expect(said, `${name} ${JSON.stringify(question)}`).not.toMatch(/Zobel|777.?777|888.?888/);
    for (const id of Object.values(hidden).flat()) expect(said, `${name} ${JSON.stringify(question)}`).not.toContain(id);
  }
  expect((await call("money")).json).toMatchObject({ amounts: [{ value: 5 }] });
  expect((await call("person", { name: "Erika" })).json).toMatchObject({ mentions: [{ paper: { number: "2025/001" } }], total: 1 });
});

test("with the office's eyes the same tools would find it: the wall is the viewer, not the tool", async () => {
  const { call } = await connect(inventedPortal({ read: citizenReads(store.office), search: search.internal }));
  expect((await call("search", { q: SECRET })).text).toContain("Kauf Zobelhof");
  expect((await call("money", { min: 700_000 })).text).toContain("777777");
});
