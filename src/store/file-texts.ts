import type { MendedDocument } from "../text/mended-text.ts";
import { saveRows, storableText, type Write } from "./save-rows.ts";
import type { LinePlace } from "./tables.ts";

interface FileTextToSave {
  readonly fileId: string;
  readonly bodyId: string;
  /** The file and its older versions, whose texts are given up. */
  readonly lineage: readonly string[];
  readonly document: MendedDocument;
}

/** Keeps the whole text of a file with the places of its lines: what the office lays beside what was understood. */
export async function saveFileText(write: Write, { fileId, bodyId, lineage, document }: FileTextToSave): Promise<void> {
  const { text, lines, unsure } = document.original;
  const places = lines.flatMap(({ span, page, box }): LinePlace[] =>
    page === undefined || box === undefined || span[0] === span[1] ? [] : [[span[0], span[1], page, tenth(box.x), tenth(box.y), tenth(box.width), tenth(box.height)]]);
  await write.deleteFrom("file_text").where("file_id", "in", ["", ...lineage.filter((id) => id !== fileId)]).execute();
  await saveRows(write, "file_text", [{ file_id: fileId, body_id: bodyId, text: storableText(text), edits: document.edits, places, unsure }], "file_id");
}

/** A tenth of a point is finer than any eye. */
function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
