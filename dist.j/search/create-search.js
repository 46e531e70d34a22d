import { join } from "node:path";
import { createFts5Engine } from "./fts5/fts5-engine.js";
/**
 * The search over the indexes in a folder, which is created with the first document.
 * @param options.readers threads per index that answer queries; two unless told.
 */
export function createSearch(options) {
    const engine = (name) => createFts5Engine({ ...options, folder: join(options.folder, name) });
    const search = { public: engine("public"), internal: engine("internal") };
    return { ...search, close: async () => void (await Promise.all([search.public.close(), search.internal.close()])) };
}
//# sourceMappingURL=create-search.js.map