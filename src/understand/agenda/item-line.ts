import type { Sheet, SheetLine } from "../sheet.ts";

const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
/** "TOP 3", "Tagesordnungspunkt 3", "Ö 3", "N 12.1": says itself that it is an item, with its title behind it or below. */
const called = new RegExp(String.raw`^(?:(?:TOP|Top|Tagesordnungspunkt)[ .:]{0,2}(?:[ÖN][ .]?)?|[ÖN] ?)(${number})[.:)]?(?=\s|$)`, "u");
/** The row of a table: "5.1 | Neubau der Brücke | VO/31/112", also with a remark behind the number ("3.1 Nachtrag: …"). */
const row = new RegExp(String.raw`^(?:[ÖN] ?)?(${number})[.)]?(?: [^\t|]{1,40})?\s?[\t|]+\s*(?=[^\t|]*\p{L}{3})`, "u");
/** "3. Neubau der Brücke": an item where something above says that an agenda follows, or where the numbers count from one. */
const numbered = new RegExp(String.raw`^(${number})[.)]?\s+(?=[\p{Lu}„"])`, "u");
/** "3." alone, its title on the line below. */
const alone = /^(\d{1,2})\.?$/u;
/** What stands above the items: "Tagesordnung", "Öffentlicher Teil: Beginn 17:00 Uhr", or the captions of their table. */
const announces = new RegExp([
  String.raw`^(?:Öffentliche |Nichtöffentliche |Nicht öffentliche )?Tagesordnung(?:spunkte)?(?::?$|:?\s(?:\(|[-–] )?(?:nicht)?öffentlich)`,
  String.raw`^(?:[A-C]\)|I{1,2}\.)?\s?(?:Öffentlicher|Nichtöffentlicher|Nicht öffentlicher) (?:Sitzungst|T)eil(?:$|:|\s\()`,
  String.raw`^(?:TOP|Top|Nr\.?|Pos\.?|Ö\/N)\s?[\s|]\s{0,3}(?:Betreff|Thema|Inhalt|Beschreibung|Bezeichnung|Titel|Gegenstand|Beratungsgegenstand|Text)(?!\p{L})`,
].join("|"), "iu");

/** True for a line that is nothing but the heading of an agenda, also in capitals or letter by letter. */
export function headsAgenda(text: string): boolean {
  return text.length <= 60 && /^(?:(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?|TAGESORDNUNG|T A G E S O R D N U N G):?$/u.test(text);
}

/** True for a line that announces the items below it. */
export function announcesItems(text: string): boolean {
  return text.length <= 120 && announces.test(text);
}

/** True for a line that is nothing but an item's number, its title below it. */
export function isBareItem(text: string): boolean {
  return text.length <= 40 && (called.exec(text)?.[0] === text || /^\d{1,2}\.?$/u.test(text));
}

/**
 * The lines among the first `searched` that open an item, in order. Where items call themselves so, mere numbers are none;
 * numbers that nothing announces must count from one, at least to three, above lines that are no sentences.
 */
export function itemLines(sheet: Sheet, searched: number): readonly SheetLine[] {
  const lines = sheet.lines.slice(0, searched);
  const itself = lines.filter((line) => called.test(line.text));
  if (itself.length > 1) return itself;
  const from = lines.findIndex((line) => announcesItems(line.text));
  const found = lines.filter((line) => called.test(line.text) || row.test(line.text) || (from >= 0 && line.index > from && (numbered.test(line.text) || alone.test(line.text))));
  if (found.length > 1) return found;
  const counted: SheetLine[] = [];
  for (const line of lines) if (Number((/^(\d{1,2})[.)]\s+\p{Lu}/u.exec(line.text) ?? alone.exec(line.text))?.[1]) === counted.length + 1 && !/[.;:?!]$/u.test(line.text.replace(alone, "x"))) counted.push(line);
  return counted.length > 2 || (counted.length > 1 && counted.every(({ kind }) => kind === "heading")) ? counted : found;
}
