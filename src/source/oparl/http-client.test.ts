import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { FORBIDDEN_ADDRESS } from "./address-guard.ts";
import { failureOf } from "./http-exchange.ts";
import { fetchJson } from "./fetch-json.ts";
import { type CouncilServer, startCouncilServer } from "./testing/council-server.ts";
import { busy, cut, fails, failsAtFirst, htmlFor, redirect, slow, withEtags } from "./testing/faults.ts";
import { visitorForTest } from "./testing/visitor-for-test.ts";

const open: CouncilServer[] = [];
async function start(...options: Parameters<typeof startCouncilServer>): Promise<CouncilServer> {
  const server = await startCouncilServer(...options);
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** @param faults what the server does */
async function ask(...faults: CouncilServer["faults"]) {
  const server = await start({ faults });
  const visitor = visitorForTest(server.system);
  const answer = await fetchJson(visitor.client, server.system);
  return { server, visitor, answer };
}

describe("asking", () => {
  test("says who asks, takes packed answers, tells the server's clock", async () => {
    const { server, answer } = await ask();
    expect(answer).toMatchObject({ ok: true, isChanged: true, content: { value: { name: "OParl der Stadt Auental" } } });
    expect(answer.ok && typeof answer.clockOffsetMs).toBe("number");
    expect(server.asked[0]?.headers).toMatchObject({ "user-agent": expect.stringContaining("mailto:"), accept: "application/json", "accept-encoding": expect.stringContaining("br") });
  });

  test("an answer that has not changed is not sent again", async () => {
    const server = await start({ faults: [withEtags] });
    const { client } = visitorForTest(server.system);
    const first = await fetchJson(client, server.system);
    const second = await fetchJson(client, server.system, { validators: first.ok ? first.validators : {} });
    expect(second).toMatchObject({ ok: true, isChanged: false, content: null });
  });

  test.each([
    ["a broken connection", failsAtFirst(/./, 2, cut)],
    ["an error of the server", failsAtFirst(/./, 3)],
  ])("%s is tried again, with growing pauses", async (_what, fault) => {
    const { visitor, answer } = await ask(fault);
    expect(answer.ok).toBe(true);
    expect(visitor.waits.slice(0, 2)).toEqual([1000, 4000]);
  });

  test("in the end it gives up", async () => {
    const { server, answer } = await ask(fails(/./));
    expect(answer).toMatchObject({ ok: false, failure: { kind: "server-error", status: 500 } });
    expect(server.asked).toHaveLength(4);
  });

  test("what is not there is not asked for again", async () => {
    const { server, answer } = await ask(fails(/./, { status: 404, headers: {}, body: "" }));
    expect(answer).toMatchObject({ ok: false, failure: { kind: "not-found" } });
    expect(server.asked).toHaveLength(1);
  });

  test.each([["seconds", "7", 7000], ["a date", "Sun, 01 Jun 2025 12:01:30 GMT", 90_000]])("Retry-After in %s is obeyed", async (_what, header, wait) => {
    const { visitor, answer } = await ask(failsAtFirst(/./, 1, busy(header)));
    expect(answer.ok).toBe(true);
    expect(visitor.waits).toEqual([wait]);
  });

  test("Retry-After holds everybody who asks this server", async () => {
    const server = await start({ faults: [failsAtFirst(/system/, 1, busy("30"))] });
    const { client, waits } = visitorForTest(server.system, { atOnce: 1 });
    await Promise.all([fetchJson(client, server.system), fetchJson(client, `${server.base}/oparl/body`)]);
    expect(waits[0]).toBe(30_000);
    expect(server.asked).toHaveLength(3);
  });

  test("a server that wants hours of peace is left alone", async () => {
    const { server, answer } = await ask(fails(/./, busy("7200")));
    expect(answer).toMatchObject({ ok: false, failure: { kind: "busy", retryAfterSeconds: 7200 } });
    expect(server.asked).toHaveLength(1);
  });

  test("a page for people is no success", async () => {
    expect((await ask(htmlFor(/./))).answer).toMatchObject({ ok: false, failure: { kind: "html" } });
  });

  test("no answer at all ends after a while", async () => {
    const server = await start({ faults: [slow(/./, 60_000)] });
    const { client } = visitorForTest(server.system, { timeoutMs: 100 });
    expect(await fetchJson(client, server.system)).toMatchObject({ ok: false, failure: { kind: "timed-out" } });
  });

  test("nesting that is meant to hurt is refused before anything is built", async () => {
    const { answer } = await ask(fails(/./, { status: 200, headers: {}, body: "[".repeat(1_000_000) }));
    expect(answer).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  });

  test("an answer that is too large ends when it is", async () => {
    const server = await start();
    const { client } = visitorForTest(server.system);
    const take = async (content: AsyncIterable<Buffer>): Promise<number> => {
      let bytes = 0;
      for await (const chunk of content) bytes += chunk.length;
      return bytes;
    };
    expect(await client.ask({ address: `${server.base}/oparl/body/1/paper?limit=100`, reach: "own", accept: "*/*", maxBytes: 2000, take })).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  });

  test("requests at the same time stay few, and begin apart", async () => {
    const server = await start();
    const { client, waits } = visitorForTest(server.system, { atOnce: 2, pauseMs: 500 });
    await Promise.all(Array.from({ length: 5 }, async () => await fetchJson(client, server.system)));
    expect(waits).toEqual([500, 500, 500, 500]);
  });
});

describe("packed answers", () => {
  const text = JSON.stringify({ name: "x".repeat(5000) });

  /** @param cutTo so many bytes are sent, of more that were announced */
  async function serve(encoding: string, bytes: Buffer, cutTo = bytes.length): Promise<string> {
    const plain = createServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": encoding, "Content-Length": String(cutTo) });
      response.end(bytes.subarray(0, cutTo));
    });
    await new Promise<void>((listening) => plain.listen(0, "127.0.0.1", listening));
    plainServers.push(plain);
    return `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
  }
  const plainServers: Server[] = [];
  afterEach(() => {
    for (const server of plainServers.splice(0)) server.close().closeAllConnections();
  });

  test.each([["gzip", gzipSync(text)], ["br", brotliCompressSync(text)], ["deflate", deflateSync(text)]] as const)("in %s are read", async (encoding, bytes) => {
    const address = await serve(encoding, bytes);
    expect(await fetchJson(visitorForTest(address).client, address)).toMatchObject({ ok: true, content: { value: { name: "x".repeat(5000) } } });
  });

  test("that are cut off, or are not what they say, are failures", async () => {
    for (const address of [await serve("gzip", gzipSync(text), 30), await serve("br", Buffer.from(text))]) {
      expect(await fetchJson(visitorForTest(address).client, address)).toMatchObject({ ok: false, failure: { kind: "unreachable" } });
    }
  });

  test("that unpack to far more than they weigh are given up", async () => {
    const address = await serve("gzip", gzipSync(Buffer.alloc(200 * 1024 * 1024, 32)));
    expect(await fetchJson(visitorForTest(address).client, address)).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  });
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"], ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"], ["CERT_HAS_EXPIRED", "certificate"], ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate"],
  ["ECONNREFUSED", "unreachable"], ["ENOTFOUND", "unreachable"], ["ECONNRESET", "unreachable"], ["ETIMEDOUT", "timed-out"], [FORBIDDEN_ADDRESS, "private-address"],
])("%s means %s", (code, kind) => {
  expect(failureOf(Object.assign(new Error("x"), { code }), new URL("https://ris.example/"), false)).toMatchObject({ failure: { kind } });
});

describe("redirects", () => {
  test("on the own host are followed, but not for ever", async () => {
    const server = await start({ faults: [redirect(/^\/alt/, () => "/oparl/system"), redirect(/^\/kreis/, () => "/kreis")] });
    const { client } = visitorForTest(server.system);
    expect(await fetchJson(client, `${server.base}/alt`)).toMatchObject({ ok: true, address: server.system });
    expect(await fetchJson(client, `${server.base}/kreis`)).toMatchObject({ ok: false, failure: { kind: "too-many-redirects" } });
  });

  test("from a public host to this machine are refused, by number and by name", async () => {
    const inside = await start();
    const outside = await start({ host: "ris.auental.example", faults: [redirect(/nummer/, () => inside.system), redirect(/name/, () => inside.system.replace("127.0.0.1", "boese.auental.example"))] });
    const port = new URL(outside.base).port;
    const { client } = visitorForTest(outside.system, { trustedHosts: [`ris.auental.example:${port}`], names: { "ris.auental.example": "127.0.0.1", "boese.auental.example": "127.0.0.1" } });
    expect(await fetchJson(client, `${outside.base}/oparl/system`)).toMatchObject({ ok: true });
    for (const way of ["nummer", "name"]) {
      expect(await fetchJson(client, `${outside.base}/${way}`, { reach: "anywhere" }), way).toMatchObject({ ok: false, failure: { kind: "private-address" } });
    }
    expect(inside.asked).toEqual([]);
  });

  test("a public name that leads inside is not connected to, unless the operator vouches for it", async () => {
    const server = await start({ host: "ris.auental.example" });
    const names = { "ris.auental.example": "127.0.0.1" };
    expect(await fetchJson(visitorForTest(server.system, { names }).client, server.system)).toMatchObject({ ok: false, failure: { kind: "private-address" } });
    expect(server.asked).toEqual([]);
  });
});
