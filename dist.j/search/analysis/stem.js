/**
 * A light German stemmer in the spirit of the published ones (Caumanns 1999, Savoy's light stemmer,
 * CISTEM 2017): it takes off the endings of plural and case, and no more, so that "Förderung" never becomes "fördern".
 * Unlike them it keeps umlauts apart, save in the last syllable, where German builds plurals with them
 * (Ausschuss, Ausschüsse). It reads folded words only.
 */
const shortestStem = 3;
const endings = ["ern", "em", "en", "er", "es", "e"];
const hasVowel = /[aeiouy]/;
const afterPlainS = /[bdfghklmnrt]s$/;
const afterVowelS = /[^aeiou][ao]s$/;
const latinNeuter = /(?:i|(?<!a)e|tr)um$/;
/** "Bauer" is no "Bau", "Mauer" and "Dauer" have no ending at all. */
const shortBeforeEr = /^.au$/;
const female = /(?:er|ent|ant|ist|log|aet|aerzt|aelt|amt|urt)in$/;
/** The "e" of a spelled-out umlaut (gruen) is no ending; the one after a diphthong (Frauen, neue) is. */
const umlautBeforeEnding = /(?:^|[^aeiou])[aou]$/;
const lastUmlaut = /(?<![aeiouq])(aeu|ae|oe|ue)([^aeiou]{1,4})$/;
/** Nouns whose plural has an umlaut and -er: a closed class. All other umlauts before -er stay (Bürger is no Burg). */
const umlautPluralInEr = /(?:haeus|laend|aemt|raed|baed|waeld|doerf|graeb|blaett|buech|guet|maenn|raend|kraeut|loech|voelk|woert|baend|daech|faech|faess|glaes|graes|huehn|schloess|tael|tuech|mael|toecht|brued|vaet|muett)$/;
/** Stems that only their umlaut tells from another everyday word (schön and schon, zählen and zahlen). */
const umlautMatters = new Set([
    "schoen", "fuer", "wuerd", "haett", "waer", "koennt", "muesst", "hoeh", "groess", "guet", "laeng", "staerk", "zaehl", "drueck", "bluet", "fuehr",
]);
/**
 * The stem under which all forms of a word are found.
 * @param word a folded word; words with anything but a to z come back unchanged.
 */
export function stemWord(word) {
    if (/[^a-z]/.test(word))
        return word;
    let stem = word;
    for (let shorter = withoutEnding(stem); shorter !== stem; shorter = withoutEnding(stem))
        stem = shorter;
    const keepsUmlaut = umlautMatters.has(stem) || (word.startsWith("er", stem.length) && !umlautPluralInEr.test(stem));
    return keepsUmlaut ? stem : unfoldLastUmlaut(stem);
}
/** The word with the umlaut of its last syllable undone: "ausschuess" → "ausschuss". */
export function unfoldLastUmlaut(stem) {
    return stem.replace(lastUmlaut, (_, vowel, rest) => (vowel === "aeu" ? "au" : vowel.charAt(0)) + rest);
}
function withoutEnding(word) {
    if (word.endsWith("innen") && word.length >= 9)
        return word.slice(0, -5);
    if (female.test(word) && word.length >= 7)
        return word.slice(0, -2);
    if (word.endsWith("niss"))
        return word.slice(0, -1);
    if (latinNeuter.test(word) && word.length >= 6)
        return word.slice(0, -2);
    if (endsInPlainS(word))
        return shortened(word, 1);
    const ending = endings.find((candidate) => word.endsWith(candidate) && mayEnd(word, candidate));
    if (ending !== undefined)
        return shortened(word, ending.length);
    if (/e[lr]n$/.test(word) || word.endsWith("een"))
        return shortened(word, 1);
    return word;
}
function mayEnd(word, ending) {
    const rest = word.slice(0, -ending.length);
    if (ending.startsWith("er") && shortBeforeEr.test(rest))
        return false;
    return rest.length >= shortestStem && !umlautBeforeEnding.test(rest);
}
function endsInPlainS(word) {
    if (afterPlainS.test(word))
        return true;
    return word.length >= 5 && afterVowelS.test(word) && !word.endsWith("los");
}
function shortened(word, by) {
    const stem = word.slice(0, -by);
    return stem.length >= shortestStem && hasVowel.test(stem) ? stem : word;
}
//# sourceMappingURL=stem.js.map