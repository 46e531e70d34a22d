import { functionWords } from "../lexicon/function-words.js";
import { readingsOf } from "./confusions.js";
import { edit } from "./pass.js";
import { beginsSentence, isBesideEnglish, isInAddress, isListed, wordAfter, wordBefore, wordsOf } from "./words.js";
/** Words attested at least this well are never changed. */
const attested = 0.9;
/** Confusions of one word may cost this much together. */
const budget = 2.4;
/** What a reading may cost in a document that shows no other damage, and in one that does. */
const costInClean = 0.9;
const costInDamaged = 2.3;
/** What the letters may cost where German could have formed the word as it stands, and in short words. */
const costOverCompound = 1.2;
const costOverSureCompound = 0.6;
const cheapTotal = 0.6;
const shortTotal = 1;
const marginInClean = 1;
const marginInDamaged = 0.55;
/** A document is damaged when so many different words have a sure reading, and this share of all its words. */
const damagedWords = 3;
const damagedShare = 0.004;
/**
 * Letters that recognition confused. Only words the lexicon does not attest are read anew, and only where one reading
 * is clearly the best. How much is believed depends on the document: one that shows the marks of recognition in many
 * words is mended more boldly than one whose unknown word is most likely a name.
 */
export const mendOcr = (view) => {
    const words = wordsOf(view.text);
    if (isForeign(words, view.lexicon))
        return { edits: [] };
    // Names fill texts with unknown words; they are read anew only where other words show that the text is damaged.
    const telling = findSuspects(words, view.lexicon, false);
    const damage = measureDamage(telling, words, view);
    const suspects = damage.damaged ? findSuspects(words, view.lexicon, true) : telling;
    if (suspects.size === 0)
        return { edits: [] };
    const edits = [];
    for (const word of words) {
        const suspect = suspects.get(word.text);
        if (suspect === undefined || isInAddress(view.text, word.start, word.end))
            continue;
        const chosen = choose(view, word, suspect, damage);
        if (chosen !== undefined)
            edits.push(edit(view.text, word.start, word.end, chosen.text, "ocr", confidenceOf(chosen)));
    }
    return { edits };
};
function confidenceOf(candidate) {
    return Math.round(Math.min(0.97, Math.max(0.5, 0.95 - candidate.total * 0.18)) * 100) / 100;
}
/** A text with more unknown than known words is not German, or beyond mending; so is one with very many. */
const maxUnknownShare = 0.5;
const maxSuspects = 5000;
function isForeign(words, lexicon) {
    if (words.length < 40)
        return false;
    const different = new Set(words.map((word) => word.text));
    let unknown = 0;
    for (const word of different)
        if (word.length > 2 && lexicon.strengthOf(word) < 0.45)
            unknown += 1;
    return unknown > different.size * maxUnknownShare;
}
/** A word in small letters, or a long one, is hardly a name. */
function isTelling(word) {
    return isSmall(word) || word.length >= 9;
}
/** Unattested words with their readings; in a damaged document short words with a capital too, and compounds as readings. */
function findSuspects(words, lexicon, damaged) {
    const suspects = new Map();
    const looked = new Set();
    for (const { text } of words) {
        if (looked.has(text))
            continue;
        looked.add(text);
        if (suspects.size > maxSuspects)
            break;
        if ((!damaged && !isTelling(text)) || !isReadable(text))
            continue;
        const strength = lexicon.strengthOf(text);
        if (strength >= attested)
            continue;
        const candidates = rememberedCandidates(text, strength, lexicon, damaged);
        if (candidates.length > 0)
            suspects.set(text, { word: text, strength, candidates });
    }
    return suspects;
}
/** Words that may be read anew: no abbreviations, no brand names with capitals inside, no numbers. */
function isReadable(word) {
    if (word.length < 3 || word.length > 40)
        return false;
    const digits = word.replaceAll(/\D/g, "").length;
    if (digits > 2 || (digits > 0 && word.length - digits < 3))
        return false;
    if (/^\d/.test(word) && !/^[01]\p{Ll}/u.test(word))
        return false;
    const inner = word.slice(1).replaceAll(/[\p{Ll}\d]/gu, "");
    // Only capitals that stand for a small letter or ß may be inside.
    return inner.length <= 2 && /^[RBUIOAβ]*$/.test(inner);
}
/** Names come again from document to document; what was thought about them stays with the lexicon that was asked. */
const remembered = new WeakMap();
const maxRemembered = 20_000;
function rememberedCandidates(word, strength, lexicon, withCompounds) {
    let known = remembered.get(lexicon);
    if (known === undefined || known.size >= maxRemembered) {
        known = new Map();
        remembered.set(lexicon, known);
    }
    const key = withCompounds ? `${word}+` : word;
    const candidates = known.get(key) ?? candidatesFor(word, strength, lexicon, withCompounds);
    known.set(key, candidates);
    return candidates;
}
function candidatesFor(word, strength, lexicon, withCompounds) {
    const limit = word.length <= 4 ? 1.7 : budget;
    const readings = readingsOf(word, limit);
    const listed = readings.filter((reading) => isListed(lexicon, reading.text));
    // Compounds are tried only where no listed word explains what was seen: they are dear to look up and easily wrong.
    const pool = listed.length > 0 || word.length < 8 || !withCompounds ? listed : compoundsAmong(readings, lexicon, strength);
    const best = new Map();
    for (const reading of pool) {
        const known = best.get(reading.text);
        const candidate = weigh(reading, lexicon);
        if (known === undefined || candidate.total < known.total)
            best.set(reading.text, candidate);
    }
    return [...best.values()].toSorted((a, b) => a.total - b.total);
}
const maxCompoundsTried = 60;
function compoundsAmong(readings, lexicon, strength) {
    const cheapest = readings.toSorted((a, b) => a.cost - b.cost).slice(0, maxCompoundsTried);
    return cheapest.filter((reading) => lexicon.strengthOf(reading.text) >= Math.max(0.7, strength));
}
/** What speaks against a reading: its confusions, and how little the lexicon knows of it. Function words are likelier than any other. */
function weigh(reading, lexicon) {
    const strength = lexicon.strengthOf(reading.text);
    const doubt = strength >= 0.97 ? -0.6 : (0.95 - strength) * 5;
    const short = reading.text.length <= 4 && strength < 0.97 ? 0.8 : 0;
    return { ...reading, strength, total: reading.cost + doubt + short };
}
function measureDamage(suspects, words, view) {
    const seen = new Map();
    let sure = 0;
    for (const suspect of suspects.values()) {
        const best = suspect.candidates[0];
        if (best === undefined || !isSure(suspect, best))
            continue;
        sure += 1;
        for (const confusion of new Set(best.confusions))
            seen.set(confusion, (seen.get(confusion) ?? 0) + 1);
    }
    const share = sure / Math.max(1, words.length);
    return { damaged: sure >= (view.origin === "ocr" ? 1 : damagedWords) && share >= damagedShare, seen };
}
/** Readings that no name explains away: an unknown word in small letters, or a long one, with a listed reading that is alone. */
function isSure(suspect, best) {
    if (suspect.strength > 0.3 || best.strength < attested || best.total > 1.2)
        return false;
    const rival = suspect.candidates[1];
    if (rival !== undefined && rival.total - best.total < 0.5)
        return false;
    return isSmall(suspect.word) ? suspect.word.length >= 5 || best.strength >= 0.97 : suspect.word.length >= 9;
}
function isSmall(word) {
    return word.charAt(0) === word.charAt(0).toLowerCase();
}
function choose(view, word, suspect, damage) {
    if (isBesideEnglish(view.text, word.start, word.end))
        return undefined;
    const candidates = damage.damaged ? rank(suspect.candidates, damage) : suspect.candidates;
    const [best, rival] = candidates;
    if (best === undefined || !isAllowed(view, word, suspect, best, damage))
        return undefined;
    const margin = damage.damaged ? marginInDamaged : marginInClean;
    if (rival === undefined || rival.total - best.total >= margin)
        return best;
    return damage.damaged ? byNeighbours(view, word, candidates) : undefined;
}
/** What this document's recognition did in other words it will have done here. */
function rank(candidates, damage) {
    return candidates
        .map((candidate) => {
        const usual = candidate.confusions.filter((confusion) => (damage.seen.get(confusion) ?? 0) >= 2).length;
        return { ...candidate, total: candidate.total - usual * 0.5 };
    })
        .toSorted((a, b) => a.total - b.total);
}
function isAllowed(view, word, suspect, best, damage) {
    if (suspect.strength >= 0.45 && !(damage.damaged && outdoesCompound(suspect, best)))
        return false;
    if (best.total > dearestFor(view.text, word, best))
        return false;
    const small = isSmall(word.text);
    if (!small && (isName(view.text, word) || isVerb(view.text, word, best)))
        return false;
    if (damage.damaged)
        return best.total <= (small ? costInDamaged : costInDamaged - 0.5);
    return isSureAlone(word.text, best);
}
/** A compound that German could form, or a noun in small letters, stays unless a listed word lies very near. */
function outdoesCompound(suspect, best) {
    const most = suspect.strength > 0.7 ? costOverSureCompound : costOverCompound;
    return best.strength >= attested && best.cost <= most;
}
/** In a text without other damage. */
function isSureAlone(word, best) {
    if (best.strength < attested || best.total > costInClean)
        return false;
    if (isSmall(word))
        return word.length >= 6 || best.strength >= 0.97;
    return word.length >= 9;
}
/** A few letters become some other word too easily, most of all before a full stop ("jährl."). */
function dearestFor(text, word, best) {
    if (word.text.length > 6 || best.strength >= 0.97)
        return budget;
    return text[word.end] === "." ? cheapTotal : shortTotal;
}
/** A capital inside a sentence makes a noun or a name; a verb there is no reading of it. */
function isVerb(text, word, best) {
    return best.strength >= attested && best.strength < 0.945 && !beginsSentence(text, word.start);
}
const titles = new Set(["Herr", "Herrn", "Frau", "Dr", "Prof", "Familie", "Firma", "gez", "Stadtrat", "Stadträtin"]);
/** Behind a title, or a short word behind another with a capital: "Herr Amsle", "Erika Specht". */
function isName(text, word) {
    const before = wordBefore(text, word.start);
    if (titles.has(before) || text.slice(Math.max(0, word.start - 4), word.start).endsWith("r. "))
        return true;
    return word.text.length < 9 && before !== "" && !isSmall(before) && !functionWords.has(before.toLowerCase());
}
/** Several readings are about as good: the collection decides, if it knows one of them beside these words and no other. */
function byNeighbours(view, word, candidates) {
    const before = wordBefore(view.text, word.start);
    const after = wordAfter(view.text, word.end);
    const near = candidates.filter((candidate) => candidate.total - (candidates[0]?.total ?? 0) < 1);
    const known = near.filter(({ text }) => view.lexicon.documentsWithPair(before, text) + view.lexicon.documentsWithPair(text, after) > 0);
    return known.length === 1 ? known[0] : undefined;
}
//# sourceMappingURL=ocr.js.map