import { Endings } from "../../text/endings.ts";
import { firstNotBelow } from "../../text/matches.ts";
import { PatternGroup } from "../../text/patterns/pattern-group.ts";
import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { oneLine } from "../passage.ts";
import type { Mention } from "./mention.ts";

/** "zum stellvertretenden", "als neue", "zu": what leads to the office that somebody is given or loses. */
const LEAD = String.raw`(?<![\p{L}])(?<to>[Zz]um|[Zz]ur|[Zz]u|[Aa]ls)\s{1,3}(?:(?:neue|weitere|künftige|ehrenamtliche|zusätzliche)[nmrs]?\s{1,3}){0,2}`;
const DEGREE = String.raw`(?<degree>(?:(?:stellvertretend|sachkundig|ordentlich|beratend|[Ee]rst|[Zz]weit)e[nmrs]?|stellv\.|stv\.|[1-3]\.)\s{1,3})?`;
const OFFICE_NOUN = String.raw`(?<noun>\p{Lu}\p{L}{3,40}(?:-\p{Lu}\p{L}{3,30})?)(?![\p{L}-])`;
/** "der Ortsfeuerwehr Birkenried", "des Ausschusses für Bau und Verkehr": whose office it is. */
const WORD = String.raw`\p{Lu}[\p{L}\d.-]{1,40}`;
const OWNER = String.raw`(?<owner>\s{1,3}(?:der|des|im|in der|beim|für (?:den|die|das))\s{1,3}(?:\p{Ll}{4,20}en\s{1,3}){0,2}${WORD}(?:\s{1,3}(?:für|und|in der|am|an der|von)\s{1,3}${WORD}|\s{1,3}${WORD}){0,4})?`;
const OFFICES = new PatternGroup().add(new RegExp(LEAD + DEGREE + OFFICE_NOUN + OWNER, "gu"));

interface Nominative {
  /** So many letters less than printed. */
  readonly cut: number;
  readonly man: string;
  readonly woman: string;
}

/** How nouns for an office end where they are printed, and what makes their nominative singular. */
const NOUNS = new Endings<Nominative>([
  ["meister leiter führer vorsteher sprecher kämmerer pfleger prüfer beisitzer verwalter betreuer vertreter richter inspektor direktor manager", { cut: 0, man: "", woman: "in" }],
  ["meistern leitern führern vorstehern sprechern pflegern prüfern beisitzern verwaltern betreuern vertretern richtern", { cut: 1, man: "", woman: "in" }],
  ["dezernenten kommandanten präsidenten referenten", { cut: 2, man: "", woman: "in" }],
  ["meisterin leiterin führerin vorsteherin sprecherin kämmerin pflegerin prüferin beisitzerin verwalterin betreuerin vertreterin richterin", { cut: 0, man: "", woman: "" }],
  ["inspektorin direktorin managerin dezernentin kommandantin präsidentin referentin beamtin", { cut: 0, man: "", woman: "" }],
  ["meisterinnen leiterinnen führerinnen vorsteherinnen sprecherinnen pflegerinnen prüferinnen beisitzerinnen vertreterinnen richterinnen beamtinnen", { cut: 3, man: "", woman: "" }],
  ["vorsitzenden beigeordneten beauftragten delegierten", { cut: 1, man: "r", woman: "" }],
  ["vorsitzende vorsitzender beigeordnete beigeordneter beauftragte beauftragter delegierte delegierter beamter", { cut: 0, man: "", woman: "" }],
  ["beamten", { cut: 2, man: "er", woman: "in" }],
  ["mitglied schiedsperson vertrauensperson ersatzperson schiedsmann schiedsfrau", { cut: 0, man: "", woman: "" }],
  ["mitgliedern", { cut: 3, man: "", woman: "" }],
  ["schiedspersonen vertrauenspersonen ersatzpersonen", { cut: 2, man: "", woman: "" }],
]);

/** One of these stands near every appointment; they are looked for first. */
const DEEDS = factPattern(/(?<!\p{L})(?:(?:wieder)?gewählt|ernannt|bestellt|berufen|benannt|bestimmt|entsandt|abberufen|entlassen|verabschiedet|bestätigt|verpflichtet|(?:wieder)?zuwählen|ernennen|bestellen|entlassen|wählen|Bestellung|Ernennung|Berufung|(?:Wieder|Neu|Nach)?[Ww]ahl|Benennung|Entlassung|Abberufung|Bestätigung|Vereidigung|Verabschiedung|Entsendung)(?!\p{L})/gu);
/** What is done: it tells that the people named are given the office or lose it. */
const DEED = /(?<![\p{L}])(?:(?:wieder)?gewählt|(?:wieder|zu |erneut )?(?:bestellt|ernannt|berufen|benannt|bestimmt)|entsandt|abberufen|entlassen|verabschiedet|bestätigt|verpflichtet|(?:wieder)?zu(?:wählen| ernennen| bestellen| berufen| entlassen)|zu wählen)(?!\p{L})/u;
const DEED_NOUN = /(?:Bestellung|Ernennung|Berufung|(?:Wieder|Neu|Nach)?[Ww]ahl|Benennung|Entlassung|Abberufung|Bestätigung|Vereidigung|Verabschiedung|Entsendung)\s{1,3}(?:von\s{1,3}|des\s{1,3}|der\s{1,3})?$/u;
const REACH = 260;
/** A sentence ends here, but not behind "stellv." or "Dr.". */
const STOP = /(?<!(?:stellv|stv|Dr|Prof|Nr|Abs|bzw|gem|lt|[Zz]\.B|\b\d{1,2}|\b\p{L}))[.!?;:]\s+(?=[\p{Lu}\d„"(-]|$)|\n\s*\n|\n(?=\s{0,4}(?:[-–•]|\(?[a-z\d]{1,2}[.)])\s)/gu;
const JOINS_NAMES = /^(?:\([^()]{1,60}\)|[\s,]|(?:und|sowie|&)(?=\s)|(?:Herrn?|Frau)\s)*$/u;
/** Who does it, for whom or in whose place: not the one meant. */
const OTHER_PERSON = /(?:\b(?:[Dd]urch|[Vv]on|für|anstelle|statt|Nachfolger(?:in)?|Vertretung|Vorschlag|gegen|mit|bei|an)\s{1,3}(?:von\s{1,3})?(?:Herrn?|Frau)?\s{0,3})$/u;

/**
 * Gives those their office who, as a sentence says, are appointed or elected to it or leave it: "Frau A wird zur
 * Schiedsperson gewählt", "Bestellung von Herrn B und Frau C zu Standesbeamten", "Herr D wird als Wehrführer entlassen".
 * Mentions in text order.
 */
export function appointed(text: string, mentions: readonly Mention[]): Mention[] {
  const result = [...mentions];
  if (mentions.length === 0) return result;
  const starts = mentions.map(({ name }) => name.span[0]);
  for (const match of OFFICES.matchesIn(text, nearDeeds(text))) {
    const { to = "", noun = "" } = match.groups ?? {};
    const nominative = NOUNS.of(noun);
    if (nominative === undefined || (/^zu$/iu.test(to) && !isPlural(noun))) continue;
    for (const index of appointees(text, match, mentions, starts)) {
      const mention = result[index];
      if (mention === undefined || mention.role !== null) continue;
      result[index] = { ...mention, role: roleOf({ ...match.groups, owner: ownerIn(match.groups?.["owner"] ?? "", text.slice(match.index + match[0].length, match.index + match[0].length + 3)) }, nominative, isWoman(text, mention.name.span[0])) };
    }
  }
  return result;
}

function nearDeeds(text: string): readonly Span[] {
  const parts: Span[] = [];
  for (const at of DEEDS.placesIn(text)) {
    const last = parts.at(-1);
    const start = Math.max(0, at - REACH);
    if (last !== undefined && start <= last[1]) parts[parts.length - 1] = [last[0], at + REACH];
    else parts.push([start, at + REACH]);
  }
  return parts.map(([start, end]) => [start, Math.min(end, text.length)]);
}

/** "zu Beisitzern", but not "zum Beamten". */
function isPlural(noun: string): boolean {
  return /(?:ern|innen|personen|beamten|beauftragten|delegierten)$/u.test(noun);
}

function appointees(text: string, match: RegExpExecArray, mentions: readonly Mention[], starts: readonly number[]): readonly number[] {
  const [start, end] = [match.index, match.index + match[0].length];
  const from = Math.max(0, start - REACH);
  const sentence = from + lastStop(text.slice(from, start));
  const behind = text.slice(end, end + REACH);
  const tail = behind.slice(0, firstStop(behind));
  const before = chainBefore(text, sentence, start, mentions, starts);
  const [first] = before;
  const isNamed = first !== undefined && DEED_NOUN.test(text.slice(sentence, mentions[first]?.name.span[0]).replace(/(?:Herrn?|Frau)\s{1,3}$/u, ""));
  const last = before.at(-1);
  if (isNamed) return last !== undefined && /^[\s,]*(?:\([^()]{1,60}\))?[\s,]*$/u.test(text.slice(mentions[last]?.name.span[1], start)) ? before : [];
  if (!DEED.test(tail)) return [];
  if (first !== undefined) return before;
  return chainBehind(text, end, end + tail.search(DEED), mentions, starts);
}

/** The nearest names before a place, joined by commas and "und"; none where the nearest is only who does it. */
function chainBefore(text: string, from: number, to: number, mentions: readonly Mention[], starts: readonly number[]): readonly number[] {
  const chain: number[] = [];
  for (let index = firstNotBelow(starts, to) - 1; index >= 0; index -= 1) {
    const span = mentions[index]?.name.span;
    if (span === undefined || span[0] < from) break;
    const next = chain[0] === undefined ? undefined : mentions[chain[0]]?.name.span;
    if (next !== undefined && !JOINS_NAMES.test(text.slice(span[1], next[0]))) break;
    chain.unshift(index);
  }
  const [first] = chain;
  const lead = first === undefined ? "" : text.slice(from, mentions[first]?.name.span[0]);
  const isOther = OTHER_PERSON.test(lead) && !DEED_NOUN.test(lead.replace(/(?:Herrn?|Frau)\s{1,3}$/u, ""));
  return isOther ? [] : chain;
}

/** "Zum Wehrführer wird Herr A bestellt": the names behind the verb. */
function chainBehind(text: string, from: number, to: number, mentions: readonly Mention[], starts: readonly number[]): readonly number[] {
  const chain: number[] = [];
  for (let index = firstNotBelow(starts, from); index < mentions.length; index += 1) {
    const span = mentions[index]?.name.span;
    if (span === undefined || span[1] > to) break;
    const last = chain.at(-1);
    const between = text.slice(last === undefined ? from : mentions[last]?.name.span[1], span[0]);
    if (last === undefined ? !/^\s+(?:wird|werden|wurden?|ist|sind)\s[^.;]{0,80}$/u.test(between) || OTHER_PERSON.test(between) : !JOINS_NAMES.test(between)) break;
    chain.push(index);
  }
  return chain;
}

function lastStop(text: string): number {
  let at = 0;
  for (const stop of text.matchAll(STOP)) at = stop.index + stop[0].length;
  return at;
}

function firstStop(text: string): number {
  const stop = text.matchAll(STOP).next().value;
  return stop === undefined ? text.length : stop.index;
}

function isWoman(text: string, start: number): boolean {
  return /(?<!\p{L})(?:Frau|Fr\.)\s{1,3}$/u.test(text.slice(Math.max(0, start - 10), start));
}

/** Whose office it is goes on over the end of a line where the sentence does, too; what else stands on the lines below does not belong to it. */
function ownerIn(printed: string, behind: string): string {
  const end = printed.indexOf("\n", 4);
  const isWhole = end < 0 || (!printed.includes("\n", end + 1) && !/^[ \t]*(?:\n|$)/u.test(behind));
  return isWhole ? printed : printed.slice(0, end);
}

/** The office in the nominative: "zum stellvertretenden Wehrführer der Stadt" is "stellvertretender Wehrführer der Stadt". */
function roleOf({ to = "", degree, noun = "", owner = "" }: Readonly<Record<string, string | undefined>>, { cut, man, woman }: Nominative, isForWoman: boolean): string {
  const isWomans = /^zur$/iu.test(to) || (isForWoman && (isPlural(noun) || noun.endsWith("en")));
  const named = noun.slice(0, noun.length - cut) + (isWomans ? woman : man);
  const ending = /mitglied$/iu.test(named) ? "es" : /(?:in|person|frau|e)$/u.test(named) ? "e" : "er";
  const said = degree === undefined ? "" : degree.replace(/e[nmrs]?(?=\s*$)/u, ending);
  return oneLine(said + named + owner);
}
