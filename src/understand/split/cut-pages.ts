import type { DocumentText, Line } from "../../text/document-text.ts";
import type { Span } from "../../text/span.ts";

/**
 * Cuts a document before each of these pages, in ascending order. The pieces keep the numbers of their pages in the file;
 * a line without a page stays with the line before it. Blank lines at the edges of a piece go.
 */
export function cutPages(document: DocumentText, before: readonly number[]): readonly DocumentText[] {
  const pieces: Line[][] = [[]];
  const cuts = [...before];
  for (const line of document.lines) {
    // Text that belongs to an earlier page (a footnote that waited) stays in the piece that it is written in.
    while (cuts[0] !== undefined && line.page !== undefined && line.page >= cuts[0]) {
      cuts.shift();
      pieces.push([]);
    }
    pieces.at(-1)?.push(line);
  }
  return pieces.map(withoutBlankEdges).filter((lines) => lines.length > 0).map((lines, index) => pieceOf(document, lines, index === 0));
}

function withoutBlankEdges(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ kind }) => kind !== "blank");
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(({ kind }) => kind !== "blank") + 1);
}

function pieceOf(document: DocumentText, lines: readonly Line[], isFirst: boolean): DocumentText {
  const start = lines[0]?.span[0] ?? 0;
  const end = lines.at(-1)?.span[1] ?? start;
  const move = ([from, to]: Span): Span => [from - start, to - start];
  const { metadataTitle, outline: _outline, ...rest } = document;
  return {
    ...rest,
    text: document.text.slice(start, end),
    lines: lines.map((line) => ({ ...line, span: move(line.span), ...(line.cells === undefined ? {} : { cells: line.cells.map(move) }) })),
    unsure: document.unsure.filter(({ span }) => span[0] >= start && span[1] <= end).map((word) => ({ ...word, span: move(word.span) })),
    pageCount: new Set(lines.flatMap(({ page }) => page ?? [])).size,
    ...(isFirst && metadataTitle !== undefined ? { metadataTitle } : {}),
  };
}
