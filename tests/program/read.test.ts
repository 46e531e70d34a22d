import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { settings } from "../../src/commands/settings.ts";
import { readBytes } from "../../src/read/read.ts";
import { createComparison, groups, type Said } from "./compare-reading.ts";
import { type Ended, runProgram, withFolder } from "./run-program.ts";

const documents = fileURLToPath(new URL("../../examples/documents", import.meta.url));
const expectations = fileURLToPath(new URL("../../examples/expected", import.meta.url));

/** All documents in the order in which a folder is read: its files, then its folders, each by name. */
function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [...entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name)), ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => filesBelow(join(folder, name)))];
}

const files = filesBelow(documents);

let ended: Ended;
let everything: readonly Said[];
let readings: readonly Said[];

beforeAll(async () => {
  ended = await runProgram(["read", documents, "--format", "ndjson"]);
  everything = ended.stdout.split("\n").slice(0, -1).map((line) => JSON.parse(line) as Said);
  // What is attached to a mail is printed behind it, under both names.
  readings = everything.filter(({ file }) => !String(file).includes("/"));
});

function readingOf(file: string): Said {
  const found = readings[files.indexOf(file)];
  if (!found) throw new Error(`${file} was not read.`);
  return found;
}

const entriesOf = (reading: Said, name: string) => [reading[name] ?? []].flat() as unknown as readonly Said[];

describe("read --format ndjson", () => {
  test("prints one object a file, in order", () => {
    expect(ended.code, ended.stderr).toBe(0);
    expect(readings.map(({ file }) => file)).toEqual(files.map((file) => basename(file)));
  });

  test("prints what is attached to a mail behind it", () => {
    const mail = everything.findIndex(({ file }) => String(file).endsWith(".eml"));
    expect(everything[mail + 1]?.["file"]).toBe("2025-09-15-anfrage-fahrplan-217.eml/Anfrage Fahrplan Linie 217.odt");
    expect(everything).toHaveLength(readings.length + 1);
  });

  test("says the same fields of every file", () => {
    const fields = [
      "id", "file", "layout", "form", "number", "title", "kind", "visibility", "body", "leadUnit", "author", "date", "consultations", "agenda",
      "sections", "references", "money", "budgetLines", "people", "organizations", "dates", "recurrences", "periods", "places", "laws", "attachments", "votes", "meeting", "attendance", "motions", "resolutions", "recusals", "evidence", "notes",
    ];
    for (const reading of everything) expect(Object.keys(reading).toSorted(), String(reading["file"])).toEqual(fields.toSorted());
    for (const reading of readings) for (const section of entriesOf(reading, "sections")) expect(section).toMatchObject({ heading: expect.any(String), firstWords: expect.any(String), text: expect.any(String) });
  });

  test("gives every fact a span that points to its words in the original", async () => {
    const strays: string[] = [];
    let checked = 0;
    for (const file of files) {
      const original = (await readBytes(readFileSync(file), basename(file))).value;
      if (!original) throw new Error(`${file} could not be read`);
      for (const { where, span, words } of claimsOf(readingOf(file))) {
        checked++;
        const [start = -1, end = -1] = span;
        const said = original.text.slice(start, end);
        if (!Number.isInteger(start) || start < 0 || start >= end || end > original.text.length) strays.push(`${basename(file)}: ${where}: no span: ${JSON.stringify(span)}`);
        else if (!hasDamage(file) && words !== null && !comparable(said).includes(comparable(words))) strays.push(`${basename(file)}: ${where}: „${words}“ points to „${said.slice(0, 200)}“`);
      }
    }
    expect(strays).toEqual([]);
    expect(checked).toBeGreaterThan(1500);
  });
});

/** Documents with a mended text beside what is expected of them: their words are not what they say literally. */
const damaged = new Set(readdirSync(expectations, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mended.txt")).map((name) => basename(name).replace(".mended.txt", "")));
const hasDamage = (file: string) => damaged.has(basename(file));

/** Words without what layout adds: white space, hyphens at line ends, marks of bold type. */
const comparable = (text: string) => text.replace(/[\s*_\\\u00ad\ufffe-]+/g, "").toLowerCase();

interface Claim {
  readonly where: string;
  readonly span: readonly number[];
  /** What the span's text must hold; null where the value is not printed literally. */
  readonly words: string | null;
}

/** Every place that a reading names, with the words that must stand there. */
function claimsOf(reading: Said): readonly Claim[] {
  const literal: Readonly<Record<string, (entry: Said) => unknown>> = {
    references: (entry) => entry["text"], money: (entry) => entry["text"], budgetLines: (entry) => entry["text"], dates: (entry) => entry["text"], votes: (entry) => entry["text"],
    recurrences: (entry) => entry["text"], periods: (entry) => entry["text"], places: (entry) => entry["text"], laws: (entry) => entry["text"],
    attachments: (entry) => entry["title"], sections: (entry) => entry["heading"], agenda: (entry) => entry["title"], people: (entry) => String(entry["name"]).split(" ").at(-1), organizations: () => null, consultations: () => null,
  };
  const listed = Object.entries(literal).flatMap(([name, words]) =>
    entriesOf(reading, name).map((entry, at) => ({ where: `${name}[${at}]`, span: entry["span"] as number[], words: (words(entry) ?? null) as string | null })));
  const printed = new Set(["number", "title", "kind", "leadUnit"]);
  // That a document is of no known form is said by no place in it.
  const head = Object.entries(reading["evidence"] as Readonly<Record<string, Said>>).filter(([name]) => name !== "form" || reading["form"] !== "other").map(([name, evidence]) =>
    ({ where: name, span: evidence["span"] as number[], words: printed.has(name) ? (reading[name] as string) : null }));
  return [...listed, ...head];
}

describe("what is understood of the examples", () => {
  const comparison = createComparison();

  beforeAll(() => {
    for (const path of readdirSync(expectations, { recursive: true, encoding: "utf8" })) {
      if (!/[\\/].*\.json$/.test(path)) continue;
      const expected = JSON.parse(readFileSync(join(expectations, path), "utf8")) as Said;
      comparison.add(String(expected["file"]), expected, readingOf(join(documents, String(expected["file"]))));
    }
  });

  test.each([
    ["header", 0.93],
    ["text", 0.89],
    ["facts", 0.93],
  ] as const)("%s: an F1 of at least %f", (group, floor) => {
    const names: readonly string[] = groups[group];
    const fields = names.map((name) => `${name}: ${comparison.f1([name]).toFixed(3)}`);
    const f1 = comparison.f1(names);
    expect(f1, [`${group}: ${f1.toFixed(3)}`, ...fields, "", ...comparison.missesIn(names)].join("\n")).toBeGreaterThanOrEqual(floor);
  });
});

describe("read --format text", () => {
  const file = files.find((each) => each.endsWith("vo-24-083-hallenbad-kostenentwicklung.txt")) ?? "";

  test("is for people: German words, no JSON; and it is the default", async () => {
    const text = await runProgram(["read", file, "--format", "text"]);
    expect(text.code, text.stderr).toBe(0);
    expect(text.stdout).toMatch(/^vo-24-083-hallenbad-kostenentwicklung\.txt\n/);
    expect(text.stdout).toMatch(/Nummer +VO\/24\/083\n/);
    expect(text.stdout).toMatch(/Betrag +.*€.* EUR\n/);
    expect((await runProgram(["read", file])).stdout).toBe(text.stdout);
  });

  test("a file that is no paper gets one note, and the program ends well", async () => {
    await withFolder(async (folder) => {
      const program = await runProgram(["read", process.execPath, "--format", "ndjson"], { RATSFADEN_DATA: folder });
      expect(program.code, program.stderr).toBe(0);
      expect((JSON.parse(program.stdout) as { notes: unknown[] }).notes).toHaveLength(1);
    });
  });
});

const commands = ["start", "read", "import", "serve", "migrate", "reindex", "correct"];

describe("--help", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s names every command", async (word) => {
    const { code, stdout, stderr } = await runProgram([word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b.* {2}\\S`, "m"));
  });

  test.each(commands)("%s --help says what it does and every setting", async (command) => {
    const { code, stdout, stderr } = await runProgram([command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^Usage: ratsfaden ${command}\\b`));
    for (const setting of Object.values(settings)) {
      expect(stdout).toContain(setting.variable);
      if ("option" in setting) expect(stdout).toContain(`--${setting.option} `);
    }
    if (command === "read") expect(stdout).toContain("--format ndjson|text");
  });
});

describe("what cannot be used is said in one line, with code 2", () => {
  test.each<[readonly string[], NodeJS.ProcessEnv, RegExp]>([
    [["vergiss"], {}, /vergiss: there is no such command/],
    [["read", "--vergiss"], {}, /--vergiss/],
    [["--vergiss"], {}, /--vergiss/],
    [["read"], {}, /a path is missing/],
    [["import"], {}, /a path is missing/],
    [["serve", "zuviel"], {}, /"zuviel" is one argument too many/],
    [["read", "/gibt/es/nicht"], {}, /\/gibt\/es\/nicht: there is no such file or folder/],
    [["import", "/gibt/es/nicht"], {}, /\/gibt\/es\/nicht: there is no such file or folder/],
    [["start", "/gibt/es/nicht"], {}, /\/gibt\/es\/nicht: there is no such file or folder/],
    [["read", documents, "--format", "xml"], {}, /--format: "xml" must be ndjson or text/],
    [["read", documents, "--format"], {}, /--format/],
    [["serve", "--port", "achtzig"], {}, /--port: "achtzig" must be a number/],
    [["serve"], { RATSFADEN_PORT: "-1" }, /RATSFADEN_PORT: "-1" must be at least 0/],
    [["serve"], { DATABASE_URL: "mysql://root:geheim@x/y" }, /^ratsfaden: DATABASE_URL: must be an address(?!.*geheim)/],
    [["start", "--url", "rat.example"], {}, /--url: must be an address like https/],
    [["read", documents], { RATSFADEN_LOG: "viel" }, /RATSFADEN_LOG: "viel" must be error, info or debug/],
  ])("%j %j", async (args, environment, line) => {
    await withFolder(async (folder) => {
      const { code, stdout, stderr } = await runProgram(args, { RATSFADEN_DATA: join(folder, "data"), ...environment });
      expect(stderr).toMatch(line);
      expect(stderr).toMatch(/^ratsfaden: [^\n]+\n$/);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    });
  });
});
