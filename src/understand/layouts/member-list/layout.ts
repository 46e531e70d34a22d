import type { Head, HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { attendeesIn } from "../../attendance/attendee.ts";
import { attendanceColumns } from "../../attendance/columns.ts";
import { entriesOf } from "../../attendance/find-attendance.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { letterheadBody, systemsOwner } from "../head/body.ts";
import { cellKind } from "../head/cell-kind.ts";
import { tellsOfPaperOrMeeting } from "./tells-other.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** Who belongs to a body, a faction or a council: a heading and below it names, in rows or each with its lines; no meeting and no paper. */
export const memberList: Layout = { name: "member-list", surest: 0.902, recognise: (sheet) => (listIn(sheet) === null ? 0 : 0.902), read: readMemberList };

const searched = 30;
const fewest = 3;
/** A name and what is told of it take no more lines. */
const mostLinesOfEntry = 5;
const mostLines = 2000;
const longestName = 120;

const heading = new LinePattern(/^(?:.{3,80} [-–] )?(?:(?:Stimmberechtigte |Ordentliche |Aktive )?Mitglieder(?:liste|verzeichnis|übersicht)?|(?:Rats|Ausschuss|Stadtrats|Gemeinderats|Kreistags|Fraktions|Beirats)mitglieder|Mandatsträger\p{L}{0,6}|Kommunalpolitiker\p{L}{0,6}|Zusammensetzung|Besetzung|Personen(?:übersicht)?)(?: (?:der|des|im|in) .{3,80})?:?$/u);
/** The heading of the list; null where the page is no such list. */
function listIn(sheet: Sheet): SheetLine | null {
  const title = sheet.lines.slice(0, searched).find((line) => line.text.length <= longestName && heading.isIn(line));
  if (title === undefined || sheet.lines.some((line) => tellsOfPaperOrMeeting(line))) return null;
  const below = sheet.lines.slice(title.index + 1, title.index + 1 + mostLines);
  const named = below.filter((line) => namesOne(line));
  const length = (named.at(-1)?.index ?? 0) - title.index;
  return named.length < fewest || length > named.length * mostLinesOfEntry || below.length - length > below.length / 2 + searched ? null : title;
}

function namesOne(line: SheetLine): boolean {
  return line.text.length <= longestName && labelsIn(line).length === 0 && attendeesIn(line.text).length === 1;
}

function readMemberList(sheet: Sheet): HeadReading {
  const foundBy = "layouts/member-list";
  const line = listIn(sheet);
  const head: Head = {
    form: { value: "list", span: line?.span ?? [0, 0], foundBy, confidence: 0.8 }, title: line === null ? null : titleOf(sheet, line, foundBy),
    number: null, kind: null, visibility: null, leadUnit: null, author: null, date: null, consultations: [], body: letterheadBody(sheet, line?.index ?? 0, foundBy) ?? systemsOwner(sheet, foundBy),
  };
  return { head, bodyStart: sheet.lines.length, headLines: new Set(), members: membersIn(sheet) };
}

/** The heading where it says whose members they are, else the body named above it. */
function titleOf(sheet: Sheet, line: SheetLine, foundBy: string): HeadField<string> {
  const body = line.text.includes(" ") ? undefined : sheet.lines.slice(0, line.index).findLast((one) => one.cells.length < 2 && cellKind(one) === "body");
  const told = body ?? line;
  return { value: told.text.replace(/:$/u, ""), span: told.span, foundBy, confidence: 0.75 };
}

/** Role and faction as the columns of a table tell them; without captions only the text around a name does. */
function membersIn(sheet: Sheet): NonNullable<HeadReading["members"]> {
  const hasCaptions = sheet.lines.some((line) => attendanceColumns(line.cells.map((cell) => sheet.text.slice(...cell))).length > 0);
  return hasCaptions ? entriesOf(sheet, { until: Number.POSITIVE_INFINITY, isHidden: () => false }) : [];
}
