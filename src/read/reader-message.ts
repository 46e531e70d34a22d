import type { Reading, ReadOptions } from "./reading.ts";

/** What a pool asks of a reader process. */
export interface ReaderTask {
  /** The bytes, or the path of the file. */
  readonly source: Uint8Array | string;
  readonly name: string;
  readonly options: Omit<ReadOptions, "onPage">;
}

/** What a reader process answers: that it began (the time of a file counts from here), pages as they are done, and at last the reading. */
export type ReaderMessage =
  | { readonly kind: "started" }
  | { readonly kind: "page"; readonly page: number; readonly pageCount: number }
  | { readonly kind: "reading"; readonly reading: Reading; readonly residentBytes: number };
