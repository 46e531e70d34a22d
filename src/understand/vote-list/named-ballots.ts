import { isFaction, mayBeFaction } from "../attendance/faction.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { type Side, sideBefore, sideBehind, sideLabelOf, type SideLabel, sideOfLetter } from "./ballot-word.ts";
import { type Cell, cellsOf } from "./cell.ts";
import { areOfPersons, type Entry, mostVoters, type NamedVote, withTally } from "./named-vote.ts";
import { tabledVotesIn } from "./tabled-votes.ts";
import { tallyIn } from "./tally.ts";
import { type VoterName, voterNamesIn } from "./voter-name.ts";

type Token =
  | { readonly kind: "names"; readonly names: readonly VoterName[]; readonly side: Side | null; readonly cell: Cell; readonly offset: number }
  | { readonly kind: "side"; readonly label: SideLabel; readonly cell: Cell }
  | { readonly kind: "faction"; readonly name: string; readonly cell: Cell }
  | { readonly kind: "number" | "other"; readonly cell: Cell };

const fewest = 3;

/**
 * Who voted how, in lines that print it beside each name, below each name, below headings of the sides, or in columns of the sides.
 * Names are believed where a side stands by each of them, or where as many stand below each side as were counted.
 * Null where nothing proves that a list of votes is there.
 */
export function namedVoteIn(sheet: Sheet, lines: readonly SheetLine[]): NamedVote | null {
  const [tabled] = tabledVotesIn(sheet, lines);
  if (tabled !== undefined) return tabled;
  const cells = lines.flatMap((line) => cellsOf(sheet, line)).filter(({ text }) => text !== "");
  const letters = cells.filter(({ text }) => sideOfLetter(text) !== null);
  const withLetters = letters.length >= fewest && letters.some(({ text }) => text === "J");
  const tokens = cells.flatMap((cell): readonly Token[] => {
    const side = withLetters ? sideOfLetter(cell.text) : null;
    return side === null ? tokensOf(cell) : [{ kind: "side", label: { side, count: null, isHeading: false }, cell }];
  });
  return oneColumnThenTheOther(tokens, lines) ?? beside(tokens, lines) ?? belowHeadings(tokens, lines);
}

function tokensOf(cell: Cell): readonly Token[] {
  const { text } = cell;
  if (text.length > 600) return [{ kind: "other", cell }];
  const label = sideLabelOf(text);
  if (label !== null) return [{ kind: "side", label, cell }];
  if (/^\d{1,4}[.)]?$/u.test(text)) return [{ kind: "number", cell }];
  const bare = text.replace(/\s?\(?\d{0,3}\)?\s?:?$/u, "");
  if (isFaction(bare) || (!/\d/u.test(text) && bare !== "TOP" && mayBeFaction(bare))) return [{ kind: "faction", name: bare, cell }];
  const before = sideBefore(text);
  if (before !== null) {
    const names = voterNamesIn(text.slice(before.end));
    return names.length === 0 ? [{ kind: "other", cell }] : [{ kind: "side", label: before, cell }, { kind: "names", names, side: null, cell, offset: before.end }];
  }
  const behind = sideBehind(text);
  const names = voterNamesIn(behind === null ? text : text.slice(0, behind.start).trimEnd());
  return names.length === 0 ? [{ kind: "other", cell }] : [{ kind: "names", names, side: names.length === 1 ? (behind?.side ?? null) : null, cell, offset: 0 }];
}

/** The one person of a cell: "Sommer, Aila" is one where other cells print the surname first, too. */
function onlyName(token: Token & { readonly kind: "names" }, areTurned: boolean): VoterName | null {
  const [first, second] = token.names;
  if (first === undefined || token.names.length > 2) return null;
  if (second === undefined) return first;
  const name = token.cell.text.slice(token.offset + first.start, token.offset + second.end);
  return areTurned && /^[^,]+, [^,]+$/u.test(name) ? { ...first, name, end: second.end, faction: second.faction } : null;
}

/** A side beside each name, or in the cell or line behind it. */
function beside(tokens: readonly Token[], lines: readonly SheetLine[]): NamedVote | null {
  const areTurned = tokens.some((token) => token.kind === "names" && token.names.length === 1 && token.names[0]?.name.includes(", ") === true);
  const entries: Entry[] = [];
  const spent = new Set<Cell>();
  let faction: string | null = null;
  // Who stands above the list or below it has no vote there.
  let [unmatched, since] = [0, 0];
  for (let at = 0; at < tokens.length && entries.length < mostVoters; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === "faction" && !isBesideName(tokens, at)) faction = token.name;
    if (token.kind !== "names") continue;
    const name = onlyName(token, areTurned);
    const told = name === null ? null : token.side === null ? sideFor(tokens, at) : { side: token.side, faction: null, cell: token.cell };
    if (told === null || name === null) since++;
    else {
      unmatched += entries.length === 0 ? 0 : since;
      since = 0;
      for (const { cell } of tokens.slice(at, at + 4)) if (cell.span[0] <= told.cell.span[0]) spent.add(cell);
      entries.push({ name, cell: token.cell, offset: token.offset, faction: name.faction ?? told.faction ?? faction, side: told.side });
    }
  }
  if (entries.length < fewest || unmatched > entries.length / 4) return null;
  return proven(tokens, lines, entries, spent, 0.8);
}

/** Names one below the other and then as many sides: two columns that a copy has put one after the other. */
function oneColumnThenTheOther(tokens: readonly Token[], lines: readonly SheetLine[]): NamedVote | null {
  const isBare = (token: Token | undefined): token is Token & { readonly kind: "side" } => token?.kind === "side" && !token.label.isHeading;
  const first = tokens.findIndex((token, n) => isBare(token) && isBare(tokens[n + 1]) && tokens[n - 1]?.kind === "names");
  if (first < 0) return null;
  let count = 0;
  while (isBare(tokens[first + count])) count++;
  const names = tokens.slice(Math.max(0, first - count), first);
  if (count < fewest || names.length < count || tokens[first - count - 1]?.kind === "names") return null;
  const entries = names.flatMap((token, n): readonly Entry[] => {
    const side = tokens[first + n];
    const [name, ...others] = token.kind === "names" ? token.names : [];
    return token.kind !== "names" || name === undefined || others.length > 0 || token.side !== null || !isBare(side) ? [] : [{ name, cell: token.cell, offset: token.offset, faction: name.faction, side: side.label.side }];
  });
  return entries.length < count ? null : proven(tokens, lines, entries, new Set(tokens.slice(first, first + count).map(({ cell }) => cell)), 0.75);
}

/** A faction right behind a name, in its line, is that of the person. */
function isBesideName(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]];
  return before?.kind === "names" && before.cell.line === own?.cell.line;
}

/** The bare side behind a name: in the same line (faction and seat may stand between), or in the line below. */
function sideFor(tokens: readonly Token[], at: number): { readonly side: Side; readonly faction: string | null; readonly cell: Cell } | null {
  const line = tokens[at]?.cell.line ?? 0;
  let faction: string | null = null;
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === "names" || token.cell.line > line + 2) return null;
    if (token.kind === "side") return token.label.isHeading ? null : { side: token.label.side, faction, cell: token.cell };
    if (token.kind === "other" && token.cell.line !== line) return null;
    if (token.kind === "faction") faction = token.name;
  }
  return null;
}

/** Names below headings of the sides ("Ja-Stimmen (4)"), by faction where factions head them. */
function belowHeadings(tokens: readonly Token[], lines: readonly SheetLine[]): NamedVote | null {
  const bare = tokens.flatMap((token) => (token.kind === "side" && !token.label.isHeading ? [token.label.side] : []));
  if (new Set(bare).size < bare.length) return null;
  const entries: Entry[] = [];
  const counted = new Map<Side, number>();
  const headings = new Set<Cell>();
  let [side, faction]: [Side | null, string | null] = [null, null];
  for (const token of tokens) {
    if (entries.length >= mostVoters) break;
    if (token.kind === "side") {
      if (token.label.count !== null && token.label.isHeading) counted.set(token.label.side, token.label.count);
      [side, faction] = [token.label.side, null];
      headings.add(token.cell);
    } else if (token.kind === "faction") faction = token.name;
    else if (token.kind === "names" && side !== null) for (const name of token.names) entries.push({ name, cell: token.cell, offset: token.offset, faction: name.faction ?? faction, side });
    // What tells something else ends the list of a side.
    else if (token.kind === "other" && side !== null && token.cell.text.length > 30) side = null;
  }
  const own = entries.filter((entry) => entry.side !== "none");
  if (own.length < 2) return null;
  const tally = tallyIn(tokens.map(({ cell }) => cell));
  const printed = new Map<Side, number>([...counted, ...(["yes", "no", "abstain"] as const).flatMap((one): readonly [Side, number][] => (tally?.[one] == null ? [] : [[one, tally[one]]]))]);
  const fits = printed.size > 0 && (["yes", "no", "abstain"] as const).every((one) => (printed.get(one) ?? 0) === own.filter((entry) => entry.side === one).length);
  return fits ? proven(tokens, lines, entries, new Set(), 0.85) : null;
}

function proven(tokens: readonly Token[], lines: readonly SheetLine[], entries: readonly Entry[], spent: ReadonlySet<Cell>, confidence: number): NamedVote | null {
  const tally = tallyIn(tokens.map(({ cell }) => cell).filter((cell) => !spent.has(cell)));
  if (!areOfPersons(entries, tally, lines)) return null;
  return withTally(tally, entries, new Set([...entries.map(({ cell }) => cell.line), ...[...spent].map(({ line }) => line)]), confidence);
}
