/**
 * What was understood of a file, for people at a terminal: head, route, sections, facts, notes.
 * @param understood null for a file that could not be read
 */
export function readingAsText(fileName, understood, notes) {
    const rows = understood ? rowsOf(understood.understanding) : [];
    const lines = [
        fileName,
        ...rows.filter(([, value]) => value).map(([label, value]) => `  ${label.padEnd(16)} ${value}`),
        ...notes.map(({ message }) => `  ${"Hinweis".padEnd(16)} ${message}`),
    ];
    return `${lines.join("\n")}\n\n`;
}
function rowsOf({ head, layout, ...facts }) {
    return [
        ["Betreff", head.title?.value],
        ["Nummer", head.number?.value],
        ["Art", head.kind?.value],
        ["Form", `${head.form.value} (${layout})`],
        ["Sichtbarkeit", head.visibility && (head.visibility.value === "public" ? "öffentlich" : "nichtöffentlich")],
        ["Körperschaft", head.body?.value],
        ["Federführend", head.leadUnit?.value],
        ["Verfasser", head.author?.value],
        ["Datum", head.date?.value],
        ...head.consultations.map((step) => ["Beratung", [step.date, step.organization, step.role, step.outcome].filter(Boolean).join(" · ")]),
        ...facts.sections.filter(({ heading }) => heading).map(({ heading }) => ["Abschnitt", heading]),
        ...facts.agenda.map(({ number, title }) => ["Tagesordnung", [number, title].filter(Boolean).join(" ")]),
        ...facts.references.map(({ text, kind }) => ["Verweis", `${text} (${kind})`]),
        ...facts.money.map(({ text, value, currency }) => ["Betrag", `${text} = ${value} ${currency}`]),
        ...facts.budgetLines.map(({ text }) => ["Haushalt", text]),
        ...facts.people.map(({ name, role, group }) => ["Person", [name, role, group].filter(Boolean).join(", ")]),
        ...facts.organizations.map(({ name }) => ["Organisation", name]),
        ...facts.dates.map(({ start, end, text }) => ["Termin", `${end ? `${start} bis ${end}` : start} („${text}“)`]),
        ...facts.attachments.map(({ title }) => ["Anlage", title]),
        ...facts.votes.map(({ text }) => ["Abstimmung", text]),
    ];
}
//# sourceMappingURL=reading-as-text.js.map