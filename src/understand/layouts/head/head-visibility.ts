import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import type { Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { isKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { Field } from "./field.ts";
import { visibilityIn } from "./visibility-word.ts";

const saysPublic = new LinePattern(/öffentlich/iu);
const farthestChoice = 25;
const statusLine = new LinePattern(/^(?:Art:?\s|[xX☒]\s|[-–(]\s?)?(?:(?:Beratung )?in )?(?:nicht ?)?öffentliche?r?(?: Sitzung| Vorgang| Vorlage)?(?:\s?[-–)])?$/iu);

/** Whether the paper is public: labelled, a line of its own, or said alike by all rows of the Beratungsfolge. */
export function headVisibility(
  sheet: Sheet, fields: readonly Field[], headEnd: number, ofTable: Visibility | null, rows: readonly ConsultationFact[], foundBy: string,
): HeadField<Visibility> | null {
  const labelled = fields.find((field) => field.key === "visibility" && visibilityIn(field.value) !== null) ?? fields.find((field) => /^(?:nicht ?)?öffentlich(?: am \d.*)?$/iu.test(field.value));
  if (labelled !== undefined) return { value: visibilityIn(labelled.value) ?? "public", span: labelled.span, foundBy, confidence: 0.95 };
  const said = sheet.finder.all(saysPublic, 0, headEnd);
  const choice = choiceInLine(said.filter(({ index }) => index < farthestChoice), foundBy);
  if (choice !== undefined) return choice;
  const ticked = tickedAlternative(sheet, said.filter(({ index }) => index < farthestChoice), foundBy);
  if (ticked !== undefined) return ticked;
  const line = said.find((one) => statusLine.isIn(one));
  if (line !== undefined) return { value: visibilityIn(line.text.replace(/^(?:(?:Art:?|[xX☒])\s|[-–(]\s?)/u, "")) ?? "public", span: line.span, foundBy, confidence: 0.9 };
  const cell = said.filter(({ index }) => index < 12).flatMap((one) => (one.cells.length > 1 ? one.cells : [])).find((span) => /^(?:nicht ?)?öffentlich$/iu.test(sheet.text.slice(...span)) && !rows.some((row) => row.span[0] <= span[0] && span[1] <= row.span[1]));
  if (cell !== undefined) return { value: visibilityIn(sheet.text.slice(...cell)) ?? "public", span: cell, foundBy, confidence: 0.8 };
  const named = sheet.lines.slice(0, Math.min(headEnd, 12)).find((one) => /^(?:nicht ?)?öffentliche[rs]? \p{Lu}/iu.test(one.text) && isKind(one.text));
  if (named !== undefined) return { value: /^n/iu.test(named.text) ? "nonPublic" : "public", span: named.span, foundBy, confidence: 0.85 };
  const span = rows[0]?.span;
  return ofTable === null || span === undefined ? null : { value: ofTable, span, foundBy, confidence: 0.8 };
}

/** "[X] öffentlich [ ] nichtöffentlich": both on one line; null where none or both are ticked, undefined where there is no such line. */
function choiceInLine(said: readonly SheetLine[], foundBy: string): HeadField<Visibility> | null | undefined {
  const line = said.find((one) => isChoice(one));
  if (line === undefined) return undefined;
  const ticked = [...line.text.matchAll(/(?:\[\s?[xX]\s?\]|\([xX]\)|[☒☑]|(?<![\p{L}])[xX])\s{0,4}((?:nicht ?-?)?öffentlich)/giu)];
  const [only] = ticked;
  if (only?.[1] === undefined || ticked.length !== 1) return null;
  return { value: /^n/iu.test(only[1]) ? "nonPublic" : "public", span: [line.span[0] + only.index, line.span[0] + only.index + only[0].length], foundBy, confidence: 0.85 };
}

/** True for a line that is nothing but the choice between öffentlich and nichtöffentlich, or one of them. */
export function isChoice(line: Glance): boolean {
  return line.text.length <= 80 && saysPublic.isIn(line) && line.text.replace(/(?:nicht ?-?)?öffentlich(?:e[rn]?)?(?: Sitzung| Teil)?/giu, "").replace(/[[\](){}☐☒☑□xX/|:\s–-]/gu, "") === "" && /[[(☐☒☑□]|öffentlich.*öffentlich/iu.test(line.text);
}

/**
 * "öffentlich" and "nichtöffentlich" printed both, one of them ticked: the ticked one; null where none or both are ticked;
 * undefined where they do not stand beside each other as a choice.
 */
function tickedAlternative(sheet: Sheet, said: readonly SheetLine[], foundBy: string): HeadField<Visibility> | null | undefined {
  const choices = said.flatMap((line) => {
    const spans = line.cells.length > 1 ? line.cells : [line.span];
    return spans.flatMap((span) => {
      const choice = /^([xX☒☑]\s{1,4}|[☐□]\s{0,4})?((?:nicht ?-?)?öffentlich)(\s{1,4}[xX☒☑])?$/iu.exec(sheet.text.slice(...span));
      return choice === null ? [] : [{ line, span, value: /^n/iu.test(choice[2] ?? "") ? "nonPublic" as const : "public" as const, isTicked: /[xX☒☑]/u.test((choice[1] ?? "") + (choice[3] ?? "")) || isTickedBelow(sheet, line.index) }];
    });
  });
  const [first, second] = choices;
  if (first === undefined || second === undefined || choices.length !== 2 || first.value === second.value || second.line.index - first.line.index > 2) return undefined;
  const ticked = choices.filter((choice) => choice.isTicked);
  const only = ticked.length === 1 ? ticked[0] : undefined;
  return only === undefined ? null : { value: only.value, span: only.span, foundBy, confidence: 0.85 };
}

/** An X alone in a cell or line right below. */
function isTickedBelow(sheet: Sheet, index: number): boolean {
  const below = sheet.lines[index + 1];
  return below !== undefined && !below.gapBefore && (below.cells.length > 1 ? below.cells.map((span) => sheet.text.slice(...span)) : [below.text]).some((text) => /^[xX☒☑]$/u.test(text));
}
