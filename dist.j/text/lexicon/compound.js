import { asNoun, asSmall } from "./word-list.js";
/** Longer words are not taken apart. */
const maxLength = 60;
/** Shorter parts ("Ar-beit", "Mal-hahmen") make compounds out of anything. */
const minPart = 3;
const joints = ["s", "n", "en", "es", "er", "e"];
/** Every further part makes a chance hit likelier. */
const perPart = 0.95;
/**
 * How well German word formation explains a word as a compound of listed words: 0 (not at all) to 0.8.
 * The last part carries the kind of the word, so it should be a noun when the word has a capital, else an adjective or verb.
 */
export function compoundStrength(list, word) {
    if (word.length < 2 * minPart || word.length > maxLength)
        return 0;
    const first = word.charAt(0);
    if (first === first.toLowerCase())
        return strengthWithHead(list, word, asSmall);
    // An adjective may begin a sentence; a noun is likelier.
    return Math.max(strengthWithHead(list, word, asNoun), strengthWithHead(list, word, asSmall) * 0.85);
}
/** From the end of the word to its begin: how well the rest from each position on is explained. Each stretch is looked up once. */
function strengthWithHead(list, word, head) {
    const rest = new Float64Array(word.length + 1);
    for (let start = word.length - minPart; start >= 0; start -= 1) {
        let best = 0;
        if (start > 0 && (list.casesOf(word, start, word.length) & head) !== 0)
            best = partStrength(word.length - start);
        for (let end = start + minPart; end <= word.length - minPart; end += 1) {
            const behind = bestBehind(rest, word, end);
            const strength = Math.min(behind * (start > 0 ? perPart : 1), partStrength(end - start));
            if (strength <= best)
                continue;
            const cases = list.casesOf(word, start, end);
            if (cases === 0)
                continue;
            // Only nouns take a linking sound.
            best = Math.max(best, (cases & asNoun) === 0 ? Math.min(rest[end] ?? 0, strength) : strength);
        }
        rest[start] = best;
    }
    return rest[0] ?? 0;
}
/** How well the word goes on at `end`: at once, or behind a linking sound. */
function bestBehind(rest, word, end) {
    let best = rest[end] ?? 0;
    for (const joint of joints) {
        const behind = rest[end + joint.length] ?? 0;
        if (behind > best && word.startsWith(joint, end))
            best = behind;
    }
    return best;
}
/** Long parts do not meet by chance; short ones do. */
function partStrength(length) {
    if (length >= 5)
        return 0.8;
    return length === 4 ? 0.7 : 0.45;
}
//# sourceMappingURL=compound.js.map