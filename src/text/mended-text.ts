import type { DocumentText, Line } from "./document-text.ts";
import type { Note } from "./note.ts";
import type { Span } from "./span.ts";

/** Why a place was mended. */
export type MendReason =
  | "whitespace" //        no-break and doubled blanks, soft hyphens, zero-width characters
  | "markup" //            Markdown escapes and asterisks that a copy left behind
  | "lineEndHyphen" //     a word broken at a line end
  | "encoding" //          text decoded with the wrong character set
  | "letterSpacing" //     A N T R A G
  | "doubled" //           letters printed several times (BBeesscchhlluussss), passages printed twice
  | "ocr" //               letters that recognition confuses (fiir → für)
  | "strayMarks" //        stamps, logos, handwriting and dust that recognition took for letters
  | "lostLetters" //       letters that a conversion dropped (Stadtmarketingr → Stadtmarketing für)
  | "ligature"; //         ﬁ → fi

/** One mend: `original` at `span` of the original text reads `replacement` in the mended text. */
export interface Edit {
  readonly span: Span;
  readonly original: string;
  readonly replacement: string;
  readonly reason: MendReason;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number;
}

/**
 * A document with its second layer: the original text and the text as it was meant.
 * `edits` are sorted and do not overlap; applied to `original.text` they give `text`.
 * `lines` are the original's lines, one for one, with spans (and cells) that point into the mended `text`.
 */
export interface MendedDocument {
  readonly original: DocumentText;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly edits: readonly Edit[];
  readonly notes: readonly Note[];
}
