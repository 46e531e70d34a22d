import { isGivenName } from "./given-names.js";
import { ADEL, FUGE, isPartOfThing, mayBeSurname, NAMENSWORT, TITEL } from "./name-form.js";
const INITIAL = "\\p{Lu}\\.";
const WORDS = new RegExp(`(?<titles>(?:${TITEL}[ \\t\\u00a0]{0,3}){0,3})(?<words>(?:(?:${ADEL})?(?:${NAMENSWORT}|${INITIAL})(?![\\p{Ll}\\p{M}]))(?:(?:${FUGE}|(?<=\\.))(?:${ADEL})?(?:${NAMENSWORT}|${INITIAL})(?![\\p{Ll}\\p{M}])){0,3})`, "uy");
const PIECE = new RegExp(`(?<particle>${ADEL})?(?<word>${NAMENSWORT}|${INITIAL})`, "gu");
/** What ends a name so surely that two unknown capitalised words before it are a given name and a surname. */
const ENDS_NAME = /^[ \t\u00a0]{0,3}(?:[,;:)(\]\n\t|"“”]|$|als\b|und\b|sowie\b|\/)/;
/** Reads the name that begins exactly at `at`; null if none does. */
export function nameAt(text, at, expects) {
    WORDS.lastIndex = at;
    const match = WORDS.exec(text);
    const printedWords = match?.groups?.["words"];
    if (match === null || printedWords === undefined)
        return null;
    const titles = match.groups?.["titles"] ?? "";
    const wordsAt = at + match[0].length - printedWords.length;
    const pieces = [...printedWords.matchAll(PIECE)].map((piece) => ({ word: piece.groups?.["word"] ?? "", end: wordsAt + piece.index + piece[0].length, whole: piece[0] }));
    const count = wordCount(text, pieces, expects);
    const last = pieces[count - 1];
    if (last === undefined || isPartOfThing(text, at, last.end))
        return null;
    const given = pieces.slice(0, count - 1).map(({ word }) => word).join(" ");
    return { span: [at, last.end], name: tidy(titles + text.slice(wordsAt, last.end)), surname: last.word, given };
}
/** How many of the words make up the name, 0 for none. */
function wordCount(text, pieces, expects) {
    const [first, second] = pieces;
    if (first === undefined)
        return 0;
    let count = 0;
    while (count < pieces.length && isForename(pieces[count]?.word ?? ""))
        count += 1;
    const next = pieces[count];
    if (count > 0) {
        if (next !== undefined && mayBeSurname(next.word))
            return count + 1;
        // "Herr Frank", "Herr Karl Otto": the last given name is the surname; a lone initial is none.
        return expects !== "fullName" && mayBeSurname(pieces[count - 1]?.word ?? "") && pieces[count - 1]?.word.endsWith(".") === false ? count : 0;
    }
    if (expects === "fullName" || !mayBeSurname(first.word))
        return 0;
    const two = second !== undefined && mayBeSurname(second.word) && ENDS_NAME.test(text.slice(second.end, second.end + 8));
    if (two)
        return 2;
    return expects === "person" && first.word.length >= 3 ? 1 : 0;
}
function isForename(word) {
    return /^\p{Lu}\.$/u.test(word) || isGivenName(word);
}
function tidy(name) {
    return name.replace(/\.(?=\p{Lu}\p{Ll})/gu, ". ").replace(/\s+/g, " ").trim();
}
const TURNED = new RegExp(`((?:${ADEL})?${NAMENSWORT}),[ \\t\\u00a0]{1,3}((?:${TITEL}[ \\t\\u00a0]{1,3}){0,2}${NAMENSWORT}(?:${FUGE}${NAMENSWORT})?)(?![\\p{Ll}\\p{M}])`, "uy");
/** Reads "Surname, Given" that begins exactly at `at`; without a label before it, the given name must be a usual one. */
export function turnedNameAt(text, at, isAnnounced) {
    TURNED.lastIndex = at;
    const match = TURNED.exec(text);
    if (match === null)
        return null;
    const [whole, surname = "", givenPart = ""] = match;
    const words = givenPart.replace(new RegExp(`^(?:${TITEL}\\s{1,3}){0,2}`, "u"), "").split(/\s+/);
    const given = words.filter((word, index) => isGivenName(word) || (isAnnounced && index === 0));
    if (given.length === 0 || given[0] !== words[0] || !mayBeSurname(surname) || isGivenNameOnly(surname, given[0] ?? ""))
        return null;
    const length = given.length === words.length ? whole.length : whole.length - givenPart.length + givenPart.lastIndexOf(words.at(-1) ?? "");
    const printed = whole.slice(0, length).trimEnd();
    return { span: [at, at + printed.length], name: tidy(printed), surname: surname.split(/\s/).at(-1) ?? surname, given: given.join(" ") };
}
/** "Petra, Klaus" are two given names of a list. */
function isGivenNameOnly(surname, given) {
    return isGivenName(surname) && isGivenName(given) && surname.length < 4;
}
//# sourceMappingURL=name-at.js.map