import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { glanceAt } from "./glance.ts";
import { FoldedPattern, LinePattern } from "./line-pattern.ts";
import { Vocabulary } from "./vocabulary.ts";

/** All that patterns for lines are made of. */
const patterns: readonly RegExp[] = [
  /^(?:TOP|Tagesordnungspunkt)\s/u,
  /^(?:TOP|Tagesordnungspunkt)\s{1,3}(?:[ÖN]\s?)?(\d{1,3}(?:\.\d{1,3}){0,3})$/u,
  /^(?:Anlagen?:?|)$/iu,
  /^$/u,
  /^TOP|^\d{1,2}[.)]$/u,
  /^(?:Rat|Kreis)(?![\p{Ll}])/u,
  /^[\p{Lu}\d]/u,
  /^.{0,3}TOP$/u,
  /^\p{Lu}[^:]{2,8}: ?(?=\d)/u,
  /^(?=.{0,9}§)[^ ]{1,3} /u,
  /^[xX☒]\s?$/u,
  /^(?<!\n)(?:(?:a|b){2})+$/u,
  /Rat(?=[ :]|$)/u,
  /(?<=§ )\d{1,2}/u,
  /[.!?]["”]?$/u,
  /(?:Rat|Kreis):|TOP \(/u,
  /\bss?\b/iu,
  /straße|Straße ?\d?/iu,
  /[^\s]:/u,
  /(?:)/u,
  /^TOP$/mu,
  /x{0,2}Rat?e|Kreise/u,
  /(?:TOP|(?:ab)+) ?(?=\d)\d{1,2}\.?$/u,
  /(?:[.:]| Rat)$|^Kreis$/u,
  /(?<=\d)\.$/u,
  /(?:Rat(?!e)|Kreis.{0,4})$/iu,
  /[^\d]x?$/u,
  /(?:^|[^a])\p{L}{1,3}:$/u,
];

const piece = fc.constantFrom("TOP", "top", "Tagesordnungspunkt", " ", " ", ":", "Rat", "RATE", "Kreis", "Anlage", "Anlagen", "1", "12", "3.", ")", "(", "§ ", "x", "☒", "ab", "ba", "!", "”", "\n", "\t", "straße", "STRASSE", "ſs", "K", "é", "ß", "𝐀", "中", "\uffff", ".");
const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(""));

describe("LinePattern", () => {
  const asked = patterns.map((pattern) => new LinePattern(pattern));

  it.each(patterns.map((pattern, index) => [pattern.source, index] as const))("finds what %s matches alone", (_, index) => {
    const [alone, found] = [patterns[index], asked[index]];
    if (alone === undefined || found === undefined) throw new Error("no such pattern");
    fc.assert(fc.property(text, (said) => {
      expect(found.isIn(glanceAt(said))).toBe(alone.test(said));
      expect(found.matchIn(glanceAt(said))).toEqual(alone.exec(said));
    }), { numRuns: 1000 });
  });

  it("finds what a pattern matches in the fold", () => {
    const folded = [/^(?:rat|rate)(?: kreis| und)?$/u, /^(?:top |tagesordnungspunkt )\d/u, /^strasse/u, /^[\p{L} ]{3,6}(?: top)+$/u, /^a(?:b|c)\/[a-z]/u, /(?:rat|kreis) ?\d?$/u, /[a-z](?:ss|b)$/u, /kreis|rate/u, / (?:top|a)$|^strasse$/u, /^\d/u];
    const tried = folded.map((pattern) => new FoldedPattern(pattern));
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: fc.constantFrom(..."aäAbBß/|- \u0308ſé²ªŉ中"), maxLength: 9 })), (said) => {
      folded.forEach((pattern, at) => {
        expect(tried[at]?.isIn(glanceAt(said))).toBe(pattern.test(fold(said)));
      });
    }), { numRuns: 2000 });
  });

  it("knows what a phrase means", () => {
    const vocabulary = new Vocabulary([["Anlage/n", 1], ["Sachverhalt | Begründung", 2], ["Größe", 3], ["groesse", 4], ["Große", 5]]);
    const said = ["ANLAGE / N:", "Sachverhalt|Begründung", "Grosse", "(Große)", "Groesse", "Anlage", "Anlage/nn"].map((one) => vocabulary.meaningOf(glanceAt(one)));
    expect(said).toEqual([1, 2, 3, 3, 4, undefined, undefined]);
  });

  it("leaves out what cannot be", () => {
    const isAsked = (pattern: RegExp, said: string): boolean => new LinePattern(pattern).mayBeIn(glanceAt(said));
    expect(isAsked(/^TOP \d/u, "Der Rat tagt am 3. Mai")).toBe(false);
    expect(isAsked(/^(?:Anlage|Anlagen)$/u, "Anlagen zur Vorlage")).toBe(false);
    expect(isAsked(/^Ratsinformation$/u, "Rat")).toBe(false);
    expect(isAsked(/Gremium|Beratung/u, "Der Rat tagt im Saal")).toBe(false);
    expect(isAsked(/ vom \d/u, "Der Rat vom Montag")).toBe(false);
    expect(isAsked(/ vom \d/u, "Der Rat vom 3. Mai")).toBe(true);
    expect(isAsked(/(?:und|sowie|,)$/u, "Der Rat und der Kreis")).toBe(false);
    expect(new FoldedPattern(/^beschlussvorschlag(?: neu)?$/u).mayBeIn(glanceAt("Beschluss"))).toBe(false);
  });

  it("asks of a text that was looked at before the pattern was made", () => {
    const before = glanceAt("Der Rat");
    expect(new LinePattern(/^Der/u).isIn(before)).toBe(true);
  });
});
