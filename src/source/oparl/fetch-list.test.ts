import { afterEach, describe, expect, test } from "vitest";
import { type FilterManner, fetchList, type ListEnd, type ListPage, type ListQuestion } from "./fetch-list.ts";
import { type CouncilServer, startCouncilServer } from "./testing/council-server.ts";
import {
  changedToday, emptyIs400, emptyIs404, emptyIsArray, emptyIsBare404, fails, failsAtFirst, failsOnFilters, htmlFor, ignoresFilters, nextIsRelative, nextIsSelf, nextOnOtherHost, nextWithoutFilter,
  noNext, noNextNoTotal, pagesWithoutEnd, plusIsBlank, rejectsEncodedFilters, rejectsFractions, stubsEverywhere, wrongTotal,
} from "./testing/faults.ts";
import { change, remove } from "./testing/invented-council.ts";
import { visitorForTest } from "./testing/visitor-for-test.ts";

const open: CouncilServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(faults: CouncilServer["faults"], papers = 12): Promise<CouncilServer> {
  const server = await startCouncilServer({ faults, size: { papers } });
  open.push(server);
  return server;
}

interface Read {
  readonly ids: readonly string[];
  readonly pages: readonly ListPage[];
  readonly end: ListEnd;
  readonly notes: readonly string[];
  readonly asked: readonly string[];
}

async function read(council: CouncilServer, question: Partial<ListQuestion> & { readonly suffix?: string } = {}): Promise<Read> {
  const { server } = visitorForTest(council.system);
  const { suffix = "", ...given } = question;
  const pages: ListPage[] = [];
  const list = fetchList(server, {
    address: `${council.base}/oparl/body/1/paper${suffix}`, type: "Paper", context: { version: "1.1", vendor: "other" }, since: null, manner: "unknown", from: null, ...given,
  });
  for (;;) {
    const step = await list.next();
    if (step.done === true) {
      const ids = pages.flatMap(({ page }) => page?.listed ?? []).map((id) => id.split("/").at(-1) ?? "");
      return { ids, pages, end: step.value, notes: server.takeManners().map(({ kind }) => kind), asked: council.takeAsked() };
    }
    pages.push(step.value);
  }
}

const all = Array.from({ length: 12 }, (_, index) => String(index + 1));
const since = new Date("2025-03-01T00:00:00Z");
const later = "2025-04-01T00:00:00+02:00";

/** Seven of twelve papers changed: two pages of changes. */
async function changed(faults: CouncilServer["faults"], numbers: readonly number[] = [1, 2, 3, 4, 5, 6, 7]): Promise<CouncilServer> {
  const server = await start(faults);
  for (const number of numbers) change(server.council, "paper", `${server.base}/oparl/paper/${number}`, { name: "Neu" }, later);
  return server;
}

describe("the whole list", () => {
  test("is read page by page", async () => {
    const { ids, end, notes, asked } = await read(await start([]));
    expect(ids).toEqual(all);
    expect(end).toMatchObject({ isComplete: true, failure: null, isFiltered: false });
    expect(notes).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  test("goes on where it was stopped", async () => {
    const server = await start([]);
    const { ids, asked } = await read(server, { from: `${server.base}/oparl/body/1/paper?page=3` });
    expect(ids).toEqual(["11", "12"]);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["next is relative", [nextIsRelative], []],
    ["next names an inner host", [nextOnOtherHost], ["foreignNext", "foreignNext"]],
    ["next is missing", [noNext], ["missingNext", "missingNext"]],
    ["the server fails now and then", [failsAtFirst(/page=2/, 2)], []],
  ] as const)("is whole where %s", async (_what, faults, expected) => {
    const { ids, end, notes, asked } = await read(await start(faults));
    expect(ids).toEqual(all);
    expect(end.isComplete).toBe(true);
    expect(notes).toEqual(expected);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test("with a limit in its address and no word of more, is asked for more", async () => {
    const { ids, notes } = await read(await start([noNextNoTotal]), { suffix: "?body=1&limit=4" });
    expect(ids).toEqual(all);
    expect(notes).toContain("missingNext");
  });

  test("of exactly the limit may be cut, which is said", async () => {
    const { ids, notes } = await read(await start([noNextNoTotal, fails(/page=2/, { status: 404, headers: {}, body: "" })]), { suffix: "?limit=4" });
    expect(ids).toHaveLength(4);
    expect(notes).toEqual(["perhapsCut"]);
  });

  test("whose next is itself ends", async () => {
    const { ids, end, notes } = await read(await start([nextIsSelf]));
    expect(new Set(ids).size).toBe(5);
    expect(notes).toEqual(["repeatedPage"]);
    expect(end.failure).toBeNull();
  });

  test("that never ends is ended after three pages without anything new", async () => {
    const { ids, asked, notes } = await read(await start([pagesWithoutEnd]));
    expect(new Set(ids).size).toBe(12);
    expect(asked).toHaveLength(4);
    expect(notes).toEqual(["endlessPaging"]);
  });

  test("with a wrong total is what is there", async () => {
    const { ids, end, notes } = await read(await start([wrongTotal, noNextNoTotal, wrongTotal], 4));
    expect(ids).toHaveLength(4);
    expect(end.isComplete).toBe(true);
    expect(notes).toEqual(["wrongTotal"]);
  });

  test("with a page that cannot be read goes on behind it and is not complete", async () => {
    const { ids, end, notes } = await read(await start([htmlFor(/page=2/)]));
    expect(ids).toEqual(["1", "2", "3", "4", "5", "11", "12"]);
    expect(end).toMatchObject({ isComplete: false, failure: { kind: "html" } });
    expect(notes).toEqual(["pageSkipped"]);
  });

  test("that is not there is a failure, not an empty list", async () => {
    const { ids, end } = await read(await start([fails(/paper/, { status: 404, headers: {}, body: "" })]));
    expect(ids).toEqual([]);
    expect(end).toMatchObject({ isComplete: false, failure: { kind: "not-found" } });
  });

  test.each([["404", emptyIs404], ["400", emptyIs400], ["[]", emptyIsArray]])("that is empty may be answered with %s", async (_what, fault) => {
    const { ids, end } = await read(await start([fault], 0));
    expect(ids).toEqual([]);
    expect(end).toMatchObject({ isComplete: true, failure: null });
  });

  test("may hold stubs without a type", async () => {
    const { pages } = await read(await start([stubsEverywhere]));
    expect(pages[0]?.page?.objects.find(({ id }) => id.endsWith("/9999"))).toMatchObject({ type: "Paper", properties: { deleted: true } });
  });

  test("a page that has not changed is followed by what is known of it", async () => {
    const server = await start([(asked, answer) => (asked.headers["if-none-match"] === '"1"' && !asked.query.has("page") ? { status: 304, headers: {}, body: null } : answer())]);
    const { server: visited } = visitorForTest(server.system);
    const address = `${server.base}/oparl/body/1/paper`;
    const list = fetchList(visited, {
      address, type: "Paper", context: { version: "1.1", vendor: "other" }, since: null, manner: "none", from: null,
      validatorsOf: async (page) => (page === address ? { etag: '"1"' } : undefined),
    }, async () => `${address}?page=3`);
    expect((await list.next()).value).toMatchObject({ page: null, next: `${address}?page=3` });
    expect((await list.next()).value).toMatchObject({ page: { listed: [expect.stringContaining("/11"), expect.stringContaining("/12")] }, next: null });
  });
});

describe("changes", () => {
  test("are asked for as the specification says, to the second", async () => {
    const { ids, end, asked } = await read(await changed([rejectsFractions]), { since });
    expect(ids).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(end).toMatchObject({ isComplete: true, isFiltered: true, manner: "encoded" });
    expect(asked[0]).toContain("modified_since=2025-03-01T00%3A00%3A00%2B00%3A00");
    expect(asked).toHaveLength(2);
  });

  test("hold stubs of what was deleted", async () => {
    const server = await start([]);
    remove(server.council, "paper", `${server.base}/oparl/paper/3`, later);
    const { pages } = await read(server, { since });
    expect(pages[0]?.page?.objects).toMatchObject([{ type: "Paper", properties: { deleted: true } }]);
  });

  test.each([
    ["next forgets the question", [nextWithoutFilter], ["filterLost"], "encoded"],
    ["the server reads its own plus sign as a blank", [plusIsBlank], [], "encoded"],
    ["the question must not be encoded", [rejectsEncodedFilters], ["filterRaw"], "raw"],
  ] as const)("come alone although %s", async (_what, faults, expected, manner) => {
    const { ids, notes, end } = await read(await changed(faults), { since });
    expect(ids).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(notes).toEqual(expected);
    expect(end).toMatchObject({ isComplete: true, isFiltered: true, manner });
  });

  test("replace the question that an address holds already", async () => {
    const { asked, ids } = await read(await changed([]), { since, suffix: "?body=1&modified_since=2000-01-01T00%3A00%3A00%2B00%3A00&limit=50" });
    expect(ids).toHaveLength(7);
    expect(asked[0]?.match(/modified_since/g)).toHaveLength(1);
    expect(asked[0]).toContain("body=1&limit=50");
  });

  test.each([["404 and a word of it", emptyIs404, 1], ["404 and no word", emptyIsBare404, 3], ["400", emptyIs400, 1], ["[]", emptyIsArray, 1]])("that are none may be answered with %s", async (_what, fault, requests) => {
    const { ids, end, asked } = await read(await changed([fault], []), { since });
    expect(ids).toEqual([]);
    expect(end).toMatchObject({ isComplete: true, isFiltered: true });
    expect(asked).toHaveLength(requests);
  });

  test("are looked for in the whole list where the server fails when asked for them", async () => {
    const { ids, end, notes } = await read(await changed([failsOnFilters]), { since });
    expect(ids).toEqual(all);
    expect(end).toMatchObject({ isComplete: true, isFiltered: false, manner: "none" });
    expect(notes).toEqual(["filterFails"]);
  });

  test("are not asked for again where that is known to fail", async () => {
    const { asked, end } = await read(await changed([failsOnFilters]), { since, manner: "none" });
    expect(asked).toHaveLength(3);
    expect(end.isFiltered).toBe(false);
  });

  test("a server that ignores the question is noticed", async () => {
    const { ids, end, notes } = await read(await changed([ignoresFilters], []), { since });
    expect(ids).toEqual(all);
    expect(end.isFiltered).toBe(false);
    expect(notes).toEqual(["filterIgnored"]);
  });

  test("a server to which everything changed today gives everything", async () => {
    const { ids, end } = await read(await changed([ignoresFilters, changedToday("2025-06-01T00:00:00+02:00")], []), { since });
    expect(ids).toEqual(all);
    expect(end.isComplete).toBe(true);
  });

  test("a server that is ill is not thought to know no filters", async () => {
    const manner: FilterManner = "encoded";
    const { end, ids } = await read(await changed([fails(/paper/, { status: 503, headers: { "Retry-After": "7200" }, body: "" })]), { since, manner });
    expect(ids).toEqual([]);
    expect(end).toMatchObject({ isComplete: false, manner, failure: { kind: "busy" } });
  });
});
