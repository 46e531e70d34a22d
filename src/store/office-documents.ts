import { type RawBuilder, sql } from "kysely";
import { LEAST_SURE } from "../council/confidence.ts";
import type { Form } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { Note } from "../text/note.ts";
import { pageOf, pagingOf } from "./paging.ts";
import type { Viewer } from "./viewer.ts";
import type { Page } from "./views.ts";

/** Why a person should look at a document: it has notes, unsure facts, mentions of papers that are not tied to one, parts that are not public. */
export type Concern = "notes" | "unsure" | "unresolved" | "nonPublic";

/** Filters of the office's list of documents; all optional, all together. */
export interface OfficeFilter {
  readonly concern?: Concern;
  /** Words of title, number or file name. */
  readonly words?: string;
}

/** A document in the office's list. */
export interface OfficeDocumentSummary {
  readonly id: string;
  readonly name: string;
  readonly readAt: string;
  readonly pageCount: number | null;
  readonly form: Form;
  readonly title: string;
  readonly number: string | null;
  readonly kind: string | null;
  readonly bodyName: string;
  readonly visibility: Visibility;
  readonly hasNonPublicSection: boolean;
  /** Citizens see the paper. */
  readonly isPublished: boolean;
  readonly noteCount: number;
  readonly unsureCount: number;
  readonly unresolvedCount: number;
  /** Facts on which a person gave their word. */
  readonly judgedCount: number;
}

const UNSURE = sql.lit(LEAST_SURE);

const CONCERNS: Readonly<Record<Concern, RawBuilder<unknown>>> = {
  notes: sql`jsonb_array_length(f.notes) > 0`,
  unsure: sql`(exists (select from statement s where s.file_id = f.id and s.status = 'found' and s.confidence < ${UNSURE})
    or exists (select from consultation c where c.file_id = f.id and c.review = 'found' and c.confidence < ${UNSURE}))`,
  unresolved: sql`exists (select from reference r where r.file_id = f.id and r.review <> 'rejected' and r.status <> 'resolved')`,
  nonPublic: sql`(f.visibility = 'nonPublic' or f.has_non_public_section)`,
};

/** Documents as they stand now (older versions left out), last read first. */
export async function loadOfficeDocuments({ db }: Viewer, filter: OfficeFilter, page: number, pageSize: number): Promise<Page<OfficeDocumentSummary>> {
  const paging = pagingOf(page, pageSize);
  const condition = conditionOf(filter);
  const { rows: [counted] } = await sql<{ total: number }>`select count(*) as total from file f join paper p on p.id = f.paper_id where ${condition}`.execute(db);
  const { rows } = await sql<OfficeDocumentSummary>`
    select f.id, f.name, f.read_at as "readAt", f.page_count as "pageCount", f.form, p.title, p.number, p.kind, b.name as "bodyName",
      f.visibility, f.has_non_public_section as "hasNonPublicSection", coalesce(p.published_at <= now(), false) as "isPublished",
      jsonb_array_length(f.notes) as "noteCount",
      (select count(*) from statement s where s.file_id = f.id and s.status = 'found' and s.confidence < ${UNSURE})
        + (select count(*) from consultation c where c.file_id = f.id and c.review = 'found' and c.confidence < ${UNSURE}) as "unsureCount",
      (select count(*) from reference r where r.file_id = f.id and r.review <> 'rejected' and r.status <> 'resolved') as "unresolvedCount",
      (select count(*) from correction c where c.source = f.source) as "judgedCount"
    from (
      select f.* from file f join paper p on p.id = f.paper_id where ${condition}
      order by f.read_at desc, f.id limit ${paging.pageSize} offset ${paging.offset}
    ) f join paper p on p.id = f.paper_id join body b on b.id = f.body_id
    order by f.read_at desc, f.id
  `.execute(db);
  return pageOf(rows, counted?.total ?? 0, paging);
}

function conditionOf({ concern, words }: OfficeFilter): RawBuilder<unknown> {
  const wanted = (words ?? "").toLowerCase().split(/\s+/u).filter((word) => word !== "").slice(0, 10);
  const conditions = [
    sql`f.current`,
    ...(concern === undefined ? [] : [CONCERNS[concern]]),
    ...wanted.map((word) => sql`strpos(lower(concat_ws(' ', p.number, p.title, f.name)), ${word}) > 0`),
  ];
  return sql.join(conditions, sql` and `);
}

/** In how many documents each concern is to be found, and how many documents there are. */
export async function loadConcernCounts({ db }: Viewer): Promise<Readonly<Record<Concern | "all" | "unread", number>>> {
  const { rows: [counts] } = await sql<Record<Concern | "all" | "unread", number>>`
    select ${countOf(sql`true`)} as "all", ${countOf(CONCERNS.notes)} as notes, ${countOf(CONCERNS.unsure)} as unsure,
      ${countOf(CONCERNS.unresolved)} as unresolved, ${countOf(CONCERNS.nonPublic)} as "nonPublic",
      (select count(*) from source_document where status <> 'read') as unread
  `.execute(db);
  return counts ?? { all: 0, notes: 0, unsure: 0, unresolved: 0, nonPublic: 0, unread: 0 };
}

function countOf(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select count(*) from file f where f.current and ${condition})`;
}

/** Something that could not be read, and why. */
export interface UnreadSource {
  readonly name: string;
  /** Where it came from. */
  readonly source: string;
  readonly size: number;
  readonly seenAt: string;
  readonly notes: readonly Note[];
  /** The document that an earlier version of it gave; null where none was ever read. */
  readonly earlierId: string | null;
}

/** What could not be read, last seen first. */
export async function loadUnreadSources({ db }: Viewer, page: number, pageSize: number): Promise<Page<UnreadSource>> {
  const paging = pagingOf(page, pageSize);
  const { rows: [counted] } = await sql<{ total: number }>`select count(*) as total from source_document where status <> 'read'`.execute(db);
  const { rows } = await sql<UnreadSource>`
    select name, source, size, seen_at as "seenAt", notes, file_id as "earlierId" from source_document
    where status <> 'read' order by seen_at desc, source limit ${paging.pageSize} offset ${paging.offset}
  `.execute(db);
  return pageOf(rows, counted?.total ?? 0, paging);
}
