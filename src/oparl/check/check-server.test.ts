import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Ask } from "./answer.ts";
import { checkServer, type CheckResult } from "./check-server.ts";
import { askInvented, type ServerFault } from "./testing/invented-server.ts";

const origin = "https://rat.auental.example";
const now = Date.parse("2031-06-01T12:00:00Z");
const usual = { limit: 1000, sample: 5, deadline: now + 1, together: 2 };

async function check(ask: Ask, bounds: Partial<typeof usual> = {}, address = `${origin}/oparl/system`): Promise<CheckResult> {
  const result = await checkServer(address, { ask, now: () => now }, { ...usual, ...bounds });
  if ("failure" in result) throw new Error(result.failure);
  return result;
}

const rulesOf = ({ findings }: CheckResult) => findings.map(({ rule }) => rule.id);

/** The invented server as one of OParl 1.0: without what 1.1 brought. */
const asOld: ServerFault = {
  object(object, { type }) {
    object["type"] = `https://schema.oparl.org/1.0/${type}`;
    if (type === "System") object["oparlVersion"] = "https://schema.oparl.org/1.0/";
    const later = { Body: ["agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"], Organization: ["consultation"], AgendaItem: ["order"], File: ["sha512Checksum"], Person: ["locationObject"], Location: ["organizations", "persons", "meetings"] };
    for (const name of (later as Record<string, string[]>)[type] ?? []) delete object[name];
    if (["LegislativeTerm", "Membership", "AgendaItem", "Consultation"].includes(type)) for (const name of ["created", "modified"]) delete object[name];
  },
};

test("a server of OParl 1.0 is judged by the rules of 1.0", async () => {
  const result = await check(askInvented(origin, asOld));
  expect(result.version).toBe("1.0");
  expect(rulesOf(result)).toEqual([]);
});

test("what the walk saw is counted, every object once", async () => {
  const { counts, lists, files } = await check(askInvented(origin));
  expect(counts.find(({ type }) => type === "Paper")).toEqual({ type: "Paper", objects: 8, listed: 8, alone: 6 });
  expect(lists).toHaveLength(15);
  expect(lists.every(({ isComplete }) => isComplete)).toBe(true);
  expect(files).toBe(5);
});

test("a limit cuts lists, and what was not seen is not held against the server", async () => {
  const result = await check(askInvented(origin), { limit: 3 });
  expect(result.lists.find(({ address }) => address.endsWith("/paper"))).toMatchObject({ objects: 3, isComplete: false });
  expect(rulesOf(result)).toEqual([]);
});

test("when the time is over the check ends and says so", async () => {
  let moment = now;
  const ask = askInvented(origin);
  const result = await checkServer(`${origin}/oparl/system`, { ask: async (question) => ((moment += 1000), await ask(question)), now: () => moment }, { ...usual, deadline: now + 60_000 });
  expect(result).toMatchObject({ cut: "time", findings: [] });
  expect("requests" in result && result.requests).toBeLessThan(80);
});

test("a person can stop it", async () => {
  const stopping = new AbortController();
  const ask = askInvented(origin);
  let asked = 0;
  const result = await checkServer(`${origin}/oparl/system`, { ask: async (question) => (++asked === 20 && stopping.abort(), await ask(question)), now: () => now, stop: stopping.signal }, usual);
  expect(result).toMatchObject({ cut: "stopped" });
  expect(asked).toBeLessThan(30);
});

test("progress names every stage, and each comes to its end", async () => {
  const last = new Map<string, string>();
  await checkServer(`${origin}/oparl/system`, { ask: askInvented(origin), now: () => now, onProgress: (stage, done, total) => void last.set(stage, `${done}/${total}`) }, usual);
  expect([...last.keys()]).toEqual(["Listen", "Listen der Gremien", "Objekte", "Filter", "Gelöschte Objekte", "Anfragearten", "Dateien"]);
  for (const progress of last.values()) expect(progress).toMatch(/^(\d+)\/\1$/);
});

test("only the server itself is asked", async () => {
  const asked = new Set<string>();
  const ask = askInvented(origin, { object: (object, { id }) => void (id === "paper/1" && (object["relatedPaper"] = ["http://127.0.0.1:5432/paper/1", "https://andere.example/paper/1"])) });
  const result = await check(async (question) => (asked.add(new URL(question.address).hostname), await ask(question)));
  expect([...asked]).toEqual(["rat.auental.example"]);
  expect(result.elsewhere).toBeGreaterThan(0);
});

const sent = (status: number, text: string): Answer => ({ address: "", status, failure: status === 0 ? "Der Server ist nicht zu erreichen." : "", headers: {}, redirects: [], bytes: new TextEncoder().encode(text), size: text.length });

test.each([
  [sent(0, ""), /ist nicht zu erreichen/],
  [sent(404, "{}"), /antwortet mit Status 404/],
  [sent(200, "<html>"), /steht kein JSON/],
  [sent(200, JSON.stringify({ type: "https://schema.oparl.org/1.1/Body", id: `${origin}/oparl/body/1` })), /steht ein Objekt vom Typ .*\/Body/],
  [sent(200, JSON.stringify({ type: "https://schema.oparl.org/1.1/System", body: "http://andere.example/bodies" })), /keine Liste von Körperschaften auf demselben Server/],
])("what is no system cannot be checked (%#)", async (answer, sentence) => {
  const result = await checkServer(`${origin}/oparl/system`, { ask: async ({ address }) => ({ ...answer, address }), now: () => now }, usual);
  expect(result).toEqual({ failure: expect.stringMatching(sentence) });
});

test("where a list of systems stands, the first is taken", async () => {
  const ask = askInvented(origin);
  const result = await check(async (question) => {
    const { value } = { value: JSON.parse(new TextDecoder().decode((await ask({ address: `${origin}/oparl/system` })).bytes)) as unknown };
    return question.address === `${origin}/oparl/` ? { ...sent(200, JSON.stringify({ data: [value] })), address: question.address } : await ask(question);
  }, {}, `${origin}/oparl/`);
  expect(result.system).toBe(`${origin}/oparl/system`);
});

test("nothing that a server sends throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(400), fc.jsonValue({ maxDepth: 4 }), fc.constantFrom("object", "data", "links", "pagination", "whole")), { minLength: 1, maxLength: 6 }), async (faults) => {
      const ask = askInvented(origin);
      let asked = 0;
      await checkServer(`${origin}/oparl/system`, {
        now: () => now,
        async ask(question) {
          const answer = await ask(question);
          const [, junk, where] = faults.find(([number]) => number === asked) ?? [];
          asked += 1;
          if (where === undefined || answer.bytes.length === 0 || question.digestOnly || asked < 4) return answer;
          return { ...answer, bytes: new TextEncoder().encode(JSON.stringify(spoil(JSON.parse(new TextDecoder().decode(answer.bytes)), junk, where))) };
        },
      }, { ...usual, sample: 2, limit: 10 });
    }),
    { numRuns: 20, seed: 7 },
  );
});

/** Puts junk into an answer: in place of all, of a part of a page, or of every property of every object. */
function spoil(value: unknown, junk: unknown, where: string): unknown {
  if (where === "whole" || typeof value !== "object" || value === null) return junk;
  if (where !== "object") return { ...value, [where]: junk };
  const spoilObject = (one: object) => Object.fromEntries(Object.entries(one).map(([name, held], index) => [name, index % 3 === 2 ? junk : held]));
  return "data" in value && Array.isArray(value.data) ? { ...value, data: value.data.map(spoilObject) } : spoilObject(value);
}

test("deeply nested and very long answers are no danger", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const nested = `{"geojson":${deep},"id":"${origin}/oparl/location/1","type":"https://schema.oparl.org/1.1/Location","location":${'{"location":'.repeat(3000)}1${"}".repeat(3000)}}`;
  const ask = askInvented(origin);
  const result = await check(async (question) => (question.address.includes("/location/1") ? { ...sent(200, nested), address: question.address } : await ask(question)));
  expect(rulesOf(result)).toContain("value.single-expected");
});
