import { firstDay } from "../../day.js";
import { isKind } from "../../kinds.js";
import { labelsIn } from "../../labels.js";
import { headingKind } from "../../sections/heading-words.js";
import { moverIn } from "./mover.js";
import { announcedNumber } from "./number.js";
import { namesBody } from "./organization-words.js";
const mostLines = 7;
/** The paragraph that ends right above line `before` (a Beratungsfolge): lines that say nothing else of the head. */
export function titleAbove(sheet, before, taken) {
    let last = before - 1;
    while (last >= 0 && (isMoverLine(sheet, last) || /^[^.:]{1,60}[Ff]raktion(?:en)?$/u.test(sheet.lines[last]?.text ?? "") || /^Beratungs(?:folge|reihenfolge)/u.test(sheet.lines[last]?.text ?? "")))
        last--;
    let first = last;
    if (!isTitleLine(sheet, last, taken))
        return null;
    while (first > 0 && last - first < mostLines && sheet.lines[first]?.gapBefore === false && isTitleLine(sheet, first - 1, taken))
        first--;
    return placed(sheet, first, last);
}
/** The paragraph that begins right below line `after` and ends before line `to`. */
export function titleBelow(sheet, after, to, taken) {
    const first = after + 1;
    if (first >= to || !isTitleLine(sheet, first, taken))
        return null;
    let last = first;
    while (last + 1 < to && last - first < 3 && sheet.lines[last + 1]?.gapBefore === false && isTitleLine(sheet, last + 1, taken))
        last++;
    const title = placed(sheet, first, last);
    return /[.;,:]$/u.test(title.value) ? null : title;
}
/** The first bold or heading-like paragraph, else the first paragraph of few words, of the lines `from` up to `to`. */
export function titleAmong(sheet, from, to, taken) {
    for (const wanted of [(line) => line.kind === "heading" || line.bold, (line) => line.gapBefore]) {
        for (let first = from; first < to; first++) {
            const line = sheet.lines[first];
            if (line === undefined || !wanted(line) || !isTitleLine(sheet, first, taken) || isAddress(line.text))
                continue;
            const title = titleBelow(sheet, first - 1, to, taken);
            if (title !== null && title.value.length >= 8)
                return title;
        }
    }
    return null;
}
function placed(sheet, first, last) {
    const start = sheet.lines[first]?.span[0] ?? 0;
    const end = sheet.lines[last]?.span[1] ?? start;
    return { value: sheet.text.slice(start, end).replace(/\s+/gu, " "), span: [start, end], firstLine: first, lastLine: last };
}
function isMoverLine(sheet, index) {
    return moverIn(sheet.lines[index]?.text ?? "") !== null;
}
/** A line that may belong to a title: words, and nothing that the head says elsewhere. */
function isTitleLine(sheet, index, taken) {
    const line = sheet.lines[index];
    if (line === undefined || taken.has(index) || line.text.length > 300 || !/\p{L}{3}/u.test(line.text))
        return false;
    if (isKind(line.text) || headingKind(line.text) !== null || labelsIn(line.text)[0]?.start === 0)
        return false;
    if (/^(?:nicht ?)?öffentliche?(?: Sitzung)?$/iu.test(line.text) || /^(?:Beratung )?in (?:nicht)?öffentlicher Sitzung$/iu.test(line.text))
        return false;
    const day = firstDay(line.text);
    if (day !== null && line.text.length - (day.end - day.start) <= 12)
        return false;
    return announcedNumber(sheet, index) === null && !(namesBody(line.text) && line.text.split(" ").length <= 2);
}
function isAddress(text) {
    return /^(?:Herrn?|Frau|An |Der |Die |Stadt |Gemeinde |Landkreis |Tel|Fax|E-Mail|Internet|\d{5} )/u.test(text) || /(?:str\.|straße|platz|weg) \d|fraktion|Fraktion|@|\d{5} \p{Lu}/u.test(text);
}
//# sourceMappingURL=title.js.map