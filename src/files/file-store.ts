/** Where the bytes of documents are kept, each under its SHA-256. Bytes never change; a changed document has another SHA-256. */
export interface FileStore {
  /** Keeps bytes and returns their SHA-256 in hexadecimal. Keeping the same bytes again costs nothing. */
  save(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null where there are none of this SHA-256 (or where it is none). */
  load(sha256: string): Promise<Uint8Array | null>;
  /** The bytes to be taken piece by piece, however many they are; null as with `load`. */
  open(sha256: string): Promise<OpenedBytes | null>;
  has(sha256: string): Promise<boolean>;
}

/** Bytes that are not in memory. Nothing has to be closed. */
export interface OpenedBytes {
  readonly size: number;
  /** The bytes from one position until before another. */
  stream(from: number, until: number): ReadableStream<Uint8Array<ArrayBuffer>>;
}
