import { type CapitalWord, capitalWordsIn } from "../../text/capital-words.ts";
import { LETTERS, SMALLS } from "../../text/letters.ts";
import { matchesAt } from "../../text/matches.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import { factPattern } from "../fact-pattern.ts";
import { aroundName, officesAbove, officesBelow } from "./around-name.ts";
import { listNamesIn } from "./list-name.ts";
import { type Expectation, mayOpenFullName, nameAt, type PrintedName, turnedNameAt } from "./name-at.ts";
import { NAMENSWORT, TITEL } from "./name-form.ts";
import { NAME_LABEL, OFFICE, singularOffice, SPEAKS_AS, SPEECH_VERB, TAKES_SURNAME } from "./office.ts";

/** One mention of a person with what stands beside it. */
export interface Mention {
  readonly name: PrintedName;
  readonly role: string | null;
  readonly group: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Something after which a name may begin. */
interface Trigger {
  readonly rule: string;
  readonly pattern: RegExp | SearchedPattern;
  readonly expects: Expectation | ((trigger: RegExpExecArray) => Expectation);
  readonly confidence: number;
  /** The words at which alone a sticky pattern can begin. */
  readonly mayBeginAt?: (text: string, word: CapitalWord) => boolean;
}

const OFFICES = factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß-])(${OFFICE})\\s{1,3}(?=\\p{Lu}|von\\s)`, "gu"));
const TRIGGERS: readonly Trigger[] = [
  { rule: "label", pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])${NAME_LABEL}[ \\t\\u00a0]{0,3}:\\s{0,3}(?:(?:Herrn?|Frau)\\s{1,3})?(?:${OFFICE}\\s{1,3})?`, "g")), expects: "anyTwoWords", confidence: 0.9 },
  { rule: "address", pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])(?:Herrn?|Frau|Hr\\.|Fr\\.)\\s{1,3}(?:${OFFICE}\\s{1,3})?`, "g")), expects: "person", confidence: 0.95 },
  { rule: "signature", pattern: factPattern(/(?<![A-Za-zÄÖÜäöüß])[Gg]ez\.?:?\s{0,3}(?:\(\s?)?/g), expects: "person", confidence: 0.9 },
  { rule: "signature", pattern: factPattern(/(?<![A-Za-zÄÖÜäöüß.])(?:[iI]\. ?[VA]\.|In Vertretung|Im Auftrag)[,:]?(?:[ \t]{1,3}|\s{0,3}\n\s{0,6})(?:[Gg]ez\.?:?\s{1,3})?(?=(?:(?:Dr|Prof)\.\s?)?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß .-]{2,50}[ \t]{0,6}(?:\n|$))/g), expects: "person", confidence: 0.85 },
  { rule: "office", pattern: OFFICES, expects: (trigger) => ((TAKES_SURNAME.test(trigger[1] ?? "") || speaks(trigger)) && !/\n|\t|[ \u00a0]{2}/.test(trigger[0]) ? "person" : "fullName"), confidence: 0.85 },
  { rule: "title", pattern: factPattern(new RegExp(`(?=${TITEL}[ \\t\\u00a0]{0,3}(?:${TITEL}|\\p{Lu}))(?<![\\p{L}-])`, "gu")), expects: "person", confidence: 0.9 },
  { rule: "given-name", pattern: new RegExp(`(?=${NAMENSWORT}[ \\t\\u00a0])(?<![\\p{L}\\p{N}-])`, "uy"), expects: "fullName", confidence: 0.8, mayBeginAt: (text, { start, end }) => isBlank(text, end) && mayOpenFullName(text, start) },
];

function speaks({ 0: all, 1: office = "", index, input }: RegExpExecArray): boolean {
  return SPEAKS_AS.test(office) && SPEECH_VERB.test(input.slice(index + all.length, index + all.length + 110));
}

const IN_BRACKET = "(?=[^()\\n]{0,24}(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|Grüne|LINKE|Linke|[Ff]raktion|Freie Wähler)[^()\\n]{0,24}\\))";
const PARTY_BRACKET = new RegExp(` \\(${IN_BRACKET}`, "g");
const PARTY_BEHIND = new RegExp(`(?<![${LETTERS}-])(${NAMENSWORT}(?: ${NAMENSWORT}){0,2}) \\(${IN_BRACKET}`, "y");
/** Three of the longest words of a name. */
const LONGEST_BEFORE_PARTY = 260;
const TURNED_START = new RegExp(`(?=${NAMENSWORT},[ \\t\\u00a0])(?<![${LETTERS}-]|[${SMALLS}] )`, "y");

/** All mentions of people in a text, in text order, one for each place. */
export function mentionsIn(text: string): Mention[] {
  const claimed = new Uint8Array(text.length + 1);
  const words = capitalWordsIn(text);
  const found: Mention[] = [];
  const initiator = initiatingFaction(text);
  const take = (name: PrintedName | null, rule: string, confidence: number): void => {
    if (name === null || claimed[name.span[0]] || claimed[name.span[1] - 1]) return;
    claimed.fill(1, name.span[0], name.span[1]);
    const around = aroundName(text, name.span);
    found.push({ name, role: around.role, group: around.group ?? (around.role?.startsWith("Verfasser") === true ? initiator : null), rule, confidence });
  };
  const [label, ...others] = TRIGGERS;
  if (label !== undefined) for (const match of matchesOf(label, text, words)) take(labelledName(text, match), label.rule, label.confidence);
  const listed = listNamesIn(text);
  for (const { name } of listed) take(name, "list", 0.8);
  for (const match of matchesAt(text, startsOf(words.filter(({ end }) => text[end] === ",")), TURNED_START)) take(turnedNameAt(text, match.index, false), "turned", 0.85);
  for (const trigger of others) {
    for (const match of matchesOf(trigger, text, words)) {
      // "Herr Kolk Fachbereichsleiter Planen": the office is that of the name right before it.
      if (trigger.rule === "office" && /\p{L}[ \u00a0]$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) && claimed[match.index - 2]) continue;
      const expects = typeof trigger.expects === "function" ? trigger.expects(match) : trigger.expects;
      take(nameAt(text, match.index + match[0].length, expects), trigger.rule, trigger.confidence);
    }
  }
  for (const match of matchesAt(text, startsOf(wordsBeforeParties(text, words)), PARTY_BEHIND)) take(nameAt(text, match.index, "anyTwoWords"), "party", 0.85);
  for (const name of repeated(text, found)) take(name, "repeated", 0.8);
  const captions = new Map(listed.map(({ name, role, group }) => [name.span[0], { role, group }]));
  const ordered = found.toSorted((a, b) => a.name.span[0] - b.name.span[0]);
  const captioned = ordered.map((mention) => {
    const caption = captions.get(mention.name.span[0]);
    return caption === undefined ? mention : { ...mention, role: mention.role ?? caption.role, group: mention.group ?? caption.group };
  });
  return shared(text, signed(text, captioned));
}

function matchesOf(trigger: Trigger, text: string, words: readonly CapitalWord[]): readonly RegExpExecArray[] {
  const { mayBeginAt, pattern } = trigger;
  if (!(pattern instanceof RegExp)) return pattern.matchesIn(text);
  return matchesAt(text, startsOf(mayBeginAt === undefined ? words : words.filter((word) => mayBeginAt(text, word))), pattern);
}

function startsOf(words: readonly CapitalWord[]): readonly number[] {
  return words.map(({ start }) => start);
}

function isBlank(text: string, at: number): boolean {
  return " \t\u00a0".includes(text.charAt(at)) && at < text.length;
}

/** The words at which a name with its party in brackets may begin: those shortly before such brackets. */
function wordsBeforeParties(text: string, words: readonly CapitalWord[]): readonly CapitalWord[] {
  const near: CapitalWord[] = [];
  let next = 0;
  for (const { index } of text.matchAll(PARTY_BRACKET)) {
    while ((words[next]?.start ?? index) < index - LONGEST_BEFORE_PARTY) next += 1;
    for (let word = words[next]; word !== undefined && word.start < index; word = words[next]) {
      near.push(word);
      next += 1;
    }
  }
  return near;
}

/** How many different full names are looked for again; the longest lists of attendance have fewer. */
const REPEATED_AT_MOST = 300;

/** Other places where a full name stands that was known as one somewhere in the text: there its task may be printed. */
function repeated(text: string, found: readonly Mention[]): PrintedName[] {
  const full = new Map(found.filter(({ name }) => name.given !== "" && !name.name.includes(",")).map(({ name }) => [`${name.given} ${name.surname}`, name]));
  return [...full].slice(0, REPEATED_AT_MOST).flatMap(([printed, name]) => {
    const places: PrintedName[] = [];
    for (let at = text.indexOf(printed); at >= 0 && places.length < 50; at = text.indexOf(printed, at + printed.length)) {
      if (!/\p{L}/u.test(text.slice(at + printed.length, at + printed.length + 1))) places.push({ ...name, name: printed, span: [at, at + printed.length] });
    }
    return places;
  });
}

/** Heads of some systems name the faction ("Initiator") apart from its member ("Verfasser"). */
function initiatingFaction(text: string): string | null {
  const initiator = text.slice(0, 2000).match(/(?:^|\n)Initiator:[ \t]{0,3}([^\n]{2,40})/)?.[1]?.trim();
  return initiator !== undefined && /^(?:(?:CDU|SPD|FDP|AfD|BVV)\b|DIE LINKE|B'?90|Bündnis|GRÜNE|PIRATEN|Fraktion)/.test(initiator) ? initiator : null;
}

function labelledName(text: string, match: RegExpExecArray): PrintedName | null {
  const at = match.index + match[0].length;
  const isAddressed = /(?:Herrn?|Frau)\s{1,3}$/.test(match[0]);
  return turnedNameAt(text, at, true) ?? nameAt(text, at, isAddressed ? "person" : "anyTwoWords");
}

/** A line of names above a line of offices is a row of signatures; below one, a row of addresses. */
function signed(text: string, mentions: readonly Mention[]): Mention[] {
  const lineStartAt = lineStarts(text);
  const lines = Map.groupBy(mentions, ({ name }) => lineStartAt(name.span[0]));
  return [...lines].flatMap(([lineStart, row]) => {
    const lineEnd = text.indexOf("\n", lineStart + 1);
    const line = text.slice(lineStart + 1, lineEnd < 0 ? text.length : lineEnd);
    const names = row.map(({ name }) => text.slice(...name.span).length).reduce((sum, length) => sum + length, 0);
    if (line.replace(/[()\s,]|gez\.?:?/g, "").length > names + 6) return row;
    const above = officesAbove(text, lineStart + 1, row.length);
    const offices = above.length > 0 ? above : officesBelow(text, lineEnd < 0 ? text.length : lineEnd, row.length);
    // Where addresses stand side by side, the name below would else take the office that is printed last.
    return row.map((mention, index) => (offices[index] !== undefined && (mention.role === null || above.length > 0) ? { ...mention, role: offices[index] } : mention));
  });
}

/** Finds the line break before a position (-1: none), without passing over a long line again for each name in it. */
function lineStarts(text: string): (position: number) => number {
  const breaks = [-1, ...Array.from(text.matchAll(/\n/g), ({ index }) => index)];
  return (position) => {
    let [low, high] = [0, breaks.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((breaks[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return breaks[low] ?? -1;
  };
}

/** "Stadträtinnen Dr. A und Dr. B (GRÜNE)": office and party belong to both. */
function shared(text: string, mentions: readonly Mention[]): Mention[] {
  const result = [...mentions];
  result.forEach((mention, index) => {
    if (mention.role === null || !/(?:innen|räte)$/.test(mention.role)) return;
    const members = [index];
    while (members.length < 8) {
      const [last, next] = [result[members.at(-1) ?? 0], result[(members.at(-1) ?? 0) + 1]];
      if (last === undefined || next === undefined || !/^\s{0,3}(?:,|und|sowie)\s{1,3}$/.test(text.slice(last.name.span[1], next.name.span[0]))) break;
      members.push((members.at(-1) ?? 0) + 1);
    }
    const group = members.map((member) => result[member]?.group).find((value) => value != null) ?? null;
    const role = singularOffice(mention.role);
    for (const member of members) {
      const person = result[member];
      if (person !== undefined) result[member] = { ...person, role, group: person.group ?? group };
    }
  });
  return result;
}
