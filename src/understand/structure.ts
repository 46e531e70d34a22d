import type { Span } from "../text/span.ts";
import type { AgendaItemFact, AttachmentFact, Head, MinutesFacts, PersonFact, SectionFact, VoteFact } from "../council/understanding.ts";

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
