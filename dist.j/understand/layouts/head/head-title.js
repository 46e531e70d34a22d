import { asField, fieldOf } from "./fields.js";
import { titleAbove, titleAmong, titleBelow } from "./title.js";
/** The title and its last line: labelled, else by its place above or below the Beratungsfolge, below the fields, or first of all. */
export function headTitle(sheet, fields, places, foundBy) {
    const labelled = fieldOf(fields, "title");
    const field = asField(labelled, foundBy);
    if (labelled !== null && field !== null)
        return { field, lastLine: labelled.lastLine };
    const placed = titleByPlace(sheet, fields, places);
    return placed === null ? null : { field: { value: placed.value, span: placed.span, foundBy, confidence: 0.75 }, lastLine: placed.lastLine };
}
function titleByPlace(sheet, fields, places) {
    const { headEnd, taken, table, route, opening } = places;
    const anchor = table?.firstLine ?? route;
    return (anchor === null ? null : titleAbove(sheet, anchor, taken))
        ?? (table === null ? null : titleBelow(sheet, table.lastLine, headEnd, taken))
        ?? titleUnderFields(sheet, fields, headEnd, taken)
        ?? (opening === null ? null : titleAmong(sheet, Math.max(0, opening), headEnd, taken));
}
/** The paragraph right below the last field, where a gap ends it. */
function titleUnderFields(sheet, fields, headEnd, taken) {
    if (fields.length === 0)
        return null;
    const last = Math.max(...fields.map((field) => field.lastLine));
    const title = titleBelow(sheet, last, headEnd, taken);
    return title !== null && sheet.lines[title.lastLine]?.gapAfter === true && title.value.length <= 250 ? title : null;
}
//# sourceMappingURL=head-title.js.map