import { stemWord } from "./stem.js";
const shortestCompound = 6;
const longestCompound = 48;
const shortestPart = 3;
const mostParts = 24;
/** What looks like a word but only ends or begins one. */
const noParts = new Set("heit keit schaft ung ungs isch lich bar haft los sam tion ation ition tat taet chen lein ling ismus ment ant ent ter der den vor auf aus ein mit nach unter ueber zwischen durch gegen wider hinter neben".split(" "));
/**
 * The words a compound is made of, those made of several parts themselves included:
 * Haushaltsplanentwurf → haushaltsplan, haushalt, plan, entwurf (as far as they are known).
 * The fewest parts win, then the longest head. Fugenelemente (Delegation-s-reise, Schul-e-weg) need no list:
 * the stemmer takes them off, as it does the endings they once were. Same word, same known words: same parts.
 * @param word a folded word.
 * @returns nothing where the word is no compound of known words; never the word itself.
 */
export function splitCompound(word, knows) {
    if (word.length < shortestCompound || word.length > longestCompound || /[^a-z]/.test(word))
        return [];
    const parts = [];
    collectParts(word, 0, word.length, knows, parts);
    return parts.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
function collectParts(word, from, to, knows, found) {
    if (to - from < shortestCompound || found.length >= mostParts)
        return;
    for (const part of fewestParts(word, from, to, knows)) {
        found.push(part);
        collectParts(word, part.start, part.end, knows, found);
    }
}
/** Dynamic programming from the right: the best way to cover `word[i..to)` for every i. */
function fewestParts(word, from, to, knows) {
    const best = new Map();
    for (let start = to - shortestPart; start >= from; start -= 1) {
        for (let end = to; end >= start + shortestPart; end -= 1) {
            if (start === from && end === to)
                continue;
            const rest = end === to ? 0 : best.get(end)?.count;
            if (rest === undefined)
                continue;
            const known = best.get(start);
            // Ends are tried from the right, so an equal count later has the longer head: keep it.
            if (known !== undefined && (rest + 1 > known.count || end === to))
                continue;
            const term = partTerm(word.slice(start, end), knows);
            if (term !== null)
                best.set(start, { count: rest + 1, part: { term, start, end } });
        }
    }
    return chain(best, from, to);
}
function chain(best, from, to) {
    const parts = [];
    for (let at = from; at < to;) {
        const step = best.get(at);
        if (step === undefined)
            return [];
        parts.push(step.part);
        at = step.part.end;
    }
    return parts;
}
function partTerm(piece, knows) {
    if (noParts.has(piece))
        return null;
    const term = stemWord(piece);
    return term.length >= shortestPart && knows(term) ? term : null;
}
//# sourceMappingURL=compound.js.map