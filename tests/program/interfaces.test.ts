import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operations } from "../../src/serve/api/operations.ts";
import { type Running, startProgram } from "./run-program.ts";

const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

let folder: string;
let program: Running;
let site: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratsfaden-test-"));
  program = startProgram(["start", examples, "--data", folder, "--port", "0"]);
  site = (await program.printed(/bereit: (http:\S+)/))[1] ?? "";
});

afterAll(async () => {
  program.process.kill("SIGINT");
  await program.ended;
  rmSync(folder, { recursive: true, force: true });
});

interface List {
  readonly items: readonly { readonly id: string; readonly api: string }[];
  readonly links: { readonly next?: string };
}

async function ask(address: string): Promise<object> {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  return await response.json() as object;
}

/** Holds an answer to its schema: it is what the schema says, and nothing besides. */
function expectDescribed(id: string, answer: object, address: string): void {
  expect(operations.find((operation) => operation.id === id)?.answer.parse(answer), address).toEqual(answer);
}

test.each([["papers", "listPapers", "getPaper", 54], ["meetings", "listMeetings", "getMeeting", 20], ["organizations", "listOrganizations", "getOrganization", 20], ["people", "listPeople", "getPerson", 40]] as const)(
  "the list of %s can be followed to its end; all it names is there, as its schema says", async (place, listed, one, atLeast) => {
    const seen: string[] = [];
    for (let address: string | undefined = `${site}/api/v1/${place}?limit=7`; address !== undefined;) {
      const list = await ask(address) as List;
      expectDescribed(listed, list, address);
      for (const { id, api } of list.items) {
        expectDescribed(one, await ask(api), api);
        seen.push(id);
      }
      address = list.links.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(atLeast);
  },
  120_000,
);

test.each([
  ["search", "search?q=Radweg&limit=50"], ["search", "search?limit=50&sort=newest"], ["search", "search?q=&type=paper&form=motion&form=inquiry"], ["listMoney", "money?limit=100"], ["listMoney", "money?order=newest&limit=100&q=radweg"],
  ["listBodies", "bodies"], ["listChanges", "changes"],
])("%s answers %s as its schema says", async (id, path) => {
  expectDescribed(id, await ask(`${site}/api/v1/${path}`), path);
});

/** A question of a journalist, and what the tools say. */
async function interview(client: Client): Promise<void> {
  const call = async (name: string, question: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: question });
    const text = (content as readonly { readonly text: string }[]).map((part) => part.text).join("");
    expect(isError === true, text).toBe(false);
    return JSON.parse(text) as Readonly<Record<string, never>>;
  };
  expect((await client.listTools()).tools).toHaveLength(7);
  const { hits } = await call("search", { q: "Delegationsreise" }) as unknown as { hits: { id: string; number: string }[] };
  const id = hits.find(({ number }) => number === "2024/0159")?.id ?? "";
  expect(await call("paper", { id })).toMatchObject({ paper: { number: "2024/0159" } });
  const { amounts } = await call("money", { q: "Delegationsreise" }) as unknown as { amounts: { value: number; evidence: { quote: string; web: string } }[] };
  expect(amounts.map(({ evidence }) => evidence.quote).join(" ")).toContain("9.412,60 €");
  for (const { evidence } of amounts) expect((await fetch(evidence.web)).status).toBe(200);
  for (const word of ["VO/25/044", "Quillfeldt", "Badstraße 11"]) {
    expect(JSON.stringify(await call("search", { q: word }))).not.toMatch(/Quillfeldt|297\.600|Bodenrichtwert/);
  }
  expect(await client.callTool({ name: "paper", arguments: { number: "VO/25/044" } })).toMatchObject({ isError: true });
}

test("a language model asks over standard input and output", async () => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: ["--disable-warning=ExperimentalWarning", main, "mcp", "--data", folder, "--url", site], stderr: "ignore" }));
  try {
    await interview(client);
  } finally {
    await client.close();
  }
}, 120_000);

test("and over HTTP, by both ways of the protocol", async () => {
  for (const mode of ["legacy", "auto"] as const) {
    const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${site}/mcp`)));
    await interview(client);
    await client.close();
  }
});
