import { singleSpaced } from "../../text/blanks.ts";
import { glanceAt, type Said } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { isOutcome } from "../outcomes.ts";
import { ANNOUNCED, isPaperNumber, UNMISTAKABLE_NUMBER } from "../references/paper-number.ts";

/** What the line of an agenda says besides its number. */
export interface ItemWords {
  readonly title: string;
  readonly paperNumber: string | null;
  readonly outcome: string | null;
}

const label = String.raw`(?:\p{L}{0,20}(?:[Vv]orlagen?|[Dd]rucksachen?)(?:[- ]?Nr\.?|nummer)?|(?:SV|DS|BV|MV|VO|IV|VL|Drs\.?)[- ]?Nr\.?|Drs\.)\s?:?\s?`;
/** A whole cell, or a whole line, that is the number of a paper: "VO/31/112", "SV-Nr. 2031/0131", "(DS 19/2031)". */
const wholeNumber = new LinePattern(new RegExp(`^\\(?(?:${label}(${ANNOUNCED}|${UNMISTAKABLE_NUMBER})|(${UNMISTAKABLE_NUMBER}))\\)?$`, "u"));
/** A number set off from the title by a dash: "Neubau der Brücke - SV-Nr. 2031/0131". */
const behindDash = new RegExp(`\\s[-–—]\\s?(?:${label})?(${ANNOUNCED}|${UNMISTAKABLE_NUMBER})$`, "u");
/** The same behind a semicolon, with its label: "Sanierung der Halle; Vorlage: AT-5/2031"; and in front of the title: "Drucksache 0712/VI - Fahrradbügel". */
const behindSemicolon = new RegExp(`[;,]\\s${label}(${ANNOUNCED}|${UNMISTAKABLE_NUMBER})$`, "u");
const inBrackets = new RegExp(`\\s\\(${label}(${ANNOUNCED}|${UNMISTAKABLE_NUMBER})\\)$`, "u");
const inFront = new RegExp(`^${label}(${ANNOUNCED}|${UNMISTAKABLE_NUMBER})\\s[-–—:]\\s`, "u");
const longestCell = 100;

/**
 * Takes the line of an agenda apart into title, paper number and outcome, whichever order its cells have:
 * each is known by its form. What is neither number nor outcome is title.
 * @param known the number of the item's paper where its place has told it
 * @param line the item's text behind its number, cells divided by tabs or bars
 */
export function wordsOfItem(line: string, known: string | null = null): ItemWords {
  const [first = "", ...others] = line.split(/[\t|]/u).map((cell) => singleSpaced(cell).trim());
  let paperNumber: string | null = null;
  let outcome: string | null = null;
  const title: string[] = [first];
  for (const cell of others) {
    const number = cell === known ? known : paperNumberOf(cell);
    if (number !== null) paperNumber ??= number;
    else if (isOutcome(cell)) outcome ??= cell;
    else if (cell !== "" && !/^[-–—]$/u.test(cell)) title.push(cell);
  }
  const whole = title.filter((part) => part !== "").join(" ");
  // Without digits nothing is the number of a paper.
  if (!/\d/u.test(whole)) return { title: whole, paperNumber, outcome };
  const front = inFront.exec(whole);
  if (front?.[1] !== undefined && isPaperNumber(front[1])) return { title: whole.slice(front[0].length), paperNumber: paperNumber ?? front[1], outcome };
  const dashed = behindDash.exec(whole) ?? behindSemicolon.exec(whole) ?? inBrackets.exec(whole);
  const behind = dashed?.[1];
  if (dashed === null || behind === undefined || dashed.index === 0 || !isPaperNumber(behind)) return { title: whole, paperNumber, outcome };
  return { title: whole.slice(0, dashed.index).trim(), paperNumber: paperNumber ?? behind, outcome };
}

/** The number of a paper, where a cell or line holds nothing else; else null. */
export function paperNumberOf(cell: Said): string | null {
  const line = glanceAt(cell);
  if (line.text.length > longestCell) return null;
  const match = wholeNumber.matchIn(line);
  const number = match?.[1] ?? match?.[2];
  return number !== undefined && isPaperNumber(number) ? number : null;
}
