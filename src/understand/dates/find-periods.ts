import type { PeriodFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import { factPattern } from "../fact-pattern.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { dayAfter, isoDay, weekdayOf } from "./calendar.ts";

const JAHR = "((?:19|20)\\d{2})(?![\\d/]|-\\d)";
const BLANK = "[ \\t\\u00a0\\n]{0,2}";
const ORDINAL = "([1-4]\\.|I{1,3}\\.?|IV\\.?|[Ee]rste[nrs]?|[Zz]weite[nrs]?|[Dd]ritte[nrs]?|[Vv]ierte[nrs]?)";
const JOINT = `${BLANK}(?:-|–|bis(?:${BLANK}zum)?|und|sowie|/)${BLANK}(?:zum${BLANK}|im${BLANK})?`;
const OF_YEAR = `${BLANK}(?:/${BLANK}|(?:des|im)${BLANK}(?:Jahre?s?|Haushaltsjahre?s?)${BLANK})?${JAHR}`;
const QUARTER = "(?:Quartale?s?|Vierteljahr(?:e?s)?)";

/** A way of naming a stretch of the year; the groups are its first number, its last number, and years. */
interface PeriodForm {
  readonly pattern: SearchedPattern;
  readonly unit: PeriodFact["unit"];
  /** Which groups hold: first number, last number, year of the first, year of the last. */
  readonly groups: readonly [first: number, last: number, firstYear: number, lastYear: number];
}

const FORMS: readonly PeriodForm[] = [
  // "II/2024 bis IV. Quartal 2025", "3. Quartal 2025 bis 1. Quartal 2026"
  { unit: "quarter", groups: [1, 3, 2, 4], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])${ORDINAL}(?:${BLANK}${QUARTER})?${OF_YEAR}${JOINT}${ORDINAL}${BLANK}${QUARTER}${OF_YEAR}`, "g")) },
  // "3. und 4. Quartal 2025", "zweites bis drittes Quartal 2025"
  { unit: "quarter", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])${ORDINAL}(?:${BLANK}${QUARTER})?(?:${JOINT}${ORDINAL})?${BLANK}${QUARTER}${OF_YEAR}`, "g")) },
  { unit: "quarter", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])Quartal${BLANK}${ORDINAL}(?:${JOINT}${ORDINAL})?${OF_YEAR}`, "g")) },
  // "Q2-Q4 2025", "Q1/2026", "Q4 2025 bis Q1 2026"
  { unit: "quarter", groups: [1, 3, 2, 4], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])Q${BLANK}([1-4])${OF_YEAR}${JOINT}Q${BLANK}([1-4])${OF_YEAR}`, "g")) },
  { unit: "quarter", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])Q${BLANK}([1-4])(?:${JOINT}Q?${BLANK}([1-4]))?${OF_YEAR}`, "g")) },
  { unit: "halfYear", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])${ORDINAL}(?:${JOINT}${ORDINAL})?${BLANK}(?:Halbjahr(?:e?s)?|Jahreshälfte)${OF_YEAR}`, "g")) },
  // "KW 32/2026", "KW 12 bis 14/2025", "23. Kalenderwoche 2024", "12.-14. KW 2025"
  { unit: "week", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\wäöüß/])(?:KW|Kalenderwochen?)${BLANK}(\\d{1,2})\\.?(?:${JOINT}(?:KW${BLANK})?(\\d{1,2}))?[.,]?${OF_YEAR}`, "g")) },
  { unit: "week", groups: [1, 2, 3, 3], pattern: factPattern(new RegExp(`(?<![\\w.,äöüß/])(\\d{1,2})\\.?(?:${JOINT}(\\d{1,2})\\.?)?${BLANK}(?:KW|Kalenderwochen?)${OF_YEAR}`, "g")) },
];

/**
 * The calendar weeks, quarters and half years the text names with their year, joined ones as one stretch;
 * each distinct one once, in text order. School half years ("1. Halbjahr 2024/25") are none of the calendar's.
 */
export function findPeriods(document: MendedDocument, _structure: Structure): PeriodFact[] {
  const text = readableText(document);
  const found: PeriodFact[] = [];
  for (const form of FORMS) {
    for (const match of form.pattern.matchesIn(text)) {
      const end = match.index + match[0].length;
      const stretch = stretchOf(form, match);
      if (stretch === null || found.some(({ span }) => span[0] < end && match.index < span[1])) continue;
      found.push({ unit: form.unit, ...stretch, text: oneLine(match[0]), span: [match.index, end], foundBy: `dates/${form.unit}`, confidence: 0.95 });
    }
  }
  const seen = new Set<string>();
  return found.toSorted((a, b) => a.span[0] - b.span[0]).filter(({ start, end }) => !seen.has(start + end) && seen.add(start + end));
}

function stretchOf({ unit, groups }: PeriodForm, match: RegExpExecArray): Pick<PeriodFact, "start" | "end"> | null {
  const [first, last] = [numberOf(match[groups[0]]), numberOf(match[groups[1]] ?? match[groups[0]])];
  const [firstYear, lastYear] = [Number(match[groups[2]]), Number(match[groups[3]])];
  const start = STARTS[unit](firstYear, first);
  const next = STARTS[unit](lastYear, last);
  if (start === null || next === null || start > next) return null;
  return { start, end: endOf(unit, lastYear, last, next) };
}

const STARTS: Readonly<Record<PeriodFact["unit"], (year: number, count: number) => string | null>> = {
  quarter: (year, count) => (count > 4 ? null : isoDay(year, count * 3 - 2, 1)),
  halfYear: (year, count) => (count > 2 ? null : isoDay(year, count * 6 - 5, 1)),
  week: mondayOf,
};

function endOf(unit: PeriodFact["unit"], year: number, count: number, start: string): string {
  if (unit === "week") return dayAfter(start, 6);
  const month = count * (unit === "quarter" ? 3 : 6);
  return isoDay(year, month, 31) ?? isoDay(year, month, 30) ?? start;
}

/** The Monday of an ISO 8601 week; the first week of a year is that of 4 January. */
function mondayOf(year: number, week: number): string | null {
  const fourth = isoDay(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const monday = dayAfter(fourth, (week - 1) * 7 - weekdayOf(fourth));
  return week === 53 && dayAfter(monday, 3).slice(0, 4) !== String(year) ? null : monday;
}

function numberOf(printed: string | undefined): number {
  const word = (printed ?? "").toLowerCase().replace(/\.$/, "");
  const named = ["erste", "zweite", "dritte", "vierte"].findIndex((ordinal) => word.startsWith(ordinal));
  if (named >= 0) return named + 1;
  const roman = ["i", "ii", "iii", "iv"].indexOf(word);
  return roman >= 0 ? roman + 1 : Number(word);
}
