import { functionWords } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import type { Note } from "../note.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";
import { listedAnywhere, listedBetween, type Group } from "./spellings.ts";
import { askedOnce, isListed, type WordForm } from "./word-form.ts";
import { beginsSentence, isBesideEnglish, isInAddress, wordAfter, wordBefore, type Word } from "./words.ts";

/*
 * Some conversions drop a letter with an umlaut or ß together with the letter before it, and sometimes the blank
 * before both: "Lesung r Kinder" was "Lesung für Kinder". Nothing marks the place, so it is searched: where a word
 * cannot be German, such a group is put back wherever all words that come of it are attested.
 */

const special = ["ä", "ö", "ü", "ß"];
const consonants = Array.from("bcdfghjklmnpqrstvwxyz");
const vowels = Array.from("aeiouäöü");
/** A reading must beat the next by this much. */
const margin = 0.4;
/** A text in which so many words are unknown is damaged in other ways, and any word could be made of its pieces. */
const maxUnknownShare = 0.15;
const maxNotes = 50;
/** Shorter words may be what is left of a function word. */
const shortest = 4;
/** An unknown word of so many letters is looked at everywhere, whatever its spelling. */
const shortestAnywhere = 7;
/** Words looked at in one document; the rest of a very long one stays as it is. */
const maxWords = 10_000;

/** A way to fill a place: the words that stand there then, and what speaks against it. */
interface Filling {
  readonly text: string;
  readonly total: number;
}

/** Letters that a conversion dropped. One sure place in a document lets less certain ones count; places without a clear winner give a note. */
export const mendLostLetters: MendPass = (view) => {
  // Conversions drop letters; recognition confuses them.
  if (view.origin === "ocr") return { edits: [] };
  if (!showsLoss(view) && !view.words.doubtful.some((word) => canBeFilled(word.form) && isCandidate(view, word))) return { edits: [] };
  const words = view.words.doubtful.filter((word) => isCandidate(view, word)).slice(0, maxWords);
  if (words.length === 0 || isForeign(view, words)) return { edits: [] };
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const open: Word[] = [];
  for (const word of words) {
    const sure = word.text.length < shortest ? fillFragment(view, word) : fillOddPlaces(view, word, false);
    const filling = winner(sure.length > 0 ? sure : fillAnywhere(view, word, shortestAnywhere));
    if (filling === undefined) open.push(word);
    else edits.push(fill(view, word, filling, 0.88));
  }
  if (unknownShare(view, open.length) > maxUnknownShare && edits.length < open.length / 3) return { edits: [] };
  if (edits.length > 0 || showsLoss(view)) mendDoubtful(view, open, edits, notes);
  return { edits, notes };
};

/** True where some group makes another word of this one: without such a word, no place in a text is sure. */
const canBeFilled = askedOnce((form) => {
  if (!form.mayLackLetters) return false;
  const sure = form.text.length < shortest ? leftovers.get(form.text) : listedAtOddPlaces(form);
  return (sure !== undefined && sure.length > 0) || wholesAnywhere(form, shortestAnywhere).length > 0;
});

/** A function word that begins its sentence had a capital. */
function fill(view: MendView, word: Word, filling: Filling, confidence: number): Edit {
  const { text } = filling;
  const ownBegin = text.charAt(0) === word.text.charAt(0);
  const capital = !ownBegin && functionWords.has(text) && isBehindFullSentence(view.text, word.start);
  const meant = capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return edit(view.text, word.start, word.end, meant, "lostLetters", confidence);
}

/** Behind a sentence, not behind an abbreviation ("z.B."). */
function isBehindFullSentence(text: string, position: number): boolean {
  return beginsSentence(text, position) && !/(?:^|[.\s(])\p{L}{1,2}\.\s*$/u.test(text.slice(Math.max(0, position - 6), position));
}

/** Words that are not attested and look like words: no numbers, abbreviations, brand names, addresses or English. */
function isCandidate(view: MendView, word: Word): boolean {
  if (!word.form.mayLackLetters) return false;
  if (word.text.length === 1) return /^ \p{Ll} \p{L}{2}/u.test(view.text.slice(word.start - 1, word.end + 3));
  if (word.text.length <= 4 && view.text[word.end] === ".") return false;
  // The last part of "Co-r" or "Kinder*r" belongs to more than itself.
  if (word.start > 0 && "-*:.'’&/".includes(view.text.charAt(word.start - 1))) return false;
  if (word.end < view.text.length && "'’*".includes(view.text.charAt(word.end))) return false;
  // What follows is a name, and names need not be German.
  if (/^(?:Herrn?|Frau|Familie|Dr)$/.test(wordBefore(view.text, word.start))) return false;
  return !isInAddress(view.text, word.start, word.end) && !isBesideEnglish(view.text, word.start, word.end);
}

/** More than half of the letters stand in unknown words: not German. */
function isForeign(view: MendView, unknown: readonly Word[]): boolean {
  const letters = unknown.reduce((sum, word) => sum + word.text.length, 0);
  return letters > 200 && letters > view.text.length / 2;
}

function unknownShare(view: MendView, unknown: number): number {
  const blanks = view.text.length / 8;
  return unknown / Math.max(40, blanks);
}

/** A document that writes no umlaut at all in some length has lost them; where some are left, a sure place must show the loss. */
function showsLoss(view: MendView): boolean {
  return view.text.length > 2000 && !/[äöüß]/.test(view.text);
}

function winner(fillings: readonly Filling[]): Filling | undefined {
  const best = new Map<string, Filling>();
  for (const filling of fillings) if (filling.total < (best.get(filling.text)?.total ?? Infinity)) best.set(filling.text, filling);
  const [first, second] = [...best.values()].toSorted((a, b) => a.total - b.total);
  if (first === undefined || first.total > 1) return undefined;
  return second === undefined || second.total - first.total >= margin ? first : undefined;
}

/** Fills the places where the word's spelling is odd; a word spelled like German is not touched here. */
function fillOddPlaces(view: MendView, word: Word, withCompounds: boolean): Filling[] {
  const fillings = rateAll(view, word, listedAtOddPlaces(word.form));
  if (fillings.length > 0 || !withCompounds || word.text.length < 8) return fillings;
  return rateAll(view, word, compoundsAtOddPlaces(word.form));
}

/** Before and behind the odd letters of a word that German could not have formed. */
function oddPlacesOf(form: WordForm): readonly number[] {
  if (form.text.length < shortest || isExplained(form)) return [];
  return [...new Set(oddEndsIn(form).flatMap((place) => [place - 1, place]))];
}

const oddEndsIn = askedOnce(({ text }, lexicon) => lexicon.oddPlaces?.(text) ?? []);

/** What a word becomes when a group is put in at one of its odd places: a listed word, or two of them. */
const listedAtOddPlaces = askedOnce((form, lexicon) => oddPlacesOf(form).flatMap((place) => listedAt(lexicon, form.text, place)));

/** A short word that is none may be what is left of a function word ("r" and "fr" ← "für"). */
function fillFragment(view: MendView, word: Word): Filling[] {
  if (word.text.length > 1 && word.form.strength >= 0.45) return [];
  // "Mo - Fr": a short word with a capital inside a line abbreviates.
  if (!isSmall(word.text) && !/(?:^|[.!?] |\n)$/.test(view.text.slice(Math.max(0, word.start - 2), word.start))) return [];
  return rateAll(view, word, leftovers.get(word.text) ?? []);
}

function listedAt(lexicon: Lexicon, word: string, place: number): Group[] {
  const left = word.slice(0, place);
  const right = word.slice(place);
  const listed = listedBetween(lexicon, left, lostGroups(place === 0), right);
  if (place < 3 || place === word.length || lexicon.strengthOf(left) < 0.7) return listed;
  for (const [second, cost] of listedBetween(lexicon, "", beginGroups, right)) {
    // Two letters make a word of almost any end: "Daxl" is no "Dax Öl".
    if (second.length >= 3 || functionWords.has(second)) listed.push([besideOrJoined(lexicon, left, second), cost + 0.3]);
  }
  return listed;
}

/** An unknown word that is long or in small letters, so that it is no name, whatever its spelling: looked at everywhere. */
function fillAnywhere(view: MendView, word: Word, least: number): Filling[] {
  return rateAll(view, word, wholesAnywhere(word.form, least));
}

function wholesAnywhere(form: WordForm, least: number): readonly Group[] {
  return form.text.length < (isSmall(form.text) ? least : least + 4) || isExplained(form) ? [] : wholesOf(form);
}

/** German could have formed the word: of long parts, or of short ones without an odd spelling where they meet. */
function isExplained(form: WordForm): boolean {
  return form.strength > 0.75 || (form.strength >= 0.45 && oddEndsIn(form).length === 0);
}

/** All listed words that become `word` when one group is dropped. */
const wholesOf = askedOnce(({ text }, lexicon) => listedAnywhere(lexicon, text, (place) => lostGroups(place === 0)));

/** What a word becomes when a group at one of its odd places makes a compound of it that is not listed. */
const compoundsAtOddPlaces = askedOnce((form, lexicon) =>
  oddPlacesOf(form).flatMap((place) => {
    const spellings = lostGroups(place === 0).map(([group, cost]): Group => [form.text.slice(0, place) + group + form.text.slice(place), cost + 0.3]);
    return spellings.filter(([joined]) => lexicon.strengthOf(joined) >= 0.75);
  }),
);

/** What may have been dropped: an umlaut with the consonant before it, ß with its vowel, or the special letter alone. */
const insideGroups: readonly Group[] = special.flatMap((letter) => [
  ...(letter === "ß" ? vowels : consonants).map((before): Group => [before + letter, letter === "ß" ? 0.2 : 0]),
  [letter, 0.3] as Group,
]);
/** At the begin of a word the group may have a capital. */
const beginGroups: readonly Group[] = insideGroups
  .filter(([text]) => !text.startsWith("ß"))
  .flatMap(([text, cost]): Group[] => [[text, cost], [text.charAt(0).toUpperCase() + text.slice(1), cost]]);

/** What is left of function words when they lose a group, with the words and what speaks against them. */
const leftovers = leftoversOf(functionWords);

function leftoversOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const word of words) {
    for (let place = 0; place < word.length; place += 1) {
      for (const [group, cost] of lostGroups(place === 0)) {
        const left = word.startsWith(group, place) ? word.slice(0, place) + word.slice(place + group.length) : "";
        if (left !== "" && left.length < shortest) found.set(left, [...(found.get(left) ?? []), [word, cost]]);
      }
    }
  }
  return found;
}

function lostGroups(atBegin: boolean): readonly Group[] {
  return atBegin ? beginGroups : insideGroups;
}

function rateAll(view: MendView, word: Word, readings: readonly Group[]): Filling[] {
  return readings.map(([text, cost]) => rate(view, word, text, cost));
}

/** Function words are likeliest; a word the document uses elsewhere, or that stands beside these neighbours elsewhere, is likelier. */
function rate(view: MendView, word: Word, text: string, cost: number): Filling {
  const parts = text.split(" ");
  const last = parts.at(-1) ?? "";
  let total = cost + (0.95 - view.lexicon.strengthOf(last)) * 2;
  if (functionWords.has(last)) total -= 0.6;
  if (isNeighbourly(view, word, parts[0] ?? "", last)) total -= 0.5;
  if (last.length > 3 && view.text.includes(last)) total -= 0.25;
  return { text, total };
}

function isNeighbourly(view: MendView, word: Word, first: string, last: string): boolean {
  const { lexicon, text } = view;
  const before = wordBefore(text, word.start);
  const after = wordAfter(text, word.end);
  return lexicon.documentsWithPair(before, first) > 0 || lexicon.documentsWithPair(last, after) > 0;
}

/** The document has lost letters elsewhere: words that could be German are now looked at as well. */
function mendDoubtful(view: MendView, open: readonly Word[], edits: Edit[], notes: Note[]): void {
  const usual = usualLoss(edits);
  for (const word of open) {
    const odd = preferUsual(word, fillOddPlaces(view, word, true), usual);
    const filling = winner(odd) ?? winner(preferUsual(word, [...fillAnywhere(view, word, 5), ...rateAll(view, word, pairsIn(word.form)), ...fillDoubtful(view, word)], usual));
    if (filling !== undefined) edits.push(fill(view, word, filling, 0.78));
    else if (odd.length > 0 && notes.length < maxNotes) notes.push(noteFor(word));
  }
}

/** How many letters this document's conversion dropped at a place: 1 or 2, when almost all sure places agree, else 0. */
function usualLoss(edits: readonly Edit[]): number {
  const bare = edits.filter((mended) => lettersPutBack(mended.original, mended.replacement) === 1).length;
  if (edits.length < 3) return 0;
  if (bare >= edits.length * 0.8) return 1;
  return bare <= edits.length * 0.2 ? 2 : 0;
}

function lettersPutBack(original: string, whole: string): number {
  return whole.replaceAll(" ", "").length - original.length;
}

/** What the conversion dropped elsewhere it will have dropped here. */
function preferUsual(word: Word, fillings: readonly Filling[], usual: number): readonly Filling[] {
  if (usual === 0) return fillings;
  return fillings.map(({ text, total }) => ({
    text,
    total: total + (lettersPutBack(word.text, text) === usual ? -0.3 : 0.5),
  }));
}

function noteFor(word: Word): Note {
  return {
    code: "unmended-damage",
    message: `Bei „${word.text}“ fehlen wohl Buchstaben; welche, ist nicht sicher. Bitte im Original nachsehen.`,
    span: [word.start, word.end],
  };
}

/**
 * A word spelled like German: a preposition may have lost its begin behind it ("Gartentager" ← "Gartentage für"),
 * or it lost its own begin and the document or the collection knows the whole word here ("hlbach" ← "Mühlbach").
 */
function fillDoubtful(view: MendView, word: Word): Filling[] {
  const before = wordsBeforePreposition(word.form);
  const free = before.length > 0 && couldPrecede(view, word);
  const fillings = before.filter(({ left }) => free || functionWords.has(left)).map(({ left, second, cost }) => rate(view, word, `${left} ${second}`, cost));
  return word.form.strength <= 0.5 && word.text.length >= 2 ? [...fillings, ...fillBegin(view, word)] : fillings;
}

/** A word and the preposition that lost its begin behind it. */
interface BeforePreposition {
  readonly left: string;
  readonly second: string;
  readonly cost: number;
}

const wordsBeforePreposition = askedOnce((form, lexicon) =>
  prepositionEnds.flatMap(([end, second, cost]): BeforePreposition[] => {
    const left = form.text.slice(0, form.text.length - end.length);
    if (left.length < 3 || !form.text.endsWith(end) || lexicon.strengthOf(left) < Math.max(0.7, form.strength)) return [];
    return [{ left, second, cost: cost + 0.3 }];
  }),
);

/** Two words, both listed and long enough not to be found in a name by chance, the second without its begin. */
const pairsIn = askedOnce(({ text, strength }, lexicon) => {
  const pairs: Group[] = [];
  if (text.length < 9 || strength >= 0.45) return pairs;
  for (let place = 3; place <= text.length - 4; place += 1) {
    const left = text.slice(0, place);
    if (!functionWords.has(left) && (place < 5 || !isListed(lexicon, left))) continue;
    for (const [second, cost] of listedBetween(lexicon, "", beginGroups, text.slice(place))) pairs.push([besideOrJoined(lexicon, left, second), cost + 0.3]);
  }
  return pairs;
});

/** Two words, or the compound of both where German knows one: "Waisengärten", not "Waisen gärten". */
function besideOrJoined(lexicon: Lexicon, left: string, second: string): string {
  const joined = left + second.charAt(0).toLowerCase() + second.slice(1);
  return lexicon.strengthOf(joined) >= 0.7 ? joined : `${left} ${second}`;
}

/** What a preposition leaves when it loses a group at its begin; the longer ends first. */
const prepositionEnds = ["über", "für"].flatMap((preposition) =>
  beginGroups.filter(([group]) => preposition.startsWith(group)).map(([group, cost]) => [preposition.slice(group.length), preposition, cost] as const),
);

/**
 * A noun that is no surname ("Erika Amselfelder") and before which another noun, or an article, follows the preposition.
 * An adjective may end in -er by itself ("fachtechnischer").
 */
function couldPrecede(view: MendView, word: Word): boolean {
  const before = wordBefore(view.text, word.start);
  const after = wordAfter(view.text, word.end);
  const likeName = word.text.endsWith("er");
  if (likeName && (isSmall(word.text) || (before !== "" && !isSmall(before) && !before.endsWith("en")))) return false;
  return after !== "" && (!isSmall(after) || articles.has(after));
}

const articles = new Set(["die", "das", "den", "eine", "einen", "ein", "diese", "diesen", "dieses", "alle", "ihre", "seine"]);

function isSmall(word: string): boolean {
  return word.charAt(0) === word.charAt(0).toLowerCase();
}

/** The whole word must be known here: used elsewhere in the document, or beside these neighbours. */
function fillBegin(view: MendView, word: Word): Filling[] {
  const here = listedWithBegin(word.form).filter(([whole]) => isUsedIn(view.text, whole) || isNeighbourly(view, word, whole, whole));
  return rateAll(view, word, here);
}

const listedWithBegin = askedOnce(({ text }, lexicon) => listedBetween(lexicon, "", beginGroups, text));

/** True where a text holds a word, with no letters around it. */
function isUsedIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.slice(at + word.length, at + word.length + 2))) return true;
  }
  return false;
}
