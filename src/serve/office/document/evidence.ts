import type { OfficeFact, OfficeText } from "../../../store/office-document.ts";
import { applyEdits, createSourceMap } from "../../../text/source-map.ts";
import { overlaps, type Span } from "../../../text/span.ts";
import type { Edit } from "../../../text/mended-text.ts";
import type { Part } from "./parts.ts";

/** A part of a document's text in one of its layers, with everything that is marked in it; spans point into `text`. */
export interface MarkedText {
  readonly text: string;
  readonly facts: readonly { readonly span: Span; readonly fact: OfficeFact }[];
  readonly mends: readonly { readonly span: Span; readonly edit: Edit; readonly number: number }[];
  /** Words of which recognition was not sure. */
  readonly unsure: readonly { readonly span: Span; readonly confidence: number }[];
}

/** Mends that a person would not see: blanks and the like. */
const UNSEEN: ReadonlySet<string> = new Set(["whitespace"]);

/** A part of the text as it stands in the file, or as it was mended. Mends are counted in both alike, so that one leads to the other. */
export function markedText(text: OfficeText, { span: [from, to] }: Part, facts: readonly OfficeFact[], layer: "original" | "mended"): MarkedText {
  const own = text.text.slice(from, to);
  const edits = text.edits.filter((edit) => edit.span[0] >= from && edit.span[1] <= to).map((edit) => ({ ...edit, span: shifted(edit.span, from) }));
  const map = createSourceMap(edits);
  const place = (span: Span): Span => (layer === "original" ? shifted(span, from) : map.toMended(shifted(span, from)));
  const within = (span: Span): boolean => span[0] < span[1] && overlaps(span, [from, to]);
  return {
    text: layer === "original" ? own : applyEdits(own, edits),
    facts: facts.filter((fact) => fact.note === null && within([fact.start, fact.end])).map((fact) => ({ span: place(clipped([fact.start, fact.end], from, to)), fact })),
    mends: edits.filter((edit) => !UNSEEN.has(edit.reason)).map((edit, index) => ({ span: layer === "original" ? edit.span : map.toMended(edit.span), edit, number: index + 1 })),
    unsure: text.unsure.filter(({ span }) => within(span)).map(({ span, confidence }) => ({ span: place(clipped(span, from, to)), confidence })),
  };
}

function shifted([start, end]: Span, by: number): Span {
  return [start - by, end - by];
}

function clipped([start, end]: Span, from: number, to: number): Span {
  return [Math.max(start, from), Math.min(end, to)];
}

/** The boxes of the lines in which a fact's evidence stands, by page; in points from the top left corner. */
export interface Spot {
  readonly fact: OfficeFact;
  readonly page: number;
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
}

/** Where the evidence of facts stands on the given pages, the largest first, so that small boxes lie above large ones. */
export function spotsOn({ text, places }: Pick<OfficeText, "text" | "places">, pages: readonly number[], facts: readonly OfficeFact[]): readonly Spot[] {
  const shown = places.filter(([, , page]) => pages.includes(page));
  const spots = facts.filter((fact) => fact.note === null && fact.start < fact.end).flatMap((fact) => {
    const lines = linesWithin(shown, fact.start, fact.end);
    return [...Map.groupBy(lines, ([, , page]) => page)].map(([page, own]): Spot => ({ fact, page, boxes: own.map((line) => boxWithin(text, line, fact)) }));
  });
  return spots.toSorted((a, b) => areaOf(b) - areaOf(a));
}

function areaOf({ boxes }: Spot): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** So many characters more on both sides: letters are not equally wide. */
const LEEWAY = 1;

/** The stretch of a line that a fact covers, told from its share of the letters; of a row of a table, whose cells stand apart, the whole line. */
function boxWithin(text: string, [from, to, , x, y, width, height]: OfficeText["places"][number], { start, end }: OfficeFact): Spot["boxes"][number] {
  if (text.slice(from, to).includes("\t")) return { x, y, width, height };
  const perLetter = width / Math.max(1, to - from);
  const left = Math.max(0, start - from - LEEWAY) * perLetter;
  const right = Math.min(to - from, end - from + LEEWAY) * perLetter;
  return { x: x + left, y, width: right - left, height };
}

function linesWithin(lines: OfficeText["places"], start: number, end: number): OfficeText["places"] {
  const first = lineAt(lines, start);
  let after = first;
  while ((lines[after]?.[0] ?? end) < end) after += 1;
  return lines.slice(first, after);
}

/** The first line that ends behind a position, as an index. Lines stand in the order of the text, so it is found by halving. */
export function lineAt(lines: OfficeText["places"], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.[1] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
