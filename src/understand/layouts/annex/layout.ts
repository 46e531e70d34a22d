import type { HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn, firstDay } from "../../day.ts";
import { isKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { fieldOf } from "../head/field.ts";
import { dated } from "../head/head-date.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { announcedNumber } from "../head/number.ts";
import { isTitleLine, placedTitle } from "../head/title.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { projectNamed } from "./project.ts";
import { isTechnical } from "./technical.ts";

/** What a paper has behind it: marked "Anlage 1 zur Vorlage …" at its top, or a sheet that can be nothing else: a schedule, an estimate of costs, a plan. */
export const annex: Layout = { name: "annex", surest: 0.45, recognise: recogniseAnnex, read: readAnnex };

const linesOfMark = 5;
const linesOfHead = 15;
const longestMark = 200;
const markOf = /^(?:Anlage|ANLAGE|Anhang|Anl\.)(?: ?Nr\.?)?(?: ?(?<number>\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-H]|[IVX]{1,4}))?(?: (?:zu|zur|zum|der|des) (?:(?:der|dem|TOP|Nr\.|Punkt) )*[^.:;]{2,70})?(?:(?:\s?:|\s[-–])\s(?<title>\p{Lu}[^:;]{4,120}))?$/u;
const opensMark = new LinePattern(/(?:Anlage|ANLAGE|Anhang|Anl\.)/u);

/** Sure of technical sheets, likely of marked ones; never where the document names its own kind or number. */
function recogniseAnnex(sheet: Sheet): number {
  const mark = markAmong(sheet);
  if (mark === null && !isTechnical(sheet)) return 0;
  if (mark !== null && marksIn(sheet, linesOfHead).some(({ number }) => number !== mark.number)) return 0;
  const isPaper = sheet.lines.slice(0, linesOfHead).some((line) => line.index !== mark?.line.index && (isKind(line) || announcedNumber(sheet, line.index) !== null));
  return isPaper ? 0 : 0.45;
}

interface Mark {
  readonly line: SheetLine;
  readonly span: Span;
  readonly number: string | null;
  /** What stands behind the number: "Anlage 2: Lageplan". */
  readonly title: Span | null;
}

/** "Anlage 2", "Anlage zur Vorlage 31/044": alone on one of the first lines, or in a cell of it; null where none is. */
function markAmong(sheet: Sheet): Mark | null {
  // "Anlage" alone may head a list of files.
  return marksIn(sheet, linesOfMark).find(({ line, span }) => line.index === 0 || span[1] - span[0] > "Anhang".length) ?? null;
}

function marksIn(sheet: Sheet, lines: number): readonly Mark[] {
  return sheet.lines.slice(0, lines).filter((line) => opensMark.isIn(line)).flatMap((line) => {
    const spans = line.cells.length > 1 ? line.cells : [line.span];
    return spans.flatMap((span) => {
      const said = span[1] - span[0] > longestMark ? null : markOf.exec(sheet.text.slice(...span));
      const title = said?.groups?.["title"];
      return said === null ? [] : [{ line, span, number: said.groups?.["number"] ?? null, title: title === undefined ? null : [span[1] - title.length, span[1]] as const }];
    });
  });
}

function readAnnex(sheet: Sheet): HeadReading {
  const foundBy = "layouts/annex";
  const general = readGeneralHead(sheet, "annex");
  const mark = markAmong(sheet);
  const title = projectNamed(sheet, foundBy) ?? titleOf(sheet, mark, foundBy) ?? general.head.title ?? titleBelow(sheet, mark?.line.index ?? -1, foundBy);
  return {
    // A technical sheet is a table as a whole: its captions head no sections.
    ...general, bodyStart: isTechnical(sheet) ? sheet.lines.length : Math.max(general.bodyStart, (mark?.line.index ?? -1) + 1),
    head: { ...general.head, form: { value: "attachment", span: mark?.span ?? [0, 0], foundBy, confidence: mark === null ? 0.7 : 0.8 }, number: null, kind: null, title: title === null ? null : withoutState(title), date: general.head.date ?? dated(fieldOf(general.fields, "date"), foundBy) ?? stateOf(sheet, foundBy) ?? dayInFrame(sheet, foundBy) },
  };
}

const state = new LinePattern(/(?:^|[\s,;(–-])Stand:?\s{1,3}(?=\d)/u);

/** "Bauzeitenplan Talstraße, Stand 12.03.2031": the day that a technical sheet was last changed is its own. */
function stateOf(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, linesOfHead)) {
    const match = state.matchIn(line);
    const at = match === null ? -1 : match.index + match[0].length;
    const day = at < 0 ? undefined : daysIn(line).find(({ start }) => start === at);
    if (day !== undefined) return { value: day.iso, span: [line.span[0] + day.start, line.span[0] + day.end], foundBy, confidence: 0.75 };
  }
  return null;
}

function withoutState(title: HeadField<string>): HeadField<string> {
  const value = title.value.replace(/[\s,;(–-]{1,4}Stand:?\s{1,3}\d[\d.]{5,9}\)?$/u, "");
  return value.length < 4 || value === title.value ? title : { ...title, value, span: [title.span[0], title.span[0] + value.length] };
}

/** The one day that stands alone in a cell of the frame; null where several do. */
function dayInFrame(sheet: Sheet, foundBy: string): HeadField<string> | null {
  const days = sheet.lines.slice(0, linesOfHead).filter((line) => line.cells.length > 1).flatMap((line) => line.cells.flatMap(([start, end]) => {
    const day = firstDay(sheet.text.slice(start, end));
    return day === null || day.start > 0 || day.end < end - start ? [] : [{ value: day.iso, span: [start, end] as const, foundBy, confidence: 0.65 }];
  }));
  return new Set(days.map(({ value }) => value)).size === 1 ? (days[0] ?? null) : null;
}

function titleOf(sheet: Sheet, mark: Mark | null, foundBy: string): HeadField<string> | null {
  return mark === null || mark.title === null ? null : { value: sheet.text.slice(...mark.title).replace(/\s+/gu, " "), span: mark.title, foundBy, confidence: 0.75 };
}

/** The first line below the mark that may be a title. */
function titleBelow(sheet: Sheet, mark: number, foundBy: string): HeadField<string> | null {
  const line = sheet.lines.slice(mark + 1, linesOfHead).find((one) => one.cells.length < 2 && isTitleLine(sheet, one.index, new Set()));
  if (line === undefined || line.text.length < 8 || line.text.length > 160 || /[.:;,]$/u.test(line.text)) return null;
  const { value, span } = placedTitle(sheet, line.index, line.index);
  return { value, span, foundBy, confidence: 0.6 };
}
