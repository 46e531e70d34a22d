import type { DocumentText, WordConfidence } from "./document-text.ts";
import type { MendedDocument } from "./mended-text.ts";
import { overlaps } from "./span.ts";

/** The confidence of recognition at [start, end): that of the most doubtful word there, 1 where none was doubted. `unsure` in the order of the text. */
export function confidenceAt(unsure: DocumentText["unsure"], start: number, end: number): number {
  let low = 0;
  let high = unsure.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unsure[middle]?.span[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let confidence = 1;
  for (let at = low; at < unsure.length && (unsure[at]?.span[0] ?? end) < end; at += 1) confidence = Math.min(confidence, unsure[at]?.confidence ?? 1);
  return confidence;
}

/** The doubted words that the mended text still has (spans in the original): marks that were no letters are gone. */
export function unsureWordsOf({ original, edits }: MendedDocument): readonly WordConfidence[] {
  if (original.unsure.length === 0) return [];
  const gone = edits.filter((edit) => edit.reason === "strayMarks");
  let next = 0;
  return original.unsure.filter(({ span }) => {
    while (next < gone.length && (gone[next]?.span[1] ?? 0) <= span[0]) next += 1;
    const edit = gone[next];
    return edit === undefined || !overlaps(edit.span, span);
  });
}
