import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inventedServer } from "../../src/oparl/check/testing/invented-server.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

interface Report {
  readonly findings: readonly { readonly rule: string; readonly count: number }[];
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
