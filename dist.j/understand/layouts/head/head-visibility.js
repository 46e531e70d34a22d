/** Whether the paper is public: labelled, a line of its own, or said alike by all rows of the Beratungsfolge. */
export function headVisibility(sheet, fields, headEnd, ofTable, rows, foundBy) {
    const labelled = fields.find((field) => field.key === "visibility" && visibilityIn(field.value) !== null);
    if (labelled !== undefined)
        return { value: visibilityIn(labelled.value) ?? "public", span: labelled.span, foundBy, confidence: 0.95 };
    const line = sheet.lines.slice(0, headEnd).find((one) => /^(?:Art:?\s|[xX☒]\s)?(?:(?:Beratung )?in )?(?:nicht ?)?öffentliche?r?(?: Sitzung| Vorgang| Vorlage)?$/iu.test(one.text));
    if (line !== undefined)
        return { value: visibilityIn(line.text.replace(/^(?:Art:?|[xX☒])\s/u, "")) ?? "public", span: line.span, foundBy, confidence: 0.9 };
    const span = rows[0]?.span;
    return ofTable === null || span === undefined ? null : { value: ofTable, span, foundBy, confidence: 0.8 };
}
/** What a status says: "öffentlich", "nichtöffentlich", "öffentlich (Vorlage freigegeben)"; null for both at once or neither. */
export function visibilityIn(text) {
    const folded = text.trim().toLowerCase();
    if (/^nicht ?-?öffentlich|^n(?:ö)?$/u.test(folded))
        return "nonPublic";
    if (/nicht ?öffentlich/u.test(folded))
        return null;
    return /^(?:ö$|.?ffentlich|(?:beratung )?in öffentlich)/u.test(folded) ? "public" : null;
}
//# sourceMappingURL=head-visibility.js.map