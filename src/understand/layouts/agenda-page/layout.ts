import type { ConsultationFact, Head } from "../../../council/understanding.ts";
import type { Sheet } from "../../sheet.ts";
import { type Field, fieldOf, fieldsIn } from "../head/fields.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { meetingOfPage } from "../head/meeting-page.ts";
import { cellKind } from "../head/cell-kind.ts";
import { meetingAt, rowsByContent } from "../head/rows-by-content.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** The page of a meeting in an information system: body, day, hour and room in fields, then the agenda, item by item. */
export const agendaPage: Layout = { name: "agenda-page", recognise: recogniseAgendaPage, read: readAgendaPage };

const longestHead = 20;
const agendaHeading = /^Tagesordnung(?:$|:$|\s[-–]\s)/u;
/** "Ö 3", "N 12", "TOP 4" before the subject or alone. */
const item = /^(?:[ÖN] ?\d{1,3}(?:\.\d{1,3})*|TOP \d{1,3}(?:\.\d{1,3})*)(?=\s|$)/u;

/** Sure when body and day stand in fields, no paper and no single item is named, and an agenda follows. */
function recogniseAgendaPage(sheet: Sheet): number {
  if (announcedAbove(sheet, "") !== null) return 0.7;
  const items = sheet.lines.slice(0, 80).filter((line) => item.test(line.text)).length;
  if (items < 2 && !sheet.lines.slice(0, 40).some((line) => agendaHeading.test(line.text))) return 0;
  const fields = fieldsOf(sheet);
  if (fields.some((field) => ["number", "item", "outcome", "office", "responsible", "consultations"].includes(field.key) && field.value !== "")) return 0;
  return meetingOfPage(fields, "") === null ? 0 : 0.92;
}

/** A page that names body and day above its agenda, without fields: "Bauausschuss", "Dienstag, 14. Oktober 2031, 17:00 Uhr". */
function announcedAbove(sheet: Sheet, foundBy: string): ConsultationFact | null {
  const at = sheet.lines.slice(0, 12).findIndex((line) => line.kind === "heading" && /^(?:Öffentliche |Nichtöffentliche )?Tagesordnung:?$/u.test(line.text));
  const first = sheet.lines[0];
  const opens = first !== undefined && (first.kind === "heading" ? cellKind(first.text) === "body" || cellKind(first.text) === "meeting" || meetingAt(sheet, first, foundBy) !== null : false);
  return at < 1 || !opens ? null : (rowsByContent(sheet, 0, at, foundBy)?.rows[0] ?? null);
}

function fieldsOf(sheet: Sheet): readonly Field[] {
  const first = sheet.lines.findIndex((line, n) => n > 2 && item.test(line.text));
  return fieldsIn(sheet, 0, Math.min(sheet.lines.length, longestHead, first < 0 ? longestHead : first), { bareLabels: true });
}

function readAgendaPage(sheet: Sheet): HeadReading {
  const foundBy = "layouts/agenda-page";
  const general = readGeneralHead(sheet, "agenda-page", { bareLabels: true });
  const fields = fieldsOf(sheet);
  const announced = announcedAbove(sheet, foundBy);
  const labelled = meetingOfPage(fields, foundBy);
  const page = labelled ?? (announced === null ? null : { form: { value: "agenda" as const, span: announced.span, foundBy, confidence: 0.7 }, title: null, consultations: [announced] });
  const start = sheet.lines.findIndex((line) => /^(?:Öffentliche |Nichtöffentliche )?Tagesordnung:?$/u.test(line.text));
  const first = sheet.lines.findIndex((line, n) => n > 2 && item.test(line.text));
  return {
    bodyStart: start >= 0 ? start : Math.max(first, general.bodyStart), headLines: general.headLines,
    head: {
      ...general.head, ...page, number: null, author: null, date: null, leadUnit: null,
      kind: kindOf(sheet, foundBy), title: page?.title ?? titleOf(sheet, fields, foundBy), body: general.head.body,
    },
  };
}

/** "Tagesordnung - 8. Sitzung des Rates": the page calls itself so. */
function kindOf(sheet: Sheet, foundBy: string): Head["kind"] {
  const line = sheet.lines.slice(0, 4).find((one) => /^Tagesordnung\s[-–]\s/u.test(one.text));
  return line === undefined ? null : { value: "Tagesordnung", span: [line.span[0], line.span[0] + "Tagesordnung".length], foundBy, confidence: 0.8 };
}

/** The page's heading, without the word for the agenda. */
function titleOf(sheet: Sheet, fields: readonly Field[], foundBy: string): Head["title"] {
  const labelled = fieldOf(fields, "title");
  if (labelled !== null) return { value: labelled.value, span: labelled.span, foundBy, confidence: 0.9 };
  const line = sheet.lines.slice(0, 6).find((one) => one.kind === "heading" && !agendaHeading.test(one.text)) ?? sheet.lines.slice(0, 4).find((one) => /^Tagesordnung\s[-–]\s/u.test(one.text));
  if (line === undefined) return null;
  const word = /^(?:Tagesordnung|Sitzung)\s[-–]\s/u.exec(line.text)?.[0].length ?? 0;
  return { value: line.text.slice(word), span: [line.span[0] + word, line.span[1]], foundBy, confidence: 0.75 };
}
