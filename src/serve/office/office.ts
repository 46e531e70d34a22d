import type { Viewer } from "../../store/viewer.ts";
import type { Site } from "../html/site.ts";
import type { Session, Sessions } from "./access/session.ts";

/** A page of a file as people see it. */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
}

/** Size of a page in points (1/72 inch), in which boxes of lines are told. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Shows files as pictures of their pages. Files are strangers': whoever makes the pictures bounds time and memory. */
export interface PagePictures {
  /** Sizes of all pages; empty where the file has no pages that can be shown. */
  sizes(sha256: string, mediaType: string): Promise<readonly PageSize[]>;
  /** A page, from 1; null where it cannot be shown. */
  picture(sha256: string, mediaType: string, page: number): Promise<PagePicture | null>;
}

/** What the pages of the office need. They see everything: the viewer is the office's. */
export interface Office {
  readonly site: Site;
  readonly viewer: Viewer;
  readonly sessions: Sessions;
  readonly pictures: PagePictures;
  /** The bytes of a file by their SHA-256; null where they are gone. */
  readonly loadBytes: (sha256: string) => Promise<Uint8Array | null>;
  /** Changes a paper and brings portal and search up to date with it. */
  readonly change: <T>(paperId: string, work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
  readonly pause: (ms: number) => Promise<void>;
  /** The operator's log, in English. */
  readonly log: (line: string) => void;
}

/** What the routes of the office know of a request once the door is passed. */
export interface OfficeEnv {
  readonly Variables: { session: Session };
}
