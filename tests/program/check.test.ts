import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inventedServer } from "../../src/oparl/check/testing/invented-server.ts";
import { runProgram, startProgram, withFolder } from "./run-program.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

interface Report {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly count: number; readonly examples: readonly unknown[] }[];
  readonly counts: readonly { readonly type: string; readonly objects: number; readonly listed: number }[];
  readonly lists: readonly { readonly isComplete: boolean }[];
  readonly files: number;
  readonly cut: string;
}

test("faults are told to programs as JSON, however long, and by the code with which it ends", async () => {
  let respond: ReturnType<typeof inventedServer> | null = null;
  const server = createServer((request, response) => {
    const { status, headers, bytes } = respond?.({ address: `${origin}${request.url}`, method: request.method === "HEAD" ? "HEAD" : "GET" }) ?? { status: 503, headers: {}, bytes: new Uint8Array() };
    response.writeHead(status, { ...headers, "content-encoding": "identity" }).end(bytes);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  respond = inventedServer(origin, { object: (object) => void Object.assign(object, Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`fault${number}`, 1]))) });
  // A pipe that is read late is full long before all is printed.
  const stdout = await new Promise<string>((done) => void execFile("sh", ["-c", '{ "$@"; echo "code $?" >&2; } | { sleep 1; cat; }', "sh", process.execPath, main, "check", `${origin}/oparl/system`, "--format", "json"], { maxBuffer: 2 ** 26 }, (_, out, errors) => {
    expect(errors).toMatch(/code 1\n$/);
    done(out);
  }));
  await new Promise((closed) => void server.close(closed));
  expect(stdout.length).toBeGreaterThan(100_000);
  expect((JSON.parse(stdout) as Report).findings.find(({ rule }) => rule === "object.unknown-property")?.count).toBeGreaterThan(1000);
}, 60_000);

test("the demonstration council, served as OParl, breaks no rule of the specification", async () => {
  await withFolder(async (folder) => {
    const program = startProgram(["start", "--data", folder, "--port", "0"]);
    const [, address = ""] = await program.printed(/Ratsfaden ist bereit: (http:\S+)/);
    const { code, stdout, stderr } = await runProgram(["check", `${address}/oparl/v1.1/system`, "--format", "json", "--limit", "all", "--sample", "all"]);
    const report = JSON.parse(stdout) as Report;
    // HTML and Markdown of strangers are bytes of no type on purpose: no browser runs them under our address.
    expect(report.findings.filter(({ rule }) => rule !== "file.type-untold").map(({ rule, count, examples }) => [rule, count, examples[0]])).toEqual([]);
    expect(code, stderr).toBe(0);

    // It is no merit to break no rule where nothing is.
    expect(report.cut).toBe("");
    expect(report.lists.length).toBeGreaterThan(30);
    expect(report.lists.every(({ isComplete }) => isComplete)).toBe(true);
    expect(report.files).toBeGreaterThan(30);
    for (const [type, least] of [["Body", 3], ["Organization", 50], ["Person", 20], ["Membership", 5], ["Meeting", 30], ["AgendaItem", 30], ["Paper", 30], ["Consultation", 30], ["File", 30], ["Location", 10]] as const) {
      const { objects, listed } = report.counts.find((count) => count.type === type) ?? { objects: 0, listed: 0 };
      expect(objects, type).toBeGreaterThanOrEqual(least);
      expect(listed, type).toBe(objects);
    }

    expect((await runProgram(["check", `${address}/oparl/v1.1/bodies`])).stderr).toMatch(/Geben Sie die Adresse des System-Objekts an/);
  });
}, 300_000);
