import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CouncilServer, type CouncilServerOptions, startCouncilServer } from "../source/oparl/testing/council-server.ts";
import { answersElsewhere, bodyInsteadOfList, emptyIs404, failsAtFirst, fails, failsOnFilters, listsWithQuery, busy, showsNothing, stubsEverywhere, withEtags } from "../source/oparl/testing/faults.ts";
import { change, countObjects, remove } from "../source/oparl/testing/invented-council.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { importOparl, type OparlImport, type OparlResult } from "./import-oparl.ts";

let store: TestStore;
let now: Date;
const open: CouncilServer[] = [];
beforeEach(async () => {
  store = await createTestStore();
  now = new Date("2025-06-01T12:00:00Z");
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  await store.close();
});

async function start(options: CouncilServerOptions = {}): Promise<CouncilServer> {
  const server = await startCouncilServer(options);
  open.push(server);
  return server;
}

async function visit(address: string, given: Partial<OparlImport> = {}): Promise<OparlResult> {
  return await importOparl(address, {
    office: store.office, now: () => now, stop: new AbortController().signal, wantsFull: false, onProgress: () => undefined, takeFiles: null,
    manners: { userAgent: "Ratsfaden-Test", atOnce: 2, pauseMs: 0, timeoutMs: 5000, retryPauseMs: 1, wait: async () => undefined, trustedHosts: [], fullEveryMs: 7 * 86_400_000 },
    ...given,
  });
}

/** Objects in the database by type, without deleted ones. */
async function kept(): Promise<Record<string, number>> {
  const { rows } = await sql<{ type: string; count: number }>`select type, count(*) as count from oparl_record where not deleted group by type order by type`.execute(store.office.db);
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

async function states(like: string): Promise<unknown[]> {
  const { rows } = await sql<{ deleted: boolean; missing: boolean }>`select deleted, missing_since is not null as missing from oparl_record where url like ${like} order by url`.execute(store.office.db);
  return rows.map(({ deleted, missing }) => (deleted ? "deleted" : missing ? "missing" : "there"));
}

function later(days: number): void {
  now = new Date(now.getTime() + days * 86_400_000);
}

describe("the first visit", () => {
  test.each(["1.1", "1.0"] as const)("of OParl %s brings every object once", async (version) => {
    const server = await start({ version });
    const { report, isFinished } = await visit(server.system);
    expect(isFinished).toBe(true);
    expect(await kept()).toEqual(countObjects(server.council));
    expect(report).toMatchObject({ kind: "full", refusal: null, failures: [], missing: null, unresolved: null, shrunk: [] });
  });

  test.each([
    ["the list of bodies is the body", [bodyInsteadOfList]], ["empty lists are not found", [emptyIs404]], ["lists have a query of their own", [listsWithQuery]],
    ["the server fails now and then", [failsAtFirst(/meeting/, 2), failsAtFirst(/paper/, 1)]],
  ] as const)("loses nothing where %s", async (_what, faults) => {
    const server = await start({ faults });
    await visit(server.system);
    expect(await kept()).toEqual(countObjects(server.council));
  });

  test("finds a server that answers elsewhere than it says", async () => {
    const server = await start({ faults: [answersElsewhere] });
    const { report } = await visit(`${server.base}/ris/oparl/system`);
    expect(await kept()).toEqual(countObjects(server.council));
    expect(report?.faults.map(({ kind }) => kind)).toContain("otherPath");
  });

  test("begins at a body as well, or at a list of bodies", async () => {
    const server = await start();
    await visit(`${server.base}/oparl/body/1`);
    expect(await kept()).toEqual(countObjects(server.council));
  });

  test("says what is wrong where there is no server", async () => {
    const server = await start({ faults: [fails(/./, { status: 404, headers: {}, body: "" })] });
    expect((await visit(server.system)).report?.refusal).toMatch(/404/);
    expect((await visit("http://127.0.0.1:9/oparl")).report?.refusal).toMatch(/nicht zu erreichen/);
  });

  test("is not done where the bodies do not come", async () => {
    const server = await start({ faults: [fails(/oparl\/body$/)] });
    const { isFinished, report } = await visit(server.system);
    expect(isFinished).toBe(false);
    expect(report?.refusal).toMatch(/eigenen Fehler/);
  });

  test("fetches what is named but in no list, and tells what cannot be had", async () => {
    const server = await start();
    const extra = { id: `${server.base}/oparl/organization/77`, type: "https://schema.oparl.org/1.1/Organization", name: "Beirat" };
    server.faults = [(asked, answer) => (asked.path === "/oparl/organization/77" ? { status: 200, headers: {}, body: extra } : answer())];
    change(server.council, "paper", `${server.base}/oparl/paper/1`, { originatorOrganization: [extra.id, `${server.base}/oparl/organization/88`] }, "2024-02-01T00:00:00+01:00");
    const { report } = await visit(server.system);
    expect(await states("%/organization/77")).toEqual(["there"]);
    expect(report?.unresolved).toEqual({ count: 1, example: `${server.base}/oparl/organization/88` });
  });

  test("two processes never visit one server at the same time", async () => {
    const server = await start();
    const [one, two] = await Promise.all([visit(server.system), visit(server.system)]);
    expect([one.report, two.report].filter((report) => report === null)).toHaveLength(1);
  });
});

describe("a later visit", () => {
  test("costs what the changes cost", async () => {
    const server = await start({ size: { papers: 60 } });
    await visit(server.system);
    const first = server.takeAsked().length;
    later(2);
    await visit(server.system);
    const nothing = server.takeAsked().length;
    change(server.council, "paper", `${server.base}/oparl/paper/7`, { name: "Neuer Name" }, now.toISOString().replace(".000Z", "+00:00"));
    later(1);
    const { report, isFinished } = await visit(server.system);
    const one = server.takeAsked().length;
    expect(first).toBeGreaterThan(50);
    // The System, the list of bodies, and one empty page of each list.
    expect(nothing).toBe(12);
    expect(one).toBe(12);
    expect(isFinished).toBe(true);
    expect(report).toMatchObject({ kind: "changes", objects: { Paper: { changed: 1, made: 0, deleted: 0 } } });
  });

  test("learns of what was deleted", async () => {
    const server = await start();
    await visit(server.system);
    later(2);
    remove(server.council, "paper", `${server.base}/oparl/paper/3`, now.toISOString().replace(".000Z", "+00:00"));
    later(1);
    const { report } = await visit(server.system);
    expect(await states("%/paper/3")).toEqual(["deleted"]);
    expect(report?.objects.Paper).toMatchObject({ deleted: 1 });
  });

  test("reads whole lists where a server knows no changes, but not the pages that it says are the same", async () => {
    const server = await start({ faults: [failsOnFilters, withEtags] });
    await visit(server.system);
    server.takeAsked();
    later(1);
    await visit(server.system);
    later(1);
    server.takeAsked();
    change(server.council, "paper", `${server.base}/oparl/paper/7`, { name: "Neuer Name" }, "2025-06-02T12:00:00+02:00");
    const { report } = await visit(server.system);
    expect(server.takeAsked().filter((url) => url.includes("modified_since"))).toEqual([]);
    expect(report?.objects.Paper).toMatchObject({ changed: 1, known: 12 });
    expect(report?.bytes).toBeLessThan(20_000);
  });
});

describe("a visit that was stopped", () => {
  test("goes on at the page where it was", async () => {
    const server = await start({ size: { papers: 60 } });
    const stopping = new AbortController();
    server.faults = [(asked, answer) => {
      if (/paper\?page=6/.test(asked.url)) stopping.abort();
      return answer();
    }];
    const stopped = await visit(server.system, { stop: stopping.signal });
    expect(stopped.isFinished).toBe(false);
    expect(await kept()).not.toEqual(countObjects(server.council));
    server.takeAsked();
    const { isFinished, report } = await visit(server.system);
    const asked = server.takeAsked().filter((url) => url.startsWith("/oparl/body/1/paper"));
    expect(asked[0]).toMatch(/paper\?page=[56]$/);
    expect(isFinished).toBe(true);
    expect(await kept()).toEqual(countObjects(server.council));
    expect(report?.missing).toBeNull();
  });

  test("by a server that wants peace goes on later", async () => {
    const server = await start({ faults: [fails(/paper\?page=2/, busy("7200"))] });
    const { isFinished, report } = await visit(server.system);
    expect(isFinished).toBe(false);
    expect(report?.refusal).toMatch(/bittet um Ruhe/);
    server.faults = [];
    expect((await visit(server.system)).isFinished).toBe(true);
    expect(await kept()).toEqual(countObjects(server.council));
  });
});

describe("what is no longer there", () => {
  const vanish = (server: CouncilServer, number: number): void => {
    server.council.lists.paper.splice(0, server.council.lists.paper.length, ...server.council.lists.paper.filter(({ id }) => !id.endsWith(`/paper/${number}`)));
  };

  test("is missing after one full visit and deleted after another, where its address is not there either", async () => {
    const server = await start();
    await visit(server.system);
    vanish(server, 5);
    later(8);
    const { report } = await visit(server.system);
    expect(await states("%/paper/5")).toEqual(["missing"]);
    expect(report?.missing?.count).toBeGreaterThan(0);
    later(8);
    await visit(server.system);
    expect(await states("%/paper/5")).toEqual(["deleted"]);
  });

  test("stays where its own address still answers", async () => {
    const server = await start();
    const paper = server.council.lists.paper.find(({ id }) => id.endsWith("/paper/5"));
    await visit(server.system);
    vanish(server, 5);
    server.faults = [(asked, answer) => (asked.path === "/oparl/paper/5" ? { status: 200, headers: {}, body: paper } : answer())];
    for (let times = 0; times < 3; times++) {
      later(8);
      await visit(server.system);
    }
    expect(await states("%/paper/5")).toEqual(["there"]);
  });

  test("is deleted at once where its address says that it is gone", async () => {
    const server = await start();
    await visit(server.system);
    vanish(server, 5);
    server.faults = [fails(/oparl\/paper\/5$/, { status: 410, headers: {}, body: "" })];
    later(8);
    await visit(server.system);
    expect(await states("%/paper/5")).toEqual(["deleted"]);
  });

  test.each([["is denied", { status: 401, headers: {}, body: "" }], ["fails", { status: 500, headers: {}, body: "" }]])("stays missing where its address %s", async (_what, reply) => {
    const server = await start();
    await visit(server.system);
    vanish(server, 5);
    server.faults = [fails(/oparl\/paper\/5$/, reply)];
    for (let times = 0; times < 3; times++) {
      later(8);
      await visit(server.system);
    }
    expect(await states("%/paper/5")).toEqual(["missing"]);
  });

  test("stays missing where the server answers for no single object", async () => {
    const server = await start();
    await visit(server.system);
    vanish(server, 5);
    server.faults = [fails(/oparl\/(?:paper|file|consultation)\/\d+$/, { status: 404, headers: {}, body: "" })];
    for (let times = 0; times < 3; times++) {
      later(8);
      await visit(server.system);
    }
    expect(await states("%/paper/5")).toEqual(["missing"]);
  });

  test("is not gone where a list could not be read to its end", async () => {
    const server = await start();
    await visit(server.system);
    server.faults = [fails(/body\/1\/paper\?page=2/)];
    later(8);
    const { report } = await visit(server.system);
    expect(report?.missing).toBeNull();
    expect(report?.lists.find(({ type }) => type === "Paper")?.failure).toMatch(/Fehler/);
  });

  test("is not gone where a server suddenly shows nothing", async () => {
    const server = await start();
    await visit(server.system);
    const before = await kept();
    server.faults = [showsNothing];
    for (let times = 0; times < 3; times++) {
      later(8);
      const { report } = await visit(server.system);
      expect(report?.shrunk.map(({ type }) => type)).toContain("Paper");
      expect(report?.missing).toBeNull();
    }
    expect(await kept()).toEqual(before);
    server.faults = [];
    later(8);
    expect((await visit(server.system)).report?.shrunk).toEqual([]);
  });

  test("a stub in a list says that it is deleted", async () => {
    const server = await start({ faults: [stubsEverywhere] });
    await visit(server.system);
    expect(await states("%/paper/9999")).toEqual(["deleted"]);
  });
});
