import { foldWord } from "./fold.js";
import { stemWord } from "./stem.js";
/** Longer words are found by their beginning: no index gains from a line of hyphens and letters. */
export const longestTerm = 80;
const mostRemembered = 150_000;
const digit = /\p{Nd}/u;
const remembered = new Map();
/** The term of one written word; words with digits keep their endings. The words of a text repeat, so they are remembered. */
export function wordTerm(written) {
    const before = remembered.get(written);
    if (before !== undefined)
        return before;
    const found = findWordTerm(written);
    if (remembered.size >= mostRemembered)
        remembered.clear();
    if (written.length <= longestTerm)
        remembered.set(written, found);
    return found;
}
function findWordTerm(written) {
    if (written.startsWith("§"))
        return { folded: "§", term: "§" };
    const folded = foldWord(written);
    const bounded = folded.slice(0, longestTerm);
    return { folded, term: digit.test(bounded) ? bounded : stemWord(bounded) };
}
//# sourceMappingURL=word-term.js.map