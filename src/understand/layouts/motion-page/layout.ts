import type { HeadField } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import { firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { consultationOf, meetingPhrase } from "../head/meeting-phrase.ts";
import { moverAmong } from "../head/mover.ts";
import { motionHeadingAmong } from "../head/motion-heading.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** A motion or inquiry of a faction as a page of its own: a heading that says kind, subject and mover, a day, then the text; no fields. */
export const motionPage: Layout = { name: "motion-page", surest: 0.6, recognise: recogniseMotionPage, read: readMotionPage };

/** The heading stands among the first lines. */
const reach = 8;
const mostFields = 3;
/** Heading and the lines below it that may name who moves. */
const linesOfMover = 4;

/** Likely when such a heading stands above everything else and no labelled fields stand around it. */
function recogniseMotionPage(sheet: Sheet): number {
  if (motionHeadingAmong(sheet, reach) === null) return 0;
  const labelled = sheet.lines.slice(0, 15).filter((line) => labelsIn(line)[0]?.start === 0);
  return labelled.length >= mostFields ? 0 : 0.6;
}

function readMotionPage(sheet: Sheet): HeadReading {
  const foundBy = "layouts/motion-page";
  const general = readGeneralHead(sheet, "motion-page");
  const found = motionHeadingAmong(sheet, reach);
  if (found === null) return general;
  const { line, heading } = found;
  const field = (span: Span): HeadField<string> => ({ value: sheet.text.slice(...span).replace(/\s+/gu, " "), span, foundBy, confidence: 0.85 });
  const kind = field(heading.kind);
  const { date, lastLine } = dayAround(sheet, line.index, foundBy);
  const meeting = meetingPhrase(sheet, line.index + 1, Math.min(sheet.lines.length, line.index + 14));
  return {
    bodyStart: lastLine + 1, headLines: new Set(),
    head: {
      ...general.head,
      form: { ...kind, value: heading.form }, kind: { ...kind, value: inSmallLetters(kind.value) }, title: field(heading.title),
      author: heading.mover === null ? (general.head.author ?? moverAmong(sheet, line.index + linesOfMover, foundBy)) : field(heading.mover), date: date ?? general.head.date,
      consultations: general.table !== null ? general.head.consultations : meeting === null || meeting.date === null ? [] : [{ ...consultationOf(meeting, foundBy), confidence: 0.7 }],
    },
  };
}

/** The day in a line of its own, above the heading or right below it, and the last line of both. */
function dayAround(sheet: Sheet, heading: number, foundBy: string): { readonly date: HeadField<string> | null; readonly lastLine: number } {
  for (let index = 0; index <= heading + 2; index++) {
    const line = sheet.lines[index];
    const day = line === undefined || index === heading || line.text.length > 60 ? null : firstDay(line);
    if (line === undefined || day === null || day.end !== line.text.length || !/^(?:\p{Lu}[\p{L} .-]{2,40},? (?:den )?|\p{L}{5,10}, (?:den )?|vom |Datum: ?)?$/u.test(line.text.slice(0, day.start))) continue;
    return { date: { value: day.iso, span: [line.span[0] + day.start, line.span[0] + day.end], foundBy, confidence: 0.8 }, lastLine: Math.max(heading, index) };
  }
  return { date: dayOfMotion(sheet.lines[heading], foundBy), lastLine: heading };
}

/** "Antrag der …-Fraktion vom 09.01.2031: …" */
function dayOfMotion(line: SheetLine | undefined, foundBy: string): HeadField<string> | null {
  const day = line === undefined ? null : firstDay(line);
  if (line === undefined || day === null || !line.text.slice(0, day.start).endsWith(" vom ")) return null;
  return { value: day.iso, span: [line.span[0] + day.start, line.span[0] + day.end], foundBy, confidence: 0.75 };
}
