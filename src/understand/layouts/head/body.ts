import { codeAt } from "../../../text/code-at.ts";
import type { HeadField } from "../../../council/understanding.ts";
import { askedOnce, type Glance, glanceAt } from "../../../text/glance.ts";
import { isDigitCode, opensWithCapital } from "../../../text/letters.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import { isMenuWord } from "../../menu.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

const placeWord =
  "Freie und Hansestadt|Freie Hansestadt|Stadt|Gemeinde|Kreis|Landkreis|Kreisstadt|Verbandsgemeinde|Samtgemeinde|Hansestadt|Landeshauptstadt|Bezirksamt|Marktgemeinde|Markt|Universitätsstadt|Ortsgemeinde|Stadtgemeinde|Amt|Zweckverband|Region|Städteregion|StädteRegion|Bundesstadt|Große Kreisstadt|Klingenstadt|Wissenschaftsstadt|Einheitsgemeinde|Flecken|Regionalverband|Landschaftsverband|Kreisfreie Stadt|Verwaltungsgemeinschaft|Gemeindeverwaltungsverband|Barlachstadt|Brüder-Grimm-Stadt|Lutherstadt|Stadtverwaltung|Gemeindeverwaltung|Kreisverwaltung|Verbandsgemeindeverwaltung|Inselgemeinde|Bergstadt|Alte Hansestadt|Fontanestadt|Verwaltungsverband";
const capitals = placeWord.split("|").map((word) => word.toUpperCase()).join("|");
/** "Abwasserzweckverband Untere Thale", "Schulverband Auental" */
const association = String.raw`\p{Lu}\p{Ll}{2,24}zweckverband|(?:Schul|Wasser|Abwasser|Trinkwasser|Planungs|Kommunal|Nahverkehrs|Abfall)verband`;
const letterhead = new LinePattern(new RegExp(`^(?:der |Der )?((?:(?:Magistrat|Kreisausschuss|Gemeindevorstand|MAGISTRAT) (?:der|des) )?(?:${placeWord}|${capitals}|${association}) (?!für |FÜR |am |an |in )\\p{Lu}[\\p{L}. -]{1,50}(?:\\/\\p{L}{2,20})?(?: ?\\([\\p{L} ./-]{1,30}\\))?)$`, "u"));
/** Associations of municipalities and districts: where one of their members stands below them in the letterhead, the paper is the member's. */
const upper = /^(?:Verbandsgemeinde|Samtgemeinde|Amt|Verwaltungsgemeinschaft|Gemeindeverwaltungsverband|Verwaltungsverband|Landkreis|Kreis) /iu;
/** "Amtliche Bekanntmachung der Gemeinde Hollern" */
const issuedBy = new LinePattern(new RegExp(`^\\p{Lu}[\\p{L} ]{5,40} (?:der|des) ((?:${placeWord})(?:e?s)? \\p{Lu}[\\p{L}-]{1,40}(?: [\\p{L}-]{2,20}){0,3})$`, "u"));
const system = new RegExp(`(?:Bürger|Rats|Gremien|Kreis|Kreistags|Gemeinde|Stadt|Sitzungs|Amts)(?:informationssystem|info|informationsportal)(?: (?:der|des|für die|für den))? ((?:${placeWord})(?:e?s)? \\p{Lu}[\\p{L}-]{1,40})|(?:\\||(?:Sitzungsdienst|Ratsinfo|Bürgerinfo|informationssystem|Informationssystem|Sitzung|Vorlage|Tagesordnung).{0,80}? [-–|])\\s?((?:${placeWord}) \\p{Lu}(?:(?! [-–] )[\\p{L} .-]){1,40})(?: [-–|] .{0,80})?$`, "u");

/**
 * The municipality or association that issues a document: by its letterhead among the first lines,
 * or by the name of its information system in the page title. A mention in the text is not enough.
 */
export function letterheadBody(sheet: Sheet, headEnd: number, foundBy: string): HeadField<string> | null {
  let above: HeadField<string> | null = null;
  for (const line of sheet.lines.slice(0, Math.min(headEnd, 14)).flatMap((one) => partsOf(sheet, one))) {
    const name = letterhead.matchIn(withoutFile(line.said))?.[1];
    const issuer = issuedBy.matchIn(line.said)?.[1];
    if (issuer !== undefined && formOfKind(line.text.slice(0, -issuer.length).replace(/ (?:der|des) $/u, "")) !== null) {
      return { value: issuer.replace(/^(\p{L}*(?:[Kk]reis|[Vv]erband|Amt|Markt))e?s /u, "$1 "), span: [line.span[1] - issuer.length, line.span[1]], foundBy, confidence: 0.8 };
    }
    const isOpen = name !== undefined && (line.text.startsWith("der ") ? isKind(sheet.lines[line.index - 1] ?? "") : opensWithCapital(line.text));
    if (name !== undefined && isOpen) {
      const start = line.span[0] + line.text.indexOf(name);
      const found: HeadField<string> = { value: mendCapitals(name), span: [start, start + name.length], foundBy, confidence: 0.85 };
      if (above !== null || !upper.test(name)) return above !== null && upper.test(name) ? above : found;
      above = found;
      continue;
    }
    if (above !== null) return above;
    const named = systemsPlace(line.text, line.span[0], foundBy);
    if (named !== null) return named;
  }
  if (above !== null) return above;
  for (const [start, end] of sheet.masthead) {
    const named = systemsPlace(sheet.text.slice(start, end), start, foundBy);
    if (named !== null) return named;
  }
  return null;
}

const linesOfSender = { first: 20, last: 40 };
/** "Landeshauptstadt Auental • Die Oberbürgermeisterin • Postfach 11 • 12345 Auental": who sends, in one line, with the address that answers go to. */
const sender = new LinePattern(new RegExp(`^((?:${placeWord}) (?!für |am |an |in )\\p{Lu}[\\p{L}. -]{1,50}?)\\s{0,3}[•·∙●|▪][^\\t]{0,120}(?<!\\d)\\d{5} \\p{Lu}`, "u"));

/** The municipality or association that names itself in the sender's line of a letter, among the first or the last lines. */
export function senderBody(sheet: Sheet, foundBy: string): HeadField<string> | null {
  const lines = sheet.lines.length <= linesOfSender.first + linesOfSender.last ? sheet.lines : [...sheet.lines.slice(0, linesOfSender.first), ...sheet.lines.slice(-linesOfSender.last)];
  for (const line of lines) {
    const name = line.text.length > 220 ? undefined : sender.matchIn(line)?.[1];
    if (name !== undefined) return { value: mendCapitals(name), span: [line.span[0], line.span[0] + name.length], foundBy, confidence: 0.75 };
  }
  return null;
}

/** The place that a page names right below the name of its information system. */
export function systemsOwner(sheet: Sheet, foundBy: string): HeadField<string> | null {
  const at = sheet.masthead.findIndex((span) => /informationssystem$/iu.test(sheet.text.slice(...span)));
  const span = sheet.masthead[at + 1];
  const name = at < 0 || span === undefined ? "" : sheet.text.slice(...span);
  return span === undefined || isMenuWord(name) || !/^\p{Lu}\p{Ll}{2,30}(?:[ -]\p{Lu}?\p{L}{2,30}){0,3}$/u.test(name) ? null : { value: name, span, foundBy, confidence: 0.6 };
}

const placeAndDay = /\s{1,80}(?!Datum)\p{Lu}[\p{L}-]{2,40}(?:, (?:den )?| den )\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{4}$/u;
const fileAndDay = /\s{1,20}(?:[-–]\s?\d[\d./ -]{1,16}[-–]\s{0,20})?(?:Datum:?\s{1,4})?(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4}|\d{4}-\d{2}-\d{2})$/u;
/** "Stadt Auental - Der Bürgermeister -": who heads the body, behind its name. */
const heldBy = new LinePattern(/\s?[-–|,]\s?(?:Der|Die|DER|DIE) \p{L}{5,30}(?:\s?[-–])?$/u);

/** "Landeshauptstadt Auental -18.62.1- Datum 12.02.2031": the body before its file mark and day. */
function withoutFile(printed: Glance): Glance {
  const line = heldBy.mayBeIn(printed) ? glanceAt(printed.text.replace(heldBy.pattern, "")) : printed;
  if (!isDigitCode(codeAt(line.text, line.text.length - 1))) return line;
  return glanceAt(line.text.replace(placeAndDay, "").replace(fileAndDay, ""));
}

/** True for a line that is nothing but the name of a municipality or association. */
export const isLetterhead = askedOnce((line) => line.text.length <= 90 && opensWithCapital(line.text) && letterhead.isIn(line));

/** A part of a line, or the whole of it. */
type Part = Pick<SheetLine, "text" | "span" | "index"> & { readonly said: Glance };

const divided = new LinePattern(/^[^|–]{5,60} [|–] /u);

/** A letterhead may share its line with the office beside it: its cells, else the line. */
function partsOf(sheet: Sheet, line: SheetLine): readonly Part[] {
  const part = (start: number, end: number, said = glanceAt(sheet.text.slice(start, end))): Part => ({ text: said.text, said, span: [start, end], index: line.index });
  const whole: Part = { text: line.text, said: line, span: line.span, index: line.index };
  if (line.index < 3 && line.cells.length < 2 && divided.isIn(line)) {
    const [first, last] = [line.text.search(/ [|–] /u), Math.max(line.text.lastIndexOf(" | "), line.text.lastIndexOf(" – ")) + 3];
    return [part(line.span[0], line.span[0] + first), whole, ...(line.index === 0 ? [part(line.span[0] + last, line.span[1])] : [])];
  }
  return line.index > 6 || line.cells.length < 2 ? [whole] : line.cells.map(([start, end], n) => part(start, end, line.saidCells[n]));
}

/** What every match of `system` holds: a word for systems, or what parts the place from it, and the word for the place. */
const parts = /info|[|–]| -/;
const place = new RegExp(`(?:${placeWord})(?:e?s)? `);

/** "Ratsinformationssystem der Stadt Auental", "Kreisinformationssystem des Kreises Wiesental": the place, in the nominative. */
function systemsPlace(text: string, at: number, foundBy: string): HeadField<string> | null {
  const page = parts.test(text) && place.test(text) ? system.exec(text) : null;
  const named = page?.[1] ?? page?.[2];
  if (named === undefined) return null;
  const start = at + text.indexOf(named);
  return { value: named.replace(/^(\p{L}*(?:[Kk]reis|[Vv]erband|Amt|Markt))e?s /u, "$1 "), span: [start, start + named.length], foundBy, confidence: 0.85 };
}

/** "STADT AUENTAL" → "Stadt Auental". */
function mendCapitals(name: string): string {
  return name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}

/**
 * The association behind a unit that leads a paper: a unit "Region Auental" whose papers call themselves
 * "Region Auental Zweckverband" or "Zweckverband Region Auental" is that association's.
 */
export function associationOf(sheet: Sheet, unit: string, foundBy: string): HeadField<string> | null {
  if (unit.length < 5 || unit.length > 60) return null;
  for (const name of [`${unit} Zweckverband`, `Zweckverband ${unit}`, `${unit} e. V.`]) {
    const at = sheet.text.indexOf(name);
    if (at >= 0) return { value: name, span: [at, at + name.length], foundBy, confidence: 0.7 };
  }
  return null;
}
