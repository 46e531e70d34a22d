import type { Sheet, SheetLine } from "../sheet.ts";

const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
/** "TOP 3", "Tagesordnungspunkt 3", "Ö 3", "N 12.1": says itself that it is an item, with its title behind it or below. */
const called = new RegExp(String.raw`^(?:(?:TOP|Top|Tagesordnungspunkt)[ .:]{0,2}(?:[ÖN][ .]?)?|[ÖN] ?)(${number})[.:)]?(?=\s|$)`, "u");
/** The row of a table: "5.1 | Neubau der Brücke | VO/31/112", also with a remark behind the number ("3.1 Nachtrag: …"). */
const row = new RegExp(String.raw`^(?:[ÖN] ?)?(${number})[.)]?(?: [^\t]{1,40})?\t+\s*(?=[^\t]*\p{L}{3})`, "u");
/** "3. Neubau der Brücke": an item only where something above says that an agenda follows. */
const numbered = new RegExp(String.raw`^(${number})[.)]?\s+(?=[\p{Lu}„"])`, "u");
/** What stands above the items: "Tagesordnung", "Öffentlicher Teil: Beginn 17:00 Uhr", or the captions of their table. */
const announces = /^(?:(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$|(?:Öffentlicher|Nichtöffentlicher|Nicht öffentlicher) (?:Sitzungst|T)eil(?:$|:|\s\()|(?:TOP|Top|Nr\.|Ö\/N)\s*\t\s*(?:\p{Lu}|\t))/u;

/** True for a line that announces the items below it. */
export function announcesItems(text: string): boolean {
  return text.length <= 120 && announces.test(text);
}

/** True for a line that is nothing but an item's number, its title below it. */
export function isBareItem(text: string): boolean {
  return text.length <= 40 && called.exec(text)?.[0] === text;
}

/** The lines among the first `searched` that open an item, in order. */
export function itemLines(sheet: Sheet, searched: number): readonly SheetLine[] {
  let isAnnounced = false;
  const found: SheetLine[] = [];
  for (const line of sheet.lines.slice(0, searched)) {
    if (announcesItems(line.text)) isAnnounced = true;
    else if (called.test(line.text) || row.test(line.text) || (isAnnounced && numbered.test(line.text))) found.push(line);
  }
  return found;
}
