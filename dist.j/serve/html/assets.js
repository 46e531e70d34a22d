import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
/** Pages work without style and script, so a missing build is no error. */
const none = { styles: [], scripts: [] };
/** Reads from the manifest of the client build which files pages link. `folder` holds the build. */
export function loadAssets(folder) {
    const manifest = join(folder, ".vite", "manifest.json");
    if (!existsSync(manifest))
        return none;
    const chunks = Object.values(JSON.parse(readFileSync(manifest, "utf8"))).filter((chunk) => chunk.isEntry === true);
    return {
        styles: chunks.flatMap((chunk) => chunk.css ?? []).map((file) => `/${file}`),
        scripts: chunks.map((chunk) => `/${chunk.file}`),
    };
}
//# sourceMappingURL=assets.js.map