import { sql } from "kysely";
import { SUMMARY, summaryOf } from "./paper-summaries.js";
/** The columns of a file, of the table `file f`. */
const FILE = sql `f.id as file_id, f.name, f.media_type as "mediaType", f.size, f.sha256, f.page_count as "pageCount", f.current, f.read_at as "readAt"`;
function fileOf({ file_id: id, name, mediaType, size, sha256, pageCount, current, readAt }) {
    return { id, name, mediaType, size, sha256, pageCount, current, readAt };
}
/** One file with its paper; null where the viewer may not see it whole. */
export async function loadFile({ db }, id) {
    const { rows: [row] } = await sql `
    select ${SUMMARY}, ${FILE} from file f join paper p on p.id = f.paper_id join body b on b.id = p.body_id where f.id = ${id}
  `.execute(db);
    return row === undefined ? null : { ...fileOf(row), paper: summaryOf(row) };
}
/** The files of a paper: current ones first, then older versions, newest first. */
export async function loadFilesOf({ db }, paperId) {
    const { rows } = await sql `select ${FILE} from file f where f.paper_id = ${paperId} order by f.current desc, f.read_at desc, f.id`.execute(db);
    return rows.map(fileOf);
}
//# sourceMappingURL=files.js.map