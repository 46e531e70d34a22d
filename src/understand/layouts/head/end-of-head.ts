import { LinePattern } from "../../../text/line-pattern.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import { labelsIn } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { isNavigation } from "../../sections/navigation.ts";
import { stackedCaptions } from "./stacked-table.ts";
import { isToldRow } from "./told-route.ts";
import { isRole } from "../../roles.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";
import { endsInsideRole } from "./row-tail.ts";

const longestHead = 80;

const fieldWord = new LinePattern(/^(?:Betreff|Vorlage|Beratungsfolge|Art)$/u);
const bodyCaption = new LinePattern(/Gremium/u);
const dayCaption = new LinePattern(/Datum|Termin|Sitzung/u);
const routeLabel = new LinePattern(/^Beratungs(?:verlauf|ablauf|gang|folge):?$/u);
const partOfMeeting = new LinePattern(/^(?:nicht ?)?öffentliche Sitzung$/iu);
const motionWord = new LinePattern(/^Antrag|^Anfrage/iu);
const runInHeading = new LinePattern(/^(?:Bericht|Sachverhalt|Begründung|Beschlussvorschlag|Sachlage|Beschluss|Sachdarstellung|Beschlussempfehlung|Beschlussantrag) ?:\s?\S/u);
/** A body, a day or an item alone on its line: "Beratung" below it is what the body is asked for. */
function isOfRow(line: SheetLine | undefined): boolean {
  return line !== undefined && line.text.length < 120 && ["body", "day", "item"].includes(cellKind(line));
}

/** The line of the first heading that has content; what stands before it can be head. */
export function endOfHead(sheet: Sheet): number {
  const limit = Math.min(sheet.lines.length, longestHead);
  const captions = stackedCaptions(sheet, 0, limit);
  for (let index = 0; index < limit; index++) {
    const line = sheet.lines[index];
    if (line === undefined || isNavigation(sheet, index) || (isKind(line) && index < (formOfKind(line) === "minutes" ? 3 : 20) && !line.text.endsWith(":"))) continue;
    const below = sheet.lines[index + 1];
    if (below !== undefined && !below.gapBefore && !line.text.endsWith(":") && labelsIn(below)[0]?.start === 0) continue;
    if (fieldWord.isIn(line)) continue;
    if (captions !== null && index >= captions[0] && index <= captions[1]) continue;
    if (below !== undefined && below.cells.length > 1 && bodyCaption.isIn(below) && dayCaption.isIn(below)) continue;
    if (routeLabel.isIn(line) && isToldRow(below)) continue;
    const kind = headingKind(line);
    if (kind !== null && isRole(line) && [1, 2].some((above) => isOfRow(sheet.lines[index - above]))) continue;
    if (kind !== null && isRole(line) && endsInsideRole(sheet.lines[index - 1])) continue;
    if (kind === "agenda" && partOfMeeting.isIn(line)) continue;
    if (kind !== null && kind !== "attachments" && !(index < 3 && motionWord.isIn(line))) return index;
    if (runInHeading.isIn(line)) return index;
  }
  return limit;
}
