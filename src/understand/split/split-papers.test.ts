import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentText, Line, OutlineEntry } from "../../text/document-text.ts";
import type { Span } from "../../text/span.ts";
import { splitPapers } from "./split-papers.ts";

/** A document of these pages; lines with "# " are headings, tabs part cells, and lines that begin with "~" serve the page. */
function bound(pages: readonly string[], outline: readonly OutlineEntry[] = []): DocumentText {
  const lines: Line[] = [];
  let text = "";
  for (const [index, page] of pages.entries()) {
    for (const printed of page.split("\n")) {
      const shown = printed.replace(/^(?:# |~)/, "");
      const start = text.length + (text === "" ? 0 : 1);
      const span: Span = [start, start + shown.length];
      text += `${text === "" ? "" : "\n"}${shown}`;
      const kind = printed === "" ? "blank" : printed.startsWith("# ") ? "heading" : printed.startsWith("~") ? "furniture" : shown.includes("\t") ? "row" : "text";
      let at = start;
      const cells = kind === "row" ? shown.split("\t").map((cell): Span => [(at += cell.length + 1) - cell.length - 1, at - 1]) : undefined;
      lines.push({ span, kind, page: index + 1, ...(cells === undefined ? {} : { cells }) });
    }
  }
  return { origin: "pdf", text, lines, unsure: [], pageCount: pages.length, ...(outline.length === 0 ? {} : { outline }) };
}

const paper = (number: string, title: string) => `# Beschlussvorlage\nVorlage Nr. ${number}\nvom 03.02.2031\nöffentliche Sitzung\n# ${title}\nBeratungsfolge\nGremium\tDatum\nRat der Stadt Auental\t24.02.2031\n# Beschlussvorschlag\nDer Rat beschließt den Bau.`;
const extract = `# Auszug aus der Niederschrift\nüber die Sitzung des Bauausschusses der Stadt Auental am 10.02.2031\nTOP 3\nNeubau der Brücke\nVorlage Nr. 2031/012\nBeschluss:\nDer Ausschuss empfiehlt dem Rat, die Brücke zu bauen.\nAbstimmungsergebnis: einstimmig`;
const more = "# Sachverhalt\nDie Brücke über den Mühlbach ist alt. Sie soll erneuert werden.";
const shown = (document: DocumentText) => splitPapers(document).map(({ text, lines }) => [text.split("\n")[0] === "Beschlussvorlage" ? text.split("\n")[1] : text.split("\n")[0], [...new Set(lines.map(({ page }) => page))]]);

test("a paper behind a paper is one of its own when its pages are counted anew and its number is another", () => {
  const document = bound([`${paper("2031/012", "Neubau der Brücke")}\n~Seite 1 von 2`, `${more}\n~Seite 2 von 2`, `${paper("2031/015", "Sanierung der Turnhalle")}\n~Seite 1 von 1`]);
  expect(shown(document)).toEqual([["Vorlage Nr. 2031/012", [1, 2]], ["Vorlage Nr. 2031/015", [3]]]);
});

test("an entry of the outline proves a beginning, too", () => {
  const pages = [paper("2031/012", "Neubau der Brücke"), more, paper("2031/015", "Sanierung der Turnhalle")];
  expect(splitPapers(bound(pages))).toHaveLength(1);
  expect(shown(bound(pages, [{ title: "TOP 3", page: 1 }, { title: "Sachverhalt", page: 2 }, { title: "TOP 4", page: 3 }]))).toEqual([["Vorlage Nr. 2031/012", [1, 2]], ["Vorlage Nr. 2031/015", [3]]]);
});

test("an extract of minutes about the same number is a document of its own", () => {
  expect(shown(bound([`${paper("2031/012", "Neubau der Brücke")}\n~1/1`, `${extract}\n~1/1`]))).toEqual([["Vorlage Nr. 2031/012", [1]], ["Auszug aus der Niederschrift", [2]]]);
});

test("in doubt it stays one: the same number again, a mere attachment, a number in the middle of a page, pages that count on", () => {
  const first = `${paper("2031/012", "Neubau der Brücke")}\n~Seite 1 von 1`;
  for (const second of [`${paper("2031/012", "Neubau der Brücke")}\n~Seite 1 von 1`, `# Anlage 1\nLageplan der Brücke\n~Seite 1 von 1`, `${"Die Brücke ist alt und soll erneuert werden.\n".repeat(40)}Vorlage Nr. 2031/015\n~Seite 1 von 1`, `# Beschlussvorlage\nvom 03.02.2031\n# Anlage\n${"Die Brücke ist alt und soll bald erneuert werden.\n".repeat(40)}Vorlage Nr. 2031/015\n~Seite 1 von 1`, `${paper("2031/015", "Turnhalle")}\n~Seite 2 von 2`]) {
    expect(splitPapers(bound([first, second]))).toHaveLength(1);
  }
  const unnumbered = first.replace("~Seite 1 von 1", "");
  expect(splitPapers(bound([unnumbered, `${paper("2031/015", "Turnhalle")}\n~Seite 1 von 1`]))).toHaveLength(1);
});

test("a document without a second paper is given back as it is", () => {
  const document = bound([paper("2031/012", "Neubau der Brücke"), more]);
  expect(splitPapers(document)[0]).toBe(document);
});

test("pieces say together what the file says, in order, and their spans point into their own text", () => {
  const page = fc.constantFrom(`${paper("2031/012", "Brücke")}\n~Seite 1 von 2`, `${paper("2031/015", "Turnhalle")}\n~1/1`, `${more}\n~Seite 2 von 2`, `${extract}\n\n~- 1 -`, "", "~1/1");
  fc.assert(fc.property(fc.array(page, { maxLength: 8 }), fc.array(fc.nat(9), { maxLength: 4 }), (pages, entries) => {
    const document = bound(pages, entries.map((at) => ({ title: "TOP", page: at })));
    const pieces = splitPapers(document);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(pieces.flatMap(({ text }) => words(text))).toEqual(words(document.text));
    for (const { text, lines } of pieces) {
      for (const line of lines) {
        expect(text.slice(...line.span)).not.toContain("\n");
        if (line.cells !== undefined) expect(line.cells.map((cell) => text.slice(...cell)).join("\t")).toBe(text.slice(...line.span));
      }
    }
  }));
});
