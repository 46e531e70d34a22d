import type { SectionView, StatementView, TextBlock } from "../../../store/views.ts";
import type { Span } from "../../../text/span.ts";

/**
 * What a table of the document says of an amount in it: the words that begin its row, and those at the head of its column ("Dach, 2026").
 * Null where the amount stands in no row, or where row and column say nothing in words.
 */
export function placeInTable(statement: Pick<StatementView, "sectionId" | "spanInSection">, sections: readonly SectionView[]): string | null {
  const section = sections.find(({ id }) => id === statement.sectionId);
  const at = statement.spanInSection;
  if (section === undefined || at === null) return null;
  const index = section.blocks.findIndex((block) => block.cells !== undefined && contains(block.span, at));
  const cells = section.blocks[index]?.cells ?? [];
  const column = cells.findIndex((cell) => contains(cell, at));
  if (column < 1) return null;
  const words = [wordsIn(section.text, cells[0]), captionOf(section, index, column)].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(", ");
}

/** The head of the column: the cell in the first row of the same table, where that row has as many cells and none of them is an amount. */
function captionOf(section: SectionView, row: number, column: number): string | null {
  let first = row;
  while (section.blocks[first - 1]?.kind === "row") first -= 1;
  const head = section.blocks[first];
  const width = section.blocks[row]?.cells?.length;
  if (first === row || head === undefined || head.cells?.length !== width || holdsAmount(section.text, head)) return null;
  return wordsIn(section.text, head.cells?.[column]);
}

function holdsAmount(text: string, { cells = [] }: TextBlock): boolean {
  return cells.map((cell) => text.slice(...cell)).some((words) => /\d[.,]\d{2,3}(?!\d)|\d\s?(?:€|EUR)/u.test(words) && !/\p{L}{4}/u.test(words));
}

const longest = 120;

function wordsIn(text: string, cell: Span | undefined): string | null {
  const words = cell === undefined ? "" : text.slice(...cell).replace(/\s+/gu, " ").trim();
  return words === "" || words.length > longest || !/[\p{L}\d]/u.test(words) ? null : words;
}

function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
