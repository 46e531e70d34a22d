import type { NamedBallot, VoteFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { contains, type Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { linesWithin, type Sheet, type SheetLine } from "../sheet.ts";
import { namedVoteIn } from "../vote-list/named-ballots.ts";
import { tabledVotesIn } from "../vote-list/tabled-votes.ts";
import { voterNamesIn } from "../vote-list/voter-name.ts";
import { ballotsOf } from "../vote-list/votes-of-list.ts";

type Side = NamedBallot["ballot"];

/** A list of who voted how, with its place. */
interface NamedList {
  readonly span: Span;
  readonly ballots: readonly NamedBallot[];
}

const lists: readonly (readonly [Side, LinePattern])[] = [
  ["yes", new LinePattern(/^(?:(?:\d{1,3} )?(?:Mit |Es stimmten mit )?(?:„?Ja“?|JA)(?:[- ]?[Ss]timmen?)?(?: stimmten| stimmen| haben gestimmt)?|(?:Da)?[Ff]ür (?:den Antrag )?stimmten|Dafür(?: stimmten)?)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
  ["no", new LinePattern(/^(?:(?:\d{1,3} )?(?:Mit |Es stimmten mit )?(?:„?Nein“?|NEIN)(?:[- ]?[Ss]timmen?)?(?: stimmten| stimmen| haben gestimmt)?|(?:Da)?[Gg]egen(?: den Antrag)? stimmten|Dagegen(?: stimmten)?)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
  ["abstain", new LinePattern(/^(?:\d{1,3} )?(?:(?:Stimm)?[Ee]nthaltung(?:en)?|ENTHALTUNG(?:EN)?|(?:Der Stimme )?[Ee]nthalten haben sich|(?:Es |Der Stimme )enthielten sich|Enthalten)(?: \(?\d{1,3}\)?)?\s?:\s?/u)],
];
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
    if (vote.byName !== undefined && vote.byName.length > 0) return vote;
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

/** Tables of names and sides; where an item says that it was voted by name, also lists without a table. */
function tables(sheet: Sheet, lines: readonly SheetLine[]): readonly NamedList[] {
  const tabled = tabledVotesIn(sheet, lines);
  const found = tabled.length > 0 || !lines.some((line) => saysByName.isIn(line)) ? tabled : (namedVoteIn(sheet, lines) ?? []);
  return [found].flat().map(({ voters, lines: own }) => {
    const printed = lines.filter(({ index }) => own.has(index));
    return { span: [printed[0]?.span[0] ?? 0, printed.at(-1)?.span[1] ?? 0], ballots: ballotsOf(voters) };
  });
}

const saysByName = new LinePattern(/[Nn]amentlich/u);

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
    const names = voterNamesIn(singleSpaced(sheet.text.slice(line.span[0] + offset, lines[last]?.span[1] ?? line.span[1])).trim());
    if (names.length === 0) continue;
    if (ballots.some(({ ballot }) => ballot === side[0])) close();
    if (ballots.length === 0) start = line.span[0];
    end = lines[last]?.span[1] ?? line.span[1];
    ballots.push(...names.slice(0, mostNames).map(({ name, faction }) => ({ name, faction, ballot: side[0] })));
    n = last;
  }
  close();
  return found;
}
