import type { DateFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { TakenPlaces } from "../../text/taken-places.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { weekdayOf } from "./calendar.ts";
import { DATE_FORMS, type FoundDate } from "./date-forms.ts";
import { timeOfDayAt } from "./time-of-day.ts";

/**
 * Every day-precise date, range of days, and month with year in the text, each distinct one once, in text order.
 * Bare years, quarters, seasons and days whose year nobody can tell are not dates. The mention that prints a time of day
 * is the evidence, else the first one.
 */
export function findDates(document: MendedDocument, structure: Structure): DateFact[] {
  const text = readableText(document);
  const found = settleYears(foundIn(document), structure.head.date?.value ?? null).filter((date) => !isMisreadNote(date, document, structure));
  const facts = new Map<string, DateFact>();
  for (const date of found) {
    const key = `${date.start}/${date.end ?? ""}`;
    const known = facts.get(key);
    if (known !== undefined && known.startTime !== null) continue;
    const time = date.start.length === 10 ? timeOfDayAt(text, date.span[1]) : null;
    if (known !== undefined && time === null) continue;
    const span: Span = [date.span[0], time?.end ?? date.span[1]];
    facts.set(key, {
      start: date.start,
      end: date.end,
      text: oneLine(document.text.slice(...span)),
      startTime: time?.startTime ?? null,
      endTime: time?.endTime ?? null,
      span,
      foundBy: `dates/${date.form}`,
      confidence: date.confidence,
    });
  }
  return [...facts.values()];
}

/** Above the subject of a letter, notes by hand and stamps stand, which recognition misreads: a day of another decade is none of them. */
function isMisreadNote({ span, start }: DatedSpan, { original }: MendedDocument, { head }: Structure): boolean {
  if (original.origin !== "ocr" || head.date === null || head.title === null || span[1] > head.title.span[0]) return false;
  return Math.abs(Number(start.slice(0, 4)) - Number(head.date.value.slice(0, 4))) > yearsApart;
}

const yearsApart = 10;

/** A date with its year. */
export interface DatedSpan {
  readonly span: Span;
  readonly form: string;
  readonly start: string;
  readonly end: string | null;
  readonly confidence: number;
}

/** Every mention of a full date in a document, repeats included, in text order. */
export function datesIn(document: MendedDocument): DatedSpan[] {
  return settleYears(foundIn(document), null);
}

/** The dates of a document, found once for all who ask. */
function foundIn(document: MendedDocument): readonly FoundDate[] {
  const found = known.get(document) ?? allDates(readableText(document));
  known.set(document, found);
  return found;
}

const known = new WeakMap<MendedDocument, readonly FoundDate[]>();

/** The forms are tried from the most to the least telling; a stretch of text belongs to the first that takes it. */
function allDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const taken = new TakenPlaces(text);
  for (const { pattern, read } of DATE_FORMS) {
    for (const match of pattern.matchesIn(text)) {
      const dates = read(match).filter(({ claim }) => !taken.has(claim[0]) && !taken.has(claim[1] - 1));
      for (const date of dates) taken.take(date.claim);
      found.push(...dates);
    }
  }
  return found.filter(({ span }) => !isHalfStamped(text, span)).toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** "Eingang Z 3. JAN. 2031": one figure of a day, and of the other only what recognition made of it. Which day it was, nobody can tell. */
function isHalfStamped(text: string, [start, end]: Span): boolean {
  if (text.charAt(start + 1) !== "." || text.charAt(start - 1) !== " ") return false;
  const lead = text.slice(Math.max(text.lastIndexOf("\n", start) + 1, start - LONGEST_STAMP), start);
  return behindReceipt.test(lead) || (behindSign.test(lead) && /\p{Lu}{3}/u.test(text.slice(start, end)));
}

const LONGEST_STAMP = 30;
const behindReceipt = /E[il1]n[gq]\p{L}{0,4}\S{0,3}[ \t](?:\S{1,4}[ \t]){0,2}[\dIlZOoi|!][ ]$/u;
const behindSign = /(?:^|\t)[IlZOo|!][ ]$/u;

/** How many dates to either side may lend their year. */
const NEIGHBOURS = 40;

/** Gives days without a year ("Donnerstag, den 8. Juni") the year near by in which they fall on the printed weekday. */
function settleYears(dates: readonly FoundDate[], documentDate: string | null): DatedSpan[] {
  const settled: DatedSpan[] = [];
  for (const [index, date] of dates.entries()) {
    if (hasYear(date)) {
      settled.push(date);
      continue;
    }
    const start = yearFor(date, dates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS), documentDate);
    if (start !== null) settled.push({ ...date, start, confidence: 0.7 });
  }
  return settled;
}

function hasYear(date: FoundDate): date is FoundDate & DatedSpan {
  return date.start !== null;
}

function yearFor(date: FoundDate, dates: readonly FoundDate[], documentDate: string | null): string | null {
  const near = dates
    .filter((other) => other.start !== null && !overlaps(other.span, date.span))
    .toSorted((a, b) => Math.abs(a.span[0] - date.span[0]) - Math.abs(b.span[0] - date.span[0]))
    .map((other) => (other.start ?? "").slice(0, 4));
  const years = new Set(documentDate === null ? near : [...near, documentDate.slice(0, 4)]);
  const fits = [...years].filter((year) => date.dayOfYear(Number(year)) !== null);
  return fits.map((year) => date.dayOfYear(Number(year))).find((day) => day !== null && weekdayOf(day) === date.weekday) ?? null;
}
