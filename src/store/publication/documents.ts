import { sql } from "kysely";
import type { Form, ReferenceKind, SectionKind } from "../../council/understanding.ts";
import type { StatementProperty, StatementStatus } from "../../council/statement.ts";
import { applyEdits } from "../../text/source-map.ts";
import type { Edit } from "../../text/mended-text.ts";
import { DOCUMENT_FORMS } from "../paper-summaries.ts";
import type { Viewer } from "../viewer.ts";

/** A file that the viewer may see whole. */
export interface FileToPublish {
  readonly id: string;
  readonly paperId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly form: Form;
  readonly pageCount: number | null;
  readonly publishedAt: string | null;
  /** Mended; null where it is not kept, or longer than anybody wants in an object. */
  readonly text: string | null;
}

export interface SectionToPublish {
  readonly id: string;
  readonly paperId: string;
  readonly fileId: string;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly text: string;
  readonly page: number | null;
}

export interface StatementToPublish {
  readonly id: string;
  readonly paperId: string;
  /** Null: another council information system says it. */
  readonly fileId: string | null;
  readonly sectionId: string | null;
  readonly property: StatementProperty;
  readonly value: unknown;
  readonly quote: string;
  readonly page: number | null;
  readonly status: StatementStatus;
  readonly confidence: number;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

export interface ReferenceToPublish {
  readonly id: string;
  readonly paperId: string;
  readonly fileId: string;
  readonly sectionId: string | null;
  readonly kind: ReferenceKind;
  readonly number: string | null;
  readonly text: string;
  /** Papers that it may mean, as far as the viewer may see them. */
  readonly targets: readonly { readonly id: string; readonly isPaper: boolean }[];
}

/** What was read from the files of one paper. */
export interface ReadDocument {
  readonly files: readonly FileToPublish[];
  /** Of the file that says most. */
  readonly sections: readonly SectionToPublish[];
  readonly statements: readonly StatementToPublish[];
  readonly references: readonly ReferenceToPublish[];
}

/** Texts beyond this are left to those who fetch the file. */
const longestText = 1_000_000;

/** Facts about people at a meeting. They stand in the minutes for everybody to read, but lists of them across all meetings would be profiles of people. */
const PROFILES: readonly StatementProperty[] = ["attendance", "presence", "recusal"];

/**
 * True for documents that belong to a meeting (its agenda, its minutes): OParl has them as files of the meeting, not as papers.
 * In terms of `paper p`; who may not see the meeting does not know that it belongs to one.
 */
export const IS_OF_MEETING = sql`(p.form = any(${DOCUMENT_FORMS}::text[]) and exists (select from consultation held where held.paper_id = p.id and held.meeting_id is not null))`;

/** The meeting to which a document belongs that the viewer may see; null for papers. */
export async function loadMeetingOfDocument({ db }: Viewer, paperId: string): Promise<string | null> {
  const { rows: [row] } = await sql<{ meeting_id: string }>`
    select c.meeting_id from paper p join consultation c on c.paper_id = p.id and c.meeting_id is not null where p.id = ${paperId} and ${IS_OF_MEETING} order by c.position, c.id limit 1
  `.execute(db);
  return row?.meeting_id ?? null;
}

/** What was read from the current files of papers, by the papers' ids. Where files say the same, the fullest gives the facts, and the others add what it does not say. */
export async function loadReadDocuments({ db }: Viewer, paperIds: readonly string[]): Promise<ReadonlyMap<string, ReadDocument>> {
  const { rows: files } = await sql<Omit<FileToPublish, "text">>`
    select f.id, f.paper_id as "paperId", f.name, f.media_type as "mediaType", f.size, f.sha256, f.form, f.page_count as "pageCount", f.published_at as "publishedAt"
    from file f where f.paper_id = any(${paperIds}::text[]) and f.current order by f.read_at, f.id
  `.execute(db);
  const { rows: texts } = await sql<{ id: string; text: string; edits: readonly Edit[] }>`
    select t.file_id as id, t.text, t.edits from file_text t where t.file_id = any(${files.map(({ id }) => id)}::text[]) and length(t.text) <= ${sql.lit(longestText)}
  `.execute(db);
  const textOf = new Map(texts.map(({ id, text, edits }) => [id, applyEdits(text, edits)]));
  const { rows: sections } = await sql<SectionToPublish>`
    select id, paper_id as "paperId", file_id as "fileId", kind, heading, text, page from section where paper_id = any(${paperIds}::text[]) order by position, id
  `.execute(db);
  const { rows: statements } = await sql<StatementToPublish>`
    select id, paper_id as "paperId", file_id as "fileId", section_id as "sectionId", property, value, quote, page, status, confidence, person_id as "personId", organization_id as "organizationId"
    from statement where paper_id = any(${paperIds}::text[]) and property <> all(${PROFILES}::text[]) order by span_start, span_end, property, value::text, id
  `.execute(db);
  const references = await loadReferences(db, paperIds);
  const [filesOf, sectionsOf, statementsOf, referencesOf] = [byPaper(files), byPaper(sections), byPaper(statements), byPaper(references)];
  return new Map(paperIds.map((id) => {
    const own = sectionsOf.get(id) ?? [];
    const fullest = fullestFile(own);
    return [id, {
      files: (filesOf.get(id) ?? []).map((file) => ({ ...file, text: textOf.get(file.id) ?? null })),
      sections: own.filter(({ fileId }) => fileId === fullest),
      statements: ofFullestFile(statementsOf.get(id) ?? [], fullest),
      references: (referencesOf.get(id) ?? []).filter(({ fileId }) => fullest === null || fileId === fullest),
    }] as const;
  }));
}

function byPaper<T extends { readonly paperId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, ({ paperId }) => paperId);
}

async function loadReferences(db: Viewer["db"], paperIds: readonly string[]): Promise<readonly ReferenceToPublish[]> {
  const { rows } = await sql<Omit<ReferenceToPublish, "targets">>`
    select id, paper_id as "paperId", file_id as "fileId", section_id as "sectionId", kind, number, text from reference where paper_id = any(${paperIds}::text[]) order by span_start, id
  `.execute(db);
  const { rows: targets } = await sql<{ reference_id: string; id: string; isPaper: boolean }>`
    select t.reference_id, p.id, not ${IS_OF_MEETING} as "isPaper" from reference_target t join paper p on p.id = t.paper_id
    where t.reference_id = any(${rows.map(({ id }) => id)}::text[]) order by p.id
  `.execute(db);
  const targetsOf = Map.groupBy(targets, ({ reference_id: id }) => id);
  return rows.map((row) => ({ ...row, targets: (targetsOf.get(row.id) ?? []).map(({ id, isPaper }) => ({ id, isPaper })) }));
}

function fullestFile(sections: readonly SectionToPublish[]): string | null {
  const lengths = [...Map.groupBy(sections, ({ fileId }) => fileId)].map(([fileId, own]) => ({ fileId, length: own.reduce((sum, { text }) => sum + text.length, 0) }));
  return lengths.toSorted((a, b) => b.length - a.length || (a.fileId < b.fileId ? -1 : 1))[0]?.fileId ?? null;
}

function ofFullestFile(all: readonly StatementToPublish[], fileId: string | null): readonly StatementToPublish[] {
  const own = all.filter((one) => fileId === null || one.fileId === fileId);
  const properties = new Set(own.map(({ property }) => property));
  return own.length === all.length ? own : [...own, ...all.filter((one) => one.fileId !== fileId && one.sectionId === null && !properties.has(one.property))];
}

/** Of documents that belong to a meeting: which one, by their ids. */
export async function loadMeetingsOfDocuments({ db }: Viewer, paperIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ paper_id: string; meeting_id: string }>`
    select distinct on (c.paper_id) c.paper_id, c.meeting_id from consultation c join paper p on p.id = c.paper_id
    where c.paper_id = any(${paperIds}::text[]) and c.meeting_id is not null and p.form = any(${DOCUMENT_FORMS}::text[]) order by c.paper_id, c.position, c.id
  `.execute(db);
  return new Map(rows.map(({ paper_id: paper, meeting_id: meeting }) => [paper, meeting]));
}
