import { foldWord } from "./analysis/fold.js";
import { unfoldLastUmlaut } from "./analysis/stem.js";
import { isStopWord } from "./analysis/stop-words.js";
import { analyse } from "./analysis/tokens.js";
const longestPhrase = 40;
/**
 * The terms of a query. Words that stand in every text ("der", "und") count only inside phrases,
 * or where the query has no others; what holds no letter and no digit is passed over.
 */
export function queryTerms(query) {
    const telling = query.groups.filter((group) => !group.every(isStop));
    const groups = telling.length > 0 ? telling : query.groups;
    return {
        groups: groups.map((group) => group.flatMap(sequencesOf)).filter((group) => group.length > 0),
        excluded: query.excluded.flatMap(sequencesOf),
        years: query.years,
    };
}
function isStop(term) {
    return term.kind === "word" && term.field === null && (isStopWord(foldWord(term.text)) || /^§+$/.test(term.text));
}
/** All ways in which the index may hold a term. */
function sequencesOf(term) {
    const tokens = analyse(term.text);
    const words = tokens.filter((token) => token.role === "word").slice(0, longestPhrase);
    const last = words.at(-1);
    if (last === undefined)
        return [];
    const { field } = term;
    const terms = words.map((token) => token.term);
    const single = terms.length === 1;
    const among = single && term.kind !== "phrase" ? "all" : "words";
    const sequences = [{ terms, prefix: false, among, field }];
    for (const token of tokens) {
        if (coversAll(token, words))
            sequences.push({ terms: [token.term], prefix: false, among: "all", field });
    }
    if (term.kind === "prefix") {
        const typed = foldWord(term.text.slice(...last.span));
        for (const beginning of new Set([typed, unfoldLastUmlaut(typed)])) {
            if (beginning !== "")
                sequences.push({ terms: [...terms.slice(0, -1), beginning], prefix: true, among, field });
        }
    }
    return sequences;
}
/** A number in one piece or a date says the same as the words it stands for. */
function coversAll(token, words) {
    const first = words[0];
    const last = words.at(-1);
    if (token.role === "word" || token.role === "part" || first === undefined || last === undefined)
        return false;
    return token.span[0] <= first.span[0] && token.span[1] >= last.span[1];
}
//# sourceMappingURL=query-terms.js.map