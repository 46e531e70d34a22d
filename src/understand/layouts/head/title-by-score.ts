import { LETTERS } from "../../../text/letters.ts";
import { firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { isKind } from "../../kinds.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { cellKind } from "./cell-kind.ts";
import { isColumn } from "./stacked-table.ts";
import { endsLetter, isAddress, isTitleLine, type PlacedTitle, placedTitle, saysPublicity } from "./title.ts";

const searched = 40;
const mostLines = 6;
const longestBody = 60;
const farthestEcho = 200;
/** Before a day at most its weekday stands. */
const farthestDay = 12;
/** From here on a paragraph is the title rather than any other of a head: where kind or number open it, and where they do not. */
const enough = { opened: 3, alone: 4 };
/** What it counts that a title is printed once more. */
const ofEcho = 2;
/** What a title's length counts. */
const ofLength = 1;
/** Words of sentences: a subject has none of them. */
const verb = new RegExp(`(?<![${LETTERS}])(?:hat|haben|hatte|ist|sind|wird|werden|wurden?|kann|soll|sollen|muss|beschließt|beantragt|bittet|bitten|lade|findet)(?![${LETTERS}])`, "u");

/** What else of the head is known. */
export interface Known {
  /** Lines that say something else. */
  readonly taken: ReadonlySet<number>;
  /** The line of kind or number, whichever stands lower; null where there is neither. */
  readonly opening: number | null;
}

/**
 * The paragraph of the head that is most like a title, where neither label nor mark tells: it stands right below kind and
 * number or beside the fields, is marked as heading, in bold or in quotes, is of a title's length, and is printed once more
 * further down. Null where none has enough of it.
 */
export function titleByScore(sheet: Sheet, to: number, known: Known): PlacedTitle | null {
  let best: PlacedTitle | null = null;
  let most = (known.opening === null ? enough.alone : enough.opened) - 1;
  for (let first = 0; first < Math.min(to, searched); first++) {
    if (!isTitleLine(sheet, first, known.taken)) {
      if (known.opening !== null && first > known.opening && isText(sheet.lines[first], known)) break;
      if (endsLetter(sheet.lines[first])) break;
      continue;
    }
    let last = first;
    while (last + 1 < to && last - first < mostLines && sheet.lines[last + 1]?.gapBefore === false && sheet.lines[last + 1]?.kind === sheet.lines[first]?.kind && isTitleLine(sheet, last + 1, known.taken) && bareLabel(sheet.lines[last + 1] ?? "") === null) last++;
    const title = placedTitle(sheet, first, last);
    const own = scoreOf(sheet, title, known, most - ofEcho);
    const score = own > 0 && own + ofEcho > most && isEchoed(sheet, last, title.value) ? own + ofEcho : own;
    if (score > most) [best, most] = [title, score];
    first = last;
  }
  return best;
}

/** A heading of the text: below it nothing of the head stands. */
function isText(line: SheetLine | undefined, { taken }: Known): boolean {
  return line !== undefined && !taken.has(line.index) && line.text.length < 60 && headingKind(line) !== null && !isKind(line);
}

/** What counts for a title and against it; 0 for what is none, and where it cannot be more than `least`. */
function scoreOf(sheet: Sheet, { value, firstLine, lastLine }: PlacedTitle, { taken, opening }: Known, least: number): number {
  const line = sheet.lines[firstLine];
  const [above, below] = [sheet.lines[firstLine - 1], sheet.lines[lastLine + 1]];
  if (line === undefined) return 0;
  const ofPlace = (line.kind === "heading" ? ((line.level ?? 1) <= 2 ? 3 : 2) : line.bold ? 2 : 0)
    + (opening !== null && firstLine === opening + 1 ? 3 : 0)
    + (above !== undefined && opening !== null && firstLine > opening + 1 && (taken.has(firstLine - 1) || saysPublicity(above)) ? 2 : 0)
    + (opening !== null && firstLine > opening + 1 ? 1 : 0)
    + (isField(below, taken) ? 2 : 0)
    + (firstLine === 0 || (firstLine === 1 && / \| |informationssystem|:$/iu.test(above?.text ?? "")) ? 1 : 0)
    + (line.gapBefore && sheet.lines[lastLine]?.gapAfter === true ? 1 : 0)
    + (/^[„“"].*[“”"]$/u.test(value) ? 2 : 0)
    + (line.kind === "item" ? -3 : 0);
  if (ofPlace + ofLength <= least) return 0;
  if (/[.:;,|]$|\s\|\s|[iI]nformationssystem|@|^\p{Ll}/u.test(value) || verb.test(value) || / [>»›] /u.test(value) || bareLabel(value) !== null || value.split(" ").every((word) => isColumn(word) || /^(?:Ja|Nein|Enth\.|ö|nö)$/u.test(word)) || (cellKind(value) === "body" && value.length <= longestBody && !/\d/u.test(value)) || (firstDay(value)?.start ?? farthestDay) < farthestDay) return 0;
  const words = value.match(/(?<![\p{L}\d])\p{L}{4,}/gu)?.length ?? 0;
  if (words === 0) return 0;
  if (sheet.lines.slice(firstLine, lastLine + 1).some(({ text, cells }) => isAddress(text) || cells.length > 1)) return 0;
  return ofPlace + (words < 2 || value.length < 12 ? -2 : value.length >= 20 && value.length <= 250 ? ofLength : 0);
}

function isField(line: SheetLine | undefined, taken: ReadonlySet<number>): boolean {
  return line !== undefined && (taken.has(line.index) || bareLabel(line) !== null || labelsIn(line)[0]?.start === 0);
}

/** True where a later line says the same or holds it in a cell: a page's title and the paper's. */
function isEchoed(sheet: Sheet, index: number, text: string): boolean {
  return sheet.lines.slice(index + 1, index + farthestEcho).some((line) => line.text.length >= text.length && line.text.includes(text));
}
