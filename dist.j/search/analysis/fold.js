const umlautDots = "\u0308";
const letterOrDigit = /^[\p{L}\p{Nd}]$/u;
const plain = /^[A-Za-z0-9]*$/;
/** Letters that Unicode does not decompose, as German typists without the key write them. */
const spelledOut = { ß: "ss", æ: "ae", œ: "oe", ø: "oe", ł: "l", đ: "d", ı: "i" };
/**
 * One spelling for all spellings of a word: lower case, ß as ss, umlauts as ae, oe, ue, other accents dropped,
 * ligatures resolved, soft hyphens gone. "Förderung", "Foerderung" and "FÖRDERUNG" fold to the same;
 * "Forderung" does not. A typed "ae", "oe" or "ue" stays as it is ("neue", "aktuell").
 * The result holds letters and digits only.
 */
export function foldWord(word) {
    return plain.test(word) ? word.toLowerCase() : foldWithOrigin(word).text;
}
/** Like `foldWord`, with the way back into the word as it was written. */
export function foldWithOrigin(word) {
    let text = "";
    const origin = [];
    let offset = 0;
    for (const character of word) {
        for (const folded of foldCharacter(character, text)) {
            text += folded;
            for (let unit = 0; unit < folded.length; unit += 1)
                origin.push(offset);
        }
        offset += character.length;
    }
    return { text, origin };
}
function foldCharacter(character, before) {
    const folded = [];
    let last = before.at(-1) ?? "";
    for (const piece of character.toLowerCase().normalize("NFKD").toLowerCase()) {
        const replaced = piece === umlautDots ? dots(last) : (spelledOut[piece] ?? (letterOrDigit.test(piece) ? piece : ""));
        if (replaced === "")
            continue;
        folded.push(replaced);
        last = replaced.at(-1) ?? "";
    }
    return folded;
}
function dots(vowel) {
    return vowel === "a" || vowel === "o" || vowel === "u" ? "e" : "";
}
//# sourceMappingURL=fold.js.map