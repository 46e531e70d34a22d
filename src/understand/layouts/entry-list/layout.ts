import type { Head, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { letterheadBody, systemsOwner } from "../head/body.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { announcesList, entriesOn, type Entry } from "./find-entries.ts";
import { entryNumberIn } from "./entry-number.ts";

/**
 * A list of papers: what was found, the motions of a faction, the papers of a month, those that belong to another paper.
 * What an entry says is the entry's own and nothing of the page's.
 */
export const entryList: Layout = { name: "entry-list", surest: 0.905, recognise: (sheet) => (entriesOn(sheet) === null ? 0 : 0.905), read: readEntryList };

const nothing = { number: null, kind: null, leadUnit: null, author: null, date: null, consultations: [] };

function readEntryList(sheet: Sheet): HeadReading {
  const foundBy = "layouts/entry-list";
  const { entries, first } = entriesOn(sheet) ?? { entries: [], first: 0 };
  const body = letterheadBody(sheet, first, foundBy) ?? systemsOwner(sheet, foundBy);
  const head: Head = {
    ...nothing, body, form: { value: "list", span: entries[0]?.number.span ?? [0, 0], foundBy, confidence: 0.85 },
    title: titleOf(sheet, sheet.lines.slice(0, first), body, foundBy), visibility: sharedVisibility(sheet, entries, foundBy),
  };
  return { head, bodyStart: sheet.lines.length, headLines: new Set(), entries: entries.map((entry) => ({ number: entry.number.number, span: entry.number.span, isHidden: visibilityOf(sheet, entry)?.value === "nonPublic", lines: [entry.lines[0]?.span[0] ?? 0, entry.lines.at(-1)?.span[1] ?? 0] })) };
}

const counter = new LinePattern(/^(?:Seite )?\d{1,5}(?:\s?(?:-|–|bis|von|\/)\s?\d{1,5}){0,2}(?:\s\p{L}+)?$|(?:^|\s)\d{1,6} (?:Treffer|Ergebnisse|Einträge|Dokumente|Vorlagen)|^(?:Sortier|Filter|Anzeige|Zeitraum|Suchbegriff|Seite\s)/u);
const count = /\s?\((?:\d{1,6}|[^()]{0,30}\d{1,6}\s\p{L}{3,20})\)$/u;

/** The heading of the list itself: not that of the paper to which it belongs, and not what the page counts or sorts by. */
function titleOf(sheet: Sheet, above: readonly SheetLine[], body: HeadField<string> | null, foundBy: string): HeadField<string> | null {
  const isOfBody = (line: SheetLine): boolean => body !== null && line.span[0] <= body.span[0] && body.span[1] <= line.span[1] && line.text.length - body.value.length < 4;
  const lines = above.filter((line) => line.cells.length < 2 && line.text.length > 3 && line.text.length <= 200 && !counter.isIn(line) && labelsIn(line).length === 0 && !isOfBody(line) && !namesPaper(sheet, line));
  const headings = lines.filter(({ kind }) => kind === "heading");
  const line = headings.findLast((one) => announcesList(one)) ?? headings.at(-1) ?? lines.find((one) => announcesList(one)) ?? lines.find((one) => one.gapBefore && one.gapAfter && /\p{L}{3}/u.test(one.text) && !/[.!?:]$/u.test(one.text));
  if (line === undefined) return null;
  const value = line.text.replace(count, "");
  return { value, span: [line.span[0], line.span[0] + value.length], foundBy, confidence: line.kind === "heading" ? 0.85 : 0.7 };
}

/** "Sitzungsvorlage 2031/012 (Endgültiger Beschluss)": the paper that the list belongs to. */
function namesPaper(sheet: Sheet, line: SheetLine): boolean {
  return entryNumberIn(sheet, line) !== null;
}

/** The visibility that all entries say alike. */
function sharedVisibility(sheet: Sheet, entries: readonly Entry[], foundBy: string): HeadField<Visibility> | null {
  const said = entries.map((entry) => visibilityOf(sheet, entry));
  const [first] = said;
  if (first === undefined || first === null || said.some((one) => one?.value !== first.value)) return null;
  return { ...first, foundBy, confidence: 0.85 };
}

const says = /ffentlich/iu;
const longestStatus = 40;

/** What an entry says of itself, in a field, a cell or a line of its own. */
function visibilityOf(sheet: Sheet, { lines }: Entry): Pick<HeadField<Visibility>, "value" | "span"> | null {
  for (const line of lines) {
    const values = line.cells.length > 1 ? line.cells : labelsIn(line).length === 0 ? [line.span] : labelsIn(line).map(({ valueStart }, n, hits) => [line.span[0] + valueStart, line.span[0] + (hits[n + 1]?.start ?? line.text.length)] as const);
    for (const span of values) {
      const text = sheet.text.slice(...span).trim();
      const value = text.length > longestStatus || !says.test(text) ? null : visibilityIn(text);
      if (value !== null) return { value, span };
    }
  }
  return null;
}
