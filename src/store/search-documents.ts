import { type RawBuilder, sql } from "kysely";
import type { SearchDocument } from "../council/search-document.ts";
import type { Viewer } from "./viewer.ts";

interface Row extends Omit<SearchDocument, "text" | "sections"> {
  readonly parts: readonly { readonly heading: string; readonly text: string }[];
}

/**
 * What this viewer may find, in order of ids, from the first id after `afterId`.
 * Call it again with the last id until it returns nothing.
 */
export async function loadSearchDocuments(viewer: Viewer, afterId: string | null = null, limit = 200): Promise<readonly SearchDocument[]> {
  return await loadWhere(viewer, sql`found.id > ${afterId ?? ""}`, limit);
}

/** Those of the given ids that this viewer may find. */
export async function loadSearchDocumentsOf(viewer: Viewer, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  return await loadWhere(viewer, sql`found.id = any(${ids}::text[])`, ids.length);
}

/** Ids of all that a search may show otherwise when a paper changes: the paper and those of files that lie in its files, their meetings, and whom they name. */
export async function loadSearchIdsAround({ db }: Viewer, paperId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with changed as (
      select ${paperId}::text as id
      union select part.paper_id from file part join file f on part.containers @> array[f.source] where f.paper_id = ${paperId}
    )
    select id from changed
    union select person_id from statement where paper_id in (select id from changed) and person_id is not null
    union select organization_id from statement where paper_id in (select id from changed) and organization_id is not null
    union select organization_id from consultation where paper_id in (select id from changed)
    union select meeting_id from consultation where paper_id in (select id from changed) and meeting_id is not null
    union select meeting_id from agenda_item where paper_id in (select id from changed)
  `.execute(db);
  return rows.map((row) => row.id);
}

async function loadWhere({ db }: Viewer, condition: RawBuilder<unknown>, limit: number): Promise<readonly SearchDocument[]> {
  const { rows } = await sql<Row>`
    with chosen as (
      (select found.id, 'paper' as type from paper found where ${condition} order by id limit ${limit})
      union all (select found.id, 'meeting' from meeting found where ${condition} order by id limit ${limit})
      union all (select found.id, 'organization' from organization found where ${condition} order by id limit ${limit})
      union all (select found.id, 'person' from person found where ${condition} order by id limit ${limit})
      order by id limit ${limit}
    )
    select p.id, 'paper' as type, p.body_id as "bodyId", b.name as "bodyName", p.number, p.title, p.kind, p.form, p.date,
      array(select distinct o.name from consultation c join organization o on o.id = c.organization_id where c.paper_id = p.id
        union select distinct o.name from statement s join organization o on o.id = s.organization_id where s.paper_id = p.id order by 1) as organizations,
      array(select distinct n.name from statement s join person n on n.id = s.person_id where s.paper_id = p.id order by 1) as people,
      coalesce((select jsonb_agg(jsonb_build_object('heading', x.heading, 'text', x.text) order by f.id, x.position)
        from section x join (
          select file_id as id, sum(length(text)) as size from section where paper_id = p.id group by file_id order by size desc, file_id limit 1
        ) f on f.id = x.file_id where x.paper_id = p.id), '[]') as parts
    from chosen join paper p on p.id = chosen.id join body b on b.id = p.body_id where chosen.type = 'paper'
    union all
    select m.id, 'meeting', m.body_id, b.name, m.number, o.name, null, null, m.date, array[o.name], '{}',
      coalesce((select jsonb_agg(jsonb_build_object('heading', '', 'text', a.title) order by a.position, a.id) from agenda_item a where a.meeting_id = m.id), '[]')
    from chosen join meeting m on m.id = chosen.id join body b on b.id = m.body_id join organization o on o.id = m.organization_id where chosen.type = 'meeting'
    union all
    select o.id, 'organization', o.body_id, b.name, null, o.name, o.kind, null, null, o.aliases, '{}', '[]'
    from chosen join organization o on o.id = chosen.id join body b on b.id = o.body_id where chosen.type = 'organization'
    union all
    select n.id, 'person', n.body_id, b.name, null, n.name, null, null, null, '{}', array[n.name], '[]'
    from chosen join person n on n.id = chosen.id join body b on b.id = n.body_id where chosen.type = 'person'
    order by id
  `.execute(db);
  return rows.map(({ parts, ...row }) => ({ ...row, ...joinParts(parts) }));
}

function joinParts(parts: Row["parts"]): Pick<SearchDocument, "text" | "sections"> {
  let text = "";
  const sections = parts.map((part) => {
    const section = { heading: part.heading, start: text.length };
    text += `${part.heading === "" ? "" : `${part.heading}\n`}${part.text}\n`;
    return section;
  });
  return { text, sections };
}
