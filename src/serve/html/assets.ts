import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Addresses of the built style and script. */
export interface Assets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Pages work without style and script, so a missing build is no error. */
const none: Assets = { styles: [], scripts: [] };

/** Reads from the manifest of the client build which files pages link. `folder` holds the build. */
export function loadAssets(folder: string): Assets {
  const manifest = join(folder, ".vite", "manifest.json");
  if (!existsSync(manifest)) return none;
  const chunks = Object.values(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, Chunk>).filter((chunk) => chunk.isEntry === true);
  return {
    styles: chunks.flatMap((chunk) => chunk.css ?? []).map((file) => `/${file}`),
    scripts: chunks.map((chunk) => `/${chunk.file}`),
  };
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}
