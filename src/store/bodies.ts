import { sql } from "kysely";
import type { Body } from "../council/body.ts";
import { loadOrganizations } from "./organizations.ts";
import { loadPapers } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { BodyView } from "./views.ts";

const LIST_SIZE = 20;

/** All bodies of which the viewer may see something, by name, with the number of their papers. */
export async function loadBodies({ db }: Viewer): Promise<readonly (Body & { readonly paperCount: number })[]> {
  const { rows } = await sql<Body & { paperCount: number }>`
    select b.id, b.name, (select count(*) from paper p where p.body_id = b.id) as "paperCount" from body b
  `.execute(db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, "de"));
}

/** One body with its organisations and a page of its papers; null where the viewer may not see it. */
export async function loadBody(viewer: Viewer, id: string, page: number): Promise<BodyView | null> {
  const { rows: [body] } = await sql<Body>`select id, name from body where id = ${id}`.execute(viewer.db);
  if (body === undefined) {
    return null;
  }
  return { body, organizations: await loadOrganizations(viewer, id), papers: await loadPapers(viewer, { bodyId: id }, page, LIST_SIZE) };
}
