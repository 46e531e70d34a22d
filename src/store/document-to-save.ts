import type { Understanding } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";

/** The paper or the meeting to which another council information system attaches a file. */
export interface Belonging {
  readonly kind: "paper" | "meeting";
  /** Id of the row. */
  readonly id: string;
  /** True: it is attached to something that is not for the public alone. */
  readonly isNonPublic: boolean;
  /** What the other system calls it there, where that tells what it is. */
  readonly as: "invitation" | "minutes" | "minutesExtract" | null;
  /** Number of the item of the agenda to which it is attached. */
  readonly item: string | null;
}

/** One document as it was read and understood, and what to do with it. */
export interface DocumentToSave {
  /** Where it came from; says the same thing at every import: "folder:protokolle/2024-03-12.pdf". */
  readonly source: string;
  /** Its file name; the title of last resort. */
  readonly name: string;
  /** Sources of the files it lies in (an archive, an e-mail), the outermost first. */
  readonly containers?: readonly string[];
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** Changes whenever the program reads differently, so that known documents are read again. */
  readonly readerVersion: string;
  readonly bodyName: string;
  /** For documents that do not say themselves whether they are public. */
  readonly defaultVisibility: Visibility;
  /** `nonPublic`: whatever it says itself, because what it is attached to is non-public. */
  readonly strictestVisibility?: Visibility;
  /** True: citizens may see it, if it is public. */
  readonly release: boolean;
  readonly document: MendedDocument;
  readonly understanding: Understanding;
  readonly notes: readonly Note[];
  /** Where it is known to belong, whatever it says itself; without it, its number, meeting or source tells. */
  readonly belongsTo?: Belonging;
}
