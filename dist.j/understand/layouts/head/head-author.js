import { asField, fieldOf } from "./fields.js";
import { moverAmong } from "./mover.js";
/** Who wrote or moves it: labelled, or for motions and inquiries the faction or councillor printed in the head. */
export function headAuthor(sheet, fields, headEnd, form, foundBy) {
    const labelled = asField(fieldOf(fields, "author"), foundBy) ?? asField(fieldOf(fields, "initiator"), foundBy);
    if (labelled !== null)
        return labelled;
    return form === "motion" || form === "inquiry" ? moverAmong(sheet, headEnd, foundBy) : null;
}
//# sourceMappingURL=head-author.js.map