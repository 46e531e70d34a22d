import { LinePattern } from "../../../text/line-pattern.ts";
import { labelsIn } from "../../labels.ts";
import { isNavigation } from "../../sections/navigation.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { announcedNumber } from "../head/number.ts";

/**
 * The page of a paper in ALLRIS net 3 as copied text: number in the page's heading, labels and values run together
 * ("Status:öffentlichVorlage-Art:…"), the Beratungsfolge in lines, then the page's navigation, then the text.
 */
export const allrisPage: Layout = { name: "allris-page", surest: 1, recognise: recogniseAllrisPage, read: readAllrisPage };

const pageHeading = new LinePattern(/^(?:Vorlage|Drucksache|Antrag|Anfrage) - /u);

/** Sure when status and kind are glued on one line; likely when the heading announces a number above "Betreff:". */
function recogniseAllrisPage(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 25);
  const glued = head.some((line) => labelsIn(line).some((hit, n) => n > 0 && /\p{Ll}/u.test(line.text.charAt(hit.start - 1))));
  const heading = head.slice(0, 6).some((line) => pageHeading.isIn(line) && announcedNumber(sheet, line.index) !== null);
  const subject = head.some((line) => line.text.startsWith("Betreff:"));
  return (glued ? 0.5 : 0) + (heading ? 0.3 : 0) + (subject && heading ? 0.15 : 0);
}

function readAllrisPage(sheet: Sheet): HeadReading {
  const general = readGeneralHead(sheet, "allris-page");
  let bodyStart = general.bodyStart;
  while (isNavigation(sheet, bodyStart)) bodyStart++;
  return { head: general.head, bodyStart: skipFileList(sheet, bodyStart), headLines: general.headLines };
}

const attachmentsLabel = new LinePattern(/^Anlagen?:$/u);

/** Right below its navigation the page may list its files under "Anlagen:"; they are not part of the text. */
function skipFileList(sheet: Sheet, start: number): number {
  if (start === 0 || !isNavigation(sheet, start - 1) || !attachmentsLabel.isIn(sheet.lines[start])) return start;
  let next = start + 1;
  while (sheet.lines[next]?.gapBefore === false) next++;
  return next;
}
