import type { NamedBallot } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";

/** Somebody in a list of votes, with what the list says of the person. */
export interface Voter {
  /** As printed; what recognition broke in it is mended where that is sure. */
  readonly name: string;
  readonly span: Span;
  readonly faction: string | null;
  readonly role: string | null;
  /** Null where the list does not tell, and for those who did not vote. */
  readonly ballot: NamedBallot["ballot"] | null;
  readonly confidence: number;
}

/** The counts of one vote as printed; null where none is. */
export interface Tally {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly text: string;
  readonly span: Span;
}

/** A word of a list with its place. */
export interface Told {
  readonly value: string;
  readonly span: Span;
}

/** One vote of a list, with those who had a vote. */
export interface ListedVote {
  readonly item: string | null;
  readonly tally: Tally | null;
  readonly voters: readonly Voter[];
  /** False where the list breaks off, or does not tell who voted how: its counts are not those of its names. */
  readonly isWhole: boolean;
  readonly span: Span;
}

/** A document that lists a vote by name: the print-out, the screen or the record of a voting system. */
export interface VoteList {
  readonly manner: "record" | "seatPlan" | "printed";
  readonly title: Told | null;
  /** Number of the paper or motion that was voted on. */
  readonly paper: Told | null;
  readonly votes: readonly ListedVote[];
  /** The factions of those who voted, and who moved what was voted on. */
  readonly factions: readonly Told[];
}
