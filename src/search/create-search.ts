import { join } from "node:path";
import type { SearchEngine } from "./engine.ts";
import { createFts5Engine } from "./fts5/fts5-engine.ts";

/** Two indexes that share nothing: what citizens search was never fed anything else. */
export interface Search {
  readonly public: SearchEngine;
  readonly internal: SearchEngine;
  close(): Promise<void>;
}

/**
 * The search over the indexes in a folder, which is created with the first document.
 * @param options.readers threads per index that answer queries; two unless told.
 */
export function createSearch(options: { readonly folder: string; readonly readers?: number }): Search {
  const engine = (name: string): SearchEngine => createFts5Engine({ ...options, folder: join(options.folder, name) });
  const search = { public: engine("public"), internal: engine("internal") };
  return { ...search, close: async () => void (await Promise.all([search.public.close(), search.internal.close()])) };
}
