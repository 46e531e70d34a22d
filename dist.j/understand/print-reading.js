import { createSourceMap } from "../text/source-map.js";
import { oneLine } from "./passage.js";
/** How many words of a section are printed as its first words. */
const FIRST_WORDS = 5;
/** Prints the reading of a document from the file named `file`; without an `id` of its own, it bears the file's name without ending. */
export function printReading(understood, file, id = file.replace(/\.[^./]{1,8}$/, "")) {
    const { understanding, notes } = understood;
    const { head } = understanding;
    return {
        id,
        file,
        layout: understanding.layout,
        form: head.form.value,
        number: head.number?.value ?? null,
        title: head.title?.value ?? null,
        kind: head.kind?.value ?? null,
        visibility: head.visibility?.value ?? null,
        body: head.body?.value ?? null,
        leadUnit: head.leadUnit?.value ?? null,
        author: head.author?.value ?? null,
        date: head.date?.value ?? null,
        ...printedFacts(understanding),
        sections: printedSections(understood),
        votes: printedVotes(understanding.votes),
        evidence: evidenceOf(head),
        notes,
    };
}
function printedFacts(understanding) {
    return {
        consultations: understanding.head.consultations,
        agenda: understanding.agenda,
        references: understanding.references,
        money: understanding.money,
        budgetLines: understanding.budgetLines,
        people: understanding.people,
        organizations: understanding.organizations,
        dates: understanding.dates,
        attachments: understanding.attachments,
    };
}
/** Sections with the mended text of their content; text before the first heading has no heading and is left out. */
function printedSections({ document, understanding }) {
    const map = createSourceMap(document.edits);
    return understanding.sections
        .filter((section) => section.kind !== "lead")
        .map((section) => {
        const text = document.text.slice(...map.toMended(section.contentSpan)).trim();
        return {
            heading: section.heading,
            firstWords: oneLine(text.slice(0, 400)).split(" ").slice(0, FIRST_WORDS).join(" "),
            kind: section.kind,
            level: section.level,
            text,
            span: section.span,
            foundBy: section.foundBy,
            confidence: section.confidence,
        };
    });
}
/** One vote is printed as itself, several as a list, none as null. */
function printedVotes(votes) {
    const printed = votes.map(({ yes, no, abstain, text, item, span }) => (item === null ? { yes, no, abstain, text, span } : { yes, no, abstain, text, item, span }));
    return printed.length > 1 ? printed : (printed[0] ?? null);
}
function evidenceOf(head) {
    const { consultations: _, ...fields } = head;
    const found = Object.entries(fields).filter((entry) => entry[1] !== null);
    return Object.fromEntries(found.map(([name, { span, foundBy, confidence }]) => [name, { span, foundBy, confidence }]));
}
//# sourceMappingURL=print-reading.js.map