import { afterEach, beforeEach, expect, test } from "vitest";
import { findOrMakeOparlServer, loadDueOparlServers, saveOparlProgress, saveOparlVisitBegin, saveOparlWishes, whileVisiting } from "../store/oparl-servers.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { visitServersWhenDue } from "./visit-servers.ts";

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(async () => await store.close());

const noon = new Date("2025-06-01T12:00:00Z");
const after = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

async function server(url: string, everyMinutes: number | null, begun: Date | null, phase = "done", notBefore?: Date): Promise<string> {
  const { id } = await findOrMakeOparlServer(store.office, url);
  await saveOparlWishes(store.office, id, { everyMinutes, withFiles: true });
  if (begun) await saveOparlVisitBegin(store.office, id, begun);
  await inTransaction(store.office, async (write) => await saveOparlProgress(write, id, { phase, ...(notBefore === undefined ? {} : { notBefore: notBefore.toISOString() }) }));
  return id;
}

test("a server is due when its interval has passed, or a visit was not finished; one without an interval never", async () => {
  await server("https://a.example/", 360, noon);
  await server("https://b.example/", 360, noon, "lists");
  await server("https://c.example/", null, noon);
  await server("https://d.example/", 360, null);
  await server("https://e.example/", 30, noon, "lists", after(100));
  const due = async (minutes: number) => (await loadDueOparlServers(store.office, after(minutes))).map(({ url }) => url.slice(8, 9)).toSorted().join("");
  expect([await due(0), await due(59), await due(60), await due(100), await due(359), await due(360)]).toEqual(["d", "d", "bd", "bde", "bde", "abde"]);
});

test("what goes wrong with one server does not keep from the next, and nothing ends the work but being stopped", async () => {
  await server("https://a.example/", 60, null);
  await server("https://b.example/", 60, null);
  const stopping = new AbortController();
  const [visited, errors]: [string[], string[]] = [[], []];
  let waits = 0;
  await visitServersWhenDue({
    office: store.office, now: () => noon, stop: stopping.signal,
    wait: async () => {
      if (++waits === 2) stopping.abort();
    },
    async visit({ url }) {
      visited.push(url);
      if (url.includes("a.")) throw new Error("kaputt");
    },
    onError: (what) => errors.push(what),
  });
  expect(visited).toEqual(["https://a.example/", "https://b.example/", "https://a.example/", "https://b.example/"]);
  expect(errors).toEqual(["https://a.example/", "https://a.example/"]);
});

test("one at a time works on a server, and after it the next may", async () => {
  const id = await server("https://a.example/", 60, null);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const first = whileVisiting(store.office, id, async () => await held);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await whileVisiting(store.office, id, async () => "zweiter")).toBeNull();
  release();
  await first;
  expect(await whileVisiting(store.office, id, async () => "dritter")).toEqual({ result: "dritter" });
});
