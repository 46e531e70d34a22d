import type { Site } from "../html/site.ts";
import type { ReadModels } from "./read-models.ts";
import type { OpenedBytes } from "../../files/file-store.ts";
import type { SearchEngine } from "../../search/engine.ts";

/** What answers ask of a search engine. */
export type Searcher = Pick<SearchEngine, "search">;

/** What the pages of the portal need. Everything is seen with a citizen's eyes: the read models are bound to that viewer. */
export interface Portal {
  readonly site: Site;
  readonly read: ReadModels;
  readonly search: Searcher;
  /** The bytes of a file by their SHA-256; null where they are gone. */
  readonly openBytes: (sha256: string) => Promise<OpenedBytes | null>;
  readonly clock: () => Date;
}
