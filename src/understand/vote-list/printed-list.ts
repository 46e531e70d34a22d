import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import { isKind } from "../kinds.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { sideLabelOf } from "./ballot-word.ts";
import { cellsOf } from "./cell.ts";
import { namedVoteIn } from "./named-ballots.ts";
import type { NamedVote } from "./named-vote.ts";
import { tallyIn } from "./tally.ts";
import type { ListedVote, Told, VoteList } from "./vote-list.ts";

const firstLines = 12;
/** Below its heading a vote tells its item and its counts. */
const linesOfHead = 8;
const mostLines = 20_000;
/** So much of a list are the lines of its voters. */
const shareOfList = 0.3;
/** What lists of votes call themselves. */
export const headsVoteList = new LinePattern(/^(?:(?:Ergebnis|Protokoll|Liste|Übersicht|Auswertung) (?:der|zur|einer) )?(?:[Nn]amentliche[rns]? )?(?:Abstimmung(?:s(?:ergebnis|ergebnisse|protokoll|liste|übersicht|verhalten))?)(?: \(namentlich\)|,? namentlich)?(?: (?:im|in|des|der|zu|zum|zur|über|am|vom) [^\n:]{2,120})?:?$/u);
const header = /^(?:\d{1,3}\s?)?(?:Name|Nachname|Mitglied|Ratsmitglied|Abgeordnete[r]?|Stadtverordnete[r]?)$/u;
const voteColumn = /^(?:Stimme|Votum|Abstimmung|Stimmabgabe|Stimmverhalten|Abstimmungsverhalten|Ergebnis)$/u;
const itemLine = new LinePattern(/^(?:(?:zu )?TOP|Top|(?:[Zz]u )?Tagesordnungspunkt|Punkt)(?:\s?:|\s?Nr\.)?\s{0,3}((?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:\.|:)?(?:\s{1,4}[–-]?\s{0,2}(\S[^\n]{0,300}))?$/u);
/** "Namentliche Abstimmung zu TOP 5". */
const itemOfHeading = /\s(?:TOP|Tagesordnungspunkt|Punkt)\s((?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3})(?![\d.])/u;
const subjectLine = new LinePattern(/^(?:Betreff|Gegenstand|Thema|Titel|Beschlussgegenstand|Abstimmungsgegenstand|Abstimmung über|Bezeichnung)\s?:\s{0,4}(\S[^\n]{0,300})?$/u);
const paperLine = new LinePattern(/^(?:Vorlagen?|Drucksachen?|Antrags?|DS)[ -]?(?:Nr\.?|Nummer|nummer)?\s?:\s{0,4}(\S{3,30})$/u);
const otherWord = /^(?:Sitzung|Gremium|Datum|Uhrzeit|Beginn|Ende|Seite|Anwesend|Stimmberechtigt|Ergebnis|Vorlage|Drucksache|Abstimmungsart|Mehrheit|Antrag)[^:]{0,30}:/u;

/**
 * The print-out of a voting system: it calls itself a result of votes, or its table has a column of votes, and who voted how is proven.
 * Several votes of one document begin anew with their heading.
 */
export function printedListIn(sheet: Sheet): VoteList | null {
  const { lines } = sheet;
  if (lines.length < 4 || lines.length > mostLines) return null;
  const start = lines.slice(0, firstLines).find((line) => headsVoteList.isIn(line) || isTableOfVotes(sheet, line));
  if (start === undefined || lines.slice(0, start.index).some((line) => isKind(line))) return null;
  const again = lines.filter((line) => line.index > start.index && headsVoteList.isIn(line));
  const begins = [0, ...again.map(({ index }) => index).filter((index) => isNewVote(sheet, lines, index))];
  const told = begins.map((begin, n) => {
    const part = lines.slice(begin, begins[n + 1] ?? lines.length);
    return { part, named: namedVoteIn(sheet, part) };
  });
  const votes = told.flatMap(({ part, named }) => (named === null ? [] : [voteOf(sheet, part, named)]));
  const own = told.reduce((sum, { named }) => sum + (named?.lines.size ?? 0), 0);
  if (votes.length === 0 || own < lines.length * shareOfList) return null;
  const single = votes.length === 1 ? told.find(({ named }) => named !== null) : undefined;
  return {
    manner: "printed", title: single === undefined ? null : titleOf(sheet, single.part, single.named), paper: single === undefined ? null : paperOf(single.part), votes,
    factions: [],
  };
}

/** Whether a heading begins another vote, with an item or counts of its own: a page that goes on with a list only repeats its heading. */
function isNewVote(sheet: Sheet, lines: readonly SheetLine[], index: number): boolean {
  const below = lines.slice(index, index + linesOfHead);
  const item = below.map(itemIn).find((number) => number !== null);
  if (item === undefined) return tallyIn(below.flatMap((line) => cellsOf(sheet, line))) !== null;
  return item !== lines.slice(0, index).map(itemIn).findLast((number) => number !== null);
}

function itemIn(line: SheetLine): string | null {
  return itemLine.matchIn(line)?.[1] ?? itemOfHeading.exec(headsVoteList.isIn(line) ? line.text : "")?.[1] ?? null;
}

/** "Name | Fraktion | Stimme", or a name and columns of the sides. */
function isTableOfVotes(sheet: Sheet, line: SheetLine): boolean {
  if (line.text.length > 120) return false;
  const cells = cellsOf(sheet, line).map(({ text }) => text);
  return cells.length > 1 && cells.some((text) => header.test(text)) && (cells.some((text) => voteColumn.test(text)) || cells.filter((text) => sideLabelOf(text) !== null).length > 1);
}

function voteOf(sheet: Sheet, part: readonly SheetLine[], named: NamedVote): ListedVote {
  const { voters } = named;
  const item = part.map(itemIn).find((number) => number !== null) ?? null;
  const span: Span = [part[0]?.span[0] ?? 0, part.at(-1)?.span[1] ?? 0];
  return { item, tally: named.tally ?? tallyIn(part.flatMap((line) => cellsOf(sheet, line)).filter(({ line }) => !named.lines.has(line))), voters, isWhole: true, span };
}

/** The subject: behind its label, behind the number of the item, or in the line below that. */
function titleOf(sheet: Sheet, part: readonly SheetLine[], named: NamedVote | null): Told | null {
  for (const [n, line] of part.entries()) {
    if (named?.lines.has(line.index) === true) break;
    const match = subjectLine.matchIn(line) ?? itemLine.matchIn(line);
    if (match === null) continue;
    const printed = subjectLine.isIn(line) ? match[1] : match[2];
    const first = printed === undefined ? part[n + 1] : line;
    if (first === undefined || (printed === undefined && !mayBeTitle(sheet, first, named))) continue;
    const from = printed === undefined ? first.span[0] : line.span[1] - printed.length;
    const next = part[first.index - (part[0]?.index ?? 0) + 1];
    const goesOn = next !== undefined && !next.gapBefore && next.text.length > 3 && first.text.length > 50 && mayBeTitle(sheet, next, named) && !/[.!?]$/u.test(first.text);
    const end = goesOn ? next.span[1] : first.span[1];
    return { value: sheet.text.slice(from, end).replace(/\s+/gu, " ").trim(), span: [from, end] };
  }
  return null;
}

function mayBeTitle(sheet: Sheet, line: SheetLine, named: NamedVote | null): boolean {
  return named?.lines.has(line.index) !== true && line.text.length >= 6 && /\p{L}{4}/u.test(line.text) && !headsVoteList.isIn(line) && !otherWord.test(line.text)
    && !itemLine.isIn(line) && cellsOf(sheet, line).every(({ text }) => sideLabelOf(text) === null) && !/^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u.test(line.text);
}

function paperOf(part: readonly SheetLine[]): Told | null {
  for (const line of part) {
    const number = paperLine.matchIn(line)?.[1];
    if (number !== undefined && /\d/u.test(number)) return { value: number, span: [line.span[1] - number.length, line.span[1]] };
  }
  return null;
}
