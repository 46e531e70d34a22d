import type { MendedDocument } from "../text/mended-text.ts";

/**
 * The mended text with page furniture (navigation, running heads, page numbers) blanked out, length unchanged:
 * spans found in it are spans of the mended text, and nothing is found in what belongs to the page alone.
 */
export function readableText(document: MendedDocument): string {
  const text = known.get(document) ?? withoutFurniture(document);
  known.set(document, text);
  return text;
}

/** Every finder asks for the text of the document at hand. */
const known = new WeakMap<MendedDocument, string>();

function withoutFurniture(document: MendedDocument): string {
  const parts: string[] = [];
  let end = 0;
  for (const line of document.lines) {
    if (line.kind !== "furniture" || line.span[0] < end) continue;
    parts.push(document.text.slice(end, line.span[0]), " ".repeat(line.span[1] - line.span[0]));
    end = line.span[1];
  }
  if (parts.length === 0) return document.text;
  parts.push(document.text.slice(end));
  return parts.join("");
}
