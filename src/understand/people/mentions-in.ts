import { isBlankCode } from "../../text/blanks.ts";
import { codeAt } from "../../text/code-at.ts";
import { CAPITALS, isCapitalCode, isLetterCode, LETTERS, SMALLS } from "../../text/letters.ts";
import { matchesAt } from "../../text/matches.ts";
import { anyOf } from "../../text/patterns/any-of.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import { mayBeFaction } from "../attendance/faction.ts";
import { factPattern } from "../fact-pattern.ts";
import { appointed } from "./appointment.ts";
import { aroundName, officeBelowLast, officeOfColumn, officesAbove, officesBelow, taskBelowLast } from "./around-name.ts";
import { belowCaptions } from "./below-captions.ts";
import { damagedNamesIn } from "./damaged-name.ts";
import { listNamesIn } from "./list-name.ts";
import type { Mention } from "./mention.ts";
import { FULL_NAME_OPENERS, type Expectation, mayOpenFullName, nameAt, overLineEnd, type PrintedName, turnedNameAt } from "./name-at.ts";
import { isGivenName } from "./given-names.ts";
import { mayBeSurname, NAMENSWORT, TITEL } from "./name-form.ts";
import { NAME_LABEL, OFFICE, singularOffice, SPEAKS_AS, SPEECH_VERB, TAKES_SURNAME } from "./office.ts";

/** Something after which a name may begin. */
interface Trigger {
  readonly rule: string;
  readonly pattern: SearchedPattern;
  readonly expects: Expectation | ((trigger: RegExpExecArray) => Expectation);
  readonly confidence: number;
}

const OFFICES = factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß-])(${OFFICE})\\s{1,3}(?=\\p{Lu}|von\\s)`, "gu"));
const LABEL = factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])${NAME_LABEL}[ \\t\\u00a0]{0,3}:\\s{0,3}(?:(?:Herrn?|Frau)\\s{1,3})?(?:${OFFICE}\\s{1,3})?`, "g"));
const TRIGGERS: readonly Trigger[] = [
  { rule: "address", pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])(?:Herrn?|Frau|Hr\\.|Fr\\.)\\s{1,3}(?:${OFFICE}\\s{1,3})?`, "g")), expects: "person", confidence: 0.95 },
  { rule: "signature", pattern: factPattern(/(?<![A-Za-zÄÖÜäöüß])(?:[Gg]ez ?[.,]?:?|[Gg]cz\.)\s{0,3}(?:\(\s?)?/g), expects: "person", confidence: 0.9 },
  { rule: "signature", pattern: factPattern(/(?<![A-Za-zÄÖÜäöüß.])(?:[iI]\. ?[VA]\.|ppa\.|[Ff]\. ?d\. ?R\.|In Vertretung|Im Auftrag|Für die Richtigkeit)[,:]?(?:[ \t]{1,3}|\s{0,3}\n\s{0,6})(?:[Gg]ez\.?:?\s{1,3})?(?=(?:(?:Dr|Prof)\.\s?)?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß .-]{2,50}[ \t]{0,6}(?:\n|$))/g), expects: "person", confidence: 0.85 },
  { rule: "office", pattern: OFFICES, expects: (trigger) => ((TAKES_SURNAME.test(trigger[1] ?? "") || speaks(trigger)) && !/\n|\t|[ \u00a0]{2}/.test(trigger[0]) ? "person" : "fullName"), confidence: 0.85 },
  { rule: "title", pattern: factPattern(new RegExp(`(?=${TITEL}[ \\t\\u00a0]{0,3}(?:${TITEL}|\\p{Lu}))(?<![\\p{L}-])`, "gu")), expects: "person", confidence: 0.9 },
];

function speaks({ 0: all, 1: office = "", index, input }: RegExpExecArray): boolean {
  const behind = input.slice(index + all.length, index + all.length + 110);
  return (SPEAKS_AS.test(office) && SPEECH_VERB.test(behind)) || (OF_COUNCIL.test(office) && isSpeaker(input, index, behind));
}

/** Offices that a topic may follow as well ("Stadtrat Haushalt"). */
const OF_COUNCIL = /(?:rat|mitglied|vorsteher|[Ss]precher|vertreter)$/;
const NAMED_SPEAKER = new RegExp(`^${NAMENSWORT}(?: \\((?<group>[^()\\n]{2,44})\\))?(?<speech>:[ \\n])?`, "u");

/** "Stadtrat Ohm (SPD): …": a surname with its faction in brackets, or one at the beginning of a line that speech follows. */
function isSpeaker(text: string, start: number, behind: string): boolean {
  const { group, speech } = NAMED_SPEAKER.exec(behind)?.groups ?? {};
  if (group !== undefined) return mayBeFaction(group);
  return speech !== undefined && /(?:^|\n)[ \t]{0,8}$/.test(text.slice(Math.max(0, start - 9), start));
}

/** "(OttoAuer)", "(UrseISommer)": a name in the brackets of a signature whose blank recognition has lost, and taken its last l for an I. */
const GLUED = factPattern(/\(([A-ZÄÖÜ][a-zäöüß]{1,12})(I?)([A-ZÄÖÜ][a-zäöüß]{2,20})\)/g);

function gluedName({ index, 1: begin = "", 2: stroke = "", 3: surname = "" }: RegExpExecArray): PrintedName | null {
  const given = stroke === "" ? begin : `${begin}l`;
  const start = index + 1;
  return isGivenName(given) && mayBeSurname(surname) ? { span: [start, start + begin.length + stroke.length + surname.length], name: `${given} ${surname}`, surname, given } : null;
}

const GIVEN_NAME = new RegExp(`(?=${NAMENSWORT}[ \\t\\u00a0])(?<![\\p{L}\\p{N}-])`, "uy");
/** Where that may be; a name with a hyphen begins with one that has none. */
const FULL_NAME = factPattern(new RegExp(`(?<![${LETTERS}\\d-])(?:${anyOf([...FULL_NAME_OPENERS])})[ \\t\\u00a0'’-]`, "g"));
const IN_BRACKET = "(?=[^()\\n]{0,24}(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|Grüne|LINKE|Linke|[Ff]raktion|Freie Wähler)[^()\\n]{0,24}\\))";
const PARTY_BRACKET = factPattern(new RegExp(` \\(${IN_BRACKET}`, "g"));
const PARTY_BEHIND = new RegExp(`(?<![${LETTERS}-])(${NAMENSWORT}(?: ${NAMENSWORT}){0,2}) \\(${IN_BRACKET}`, "y");
/** Three of the longest words of a name. */
const LONGEST_BEFORE_PARTY = 260;
/** "Muster, Erika", but not "der Stadt, Erika": where a surname may stand before its given name. */
const TURNED = new RegExp(`(?<![${LETTERS}-]|[${SMALLS}] )(?=${NAMENSWORT},[ \\t\\u00a0]{1,3}(?:[${CAPITALS}]|apl\\.))`, "y");

/** Words on the same line before. */
const IN_SENTENCE = /\p{L}[,)]? $/u;

/** All mentions of people in a text, in text order, one for each place. */
export function mentionsIn(text: string): Mention[] {
  const claimed = new Uint8Array(text.length + 1);
  const found: Mention[] = [];
  const initiator = initiatingFaction(text);
  const take = (name: PrintedName | null, rule: string, confidence: number): void => {
    if (name === null || claimed[name.span[0]] || claimed[name.span[1] - 1]) return;
    if (isCut(text, name.span[1])) return;
    claimed.fill(1, name.span[0], name.span[1]);
    const around = aroundName(text, name.span);
    found.push({ name, role: around.role, group: around.group ?? (around.role?.startsWith("Verfasser") === true ? initiator : null), rule, confidence });
  };
  for (const name of damagedNamesIn(text)) take(name, "damaged", 0.6);
  for (const match of LABEL.matchesIn(text)) take(labelledName(text, match), "label", 0.9);
  const listed = listNamesIn(text);
  for (const { name } of listed) take(name, "list", 0.8);
  for (const { index } of matchesAt(text, capitalsBeforeCommas(text), TURNED)) take(turnedNameAt(text, index, false), "turned", 0.85);
  for (const trigger of TRIGGERS) {
    for (const match of trigger.pattern.matchesIn(text)) {
      // "Herr Kolk Fachbereichsleiter Planen": the office is that of the name right before it.
      if (trigger.rule === "office" && /\p{L}[ \u00a0]$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) && claimed[match.index - 2]) continue;
      const expects = typeof trigger.expects === "function" ? trigger.expects(match) : trigger.expects;
      const name = nameAt(text, match.index + match[0].length, expects);
      take(trigger.rule === "address" && IN_SENTENCE.test(text.slice(Math.max(0, match.index - 3), match.index)) ? overLineEnd(text, name) : name, trigger.rule, trigger.confidence);
    }
  }
  for (const match of GLUED.matchesIn(text)) take(gluedName(match), "glued", 0.75);
  for (const { index } of matchesAt(text, FULL_NAME.placesIn(text).filter((at) => mayBeGivenName(text, at)), GIVEN_NAME)) take(nameAt(text, index, "fullName"), "given-name", 0.8);
  for (const { index } of matchesAt(text, capitalsBeforeParties(text), PARTY_BEHIND)) take(nameAt(text, index, "anyTwoWords"), "party", 0.85);
  for (const name of repeated(text, found)) take(name, "repeated", 0.8);
  const captions = new Map(listed.map(({ name, role, group }) => [name.span[0], { role, group }]));
  const ordered = found.toSorted((a, b) => a.name.span[0] - b.name.span[0]);
  const captioned = ordered.map((mention) => {
    const caption = captions.get(mention.name.span[0]);
    return caption === undefined ? mention : { ...mention, role: mention.role ?? caption.role, group: mention.group ?? caption.group };
  });
  return belowCaptions(text, appointed(text, shared(text, signed(text, captioned))));
}

/** "Anne SommerAuer": where a small letter and a capital meet, recognition has lost what stood between; half of it is nobody's name. */
function isCut(text: string, end: number): boolean {
  return isCapitalCode(codeAt(text, end));
}

/** What may open a full name, and a blank behind that word. */
function mayBeGivenName(text: string, start: number): boolean {
  if (!mayOpenFullName(text, start)) return false;
  let end = start + 1;
  while (end < start + LONGEST_WORD && isInWord(codeAt(text, end))) end += 1;
  return isBlank(codeAt(text, end));
}

/** No word of a name is longer, its halves taken together. */
const LONGEST_WORD = 100;

/** Letters, hyphens and apostrophes. */
function isInWord(code: number): boolean {
  return isLetterCode(code) || code === 0x2d || code === 0x27 || code === 0x2019;
}

const COMMA = 0x2c;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}

/** The capitals that begin a word, or go on behind its apostrophe, right before a comma and a blank. */
function capitalsBeforeCommas(text: string): readonly number[] {
  const places: number[] = [];
  for (let comma = text.indexOf(","); comma >= 0; comma = text.indexOf(",", comma + 1)) {
    if (!isBlank(codeAt(text, comma + 1))) continue;
    let start = comma;
    while (start > comma - LONGEST_WORD && isInWord(codeAt(text, start - 1))) start -= 1;
    for (let at = start; at < comma; at += 1) if (isCapitalCode(codeAt(text, at)) && !isLetterOrHyphen(codeAt(text, at - 1))) places.push(at);
  }
  return places;
}

function isLetterOrHyphen(code: number): boolean {
  return isLetterCode(code) || code === 0x2d;
}

/** Where a name with its party in brackets may begin: at the words shortly before such brackets. */
function capitalsBeforeParties(text: string): readonly number[] {
  const near: number[] = [];
  let passed = 0;
  for (const { index } of PARTY_BRACKET.matchesIn(text)) {
    for (let at = Math.max(passed, index - LONGEST_BEFORE_PARTY); at < index; at += 1) if (isCapitalCode(codeAt(text, at)) && !isLetterCode(codeAt(text, at - 1))) near.push(at);
    passed = index;
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

const INITIATOR = factPattern(/(?<=^|\n)Initiator:[ \t]{0,3}([^\n]{2,40})/g);
const FACTION = /^(?:(?:CDU|SPD|FDP|AfD|BVV)\b|DIE LINKE|B'?90|Bündnis|GRÜNE|PIRATEN|Fraktion)/;
/** The head of a document ends before. */
const LONGEST_HEAD = 2000;

/** Heads of some systems name the faction ("Initiator") apart from its member ("Verfasser"). */
function initiatingFaction(text: string): string | null {
  const initiator = INITIATOR.matchesIn(text)[0];
  if (initiator === undefined || initiator.index + initiator[0].length > LONGEST_HEAD) return null;
  const name = (initiator[1] ?? "").trim();
  return FACTION.test(name) ? name : null;
}

function labelledName(text: string, match: RegExpExecArray): PrintedName | null {
  const at = match.index + match[0].length;
  const isAddressed = /(?:Herrn?|Frau)\s{1,3}$/.test(match[0]);
  return turnedNameAt(text, at, true) ?? nameAt(text, at, isAddressed ? "person" : "anyTwoWords");
}

/** A line of names above a line of offices is a row of signatures; below one, a row of addresses. */
function signed(text: string, mentions: readonly Mention[]): Mention[] {
  return rowsOf(text, mentions).flatMap(({ start, end, row }) => {
    const above = row.length > 1 || holdsLittleMore(text, start, end, row) ? officesAbove(text, start, row.length) : [];
    const column = above.length === 0 && row.length === 1 && row[0] !== undefined ? officeOfColumn(text, start, row[0].name.span) : null;
    if (column !== null) return row.map((mention) => ({ ...mention, role: column }));
    if (above.length === 0 && !holdsLittleMore(text, start, end, row)) return withOfficeOfLast(text, start, end, row);
    const offices = above.length > 0 ? above : officesBelow(text, end, row.length);
    if (offices.length === 0) return withOfficeOfLast(text, start, end, row);
    // Where addresses stand side by side, the name below would else take the office that is printed last.
    return row.map((mention, index) => (offices[index] !== undefined && (mention.role === null || above.length > 0) ? { ...mention, role: offices[index] } : mention));
  });
}

/** A name that fills the last cell of a row has the office that fills the last cell below. */
function withOfficeOfLast(text: string, start: number, end: number, row: Mention[]): Mention[] {
  const last = row.at(-1);
  if (last === undefined || last.role !== null) return row;
  const task = /^\)[ \t]{0,4}$/.test(text.slice(last.name.span[1], end)) && BEHIND_SIGNATURE.test(text.slice(start, last.name.span[0])) ? taskBelowLast(text, end) : null;
  if (task !== null) return [...row.slice(0, -1), { ...last, role: task.role, group: last.group ?? task.group }];
  if ( !ENDS_ROW.test(text.slice(last.name.span[1], end)) || !OPENS_CELL.test(text.slice(Math.max(0, last.name.span[0] - 12), last.name.span[0]))) return row;
  const role = officeBelowLast(text, end);
  return role === null ? row : [...row.slice(0, -1), { ...last, role }];
}

/** The wreck of another signature in brackets before the bracket of this one. */
const BEHIND_SIGNATURE = /\([^\n]{3,60}[^\s(][ \t]{1,12}\( ?$/;
const OPENS_CELL = /\t[ ]?(?:\(|gez\.:?[ ])?[ ]?$/;
const ENDS_ROW = /^\)?[ \t]{0,4}$/;

/** The mentions of one line. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly row: Mention[];
}

/** Mentions in text order, line by line. */
function rowsOf(text: string, mentions: readonly Mention[]): Row[] {
  const rows: Row[] = [];
  let [start, end] = [0, -1];
  for (const mention of mentions) {
    const [at] = mention.name.span;
    const isInSameLine = at < end;
    while (at > end) [start, end] = [end + 1, lineEndFrom(text, end + 1)];
    if (isInSameLine && rows.length > 0) rows.at(-1)?.row.push(mention);
    else rows.push({ start, end, row: [mention] });
  }
  return rows;
}

function lineEndFrom(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at);
  return lineBreak < 0 ? text.length : lineBreak;
}

const BETWEEN_NAMES = /[()\s,]|gez\.?:?/g;
const MOST_BETWEEN = 6;

/** Whether a line holds hardly more than these names. */
function holdsLittleMore(text: string, start: number, end: number, row: readonly Mention[]): boolean {
  const names = row.reduce((sum, { name }) => sum + name.span[1] - name.span[0], 0);
  let left = names + MOST_BETWEEN;
  for (let at = start; at < end && left >= 0; at += 1) if (!isBetweenNames(codeAt(text, at))) left -= 1;
  if (left >= 0) return true;
  const line = text.slice(start, end);
  return line.includes("gez") && line.replace(BETWEEN_NAMES, "").length <= names + MOST_BETWEEN;
}

/** Brackets, commas and blanks. */
function isBetweenNames(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === COMMA || isBlankCode(code);
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
