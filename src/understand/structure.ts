import type { Span } from "../text/span.ts";
import type { VoteList } from "./vote-list/vote-list.ts";
import type { AgendaItemFact, AttachmentFact, Head, MinutesFacts, SectionFact, VoteFact } from "../council/understanding.ts";

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
}
