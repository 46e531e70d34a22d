import type { Line } from "../text/document-text.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import type { Span } from "../text/span.ts";
import type { TextBlock } from "./views.ts";

/**
 * The blocks of a stretch of the mended text; spans count from its start. Blank lines and running heads are left out.
 * `unsure` are the words of the mended text that recognition doubted, in order.
 */
export function blocksOf(document: MendedDocument, stretch: Span, unsure: readonly Span[] = []): readonly TextBlock[] {
  const [start] = stretch;
  const lines = document.lines.filter((line) => line.span[0] < stretch[1] && line.span[1] > start).map((line) => cut(line, stretch));
  return paragraphsOf(document.text, lines).map(({ kind, span, firstLine }): TextBlock => {
    const cells = kind === "row" ? lines[firstLine]?.cells?.map((cell) => move(cell, -start)) : undefined;
    const doubted = unsure.filter((word) => word[0] < span[1] && word[1] > span[0]).map((word) => move(within(word, span), -start));
    return { kind, span: move(span, -start), ...(cells === undefined ? {} : { cells }), ...(doubted.length === 0 ? {} : { unsure: doubted }) };
  });
}

/** A line as far as it lies within the stretch. */
function cut(line: Line, stretch: Span): Line {
  const cells = line.cells?.map((cell) => within(cell, stretch));
  return { ...line, span: within(line.span, stretch), ...(cells === undefined ? {} : { cells }) };
}

function within([start, end]: Span, [from, to]: Span): Span {
  const inside = Math.min(Math.max(start, from), to);
  return [inside, Math.max(inside, Math.min(end, to))];
}

function move([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
