import type { DatabaseSync } from "node:sqlite";
import type { Form } from "../../council/understanding.ts";
import type { FacetCount, SearchFacets } from "../engine.ts";
import type { SearchType } from "../../council/search-document.ts";

/** Counts over the documents in the table `temp.hit`, in one pass over their columns and one over their organisations. */
export function loadFacets(database: DatabaseSync): SearchFacets {
  const combinations = database
    .prepare(
      `SELECT d.type, d.body_id AS bodyId, d.body_name AS bodyName, d.kind, d.form, d.year, count(*) AS documents
       FROM temp.hit h CROSS JOIN document d ON d.key = h.document GROUP BY 1, 2, 3, 4, 5, 6`,
    )
    .all();
  const organization = database
    .prepare(
      `SELECT o.organization AS value, count(*) AS count FROM temp.hit h CROSS JOIN document_organization o ON o.document = h.document
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`,
    )
    .all()
    .map((row) => ({ value: String(row["value"]), count: Number(row["count"]) }));
  const counted = <Value>(column: string): FacetCount<Value>[] => countBy<Value>(combinations, column);
  const names = new Map(combinations.map((row) => [row["bodyId"], String(row["bodyName"])]));
  return {
    type: counted<SearchType>("type"),
    body: counted<string>("bodyId").map((body) => ({ ...body, name: names.get(body.value) ?? body.value })),
    organization,
    kind: counted<string>("kind"),
    form: counted<Form>("form"),
    year: counted<number>("year").toSorted((a, b) => b.value - a.value),
  };
}

function countBy<Value>(rows: readonly Readonly<Record<string, unknown>>[], column: string): FacetCount<Value>[] {
  const counts = new Map<Value, number>();
  for (const row of rows) {
    const value = row[column];
    if (value !== null) counts.set(value as Value, (counts.get(value as Value) ?? 0) + Number(row["documents"]));
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
}
