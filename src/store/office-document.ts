import { type RawBuilder, sql } from "kysely";
import { HEAD_PROPERTIES } from "../council/head-properties.ts";
import type { CorrectableProperty, FactNoun } from "../council/correctable.ts";
import type { ReferenceStatus } from "../council/reference.ts";
import type { StatementStatus } from "../council/statement.ts";
import type { Form, SectionKind } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { WordConfidence } from "../text/document-text.ts";
import type { Edit } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { LinePlace } from "./tables.ts";
import type { Viewer } from "./viewer.ts";
import type { PaperSummary } from "./views.ts";

/** A document as the office checks it. Spans and places point into the original text. */
export interface OfficeDocument {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly form: Form;
  readonly layout: string;
  readonly pageCount: number | null;
  readonly readAt: string;
  readonly readerVersion: string;
  /** False for an older version, which nobody checks any more. */
  readonly current: boolean;
  readonly visibility: Visibility;
  readonly hasNonPublicSection: boolean;
  readonly notes: readonly Note[];
  readonly bodyId: string;
  readonly bodyName: string;
  readonly paper: { readonly id: string; readonly title: string; readonly number: string | null; readonly isPublished: boolean };
  readonly sections: readonly OfficeSection[];
  readonly agenda: readonly OfficeAgendaItem[];
  /** Null where the document was read before its text was kept. */
  readonly text: OfficeText | null;
}

export interface OfficeText {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly places: readonly LinePlace[];
  readonly unsure: readonly WordConfidence[];
}

export interface OfficeSection {
  readonly id: string;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly level: number;
  readonly visibility: Visibility;
  readonly visibilityReason: string | null;
  /** Where its content begins and ends in the original text. */
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

export interface OfficeAgendaItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly visibility: Visibility;
  readonly visibilityReason: string | null;
  readonly paperNumber: string | null;
  readonly outcome: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** Any fact with its evidence and what a person said of it. */
export interface OfficeFact {
  readonly id: string;
  readonly noun: FactNoun;
  readonly property: CorrectableProperty;
  /** As it holds now. */
  readonly value: unknown;
  readonly foundValue: unknown;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly foundBy: string;
  readonly confidence: number;
  readonly status: StatementStatus;
  readonly note: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string | null;
  /** The evidence stands in a part that is not public. */
  readonly isHidden: boolean;
  /** Of a mention: what became of it. */
  readonly resolution: { readonly status: ReferenceStatus; readonly targets: readonly PaperSummary[]; readonly isChosen: boolean } | null;
}

/** The document of a file; null where there is none. */
export async function loadOfficeDocument({ db }: Viewer, id: string): Promise<OfficeDocument | null> {
  const { rows: [found] } = await sql<Omit<OfficeDocument, "sections" | "agenda" | "text">>`
    select f.id, f.name, f.source, f.sha256, f.size, f.media_type as "mediaType", f.form, f.layout, f.page_count as "pageCount", f.read_at as "readAt",
      f.reader_version as "readerVersion", f.current, f.visibility, f.has_non_public_section as "hasNonPublicSection", f.notes, f.body_id as "bodyId", b.name as "bodyName",
      jsonb_build_object('id', p.id, 'title', p.title, 'number', p.number, 'isPublished', coalesce(p.published_at <= now(), false)) as paper
    from file f join paper p on p.id = f.paper_id join body b on b.id = f.body_id where f.id = ${id}
  `.execute(db);
  if (found === undefined) {
    return null;
  }
  const { rows: sections } = await sql<OfficeSection>`
    select id, kind, heading, level, visibility, visibility_reason as "visibilityReason", original_start as start, original_start + length(original_text) as "end", page
    from section where file_id = ${id} order by position
  `.execute(db);
  const { rows: agenda } = await sql<OfficeAgendaItem>`
    select id, number, title, visibility, visibility_reason as "visibilityReason", paper_number as "paperNumber", outcome, span_start as start, span_end as "end"
    from agenda_item where file_id = ${id} order by position, id
  `.execute(db);
  const text = await db.selectFrom("file_text").select(["text", "edits", "places", "unsure"]).where("file_id", "=", id).executeTakeFirst();
  return { ...found, sections, agenda, text: text ?? null };
}

/** Of the database; texts are shorter. */
const LARGEST_INTEGER = 2_147_483_647;

/** So many facts of one part of a document are shown; no part of a real one holds more. */
const FACT_LIMIT = 5000;

/**
 * The facts of a document whose evidence begins within `[from, to)` of the original text, and those of its head wherever they stand,
 * in order of the text; the Beratungsfolge in its own.
 */
export async function loadOfficeFacts({ db }: Viewer, fileId: string, [from, to]: readonly [number, number]): Promise<readonly OfficeFact[]> {
  return await loadFactsWhere(db, fileId, sql`((fact.start >= ${from} and fact.start < ${Math.min(to, LARGEST_INTEGER)}) or fact.noun = 'consultation' or fact.property = any(${HEAD_PROPERTIES}::text[]))`);
}

/** One fact of a document; null where it has no such fact. */
export async function loadOfficeFact({ db }: Viewer, fileId: string, factId: string): Promise<OfficeFact | null> {
  return (await loadFactsWhere(db, fileId, sql`fact.id = ${factId}`))[0] ?? null;
}

async function loadFactsWhere(db: Viewer["db"], fileId: string, condition: RawBuilder<unknown>): Promise<readonly OfficeFact[]> {
  const { rows } = await sql<OfficeFact & { readonly chosen: string | null; readonly resolved: ReferenceStatus | null }>`
    select fact.*, c.made_by as "madeBy", c.made_at as "madeAt", coalesce(x.visibility = 'nonPublic', false) as "isHidden", null as resolution
    from (
      select id, 'statement' as noun, property, value, found_value as "foundValue", quote, span_start as start, span_end as "end", found_by as "foundBy", confidence, status, note,
        correction_id, section_id, null as resolved, null as chosen, 0 as position
        from statement where file_id = ${fileId}
      union all
      select k.id, 'consultation', 'consultation', jsonb_build_object('organization', o.name, 'role', k.role, 'date', k.date, 'meeting', m.number, 'item', k.item, 'outcome', k.outcome),
        coalesce(k.found_value, '{}'), k.quote, k.span_start, k.span_end, k.found_by, k.confidence, k.review, k.note, k.correction_id, k.section_id, null, null, k.position
        from consultation k join organization o on o.id = k.organization_id left join meeting m on m.id = k.meeting_id where k.file_id = ${fileId}
      union all
      select id, 'reference', 'reference', jsonb_build_object('kind', kind, 'number', number, 'citedDate', cited_date, 'citedAs', cited_as, 'citedBy', cited_by, 'text', text, 'target', chosen_target),
        coalesce(found_value, '{}'), quote, span_start, span_end, found_by, confidence, review, note, correction_id, section_id, status, chosen_target, 0
        from reference where file_id = ${fileId}
    ) fact left join correction c on c.id = fact.correction_id left join section x on x.id = fact.section_id
    where ${condition} order by fact.noun, fact.position, fact.start, fact.id limit ${sql.lit(FACT_LIMIT)}
  `.execute(db);
  const targets = await loadTargets(db, rows.filter((row) => row.noun === "reference").map((row) => row.id));
  return rows.map(({ chosen, resolved, ...fact }) => ({
    ...fact, resolution: resolved === null ? null : { status: resolved, targets: targets.get(fact.id) ?? [], isChosen: chosen !== null },
  }));
}

async function loadTargets(db: Viewer["db"], referenceIds: readonly string[]): Promise<ReadonlyMap<string, readonly PaperSummary[]>> {
  const { rows } = await sql<SummaryRow & { reference_id: string }>`
    select t.reference_id, ${SUMMARY} from reference_target t join paper p on p.id = t.paper_id join body b on b.id = p.body_id
    where t.reference_id = any(${referenceIds}::text[]) order by p.date desc nulls last, p.id
  `.execute(db);
  return new Map([...Map.groupBy(rows, (row) => row.reference_id)].map(([id, own]) => [id, own.map(summaryOf)]));
}

/** The file of a paper that stands for it now, the fullest before its attachments; null where there is none. */
export async function loadCurrentFile({ db }: Viewer, paperId: string): Promise<string | null> {
  const row = await db.selectFrom("file").select("id").where("paper_id", "=", paperId).where("current", "=", true)
    .orderBy(sql`form in ('attachment', 'other', 'list')`).orderBy("id").executeTakeFirst();
  return row?.id ?? null;
}

/** Papers of this number, in whatever body; the document's own paper left out. */
export async function loadPapersOfNumber({ db }: Viewer, numberKey: string, notPaperId: string): Promise<readonly PaperSummary[]> {
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY} from paper p join body b on b.id = p.body_id where p.number_key = ${numberKey} and p.id <> ${notPaperId} order by p.id limit 20
  `.execute(db);
  return rows.map(summaryOf);
}
