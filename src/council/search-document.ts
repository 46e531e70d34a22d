import type { Form } from "./understanding.ts";

/** What can be found: the nouns that have a page of their own. */
export type SearchType = "paper" | "meeting" | "organization" | "person";

/** Where a section of a text begins, so that a hit can name the heading it stands under. */
export interface SearchSection {
  readonly heading: string;
  /** Offset in `text`, in UTF-16 code units. */
  readonly start: number;
}

/** One thing to be found, as a value: the index asks nobody for more. */
export interface SearchDocument {
  /** Unique in its index; indexing the same id again replaces the document. */
  readonly id: string;
  readonly type: SearchType;
  readonly bodyId: string;
  readonly bodyName: string;
  /** As printed: "2017/0472". */
  readonly number: string | null;
  readonly title: string;
  /** As printed: "Beschlussvorlage". */
  readonly kind: string | null;
  readonly form: Form | null;
  /** ISO date. */
  readonly date: string | null;
  readonly organizations: readonly string[];
  readonly people: readonly string[];
  /** The mended text. */
  readonly text: string;
  readonly sections?: readonly SearchSection[];
}
