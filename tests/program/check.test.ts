import { expect, test } from "vitest";
import { runProgram, startProgram, withFolder } from "./run-program.ts";

interface Report {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly count: number; readonly examples: readonly unknown[] }[];
  readonly counts: readonly { readonly type: string; readonly objects: number; readonly listed: number }[];
  readonly lists: readonly { readonly isComplete: boolean }[];
  readonly files: number;
  readonly cut: string;
}

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
