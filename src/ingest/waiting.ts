import type { DocumentText } from "../text/document-text.ts";
import type { Note } from "../text/note.ts";
import type { Understood } from "../understand/understand.ts";
import type { CollectionFile } from "./collection-file.ts";

/** A file between the two passes, as it lies in the spool. */
export interface Waiting {
  readonly file: CollectionFile;
  readonly sha256: string;
  readonly document: DocumentText | null;
  readonly notes: readonly Note[];
  readonly opened: number;
  readonly parts: number;
}

/** One that has a text. */
export interface WaitingText extends Waiting {
  readonly document: DocumentText;
}

/** The same once its text was understood: what waited with it, and what was understood. */
export interface UnderstoodText extends Omit<Waiting, "document"> {
  readonly understood: Understood;
}
