import type { Span } from "../text/span.ts";
import type { VoteList } from "./vote-list/vote-list.ts";
import type { AgendaItemFact, AttachmentFact, AttendanceFact, Head, MinutesFacts, PersonFact, SectionFact, VoteFact } from "../council/understanding.ts";

/** A paper that a list names. */
export interface ListedPaper {
  readonly number: string;
  /** Where the number stands. */
  readonly span: Span;
  /** Where all stands that the list says of it. */
  readonly lines: Span;
  /** Whether its entry says that it is not public. */
  readonly isHidden: boolean;
}

/**
 * What the layout of a document tells before its sentences are read:
 * head, sections, agenda, attachments and votes.
 * Inside `understand`, all spans point into the MENDED text; they are mapped back to the original at the very end.
 */
export interface Structure {
  readonly layout: string;
  readonly head: Head;
  readonly sections: readonly SectionFact[];
  readonly agenda: readonly AgendaItemFact[];
  readonly attachments: readonly AttachmentFact[];
  readonly votes: readonly VoteFact[];
  readonly minutes: MinutesFacts | null;
  /** Places behind closed doors that no section holds. */
  readonly hidden: readonly Span[];
  /** Set where the document is a list of votes by name. */
  readonly voteList?: VoteList | null;
  /** The papers that a list names; empty for all else. */
  readonly entries: readonly ListedPaper[];
  /** The people whom a list of members names with their office or faction; empty for all else. */
  readonly members: readonly AttendanceFact[];
  /** True where the document is none of a council, so that nothing in it is a fact. */
  readonly isForeign?: boolean;
  /** Whom a record tells by objects of their own. */
  readonly told?: ToldPeople | null;
}

/** People with role and group as a record tells them apart, and where the lines stand that show them. */
export interface ToldPeople {
  readonly people: readonly PersonFact[];
  readonly rows: readonly Span[];
}
