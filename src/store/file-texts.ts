import type { MendedDocument } from "../text/mended-text.ts";
import { saveRows, storableText, type Write } from "./save-rows.ts";
import type { LinePlace } from "./tables.ts";

interface FileTextToSave {
  readonly fileId: string;
  readonly bodyId: string;
  readonly document: MendedDocument;
}

/**
 * Keeps the whole texts of files with the places of their lines: what the office lays beside what was understood.
 * @param given of earlier versions, whose texts are given up
 */
export async function saveFileTexts(write: Write, texts: readonly FileTextToSave[], given: readonly string[]): Promise<void> {
  if (given.length > 0) await write.deleteFrom("file_text").where("file_id", "in", given).execute();
  await saveRows(write, "file_text", texts.map(({ fileId, bodyId, document }) => {
    const { text, lines, unsure } = document.original;
    const places = lines.flatMap(({ span, page, box }): LinePlace[] =>
      page === undefined || box === undefined || span[0] === span[1] ? [] : [[span[0], span[1], page, tenth(box.x), tenth(box.y), tenth(box.width), tenth(box.height)]]);
    return { file_id: fileId, body_id: bodyId, text: storableText(text), edits: document.edits, places, unsure };
  }), "file_id");
}

/** A tenth of a point is finer than any eye. */
function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
