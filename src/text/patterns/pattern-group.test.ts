import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn } from "../matches.ts";
import { PatternGroup } from "./pattern-group.ts";

/** All that patterns are made of: alternatives, repetitions, what must stand before or behind, and all kinds of letters. */
const patterns: readonly RegExp[] = [
  /(?<![A-Za-zÄÖÜäöüß-])(?:Stadt|Kreis|Orts)?[Rr]at(?:es|s)?(?![a-zäöüß])/g,
  /(?<![\wäöü])([A-ZÄÖÜ][a-zäöüß-]{2,24}(?:amt|referat))/g,
  /(?=[A-Z\d])(?<![A-Za-z\d]|\d\/)(\d{2,4}\/\d{1,3}|[A-Z]{1,3} ?\d{1,2})/g,
  /(?=Rat(?=[ \n]|$))(?<!\p{L})/gu,
  /(?<=am )(\d{1,2})\.\s{0,2}(Mai|Juni)/gi,
  /\b(?:nicht )?öffentlich\b/giu,
  /^[ \t]{0,3}(?:\d\.|[-–])[ ](.{2,6}?)$/gm,
  /(["„])([^"„]{1,8})\1/g,
  /\p{Lu}\p{L}+ und(?! Rat)/gu,
  /(?:a|b(?=a)){2,}c?/g,
  /(?<tag>Mo|Di)(?:-|–)?\k<tag>/g,
  /[^\n.]{3,}\./g,
  /(?<![\p{L}-])\p{Lu}\p{L}?Rat/gu,
  /(?<!\P{L})\p{Lu}[^\s]x/gu,
  /[^\s]Rat/g,
  /(?<=^|\n)[ \t]{0,3}\d/g,
  /(?<=am |[.)]\s?)\d{1,2}/g,
  /(?<=(?:a|\n){0,2}b)c/g,
  /^(?:Rat|12)/g,
  /(?:[A-ZÄÖÜ][a-zäöüß-]{1,20}[ -])?(?:[Kk]reis|amt|referat)(?!e)/g,
  /(?<![a-z])[a-zA-Z]{0,4}\d{1,6}(?:[/.-]\d{1,7}){1,4}/g,
  /(?<!\d)[ \t]{1,4}[A-Z][a-z]{2,8}(?:amt|Rat) /g,
];

const piece = fc.constantFrom("Rat", "Stadtrat", "rates", "Kreis", "Bauamt", "Amt", "referat", "am ", "12", "3.", " Mai", "juni", "nicht ", "Öffentlich", "öffentlich", "2031/04", "A 7", "- ", "„", "\"", "und", "aba", "c", "MoMo", "Di-Di", " ", "\n", ".", "–", "ä", "é", "ß", "𝐀", "中", "\u0308", "X", "x", "7");
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

describe("PatternGroup", () => {
  const group = new PatternGroup();
  const together = patterns.map((pattern) => group.add(pattern));

  it.each(patterns.map((pattern, index) => [pattern.source, index] as const))("finds what %s matches alone", (_, index) => {
    const [alone, searched] = [patterns[index], together[index]];
    if (alone === undefined || searched === undefined) throw new Error("no such pattern");
    fc.assert(fc.property(text, (said) => {
      expect(searched.matchesIn(said).map((match) => [...match, match.index])).toEqual(matchesIn(said, alone).map((match) => [...match, match.index]));
    }), { numRuns: 500 });
  });

  it("finds what begins in some parts of a text", () => {
    const isWithinCharacter = (said: string, cut: number): boolean => /^[\udc00-\udfff]/.test(said.slice(cut));
    const parts = text.chain((said) => fc.record({ said: fc.constant(said), cuts: fc.uniqueArray(fc.nat(said.length).filter((cut) => !isWithinCharacter(said, cut)), { maxLength: 6 }).map((cuts) => cuts.toSorted((a, b) => a - b)) }));
    fc.assert(fc.property(parts, ({ said, cuts }) => {
      const within = cuts.flatMap((from, index) => (index % 2 === 0 && cuts[index + 1] !== undefined ? [[from, cuts[index + 1] ?? 0] as const] : []));
      together.forEach((searched) => {
        const places = searched.placesIn(said).filter((place) => within.some(([from, to]) => from <= place && place < to));
        expect(searched.matchesIn(said, within).map(({ index }) => index).filter((index) => !places.includes(index))).toEqual([]);
        expect(group.placesIn(said, together.indexOf(searched), within)).toEqual(places);
      });
    }), { numRuns: 200 });
  });

  it("finds in a part what begins there and ends far behind it", () => {
    expect(new PatternGroup().add(/(?<![a-z])[A-Z][a-z]{2,20}referat/g).matchesIn("Das Bildungsreferat der Stadt", [[0, 5]]).map(({ index }) => index)).toEqual([4]);
  });

  it("looks for what any word may begin where the rare part of it stands", () => {
    expect(new PatternGroup().add(/(?<![a-z])[A-Z][a-z]{2,20}referat/g).placesIn("Das Bildungsreferat der Stadt liest Referate")).toEqual([4]);
  });

  it("tries a pattern at few places", () => {
    expect(group.placesIn("Der Stadtrat und das Bauamt am Markt", 0)).toEqual([4]);
  });

  it("takes two halves for one character", () => {
    const whole = new PatternGroup().add(/(?<![\p{L}-])\p{Lu}\p{L}?Rat/gu);
    expect(whole.matchesIn("der 𝐀Rat, 𝐀𝐀Rat und X𝐀Rat").map(({ index }) => index)).toEqual([4, 11, 23]);
  });

  it("finds all where more kinds of characters stand than it tells apart", () => {
    const many = new PatternGroup();
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const each = letters.map((letter) => many.add(new RegExp(`${letter}!`)));
    const said = letters.join("!");
    expect(each.map((pattern) => pattern.matchesIn(said).length)).toEqual(letters.map((_, at) => (at < letters.length - 1 ? 1 : 0)));
  });
});
