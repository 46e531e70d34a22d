import type { HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { isFaction } from "../../attendance/faction.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

const factionLine = new LinePattern(/(?:[Ff]raktion|FRAKTION)(?!svors|sgesch)|\p{L}-Gruppe(?!\p{L})|(?:^|\s)(?:CDU|SPD|FDP|GRÜNE|Grünen?|DIE LINKE|Linke|AfD|CSU|FREIE WÄHLER|Freie Wähler)\s+i[nm]\s/u);
/** "Anfrage der Fraktion X betreffend …": a subject, not who writes. */
const citesFaction = new LinePattern(/^(?:Betreff:?\s|Betr\.:?\s)?(?:\p{L}*[aA]ntrag|\p{L}*[aA]nfrage) (?:der|des|von) /u);
/** Whom the letter is sent to stands from here on. */
const recipient = new LinePattern(/^(?:Herrn?|Frau) |^An (?:den|die|das)/u);
/** What stands beside the faction's name in a letterhead: where it has its rooms. */
const address = / (?=(?:(?:\p{Lu}\p{L}{0,12})?[Rr]athaus|Kreishaus|Postfach|Tel(?:efon|\.)|Fax|E-Mail)(?!\p{Ll}))/u;
const mostNames = 6;
/** A letterhead of parties alone stands in the first lines. */
const linesOfParties = 6;

/** Whether a line of a letter's head names a faction. */
export function namesFaction(line: SheetLine): boolean {
  return factionLine.isIn(line);
}

/** Whether a line is a subject that cites a faction's paper. */
export function isCitation(line: SheetLine): boolean {
  return citesFaction.isIn(line);
}

/** The factions that the letterhead names above line `at` and above whom the letter is sent to; a name may take a second line. */
export function factionsAbove(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const end = sheet.lines.slice(0, at).findIndex((line) => recipient.isIn(line));
  return factionsAmong(sheet, 0, end < 0 ? at : end, foundBy, 0.7);
}

/**
 * The factions of a letterhead that recognition has put below whom the letter is sent to. Believed only where the
 * letter's own sentence says that one of them writes ("die CDU-Fraktion bittet Sie").
 */
export function factionsBeside(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const writer = writerInText(sheet, at, foundBy);
  const start = sheet.lines.slice(0, at).findIndex((line) => recipient.isIn(line));
  if (writer === null || start < 0) return writer;
  const found = factionsAmong(sheet, start, at, foundBy, 0.6);
  const party = /^[^\s-]+/u.exec(writer.value)?.[0] ?? writer.value;
  return found !== null && found.value.includes(party) ? found : writer;
}

function factionsAmong(sheet: Sheet, from: number, to: number, foundBy: string, confidence: number): HeadField<string> | null {
  const names: string[] = [];
  let span: Span | null = null;
  for (const line of sheet.lines.slice(from, to)) {
    if (line.kind === "row" || isCitation(line) || !namesFaction(line) || line.text.length > 100 || line.text.startsWith("Abs") || isAddressed(sheet, line) || names.length >= mostNames) continue;
    const next = sheet.lines[line.index + 1];
    const goesOn = next !== undefined && !next.gapBefore && /^(?:des|der|im|in) /u.test(next.text);
    const above = sheet.lines[line.index - 1];
    const opens = /^Fraktion (?:im|in) /u.test(line.text) && !line.gapBefore && above !== undefined && /^\p{Lu}(?:[\p{L} &/-]|(?<=\s)90){3,60}(?: \(\p{Lu}[\p{L}/ -]{1,12}\))?$/u.test(above.text) && above.gapBefore && !namesFaction(above) && above.kind !== "row";
    const start = opens ? above.span[0] : line.span[0];
    const printed = sheet.text.slice(start, goesOn ? next.span[1] : line.span[1]);
    const name = printed.slice(0, address.exec(printed)?.index ?? printed.length).replace(/[,;\s]+$/u, "");
    names.push(name.replace(/\s+/gu, " "));
    span = [span?.[0] ?? start, start + name.length];
  }
  return span === null ? null : { value: names.join("; "), span, foundBy, confidence };
}

/** "An die / SPD-Fraktion": whom the letter is sent to. */
function isAddressed(sheet: Sheet, line: SheetLine): boolean {
  return recipient.isIn(line) || /^An(?: (?:den|die|das))?$/u.test(sheet.lines[line.index - 1]?.text ?? "");
}

/** "die CDU-Fraktion in der Bezirksvertretung bittet Sie": who asks in the first sentence. */
function writerInText(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const start = sheet.lines[at]?.span[0] ?? 0;
  const match = /(?<=\n)[Dd]ie ((?:[\p{L}\d/]{1,24}[ -]){0,3}[Ff]raktion[\p{L}\d /-]{0,60}?) (?:bittet|beantragt|fragt)(?!\p{L})/u.exec(sheet.text.slice(start, start + 1200));
  if (match?.[1] === undefined) return null;
  const nameAt = start + match.index + 4;
  return { value: match[1], span: [nameAt, nameAt + match[1].length], foundBy, confidence: 0.65 };
}

/** "CDU SPD FDP": a letterhead of nothing but the parties that write together; a sign behind one of them may be a logo's wreck. */
export function partiesAbove(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, Math.min(at, linesOfParties))) {
    const words = line.text.split(/[\s,;/·•|]+/u).filter((word) => word !== "");
    if (words.length < 2 || words.length > mostNames) continue;
    const parties = words.map((word) => [word, word.slice(0, -1)].find(isFaction));
    const whole = parties.filter((party, n) => party === words[n]).length;
    if (parties.includes(undefined) || whole < 2 || whole < words.length - 1) continue;
    return { value: parties.join("; "), span: line.span, foundBy, confidence: whole === words.length ? 0.65 : 0.5 };
  }
  return null;
}
