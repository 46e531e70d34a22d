import type { DocumentText } from "../text/document-text.ts";
import type { Note } from "../text/note.ts";

/**
 * What reading a file gives: the document, or `null` and exactly one note that explains why there is none.
 * Notes beside a document tell of damage and doubt.
 */
export interface Reading {
  readonly value: DocumentText | null;
  readonly notes: readonly Note[];
  /** Files that lie in this one (members of an archive, attachments), not read yet; absent where there are none. */
  readonly parts?: readonly Part[];
}

/** A file inside another one. */
export interface Part {
  /** Its name in the container, with slashes ("TOP 3/Vorlage.docx"); no two parts of a container share one. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file to be read: its bytes and the name it bears. The name is a hint for people and for doubtful formats only. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Reports that page `page` (from 1) of `pageCount` is done. */
export type PageProgress = (page: number, pageCount: number) => void;

/** What a caller may set; everything has a sensible default. */
export interface ReadOptions {
  /** Called after each page that was recognised (OCR), the slow part of reading. */
  readonly onPage?: PageProgress;
  /** Files with more bytes are refused with a note; 100 MB by default. */
  readonly maxBytes?: number;
  /** Recognise pages without text (OCR); on by default. */
  readonly recognise?: boolean;
  /** At most so many pages of one file are recognised; 300 by default. */
  readonly maxRecognisedPages?: number;
  /** Path of the German word list. By it, texts that an earlier recognition left in a PDF are judged, and poor ones read anew; without it all are kept. */
  readonly wordListFile?: string;
}

/** One format: all folders in this room export one of these. */
export interface Format {
  readonly name: string;
  /** How sure the format is that the file is its own: 0 (no) to 1 (certainly). The highest bid reads. */
  bid(file: SourceFile): number;
  /** Reads the file; never throws on content. */
  read(file: SourceFile, options: ReadOptions): Promise<Reading> | Reading;
}

/** A reading without a document: one note says what happened, to what, and what to do. */
export function refused(code: string, message: string): Reading {
  return { value: null, notes: [{ code, message }] };
}

/** The name of a file as a message quotes it: „Vorlage.pdf“, shortened when it is very long. */
export function quoted(name: string): string {
  const shown = name.length > 120 ? `${name.slice(0, 117)}…` : name;
  return `„${shown}“`;
}
