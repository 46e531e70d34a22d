import type { Line } from "../text/document-text.ts";
import type { Block, BlockDocument, Cell, Paragraph } from "./block.ts";
import { rowsOfCells } from "./html/find-rows.ts";
import { createLineWriter, type LineWriter } from "./line-writer.ts";
import { isListItem } from "./plain/line-kind.ts";

/** A longer cell, or one with more paragraphs, holds a text of its own: then the table only arranges texts. */
const LONGEST_CELL = 1_500;
const MOST_BLOCKS = 8;
const WIDEST = 20;

/** Writes a document: running heads, body, notes, running feet; heads and feet as furniture. */
export function writeBlocks({ heads, body, notes, feet }: BlockDocument): { text: string; lines: Line[] } {
  const writer = spacedWriter();
  writeFurniture(writer, heads);
  if (heads.length > 0) writer.blank();
  for (const block of body) writeBlock(writer, block);
  if (notes.length > 0) writer.blank();
  for (const block of notes) writeBlock(writer, block);
  if (feet.length > 0) writer.blank();
  writeFurniture(writer, feet);
  return writer.finish();
}

/** A writer whose blank lines come only before something: none stands at the end. */
function spacedWriter(): LineWriter {
  const writer = createLineWriter();
  let pending = false;
  const separate = (): void => {
    if (pending) writer.blank();
    pending = false;
  };
  return {
    ...writer,
    line(...given) {
      separate();
      return writer.line(...given);
    },
    row(...given) {
      separate();
      return writer.row(...given);
    },
    blank() {
      pending = true;
    },
  };
}

function writeFurniture(writer: LineWriter, blocks: readonly Block[]): void {
  for (const text of blocks.map(flatText)) {
    for (const line of text.split("\n")) {
      const shown = foldBlanks(line);
      if (shown !== "") writer.line(shown, { kind: "furniture" });
    }
  }
}

function writeBlock(writer: LineWriter, block: Block): void {
  if (block.kind === "paragraph") return writeParagraph(writer, block);
  writer.blank();
  for (const row of block.rows) writeRow(writer, row);
  writer.blank();
}

function writeParagraph(writer: LineWriter, { text, level, mark, bold, apart }: Paragraph): void {
  const isEmpty = foldBlanks(text) === "";
  if (isEmpty || apart === true || level !== undefined) writer.blank();
  if (isEmpty) return;
  const look = bold === true ? { bold } : {};
  for (const [index, line] of text.split("\n").filter((part) => foldBlanks(part) !== "").entries()) {
    const printed = mark !== undefined && index === 0 ? `${mark} ${line}` : line;
    if (level !== undefined) writer.line(foldBlanks(printed), { kind: "heading", level, ...look });
    else if (mark !== undefined && index === 0) writer.line(foldBlanks(printed), { kind: "item", ...look });
    else writeLine(writer, printed, look);
  }
  if (level !== undefined) writer.blank();
}

/** A line of text; tabs inside make it a row, as where labels and values are set with tab stops. */
function writeLine(writer: LineWriter, line: string, look: { bold?: boolean }): void {
  const cells = line.split("\t").map(foldBlanks).filter((cell) => cell !== "");
  const first = cells[0] ?? "";
  const isMarked = cells.length === 2 && first.length <= 6 && isListItem(`${first} x`);
  if (cells.length > 1 && !isMarked) writer.row(cells, look);
  else {
    const text = cells.join(" ");
    writer.line(text, { kind: isListItem(text) ? "item" : "text", ...look });
  }
}

/** A row of cells; where cells hold whole texts, one text after the other. */
function writeRow(writer: LineWriter, cells: readonly Cell[]): void {
  const filled = cells.filter((cell) => cell.blocks.some((block) => foldBlanks(flatText(block)) !== ""));
  if (filled.length > 1 && filled.every(isSimple)) {
    const texts = cells.flatMap((cell) => [cellText(cell), ...Array.from({ length: Math.min(cell.columns, WIDEST) - 1 }, () => "")]);
    const bold = filled.every((cell) => cell.blocks.every((block) => block.kind === "paragraph" && (block.bold === true || block.text.trim() === "")));
    for (const row of rowsOfCells(texts)) writer.row(row, bold ? { bold } : {});
    return;
  }
  for (const cell of filled) {
    for (const block of cell.blocks) writeBlock(writer, block);
  }
}

function isSimple({ blocks }: Cell): boolean {
  let length = 0;
  for (const block of blocks) {
    if (block.kind === "table" || block.level !== undefined) return false;
    length += block.text.length;
  }
  return blocks.length <= MOST_BLOCKS && length <= LONGEST_CELL;
}

function cellText({ blocks }: Cell): string {
  return foldBlanks(blocks.map(flatText).join(" "));
}

function flatText(block: Block): string {
  if (block.kind === "paragraph") return block.mark === undefined ? block.text : `${block.mark} ${block.text}`;
  return block.rows.map((row) => row.flatMap((cell) => cell.blocks.map(flatText)).join("\t")).join("\n");
}

/** Folds runs of blanks, tabs and line breaks; no-break spaces stay. */
function foldBlanks(text: string): string {
  return text.replace(/[ \t\n]+/g, " ").trim();
}
