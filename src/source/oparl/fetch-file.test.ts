import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fetchFile } from "./fetch-file.ts";
import { type CouncilServer, startCouncilServer } from "./testing/council-server.ts";
import { fails, htmlFor, redirect, withEtags } from "./testing/faults.ts";
import { visitorForTest } from "./testing/visitor-for-test.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
const open: CouncilServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(faults: CouncilServer["faults"] = []): Promise<CouncilServer> {
  const server = await startCouncilServer({ faults });
  open.push(server);
  return server;
}

async function fetch(council: CouncilServer, paths: readonly string[], more: Partial<Parameters<typeof fetchFile>[1]> = {}) {
  const { server } = visitorForTest(council.system);
  const path = join(folder, "file");
  const addresses = paths.map((one) => (one.startsWith("/") ? `${council.base}${one}` : one));
  const answer = await fetchFile(server, { addresses, mediaType: "text/plain", path, maxBytes: 10_000, ...more });
  return { answer, path, notes: server.takeManners().map(({ kind }) => kind) };
}

const notFound = { status: 404, headers: {}, body: "" };

test("a file comes to the disk, with its size and its sum", async () => {
  const { answer, path } = await fetch(await start(), ["/files/1.txt"]);
  expect(await readFile(path, "utf8")).toContain("Sanierung des Weges 1");
  expect(answer).toMatchObject({ ok: true, content: { size: (await readFile(path)).length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
});

test("one that has not changed is not sent", async () => {
  const server = await start([withEtags]);
  const { answer } = await fetch(server, ["/files/1.txt"]);
  const again = await fetch(server, ["/files/1.txt"], { validators: answer.ok ? answer.validators : {} });
  expect(again.answer).toMatchObject({ ok: true, isChanged: false, content: null });
});

test("the next address is taken where the first does not answer", async () => {
  const { answer } = await fetch(await start([fails(/download/, notFound)]), ["/download/1", "/files/1.txt"]);
  expect(answer).toMatchObject({ ok: true, address: expect.stringContaining("/files/1.txt") });
});

test.each([
  ["a doubled slash", "/files//1.txt", "doubledSlash"], ["a doubled ending", "/files/1.txt.txt", "wrongEnding"],
])("%s in the address is mended where it does not answer as it is", async (_what, path, note) => {
  const { answer, notes } = await fetch(await start(), [path]);
  expect(answer.ok).toBe(true);
  expect(notes).toEqual([note]);
});

test("a mail that was stored as PDF is found behind its ending", async () => {
  const server = await start();
  server.council.files.set("/files/x.eml.pdf", "Text");
  expect((await fetch(server, ["/files/x.eml.eml"])).answer).toMatchObject({ ok: true, address: expect.stringContaining("x.eml.pdf") });
});

test("a page for people is no file, unless the file is a page", async () => {
  const server = await start([htmlFor(/files/)]);
  const { answer, notes } = await fetch(server, ["/files/1.txt"]);
  expect(answer).toMatchObject({ ok: false, failure: { kind: "html" } });
  expect(notes).toContain("pageInsteadOfFile");
  expect((await fetch(server, ["/files/1.txt"], { mediaType: "text/html" })).answer.ok).toBe(true);
});

test("a file that is too large is given up, one on a foreign host is not asked for", async () => {
  const server = await start([redirect(/files\/2/, () => "https://anderswo.example/2.pdf")]);
  server.council.files.set("/files/gross.txt", "x".repeat(20_000));
  expect((await fetch(server, ["/files/gross.txt"])).answer).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  expect((await fetch(server, ["https://anderswo.example/1.pdf"])).answer).toMatchObject({ ok: false, failure: { kind: "foreign-host" } });
  expect((await fetch(server, ["/files/2.txt"])).answer).toMatchObject({ ok: false, failure: { kind: "foreign-host" } });
});
