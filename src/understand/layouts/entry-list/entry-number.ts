import { fold } from "../../../text/fold.ts";
import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { SIGNS } from "../../../text/signs.ts";
import type { Span } from "../../../text/span.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { ANNOUNCED, isPaperNumber, UNMISTAKABLE_NUMBER } from "../../references/paper-number.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { announcedNumber } from "../head/number.ts";

/** The number of the paper that an entry of a list is about. */
export interface EntryNumber {
  readonly number: string;
  readonly span: Span;
  readonly line: SheetLine;
  /** How the line prints it: alone, before or behind the title, labelled, or in which cell. The entries of one list all do it alike. */
  readonly place: string;
}

const number = `(?:${UNMISTAKABLE_NUMBER}|${ANNOUNCED}|[A-Z]{1,3} \\d{1,4}(?:/\\d{2,4})?)`;
const whole = new LinePattern(new RegExp(`^${number}$`, "u"));
const leading = new LinePattern(new RegExp(`^(${number})\\s?[:|–-]?\\s{1,8}(?=[„"]?\\p{L}[^\\n]{4})`, "u"));
const inBrackets = new LinePattern(new RegExp(`\\S\\s?[([](${number})[)\\]]$`, "u"));
/** A value of a field goes on with the paper's title. */
const opensValue = new RegExp(`^${number}(?=$|\\s)`, "u");
/** No number of a paper has its first figure farther in. */
const figureEarly = /^.{0,16}\d/u;
const telephone = /^\+?0\d/u;
const longest = 400;

/** The number by which a line, or a cell of it, names a paper; null for other lines. */
export function entryNumberIn(sheet: Sheet, line: SheetLine): EntryNumber | null {
  if (line.text.length > longest || (line.signs & SIGNS.digit) === 0) return null;
  return labelled(sheet, line) ?? (line.cells.length > 1 ? inCell(sheet, line) : null) ?? onLine(line) ?? announced(sheet, line);
}

/** "Vorlage: 2031/012", "Drucksachennummer | 2031/012" */
function labelled(sheet: Sheet, line: SheetLine): EntryNumber | null {
  const hit = labelsIn(line).find(({ key, start }) => key === "number" && start === 0);
  const [first, second] = line.cells;
  const isPair = first !== undefined && second !== undefined && line.cells.length === 2 && bareLabel(sheet.text.slice(...first)) === "number";
  const label = hit?.label ?? (isPair ? sheet.text.slice(...first) : null);
  const start = hit === undefined ? (isPair ? second[0] - line.span[0] : 0) : hit.valueStart;
  if (label === null) return null;
  const value = line.text.slice(start);
  const found = opensValue.exec(value.trimStart())?.[0] ?? "";
  return found === "" ? null : numberAt(found, line, start + value.length - value.trimStart().length, `label ${fold(label)}`);
}

/** A cell that holds the number and nothing else. */
function inCell(sheet: Sheet, line: SheetLine): EntryNumber | null {
  for (const [index, [start, end]] of line.cells.entries()) {
    const cell = glanceAt(sheet.text.slice(start, end));
    const found = cell.text.length > 40 || !whole.isIn(cell) ? null : numberAt(cell.text, line, start - line.span[0], `cell ${index}`);
    if (found !== null) return found;
  }
  return null;
}

function onLine(line: SheetLine): EntryNumber | null {
  const mayOpen = figureEarly.test(line.text);
  if (mayOpen && line.text.length <= 40 && whole.isIn(line)) return numberAt(line.text, line, 0, "alone");
  const first = mayOpen ? leading.matchIn(line)?.[1] : undefined;
  if (first !== undefined) return numberAt(first, line, 0, "leading");
  const last = inBrackets.matchIn(line)?.[1];
  return last === undefined ? null : numberAt(last, line, line.text.length - last.length - 1, "brackets");
}

/** "Antrag 2031/012: Neubau der Brücke" */
function announced(sheet: Sheet, line: SheetLine): EntryNumber | null {
  const found = line.cells.length > 1 ? null : announcedNumber(sheet, line.index);
  return found === null ? null : numberAt(found.number, line, found.span[0] - line.span[0], "announced");
}

function numberAt(found: string, line: SheetLine, start: number, place: string): EntryNumber | null {
  if (!isPaperNumber(found) || telephone.test(found)) return null;
  const at = line.span[0] + start;
  return { number: found, span: [at, at + found.length], line, place };
}
