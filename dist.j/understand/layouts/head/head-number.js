import { isKind } from "../../kinds.js";
import { announcedNumber, isNumber } from "./number.js";
/** The paper's own number: labelled, announced by a word, or alone below its kind. */
export function headNumber(sheet, fields, headEnd, foundBy) {
    for (const field of fields) {
        if (field.key !== "number")
            continue;
        const value = /^(?:\p{Lu}{1,4} (?=\d))?\S+(?: \/ [A-Z] \d+)?/u.exec(field.value)?.[0] ?? "";
        if (isNumber(value) || /^\d{3,5}$/u.test(value))
            return { field: { value, span: [field.span[0], field.span[0] + value.length], foundBy, confidence: 0.95 }, line: field.lastLine, announced: null };
    }
    for (let index = 0; index < Math.min(headEnd, 40); index++) {
        const found = announcedNumber(sheet, index);
        if (found === null)
            continue;
        const announced = found.announcedAs === null ? null : { value: found.announcedAs, span: found.announcedSpan, foundBy, confidence: 0.9 };
        return { field: { value: found.number, span: found.span, foundBy, confidence: 0.9 }, line: index, announced };
    }
    const alone = sheet.lines.slice(0, Math.min(headEnd, 25)).find((line) => standsAlone(line.text) && (isKind(sheet.lines[line.index - 1]?.text ?? "") || /(?:19|20)\d{2}|\p{Lu}{2}/u.test(line.text)));
    return alone === undefined ? null : { field: { value: alone.text, span: alone.span, foundBy, confidence: 0.8 }, line: alone.index, announced: null };
}
/** A line that is nothing but a number of papers: "2031/AF/012", "DHH/2031/0007". */
function standsAlone(text) {
    return /^(?:\p{Lu}{1,6}[-/])?\d{2,4}[-/][\w/-]{1,20}$/u.test(text) && !/^\d{1,2}-\d{1,2}-\d{4}$|^(?:19|20)\d{2}\/(?:19|20)?\d{2}$/u.test(text);
}
//# sourceMappingURL=head-number.js.map