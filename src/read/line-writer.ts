import type { Line } from "../text/document-text.ts";
import type { Span } from "../text/span.ts";

/** Everything about a line but its place, which the writer knows. */
export type LineLook = Omit<Line, "span" | "cells">;

/** Collects lines and the text they make up, so that spans are right by construction. */
export interface LineWriter {
  /** Appends a line; line breaks inside become blanks. Returns the span it got. */
  line(text: string, look: LineLook): Span;
  /** Appends a row: its cells joined by tabs (tabs and line breaks inside become blanks). */
  row(cells: readonly string[], look: Omit<LineLook, "kind"> & { kind?: Line["kind"] }): Span;
  /** Appends a blank line, unless the text is empty or the last line is blank already. */
  blank(page?: number): void;
  /** The text so far and its lines. */
  finish(): { text: string; lines: Line[] };
  /** Number of code units so far. */
  length(): number;
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\f\u2028\u2029]/g, " ");
}

/** A new, empty writer. */
export function createLineWriter(): LineWriter {
  const parts: string[] = [];
  const lines: Line[] = [];
  let length = 0;

  const start = (): number => {
    if (lines.length > 0) {
      parts.push("\n");
      length += 1;
    }
    return length;
  };
  const push = (text: string): void => {
    parts.push(text);
    length += text.length;
  };

  return {
    line(text, look) {
      const from = start();
      push(oneLine(text));
      const span: Span = [from, length];
      lines.push({ span, ...look });
      return span;
    },
    row(cells, look) {
      const from = start();
      const spans: Span[] = [];
      for (const [index, cell] of cells.entries()) {
        if (index > 0) push("\t");
        const cellStart = length;
        push(oneLine(cell).replaceAll("\t", " "));
        spans.push([cellStart, length]);
      }
      const span: Span = [from, length];
      lines.push({ ...look, span, kind: look.kind ?? "row", cells: spans });
      return span;
    },
    blank(page) {
      const last = lines.at(-1);
      if (last === undefined || last.kind === "blank") return;
      const from = start();
      lines.push({ span: [from, from], kind: "blank", ...(page === undefined ? {} : { page }) });
    },
    finish: () => ({ text: parts.join(""), lines }),
    length: () => length,
  };
}
