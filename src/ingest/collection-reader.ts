import type { ReaderPool } from "../read/pool.ts";
import type { CollectionFile } from "./collection-file.ts";
import type { UnderstanderPool } from "./understander-pool.ts";

/** What reading a collection needs, and whom it asks and tells. */
export interface CollectionReader {
  readonly pool: ReaderPool;
  /** Files read, and then texts understood, at the same time. */
  readonly readers: number;
  readonly understanders: UnderstanderPool;
  /** Texts of documents that are in the collection already; read one at a time. */
  readonly knownTexts: AsyncIterable<string>;
  /** Folder for what must wait between the two passes. */
  readonly spoolFolder: string;
  /** Largest file that is opened, in bytes. */
  readonly maxBytes: number;
  readonly onProgress: (pass: "read" | "understand", done: number, total: number, name: string) => void;
  readonly stop: AbortSignal;
  /** Called with each file before it is read; `false` passes it over (it is known and unchanged). */
  readonly wants: (file: CollectionFile, sha256: string) => boolean;
  /** Called with the bytes of each file that is read, before anything else happens to it. */
  readonly keep: (file: CollectionFile, bytes: Uint8Array) => Promise<void>;
}
