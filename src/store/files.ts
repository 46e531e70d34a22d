import { sql } from "kysely";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { FileView, PaperSummary } from "./views.ts";

/** The columns of a file, of the table `file f`. */
const FILE = sql`f.id as file_id, f.name, f.media_type as "mediaType", f.size, f.sha256, f.page_count as "pageCount", f.current, f.read_at as "readAt"`;

interface FileRow extends Omit<FileView, "id"> {
  readonly file_id: FileView["id"];
}

function fileOf({ file_id: id, name, mediaType, size, sha256, pageCount, current, readAt }: FileRow): FileView {
  return { id, name, mediaType, size, sha256, pageCount, current, readAt };
}

/** One file with its paper; null where the viewer may not see it whole. */
export async function loadFile({ db }: Viewer, id: string): Promise<(FileView & { readonly paper: PaperSummary }) | null> {
  const { rows: [row] } = await sql<FileRow & SummaryRow>`
    select ${SUMMARY}, ${FILE} from file f join paper p on p.id = f.paper_id join body b on b.id = p.body_id where f.id = ${id}
  `.execute(db);
  return row === undefined ? null : { ...fileOf(row), paper: summaryOf(row) };
}

/** The files of a paper: current ones first, then older versions, newest first. */
export async function loadFilesOf({ db }: Viewer, paperId: string): Promise<readonly FileView[]> {
  const { rows } = await sql<FileRow>`select ${FILE} from file f where f.paper_id = ${paperId} order by f.current desc, f.read_at desc, f.id`.execute(db);
  return rows.map(fileOf);
}
