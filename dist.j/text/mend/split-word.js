import { functionWords } from "../lexicon/function-words.js";
import { edit } from "./pass.js";
import { isBesideEnglish, isListed, wordsOf } from "./words.js";
/** Words that a blank or a left-over hyphen cuts in two have at most this many pieces. */
const maxPieces = 4;
/** Compounds that are not listed must be this sure. */
const sureCompound = 0.75;
/**
 * Words in pieces within one line: "hinzuge- fügt", "vergleic hbar", "Verpfl ichtung", "Stadt-entwicklung".
 * They are joined where the whole is attested and the pieces are not words that could stand there.
 */
export const mendSplitWords = (view) => {
    const edits = [];
    const words = wordsOf(view.text);
    for (let index = 0; index + 1 < words.length;) {
        const pieces = joinFrom(view, words, index);
        const first = words[index];
        const last = words[index + pieces - 1];
        if (pieces > 1 && first !== undefined && last !== undefined) {
            const joined = words.slice(index, index + pieces).map((word) => word.text).join("");
            edits.push(edit(view.text, first.start, last.end, joined, reasonOf(view.text, first, last), 0.85));
        }
        index += Math.max(1, pieces);
    }
    return { edits };
};
function reasonOf(text, first, last) {
    if (text.slice(first.start, last.end).includes("-"))
        return "lineEndHyphen";
    return /f[fil]$/.test(first.text) ? "ligature" : "letterSpacing";
}
/** How many words from `index` on are the pieces of one word; 1 when the word stands alone. Longer joins are preferred. */
function joinFrom(view, words, index) {
    const first = words[index];
    if (first === undefined || !startsPieces(first.text))
        return 1;
    let joined = first.text;
    let best = 1;
    for (let next = index + 1; next < Math.min(words.length, index + maxPieces); next += 1) {
        const before = words[next - 1];
        const word = words[next];
        if (before === undefined || word === undefined)
            break;
        const gap = view.text.slice(before.end, word.start);
        if (!isGap(gap) || !/^\p{Ll}+$/u.test(word.text))
            break;
        joined += word.text;
        if (isMeant(view, words.slice(index, next + 1), joined, gap))
            best = next - index + 1;
    }
    return best;
}
function startsPieces(word) {
    return /^\p{L}\p{Ll}*$/u.test(word) && word.length <= 40;
}
function isGap(gap) {
    return gap === " " || gap === "- " || gap === "-";
}
function isMeant(view, pieces, joined, gap) {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (joined.length < 6 || first === undefined || last === undefined || functionWords.has(last.text))
        return false;
    // "Verein e. V.": a letter before a full stop abbreviates.
    if (last.text.length === 1 || (gap === " " && functionWords.has(first.text)))
        return false;
    if (gap === " " && canStand(view, last.text))
        return false;
    if (!isWhole(view, pieces, joined, gap))
        return false;
    if (isBesideEnglish(view.text, first.start, last.end))
        return false;
    if (gap === "-")
        return pieces.length === 2 && isLeftHyphen(view, first.text, last.text);
    // "Schul- und Sportamt" has been refused above: what follows a hanging hyphen is a function word or has a capital.
    if (gap === "- ")
        return isListed(view.lexicon, joined) || pieces.some((piece) => !canStand(view, piece.text));
    return pieces.some((piece) => view.lexicon.strengthOf(piece.text) < 0.5 || piece === last);
}
/** The whole must be a listed word; a compound is enough where none of the pieces could be a word itself, or a hyphen shows the cut. */
function isWhole(view, pieces, joined, gap) {
    if (isListed(view.lexicon, joined))
        return true;
    if (gap === " " && pieces.some((piece) => view.lexicon.strengthOf(piece.text) >= 0.5))
        return false;
    if (gap !== "-" && pieces.length > 2)
        return false;
    return view.lexicon.strengthOf(joined) >= sureCompound;
}
/** A word that may stand on its own in a sentence. Single letters and rare short words do not count. */
function canStand(view, word) {
    if (functionWords.has(word))
        return true;
    return word.length >= 3 && isListed(view.lexicon, word);
}
/** "Stadt-entwicklung": a noun, a hyphen, and a noun in small letters: German writes such words without, or with a capital. */
function isLeftHyphen(view, first, second) {
    const isNoun = first.charAt(0) !== first.charAt(0).toLowerCase();
    return isNoun && first.length >= 3 && second.length >= 4 && !isListed(view.lexicon, second);
}
//# sourceMappingURL=split-word.js.map