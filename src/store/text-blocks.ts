import type { Line } from "../text/document-text.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Span } from "../text/span.ts";
import type { TextBlock } from "./views.ts";

/**
 * The blocks of a stretch of the mended text, from the lines that touch it; spans count from its start.
 * Running heads and blank lines are left out. HTML prints a paragraph on one line;
 * elsewhere lines that follow each other without a gap are one paragraph, and go on an item that began above them.
 */
export function blocksOf(document: MendedDocument, [start, end]: Span): readonly TextBlock[] {
  const joins = document.original.origin !== "html";
  const blocks: TextBlock[] = [];
  let open = false;
  for (const line of document.lines) {
    const span = [Math.max(line.span[0], start) - start, Math.min(line.span[1], end) - start] as const;
    if (line.span[0] >= end) {
      break;
    }
    if (line.span[1] <= start || line.kind === "furniture") {
      continue;
    }
    const last = blocks.at(-1);
    if (line.kind === "blank" || span[1] <= span[0]) {
      open = false;
    } else if (line.kind === "text" && open && joins && last !== undefined) {
      blocks[blocks.length - 1] = { ...last, span: [last.span[0], span[1]] };
    } else {
      blocks.push(blockOf(line, span, start, end));
      open = line.kind === "text" || line.kind === "item";
    }
  }
  return blocks;
}

function blockOf(line: Line, span: Span, start: number, end: number): TextBlock {
  const kind = line.kind === "item" || line.kind === "row" || line.kind === "heading" ? line.kind : "paragraph";
  const cells = line.cells?.map((cell): Span => {
    const from = Math.min(Math.max(cell[0], start), end) - start;
    return [from, Math.max(from, Math.min(cell[1], end) - start)];
  });
  return kind === "row" && cells !== undefined ? { kind, span, cells } : { kind, span };
}
