import { firstDay } from "../../day.js";
import { labelsIn } from "../../labels.js";
import { isOpen } from "../../outcomes.js";
import { fieldOf } from "../head/fields.js";
import { announcedNumber } from "../head/number.js";
import { readGeneralHead } from "../head/general-head.js";
/** The page of one agenda item: "TOP:", "Gremium:", "Datum:", "Beschlussart:", then what was said and decided. */
export const agendaItem = { name: "agenda-item", recognise: recogniseAgendaItem, read: readAgendaItem };
/** Sure when item, body and day are labelled among the first lines, and no table of captions. */
function recogniseAgendaItem(sheet) {
    if (sheet.lines.slice(0, 6).some((line) => announcedNumber(sheet, line.index) !== null && labelsIn(line.text).length === 0))
        return 0;
    const keys = new Set(sheet.lines.slice(0, 15).flatMap((line) => labelsIn(line.text).map((hit) => hit.key)));
    const hasMeeting = keys.has("item") && keys.has("meetingBody") && (keys.has("date") || keys.has("meetingDate"));
    return hasMeeting && !keys.has("consultations") && !keys.has("responsible") && (keys.has("outcome") || !keys.has("number")) ? (keys.has("outcome") ? 0.9 : 0.6) : 0;
}
function readAgendaItem(sheet) {
    const foundBy = "layouts/agenda-item";
    const general = readGeneralHead(sheet, "agenda-item");
    const { fields, head } = general;
    const body = fieldOf(fields, "meetingBody");
    const date = fieldOf(fields, "meetingDate", "date");
    const item = fieldOf(fields, "item");
    const outcome = fieldOf(fields, "outcome");
    const number = item === null ? null : /^(?:[ÖN] ?)?(\d{1,3}(?:\.\d{1,3})*)/u.exec(item.value)?.[1] ?? null;
    const consultations = body === null ? [] : [{
            organization: body.value, role: null, date: date === null ? null : (firstDay(date.value)?.iso ?? null), meeting: null, item: number,
            outcome: outcome === null || isOpen(outcome.value) ? null : outcome.value, span: body.span, foundBy, confidence: 0.9,
        }];
    return {
        bodyStart: general.bodyStart, headLines: general.headLines,
        head: { ...head, form: { value: "agendaItem", span: item?.span ?? [0, 0], foundBy, confidence: 0.85 }, number: null, kind: null, date: null, consultations },
    };
}
//# sourceMappingURL=layout.js.map