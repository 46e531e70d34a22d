import { attendeesIn } from "../attendance/attendee.ts";
import { captionIn } from "../attendance/caption.ts";
import { remarkIn } from "../attendance/remark.ts";
import type { AgendaItemFact, SectionFact } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import type { Span } from "../../text/span.ts";
import { overlaps } from "../../text/span.ts";
import type { Sheet } from "../sheet.ts";
import { declarationIn, declarationOf, mayDeclareOn } from "./declaration.ts";

/** A line that opens a part of a meeting, or a passage that is for few; whether or not it is printed as a heading. */
export interface PartMark {
  readonly span: Span;
  readonly visibility: Visibility;
  /** True: all that follows belongs to it, up to the next mark. False: only the section it stands in. */
  readonly reachesOn: boolean;
}

/**
 * The lines that declare visibility, in order. In the papers of a meeting a mark reaches on to the next one.
 * Elsewhere it speaks for the section it stands in, and a lone word or a row of a table tells of the Beratungsfolge, not of the text.
 */
export function findPartMarks(sheet: Sheet, isOfMeeting: boolean, listsAttendance = isOfMeeting): readonly PartMark[] {
  const marks: PartMark[] = [];
  for (const line of sheet.lines) {
    const visibility = declarationOf(sheet, line);
    if (visibility === null || (!isOfMeeting && (visibility === "public" || line.kind === "row" || isLoneWord(line.text)))) continue;
    marks.push({ span: line.span, visibility, reachesOn: isOfMeeting });
  }
  return listsAttendance ? withAttendanceMarks(sheet, marks) : marks;
}

/**
 * Those whom a list of attendance names for the part behind closed doors are hidden, up to the next caption or the end of the list.
 * From there on it is as it was before.
 */
function withAttendanceMarks(sheet: Sheet, marks: readonly PartMark[]): readonly PartMark[] {
  const added: PartMark[] = [];
  let isInList = false;
  const partAt = (at: number): Visibility => marks.findLast((mark) => mark.span[0] < at)?.visibility ?? "public";
  for (const { text, span, gapBefore } of sheet.lines) {
    const hidden = mayDeclareOn(sheet, span) ? closedAttendance(text) : null;
    if (hidden === null && isInList && (gapBefore || captionIn(text) !== null)) {
      isInList = false;
      if (!marks.some((mark) => mark.span[0] === span[0])) added.push({ span: [span[0], span[0]], visibility: partAt(span[0]), reachesOn: true });
    }
    if (hidden !== null) {
      added.push({ span, visibility: "nonPublic", reachesOn: true });
      isInList = true;
    }
  }
  return added.length === 0 ? marks : [...marks, ...added].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** "Gäste im nichtöffentlichen Teil: …", "Otto Muster (nur nichtöffentlicher Teil)". */
function closedAttendance(text: string): "closed" | null {
  if (text.length > 300 || !/nicht[\s-]*öffentlich/iu.test(text) || declarationIn(text) !== null) return null;
  const caption = captionIn(text);
  if (caption?.isHidden === true && caption.opensList) return "closed";
  return attendeesIn(text).some(({ rest }) => remarkIn(rest, false).isHidden) ? "closed" : null;
}

/** "nichtöffentlich", "- N -": as cells of a broken table leave it behind. */
export function isLoneWord(text: string): boolean {
  return /^[^\p{L}]{0,5}(?:nicht\s?-?\s?)?öffentlich[^\p{L}]{0,5}$/iu.test(text);
}

/** Places behind closed doors that no section holds; the text from each on to the next section or mark is meant. */
export function hiddenOutside(sheet: Sheet, sections: readonly SectionFact[], marks: readonly PartMark[], agenda: readonly AgendaItemFact[]): readonly Span[] {
  const isHeld = (span: Span): boolean => sections.some((section) => overlaps(section.span, span));
  const end = sheet.lines.at(-1)?.span[1] ?? 0;
  const starts = [...sections.map(({ span }) => span[0]), ...marks.map(({ span }) => span[0]), end].toSorted((a, b) => a - b);
  const parts = marks.filter((mark) => mark.visibility === "nonPublic" && mark.reachesOn && !isHeld(mark.span))
    .map(({ span }): Span => [span[0], Math.max(span[1], starts.find((start) => start > span[0]) ?? end)]);
  return [...parts, ...agenda.filter((item) => item.visibility === "nonPublic" && !isHeld(item.span)).map(({ span }) => span)];
}
