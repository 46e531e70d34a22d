import { labelsIn } from "../../labels.js";
import { isNavigation } from "../../sections/navigation.js";
import { readGeneralHead } from "../head/general-head.js";
import { announcedNumber } from "../head/number.js";
/**
 * The page of a paper in ALLRIS net 3 as copied text: number in the page's heading, labels and values run together
 * ("Status:öffentlichVorlage-Art:…"), the Beratungsfolge in lines, then the page's navigation, then the text.
 */
export const allrisPage = { name: "allris-page", recognise: recogniseAllrisPage, read: readAllrisPage };
/** Sure when status and kind are glued on one line; likely when the heading announces a number above "Betreff:". */
function recogniseAllrisPage(sheet) {
    const head = sheet.lines.slice(0, 25);
    const glued = head.some((line) => labelsIn(line.text).some((hit, n) => n > 0 && /\p{Ll}/u.test(line.text.charAt(hit.start - 1))));
    const heading = head.slice(0, 6).some((line) => /^(?:Vorlage|Drucksache|Antrag|Anfrage) - /u.test(line.text) && announcedNumber(sheet, line.index) !== null);
    const subject = head.some((line) => line.text.startsWith("Betreff:"));
    return (glued ? 0.5 : 0) + (heading ? 0.3 : 0) + (subject && heading ? 0.15 : 0);
}
function readAllrisPage(sheet) {
    const general = readGeneralHead(sheet, "allris-page");
    let bodyStart = general.bodyStart;
    while (isNavigation(sheet, bodyStart))
        bodyStart++;
    return { head: general.head, bodyStart: skipFileList(sheet, bodyStart), headLines: general.headLines };
}
/** Right below its navigation the page may list its files under "Anlagen:"; they are not part of the text. */
function skipFileList(sheet, start) {
    if (start === 0 || !isNavigation(sheet, start - 1) || !/^Anlagen?:$/u.test(sheet.lines[start]?.text ?? ""))
        return start;
    let next = start + 1;
    while (sheet.lines[next]?.gapBefore === false)
        next++;
    return next;
}
//# sourceMappingURL=layout.js.map