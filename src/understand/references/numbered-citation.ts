import { glanceAt } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { matchesAt } from "../../text/matches.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import type { Span } from "../../text/span.ts";
import { TakenPlaces } from "../../text/taken-places.ts";
import { factPattern } from "../fact-pattern.ts";
import { matchAt } from "../match-at.ts";
import { ANNOUNCED, isPaperNumber, normalNumber, shapeOf, SHORT, UNMISTAKABLE_NUMBER, withoutVersion } from "./paper-number.ts";

/** A paper cited by its number. */
export interface NumberedCitation {
  readonly span: Span;
  readonly number: string;
  /** The word before it, as printed: "Sitzungsvorlage". */
  readonly citedAs: string | null;
  readonly form: "labelled" | "unmistakable" | "own-style" | "recurring" | "titled";
}

const PAPER =
  "(?:(?:Sitzungs|Beschluss|Beschluß|Verwaltungs|Informations|Mitteilungs|Rats|Ausschuss|Ergänzungs|Änderungs|Tisch|Haupt|Grund|Stadtrats|Gemeinderats|Kreistags|Berichts)?[vV]orlagen?|SV|(?:(?:GR|StVV-|BVV-)?Drucksachen?|(?:Mitteilungs|Beschluss|Antrags|Informations|Rats|Ergänzungs|Änderungs|Tisch)drucksachen?)|Drucks\\.|(?:GR|StV)?Drs\\.?|DS)";
/** Who moves it may be joined in front: "SPD-Antrag". */
const MOTION = "(?:(?:Rats|Gemeinderats|Stadtrats|Änderungs|Ergänzungs|Dringlichkeits|Fraktions)?(?:[aA]ntrag(?:e?s)?|[aA]nfragen?|[bB]eschluss(?:es)?))";
const MOVER = "[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,14}-";
const LONGEST_MOVER = 16;
const OTHER = "(?:(?:Magistrats|Zwischen|Prüf)?[bB]ericht|Vorg\\.|Vorgang|Petition|VO|BV)";
/** All labels begin so; asked first, for it is soon told. */
const MAY_BE_LABEL = "(?=[A-ZÄÖÜvab])";
/** A label but for its mover: few words are any. */
const LABEL_WORD = factPattern(new RegExp(`${MAY_BE_LABEL}(?<![A-Za-zÄÖÜäöüß])(?:${PAPER}|${MOTION}|${OTHER})`));
const MOVER_BEFORE = new RegExp(`${MOVER}$`);
const NR = "(?:[- ]{0,2}(?:Nr|Nrn|Nummer|No|ID)\\b\\.?)?";
const LABELLED = new RegExp(`(?<![A-Za-zÄÖÜäöüß-]|\\d/)(${PAPER}|(?:${MOVER})?${MOTION}|${OTHER})(${NR})(?:[ \\t\\u00a0]{0,2}:|[ \\u00a0][-–](?=[ \\u00a0]))?\\s{0,3}(?:\\((?=[A-ZÄÖÜ]{1,4}-\\d{2,6}(?:[/-]\\d{2,4})?\\)))?(?:(${UNMISTAKABLE_NUMBER})|(${ANNOUNCED}(?: [NE]\\d{1,2}(?![\\w.,/]))?)|(?<=Nr[.:\\s]{1,4})(\\d{3,6})(?![\\d.,/])|(?<=[a-z][ \\u00a0]{1,2})(${SHORT}))`, "y");
/** More numbers behind the first: "die Drucksachen 19-0456 und 19-0456.1". */
const MORE = new RegExp(`(?:,|[ \\u00a0]und|[ \\u00a0]sowie|[ \\u00a0]bzw\\.)[ \\u00a0\\n]{1,2}(?:Nr\\.[ \\u00a0])?(${UNMISTAKABLE_NUMBER}|${ANNOUNCED})`, "y");
const MORE_AT_MOST = 20;
const FREE = factPattern(new RegExp(`(?=[A-Z\\d])(?<![A-Za-zÄÖÜäöüß\\d/.-])(${UNMISTAKABLE_NUMBER})(?![\\d])`, "g"));
/** Words before a number that make it something else than a paper. */
const FOREIGN_BEFORE = new LinePattern(/(?:\bAZ|\bAz\.?|Aktenzeichen|Geschäftszeichen|\(EU\)|\(EG\)|Verordnung|Richtlinie|Bebauungsplan(?:s|es)?|B-Plan|Flurstück\w{0,2}|Tel\.?|Telefon|Fax|Rechnung|Auftrag|ISBN|Sitzung|Niederschrift|Protokolls?)[\s:]{0,3}(?:Nr\.?\s?)?$/i);

const TELEPHONE_BEFORE = /(?:\d|Tel\w{0,10}\.?|Fax|Mobil|Durchwahl|IBAN|Kto\.?)[ :/()-]{0,4}$/i;

/** All mentions of other papers' numbers, in text order, repeats included. `ownNumber` is never among them. */
export function numberedCitationsIn(text: string, ownNumber: string | null, title: string | null = null): NumberedCitation[] {
  const labelled = matchesAt(text, labelsIn(text), LABELLED).flatMap((match) => withMore(text, readLabelled(match)));
  const taken = new TakenPlaces(text);
  for (const { span } of labelled) taken.take(span);
  const rest = [...free(text, FREE, "unmistakable"), ...inBrackets(text), ...ownStyle(text, ownNumber), ...recurring(text), ...titled(text, title)];
  const found = [...labelled];
  for (const citation of rest) {
    if (taken.has(citation.span[0]) || taken.has(citation.span[1] - 1)) continue;
    taken.take(citation.span);
    found.push(citation);
  }
  if (found.length === 0) return found;
  const own = ownNumber === null ? null : normalNumber(ownNumber);
  return found
    .filter(({ number, span }) => isPaperNumber(number) && !(own !== null && isSameNumber(normalNumber(number), own)) && !FOREIGN_BEFORE.isIn(glanceAt(text.slice(Math.max(0, span[0] - 24), span[0]))))
    .toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The places, ascending, where a label may begin. */
function labelsIn(text: string): readonly number[] {
  return LABEL_WORD.matchesIn(text).map(({ index }) => {
    if (text.charAt(index - 1) !== "-") return index;
    const mover = MOVER_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_MOVER), index));
    return mover === null ? index : index - mover[0].length;
  });
}

function readLabelled(match: RegExpExecArray): NumberedCitation[] {
  const [all, label = "", numberWord = "", unmistakable, announced, plain, short] = match;
  const printed = unmistakable ?? announced ?? plain ?? short;
  if (printed === undefined) return [];
  const number = withPrefix(label, numberWord, printed).replace(/[/-]$/, "");
  const citedAs = number === printed ? label : null;
  return [{ span: [match.index, match.index + all.length], number, citedAs, form: "labelled" }];
}

/** The numbers of the same shape that follow a labelled one, joined to it. */
function withMore(text: string, citations: readonly NumberedCitation[]): NumberedCitation[] {
  const found = [...citations];
  const [first] = citations;
  if (first === undefined) return found;
  while (found.length < MORE_AT_MOST) {
    const at = found.at(-1)?.span[1] ?? 0;
    const next = matchAt(MORE, text, at);
    const number = next?.[1]?.replace(/[/-]$/, "") ?? "";
    if (next === null || !shapeOf(number).startsWith(shapeOf(first.number.replace(/^(?:DS|VO|BV) (?=\d)/, "")))) break;
    const end = at + next[0].length;
    found.push({ ...first, number, span: [end - (next[1]?.length ?? 0), end] });
  }
  return found;
}

/** In "DS 64/2020" the letters belong to the number; in "DS-Nr. 64/2020" and "SV 2024/0311" they are a label. */
function withPrefix(label: string, numberWord: string, printed: string): string {
  return /^(?:DS|VO|BV)$/.test(label) && numberWord === "" && /^\d/.test(printed) ? `${label} ${printed}` : printed;
}

function free(text: string, pattern: SearchedPattern, form: NumberedCitation["form"]): NumberedCitation[] {
  return pattern.matchesIn(text).map((match) => ({
    span: [match.index, match.index + match[0].length],
    number: match[1] ?? match[0],
    citedAs: null,
    form,
  }));
}

/** A number alone in brackets: "(1140/2031)". */
const BRACKETED = factPattern(/\(((?:\d{1,5}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{2,5}))\)/g);
/** A word for a paper or decision, and nothing but words of its sentence up to the bracket. */
const PAPER_BEFORE = /(?:[aA]nträge?(?:n|s)?|[aA]ntrag(?:e?s)?|[aA]nfragen?|[vV]orlagen?|[bB]eschl(?:uss(?:es)?|üsse(?:n)?)|[dD]rucksachen?|[bB]erichts?)(?![A-Za-zäöüß])[^.;:()\d]{0,70}$/;

function inBrackets(text: string): NumberedCitation[] {
  return BRACKETED.matchesIn(text).flatMap((match) => {
    const [all, number = ""] = match;
    return PAPER_BEFORE.test(text.slice(Math.max(0, match.index - 100), match.index)) ? [{ span: [match.index + 1, match.index + all.length - 1], number, citedAs: null, form: "labelled" }] : [];
  });
}

const STYLED = factPattern(/(?<![\w/.-])([A-Z]{0,4}\d{1,6}(?:[/-][A-Za-z0-9]{1,7}){1,4}(?:\.\d{1,2}(?![\d.]))?)(?![\w/])/g);

/** Other numbers in the style of the paper's own number, which need no label in that house. */
function ownStyle(text: string, ownNumber: string | null): NumberedCitation[] {
  if (ownNumber === null || !/\d\D\d/.test(ownNumber)) return [];
  const [style, shape] = [styleOf(ownNumber), shapeOf(ownNumber)];
  return free(text, STYLED, "own-style").filter(({ number }) => styleOf(number) === style || shapeOf(number) === shape);
}

function styleOf(number: string): string {
  return shapeOf(withoutVersion(number));
}

/** Alone in its line or cell, or behind the last word of a line: where agendas and minutes print the numbers of their papers. */
const BARE = factPattern(/(?<=(?:^|[\n\t]|[^\n:]{3}[ \u00a0])[ \t]{0,12})((?:\d{2}[/-]\d{3,5}|(?:19|20)\d{2}[/-]\d{3,5}|\d{3,4}\/(?:19|20)\d{2})(?:\.\d{1,2}|[/-]\d{1,3})?[A-Z]?)(?=[ \t]{0,12}(?:\n|\t|$))/g);

/** Bare numbers of one style that come back in a document: one alone may be anything, several are how the house numbers its papers. */
function recurring(text: string): NumberedCitation[] {
  const candidates = free(text, BARE, "recurring").filter(({ number, span }) => isPaperNumber(number) && !TELEPHONE_BEFORE.test(text.slice(Math.max(0, span[0] - 24), span[0])));
  if (candidates.length < 2) return [];
  const byStyle = Map.groupBy(candidates, ({ number }) => `${styleOf(number)} ${leadingYear(number)}`);
  const recurs = new Set([...byStyle.values()].filter((ofStyle) => ofStyle.some(({ number }) => number !== ofStyle[0]?.number)).flat());
  return candidates.filter((candidate) => recurs.has(candidate));
}

const TITLED = factPattern(/(?<=(?:^|\n)[ \t]{0,12})((?:\d{2,4}[/-]\d{1,5}|\d{3,5}\/\d{2,4})(?:[./-]\d{1,3})?[A-Z]?)[ \t\u00a0]{1,3}(?=(\p{L}[^\n]{0,80}))/gu);

/** On the page of an agenda item, the number in front of the item's title, printed once more. */
function titled(text: string, title: string | null): NumberedCitation[] {
  const sought = title?.replace(/\s+/g, " ").slice(0, 60).trim() ?? "";
  if (sought.length < 8) return [];
  return TITLED.matchesIn(text).flatMap((match) => {
    const [, number = "", behind = ""] = match;
    return behind.replace(/\s+/g, " ").startsWith(sought.slice(0, behind.length)) && behind.length >= 8 ? [{ span: [match.index, match.index + number.length] as const, number, citedAs: null, form: "titled" as const }] : [];
  });
}

/** The year or term that all numbers of a meeting share, more or less: "26" of "26-29075". */
function leadingYear(number: string): string {
  return /^\d{3,4}\/(?:19|20)\d{2}/.test(number) ? "behind" : (number.match(/^\d{2,4}/)?.[0] ?? "");
}

/** Same number, with or without the letters of its kind in front ("DS 58/2013" and "58/2013"). */
function isSameNumber(a: string, b: string): boolean {
  return a === b || withoutKind(a) === withoutKind(b);
}

function withoutKind(number: string): string {
  return number.replace(/^[a-z]{1,3}[-/]?(?=\d)/, "");
}
