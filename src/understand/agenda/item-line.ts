import { glanceAt, type Said } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../sheet.ts";

const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
/** "TOP 3", "Tagesordnungspunkt 3", "Ö 3", "N 12.1": says itself that it is an item, with its title behind it or below. */
const called = new LinePattern(new RegExp(String.raw`^(?:(?:TOP|Top|Tagesordnungspunkt)[ .:]{0,2}(?:[ÖN][ .]?)?|[ÖN] ?)(${number})[.:)]?(?=\s|$)`, "u"));
/** The row of a table: "5.1 | Neubau der Brücke | VO/31/112", also with a remark behind the number ("3.1 Nachtrag: …"). */
const row = new LinePattern(new RegExp(String.raw`^(?:[ÖN] ?)?(${number})[.)]?(?: [^\t|]{1,40})?\s?[\t|]+\s*(?=[^\t|]*\p{L}{3})`, "u"));
/** "3. Neubau der Brücke": an item where something above says that an agenda follows, or where the numbers count from one. */
const numbered = new LinePattern(new RegExp(String.raw`^(${number})[.)]?\s+(?=[\p{Lu}„"])`, "u"));
/** "3." alone, its title on the line below. */
const alone = new LinePattern(/^(\d{1,2})\.?$/u);
/** What announces the items below it: "Tagesordnung", "Öffentlicher Teil: Beginn 17:00 Uhr", or the captions of their table. */
export const announcesItems = new LinePattern(new RegExp([
  String.raw`^(?:Öffentliche |Nichtöffentliche |Nicht öffentliche )?Tagesordnung(?:spunkte)?(?::?$|:?\s(?:\(|[-–] )?(?:nicht)?öffentlich)`,
  String.raw`^(?:[A-C]\)|I{1,2}\.)?\s?(?:Öffentlicher|Nichtöffentlicher|Nicht öffentlicher) (?:Sitzungst|T)eil(?:$|:|\s\()`,
  String.raw`^(?:TOP|Top|Nr\.?|Pos\.?|Ö\/N)\s?[\s|]\s{0,3}(?:Betreff|Thema|Inhalt|Beschreibung|Bezeichnung|Titel|Gegenstand|Beratungsgegenstand|Text)(?!\p{L})`,
].join("|"), "iu"), 120);

/** Nothing but the heading of an agenda, also in capitals or letter by letter. */
export const agendaHeading = new LinePattern(/^(?:(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?|TAGESORDNUNG|T A G E S O R D N U N G):?$/u);

/** True for a line that is nothing but an item's number, its title below it. */
export function isBareItem(said: Said): boolean {
  const line = glanceAt(said);
  return line.text.length <= 40 && (called.matchIn(line)?.[0] === line.text || alone.isIn(line));
}

const counted = new LinePattern(/^(\d{1,2})[.)]\s+\p{Lu}/u);
const mayBeItem = LinePattern.oneOf([called, row, numbered, alone].map(({ pattern }) => pattern));
const mayBeCounted = LinePattern.oneOf([counted, alone].map(({ pattern }) => pattern));

/**
 * The lines among the first `searched` that open an item, in order. Where items call themselves so, mere numbers are none;
 * numbers that nothing announces must count from one, at least to three, above lines that are no sentences.
 */
export function itemLines(sheet: Sheet, searched: number): readonly SheetLine[] {
  const itself = sheet.finder.all(called, 0, searched);
  if (itself.length > 1) return itself;
  const from = sheet.finder.first(announcesItems, 0, searched)?.index ?? searched;
  const found = sheet.finder.all(mayBeItem, 0, searched).filter((line) => called.isIn(line) || row.isIn(line) || (line.index > from && (numbered.isIn(line) || alone.isIn(line))));
  if (found.length > 1) return found;
  const inOrder = countedLines(sheet.finder.all(mayBeCounted, 0, searched));
  return inOrder.length > 2 || (inOrder.length > 1 && inOrder.every(({ kind }) => kind === "heading")) ? inOrder : found;
}

/** Lines that no sentence ends, numbered from one on. */
function countedLines(lines: readonly SheetLine[]): readonly SheetLine[] {
  const found: SheetLine[] = [];
  for (const line of lines) {
    const printed = (counted.matchIn(line) ?? alone.matchIn(line))?.[1];
    if (Number(printed) === found.length + 1 && (alone.isIn(line) || !/[.;:?!]$/u.test(line.text))) found.push(line);
  }
  return found;
}
