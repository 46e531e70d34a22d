import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comparable, loadAllObjects, type SentObject } from "./comparable-objects.ts";
import { runProgram, startProgram, withFolder } from "./run-program.ts";

interface Report {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly count: number; readonly examples: readonly unknown[] }[];
  readonly counts: readonly { readonly type: string; readonly objects: number; readonly listed: number }[];
  readonly lists: readonly { readonly isComplete: boolean }[];
  readonly files: number;
  readonly cut: string;
}

describe("the demonstration council, served as OParl", () => {
  let folder = "";
  let address = "";
  let finish = Promise.withResolvers<void>();
  let closed = Promise.resolve();

  beforeAll(async () => {
    finish = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    closed = withFolder(async (own) => {
      folder = own;
      const [, printed = ""] = await startProgram(["start", "--data", join(own, "demonstration"), "--port", "0"]).printed(/Ratsfaden ist bereit: (http:\S+)/);
      address = printed;
      started.resolve();
      await finish.promise;
    });
    await Promise.race([started.promise, closed]);
  }, 120_000);
  afterAll(async () => {
    finish.resolve();
    await closed;
  });

  test("breaks no rule of the specification", async () => {
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
  }, 180_000);

  test("is served the same by another instance that takes it in and reads its files", async () => {
    const data = join(folder, "other");
    const { code, stderr } = await runProgram(["import", `${address}/oparl/v1.1/system`, "--data", data], { RATSFADEN_OPARL_PAUSE_MS: "0" });
    expect(code, stderr).toBe(0);
    const other = startProgram(["serve", "--data", data, "--port", "0"]);
    const [, otherAddress = ""] = await other.printed(/Ratsfaden ist bereit: (http:\S+)/);
    const [sent, sentOn] = [await loadAllObjects(address), await loadAllObjects(otherAddress)];
    // Files that are not given out are read at their source alone: what was read from them is told on with the pages that show it, which are the source's.
    const [source, copy] = [comparable(sent, { sites: [address], without: asKnownHere }), comparable(sentOn, { sites: [otherAddress, address], without: asKnownHere })];
    expect(difference(source.words, copy.words)).toEqual({ missing: [], added: [] });
    expect(difference(source.whole, copy.whole)).toEqual({ missing: [], added: [] });
    expect(sent.size).toBeGreaterThan(400);

    // What was read here is shown here: pages of the source stand nowhere but at facts of such files, and no object of it is named.
    const page = new RegExp(`"web":"${address}/vorlagen/[^"/]+"`, "gu");
    const pointing = [...sentOn.values()].filter((object) => JSON.stringify(object).includes(address));
    expect(pointing.filter((object) => /\/(?:Meeting|AgendaItem|Paper)$/u.exec(object.type) === null || JSON.stringify(object).replaceAll(page, "").includes(address))).toEqual([]);
    expect(pointing.length).toBeLessThan(30);
    other.process.kill("SIGINT");
    await other.ended;
  }, 180_000);
});

/**
 * A decision that a paper names by its day alone may be any that was taken then. The other instance knows more of these: what agendas say of papers
 * is told to it as consultations, which their source only follows from its agendas.
 */
function asKnownHere({ type }: SentObject, name: string, value: unknown): unknown {
  if (!type.endsWith("/Paper") || name !== "ratsfaden:references" || !Array.isArray(value)) return value;
  return value.map((reference: Readonly<Record<string, unknown>>) => (/^Beschluss .* vom \d/u.test(String(reference["text"])) && reference["number"] === undefined ? { ...reference, status: "", targets: [] } : reference));
}

function difference(source: readonly string[], copy: readonly string[]): { readonly missing: readonly string[]; readonly added: readonly string[] } {
  return { missing: without(source, copy), added: without(copy, source) };
}

/** What is in the first list more often than in the second. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
