import { analyse } from "../analysis/tokens.js";
/** How people call a form when they ask for it by `art:`. */
const formWords = {
    paper: "Vorlage Drucksache", motion: "Antrag", inquiry: "Anfrage", answer: "Antwort Stellungnahme", agenda: "Tagesordnung",
    invitation: "Einladung", notice: "Bekanntmachung", minutes: "Niederschrift Protokoll", minutesExtract: "Beschlussauszug Auszug",
    agendaItem: "Tagesordnungspunkt", meeting: "Sitzung", voteList: "Abstimmungsliste", list: "Liste", attachment: "Anlage", other: "",
};
/** The terms of a document, column by column, parted by blanks, as the full-text table takes them. */
export function rowTerms(document, split) {
    const title = parted(document.title, split);
    const text = parted(document.text, split);
    const together = (...texts) => {
        const columns = texts.map((each) => parted(each, split));
        return [...columns.map((column) => column.words), ...columns.map((column) => column.rest)].join(" ");
    };
    return {
        number: together(document.number ?? ""),
        kind: together(document.kind ?? "", document.form === null ? "" : formWords[document.form]),
        body: together(document.bodyName),
        organizations: together(...document.organizations),
        people: together(...document.people),
        title: title.words,
        title_parts: title.rest,
        text: text.words,
        text_parts: text.rest,
    };
}
/** The words in their order, for phrases; and what stands beside them. */
function parted(text, split) {
    const words = [];
    const rest = [];
    for (const token of analyse(text, split))
        (token.role === "word" ? words : rest).push(token.term);
    return { words: words.join(" "), rest: rest.join(" ") };
}
//# sourceMappingURL=row-terms.js.map