import type { AttendanceFact, Head } from "../../council/understanding.ts";
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
