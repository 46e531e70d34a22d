import { foldWord } from "../analysis/fold.js";
import { wordTerm } from "../analysis/word-term.js";
import { reversed } from "./index-writer.js";
const mostCandidates = 20_000;
/**
 * The query with each word that no document has replaced by the nearest one that some have; null where none was replaced.
 * A slip is one letter more, less, other or swapped with its neighbour; two of them are allowed in words of eight letters or more.
 */
export function withNearestWords(database, text, query) {
    const exists = database.prepare("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1");
    let mended = text;
    const words = query.groups.flat().filter((term) => term.kind === "word" && /^\p{L}+$/u.test(term.text));
    for (const { text: word, span } of words.toSorted((a, b) => b.span[0] - a.span[0])) {
        if (exists.get(`"${wordTerm(word).term}"`) !== undefined)
            continue;
        const nearest = nearestWord(database, foldWord(word));
        if (nearest !== null)
            mended = mended.slice(0, span[0]) + nearest + mended.slice(span[1]);
    }
    return mended === text ? null : mended;
}
/** The word of the index that is nearest to a folded one: fewest slips, then most documents. */
export function nearestWord(database, word) {
    const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (allowed === 0)
        return null;
    let best = null;
    for (const row of candidates(database, word, allowed)) {
        const most = best === null ? allowed : best.slips - 1;
        if (most < 1)
            break;
        const slips = slipsBetween(word, String(row["word"]), most);
        if (slips <= most)
            best = { surface: String(row["surface"]), slips };
    }
    return best?.surface ?? null;
}
/** Words that begin or end as this one does: slips seldom hit both. The most frequent come first. */
function candidates(database, word, allowed) {
    const beginning = word.slice(0, 2);
    const ending = reversed(word).slice(0, 3);
    const last = "\u{10FFFF}";
    return database
        .prepare(`SELECT word, surface FROM (
         SELECT word, surface, documents FROM word WHERE word >= ? AND word < ?
         UNION SELECT word, surface, documents FROM word WHERE reversed >= ? AND reversed < ?)
       WHERE length(word) BETWEEN ? AND ? ORDER BY documents DESC, word LIMIT ${mostCandidates}`)
        .all(beginning, beginning + last, ending, ending + last, word.length - allowed, word.length + allowed);
}
/**
 * How many slips part two words (Damerau and Levenshtein: a letter more, less, other, or two swapped), as long as they are few.
 * @param most where to stop counting: any larger result only means "more".
 */
export function slipsBetween(a, b, most) {
    if (Math.abs(a.length - b.length) > most)
        return most + 1;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            current.push(cell(a, b, row, column, { current, last, beforeLast }));
        }
        if (Math.min(...current) > most)
            return most + 1;
        beforeLast = last;
        last = current;
    }
    return last[b.length] ?? most + 1;
}
function at(cells, index) {
    return cells[index] ?? Infinity;
}
function cell(a, b, row, column, { current, last, beforeLast }) {
    const same = a[row - 1] === b[column - 1];
    const cheapest = Math.min(at(current, column - 1) + 1, at(last, column) + 1, at(last, column - 1) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    return swapped ? Math.min(cheapest, at(beforeLast, column - 2) + 1) : cheapest;
}
//# sourceMappingURL=nearest-word.js.map