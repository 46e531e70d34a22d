import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentText, Line } from "../document-text.ts";
import { createWordCounter } from "../lexicon/collection-words.ts";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import type { MendReason } from "../mended-text.ts";
import { applyEdits, revertEdits } from "../source-map.ts";
import { mend } from "./mend.ts";

const words = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("all-the-german-words/woerter.json"), "utf8"),
) as string[];
const list = decodeWordList(encodeWordList(words));
const lexicon = createLexicon(list);

function documentOf(text: string): DocumentText {
  let start = 0;
  const lines = text.split("\n").map((row): Line => {
    const span = [start, start + row.length] as const;
    start += row.length + 1;
    if (row.trim() === "") return { span, kind: "blank" };
    if (row.startsWith("#")) return { span, kind: "heading" };
    return { span, kind: row.includes("\t") ? "row" : "text" };
  });
  return { origin: "plain", text, lines, unsure: [] };
}

function mended(text: string): string {
  return mend(documentOf(text), lexicon).text;
}

/** Text that recognition has damaged all over, so that a document's own damage is there to see. */
const ocrContext = "\nDie Verfiigung iiber die Flache wird fiir nachstes Jahr verlangert, da die Gebaude moglichst zuruckgebaut werden.";

describe("each kind of damage", () => {
  test.each<[MendReason, string, string]>([
    ["whitespace", "Die  Stadt\u00a0Auental", "Die Stadt Auental"],
    ["whitespace", "Ge\u00admeinde\u200brat", "Gemeinderat"],
    ["whitespace", "Mu\u0308hle", "Mühle"],
    ["markup", "die Leiter\\_innen", "die Leiter_innen"],
    ["markup", "### **Sachverhalt**", "Sachverhalt"],
    ["markup", "der CO<sup>2</sup>-Preis", "der CO²-Preis"],
    ["markup", "Anlage\\", "Anlage"],
    ["lineEndHyphen", "die Mühlen-\nwege sind", "die Mühlenwege\nsind"],
    ["lineEndHyphen", "die Grünen-\nFraktion stimmt", "die Grünen-Fraktion\nstimmt"],
    ["lineEndHyphen", "Die Fraktion bittet um Aufnahme in die Tagesordnung der nächsten Sit-\n\nzung des Rates", "Die Fraktion bittet um Aufnahme in die Tagesordnung der nächsten Sitzung\n\ndes Rates"],
    ["lineEndHyphen", "wird bei- gefügt und", "wird beigefügt und"],
    ["lineEndHyphen", "für Verkehrs-planung zuständig", "für Verkehrsplanung zuständig"],
    ["encoding", "fÃ¼r die StraÃŸe", "für die Straße"],
    ["encoding", "f√ºr alle", "für alle"],
    ["encoding", "Status: \ufffdffentlich", "Status: öffentlich"],
    ["encoding", "die Br\ufffdcke f\ufffdr Radfahrer", "die Brücke für Radfahrer"],
    ["encoding", "fu¨r die O¨ffentlichkeit", "für die Öffentlichkeit"],
    ["letterSpacing", "A N F R A G E", "ANFRAGE"],
    ["letterSpacing", "S T A D T   A U E N T A L", "STADT AUENTAL"],
    ["letterSpacing", "gez. A m s e l f e l d", "gez. Amselfeld"],
    ["encoding", "die Verp\ufffdichtung zur Bescha\ufffdung", "die Verpflichtung zur Beschaffung"],
    ["doubled", "BBeesscchhlluussss  ddeess  RRaatteess  NNrr..  1122", "Beschluss des Rates Nr. 12"],
    ["doubled", "AAAnnntttrrraaaggg", "Antrag"],
    ["ligature", "o\ufb03ziell geöﬀnet", "offiziell geöffnet"],
    ["ligature", "die Bepfl anzung dort", "die Bepflanzung dort"],
    ["lostLetters", "die Versorgung r Familien", "die Versorgung für Familien"],
    ["lostLetters", "das Spielplatzkonzeptr die Stadt", "das Spielplatzkonzept für die Stadt"],
    ["lostLetters", "die rderung der Musik", "die Förderung der Musik"],
    ["lostLetters", "Beratung fr alle", "Beratung für alle"],
  ])("%s: %s", (reason, damaged, whole) => {
    const result = mend(documentOf(damaged), lexicon);
    expect(result.text).toBe(whole);
    expect(result.edits.map((edit) => edit.reason)).toContain(reason);
  });

  test.each([
    ["groRe Baume", "große Bäume"],
    ["fir die Offentlichkeit", "für die Öffentlichkeit"],
    ["bei den Teilnehmem", "bei den Teilnehmern"],
    ["die Malinahmen", "die Maßnahmen"],
    ["das GrundstUck", "das Grundstück"],
    ["die Stra3enbahn", "die Straßenbahn"],
  ])("ocr, in a text that is damaged all over: %s", (damaged, whole) => {
    expect(mended(damaged + ocrContext).split("\n")[0]).toBe(whole);
  });
});

test.each([
  "Mo - Fr 8 bis 12 Uhr, Waldstr. 3",
  "Haupt- und Nebenstraßen, Vor- sowie Nachteile",
  "Kostenträger A B C D und x x",
  "Frau Muller-Okarp und Herr Grzkowiak",
  "MineReWIR, digitalHUB, RegioTram und die RWTH",
  "siehe https://auental.example/fur-alle/ubersicht oder post@muhle.example",
  "Workshop: the art of for and with",
  "Vorlage 2023/0145-1, Az. 61.3 Wa/Mü",
  "Bürger*innen und Leiter_innen",
  "wurden und würden, konnte und könnte, fordern und fördern",
  "Konto 1122 3344, Az. AABB, 11 22 33, xx oo",
  "Der Antrag wird einstimmig angenommen. Der Antrag wird einstimmig angenommen.",
])("leaves alone: %s", (text) => {
  expect(mended(text)).toBe(text);
});

test("a hyphen that hangs before und stays at its line end", () => {
  expect(mended("alle Haupt-\nund Nebenstraßen")).toBe("alle Haupt-\nund Nebenstraßen");
});

test("ligatures that a conversion dropped all over a text come back, one alone does not", () => {
  expect(mended("Die Verpichtung zur Beschaung ist nanziell gesichert.")).toBe("Die Verpflichtung zur Beschaffung ist finanziell gesichert.");
  expect(mended("Die Verpichtung ist gesichert.")).toBe("Die Verpichtung ist gesichert.");
  expect(mended("Herr Verpichtung, Frau Grzkowiak, Herr Brandauer-Oksala, Frau Wiskotti, Herr Pelmanek und Frau Osterkampf nanziell")).toContain("Verpichtung");
});

const sentence = "Der Ausschuss für Bau und Verkehr empfiehlt dem Rat, die Brücke über die Au im kommenden Jahr zu erneuern.";

test("a sentence that stands twice in a row is read once", () => {
  expect(mended(`Beschluss: ${sentence} ${sentence} Der Rat folgt dem.`)).toBe(`Beschluss: ${sentence} ${sentence} Der Rat folgt dem.`);
  expect(mended(`Vorab. ${sentence} ${sentence} Der Rat folgt dem.`)).toBe(`Vorab. ${sentence} Der Rat folgt dem.`);
});

test("a passage that stands twice in a row is read once, its lines stay", () => {
  const other = "Die Kosten trägt zur Hälfte das Land; der Rest steht im Haushalt der Stadt Auental bereit.";
  const { text, lines } = mend(documentOf(`${sentence}\n${other}\n${sentence}\n${other}\nEnde`), lexicon);
  expect(lines.map(({ span }) => text.slice(...span))).toEqual([sentence, other, "", "", "Ende"]);
});

test("rows of a table that are alike stay", () => {
  const row = "Ausschuss für Bau und Verkehr der Stadt Auental am Dienstag\t12 Ja-Stimmen und keine Nein-Stimmen";
  expect(mended(`${row}\n${row}`)).toBe(`${row}\n${row}`);
});

test("lines stay one for one when a word moves up", () => {
  const { text, lines } = mend(documentOf("Der Mühlen-\nweg wird breiter.\nEnde"), lexicon);
  expect(lines.map(({ span }) => text.slice(...span))).toEqual(["Der Mühlenweg", "wird breiter.", "Ende"]);
});

test("the hyphen of a web address stays when its line breaks", () => {
  expect(mended("unter www.auental.example/spiel-\nplatz steht mehr")).toBe("unter www.auental.example/spiel-platz\nsteht mehr");
});

test("the cells of a row move with its text", () => {
  const text = "Herrn\u00a0  Specht\t1.000  Euro";
  const row: Line = { span: [0, text.length], kind: "row", cells: [[0, 14], [15, text.length]] };
  const result = mend({ origin: "pdf", text, unsure: [], lines: [row] }, lexicon);
  expect(result.lines[0]?.cells?.map((cell) => result.text.slice(...cell))).toEqual(["Herrn Specht", "1.000 Euro"]);
});

test("a word broken over a page end is written whole on the first page", () => {
  const text = "Im Sitzungs-\nSeite 1\nsaal ist Platz.";
  const document: DocumentText = {
    origin: "pdf",
    text,
    unsure: [],
    lines: [
      { span: [0, 12], kind: "text" },
      { span: [13, 20], kind: "furniture" },
      { span: [21, text.length], kind: "text" },
    ],
  };
  const result = mend(document, lexicon);
  expect(result.lines.map(({ span }) => result.text.slice(...span))).toEqual(["Im Sitzungssaal", "Seite 1", "ist Platz."]);
});

test("the collection decides which word is meant", () => {
  const counter = createWordCounter();
  counter.add("Stadt Löhne und Kreis Löhne");
  const known = createLexicon(list, counter.words());
  const text = "Das Spielplatzkonzeptr die Kinder der Stadt hne liegt vor.";
  expect(mend(documentOf(text), known).text).toContain("Spielplatzkonzept für die Kinder der Stadt Löhne liegt");
});

test("a letter that cannot be told gives a note, and the place in the original", () => {
  const damaged = documentOf("Firma  Xq\ufffdzt");
  const { text, notes } = mend(damaged, lexicon);
  expect(text).toContain("Xq\ufffdzt");
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ code: "unmended-damage", span: [7, 12] });
});

test("in a damaged text, a word with two readings stays and gets a note", () => {
  const damaged = documentOf(`Die letzten Raumungsfalle liegen lange zurück.${ocrContext}`);
  const { text, notes } = mend(damaged, lexicon);
  expect(text).toContain("Die letzten Raumungsfalle liegen");
  expect(notes).toMatchObject([{ code: "unmended-damage", span: [12, 25], message: expect.stringContaining("„Räumungsfälle“") }]);
});

const pieces = fc.constantFrom(
  "Der", "fiir", "Ausschuss", "RRaatt", "1122", sentence, `${sentence} `, "groRe", " ", "  ", "\n", "-\n", "- ", "\\_", "**", "\u00ad", "\ufffd", "Ã¼", "A N T R A G", "r", "rderung",
  "Konzeptr", "ﬁ", "\t", "### ", "ö", "\u0308", "2", ".", "wird", "zuge", "fügt", "\r\n",
);
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")));

describe("for any text", () => {
  test("the layer can be taken away again, and its edits are sorted", () => {
    fc.assert(fc.property(anyText, (text) => {
      const result = mend(documentOf(text), lexicon);
      expect(applyEdits(text, result.edits)).toBe(result.text);
      expect(revertEdits(result.text, result.edits)).toBe(text);
      let end = 0;
      for (const { span, confidence } of result.edits) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(confidence).toBeLessThanOrEqual(1);
        end = span[1];
      }
    }), { numRuns: 400 });
  });

  test("lines stay one for one, in order and within the text", () => {
    fc.assert(fc.property(anyText, (text) => {
      const document = documentOf(text);
      const result = mend(document, lexicon);
      expect(result.lines).toHaveLength(document.lines.length);
      let end = 0;
      for (const { span } of result.lines) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThanOrEqual(span[0]);
        end = span[1];
      }
      expect(end).toBeLessThanOrEqual(result.text.length);
    }), { numRuns: 400 });
  });

  test("mending twice changes nothing more", () => {
    fc.assert(fc.property(anyText, (text) => {
      const once = mend(documentOf(text), lexicon);
      const twice = mend({ ...once.original, text: once.text, lines: once.lines }, lexicon);
      expect(twice.text).toBe(once.text);
    }), { numRuns: 400 });
  });
});

test.each(["Herr Daxl und Frau Hexl berichten.", "Die Firma Maxl liefert Kies."])("names that end like no German word are left alone: %s", (text) => {
  expect(mended(text)).toBe(text);
});
