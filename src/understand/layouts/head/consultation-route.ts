import type { ConsultationFact } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn, firstDay } from "../../day.ts";
import { isOpen, outcomeAtEnd } from "../../outcomes.ts";
import { isRole, roleAtEnd } from "../../roles.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { namesBody } from "./organization-words.ts";

/** Consultations, and the last line that they take. */
export interface ConsultationRoute {
  readonly rows: readonly ConsultationFact[];
  readonly lastLine: number;
}

/**
 * Reads a Beratungsfolge whose rows are lines: a body with its role, then for each meeting a line with the date
 * and a line with the meeting's number, name and outcome. Begins at line `from`; null when there is no such row.
 */
export function consultationRoute(sheet: Sheet, from: number, foundBy: string): ConsultationRoute | null {
  const rows: ConsultationFact[] = [];
  let last = from - 1;
  for (let index = from; index < sheet.lines.length && rows.length < 100; ) {
    const body = bodyRow(sheet, index);
    if (body === null) break;
    const meetings: ConsultationFact[] = [];
    let next = index + 1;
    for (let line = sheet.lines[next]; line !== undefined && isDateLine(line); line = sheet.lines[next]) {
      const below = sheet.lines[next + 1];
      const meeting = below !== undefined && isMeeting(below) ? below : null;
      meetings.push(factOf(body, line, meeting, foundBy));
      next += meeting === null ? 1 : 2;
    }
    if (meetings.length === 0 && body.role === null) break;
    rows.push(...(meetings.length > 0 ? meetings : [factOf(body, null, null, foundBy)]));
    last = next - 1;
    index = next;
  }
  return rows.length === 0 ? null : { rows, lastLine: last };
}

interface BodyRow {
  readonly organization: string;
  readonly role: string | null;
  readonly span: Span;
}

function bodyRow(sheet: Sheet, index: number): BodyRow | null {
  const line = sheet.lines[index];
  if (line === undefined || line.text.length > 220 || isDateLine(line) || /[.:!?]$/u.test(line.text)) return null;
  const length = roleAtEnd(line);
  const organization = length > 0 ? line.text.slice(0, -length).trim() : line.text;
  if (organization === "" || isRole(line)) return null;
  const followed = sheet.lines[index + 1];
  if (length === 0 && !(namesBody(organization) && followed !== undefined && isDateLine(followed))) return null;
  return { organization: organization.replace(/\s+/gu, " "), role: length > 0 ? line.text.slice(-length) : null, span: line.span };
}

function isDateLine(line: SheetLine): boolean {
  const day = daysIn(line)[0];
  return day !== undefined && day.start <= 5 && line.text.length - day.end <= 20 && !/\p{L}{4}/u.test(line.text.slice(day.end));
}

function isMeeting(line: SheetLine): boolean {
  return line.text.length <= 400 && !isDateLine(line) && /Sitzung|sitzung|Tagung |^SI\/|Umlaufverfahren|beschluss/u.test(line.text);
}

function factOf(body: BodyRow, dateLine: SheetLine | null, meeting: SheetLine | null, foundBy: string): ConsultationFact {
  const day = dateLine === null ? null : firstDay(dateLine);
  const number = meeting === null ? null : /^[A-Z]{1,4}\/\S{1,30}(?=\s)/u.exec(meeting.text);
  const found = meeting === null ? null : outcomeAtEnd(meeting);
  const counted = meeting === null ? undefined : /^\d{1,3}\. \p{L}{0,20}[sS]itzung (?:des|der) [^\t]{3,100}/u.exec(meeting.text.slice(0, found?.[0]))?.[0].trim();
  const outcome = meeting === null || found === null ? null : meeting.text.slice(found[0], found[1]);
  return {
    organization: body.organization, role: body.role, date: day?.iso ?? null, meeting: number?.[0] ?? counted ?? null, item: null,
    outcome: outcome === null || isOpen(outcome) ? null : outcome,
    span: [body.span[0], (meeting ?? dateLine)?.span[1] ?? body.span[1]], foundBy, confidence: 0.95,
  };
}
