import { findChunks } from "../analysis/pieces.js";
import { isStopWord } from "../analysis/stop-words.js";
import { wordTerm } from "../analysis/word-term.js";
const shortestWord = 3;
const longestWord = 40;
const lettersOnly = /^\p{L}+$/u;
/** The different words of a document, folded, each with a form in which it was written: what is suggested, and what compounds are split by. */
export function documentWords(document) {
    const words = new Map();
    const seen = new Set();
    for (const text of [document.title, ...document.organizations, ...document.people, document.text]) {
        for (const pieces of findChunks(text)) {
            for (const { text: written } of pieces) {
                if (seen.has(written))
                    continue;
                seen.add(written);
                addWord(words, written);
            }
        }
    }
    return words;
}
function addWord(words, written) {
    const { folded } = wordTerm(written);
    if (folded.length < shortestWord || folded.length > longestWord || !lettersOnly.test(folded) || isStopWord(folded))
        return;
    const surface = readable(written);
    const before = words.get(folded);
    if (before === undefined || surface < before)
        words.set(folded, surface);
}
/** HAUSHALT is shown as Haushalt. */
function readable(written) {
    const word = written.normalize("NFC").replace(/\u00AD|\u200B|\u200C|\u200D/g, "");
    return word.length > 4 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
//# sourceMappingURL=document-words.js.map