import { askedOnceOfLine, type Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { SIGNS } from "../../../text/signs.ts";
import type { Span } from "../../../text/span.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { inSmallLetters } from "./small-letters.ts";

/** A paper's number with the word that announces it. */
export interface AnnouncedNumber {
  readonly number: string;
  readonly span: Span;
  readonly line: number;
  /** The word before the number where it names a kind of paper: "Mitteilungsvorlage". */
  readonly announcedAs: string | null;
  readonly announcedSpan: Span;
}

/** What a paper's number looks like: letters, digits and strokes with at least one digit. */
const numberShape = String.raw`(?:(?:\p{Lu}{1,4}|Drs\.?) ?[-/]?)?(?:\d{2}-\d{2} ?\/ ?[A-Z] ?)?[A-ZÄÖÜ0-9][\p{L}0-9.()/_-]{0,40}`;
/** A supplement belongs to the number: "0456/2031 - 1. Ergänzung". */
export const supplement = String.raw`(?:,? ?[-–]? ?\d{1,2}\. (?:Ergänzung|Änderung|Nachtrag|Neufassung|Fortschreibung)(?=$|\s[-–(]))?`;
const announced = new LinePattern(new RegExp(
  String.raw`^(?:((?:Neufassung|Ergänzung|Änderung|Austauschblatt) \p{Lu}\p{L}{0,30}vorlage|(?:[Ss]chriftliche|[Mm]ündliche) Antwort(?: zur Anfrage)?|Vorgang|Drucksache|\p{Lu}[\p{L}-]{0,40}(?:[vV]orlage|[aA]ntrag|[aA]nfrage|[iI]nitiative|drucksache|unterlage|Antwort)|\p{Lu}{0,24}(?:VORLAGE|DRUCKSACHE|ANTRAG|ANFRAGE)|(?:Mitteilung|Bericht|Beschlussempfehlung|Auskunftsersuchen|Eingabe)(?= - \S{0,12}\d)|Vorlage|Antrag|Anfrage)(?:n?[-\s]{0,20}(?:N[rR]\.?|Nummer|NUMMER))?\s{0,20}[-–:]?\s{0,20})(${numberShape}(?: [A-Z]{1,2}\d{1,2}(?=:?$)| ?\/ ?[IVXLC]{1,6}\.(?=\s|$))?${supplement})(?=:?(?:\s|$)|,)`,
  "u",
));
const own = new LinePattern(/^((?:DS|SV|VO|BV|IV|MV|AN|Drs\.) ?[-/]? ?(?:Nr\. ?)?\d[\d/.A-Za-z-]{1,30})$/u);

/** "SV-Nr. 2031/0041", "Vorlagen-Nr. 12/2031", "Drucksache Nr.: 7/31": a label without or with colon, then nothing but the number. */
const labelled = new LinePattern(/^(?:(?:SV|VL|BV|MV|Vorlagen?|Drucksachen?|Drs\.|Sitzungsvorlagen?|Beschlussvorlagen?|Antrags?|Anfragen?|Beschluss)[- ]?)?(?:Nr\.?|Nummer):?\s{1,3}((?:\p{L}{1,4} )?[\p{L}\d][\p{L}\d./-]{1,30})$/u);

/** "Bericht des Magistrats vom 12.05.2031, B 88": kind, day and number of a paper in one line. */
const dated = new LinePattern(/^(\p{Lu}[\p{L} ]{3,50}?) vom \d{1,2}\.\d{1,2}\.\d{4}, ((?:\p{Lu}{1,4} )?\d[\d/.-]{0,12}(?:\/\d{2,4})?)$/u);

/** "Schriftliche Kenntnisgabe - K 2031/0725": the heading of a page is a kind of paper and the number behind a dash. */
const behindKind = new LinePattern(/^(\p{Lu}[\p{L} ]{3,50}) [-–] ((?:\p{Lu}{1,3} ?)?\d{1,5}[/-]\d[\d/.-]{0,14})$/u);

/** The number that a line announces ("Vorlage - 2031/017", "Beschlussvorlage-Nr. IV-DS-00123", "DS 1/2008"); null when it announces none. */
export function announcedNumber(sheet: Sheet, line: number): AnnouncedNumber | null {
  const printed = sheet.lines[line];
  return printed === undefined ? null : numberAnnouncedOn(printed);
}

/** The same for the line itself. */
export const numberAnnouncedOn = askedOnceOfLine((line: SheetLine) => (line.text.length > 200 ? null : announcedIn(line, line.span, line.index)));

/** The number that a cell among the first lines announces: "Gemeinde Auental | Vorlage Nr. 2031/58". */
export function announcedInCell(sheet: Sheet, line: number): AnnouncedNumber | null {
  const printed = sheet.lines[line];
  for (const [n, span] of (printed?.cells ?? []).entries()) {
    const said = printed?.saidCells[n];
    const found = said === undefined || said.text.length > 80 ? null : announcedIn(said, span, line);
    if (found !== null) return found;
  }
  return null;
}

function announcedIn(printed: Glance, [from, to]: Span, line: number): AnnouncedNumber | null {
  if ((printed.signs & SIGNS.digit) === 0) return null;
  const behindLabel = labelled.matchIn(printed)?.[1];
  if (behindLabel !== undefined && isNumber(behindLabel)) {
    const kind = /^\p{L}+/u.exec(printed.text)?.[0] ?? "";
    const names = /^(?:Antrag|Anfrage|Sitzungsvorlage|Beschlussvorlage)$/u.test(kind);
    return { number: behindLabel, span: [to - behindLabel.length, to], line, announcedAs: names ? kind : null, announcedSpan: [from, from + kind.length] };
  }
  if (own.isIn(printed)) return { number: printed.text, span: [from, to], line, announcedAs: null, announcedSpan: [from, to] };
  const told = dated.matchIn(printed);
  if (told?.[1] !== undefined && told[2] !== undefined && formOfKind(told[1]) !== null) {
    return { number: told[2], span: [to - told[2].length, to], line, announcedAs: told[1], announcedSpan: [from, from + told[1].length] };
  }
  const page = behindKind.matchIn(printed);
  if (page?.[1] !== undefined && page[2] !== undefined && isKind(page[1])) {
    const { 1: kind, 2: number } = page;
    return { number, span: [to - number.length, to], line, announcedAs: /^(?:Drucksache|Vorlage)$/u.test(kind) ? null : kind, announcedSpan: [from, from + kind.length] };
  }
  const match = announced.matchIn(printed);
  if (match === null) return null;
  const [whole, word = "", number = ""] = match;
  if (!isNumber(number)) return null;
  const start = from + whole.length - number.length;
  return {
    number, span: [start, start + number.length], line,
    announcedAs: /^(?:Vorgang|Drucksache|Vorlage)$/iu.test(word) ? null : word === word.toUpperCase() ? inSmallLetters(word) : word,
    announcedSpan: [from, from + word.length],
  };
}

/** True when a text can be a paper's number: it has a digit and is no date. */
export function isNumber(text: string): boolean {
  return /\d/u.test(text) && text.length <= 50 && !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(text) && !/^\d{1,2}\.?$/u.test(text);
}
