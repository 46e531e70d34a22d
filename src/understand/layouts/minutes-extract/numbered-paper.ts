import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { isFaction, mayBeFaction } from "../../attendance/faction.ts";
import type { Sheet } from "../../sheet.ts";

/** The paper that a part of an extract deals with, as the line above the debate names it. */
export interface NumberedPaper {
  /** "Antrag Nr. 12" */
  readonly paper: string;
  /** Kind and number. */
  readonly paperSpan: Span;
  /** What the paper is about, without page and mover. */
  readonly title: Span;
  readonly firstLine: number;
  readonly lastLine: number;
}

const heads = new LinePattern(/^((?:\p{Lu}\p{Ll}{2,24}(?:antrag|anfrage|vorlage)|Antrag|Anfrage|Vorlage|Drucksache|Resolution) (?:Nr\.? ?)?\p{L}{0,4}\d[\p{L}\d./-]{0,16})(?: ?\([^()\n]{1,40}\))?(?: ?:| [–-]) (?=[\p{Lu}\d„"])/u);
const moverBehind = /\s{1,3}\(([^()]{2,80})\)$/u;
const mostLines = 4;

/**
 * The first line from `from` to `to` that names a paper by kind and number and says what it is about:
 * "Antrag Nr. 12 (S. 240): Mehr Bänke am Markt (SPD)". Null where there is none.
 */
export function numberedPaper(sheet: Sheet, from: number, to: number): NumberedPaper | null {
  for (const line of sheet.lines.slice(from, to)) {
    const match = line.gapBefore ? heads.matchIn(line) : null;
    if (match?.[1] === undefined) continue;
    let last = line.index;
    while (last + 1 < sheet.lines.length && last - line.index < mostLines && sheet.lines[last + 1]?.gapBefore === false) last++;
    const start = line.span[0] + match[0].length;
    const printed = sheet.text.slice(start, sheet.lines[last]?.span[1]);
    const mover = moverBehind.exec(printed);
    const end = start + (mover?.[1] !== undefined && namesMover(mover[1]) ? mover.index : printed.length);
    if (end - start < 4 || last - line.index >= mostLines) continue;
    return { paper: match[1], paperSpan: [line.span[0], line.span[0] + match[1].length], title: [start, end], firstLine: line.index, lastLine: last };
  }
  return null;
}

/** "GRÜNE", "SPD, Die Linke", "Bürgerliste Auental". */
function namesMover(printed: string): boolean {
  return printed.split(/, | und |; /u).every((name) => isFaction(name) || (name.includes(" ") && mayBeFaction(name)));
}
