import { sql } from "kysely";
import type { CorrectableProperty, FactNoun } from "../council/correctable.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import type { Anchor } from "./fact-drafts.ts";
import type { Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** A fact as its row holds it, whichever noun it belongs to. */
export interface CorrectableFact extends Anchor {
  readonly id: string;
  readonly noun: FactNoun;
  readonly property: CorrectableProperty;
  readonly bodyId: string;
  readonly paperId: string;
  readonly fileId: string;
  readonly source: string;
  /** What the program found. */
  readonly foundValue: unknown;
  readonly foundBy: string;
  /** Whether the evidence stands in a public place. */
  readonly visibility: Visibility;
  readonly correctionId: string | null;
}

/** Rows that were read before people could correct them hold no found value: it is told from their columns. */
const FACTS = sql`
  select id, 'statement' as noun, property, body_id, paper_id, file_id, section_id, found_value, quote, occurrence, words_before, words_after, found_by, correction_id from statement
  union all
  select c.id, 'consultation', 'consultation', c.body_id, c.paper_id, c.file_id, c.section_id,
    coalesce(c.found_value, jsonb_build_object('organization', o.name, 'role', c.role, 'date', c.date, 'meeting', m.number, 'item', c.item, 'outcome', c.outcome)),
    c.quote, c.occurrence, c.words_before, c.words_after, c.found_by, c.correction_id
    from consultation c join organization o on o.id = c.organization_id left join meeting m on m.id = c.meeting_id
  union all
  select id, 'reference', 'reference', body_id, paper_id, file_id, section_id,
    coalesce(found_value, jsonb_build_object('kind', kind, 'number', number, 'citedDate', cited_date, 'citedAs', cited_as, 'citedBy', cited_by, 'text', text, 'target', null)),
    quote, occurrence, words_before, words_after, found_by, correction_id from reference`;

type Row = Omit<CorrectableFact, "visibility"> & { readonly visibility: Visibility; readonly sectionVisibility: Visibility | null };

/** The fact with this id; null where there is none. */
export async function loadCorrectableFact({ db }: { readonly db: Viewer["db"] | Write }, id: string): Promise<CorrectableFact | null> {
  const { rows: [row] } = await sql<Row>`
    select fact.id, fact.noun, fact.property, fact.body_id as "bodyId", fact.paper_id as "paperId", fact.file_id as "fileId", f.source, fact.found_value as "foundValue",
      fact.quote, fact.occurrence, fact.words_before as "wordsBefore", fact.words_after as "wordsAfter", fact.found_by as "foundBy", fact.correction_id as "correctionId",
      f.visibility, c.visibility as "sectionVisibility"
    from (${FACTS}) fact join file f on f.id = fact.file_id left join section c on c.id = fact.section_id where fact.id = ${id}
  `.execute(db);
  if (row === undefined) {
    return null;
  }
  const { sectionVisibility, ...fact } = row;
  return { ...fact, visibility: strictest(fact.visibility, sectionVisibility ?? "public") };
}
