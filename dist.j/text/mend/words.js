/** Longer runs are not words but data. */
const maxWordLength = 80;
/** All words of a text in order; runs of digits alone are left out. */
export function wordsOf(text) {
    const words = [];
    let position = 0;
    while (position < text.length) {
        if (!isWordCode(text.charCodeAt(position))) {
            position += 1;
            continue;
        }
        const start = position;
        let letters = 0;
        while (position < text.length && isWordCode(text.charCodeAt(position))) {
            if (!isDigitCode(text.charCodeAt(position)))
                letters += 1;
            position += 1;
        }
        if (letters > 0 && position - start <= maxWordLength)
            words.push({ text: text.slice(start, position), start, end: position });
    }
    return words;
}
/** Letters of Latin scripts, digits, ligatures, and the mark that stands for a lost letter. */
export function isWordCode(code) {
    if (code < 128)
        return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigitCode(code);
    if (code >= 0xc0 && code <= 0x24f)
        return code !== 0xd7 && code !== 0xf7;
    return code === 0xfffd || (code >= 0xfb00 && code <= 0xfb06) || code === 0x3b2;
}
function isDigitCode(code) {
    return code >= 48 && code <= 57;
}
const address = /@|:\/\/|www\.|[._]\w+[._]|\.(?:de|com|org|net|eu|info|pdf|html?|php|aspx?|docx?|xlsx?)\b|\w\/\w+\//i;
/** True where a word belongs to a web address, a mail address, a file name or a path: these are never mended. */
export function isInAddress(text, start, end) {
    // "auental.example": a full stop or sign that a letter follows at once.
    if (/[.@_©\\]/.test(text[start - 1] ?? "") && !isSpaceCode(text.charCodeAt(start - 2)))
        return true;
    if (/^[.@_©\\][\p{L}\d]/u.test(text.slice(end, end + 2)))
        return true;
    let from = start;
    let to = end;
    while (from > 0 && start - from < 200 && !isSpaceCode(text.charCodeAt(from - 1)))
        from -= 1;
    while (to < text.length && to - end < 200 && !isSpaceCode(text.charCodeAt(to)))
        to += 1;
    return to - from !== end - start && address.test(text.slice(from, to));
}
function isSpaceCode(code) {
    return code <= 32 || code === 0xa0;
}
/** The word that ends one blank before `position`, or "". */
export function wordBefore(text, position) {
    if (text[position - 1] !== " ")
        return "";
    let start = position - 1;
    while (start > 0 && position - start < 60 && isWordCode(text.charCodeAt(start - 1)))
        start -= 1;
    return text.slice(start, position - 1);
}
/** The word that begins one blank after `position`, or "". */
export function wordAfter(text, position) {
    if (text[position] !== " ")
        return "";
    let end = position + 1;
    while (end < text.length && end - position < 60 && isWordCode(text.charCodeAt(end)))
        end += 1;
    return text.slice(position + 1, end);
}
const english = new Set(["the", "of", "and", "for", "with", "to", "by", "on", "is", "are", "from", "your", "our"]);
/** True beside an English function word: the words there are not German ones gone wrong. */
export function isBesideEnglish(text, start, end) {
    return english.has(wordBefore(text, start)) || english.has(wordAfter(text, end));
}
/** True when the list of German words holds the word. */
export function isListed(lexicon, word) {
    return lexicon.lists === undefined ? lexicon.strengthOf(word) >= 0.9 : lexicon.lists(word);
}
/** True where a sentence begins: at the start of the text, or behind a mark that ends one. */
export function beginsSentence(text, position) {
    let before = position - 1;
    while (before >= 0 && position - before < 20 && /[\s„"“•–-]/.test(text[before] ?? ""))
        before -= 1;
    return before < 0 || ".!?:".includes(text[before] ?? "");
}
//# sourceMappingURL=words.js.map