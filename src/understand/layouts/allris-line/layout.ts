import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn, firstDay } from "../../day.ts";
import type { Sheet } from "../../sheet.ts";
import { runInHeadings } from "../../sections/heading-words.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { visibilityIn } from "../head/visibility-word.ts";

/**
 * A printed ALLRIS paper whose text lost its line ends: "15.02.2031 Amt … Vorlagen-Nr: 31/0207 öffentlich <title>
 * Beratungsfolge: <body> am: 07.03.2031 Zu TOP: … Bericht: …".
 */
export const allrisLine: Layout = { name: "allris-line", surest: 0.9, recognise: recogniseAllrisLine, read: readAllrisLine };

const searched = 6000;
const numberLabel = /(?:Vorlagen?|Drucksachen?)[- ]?Nr\.?:\s{0,3}(\S{1,30})/u;
const row = /([\p{Lu}][^:]{1,140}?)\s+am:\s{0,3}(\d{1,2}\.\d{1,2}\.\d{4})(?:\s{0,3}Zu TOP:\s{0,3}(\d{1,3}(?:\.\d{1,3})*)?)?/gu;

/** Sure when number, route and "am: … Zu TOP:" stand in one long line. */
function recogniseAllrisLine(sheet: Sheet): number {
  const long = sheet.lines.find((line) => line.text.length > 300 && numberLabel.test(line.text.slice(0, searched)));
  if (long === undefined) return 0;
  const head = long.text.slice(0, searched);
  return head.includes("Beratungsfolge:") && /am:\s{0,3}\d{1,2}\./u.test(head) ? 0.9 : 0;
}

function readAllrisLine(sheet: Sheet): HeadReading {
  const foundBy = "layouts/allris-line";
  const line = sheet.lines.find((one) => one.text.length > 300 && numberLabel.test(one.text.slice(0, searched)));
  const general = readGeneralHead(sheet, "allris-line");
  if (line === undefined) return general;
  const text = line.text.slice(0, searched);
  const at = line.span[0];
  const field = (start: number, end: number, confidence: number): HeadField<string> => {
    const value = text.slice(start, end);
    const from = start + value.length - value.trimStart().length;
    return { value: value.trim().replace(/\s+/gu, " "), span: [at + from, at + from + value.trim().length], foundBy, confidence };
  };
  const number = numberLabel.exec(text);
  const route = text.indexOf("Beratungsfolge:");
  const numberEnd = number === null ? 0 : number.index + number[0].length;
  const status = /^\s{0,3}((?:nicht ?)?öffentlich)\s/u.exec(text.slice(numberEnd));
  const titleStart = numberEnd + (status?.[0].length ?? 0);
  const visibility = status?.[1] === undefined ? null : visibilityIn(status[1]);
  const rows = route < 0 ? [] : rowsIn(text, route + "Beratungsfolge:".length, at, foundBy);
  const bodyOffset = Math.max(at + titleStart, rows.at(-1)?.span[1] ?? 0);
  const day = number === null ? undefined : daysIn(text.slice(0, number.index)).findLast((one) => !/Ausdruck vom:\s*$/u.test(text.slice(0, one.start)));
  return {
    bodyStart: line.index, headLines: new Set(), bodyOffset,
    head: {
      ...general.head,
      form: { ...general.head.form, value: general.head.kind === null ? "paper" : general.head.form.value },
      number: number === null ? null : field(numberEnd - (number[1] ?? "").length, numberEnd, 0.95),
      visibility: visibility === null ? null : { value: visibility, span: field(numberEnd, titleStart, 0.9).span, foundBy, confidence: 0.9 },
      title: route > titleStart && route - titleStart < 500 ? field(titleStart, route, 0.85) : null,
      leadUnit: day === undefined || number === null || number.index - day.end > 120 || number.index - day.end < 4 ? null : field(day.end, number.index, 0.8),
      date: day === undefined ? null : { ...field(day.start, day.end, 0.85), value: day.iso },
      author: null, consultations: rows,
    },
  };
}

function rowsIn(text: string, from: number, at: number, foundBy: string): readonly ConsultationFact[] {
  const end = runInHeadings(text).find(([start]) => start > from)?.[0] ?? text.length;
  return [...text.slice(from, end).matchAll(row)].map((match) => {
    const span: Span = [at + from + match.index, at + from + match.index + match[0].length];
    return {
      organization: (match[1] ?? "").trim(), role: null, date: firstDay(match[2] ?? "")?.iso ?? null, meeting: null,
      item: match[3] ?? null, outcome: null, span, foundBy, confidence: 0.9,
    };
  });
}
