import type { Span } from "../../../text/span.ts";

/** What a search asks. */
export interface SearchQuery {
  readonly text: string;
  readonly filters?: { readonly type?: readonly string[]; readonly bodyId?: readonly string[]; readonly year?: readonly number[] };
  /** From 0. */
  readonly offset?: number;
  readonly limit?: number;
}

/** One hit with the places that match. */
export interface SearchHit {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly titleSpans: readonly Span[];
  readonly number: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly bodyName: string;
  readonly snippets: readonly { readonly text: string; readonly spans: readonly Span[]; readonly heading: string | null }[];
}

/** The answer to a search: one page of hits, and how all hits divide. */
export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: {
    readonly type: readonly { readonly value: string; readonly count: number }[];
    readonly body: readonly { readonly value: string; readonly name: string; readonly count: number }[];
    readonly year: readonly { readonly value: number; readonly count: number }[];
  };
  /** The query with misspelt words mended; null where nothing better is known. */
  readonly didYouMean: string | null;
}

/** What the portal asks of a search engine. */
export interface Searcher {
  search(query: SearchQuery): Promise<SearchAnswer>;
}
