import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { endOfHead } from "../head/end-of-head.ts";
import { readGeneralHead } from "../head/general-head.ts";

/**
 * Text of a paper whose head is lost: it begins with a section or within one. Its title may still stand
 * below the first section: a line (or two) followed by the motion that the paper answers.
 */
export const fragment: Layout = { name: "fragment", surest: 0.5, recognise: recogniseFragment, read: readFragment };

/** Likely when the text begins with a known heading or inside a sentence, and says nothing a head would say. */
function recogniseFragment(sheet: Sheet): number {
  const first = sheet.lines[0];
  if (first === undefined || first.text.length > 2000) return 0;
  if (headingKind(first) !== null && first.text.endsWith(":")) return 0.5;
  if (first.text.length <= 60 || sheet.lines.slice(0, 5).some((line) => line.text.length < 40)) return 0;
  const hasSection = sheet.lines.some((line) => line.text.length < 60 && headingKind(line) !== null);
  return hasSection && endOfHead(sheet) > 0 ? 0.4 : 0;
}

function readFragment(sheet: Sheet): HeadReading {
  const { head } = readGeneralHead(sheet, "fragment");
  const nothing = { number: null, title: null, kind: null, visibility: null, body: null, leadUnit: null, author: null, date: null, consultations: [] };
  const lines = titleLines(sheet);
  const [first, last] = [lines[0], lines.at(-2)];
  if (first === undefined || last === undefined) return { head: { ...head, ...nothing }, bodyStart: 0, headLines: new Set() };
  const span = [first.span[0], last.span[1]] as const;
  const title = { value: sheet.text.slice(...span).replace(/\s+/gu, " "), span, foundBy: "layouts/fragment", confidence: 0.7 };
  return { head: { ...head, ...nothing, title }, bodyStart: 0, headLines: new Set(lines.map((line) => line.index)) };
}

/** The title's lines and the line below them that cites the motion; empty when there are none. */
function titleLines(sheet: Sheet): readonly SheetLine[] {
  const citation = sheet.lines.findIndex((line, n) => n > 0 && line.gapAfter && !line.gapBefore && citesMotion(line.text) && !isListed(sheet, n));
  if (citation < 1) return [];
  let first = citation - 1;
  while (first > 0 && citation - first < 3 && sheet.lines[first]?.gapBefore === false && !endsSentence(sheet.lines[first - 1])) first--;
  const lines = sheet.lines.slice(first, citation + 1);
  return lines.some((line) => headingKind(line) !== null || line.text.length > 150) || endsSentence(sheet.lines[citation - 1]) ? [] : lines;
}

/** "FDP-Ratsantrag vom 12.03.2031": nothing but a motion or inquiry and its day. */
function citesMotion(text: string): boolean {
  return text.length <= 90 && /^[\p{L}\d][\p{L}\d./ -]{0,50}(?:antrag|anfrage|Antrag|Anfrage)[\p{L}\d./ -]{0,30} vom \d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{4}$/u.test(text);
}

/** Inside a list of attachments the same line is an attachment. */
function isListed(sheet: Sheet, index: number): boolean {
  const above = sheet.lines.slice(Math.max(0, index - 8), index).toReversed().find((line) => headingKind(line) !== null);
  return above !== undefined && headingKind(above) === "attachments";
}

function endsSentence(line: SheetLine | undefined): boolean {
  return line !== undefined && /[.:;]$/u.test(line.text);
}
