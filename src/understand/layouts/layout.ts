import type { AgendaItemFact, AttachmentFact, AttendanceFact, Head, SectionKind } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import type { Sheet } from "../sheet.ts";
import type { ListedPaper } from "../structure.ts";

/** What a layout reads from a sheet: the head, and the lines that belong to it. */
export interface HeadReading {
  readonly head: Head;
  /** The first line that belongs to the content. */
  readonly bodyStart: number;
  /** Lines of the head that stand among the content (a title below the first section); no section holds them. */
  readonly headLines: ReadonlySet<number>;
  /** Where the content begins in the text, where the head's last line also holds content. */
  readonly bodyOffset?: number;
  /** The papers that a list names, in order. */
  readonly entries?: readonly ListedPaper[];
  /** The people whom a list of members names, with what its columns tell. */
  readonly members?: readonly AttendanceFact[];
  /** What the document itself tells apart, so that nothing has to be found for it. */
  readonly told?: Told;
}

/** What a record tells by the names of its properties. */
export interface Told {
  readonly agenda: readonly AgendaItemFact[];
  readonly attachments: readonly AttachmentFact[];
  /** Places that the record marks as not public. */
  readonly hidden: readonly Span[];
  /** What a part of its text is for, by the name of the property. */
  readonly kindOf: (heading: string) => SectionKind | null;
  /** The number of the agenda item that a place belongs to; null outside of the agenda. */
  readonly itemAt: (span: Span) => string | null;
  /** True where it is no document of a council at all, so that nothing in it is a fact. */
  readonly isForeign: boolean;
}

/** One manner of publishing. */
export interface Layout {
  readonly name: string;
  /** No sheet is of this manner more surely. */
  readonly surest: number;
  /** How surely the sheet is of this manner, 0 (not at all) to 1 (certain). */
  readonly recognise: (sheet: Sheet) => number;
  readonly read: (sheet: Sheet) => HeadReading;
}
