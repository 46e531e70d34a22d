import type { OfficeText } from "../../../store/office-document.ts";
import type { Span } from "../../../text/span.ts";

/** A part of a document that is shown at once: a person checks a long one bit by bit. */
export interface Part {
  /** In the original text. */
  readonly span: Span;
  /** Pages in it, from 1; empty where the document has none. */
  readonly pages: readonly number[];
}

/** About ten printed pages. */
const LENGTH = 30_000;
const MOST_PAGES = 10;

/** The parts of a document, in order; there is at least one. Documents with pages are cut between pages, others at the end of a line, and none within a mend. */
export function partsOf({ text, places, edits }: Pick<OfficeText, "text" | "places" | "edits">): readonly Part[] {
  const starts = pageStarts(places);
  return starts.length > 0 ? partsOfPages(starts, text.length) : partsOfLines(text, edits);
}

/** The part in which a place of the original text lies, from 0. */
export function partAt(parts: readonly Part[], position: number): number {
  const found = parts.findLastIndex((part) => part.span[0] <= position);
  return Math.max(0, found);
}

interface PageStart {
  readonly page: number;
  readonly start: number;
}

function pageStarts(places: OfficeText["places"]): readonly PageStart[] {
  const starts: PageStart[] = [];
  for (const [start, , page] of places) if (page > (starts.at(-1)?.page ?? 0)) starts.push({ page, start });
  return starts;
}

function partsOfPages(starts: readonly PageStart[], length: number): readonly Part[] {
  const groups: PageStart[][] = [];
  for (const [index, start] of starts.entries()) {
    const group = groups.at(-1);
    const end = starts[index + 1]?.start ?? length;
    if (group === undefined || group.length >= MOST_PAGES || end - (group[0]?.start ?? 0) > LENGTH) groups.push([start]);
    else group.push(start);
  }
  return groups.map((group, index): Part => ({
    span: [index === 0 ? 0 : (group[0]?.start ?? 0), groups[index + 1]?.[0]?.start ?? length],
    pages: group.map(({ page }) => page),
  }));
}

function partsOfLines(text: string, edits: OfficeText["edits"]): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < text.length || parts.length === 0; ) {
    const to = text.length - from <= LENGTH * 1.2 ? text.length : cutBefore(text, from, from + LENGTH, edits);
    parts.push({ span: [from, to], pages: [] });
    from = Math.max(to, from + 1);
  }
  return parts;
}

function cutBefore(text: string, from: number, to: number, edits: OfficeText["edits"]): number {
  const line = text.lastIndexOf("\n", to) + 1;
  const cut = line > from + LENGTH / 2 ? line : to;
  return edits.find(({ span }) => span[0] < cut && cut < span[1])?.span[1] ?? cut;
}
