import type { Head } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { letterheadBody, systemsOwner } from "../head/body.ts";
import { cellKind } from "../head/cell-kind.ts";
import { tellsOfPaperOrMeeting } from "../member-list/tells-other.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** The bodies of a council: a heading and below it their names. Without a day and a paper it is no Beratungsfolge. */
export const bodyList: Layout = { name: "body-list", surest: 0.901, recognise: (sheet) => (listIn(sheet) === null ? 0 : 0.901), read: readBodyList };

const searched = 12;
const fewest = 3;
const mostLines = 1000;
const heading = new LinePattern(/^(?:(?:Übersicht der )?(?:Gremien|Ausschüsse)(?:übersicht|liste)?|(?:Gremien|Ausschüsse) (?:der|des|im|in) .{3,60}):?$/u);

/** The heading of the list; null where the page is no such list. */
function listIn(sheet: Sheet): SheetLine | null {
  const title = sheet.lines.slice(0, searched).find((line) => heading.isIn(line));
  if (title === undefined || sheet.lines.some((line) => daysIn(line).length > 0 || (line !== title && tellsOfPaperOrMeeting(line)))) return null;
  const below = sheet.lines.slice(title.index + 1, title.index + 1 + mostLines);
  const named = below.filter((line) => namesBodyFirst(sheet, line)).length;
  return named < fewest || named < below.length / 3 ? null : title;
}

function namesBodyFirst(sheet: Sheet, line: SheetLine): boolean {
  const [first] = line.cells;
  return cellKind(line.cells.length > 1 && first !== undefined ? sheet.text.slice(...first) : line) === "body";
}

function readBodyList(sheet: Sheet): HeadReading {
  const foundBy = "layouts/body-list";
  const line = listIn(sheet);
  const head: Head = {
    form: { value: "list", span: line?.span ?? [0, 0], foundBy, confidence: 0.75 }, title: line === null ? null : { value: line.text.replace(/:$/u, ""), span: line.span, foundBy, confidence: 0.75 },
    number: null, kind: null, visibility: null, leadUnit: null, author: null, date: null, consultations: [], body: letterheadBody(sheet, line?.index ?? 0, foundBy) ?? systemsOwner(sheet, foundBy),
  };
  return { head, bodyStart: sheet.lines.length, headLines: new Set() };
}
