import { isElement, attributeOf, type HtmlElement } from "./parse-bounded.ts";
import type { Survey } from "./survey.ts";
import { visibleText } from "./visible-text.ts";

const LONGEST_CELL = 1_500;
const MOST_BLOCKS = 8;
const LONGEST_LABEL = 80;
const LONGEST_CAPTION = 32;
const CAPTION_TAGS = new Set(["span", "b", "strong", "label", "em", "div"]);
const LABELLED_TAGS = new Set(["div", "li", "p", "section"]);

type Surveys = ReadonlyMap<HtmlElement, Survey>;

/** The element children of an element that are shown. */
export function shownChildren(element: HtmlElement, surveys: Surveys): HtmlElement[] {
  return element.childNodes.filter(isElement).filter((child) => surveys.get(child)?.look.hidden === false);
}

const CELL_ROLES = new Set(["cell", "gridcell", "columnheader", "rowheader"]);

/** True for a row of a table, whether tags or roles make it one. */
export function isTableRow(element: HtmlElement): boolean {
  return element.tagName === "tr" || attributeOf(element, "role") === "row";
}

/** True for a cell that heads its column. */
export function isColumnHead(element: HtmlElement): boolean {
  return element.tagName === "th" || attributeOf(element, "role") === "columnheader";
}

function isCell(element: HtmlElement): boolean {
  return element.tagName === "td" || element.tagName === "th" || CELL_ROLES.has(attributeOf(element, "role") ?? "");
}

/**
 * The rows that a row of a table shows, each with its cells, or `null` when it only arranges blocks
 * (tables nested for layout, cells with sections of text): then its cells flow like paragraphs.
 * Several label/value pairs side by side ("Status: | öffentlich | Art: | Vorlage") become rows of their own.
 */
export function rowsOfTableRow(row: HtmlElement, surveys: Surveys): string[][] | null {
  const cells = shownChildren(row, surveys).filter(isCell);
  const filled = cells.filter((cell) => lengthOf(cell, surveys) > 0);
  if (filled.length < 2 || !filled.every((cell) => isSimple(cell, surveys))) return null;
  const texts: string[] = [];
  for (const cell of cells) {
    texts.push(visibleText(cell, surveys));
    const span = Math.min(Number(attributeOf(cell, "colspan") ?? "1") || 1, 20);
    for (let column = 1; column < span; column += 1) texts.push("");
  }
  return rowsOfCells(texts);
}

/** The rows that a row of cells makes: itself without empty cells at its end, or a row for each pair of label and value. */
export function rowsOfCells(cells: readonly string[]): string[][] {
  const dense = cells.filter((text) => text !== "");
  return pairsOf(dense) ?? [isLabel(dense[0] ?? "") ? dense : cells.slice(0, cells.findLastIndex((text) => text !== "") + 1)];
}

/** "A: | x | B: | y" → two pairs; anything else gives `null`. */
function pairsOf(cells: readonly string[]): string[][] | null {
  if (cells.length < 4 || cells.length % 2 === 1) return null;
  const pairs: string[][] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [label = "", value = ""] = cells.slice(index, index + 2);
    if (!isLabel(label) || isLabel(value)) return null;
    pairs.push([label, value]);
  }
  return pairs;
}

/** The cells of a block that shows a label beside its value (two blocks, the first ends with a colon), or `null`. */
export function labelledPair(element: HtmlElement, surveys: Surveys): string[] | null {
  if (!LABELLED_TAGS.has(element.tagName) || !isSimple(element, surveys)) return null;
  const children = shownChildren(element, surveys).filter((child) => lengthOf(child, surveys) > 0);
  const [label, value] = children;
  if (children.length !== 2 || label === undefined || value === undefined) return null;
  const hasOwnText = lengthOf(label, surveys) + lengthOf(value, surveys) !== lengthOf(element, surveys);
  if (hasOwnText || lengthOf(label, surveys) > LONGEST_LABEL) return null;
  const text = visibleText(label, surveys);
  return isLabel(text) ? [text, visibleText(value, surveys)] : null;
}

/**
 * Whether the children of an element are all a caption beside a value, two elements each and no text of their own:
 * a list or grid that is a table of two columns.
 */
export function holdsPairs(parent: HtmlElement, surveys: Surveys): boolean {
  const rows = shownChildren(parent, surveys).filter((child) => lengthOf(child, surveys) > 0);
  const captions = rows.map((row) => captionOf(row, surveys));
  return rows.length > 1 && captions.every((caption) => caption !== null && caption.tagName === captions[0]?.tagName);
}

/** The cells of a row that `holdsPairs` knows. */
export function pairOf(row: HtmlElement, surveys: Surveys): string[] {
  return shownChildren(row, surveys).filter((child) => lengthOf(child, surveys) > 0).map((child) => visibleText(child, surveys));
}

function captionOf(row: HtmlElement, surveys: Surveys): HtmlElement | null {
  if (!LABELLED_TAGS.has(row.tagName) || !isSimple(row, surveys)) return null;
  const [caption, value, ...more] = shownChildren(row, surveys).filter((child) => lengthOf(child, surveys) > 0);
  if (caption === undefined || value === undefined || more.length > 0 || !CAPTION_TAGS.has(caption.tagName)) return null;
  const length = lengthOf(caption, surveys);
  return length <= LONGEST_CAPTION && length + lengthOf(value, surveys) === lengthOf(row, surveys) ? caption : null;
}

/** The cells of a `dt` and the `dd`s that belong to it, with the `dd`s; `null` when the description is more than a value. */
export function definitionPair(term: HtmlElement, surveys: Surveys): { cells: string[]; values: HtmlElement[] } | null {
  const values = surveys.get(term)?.values ?? [];
  if (!isSimple(term, surveys)) return null;
  const filled = values.filter((value) => lengthOf(value, surveys) > 0);
  if (filled.length === 0 || !filled.every((value) => isSimple(value, surveys))) return null;
  return { cells: [visibleText(term, surveys), ...filled.map((value) => visibleText(value, surveys))], values };
}

function lengthOf(element: HtmlElement, surveys: Surveys): number {
  return surveys.get(element)?.length ?? 0;
}

function isSimple(cell: HtmlElement, surveys: Surveys): boolean {
  const survey = surveys.get(cell);
  return survey !== undefined && !survey.structured && survey.length <= LONGEST_CELL && survey.blocks <= MOST_BLOCKS;
}

function isLabel(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST_LABEL && text.endsWith(":");
}
