import { sql } from "kysely";
import { loadOrganizations } from "./organizations.js";
import { loadPapers } from "./paper-summaries.js";
const LIST_SIZE = 20;
/** All bodies of which the viewer may see something, by name, with the number of their papers. */
export async function loadBodies({ db }) {
    const { rows } = await sql `
    select b.id, b.name, (select count(*) from paper p where p.body_id = b.id) as "paperCount" from body b
  `.execute(db);
    return rows.toSorted((a, b) => a.name.localeCompare(b.name, "de"));
}
/** One body with its organisations and a page of its papers; null where the viewer may not see it. */
export async function loadBody(viewer, id, page) {
    const { rows: [body] } = await sql `select id, name from body where id = ${id}`.execute(viewer.db);
    if (body === undefined) {
        return null;
    }
    return { body, organizations: await loadOrganizations(viewer, id), papers: await loadPapers(viewer, { bodyId: id }, page, LIST_SIZE) };
}
//# sourceMappingURL=bodies.js.map