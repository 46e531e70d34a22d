import type { Span } from "../../../text/span.ts";

/** What a search asks. Pages count from 1. */
export interface SearchQuery {
  readonly text: string;
  readonly type?: string;
  readonly bodyId?: string;
  readonly year?: number;
  readonly page: number;
  readonly pageSize: number;
}

/** One hit with the places that match. */
export interface SearchHit {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly bodyName: string;
  readonly snippets: readonly { readonly text: string; readonly spans: readonly Span[] }[];
}

/** How many hits bear a value; `label` where the value itself is no word for people. */
export interface SearchFacet {
  readonly value: string;
  readonly label?: string;
  readonly count: number;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Hits by type, body and year. */
  readonly facets: Readonly<Record<string, readonly SearchFacet[]>>;
  /** The words that were probably meant. */
  readonly suggestion?: string;
}

export type SearchFor = (query: SearchQuery) => Promise<SearchResult>;
