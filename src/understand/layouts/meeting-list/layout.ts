import type { ConsultationFact, Head } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn, firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { letterheadBody } from "../head/body.ts";
import { cellKind } from "../head/cell-kind.ts";
import { meetingAt } from "../head/rows-by-content.ts";
import { nominative } from "../head/organization-words.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** A calendar or list of meetings: day, hour and body of each, under a heading that names the month or the year. */
export const meetingList: Layout = { name: "meeting-list", surest: 0.9, recognise: recogniseMeetingList, read: readMeetingList };

const heading = new LinePattern(/^(?:Sitzungs(?:kalender|übersicht|termine|plan|liste)|Sitzungen|Sitzungsdienst|Terminkalender|Terminübersicht|Kalender|Terminplan|Übersicht der Sitzungen|Die nächsten Sitzungen|Nächste Sitzungen|Aktuelle Sitzungen|Kommende Sitzungen|Termine)(?![\p{Ll}])/u);
const searched = 12;
const mostMeetings = 400;
const mostLinesOfEntry = 4;

/** Sure when such a heading stands above two meetings or more. */
function recogniseMeetingList(sheet: Sheet): number {
  const title = titleLine(sheet);
  if (title === null || labelsIn(title).length > 0) return 0;
  return meetingsIn(sheet, title, "").length >= 2 ? 0.9 : 0;
}

function titleLine(sheet: Sheet): SheetLine | null {
  return sheet.finder.all(heading, 0, searched).find((line) => line.text.length <= 90 && line.cells.length < 2) ?? null;
}

function readMeetingList(sheet: Sheet): HeadReading {
  const foundBy = "layouts/meeting-list";
  const title = titleLine(sheet);
  const head: Head = {
    form: { value: "list", span: title?.span ?? [0, 0], foundBy, confidence: 0.85 },
    title: title === null ? null : { value: title.text, span: title.span, foundBy, confidence: 0.85 },
    number: null, kind: null, visibility: null, leadUnit: null, author: null, date: null,
    body: letterheadBody(sheet, title?.index ?? 3, foundBy),
    consultations: title === null ? [] : meetingsIn(sheet, title, foundBy),
  };
  return { head, bodyStart: sheet.lines.length, headLines: new Set() };
}

/** The meetings below the title: day and body on one line, or a day and its body within the lines below it. */
function meetingsIn(sheet: Sheet, title: SheetLine, foundBy: string): readonly ConsultationFact[] {
  const found: ConsultationFact[] = [];
  for (let index = title.index + 1; index < sheet.lines.length && found.length < mostMeetings; index++) {
    const line = sheet.lines[index];
    if (line === undefined || daysIn(line).length === 0) continue;
    const row = meetingAt(sheet, line, foundBy);
    const entry = row === null ? entryBelow(sheet, line, foundBy) : null;
    if (row !== null) found.push(row);
    else if (entry !== null) found.push(entry);
  }
  return found;
}

/** "Dienstag, 03.06.2031", "17:00 Uhr", "Gemeinderat", "Bürgersaal": the first body below a day, before the next day. */
function entryBelow(sheet: Sheet, line: SheetLine, foundBy: string): ConsultationFact | null {
  const day = firstDay(line);
  if (day === null || cellKind(line) !== "day") return null;
  for (const below of sheet.lines.slice(line.index + 1, line.index + 1 + mostLinesOfEntry)) {
    if (daysIn(below).length > 0) return null;
    const name = below.text.replace(/^(?:\d{1,3}\. )?(?:(?:nicht)?öffentliche |ordentliche )*Sitzung (?:des|der)\s/u, "");
    if (cellKind(name) === "body") {
      return { organization: nominative(name), role: null, date: day.iso, meeting: null, item: null, outcome: null, span: [line.span[0], below.span[1]], foundBy, confidence: 0.75 };
    }
  }
  return null;
}
