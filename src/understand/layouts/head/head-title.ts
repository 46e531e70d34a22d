import type { HeadField } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import type { Sheet } from "../../sheet.ts";
import { asField, type Field, fieldOf } from "./field.ts";
import { titleByScore } from "./title-by-score.ts";
import { type PlacedTitle, titleAbove, titleBelow, titleByMark } from "./title.ts";

/** What else of the head is known before the title is sought. */
export interface TitlePlaces {
  readonly headEnd: number;
  /** Lines that say something else. */
  readonly taken: ReadonlySet<number>;
  /** First and last line of the Beratungsfolge; null where there is no table. */
  readonly table: { readonly firstLine: number; readonly lastLine: number } | null;
  /** The line of the label "Beratungsfolge"; null where there is none. */
  readonly route: number | null;
  /** The line of number or kind, whichever stands lower; null where there is neither. */
  readonly opening: number | null;
  /** What a heading says beside kind and number; null where none does. */
  readonly subject: Span | null;
  /** The line of number or kind that ends with a colon: the subject follows. */
  readonly announcing: number | null;
}

/** The title and its last line: labelled, else by its place above or below the Beratungsfolge, below the fields, or first of all. */
export function headTitle(sheet: Sheet, fields: readonly Field[], places: TitlePlaces, foundBy: string): { readonly field: HeadField<string>; readonly lastLine: number } | null {
  const labelled = fieldOf(fields, "title");
  const field = asField(labelled, foundBy);
  if (labelled !== null && field !== null) return { field: withoutMover(sheet, withoutLeaders(field)), lastLine: labelled.lastLine };
  if (places.subject !== null) {
    const { subject } = places;
    const last = sheet.lines.findIndex((line) => line.span[1] >= subject[1]);
    return { field: { value: sheet.text.slice(...subject).replace(/\s+/gu, " "), span: subject, foundBy, confidence: 0.8 }, lastLine: last };
  }
  const placed = titleByPlace(sheet, places);
  return placed === null ? null : { field: { value: placed.value, span: placed.span, foundBy, confidence: 0.75 }, lastLine: placed.lastLine };
}

const leaders = /(?<=[^\s.…_])\s{0,3}(?:\.{4,200}|…{2,60}|_{4,200})$/u;

/** "Neubau der Brücke ........": the line that a form draws behind a title. */
function withoutLeaders(field: HeadField<string>): HeadField<string> {
  const drawn = leaders.exec(field.value)?.[0].length ?? 0;
  return drawn === 0 ? field : { ...field, value: field.value.slice(0, -drawn), span: [field.span[0], field.span[1] - drawn] };
}

/** The line under a title that names whose motion it is ("- Antrag der …") is none of the title. */
function withoutMover(sheet: Sheet, field: HeadField<string>): HeadField<string> {
  const printed = sheet.text.slice(...field.span);
  const at = printed.search(/\n\s*[-–(]\s?\p{L}*(?:[aA]ntrag|[aA]nfrage) (?:der|des|von) [^\n]{3,200}$/u);
  return at < 3 ? field : { ...field, value: printed.slice(0, at).trimEnd().replace(/\s+/gu, " "), span: [field.span[0], field.span[0] + printed.slice(0, at).trimEnd().length] };
}

function titleByPlace(sheet: Sheet, places: TitlePlaces): PlacedTitle | null {
  const { headEnd, taken, table, route, opening, announcing } = places;
  const anchor = table?.firstLine ?? route;
  const marked = titleByMark(sheet, headEnd, taken);
  if (marked !== null) return marked;
  // "Antrag Nr. 12/2031:" opens the page, and its subject follows.
  const announced = announcing === null ? null : titleBelow(sheet, announcing, headEnd, taken);
  if (announced !== null) return announced;
  return (anchor === null ? null : titleAbove(sheet, anchor, taken))
    ?? (table === null ? null : titleBelow(sheet, table.lastLine, headEnd, taken))
    ?? titleByScore(sheet, headEnd, { taken, opening });
}
