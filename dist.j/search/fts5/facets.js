/** Counts over the documents in the table `temp.hit`, in one pass over their columns and one over their organisations. */
export function loadFacets(database) {
    const combinations = database
        .prepare(`SELECT d.type, d.body_id AS bodyId, d.body_name AS bodyName, d.kind, d.form, d.year, count(*) AS documents
       FROM temp.hit h CROSS JOIN document d ON d.key = h.document GROUP BY 1, 2, 3, 4, 5, 6`)
        .all();
    const organization = database
        .prepare(`SELECT o.organization AS value, count(*) AS count FROM temp.hit h CROSS JOIN document_organization o ON o.document = h.document
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`)
        .all()
        .map((row) => ({ value: String(row["value"]), count: Number(row["count"]) }));
    const counted = (column) => countBy(combinations, column);
    const names = new Map(combinations.map((row) => [row["bodyId"], String(row["bodyName"])]));
    return {
        type: counted("type"),
        body: counted("bodyId").map((body) => ({ ...body, name: names.get(body.value) ?? body.value })),
        organization,
        kind: counted("kind"),
        form: counted("form"),
        year: counted("year").toSorted((a, b) => b.value - a.value),
    };
}
function countBy(rows, column) {
    const counts = new Map();
    for (const row of rows) {
        const value = row[column];
        if (value !== null)
            counts.set(value, (counts.get(value) ?? 0) + Number(row["documents"]));
    }
    return [...counts]
        .map(([value, count]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
}
//# sourceMappingURL=facets.js.map