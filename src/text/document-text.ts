import type { Span } from "./span.ts";

/**
 * A rectangle on a page, in PDF points (1/72 inch) from the top left corner.
 * For images without a resolution, one point is one pixel.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a line was in the layout of its source. `furniture` is navigation, running heads, page numbers. */
export type LineKind = "text" | "heading" | "item" | "row" | "furniture" | "blank";

/** One line of a document, as the source laid it out. Its span excludes the line break. */
export interface Line {
  readonly span: Span;
  readonly kind: LineKind;
  /** Heading level, 1 (outermost) to 6; only on headings whose source marks a level. */
  readonly level?: number;
  /** The cells of a table row, in order; only on rows. */
  readonly cells?: readonly Span[];
  /** Page number, counted from 1; only where the source has pages. */
  readonly page?: number;
  /** Where the line stands on its page; only where the source has pages. */
  readonly box?: Box;
  /** Size of the type in points; only where the source tells. */
  readonly size?: number;
  /** Set in bold; only where the source tells. */
  readonly bold?: boolean;
  /** What the line shows of a record; only where the source is one. */
  readonly record?: RecordPlace;
}

/**
 * What a line shows of a record (JSON). With as many names as cells, each cell shows one property; with one name, the cells behind
 * the label show it, and where there are no cells, the line is the label of the lines below; without names, it opens the object or captions a table.
 */
export interface RecordPlace {
  /** The way to the object from the outermost one (RFC 6901): "/agendaItem/0"; "" for the outermost itself. */
  readonly object: string;
  /** Names of properties, as the record writes them. */
  readonly keys: readonly string[];
}

/** A word that recognition (OCR) was not sure of: 0 (a guess) to 1 (certain). */
export interface WordConfidence {
  readonly span: Span;
  readonly confidence: number;
}

/** An entry of a document's outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string;
  /** The page that it leads to, from 1. */
  readonly page: number;
}

/** How the text of a document came to be. */
export type TextOrigin = "plain" | "html" | "pdf" | "ocr" | "docx" | "odt" | "rtf" | "mail" | "json";

/**
 * The text of one document with the layout that was visible: what `read` hands to `understand`.
 * `text` is what the source says and is never changed afterwards; every span points into it.
 * `lines` cover the text in reading order without overlap: each line's span ends where its line break begins.
 */
export interface DocumentText {
  readonly origin: TextOrigin;
  readonly text: string;
  readonly lines: readonly Line[];
  /** Words recognised with little confidence; empty unless `origin` is `ocr`. */
  readonly unsure: readonly WordConfidence[];
  /** True where the file breaks off, so that what is counted in it is not all. */
  readonly breaksOff?: true;
  /** Number of pages, where the source has pages. */
  readonly pageCount?: number;
  /** What the file says of itself outside its text (PDF title, HTML `<title>`), where present. */
  readonly metadataTitle?: string;
  /** The outermost entries of the file's outline, where it has one. */
  readonly outline?: readonly OutlineEntry[];
  /** True where the file itself says more than this text: comments, deleted or hidden words, addresses of a mail. It is not for everybody. */
  readonly conceals?: boolean;
}
