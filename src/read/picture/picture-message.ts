/** Size of a page in points (1/72 inch), as its lines' boxes are told. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A page of a file as people see it. */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
}

/** What is asked of a picture process. It keeps the last file, so bytes need not be sent again. */
export interface PictureTask {
  /** Tells files apart: the SHA-256 of their bytes. */
  readonly key: string;
  /** Null where the process may hold them already. */
  readonly bytes: Uint8Array | null;
  /** A page from 1, or the sizes of all. */
  readonly wanted: number | "sizes";
}

/** What it answers. */
export type PictureAnswer =
  | { readonly kind: "bytesMissing" }
  | { readonly kind: "sizes"; readonly sizes: readonly PageSize[] }
  | { readonly kind: "picture"; readonly picture: PagePicture | null };
