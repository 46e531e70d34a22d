import type { Form, HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { isNavigation } from "../../sections/navigation.ts";
import type { Sheet } from "../../sheet.ts";
import { type Field, fieldOf } from "./field.ts";
import { moverIn } from "./mover.ts";
import { inSmallLetters } from "./small-letters.ts";
import { visibilityIn } from "./visibility-word.ts";

/** The kind of paper as printed, and the line that says it (-1 where it stands before the number). */
export interface HeadKind {
  readonly field: HeadField<string>;
  readonly line: number;
}

const handedOut = new LinePattern(/^tischvorlage$/iu);
const ambiguous = new LinePattern(/^Antrag$|^Bericht$|^Information$|^Vorlage$/u);

/** The kind of paper: labelled, a line of its own, or announced with the number. */
export function headKind(sheet: Sheet, fields: readonly Field[], headEnd: number, announced: HeadField<string> | null, foundBy: string): HeadKind | null {
  const labelled = fieldOf(fields.filter(({ key, value }) => key === "kind" && visibilityIn(value) === null && !value.includes("Vorgang")), "kind");
  if (labelled !== null && labelled.value.length <= 80 && !(announced !== null && labelled.value.length <= 2)) {
    const printed = labelled.value.replace(/^\d{1,2}_/u, "");
    const value = onceOf(printed);
    if (value !== printed) return { field: { value, span: [labelled.span[1] - value.length, labelled.span[1]], foundBy, confidence: 0.85 }, line: labelled.lastLine };
    return { field: { value, span: [labelled.span[1] - value.length, labelled.span[1]], foundBy, confidence: 0.95 }, line: labelled.lastLine };
  }
  const lines = sheet.lines.slice(0, Math.max(1, Math.min(headEnd, 30))).filter((one) => isKind(one) && !one.text.endsWith(":") && !isNavigation(sheet, one.index));
  // How a paper is handed out tells less than what it is.
  const line = lines.find((one) => !handedOut.isIn(one)) ?? (kindBeforeMover(sheet, headEnd, foundBy) === null ? lines[0] : undefined);
  const opened = line === undefined && announced === null ? (kindBeforeMover(sheet, headEnd, foundBy) ?? kindInCell(sheet, headEnd, foundBy) ?? bareVorlage(sheet, headEnd, foundBy)) : null;
  if (opened !== null) return opened;
  if (line !== undefined && !(announced !== null && ambiguous.isIn(line))) {
    return { field: { value: inSmallLetters(line.text), span: line.span, foundBy, confidence: 0.9 }, line: line.index };
  }
  return announced === null ? null : { field: announced, line: -1 };
}

/** "AntragBeschluss", "AntragAntrag": the first kind and what it has become, run together; the latter is what the paper is. */
function onceOf(text: string): string {
  const at = /\p{Ll}(?=\p{Lu})/u.exec(text)?.index;
  if (at === undefined) return text;
  const [first, last] = [text.slice(0, at + 1), text.slice(at + 1)];
  return isKind(first) && isKind(last) ? last : text;
}

const gap = new LinePattern(/\s{3}/u);

/** "Beschlussvorlage | Vorlage Nr.: 31/17": the kind in a cell of its own, or far left of the number. */
function kindInCell(sheet: Sheet, headEnd: number, foundBy: string): HeadKind | null {
  for (const line of sheet.lines.slice(0, Math.min(headEnd, 12))) {
    if (line.cells.length < 2 && !gap.isIn(line)) continue;
    const cells = line.cells.length > 1 ? line.cells : [...line.text.matchAll(/\S+(?:\s{1,2}\S+)*/gu)].map((match) => [line.span[0] + match.index, line.span[0] + match.index + match[0].length] as const);
    const cell = cells.length < 2 ? undefined : cells.find(([start, end]) => isKind(sheet.text.slice(start, end)));
    if (cell !== undefined) return { field: { value: inSmallLetters(sheet.text.slice(...cell)), span: cell, foundBy, confidence: 0.8 }, line: line.index };
  }
  return null;
}

const bareNumber = new LinePattern(/(?:^|\t)Vorlage Nr\.? \S{3,20}$/u);

/** "Vorlage Nr. 12/2031" alone on its line, where nothing says it more closely. */
function bareVorlage(sheet: Sheet, headEnd: number, foundBy: string): HeadKind | null {
  const line = sheet.finder.first(bareNumber, 0, Math.min(headEnd, 12));
  return line === undefined ? null : { field: { value: "Vorlage", span: [line.span[0] + line.text.lastIndexOf("Vorlage"), line.span[0] + line.text.lastIndexOf("Vorlage") + "Vorlage".length], foundBy, confidence: 0.6 }, line: line.index };
}

const amendment = new LinePattern(/^(\p{Lu}\p{L}{3,40})(?: (?:der|des|von) .{3,60})? zu(?:r|m)? (?:Vorlage|Drucksache|DS|Drs\.|Antrag|TOP|Beschlussvorlage|VO|BV|Tagesordnungspunkt)/u);
const onOccasion = new LinePattern(/^(\p{Lu}[\p{L} ]{3,40}) (?:(?:für|zu) (?:die|der)|zur) (?:\d{1,3}\. )?\p{L}{0,20}[sS]itzung (?:am|vom|des|der) /u);
const ofMover = new LinePattern(/^((?:\p{L}+ )?\p{L}+) (?:der|des|von) /u);
const toBody = new LinePattern(/^(\p{Lu}[\p{L} ]{3,40}) (?:für|an) (?:den|die|das) \p{Lu}[\p{L} ,-]{3,80}$/u);
const aboveMover = new LinePattern(/^(\p{Lu}[\p{L} ]{3,40}) (?:der|des|von|vom)(?: Fraktion)?$/u);

/** "ANTRAG der" above the mover's name. */
function kindBeforeMover(sheet: Sheet, headEnd: number, foundBy: string): HeadKind | null {
  for (const line of sheet.lines.slice(0, Math.min(headEnd, 12))) {
    const amended = amendment.matchIn(line)?.[1];
    const occasion = onOccasion.matchIn(line)?.[1];
    const moved = moverIn(line) === null ? undefined : ofMover.matchIn(line)?.[1];
    const addressed = toBody.matchIn(line)?.[1];
    const word = amended ?? occasion ?? addressed ?? moved ?? aboveMover.matchIn(line)?.[1];
    if (word !== undefined && isKind(word)) return { field: { value: inSmallLetters(word), span: [line.span[0], line.span[0] + word.length], foundBy, confidence: 0.85 }, line: line.index };
  }
  return null;
}

/** The form that a kind of paper has; without a kind, a paper where known headings stand. */
export function formOf(sheet: Sheet, kind: string | null): Form {
  if (kind !== null && formOfKind(kind) === "inquiry") return holdsAnswer(sheet) ? "answer" : "inquiry";
  if (kind !== null) return formOfKind(kind) ?? "paper";
  const isKnown = sheet.lines.some((line) => line.text.length < 60 && ["resolution", "facts", "legal", "financialEffects", "personnelEffects"].includes(headingKind(line) ?? ""));
  return isKnown ? "paper" : "other";
}

const askedWord = new LinePattern(/^(?:Frage|Antworten?$)/u);
const answers = new LinePattern(/^(?:Der|Die|Das) \p{Lu}[\p{L} ]{3,40} beantwortet (?:die|diese) [\p{L} ]{0,20}(?:Anfrage|Fragen?) (?:wie folgt|folgendermaßen)/u);

/** An inquiry printed with the administration's answer, under a heading of its own, is that answer. */
function holdsAnswer(sheet: Sheet): boolean {
  return sheet.finder.first(answers) !== undefined || sheet.lines.some((line) => line.gapBefore && line.text.length < 60 && headingKind(line) === "answer" && !askedWord.isIn(line));
}
