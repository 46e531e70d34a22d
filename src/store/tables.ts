import type { ColumnType, Generated } from "kysely";
import type { OrganizationKind } from "../council/organization.ts";
import type { ReferenceStatus } from "../council/reference.ts";
import type { CorrectableProperty } from "../council/correctable.ts";
import type { StatementProperty, StatementStatus } from "../council/statement.ts";
import type { OparlType } from "../council/oparl-type.ts";
import type { Form, ReferenceKind, SectionKind } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { WordConfidence } from "../text/document-text.ts";
import type { Edit } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";
import type { TextBlock } from "./views.ts";

/** JSON; written by `saveRows` alone, which makes text of it. */
type Json<T> = T;
/** ISO date-time; the database fills it in. */
type Moment = Generated<string>;
/** Kept by the database alone. */
type Derived<T> = ColumnType<T, never, never>;

interface Releasable {
  readonly visibility: Visibility;
  readonly visibility_reason: ColumnType<string | null, string | null | undefined, string | null>;
  readonly publish_at: ColumnType<string | null, string | null | undefined, string | null>;
  readonly released_at: ColumnType<string | null, string | null | undefined, string | null>;
  readonly published_at: Derived<string | null>;
}

/** What was read from a file, and where in its original text. */
interface FromFile {
  readonly file_id: string;
  readonly file_published_at: Derived<string | null>;
  readonly span_start: number;
  readonly span_end: number;
  readonly found_by: string;
  readonly confidence: number;
}

interface InSection {
  readonly section_id: string | null;
  readonly section_start: number | null;
  readonly section_end: number | null;
}

/** What a person said of a fact, and what stands around its evidence. */
interface Judged {
  readonly review: Generated<StatementStatus>;
  readonly note: ColumnType<string | null, string | null | undefined, string | null>;
  /** What the program found, where a person corrected it; null in rows that were read before people could. */
  readonly found_value: Json<unknown>;
  readonly occurrence: Generated<number>;
  readonly words_before: Generated<string>;
  readonly words_after: Generated<string>;
  readonly correction_id: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface BodyTable {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly created_at: Moment;
}

export interface OrganizationTable {
  readonly id: string;
  readonly body_id: string;
  readonly key: string;
  readonly name: string;
  readonly sort_name: string;
  readonly kind: OrganizationKind;
  readonly aliases: string[];
}

export interface PersonTable {
  readonly id: string;
  readonly body_id: string;
  readonly key: string;
  readonly name: string;
  readonly sort_name: string;
}

export interface MeetingTable extends Releasable {
  readonly id: string;
  readonly body_id: string;
  readonly organization_id: string;
  readonly key: string;
  readonly number: string | null;
  readonly date: string;
}

export interface PaperTable extends Releasable {
  readonly id: string;
  readonly body_id: string;
  readonly key: string;
  readonly number: string | null;
  readonly number_key: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly form: Form;
  readonly date: string | null;
  readonly lead_unit: string | null;
  readonly author: string | null;
  readonly created_at: Moment;
}

export interface FileTable extends Releasable {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly source: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly form: Form;
  readonly layout: string;
  readonly page_count: number | null;
  readonly reader_version: string;
  readonly notes: Json<readonly Note[]>;
  readonly current: boolean;
  readonly read_at: Moment;
  readonly has_non_public_section: Derived<boolean>;
  /** To be released as soon as it is public. */
  readonly release_wanted: Generated<boolean>;
  readonly containers: readonly string[];
  readonly bytes_withheld: boolean;
}

export interface SectionTable {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly file_id: string;
  readonly file_published_at: Derived<string | null>;
  readonly position: number;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly level: number;
  readonly visibility: Visibility;
  readonly visibility_reason: ColumnType<string | null, string | null | undefined, string | null>;
  readonly text: string;
  readonly original_text: string;
  readonly original_start: number;
  readonly edits: Json<readonly Edit[]>;
  readonly blocks: Json<readonly TextBlock[]>;
  readonly page: number | null;
}

export interface AgendaItemTable {
  readonly id: string;
  readonly body_id: string;
  readonly meeting_id: string;
  /** The agenda, invitation or minutes that list the item. */
  readonly paper_id: string | null;
  readonly file_id: string | null;
  readonly file_published_at: Derived<string | null>;
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly visibility: Visibility;
  readonly visibility_reason: ColumnType<string | null, string | null | undefined, string | null>;
  /** Number of the paper the item deals with, as printed. */
  readonly paper_number: string | null;
  readonly paper_number_key: string | null;
  readonly outcome: string | null;
  /** Where the item stands in the original text of the file; null in rows that were read before this was kept. */
  readonly span_start: ColumnType<number | null, number | null | undefined, number | null>;
  readonly span_end: ColumnType<number | null, number | null | undefined, number | null>;
}

export interface ConsultationTable extends FromFile, Judged {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  /** Set only where the evidence stands in a section that is not public. */
  readonly section_id: string | null;
  readonly organization_id: string;
  readonly meeting_id: string | null;
  readonly agenda_item_id: string | null;
  readonly position: number;
  readonly date: string | null;
  readonly item: string | null;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly quote: string;
}

export interface ReferenceTable extends FromFile, InSection, Judged {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly kind: ReferenceKind;
  readonly number: string | null;
  readonly number_key: string | null;
  readonly cited_date: string | null;
  readonly cited_as: string | null;
  readonly cited_by: string | null;
  readonly text: string;
  /** The resolver's word, for the office; what a citizen reads is counted from the targets they may see. */
  readonly status: Generated<ReferenceStatus>;
  readonly quote: Generated<string>;
  /** The paper that a person says is meant; the resolver leaves it alone. */
  readonly chosen_target: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ReferenceTargetTable {
  readonly reference_id: string;
  readonly paper_id: string;
  readonly body_id: string;
}

export interface StatementTable extends FromFile, InSection {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly person_id: string | null;
  readonly organization_id: string | null;
  /** `nameKey` of the group printed with a person. */
  readonly group_key: string | null;
  readonly property: StatementProperty;
  readonly value: Json<unknown>;
  /** Of money: the number in the value. */
  readonly amount: Derived<number | null>;
  /** What the program found, where a person corrected it. */
  readonly found_value: Json<unknown>;
  readonly quote: string;
  /** Which occurrence of the quote in the original text, from 0. */
  readonly occurrence: number;
  readonly words_before: string;
  readonly words_after: string;
  readonly page: number | null;
  readonly status: Generated<StatementStatus>;
  readonly note: ColumnType<string | null, string | null | undefined, string | null>;
  readonly correction_id: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A line of a file's text on its page: where it begins and ends in the text, the page from 1, and its box in points from the top left corner. */
export type LinePlace = readonly [start: number, end: number, page: number, x: number, y: number, width: number, height: number];

export interface FileTextTable {
  readonly file_id: string;
  readonly body_id: string;
  /** The original text, whole. */
  readonly text: string;
  readonly edits: Json<readonly Edit[]>;
  /** Only of files with pages. */
  readonly places: Json<readonly LinePlace[]>;
  readonly unsure: Json<readonly WordConfidence[]>;
}

export interface CorrectionTable {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly source: string;
  readonly property: CorrectableProperty;
  readonly original_value: Json<unknown>;
  readonly quote: string;
  /** Which occurrence of the quote in the original text, from 0. */
  readonly occurrence: number;
  readonly words_before: string;
  readonly words_after: string;
  readonly action: "confirm" | "correct" | "reject";
  readonly value: Json<unknown>;
  /** Whether the evidence stood in a public place when it was corrected. */
  readonly visibility: Visibility;
  readonly made_by: string;
  readonly made_at: Moment;
}

export interface SourceDocumentTable {
  /** Where the bytes came from; says the same thing at every import. */
  readonly source: string;
  readonly body_id: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly status: "read" | "skipped" | "failed";
  readonly notes: Json<readonly Note[]>;
  readonly reader_version: string;
  readonly file_id: string | null;
  readonly seen_at: Moment;
}

/** Of what an object of OParl is published and hidden together. */
export type OwnerKind = "system" | "body" | "organization" | "person" | "meeting" | "paper";

export interface PublishedObjectTable {
  readonly type: OparlType;
  readonly id: string;
  /** Null for the system. */
  readonly body_id: string | null;
  readonly owner_kind: OwnerKind;
  readonly owner_id: string;
  readonly organization_ids: readonly string[];
  readonly made_from: readonly string[];
  readonly leans_on: Generated<readonly string[]>;
  /** Of the JSON without its times. */
  readonly hash: Generated<string>;
  /** Order of first publication; never changes. */
  readonly position: Generated<number>;
  readonly value: string;
  readonly created: string;
  readonly modified: string;
  readonly deleted: Generated<boolean>;
  readonly withheld: Generated<boolean>;
  /** Order of last changes, over all objects. */
  readonly change: Generated<number>;
}

export interface PublicationTaskTable {
  readonly number: Generated<number>;
  readonly kind: OwnerKind;
  readonly id: string;
  /** Not before this moment. */
  readonly due: Moment;
  /** Something was hidden. */
  readonly tightens: Generated<boolean>;
}

export interface OparlServerTable {
  readonly id: string;
  readonly url: string;
  readonly name: string | null;
  readonly vendor: string | null;
  readonly version: string | null;
  /** Minutes between two visits; null: only when asked. */
  readonly every_minutes: number | null;
  readonly with_files: Generated<boolean>;
  /** Where a visit stands, to go on there. */
  readonly progress: Json<unknown>;
  /** What the last visit found. */
  readonly report: Json<unknown>;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

export interface OparlRecordTable {
  readonly server_id: string;
  readonly url: string;
  readonly type: OparlType;
  readonly object_id: string;
  readonly body_id: string | null;
  readonly owner_kind: OwnerKind | null;
  readonly owner_id: string | null;
  readonly has_row: Generated<boolean>;
  readonly value: Json<Readonly<Record<string, unknown>>>;
  readonly hash: string;
  readonly source_created: string | null;
  readonly source_modified: string | null;
  readonly deleted: Generated<boolean>;
  /** Number of the full visit that saw it last. */
  readonly seen_in: number;
  readonly missing_since: string | null;
  /** Number of the visit that last saw it stand by itself. */
  readonly alone_in: Generated<number>;
}

export interface OparlListTable {
  readonly server_id: string;
  readonly url: string;
  /** The object that names it: a body, or the system. */
  readonly of: string;
  readonly type: OparlType;
  readonly visit: number;
  readonly state: "open" | "done" | "failed";
  readonly next: string | null;
  readonly pages: Generated<number>;
  readonly objects: Generated<number>;
  readonly total: number | null;
  readonly is_filtered: Generated<boolean>;
  readonly manner: Generated<"unknown" | "encoded" | "raw" | "none">;
  readonly failure: Json<unknown>;
  readonly read_since: string | null;
}

export interface OparlPageTable {
  readonly server_id: string;
  readonly list_url: string;
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly next: string | null;
  readonly listed: number;
  readonly objects: readonly string[];
}

export interface OparlFetchTable {
  readonly server_id: string;
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

export interface OparlDoubtTable {
  readonly server_id: string;
  readonly url: string;
  readonly times: number;
  readonly last_visit: number;
  readonly why: string;
}

/** The tables as Kysely sees them; one entry per table of the migrations. */
export interface Tables {
  readonly body: BodyTable;
  readonly organization: OrganizationTable;
  readonly person: PersonTable;
  readonly meeting: MeetingTable;
  readonly paper: PaperTable;
  readonly file: FileTable;
  readonly file_text: FileTextTable;
  readonly section: SectionTable;
  readonly agenda_item: AgendaItemTable;
  readonly consultation: ConsultationTable;
  readonly reference: ReferenceTable;
  readonly reference_target: ReferenceTargetTable;
  readonly statement: StatementTable;
  readonly correction: CorrectionTable;
  readonly source_document: SourceDocumentTable;
  readonly published_object: PublishedObjectTable;
  readonly publication_task: PublicationTaskTable;
  readonly oparl_server: OparlServerTable;
  readonly oparl_record: OparlRecordTable;
  readonly oparl_list: OparlListTable;
  readonly oparl_page: OparlPageTable;
  readonly oparl_fetch: OparlFetchTable;
  readonly oparl_doubt: OparlDoubtTable;
}
