/** Where the bytes of documents are kept, each under its SHA-256. Bytes never change; a changed document has another SHA-256. */
export interface FileStore {
  /** Keeps bytes and returns their SHA-256 in hexadecimal. Keeping the same bytes again costs nothing. */
  save(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null where there are none of this SHA-256 (or where it is none). */
  load(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
}
