import type { Form } from "../council/understanding.ts";
import type { Span } from "../text/span.ts";
import type { SearchDocument, SearchType } from "../council/search-document.ts";

/** What a hit must be. Values of one filter are alternatives; different filters must all hold. */
export interface SearchFilters {
  readonly type?: readonly SearchType[];
  readonly bodyId?: readonly string[];
  /** Names, as in the documents. */
  readonly organization?: readonly string[];
  readonly kind?: readonly string[];
  readonly form?: readonly Form[];
  readonly year?: readonly number[];
}

/** What a person asks. */
export interface SearchQuery {
  /** In the language of `parseQuery`; anything is allowed, the empty text finds everything. */
  readonly text: string;
  readonly filters?: SearchFilters;
  /** `relevance` (the default): best first, newest first among equals. `newest`: by date. */
  readonly sort?: "relevance" | "newest";
  /** From 0. */
  readonly offset?: number;
  /** At most 100; 10 unless told. */
  readonly limit?: number;
}

/** A passage of the text, with the places of the words that were sought. Spans, not markup: the page decides how to show them. */
export interface Snippet {
  readonly text: string;
  /** In `text` of this snippet, sorted, without overlap. */
  readonly spans: readonly Span[];
  /** Where the passage begins in the text of the document. */
  readonly start: number;
  /** The heading it stands under, where the document told its sections. */
  readonly heading: string | null;
}

/** One document found. */
export interface SearchHit {
  readonly id: string;
  readonly type: SearchType;
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
  readonly title: string;
  /** The words that were sought, in `title`. */
  readonly titleSpans: readonly Span[];
  readonly number: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly form: Form | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly snippets: readonly Snippet[];
}

/** One value of a facet, and how many of the documents found have it. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Counts over all documents found, most frequent first; years newest first. */
export interface SearchFacets {
  readonly type: readonly FacetCount<SearchType>[];
  readonly body: readonly (FacetCount<string> & { readonly name: string })[];
  /** The fifty most frequent. */
  readonly organization: readonly FacetCount<string>[];
  readonly kind: readonly FacetCount<string>[];
  readonly form: readonly FacetCount<Form>[];
  readonly year: readonly FacetCount<number>[];
}

/** The answer to a query. */
export interface SearchAnswer {
  /** All documents found, not only those on this page. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: SearchFacets;
  /** "Meinten Sie …?": the query with misspelt words mended; only where nothing was found and this finds something. */
  readonly didYouMean: string | null;
}

/** One way to go on typing. */
export interface Suggestion {
  readonly text: string;
  readonly kind: "word" | "number";
  /** In how many documents it stands. */
  readonly documents: number;
}

/** `empty` and `ready` can be searched; `outdated` (made by another version) and `damaged` need a rebuild. */
export type EngineState = "empty" | "ready" | "outdated" | "damaged";

/**
 * What the program asks of a search engine. Engines are fed the terms of our German analysis and our parsed queries,
 * so all of them find the same; `describeSearchEngine` in `engine.contract.ts` says what that is.
 * Methods reject with `SearchUnavailable` where the index cannot be used; no content of documents or queries makes them reject.
 */
export interface SearchEngine {
  /** Adds documents, or replaces those with the same id: all of them or, on failure, none. */
  index(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes documents out; unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Builds the whole index anew beside the old one, which answers until the new one takes its place.
   * Compounds are split by the words of the whole collection, so the order of the documents does not matter.
   */
  rebuild(documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): Promise<void>;
  search(query: SearchQuery): Promise<SearchAnswer>;
  /** At most ten ways to complete what was typed so far; the most frequent first. */
  suggest(prefix: string): Promise<readonly Suggestion[]>;
  /** Empties the index; also brings a damaged one back to use. */
  clear(): Promise<void>;
  /** Looks at the whole index: takes seconds on a large one. */
  check(): Promise<EngineState>;
  close(): Promise<void>;
}

/** The index cannot be used. The message is German and says what to do. */
export class SearchUnavailable extends Error {
  readonly state: "outdated" | "damaged" | "closed" | "failed";

  constructor(state: SearchUnavailable["state"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SearchUnavailable";
    this.state = state;
  }
}
