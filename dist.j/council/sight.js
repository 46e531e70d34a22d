import { strictest } from "./visibility.js";
/** Public, released, and not held back to a later moment. */
export function isPublished({ visibility, releasedAt, publishAt }, now) {
    return visibility === "public" && releasedAt !== null && releasedAt <= now && (publishAt === null || publishAt <= now);
}
/** A file is shown whole or not: one section in it that is not public hides it. */
export function isFileVisible(file, paperVisible, sections, now) {
    return paperVisible && isPublished(file, now) && strictest(...sections) === "public";
}
/** A section is shown although its file as a whole may not be, as long as the file itself is published. */
export function isSectionVisible(section, paperVisible, filePublished) {
    return section === "public" && paperVisible && filePublished;
}
function allow({ paperVisible, filePublished, sectionVisible }) {
    return paperVisible !== false && filePublished !== false && sectionVisible !== false;
}
/** An agenda item that is not public is hidden wholly, its title and number included. */
export function isAgendaItemVisible(item, meetingVisible, parents) {
    return item === "public" && meetingVisible && allow(parents);
}
/** A consultation links paper, meeting and item: it is seen where all three are. */
export function isConsultationVisible(parents, meetingVisible, agendaItemVisible) {
    return allow(parents) && meetingVisible !== false && agendaItemVisible !== false;
}
/** A mention is part of the text that holds it. */
export function isReferenceVisible(parents) {
    return allow(parents);
}
/** That a mention means a certain paper may be known where both may be. */
export function isReferenceTargetVisible(referenceVisible, targetPaperVisible) {
    return referenceVisible && targetPaperVisible;
}
/** What a person rejected is wrong and is not published. */
export function isStatementVisible(parents, rejected) {
    return !rejected && allow(parents);
}
/** A name (of a person, an organisation, a body) is seen where something visible names it. */
export function isNameVisible(namedBy) {
    return namedBy.includes(true);
}
//# sourceMappingURL=sight.js.map