import type { Line } from "../text/document-text.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Span } from "../text/span.ts";

/**
 * The mended text with page furniture (navigation, running heads, page numbers) blanked out, length unchanged:
 * spans found in it are spans of the mended text, and nothing is found in what belongs to the page alone.
 * The labels of a record stand in small letters, so that none of them passes for part of a name.
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
    if (line.span[0] < end) continue;
    const label = line.kind === "furniture" ? line.span : labelOf(line);
    if (label === null) continue;
    const said = document.text.slice(...label);
    parts.push(document.text.slice(end, label[0]), line.kind === "furniture" ? " ".repeat(said.length) : inSmallLetters(said));
    end = label[1];
  }
  if (parts.length === 0) return document.text;
  parts.push(document.text.slice(end));
  return parts.join("");
}

/** The part of a record's line that names properties; null where none does. */
function labelOf({ record, cells, span }: Line): Span | null {
  if (record === undefined) return null;
  const isNamed = cells !== undefined && record.keys.length > 0;
  return isNamed ? (record.keys.length < cells.length ? (cells[0] ?? null) : null) : span;
}

function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
