import { addAll } from "../lexicon/spelling.ts";
import type { Lexicon } from "../lexicon.ts";
import { isSpelledWord, spellingFor } from "./spellings.ts";

/** Letters that recognition takes for others: what was seen, what was printed, and how unusual that is (0 everyday, 3 rare). */
export interface Confusion {
  readonly seen: string;
  readonly meant: string;
  readonly cost: number;
  /** Only inside a word, where its neighbours are small letters: a capital there cannot be meant. */
  readonly inside: boolean;
}

/** seen>meant=cost; "^" marks those that count only inside a word. */
const table =
  // Umlauts lose their dots.
  "a>ä=.5 o>ö=.5 u>ü=.5 A>Ä=.5 O>Ö=.5 U>Ü=.5 ı>i=.2 ^U>ü=.4 ^O>ö=.5 ^A>ä=.5 é>ö=1 " +
  // The dots of ü become letters.
  "ii>ü=.2 fi>fü=1.5 ti>ü=1.2 il>ü=.9 li>ü=1.1 ll>ü=1.2 i>ü=1.4 l>ü=1.7 d>ä=1.6 6>ö=.7 lI>ü=1 " +
  // ß is taken for what it looks like.
  "^R>ß=.3 ^B>ß=.4 β>ß=.1 f>ß=.9 l3>ß=.3 3>ß=.7 fl>ß=1.1 fs>ß=.8 ll>ß=.9 l>ß=1.5 lh>ßn=1.6 li>ß=1.2 6>ß=1.2 8>ß=1.2 " +
  // Strokes that stand close.
  "rn>m=.8 m>rn=.9 ni>m=1.5 in>m=1.7 m>in=1.7 cl>d=.8 li>h=1.4 h>li=1.9 vv>w=.5 ri>n=1.6 nn>m=2 m>tu=1.9 w>rt=1.8 fi>ft=1.2 fi>fl=.7 fi>ti=.8 nn>rm=1.1 n>rt=1.6 tt>ft=1.7 " +
  // Letters alike.
  "^I>l=.3 l>i=1 i>l=.9 1>l=.5 1>i=.6 l>I=.8 0>o=.3 0>O=.4 ^O>o=.5 l>t=1.5 t>l=1.6 c>e=1.1 e>c=1.4 u>n=1.5 n>u=1.5 " +
  "h>b=1.7 b>h=1.7 o>e=1.9 5>s=.6 f>t=1.8 t>f=1.8 t>i=1.7 i>t=1.5 n>r=1.7 r>n=1.9 L>B=1.9 G>C=1.7 C>G=1.7 " +
  // Dust above a letter.
  "ä>a=1.1 ö>o=1.1 ü>u=1.1";

const all: readonly Confusion[] = table.split(" ").map((entry) => {
  const inside = entry.startsWith("^");
  const [letters = "", cost = "3"] = (inside ? entry.slice(1) : entry).split("=");
  const [seen = "", meant = ""] = letters.split(">");
  return { seen, meant, cost: Number(cost), inside };
});

const byFirst = new Map<string, readonly Confusion[]>();
for (const confusion of all) byFirst.set(confusion.seen.charAt(0), [...(byFirst.get(confusion.seen.charAt(0)) ?? []), confusion]);

/** One way to read a word: the spelling, what it costs, and which confusions it takes. */
export interface Reading {
  readonly text: string;
  readonly cost: number;
  readonly confusions: readonly Confusion[];
}

/** Dots are lost all over a word, so a third confusion may only be such a cheap one. */
const maxConfusions = 3;
const cheap = 0.5;
const maxReadings = 1500;
const none: readonly Confusion[] = [];

/** All readings of a word whose confusions cost at most `budget` together; the word itself is not among them. */
export function readingsOf(word: string, budget: number): Reading[] {
  const readings: Reading[] = [];
  const confusable = confusionsIn(word, budget);
  const walk = (position: number, done: string, cost: number, confusions: readonly Confusion[]): void => {
    if (readings.length >= maxReadings) return;
    if (confusions.length > 0) readings.push({ text: done + word.slice(position), cost, confusions });
    for (let at = position; at < word.length; at += 1) {
      for (const confusion of confusable[at] ?? []) {
        if (!isAffordable(confusion, confusions, cost, budget)) continue;
        walk(at + confusion.seen.length, done + word.slice(position, at) + confusion.meant, cost + confusion.cost, [...confusions, confusion]);
      }
    }
  };
  walk(0, "", 0, []);
  return readings;
}

/** Those of the readings that are listed. Where nothing listed begins so, the walk goes back at once. */
export function listedReadings(lexicon: Lexicon, word: string, budget: number): Reading[] {
  const readings: Reading[] = [];
  const confusable = confusionsIn(word, budget);
  const spelling = spellingFor(lexicon);
  let tried = 0;
  const walk = (position: number, cost: number, confusions: readonly Confusion[]): void => {
    if (tried >= maxReadings) return;
    tried += 1;
    const begin = spelling.length;
    if (confusions.length > 0 && addAll(spelling, word, position) && isSpelledWord(spelling, lexicon)) readings.push({ text: spelling.word(), cost, confusions });
    spelling.cutTo(begin);
    for (let at = position; at < word.length; at += 1) {
      const length = spelling.length;
      for (const confusion of confusable[at] ?? []) {
        if (!isAffordable(confusion, confusions, cost, budget)) continue;
        if (addAll(spelling, confusion.meant)) walk(at + confusion.seen.length, cost + confusion.cost, [...confusions, confusion]);
        spelling.cutTo(length);
      }
      if (!spelling.add(word.charCodeAt(at))) return;
    }
  };
  walk(0, 0, []);
  return readings;
}

/** What each place of a word may have been taken for, at so little cost. */
function confusionsIn(word: string, budget: number): readonly (readonly Confusion[])[] {
  const found: (readonly Confusion[])[] = [];
  for (let at = 0; at < word.length; at += 1) found.push(byFirst.get(word.charAt(at))?.filter((confusion) => confusion.cost <= budget && fits(word, at, confusion)) ?? none);
  return found;
}

function isAffordable(confusion: Confusion, before: readonly Confusion[], cost: number, budget: number): boolean {
  return before.length < maxConfusions && cost + confusion.cost <= budget && (before.length < maxConfusions - 1 || confusion.cost <= cheap);
}

function fits(word: string, at: number, confusion: Confusion): boolean {
  if (!word.startsWith(confusion.seen, at)) return false;
  if (confusion.meant === "I" || confusion.meant === "O") return at === 0;
  if (confusion.meant.startsWith("ß") && at === 0) return false;
  return !confusion.inside || (at > 0 && isSmall(word.charAt(at - 1)) && isSmallOrEnd(word.charAt(at + 1)));
}

function isSmall(character: string): boolean {
  return character === character.toLowerCase() && character !== character.toUpperCase();
}

function isSmallOrEnd(character: string): boolean {
  return character === "" || isSmall(character) || character === "U" || character === "R";
}
