import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { matchAt } from "../match-at.ts";
import type { FoundPlace } from "./found-place.ts";
import { type HouseNumbers, houseNumbersAt } from "./house-numbers.ts";
import { isKindOfWay, maybeNamed, NO_ADJECTIVE, STREET_ENDING } from "./street-word.ts";

const ENDING = factPattern(new RegExp(`${STREET_ENDING}(?:e?s)?(?![A-Za-zÄÖÜäöüß]|-[A-ZÄÖÜ])`, "g"));
/** How far before its ending a name may begin. All of the patterns for what stands there begin with capitals, which are asked for first. */
const REACH = 70;
/** "Ernst-Reuter-", "Dr.-Kurt-Heilmann-": what stands before the ending of a double name. */
const DOUBLE = /(?=[A-ZÄÖÜ])(?:(?:Dr|Prof|St|Sankt)\.?-)?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß’'.]{0,24}(?:-(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß’'.]{0,24}|von|der|vom|zu|am|im|und|den|dem)){0,5}-$/;
const SINGLE = /(?=[A-ZÄÖÜ])(?<adjective>(?:Alte|Neue|Obere|Untere|Große|Kleine|Lange|Hohe|Vordere|Hintere|Innere|Äußere|Breite|Mittlere)[nrs]?[ \u00a0])?(?<first>(?:[A-ZÄÖÜ][a-zäöüß]{2,24}-,[ \u00a0\n]){0,6})(?:(?<joined>[A-ZÄÖÜ][a-zäöüß]{2,24}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20}){0,2})- (?:und|u\.|oder) |(?<joinedSlash>[A-ZÄÖÜ][a-zäöüß]{2,24})-\/ ?)?(?<word>(?:St\.-|[A-ZÄÖÜ][a-zäöüß]{1,20}-){0,1}[A-ZÄÖÜ][a-zäöüß]{1,30})$/;
const ADJECTIVES = /(?=[A-ZÄÖÜ])(?:(?:Alte[nrs]?|Neue[nrs]?|Obere[nrs]?|Untere[nrs]?|Große[nrs]?|Kleine[nrs]?)[ \u00a0])?(?<adjective>(?:[A-ZÄÖÜ][a-zäöüß]{1,24}-)?[A-ZÄÖÜ][a-zäöüß]{2,24}(?:er|e|en|es))[ \u00a0\n]$/;
const POSTAL = /[ \u00a0]{0,2}[,;·|–-]?\s{1,3}(?:D-?[ ]?)?(\d{5})[ \u00a0]{1,2}([A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{1,30}(?:[ \u00a0](?:am|an der|im|in der|ob der|bei|a\.|i\.|v\. ?d\.)[ \u00a0][A-ZÄÖÜ][A-Za-zÄÖÜäöüß.-]{1,24}|[ \u00a0](?:Bad|Höhe|\([A-Z][a-zäöü.]{1,14}\)))?)(?![a-zäöüß])/y;

/** The streets and squares named in a text, with house numbers where printed; with the post code behind, as addresses. */
export function streetsIn(text: string): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const match of ENDING.matchesIn(text)) found.push(...streetsEndingAt(text, match.index, match[0]));
  return [...found, ...byPreposition(text, found), ...quoted(text, found)];
}

function streetsEndingAt(text: string, at: number, ending: string): FoundPlace[] {
  const before = text.slice(Math.max(0, at - REACH), at);
  const end = at + ending.length;
  const starts = /^[A-ZÄÖÜ]/.test(ending);
  if (starts && before.endsWith("-")) return doubleName(text, at, ending, before);
  if (starts) return adjectiveName(text, at, ending, before);
  const match = SINGLE.exec(before);
  const word = match?.groups?.["word"];
  if (match === null || word === undefined || /[A-Za-zÄÖÜäöüß-]$/.test(before.slice(0, match.index))) return [];
  const start = at - word.length;
  const numbers = houseNumbersAt(text, end);
  const name = withoutGenitive(word + ending, text.slice(Math.max(0, start - 5), start));
  if (name === null || (isKindOfWay(name) && (numbers === null || !maybeNamed(name))) || isNameOfThing(text, start)) return [];
  const other = match.groups?.["joined"] ?? match.groups?.["joinedSlash"];
  const adjective = other === undefined ? (match.groups?.["adjective"]?.trim() ?? null) : null;
  if (adjective !== null) return [named(text, writtenOut(`${nominativeOf(adjective, ending)} ${name}`), [at - match[0].length, end], numbers)];
  const firsts = other === undefined ? [] : [...Array.from((match.groups?.["first"] ?? "").matchAll(/([A-ZÄÖÜ][a-zäöüß]{2,24})-,/g), ([, part]) => part ?? ""), other].map((part) => writtenOut(part + ending));
  const joined = firsts.filter((part) => !isKindOfWay(part)).map((part) => street(part, [at - match[0].length, end], null));
  return [...joined, named(text, writtenOut(name), [start, end], numbers)];
}

/** Gewerbegebiet „Südring“: in quotes behind such a word, the name of a street is that of a thing. */
function isNameOfThing(text: string, start: number): boolean {
  return /(?:gebiet|park|plan|kita|tagesstätte|garten|schule|haus|projekt|quartier|siedlung|halle|zentrum|center|bad)(?:e?s|en)?[ \u00a0][„"»“]$/i.test(text.slice(Math.max(0, start - 24), start));
}

function doubleName(text: string, at: number, ending: string, before: string): FoundPlace[] {
  const first = DOUBLE.exec(before)?.[0];
  if (first === undefined) return [];
  const start = at - first.length;
  if (/[A-Za-zÄÖÜäöüß0-9-]$/.test(text.slice(Math.max(0, start - 1), start))) return [];
  const name = withoutGenitive(first + ending, text.slice(Math.max(0, start - 5), start));
  if (name === null || NO_DOUBLE.test(name)) return [];
  return [named(text, writtenOut(name), [start, at + ending.length], houseNumbersAt(text, at + ending.length))];
}

/** "Tempo-30-Straße", "P+R-Platz", "S-Bahn-Ring": things, no names. */
const NO_DOUBLE = /^(?:Tempo|[A-Z]-(?:Bahn|Platz|Straße|Weg)|P-|U3|U-|Ü3|KiTa|Kita|OGS|Rad-|Geh-|Fuß-|Schul-|Premium|Park-|WM-|Bau-|Bus-|Lkw|Pkw|Wohn-|Kfz)/;

function adjectiveName(text: string, at: number, ending: string, before: string): FoundPlace[] {
  const match = ADJECTIVES.exec(before);
  const adjective = match?.groups?.["adjective"];
  if (adjective === undefined || NO_ADJECTIVE.test(adjective)) return [];
  const printed = match?.[0].replace(/[ \u00a0\n]$/, "") ?? adjective;
  const start = at - (match?.[0].length ?? 0);
  if (/[A-Za-zÄÖÜäöüß-]$/.test(text.slice(Math.max(0, start - 1), start))) return [];
  const bare = withoutGenitive(ending, " des ") ?? ending;
  const article = /(?:^|[^A-Za-zäöüß])(?:der|des|dem|den|zur|zum|vom|im|am|beim)[ \u00a0\n]$/.test(text.slice(Math.max(0, start - 6), start));
  const name = writtenOut(`${article ? printed.split(/[ \u00a0]/).map((word) => nominativeOf(word, bare)).join(" ") : printed} ${bare}`);
  return [named(text, name, [start, at + ending.length], houseNumbersAt(text, at + ending.length))];
}

/** "der Unteren Gasse" is "Untere Gasse", "des Neuen Weges" is "Neuer Weg"; "Kölner" stays. */
function nominativeOf(adjective: string, noun: string): string {
  if (!adjective.endsWith("en")) return adjective;
  const feminine = /(?:stra(?:ß|ss)e|str\.|gasse|allee|chaussee|promenade|zeile|stiege)$/i.test(noun);
  return adjective.replace(/en$/, feminine ? "e" : /ufer$/i.test(noun) ? "es" : "er");
}

/** Without the genitive ending behind "des"; null for words that only look like a street ("keineswegs"). */
function withoutGenitive(name: string, before: string): string | null {
  if (!/(?:weg|platz|ring|damm|ufer|stieg|steig|pfad)(?:e?s)$/i.test(name)) return name;
  return /(?:des|eines)[ \u00a0\n]$/.test(before) || /^ des $/.test(before) ? name.replace(/e?s$/, "") : null;
}

function writtenOut(name: string): string {
  return name.replace(/\s+/g, " ").replace(/(s)tr(?:asse|\.)$/i, (_, s: string) => `${s}traße`);
}

function named(text: string, name: string, span: Span, numbers: HouseNumbers | null): FoundPlace {
  if (numbers === null) return street(name, span, null);
  const postal = matchAt(POSTAL, text, numbers.end);
  if (postal === null) return street(name, [span[0], numbers.end], numbers.numbers);
  return { kind: "address", name, houseNumbers: numbers.numbers, postalCode: postal[1] ?? null, locality: postal[2] ?? null, span: [span[0], numbers.end + postal[0].length], rule: "address", confidence: 0.95 };
}

function street(name: string, span: Span, houseNumbers: string | null): FoundPlace {
  return { kind: "street", name, houseNumbers, postalCode: null, locality: null, span, rule: "street", confidence: houseNumbers === null ? 0.85 : 0.93 };
}

const AT = "(?:Am|Im|Zum|Zur|Beim|Unterm|An (?:der|den|dem)|Auf (?:der|dem|den)|In (?:der|den|dem)|Hinter (?:der|dem|den)|Unter (?:den|der|dem)|Vor (?:dem|der)|Bei (?:der|den))";
/**
 * "zwischen Am Markt und …": German writes these words small but at the beginning of sentences and in names,
 * so behind a word in small letters, or behind "Straße", they begin a name.
 */
const PREPOSITION = factPattern(new RegExp(`(?<=[a-zäöüß,/][ \\u00a0]|Straßen?[ \\u00a0]|Ecke[ \\u00a0]|\\/)(${AT}[ \\u00a0](?:[A-ZÄÖÜ][a-zäöüß]{2,20}(?:en|er|em|es|e)[ \\u00a0])?[A-ZÄÖÜ][a-zäöüß]{2,24}(?:-[A-ZÄÖÜ][a-zäöüß]{2,24}){0,2})(?![A-Za-zÄÖÜäöüß-])`, "g"));
const NO_STREET = /(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahre?|Anschluss|Einzelnen|Rahmen|Übrigen|Folgenden|Weiteren|Ergebnis|Namen|Auftrag|Falle?|Zuge|Anlage|Sitzung|Zeit|Regel|Fassung|Ende|Anfang|Beginn|Kenntnis|Verfügung|Sache|Tagesordnung|Antrag|Vorlage|Beschluss|Haushalt|Bereich|Vergleich|Hinblick|Gegensatz)$/;

function byPreposition(text: string, streets: readonly FoundPlace[]): FoundPlace[] {
  const taken = new Set(streets.flatMap(({ span }) => [span[0], span[1]]));
  return PREPOSITION.matchesIn(text).flatMap((match) => {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    const numbers = houseNumbersAt(text, end);
    if (NO_STREET.test(name) || taken.has(match.index) || taken.has(end) || new RegExp(`^ ${STREET_ENDING}`).test(text.slice(end, end + 12))) return [];
    return [{ ...named(text, name, [match.index, end], numbers), confidence: 0.75 }];
  });
}

/** Straße „Zum Alten Forsthaus“ */
const QUOTED = factPattern(/(?<=[Ss]traßen?[ \u00a0])[„"»“]([A-ZÄÖÜ][A-Za-zÄÖÜäöüß .-]{3,40})[“"«”]/g);

function quoted(text: string, streets: readonly FoundPlace[]): FoundPlace[] {
  return QUOTED.matchesIn(text).filter((match) => !streets.some(({ span }) => span[0] < match.index + match[0].length && match.index < span[1])).map((match) => street(match[1] ?? "", [match.index, match.index + match[0].length], null));
}
