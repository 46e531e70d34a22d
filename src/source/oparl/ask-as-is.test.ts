import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkServer } from "../../oparl/check/check-server.ts";
import { inventedServer } from "../../oparl/check/testing/invented-server.ts";
import { createAddressGuard } from "./address-guard.ts";
import { type AskOptions, createAskAsIs } from "./ask-as-is.ts";

/** A server on this machine, and somebody who asks it. */
async function withServer(listener: (origin: string) => RequestListener, work: (origin: string, ask: ReturnType<typeof createAskAsIs>["ask"], waits: readonly number[]) => Promise<void>, options: Partial<AskOptions> = {}): Promise<void> {
  let answer: RequestListener = (_, response) => void response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = listener(origin);
  const waits: number[] = [];
  const { ask, close } = createAskAsIs({
    guard: createAddressGuard({ server: new URL(origin), trustedHosts: [] }), userAgent: "Ratsfaden check", atOnce: 2, pauseMs: 0, timeoutMs: 500, retryPauseMs: 7, maxJsonBytes: 1_000_000, maxFileBytes: 1_000_000,
    now: () => 0, wait: async (ms) => void waits.push(ms), stop: new AbortController().signal, ...options,
  });
  try {
    await work(origin, ask, waits);
  } finally {
    close();
    server.closeAllConnections();
    await new Promise((closed) => void server.close(closed));
  }
}

test("the invented server passes the check over the network too", async () => {
  const moment = Date.parse("2031-06-01T12:00:00Z");
  const listener = (origin: string): RequestListener => {
    const respond = inventedServer(origin);
    return (request, response) => {
      const { status, headers, bytes } = respond({ address: `${origin}${request.url}`, method: request.method === "HEAD" ? "HEAD" : "GET", headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])) });
      response.writeHead(status, headers).end(headers["content-encoding"] === "gzip" && bytes.length > 0 ? gzipSync(bytes) : bytes);
    };
  };
  await withServer(listener, async (origin, ask) => {
    const result = await checkServer(`${origin}/oparl/system`, { ask, now: () => moment }, { limit: 1000, sample: 5, deadline: moment + 1, together: 2 });
    expect("findings" in result ? result.findings.map(({ rule, findings }) => [rule.id, findings[0]]) : result).toEqual([]);
  });
});

test("answers come as they are: status, headers, content unpacked", async () => {
  await withServer(() => (_, response) => void response.writeHead(404, { "content-encoding": "gzip", "x-mark": "a" }).end(gzipSync("{}")), async (origin, ask) => {
    const answer = await ask({ address: `${origin}/a` });
    expect(answer).toMatchObject({ status: 404, failure: "", redirects: [], size: 2, headers: { "content-encoding": "gzip", "x-mark": "a" } });
    expect(new TextDecoder().decode(answer.bytes)).toBe("{}");
  });
});

test("of files only size and digests are kept", async () => {
  await withServer(() => (_, response) => void response.end("abc"), async (origin, ask) => {
    const answer = await ask({ address: `${origin}/a`, digestOnly: true });
    expect(answer).toMatchObject({ size: 3, sha1: "a9993e364706816aba3e25717850c26c9cd0d89d" });
    expect(answer.bytes).toHaveLength(0);
  });
});

test("redirects are followed and told, to the server itself only", async () => {
  await withServer(() => (request, response) => void response.writeHead(request.url === "/c" ? 200 : 301, { location: request.url === "/a" ? "/c" : "http://10.0.0.1/geheim" }).end(), async (origin, ask) => {
    expect(await ask({ address: `${origin}/a` })).toMatchObject({ status: 200, redirects: [`${origin}/c`] });
    expect(await ask({ address: `${origin}/b` })).toMatchObject({ status: 0, failure: expect.stringContaining("internes Netz") });
  });
});

test("what may pass is asked again, what will not is not", async () => {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(request.url === "/busy" ? 503 : 404).end();
  };
  await withServer(() => listener, async (origin, ask, waits) => {
    expect((await ask({ address: `${origin}/busy` })).status).toBe(503);
    expect((await ask({ address: `${origin}/none` })).status).toBe(404);
    expect(asked).toEqual(["/busy", "/busy", "/busy", "/none"]);
    expect(waits).toEqual([7, 14]);
  });
});

test("too much, too slow and not there are answers as well", async () => {
  await withServer(() => (request, response) => void (request.url === "/long" ? response.end("x".repeat(2000)) : request.url === "/cut" ? response.destroy() : undefined), async (origin, ask) => {
    for (const [path, sentence] of [["/long", "zu groß"], ["/cut", "nicht zu erreichen"], ["/slow", "zu lange nicht"]] as const) {
      expect(await ask({ address: `${origin}${path}` })).toMatchObject({ status: 0, failure: expect.stringContaining(sentence) });
    }
    expect(await ask({ address: "ftp://127.0.0.1/a" })).toMatchObject({ status: 0 });
  }, { maxJsonBytes: 1000, timeoutMs: 100 });
});
