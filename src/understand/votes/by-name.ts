import type { NamedBallot, VoteFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { contains, type Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { attendeesIn } from "../attendance/attendee.ts";
import { remarkIn } from "../attendance/remark.ts";
import { linesWithin, type Sheet, type SheetLine } from "../sheet.ts";

type Side = NamedBallot["ballot"];

/** A list of who voted how, with its place. */
interface NamedList {
  readonly span: Span;
  readonly ballots: readonly NamedBallot[];
}

const lists: readonly (readonly [Side, LinePattern])[] = [
  ["yes", new LinePattern(/^(?:(?:\d{1,3} )?(?:Mit )?(?:„?Ja“?|JA)(?:[- ]?[Ss]timmen?)?(?: stimmten| stimmen| haben gestimmt)?|(?:Da)?[Ff]ür (?:den Antrag )?stimmten|Dafür(?: stimmten)?)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
  ["no", new LinePattern(/^(?:(?:\d{1,3} )?(?:Mit )?(?:„?Nein“?|NEIN)(?:[- ]?[Ss]timmen?)?(?: stimmten| stimmen| haben gestimmt)?|(?:Da)?[Gg]egen(?: den Antrag)? stimmten|Dagegen(?: stimmten)?)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
  ["abstain", new LinePattern(/^(?:\d{1,3} )?(?:(?:Stimm)?[Ee]nthaltung(?:en)?|ENTHALTUNG(?:EN)?|(?:Der Stimme )?[Ee]nthalten haben sich|Enthalten)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
];
const sideWord: readonly (readonly [Side, RegExp])[] = [["yes", /^(?:ja|dafür|j)$/iu], ["no", /^(?:nein|dagegen|n)$/iu], ["abstain", /^(?:enthaltung(?:en)?|enth\.?|enthalten|e)$/iu]];
const mark = /^(?:x|✓|☒|☑|•|1)$/iu;
const mostNames = 300;

/**
 * Adds to each vote of an item who voted how, where a list of names fits its numbers exactly.
 * A list that fits no printed count but is whole makes a vote of its own.
 */
export function withVotesByName(sheet: Sheet, item: ItemText, votes: readonly VoteFact[]): readonly VoteFact[] {
  const own = votes.filter((vote) => contains(item.span, vote.span));
  const named = namedListsIn(sheet, item.span);
  if (named.length === 0) return own;
  const taken = new Set<NamedList>();
  const told = own.map((vote): VoteFact => {
    const list = named.find((one) => !taken.has(one) && fits(vote, one.ballots));
    if (list === undefined) return vote;
    taken.add(list);
    return { ...vote, byName: list.ballots, yes: vote.yes ?? countOf(list.ballots, "yes"), no: vote.no ?? countOf(list.ballots, "no"), abstain: vote.abstain ?? countOf(list.ballots, "abstain") };
  });
  const alone = own.length === 0 ? named.filter(({ ballots }) => ballots.length > 2) : [];
  return [...told, ...alone.map(({ span, ballots }): VoteFact => ({
    yes: countOf(ballots, "yes"), no: countOf(ballots, "no"), abstain: countOf(ballots, "abstain"), text: "Namentliche Abstimmung", item: item.number, manner: null, byFaction: [], byName: ballots, span, foundBy: "votes/names", confidence: 0.7,
  }))];
}

function countOf(ballots: readonly NamedBallot[], side: Side): number {
  return ballots.filter(({ ballot }) => ballot === side).length;
}

/** Numbers that are printed must be those of the list; a vote without numbers takes no list. */
function fits({ yes, no, abstain }: VoteFact, ballots: readonly NamedBallot[]): boolean {
  return yes === countOf(ballots, "yes") && (no === null ? countOf(ballots, "no") === 0 : no === countOf(ballots, "no")) && (abstain === null ? countOf(ballots, "abstain") === 0 : abstain === countOf(ballots, "abstain"));
}

/** Lists of votes by name: a table of marks, or lines of names behind "Mit Ja stimmten:". */
function namedListsIn(sheet: Sheet, span: Span): readonly NamedList[] {
  const lines = linesWithin(sheet, span);
  return [...tables(sheet, lines), ...sentences(sheet, lines)];
}

function tables(sheet: Sheet, lines: readonly SheetLine[]): readonly NamedList[] {
  const found: NamedList[] = [];
  for (let n = 0; n < lines.length; n++) {
    const head = cellsOf(sheet, lines[n]);
    if (head.length < 2) continue;
    const sides = head.map((cell) => sideWord.find(([, word]) => word.test(cell))?.[0] ?? null);
    const nameAt = head.findIndex((cell) => /^(?:name|mitglied|nachname|name, vorname|ratsmitglied|stadtverordnete[r]?|abgeordnete[r]?)/iu.test(cell));
    if (nameAt < 0 || sides.filter((side) => side !== null).length < 2) continue;
    const factionAt = head.findIndex((cell) => /fraktion|partei|gruppe/iu.test(cell));
    const ballots: NamedBallot[] = [];
    let end = n;
    for (let row = n + 1; row < lines.length && ballots.length < mostNames; row++) {
      const cells = cellsOf(sheet, lines[row]);
      if (cells.length < 2) break;
      const person = attendeesIn(cells[nameAt] ?? "")[0];
      const marked = cells.flatMap((cell, at) => (mark.test(cell) && sides[at] != null ? [sides[at]] : []));
      const [ballot] = marked;
      if (person !== undefined && marked.length === 1 && ballot != null) ballots.push({ name: person.name, faction: factionAt < 0 ? null : (cells[factionAt] || null), ballot });
      end = row;
    }
    if (ballots.length > 0) found.push({ span: [lines[n]?.span[0] ?? 0, lines[end]?.span[1] ?? 0], ballots });
    n = end;
  }
  return found;
}

function cellsOf(sheet: Sheet, line: SheetLine | undefined): readonly string[] {
  if (line === undefined) return [];
  if (line.cells.length > 1) return line.cells.map((cell) => sheet.text.slice(...cell).trim());
  return line.text.includes("\t") ? line.text.split("\t").map((cell) => cell.trim()) : [];
}

function sentences(sheet: Sheet, lines: readonly SheetLine[]): readonly NamedList[] {
  const found: NamedList[] = [];
  let ballots: NamedBallot[] = [];
  let [start, end] = [0, 0];
  const close = (): void => {
    if (new Set(ballots.map(({ ballot }) => ballot)).size > 0 && ballots.length > 1) found.push({ span: [start, end], ballots });
    ballots = [];
  };
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    const side = line === undefined ? undefined : lists.find(([, word]) => word.isIn(line));
    if (line === undefined || side === undefined) continue;
    const offset = side[1].matchIn(line)?.[0].length ?? 0;
    let last = n;
    while (/[,;]$|\bund$/u.test(lines[last]?.text ?? "") && last - n < 20) last++;
    if (line.text.slice(offset).trim() === "") last = Math.max(last, n + 1);
    const names = attendeesIn(singleSpaced(sheet.text.slice(line.span[0] + offset, lines[last]?.span[1] ?? line.span[1])).trim());
    if (names.length === 0) continue;
    if (ballots.some(({ ballot }) => ballot === side[0])) close();
    if (ballots.length === 0) start = line.span[0];
    end = lines[last]?.span[1] ?? line.span[1];
    ballots.push(...names.slice(0, mostNames).map(({ name, rest }) => ({ name, faction: remarkIn(rest, true).faction, ballot: side[0] })));
    n = last;
  }
  close();
  return found;
}
