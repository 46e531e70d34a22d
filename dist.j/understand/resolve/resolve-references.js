import { bareKey, exactKey, looseKey } from "./number-key.js";
import { sameOrganization } from "./organization-name.js";
/**
 * Resolves each reference of one paper among the candidates, in the order of `references`.
 * The citing paper's own house comes first; the citing paper itself is never the answer. Numbers decide before dates;
 * a motion or resolution cited by its day must fit in kind, and in mover where one is named.
 */
export function resolveReferences(references, candidates, citing) {
    const arranged = arrange(candidates.filter(({ id }) => id !== citing.paperId));
    return references.map((reference) => (reference.number === null ? byDate(reference, arranged, citing.bodyId) : byNumber(reference.number, reference.citedDate, arranged, citing.bodyId)));
}
function arrange(candidates) {
    const numbered = candidates.filter(({ number }) => number !== null);
    const dated = candidates.flatMap((candidate) => [...new Set([candidate.date, ...candidate.consultationDates])].flatMap((date) => (date === null ? [] : [{ date, candidate }])));
    const byDates = new Map([...Map.groupBy(dated, ({ date }) => date)].map(([date, entries]) => [date, entries.map(({ candidate }) => candidate)]));
    return {
        exact: Map.groupBy(numbered, ({ number }) => exactKey(number ?? "")),
        loose: Map.groupBy(numbered, ({ number }) => looseKey(number ?? "")),
        bare: Map.groupBy(numbered, ({ number }) => bareKey(number ?? "")),
        byDate: byDates,
    };
}
/** Zeros and letters in front may be dropped only within the own house; other houses must be cited to the letter. */
function byNumber(number, citedDate, arranged, bodyId) {
    const exact = arranged.exact.get(exactKey(number)) ?? [];
    const ours = exact.filter((candidate) => candidate.bodyId === bodyId);
    if (ours.length > 0)
        return decided(preferDated(ours, citedDate), "number");
    for (const near of [arranged.loose.get(looseKey(number)), arranged.bare.get(bareKey(number))]) {
        const own = (near ?? []).filter((candidate) => candidate.bodyId === bodyId);
        if (own.length > 0)
            return decided(preferDated(own, citedDate), "looseNumber");
    }
    return decided(preferDated(exact, citedDate), "number");
}
/** Among several papers of one number, the printed date decides where it fits any. */
function preferDated(candidates, citedDate) {
    const fitting = candidates.filter(({ date }) => citedDate !== null && date === citedDate);
    return fitting.length > 0 ? fitting : candidates;
}
function byDate(reference, arranged, bodyId) {
    const { citedDate, citedAs, citedBy } = reference;
    if (citedDate === null)
        return { state: "unresolved" };
    const near = (arranged.byDate.get(citedDate) ?? []).filter((candidate) => candidate.bodyId === bodyId && fitsKind(candidate, citedAs, citedDate));
    const moved = citedBy === null ? near : near.filter(({ author }) => author === null || sameOrganization(author, citedBy));
    const surely = moved.filter(({ author }) => citedBy === null || author !== null);
    return decided(isResolution(citedAs) ? near : surely.length > 0 ? surely : moved, "date");
}
/** A motion or inquiry bears its own date; a resolution the date of the meeting that decided it. */
function fitsKind(candidate, citedAs, citedDate) {
    const noun = (citedAs ?? "").toLowerCase();
    if (noun.includes("antrag"))
        return candidate.date === citedDate && candidate.form === "motion";
    if (noun.includes("anfrage"))
        return candidate.date === citedDate && candidate.form === "inquiry";
    if (isResolution(citedAs))
        return candidate.consultationDates.includes(citedDate) && candidate.outcomes.some((outcome) => /beschlossen|beschluss|angenommen|zugestimmt|einstimmig|mehrheitlich/i.test(outcome) && !/abgelehnt|vertagt/i.test(outcome));
    return candidate.date === citedDate;
}
function isResolution(citedAs) {
    return /beschlu(?:ss|ß)|resolution/i.test(citedAs ?? "");
}
function decided(candidates, by) {
    const ids = [...new Set(candidates.map(({ id }) => id))];
    const [only] = ids;
    if (only === undefined)
        return { state: "unresolved" };
    return ids.length === 1 ? { state: "resolved", paperId: only, by } : { state: "ambiguous", paperIds: ids, by };
}
//# sourceMappingURL=resolve-references.js.map