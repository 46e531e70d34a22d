/**
 * What pages, JSON and feeds are made of: read models that the store loads whole, for one viewer.
 * Every list is already cut down to what the viewer may see.
 */
import type { AgendaItem, Meeting } from "../council/meeting.ts";
import type { Body } from "../council/body.ts";
import type { FileId, OrganizationId, PaperId, SectionId, StatementId } from "../council/id.ts";
import type { Organization } from "../council/organization.ts";
import type { Paper } from "../council/paper.ts";
import type { Person } from "../council/person.ts";
import type { Reference } from "../council/reference.ts";
import type { Section } from "../council/section.ts";
import type { Statement, StatementStatus, StatementValues } from "../council/statement.ts";
import type { Form, ReferenceKind } from "../council/understanding.ts";
import type { Edit } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";
import type { Span } from "../text/span.ts";

/** One page of a longer list. `page` counts from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Enough of a paper to list and link it. */
export interface PaperSummary {
  readonly id: PaperId;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly form: Form;
  readonly date: string | null;
  /** For documents of a meeting that print no date of their own: ISO date of the meeting. */
  readonly meetingDate: string | null;
  /** ISO date-time at which Ratsfaden first published it. */
  readonly publishedAt: string;
  readonly bodyName: string;
}

export interface MeetingSummary {
  readonly id: Meeting["id"];
  readonly number: string | null;
  readonly date: string;
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly bodyName: string;
  readonly itemCount: number;
}

/** How a vote went, and the document that says so. */
export interface VoteView {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly from: PaperSummary;
}

/** What came out of a consultation. */
export interface OutcomeView {
  readonly outcome: string | null;
  /** The document of the meeting that says so; null: printed where it is shown. */
  readonly outcomeFrom: PaperSummary | null;
  /** A document that says otherwise. */
  readonly otherOutcome: { readonly outcome: string; readonly from: PaperSummary } | null;
  readonly vote: VoteView | null;
}

/** A fact that minutes tell, with the way to the words that say it. */
export interface ToldFact<T> {
  readonly id: StatementId;
  readonly paperId: PaperId;
  readonly value: T;
  /** Evidence, word for word. */
  readonly quote: string;
  /** Where the evidence begins in the original text of the file. */
  readonly start: number;
  readonly page: number | null;
  /** True: the page of the document shows the evidence marked in its text. */
  readonly isMarked: boolean;
  readonly status: StatementStatus;
  readonly confidence: number;
}

/** Somebody who was at a meeting, or was missed there. */
export interface AttendeeView extends ToldFact<StatementValues["attendance"]> {
  readonly personId: Person["id"] | null;
  /** Where hours stand that the list itself does not give. */
  readonly changes: readonly ToldFact<StatementValues["presence"]>[];
}

/** What the minutes say of a meeting as a whole. */
export interface MinutesView {
  readonly from: PaperSummary;
  readonly start: ToldFact<string> | null;
  readonly end: ToldFact<string> | null;
  readonly place: ToldFact<string> | null;
  readonly chair: ToldFact<string> | null;
  readonly minuteTaker: ToldFact<string> | null;
  readonly attendance: readonly AttendeeView[];
}

/** What the minutes say of one item: what was moved, resolved and voted. */
export interface ToldOfItem {
  readonly from: PaperSummary;
  readonly resolutions: readonly ToldFact<StatementValues["resolution"]>[];
  readonly motions: readonly (ToldFact<StatementValues["motion"]> & { readonly vote: ToldFact<StatementValues["vote"]> | null })[];
  /** Votes that are not on a motion. */
  readonly votes: readonly ToldFact<StatementValues["vote"]>[];
  readonly recusals: readonly ToldFact<StatementValues["recusal"]>[];
}

/** An amount of money, with the paper that names it and the file in which it stands (null where the viewer may not see the file whole). */
export interface MoneyView extends ToldFact<StatementValues["money"]> {
  readonly from: PaperSummary;
  readonly file: Pick<FileView, "id" | "name"> | null;
  /** The words around the evidence, mended; null where it stands outside the sections. */
  readonly around: string | null;
}

/** A step of the Beratungsfolge, with links. */
export interface ConsultationView extends OutcomeView {
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly meeting: { readonly id: Meeting["id"]; readonly number: string | null; readonly date: string } | null;
  readonly date: string | null;
  readonly item: string | null;
  readonly role: string | null;
  /** Evidence, word for word. */
  readonly quote: string;
  readonly told: ToldOfItem | null;
}

/** A block of a section's text; spans point into `SectionView.text`. */
export interface TextBlock {
  readonly kind: "paragraph" | "item" | "row" | "heading";
  readonly span: Span;
  /** Cells of a row. */
  readonly cells?: readonly Span[];
  /** Words that recognition doubted; absent where there are none. */
  readonly unsure?: readonly Span[];
}

/** A section with its text in the mended layer. `edits` lead back to the original; their spans point into `originalText`. */
export interface SectionView extends Section {
  readonly text: string;
  readonly originalText: string;
  /** Where `originalText` begins in the original text of the file. */
  readonly originalStart: number;
  readonly edits: readonly Edit[];
  readonly blocks: readonly TextBlock[];
  /** First page of the section, where the file has pages. */
  readonly page: number | null;
}

/** A statement with the place of its evidence in the mended text of its section (null: evidence in the head). */
export type StatementView = Statement & {
  readonly spanInSection: Span | null;
  /** The person or organisation it speaks of, where it has a page. */
  readonly link: { readonly type: "person" | "organization"; readonly id: string } | null;
};

export interface ReferenceView extends Reference {
  readonly spanInSection: Span | null;
  readonly targetPapers: readonly PaperSummary[];
}

/** A mention of this paper in another one. */
export interface IncomingReference {
  readonly paper: PaperSummary;
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly sectionId: SectionId | null;
}

export interface FileView {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly pageCount: number | null;
  /** False for an older version that a newer file replaced. */
  readonly current: boolean;
  /** ISO date-time. */
  readonly readAt: string;
}

export interface PaperView {
  readonly paper: Paper;
  readonly body: Body;
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly files: readonly FileView[];
  readonly consultations: readonly ConsultationView[];
  readonly sections: readonly SectionView[];
  readonly statements: readonly StatementView[];
  readonly references: readonly ReferenceView[];
  readonly referencedBy: readonly IncomingReference[];
  /** Minutes, extracts and pages of meetings that tell how this paper was dealt with. */
  readonly reportedIn: readonly PaperSummary[];
  /** For minutes, agendas and invitations: the meeting they belong to. */
  readonly meeting: MeetingSummary | null;
  /** Address of its page in the council information system that tells of it. */
  readonly original: string | null;
  readonly notes: readonly Note[];
}

export interface MeetingView {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly organization: Organization;
  readonly items: readonly (AgendaItem & OutcomeView & { readonly paper: PaperSummary | null; readonly told: ToldOfItem | null })[];
  /** Papers consulted here, in order of their items, also where no agenda is known. */
  readonly consultations: readonly (OutcomeView & { readonly paper: PaperSummary; readonly item: string | null; readonly role: string | null; readonly told: ToldOfItem | null })[];
  /** Invitation, agenda, minutes and other documents of the meeting. */
  readonly documents: readonly PaperSummary[];
  /** When and where it was and who was there, where minutes tell. */
  readonly minutes: MinutesView | null;
  /** When and where it is, where another council information system tells. */
  readonly told: MeetingTold | null;
}

/** What another council information system tells of a meeting. */
export interface MeetingTold {
  /** Hours as "18:00". */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly isCancelled: boolean;
  /** Address of its page there. */
  readonly original: string | null;
}

/** A membership by the register of another council information system. Days are ISO dates. */
export interface MembershipView {
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly role: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

export interface OrganizationView {
  readonly organization: Organization;
  readonly body: Body;
  readonly meetings: Page<MeetingSummary>;
  readonly papers: Page<PaperSummary>;
  readonly people: readonly { readonly id: Person["id"]; readonly name: string; readonly role: string | null }[];
}

export interface BodyView {
  readonly body: Body;
  readonly organizations: readonly (Organization & { readonly meetingCount: number; readonly paperCount: number })[];
  readonly papers: Page<PaperSummary>;
}

export interface PersonView {
  readonly person: Person;
  readonly body: Body;
  readonly memberships: readonly MembershipView[];
  /** Each paper that names the person, newest first, with role and group as printed there. */
  readonly mentions: readonly { readonly paper: PaperSummary; readonly role: string | null; readonly group: string | null; readonly quote: string; readonly sectionId: SectionId | null }[];
}

export interface StartView {
  readonly bodies: readonly (Body & { readonly paperCount: number })[];
  readonly newestPapers: readonly PaperSummary[];
  readonly nextMeetings: readonly MeetingSummary[];
  readonly lastMeetings: readonly MeetingSummary[];
  readonly counts: { readonly papers: number; readonly meetings: number; readonly organizations: number; readonly people: number };
}

/** Filters of the list of papers; all optional, all together. */
export interface PaperFilter {
  readonly bodyId?: string;
  readonly organizationId?: string;
  readonly form?: string;
  readonly kind?: string;
  readonly year?: number;
  /** As printed; spellings of the same number are one. */
  readonly number?: string;
  /** ISO days, both included. */
  readonly from?: string;
  readonly until?: string;
}
