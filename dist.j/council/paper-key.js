import { nameKey, numberKey } from "./name-key.js";
/** Papers that are known by their number: their page and their PDF join. */
const NUMBERED = new Set(["paper", "motion", "inquiry"]);
/** Papers of one meeting. */
const OF_MEETING = new Set(["agenda", "invitation", "minutes", "meeting"]);
/** Papers about another paper: they bear its number and are not it. */
const ABOUT_A_PAPER = new Set(["answer", "minutesExtract", "agendaItem", "voteList"]);
/** The natural key of a document's paper within its body: two documents with the same key are files of one paper. */
export function paperKey(facts) {
    const number = numberKey(facts.number);
    if (NUMBERED.has(facts.form) && number !== null) {
        return `number:${number}`;
    }
    const meeting = facts.organization !== null && facts.meetingDate !== null ? `${nameKey(facts.organization)}|${facts.meetingDate}` : null;
    if (OF_MEETING.has(facts.form) && meeting !== null) {
        return `${facts.form}:${meeting}`;
    }
    if (ABOUT_A_PAPER.has(facts.form) && number !== null && meeting !== null) {
        return `${facts.form}:${number}|${meeting}`;
    }
    return `source:${facts.source}`;
}
//# sourceMappingURL=paper-key.js.map