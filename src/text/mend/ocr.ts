import type { TextOrigin } from "../document-text.ts";
import { functionWords } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import type { Note } from "../note.ts";
import { confidenceAt } from "../word-confidence.ts";
import { listedReadings, readingsOf, type Confusion, type Reading } from "./confusions.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";
import { askedOnce, type WordForm } from "./word-form.ts";
import { beginsSentence, isBesideEnglish, isInAddress, wordAfter, wordBefore, type Word, type Words } from "./words.ts";

/** Words attested at least this well are never changed. */
const attested = 0.9;
/** A word attested so well is a compound that German could form, or used elsewhere. */
const explained = 0.45;
/** A sure reading has no more against it, so its letters cost at most as much more as a function word is likelier. */
const dearestSure = 1.2;
const likelier = 0.6;
const nearCost = dearestSure + likelier;
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
/** In a scan letters are confused as a rule; one sure word is enough, if the text is not very long. */
const damagedWordsInScan = 1;
const damagedShareInScan = 0.002;

/** A reading with all that counts against it. */
interface Candidate extends Reading {
  readonly total: number;
  readonly strength: number;
}

/** One unattested spelling and its readings, best first. */
interface Suspect {
  readonly word: string;
  readonly strength: number;
  readonly candidates: readonly Candidate[];
}

/**
 * Letters that recognition confused. Only words the lexicon does not attest are read anew, and only where one reading
 * is clearly the best. How much is believed depends on the document: one that shows the marks of recognition in many
 * words is mended more boldly than one whose unknown word is most likely a name.
 */
export const mendOcr: MendPass = (view) => {
  const { words } = view;
  if (words.all.length >= fewestWords && isForeign(words)) return { edits: [] };
  // Names fill texts with unknown words; they are read anew only where other words show that the text is damaged.
  const telling = findSuspects(view, false);
  const damage = measureDamage(telling, words.all.length, view);
  const suspects = damage.damaged ? findSuspects(view, true) : telling;
  if (suspects.size === 0) return { edits: [] };
  const edits: Edit[] = [];
  const unmended = new Map<string, Note>();
  for (const word of words.doubtful) {
    const suspect = suspects.get(word.text);
    if (suspect === undefined || isInAddress(view.text, word.start, word.end)) continue;
    const chosen = choose(view, word, suspect, damage);
    if (chosen !== undefined)
      edits.push(edit(view.text, word.start, word.end, chosen.text, "ocr", confidenceOf(chosen)));
    else if (damage.damaged && isLikelyDamage(view, word, suspect) && unmended.size < maxNotes && !unmended.has(word.text))
      unmended.set(word.text, doubtOver(word, suspect));
  }
  return { edits, notes: [...unmended.values()] };
};

/** Beyond so many words in doubt, one more tells nobody anything. */
const maxNotes = 40;

/** In a damaged text, a word that German does not form, that has readings and is no name. */
function isLikelyDamage(view: MendView, word: Word, suspect: Suspect): boolean {
  return suspect.strength <= 0.3 && isTelling(word.text, view.origin) && !isBesideEnglish(view.text, word.start, word.end) && (isSmall(word.text) || !isName(view.text, word));
}

function doubtOver({ text, start, end }: Word, { candidates }: Suspect): Note {
  const readings = candidates.slice(0, 3).map((candidate) => `„${candidate.text}“`);
  return {
    code: "unmended-damage",
    message: `„${text}“ ist vermutlich falsch erkannt und wurde nicht geändert, weil keine Lesart sicher ist (denkbar: ${readings.join(", ")}). Bitte im Original nachsehen.`,
    span: [start, end],
  };
}

function confidenceOf(candidate: Candidate): number {
  return Math.round(Math.min(0.97, Math.max(0.5, 0.95 - candidate.total * 0.18)) * 100) / 100;
}

/** A text with more unknown than known words is not German, or beyond mending; so is one with very many. */
const maxUnknownShare = 0.5;
const maxSuspects = 5000;

/** Fewer words do not show in which language they are. */
const fewestWords = 40;

function isForeign({ unlisted, formCount }: Words): boolean {
  // Most texts are German: then there are not even enough words to ask about.
  if (unlisted.length <= formCount * maxUnknownShare) return false;
  const unknown = unlisted.filter((form) => form.text.length > 2 && form.strength < 0.45).length;
  return unknown > formCount * maxUnknownShare;
}

/** Unknown words of so many letters with a capital are hardly names. In scans letters are confused as a rule, so shorter ones count. */
const longName = 9;
const longNameInScan = 8;

/** A word in small letters, or a long one, is hardly a name. */
function isTelling(word: string, origin: TextOrigin): boolean {
  return isSmall(word) || word.length >= (origin === "ocr" ? longNameInScan : longName);
}

/** Unattested words with their readings; in a damaged document short words with a capital too, and compounds as readings. */
function findSuspects({ words, origin, unsure }: MendView, damaged: boolean): Map<string, Suspect> {
  const candidatesFor = damaged ? candidatesWithCompounds : unsure.length > 0 ? candidatesOf : nearCandidatesOf;
  const suspects = new Map<string, Suspect>();
  for (const form of words.unlisted) {
    if (suspects.size > maxSuspects) break;
    const { text } = form;
    if (!damaged && !isTelling(text, origin)) continue;
    const candidates = candidatesFor(form);
    if (candidates.length > 0) suspects.set(text, { word: text, strength: form.strength, candidates });
  }
  return suspects;
}

/** Words that may be read anew: no abbreviations, no brand names with capitals inside, no numbers. */
function isReadable(word: string): boolean {
  // No German word has an i without its dot, however short.
  if ((word.length < 3 && !word.includes("ı")) || word.length > 40) return false;
  const digits = word.replaceAll(/\D/g, "").length;
  if (digits > 2 || (digits > 0 && word.length - digits < 3)) return false;
  if (/^\d/.test(word) && !/^[01]\p{Ll}/u.test(word)) return false;
  const inner = word.slice(1).replaceAll(/[\p{Ll}\d]/gu, "");
  // Only capitals that stand for a small letter or ß may be inside.
  return inner.length <= 2 && /^[RBUIOAβ]*$/.test(inner);
}

const candidatesOf = askedOnce((form, lexicon) => findCandidates(form, lexicon, false));
const candidatesWithCompounds = askedOnce((form, lexicon) => findCandidates(form, lexicon, true));
/** In a text that recognition shows no doubt about, and no damage, only what lies near is believed, and no compound is read anew: see `isSure` and `isAllowed`. */
const nearCandidatesOf = askedOnce((form, lexicon) => {
  if (form.strength >= explained || !isReadable(form.text)) return noCandidates;
  const near = listedReadings(lexicon, form.text, nearCost).some((reading) => weigh(reading, lexicon).total <= dearestSure);
  return near ? candidatesOf(form) : noCandidates;
});
const noCandidates: readonly Candidate[] = [];

function findCandidates({ text: word, strength }: WordForm, lexicon: Lexicon, withCompounds: boolean): readonly Candidate[] {
  if (!isReadable(word) || strength >= attested) return noCandidates;
  const limit = word.length <= 4 ? 1.7 : budget;
  const listed = listedReadings(lexicon, word, limit);
  // Compounds are tried only where no listed word explains what was seen: they are dear to look up and easily wrong.
  const pool = listed.length > 0 || word.length < 8 || !withCompounds ? listed : compoundsAmong(readingsOf(word, limit), lexicon, strength);
  if (pool.length === 0) return noCandidates;
  const best = new Map<string, Candidate>();
  for (const reading of pool) {
    const known = best.get(reading.text);
    const candidate = weigh(reading, lexicon);
    if (known === undefined || candidate.total < known.total) best.set(reading.text, candidate);
  }
  return [...best.values()].toSorted((a, b) => a.total - b.total);
}

const maxCompoundsTried = 60;

function compoundsAmong(readings: readonly Reading[], lexicon: Lexicon, strength: number): Reading[] {
  const cheapest = readings.toSorted((a, b) => a.cost - b.cost).slice(0, maxCompoundsTried);
  return cheapest.filter((reading) => lexicon.strengthOf(reading.text) >= Math.max(0.7, strength));
}

/** What speaks against a reading: its confusions, and how little the lexicon knows of it. Function words are likelier than any other. */
function weigh(reading: Reading, lexicon: Lexicon): Candidate {
  const strength = lexicon.strengthOf(reading.text);
  const doubt = strength >= 0.97 ? -likelier : (0.95 - strength) * 5;
  const short = reading.text.length <= 4 && strength < 0.97 ? 0.8 : 0;
  return { ...reading, strength, total: reading.cost + doubt + short };
}

/** What the whole document shows. */
interface Damage {
  readonly damaged: boolean;
  /** How many different words have a sure reading with this confusion. */
  readonly seen: ReadonlyMap<Confusion, number>;
}

function measureDamage(suspects: ReadonlyMap<string, Suspect>, wordCount: number, view: MendView): Damage {
  const seen = new Map<Confusion, number>();
  let sure = 0;
  for (const suspect of suspects.values()) {
    const best = suspect.candidates[0];
    if (best === undefined || !isSure(suspect, best)) continue;
    sure += 1;
    for (const confusion of new Set(best.confusions)) seen.set(confusion, (seen.get(confusion) ?? 0) + 1);
  }
  const share = sure / Math.max(1, wordCount);
  const [fewest, least] = view.origin === "ocr" ? [damagedWordsInScan, damagedShareInScan] : [damagedWords, damagedShare];
  return { damaged: sure >= fewest && share >= least, seen };
}

/** Readings that no name explains away: an unknown word in small letters, or a long one, with a listed reading that is alone. */
function isSure(suspect: Suspect, best: Candidate): boolean {
  if (suspect.strength > 0.3 || best.strength < attested || best.total > dearestSure) return false;
  const rival = suspect.candidates[1];
  if (rival !== undefined && rival.total - best.total < 0.5) return false;
  return isSmall(suspect.word) ? suspect.word.length >= 5 || best.strength >= 0.97 : suspect.word.length >= 9;
}

function isSmall(word: string): boolean {
  return word.charAt(0) === word.charAt(0).toLowerCase();
}

function choose(view: MendView, word: Word, suspect: Suspect, damage: Damage): Candidate | undefined {
  if (isBesideEnglish(view.text, word.start, word.end)) return undefined;
  const candidates = damage.damaged ? rank(suspect.candidates, damage) : suspect.candidates;
  const [best, rival] = candidates;
  if (best === undefined || !isAllowed(view, word, suspect, best, damage)) return undefined;
  const margin = damage.damaged ? marginInDamaged : marginInClean;
  if (rival === undefined || rival.total - best.total >= margin) return best;
  return damage.damaged ? byNeighbours(view, word, candidates) : undefined;
}

/** What this document's recognition did in other words it will have done here. */
function rank(candidates: readonly Candidate[], damage: Damage): Candidate[] {
  return candidates
    .map((candidate) => {
      const usual = candidate.confusions.filter((confusion) => (damage.seen.get(confusion) ?? 0) >= 2).length;
      return { ...candidate, total: candidate.total - usual * 0.5 };
    })
    .toSorted((a, b) => a.total - b.total);
}

function isAllowed(view: MendView, word: Word, suspect: Suspect, best: Candidate, damage: Damage): boolean {
  // Recognition itself doubts the word, and it is too long to be like another by chance.
  const isDoubted = word.text.length >= longName && best.strength >= attested && isUnsure(view, word);
  if (suspect.strength >= explained && !((damage.damaged || isDoubted) && outdoesCompound(suspect, best))) return false;
  if (best.total > dearestFor(view.text, word, best)) return false;
  const small = isSmall(word.text);
  if (!small && (isName(view.text, word) || isVerb(view.text, word, best))) return false;
  if (isDoubted) return best.total <= budget;
  if (damage.damaged) return best.total <= (small ? costInDamaged : costInDamaged - 0.5);
  return isSureAlone(word.text, best, view.origin);
}

function isUnsure(view: MendView, { start, end }: Word): boolean {
  return confidenceAt(view.unsure, start, end) < 1;
}

/** A compound that German could form, or a noun in small letters, stays unless a listed word lies very near. */
function outdoesCompound(suspect: Suspect, best: Candidate): boolean {
  const most = suspect.strength > 0.7 ? costOverSureCompound : costOverCompound;
  return best.strength >= attested && best.cost <= most;
}

/** In a text without other damage. */
function isSureAlone(word: string, best: Candidate, origin: TextOrigin): boolean {
  if (best.strength < attested || best.total > costInClean) return false;
  if (isSmall(word)) return word.length >= 6 || best.strength >= 0.97;
  return isTelling(word, origin);
}

/** A few letters become some other word too easily, most of all before a full stop ("jährl."). */
function dearestFor(text: string, word: Word, best: Candidate): number {
  if (word.text.length > 6 || best.strength >= 0.97) return budget;
  return text[word.end] === "." ? cheapTotal : shortTotal;
}

/** A capital inside a sentence makes a noun or a name; a verb there is no reading of it. */
function isVerb(text: string, word: Word, best: Candidate): boolean {
  return best.strength >= attested && best.strength < 0.945 && !beginsSentence(text, word.start);
}

const titles = new Set(["Herr", "Herrn", "Frau", "Dr", "Prof", "Familie", "Firma", "gez", "Stadtrat", "Stadträtin"]);

const longOffice = 14;

/** Behind a title, or a short word behind another with a capital: "Herr Amsle", "Erika Specht". */
function isName(text: string, word: Word): boolean {
  const before = wordBefore(text, word.start);
  // "Herrn Oberbürgenneister": so long a word that lies near another is an office rather than a name.
  if (titles.has(before)) return word.text.length < longOffice;
  if (text.slice(Math.max(0, word.start - 4), word.start).endsWith("r. ")) return true;
  return word.text.length < 9 && before !== "" && !isSmall(before) && !functionWords.has(before.toLowerCase());
}

/** Several readings are about as good: the collection decides, if it knows one of them beside these words and no other. */
function byNeighbours(view: MendView, word: Word, candidates: readonly Candidate[]): Candidate | undefined {
  const before = wordBefore(view.text, word.start);
  const after = wordAfter(view.text, word.end);
  const near = candidates.filter((candidate) => candidate.total - (candidates[0]?.total ?? 0) < 1);
  const known = near.filter(
    ({ text }) => view.lexicon.documentsWithPair(before, text) + view.lexicon.documentsWithPair(text, after) > 0,
  );
  return known.length === 1 ? known[0] : undefined;
}
