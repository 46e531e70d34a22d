import type { ConsultationFact } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { type Day, daysIn } from "../../day.ts";
import { isOpen } from "../../outcomes.ts";
import { isRole } from "../../roles.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { ConsultationRoute } from "./consultation-route.ts";
import { namesBody } from "./organization-words.ts";

const mostRows = 60;
const longestName = 120;
/** What stands before a body whose meeting has no day yet. */
const toCome = new LinePattern(/^(?:[Zz]ukünftig|[Gg]eplant|[Vv]orgesehen|[Nn]ächste Beratung|[Dd]emnächst|[Oo]ffen):\s{0,4}/u);

/**
 * A Beratungsfolge told as a list, from the line `from` on: "22.06.2031: Bauausschuss: vertagt", "Bauausschuss (22.06.2031)",
 * "Zukünftig: Rat", or a body alone on its line. Null where its first line is no such row.
 */
export function toldRoute(sheet: Sheet, from: number, foundBy: string): ConsultationRoute | null {
  const rows: ConsultationFact[] = [];
  let last = from - 1;
  for (const line of sheet.lines.slice(from, from + mostRows)) {
    const found = rowsOf(line, rows.length, foundBy);
    if (found.length === 0) break;
    rows.push(...found);
    last = line.index;
  }
  return rows.length === 0 ? null : { rows, lastLine: last };
}

/** True for a line that is a row of a route by itself, with its day or the word that there is none yet. */
export function isToldRow(line: SheetLine | undefined): boolean {
  return line !== undefined && (toCome.isIn(line) || daysIn(line.text.slice(0, 300)).length > 0) && rowsOf(line, 0, "").length > 0;
}

function rowsOf(line: SheetLine, before: number, foundBy: string): readonly ConsultationFact[] {
  if (line.text.length > 1000 || line.cells.length > 1) return [];
  const day = daysIn(line)[0];
  if (day?.start === 0) return dayFirst(line, day, foundBy);
  const bracketed = inBrackets(line, foundBy);
  if (bracketed.length > 0) return bracketed;
  const name = line.text.replace(toCome.pattern, "");
  const isAlone = name !== line.text || !line.gapBefore || before === 0;
  return day === undefined && isAlone && isBody(name) ? [row(name, null, null, null, line.span, foundBy)] : [];
}

/** "22.06.2031: Bauausschuss: Der Antrag wird vertagt. Er kommt wieder." */
function dayFirst(line: SheetLine, day: Day, foundBy: string): readonly ConsultationFact[] {
  const match = /^:\s{0,4}([^:]{3,120}?)(?::\s{0,4}(\S.*))?$/u.exec(line.text.slice(day.end));
  const [, name = "", told] = match ?? [];
  if (!isBody(name)) return [];
  const outcome = told === undefined ? null : firstSentence(told);
  return [row(name, null, day.iso, outcome === null || isOpen(outcome) ? null : outcome, line.span, foundBy)];
}

/** "Bauausschuss (22.06.2031), Rat (30.06.2031)" */
function inBrackets(line: SheetLine, foundBy: string): readonly ConsultationFact[] {
  if (!line.text.endsWith(")")) return [];
  const parts = line.text.replace(labelBefore.pattern, "").split(/(?<=\))\s{0,2}[,;]\s{0,3}/u);
  const found = parts.flatMap((part) => {
    const [, name = "", role = "", said = ""] = /^(?:[-–•]\s)?(\p{Lu}[^()]{2,120}?)\s(?:\(([^()\d]{3,40})\)\s)?\(([^()]{6,40})\)$/u.exec(part) ?? [];
    const day = daysIn(said)[0];
    if (day === undefined || said.length - (day.end - day.start) > 8 || !isBody(name)) return [];
    const start = line.span[0] + line.text.indexOf(part);
    return [row(name, isRole(role) ? role : null, day.iso, null, [start, start + part.length], foundBy)];
  });
  return found.length === parts.length ? found : [];
}

/** "Geplante Beratungsfolge: Bauausschuss (22.06.2031)" in one line. */
const labelBefore = new LinePattern(/^\p{Lu}[^:()\d]{5,45}folge:\s{0,4}/u);

function isBody(name: string): boolean {
  return name.length <= longestName && namesBody(name) && !/[.,;]$|\d{3}/u.test(name) && !isRole(name) && name.split(" ").length <= 12;
}

function firstSentence(text: string): string {
  const end = /(?<!\d)[.!](?=\s+\p{Lu})/u.exec(text.slice(0, 600));
  return (end === null ? text : text.slice(0, end.index + 1)).trim().slice(0, 400);
}

function row(organization: string, role: string | null, date: string | null, outcome: string | null, span: Span, foundBy: string): ConsultationFact {
  return { organization: organization.replace(/\s+/gu, " ").trim(), role, date, meeting: null, item: null, outcome, span, foundBy, confidence: 0.85 };
}
