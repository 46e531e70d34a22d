import { LinePattern } from "../../text/line-pattern.ts";
import type { SheetLine } from "../sheet.ts";
import type { Side } from "./ballot-word.ts";
import type { Cell } from "./cell.ts";
import type { Tally, Voter } from "./vote-list.ts";
import type { VoterName } from "./voter-name.ts";

export const mostVoters = 300;

/** What some lines tell of one vote by name. */
export interface NamedVote {
  readonly tally: Tally | null;
  readonly voters: readonly Voter[];
  /** Lines that hold voters or the words beside them. */
  readonly lines: ReadonlySet<number>;
}

/** Somebody whose vote is being looked for. */
export interface Entry {
  readonly name: VoterName;
  readonly cell: Cell;
  readonly offset: number;
  readonly faction: string | null;
  readonly side: Side | null;
}

/** So many of the names must show that they are somebody's. */
const shareOfSure = 0.2;
const saysByName = new LinePattern(/[Nn]amentlich/u);

/**
 * Whether those who stand beside yes and no are people: "Brunnen: ja, Radweg: nein" is a list of other things. Proven by the printed counts,
 * by factions, by given names, titles and offices among them, or by the word for such a vote.
 */
export function areOfPersons(entries: readonly Entry[], tally: Tally | null, lines: readonly SheetLine[]): boolean {
  return (tally !== null && agrees(tally, entries.map((entry) => voterOf(entry, 0)))) || entries.some(({ faction }) => faction !== null)
    || entries.filter(({ name }) => name.isSure).length >= entries.length * shareOfSure || lines.some((line) => saysByName.isIn(line));
}

/** Names whose sums are the printed counts are as good as certain. */
export function withTally(tally: Tally | null, entries: readonly Entry[], lines: ReadonlySet<number>, confidence: number): NamedVote {
  const voters = entries.map((entry) => voterOf(entry, confidence));
  return { tally, voters: tally !== null && agrees(tally, voters) ? voters.map((one) => ({ ...one, confidence: 0.9 })) : voters, lines };
}

/** Whether the printed counts are those of the names. */
export function agrees(tally: Pick<Tally, "yes" | "no" | "abstain">, voters: readonly Voter[]): boolean {
  return (["yes", "no", "abstain"] as const).every((side) => (tally[side] ?? 0) === voters.filter(({ ballot }) => ballot === side).length);
}

function voterOf({ name, cell, offset, faction, side }: Entry, confidence: number): Voter {
  const start = cell.span[0] + offset;
  return { name: name.name, span: [start + name.start, start + name.end], faction, role: null, ballot: side === "none" ? null : side, confidence };
}
