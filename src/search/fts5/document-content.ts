import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SearchDocument, SearchSection } from "../../council/search-document.ts";

/** What the index keeps of a document beside its columns: to show hits in context and to analyse it anew. */
export interface DocumentContent {
  readonly text: string;
  readonly sections: readonly SearchSection[];
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

/** Packs the content of a document; German prose shrinks to about half. */
export function packContent(document: SearchDocument): Uint8Array {
  const { text, organizations, people } = document;
  const content: DocumentContent = { text, sections: document.sections ?? [], organizations, people };
  return deflateRawSync(JSON.stringify(content), { level: 3 });
}

/** The content that `packContent` packed. */
export function unpackContent(data: Uint8Array): DocumentContent {
  return JSON.parse(inflateRawSync(data).toString("utf8")) as DocumentContent;
}
