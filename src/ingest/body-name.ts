import type { SourceFile } from "../source/folder/fetch-folder.ts";

/**
 * Whose document it is when the document does not say: the name that was set; else the outermost folder below the one
 * that was asked for, spelled as the bodies already known spell it ("kreis-wiesental" → "Kreis Wiesental"); else the collection itself.
 * @param file where the document lies
 * @param known names of bodies that documents of the collection state
 * @param preset the operator's setting, if any
 */
export function bodyNameFor(file: Pick<SourceFile, "topFolder" | "rootName">, known: Iterable<string>, preset: string | undefined): string {
  if (preset !== undefined) return preset;
  if (file.topFolder === null) return `Sammlung „${file.rootName}“`;
  const wanted = fold(file.topFolder);
  for (const name of known) if (fold(name) === wanted) return name;
  return file.topFolder
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map((word) => word[0]?.toLocaleUpperCase("de") + word.slice(1))
    .join(" ");
}

/** Folder names and printed names of bodies, made comparable: "Kreis Wiesental" and "kreis-wiesental" are one. */
function fold(name: string): string {
  return name
    .toLocaleLowerCase("de")
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
