import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { parse } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { readBytes } from "../src/read/read.ts";

const ROOT = join(import.meta.dirname, "..");
const EXAMPLES = join(ROOT, "examples", "documents");
const EXPECTED = join(ROOT, "examples", "expected");
const SOURCES = join(ROOT, "examples", "sources");

const BODIES = ["gemeinde-birkenried", "kreis-wiesental", "stadt-auental"];
const YEARS = ["2023", "2024", "2025"];
const SCANS = new Set(["stadt-auental/2023/antrag-gruene-2023-03-06-strassenbeleuchtung.pdf"]);
const NON_PUBLIC = "stadt-auental/2025/vo-25-044-grundstueck-badstrasse-nichtoeffentlich.txt";
/** A school year ("Schuljahr 2024/2025") looks like a district paper's number and is none. */
const PAPER_NUMBER = /(?<![\d/]|Schuljahr )20\d\d\/\d{4}(?!\d)|VO\/\d\d\/\d{3}(?:-\d)?|DS \d{1,3}\/20\d\d/g;
const DAY = /\b\d{2}\.\d{2}\.\d{4}\b/g;
const AMOUNT = /\d[\d.]*(?:,\d+)?\s(?:Mio\.\s)?€/g;

interface Expectation {
  readonly file: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly leadUnit: string | null;
  readonly author: string | null;
  readonly consultations: readonly { readonly organization: string; readonly outcome: string | null }[];
  readonly sections: readonly { readonly heading: string; readonly firstWords: string }[];
  readonly references: readonly { readonly number: string | null; readonly text: string }[];
  readonly money: readonly { readonly value: number; readonly text: string }[];
  readonly budgetLines: readonly { readonly text: string }[];
  readonly people: readonly { readonly name: string }[];
  readonly dates: readonly { readonly start: string; readonly end: string | null; readonly text: string }[];
  readonly attachments: readonly string[];
  readonly votes: null | { readonly text: string } | readonly { readonly text: string }[];
}

interface Unresolved {
  readonly numbers: Readonly<Record<string, string>>;
  readonly motionsByDate: Readonly<Record<string, string>>;
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly HtmlNode[];
}

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && ending.test(path))
    .toSorted();
}

function textOfHtml(node: HtmlNode): string {
  if (node.nodeName === "script" || node.nodeName === "style") return "";
  if (node.nodeName === "#text") return node.value ?? "";
  return (node.childNodes ?? []).map(textOfHtml).join(" ");
}

/** Text as its bytes say it: UTF-8 if they are, else Windows-1252; mis-decoded UTF-8 is put right. */
function decoded(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
  return text.replace(/Ã[¤¼¶–Ÿ]/g, (pair) => {
    const mended: Record<string, string> = { "Ã¤": "ä", "Ã¼": "ü", "Ã¶": "ö", "Ã–": "Ö", ÃŸ: "ß" };
    return mended[pair] ?? pair;
  });
}

/** One line, hyphens at line ends joined (PDFium writes U+FFFE for them), without Markdown's marks. */
function smoothed(text: string): string {
  return text
    .replace(/\uFFFE\s*|(?<=\p{Ll})-\r?\n(?=\p{Ll})/gu, "")
    .replace(/[*|\s]+/g, " ");
}

/** Makes a text comparable with what a bad scan left of it: no umlauts, no case, plain quotes. */
function folded(text: string): string {
  return smoothed(text)
    .toLowerCase()
    .replace(/[„“"]|,,/g, "")
    .replaceAll("ä", "a")
    .replaceAll("ö", "o")
    .replace(/ü|ii/g, "u")
    .replaceAll("ß", "b");
}

/** Lists lose or keep their numbers on the way to text; what is compared does without them. */
function withoutListNumbers(text: string): string {
  return text.replace(/(?<=^| )\d{1,2}\.(?: |$)/g, "").trim();
}

/** The text of an office file or a mail, and below it that of what is attached. */
async function wholeTextOf(bytes: Uint8Array, name: string): Promise<string> {
  const { value, parts = [] } = await readBytes(bytes, name);
  const attached = await Promise.all(parts.map((part) => wholeTextOf(part.bytes, part.name)));
  return [value?.text ?? "", ...attached].join("\n");
}

const documents = filesBelow(EXAMPLES, /\.(txt|md|html|pdf|docx|rtf|eml)$/);
const expectations = filesBelow(EXPECTED, /\.json$/).map((path) => ({
  path,
  expected: JSON.parse(readFileSync(join(EXPECTED, path), "utf8")) as Expectation,
}));
const unresolved = JSON.parse(
  readFileSync(join(EXPECTED, "unresolved-references.json"), "utf8"),
) as Unresolved;
const texts = new Map<string, string>();

function textOf(path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`Es gibt kein Beispiel ${path}.`);
  return text;
}

/** The number that a file name speaks of: 2024-0117-… → 2024/0117, vo-24-112-… → VO/24/112, ds-12-2024-… → DS 12/2024. */
function numberInName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const district = /^(20\d\d)-(\d{4})-/.exec(name);
  if (district) return `${district[1]}/${district[2]}`;
  const town = /^vo-(\d\d)-(\d{3})(-\d)?-/.exec(name);
  if (town) return `VO/${town[1]}/${town[2]}${town[3] ?? ""}`;
  const municipality = /^ds-(\d+)-(20\d\d)-/.exec(name);
  return municipality ? `DS ${municipality[1]}/${municipality[2]}` : null;
}

beforeAll(async () => {
  const library = await PDFiumLibrary.init();
  for (const path of documents) {
    const bytes = readFileSync(join(EXAMPLES, path));
    if (path.endsWith(".pdf")) {
      const document = await library.loadDocument(bytes);
      texts.set(path, [...document.pages()].map((page) => page.getText()).join("\n"));
      document.destroy();
    } else if (/\.(docx|rtf|eml)$/.test(path)) {
      texts.set(path, await wholeTextOf(bytes, path));
    } else if (path.endsWith(".html")) {
      texts.set(path, textOfHtml(parse(decoded(bytes)) as unknown as HtmlNode));
    } else {
      texts.set(path, decoded(bytes));
    }
  }
  library.destroy();
});

describe("the example council", () => {
  it("has at least 40 documents of three bodies in three years, in every manner, and stays small", () => {
    expect(documents.length).toBeGreaterThanOrEqual(40);
    for (const body of BODIES)
      for (const year of YEARS)
        expect(documents.filter((path) => path.startsWith(`${body}/${year}/`)), `${body}/${year}`).not.toEqual([]);
    for (const [ending, least] of [[".txt", 15], [".md", 5], [".html", 8], [".pdf", 9], [".docx", 1], [".rtf", 1], [".eml", 1]] as const)
      expect(documents.filter((path) => path.endsWith(ending)).length, ending).toBeGreaterThanOrEqual(least);
    const size = documents.reduce((sum, path) => sum + statSync(join(EXAMPLES, path)).size, 0);
    expect(size).toBeLessThanOrEqual(2_500_000);
  });

  it("has a Typst source for every PDF", () => {
    const made = filesBelow(SOURCES, /\.typ$/).map((path) => path.replace(/(\.scan)?\.typ$/, ".pdf"));
    expect(documents.filter((path) => path.endsWith(".pdf"))).toEqual(made.toSorted());
  });

  it("has a source for every office file and mail", () => {
    const made = filesBelow(SOURCES, /\.(docx|rtf|eml)\.txt$/).map((path) => path.replace(/\.txt$/, ""));
    expect(documents.filter((path) => /\.(docx|rtf|eml)$/.test(path))).toEqual(made.toSorted());
  });

  it("has text in every document but the scan", () => {
    for (const path of documents) {
      const words = textOf(path).split(/\s+/).filter(Boolean).length;
      if (SCANS.has(path)) expect(words, path).toBe(0);
      else expect(words, path).toBeGreaterThan(80);
    }
  });

  it("names each paper's own number in its text", () => {
    for (const path of documents) {
      const number = numberInName(path);
      if (number !== null) expect(textOf(path), path).toContain(number);
    }
  });

  it("keeps the non-public paper's matter out of all others", () => {
    expect(textOf(NON_PUBLIC)).toContain("Status: nichtöffentlich");
    for (const path of documents) {
      if (path === NON_PUBLIC) continue;
      expect(textOf(path), path).not.toContain("Quillfeldt");
      expect(textOf(path), path).not.toContain("VO/25/044");
    }
  });
});

describe("references among the examples", () => {
  it("lead to a document, or are declared as unresolved", () => {
    const known = new Set(documents.map(numberInName));
    const missing = new Set<string>();
    for (const path of documents)
      for (const [number] of smoothed(textOf(path)).matchAll(PAPER_NUMBER)) if (!known.has(number)) missing.add(number);
    expect([...missing].toSorted()).toEqual(Object.keys(unresolved.numbers).toSorted());
  });

  it("by date only lead to a motion of that day, or are declared as unresolved", () => {
    const motions = documents.filter((path) => /antrag|anfrage/.test(path));
    const missing = new Set<string>();
    for (const path of documents)
      for (const [, day] of smoothed(textOf(path)).matchAll(/Antrag (?:[\p{L}\d/,-]+ ){0,8}vom (\d\d\.\d\d\.\d{4})/gu)) {
        const [date, month, year] = (day ?? "").split(".");
        const found = motions.some(
          (motion) => motion.includes(`${year}-${month}-${date}`) || textOf(motion).slice(0, 400).includes(day ?? ""),
        );
        if (!found) missing.add(day ?? "");
      }
    expect([...missing].toSorted()).toEqual(Object.keys(unresolved.motionsByDate).toSorted());
  });
});

describe("what is expected of the examples", () => {
  it("speaks of at least 14 documents of all manners", () => {
    expect(expectations.length).toBeGreaterThanOrEqual(14);
    for (const ending of [".txt", ".md", ".html", ".pdf"])
      expect(expectations.some(({ expected }) => expected.file.endsWith(ending)), ending).toBe(true);
  });

  it.each(expectations)("quotes $path faithfully", ({ path, expected }) => {
    expect(`${expected.file}.json`).toBe(path);
    expect(existsSync(join(EXAMPLES, expected.file))).toBe(true);
    if (SCANS.has(expected.file)) return;
    const text = folded(textOf(expected.file));
    const votes = expected.votes === null ? [] : [expected.votes].flat();
    const quotes = [
      expected.number,
      expected.title,
      expected.leadUnit,
      expected.author?.replace(/^Herr |^Frau /, ""),
      ...expected.consultations.map((row) => row.outcome),
      ...expected.sections.map((section) => section.heading),
      ...[...expected.references, ...expected.money, ...expected.budgetLines, ...expected.dates, ...votes].map(
        (fact) => fact.text,
      ),
      ...expected.attachments,
    ];
    for (const quote of quotes) if (quote != null) expect(text).toContain(folded(quote));
    for (const { name } of expected.people) for (const part of name.split(" ")) expect(text).toContain(folded(part));
    const unnumbered = withoutListNumbers(text);
    for (const { firstWords } of expected.sections)
      expect(unnumbered).toContain(withoutListNumbers(folded(firstWords)));
  });

  it.each(expectations)("leaves out no amount and no day of $path", ({ expected }) => {
    if (SCANS.has(expected.file)) return;
    const text = smoothed(textOf(expected.file));
    const amounts = [...text.matchAll(AMOUNT)].map(([amount]) => amount).filter((amount) => !/^0\s/.test(amount));
    expect(expected.money.map((money) => /\d.*$/.exec(money.text)?.[0])).toEqual(amounts);
    const days = new Set([...text.matchAll(DAY)].map(([day]) => day));
    const told = expected.dates.map((date) => date.text).join(" ");
    for (const day of days) expect(told).toContain(day);
  });

  it.each(expectations)("gives each amount and day of $path its value", ({ expected }) => {
    for (const { value, text } of expected.money) {
      const digits = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0].replaceAll(".", "").replace(",", ".");
      expect(value, text).toBeCloseTo(Number(digits) * (text.includes("Mio.") ? 1_000_000 : 1), 2);
    }
    for (const { start, text } of expected.dates) {
      const day = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
      if (day) expect(start).toBe(`${day[3]}-${day[2]}-${day[1]}`);
    }
  });
});
