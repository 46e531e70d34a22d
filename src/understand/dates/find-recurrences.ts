import type { RecurrenceFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { type Recurrence, RECURRENCE_FORMS } from "./recurrence-forms.ts";
import { type TimeOfDay, timeOfDayAt } from "./time-of-day.ts";

/** How often one rule's times may be listed: "von 8 bis 12 Uhr und von 14 bis 16 Uhr". */
const TIMES_AT_MOST = 3;

/**
 * Everything that happens again and again, as rules of RFC 5545 ("jeden zweiten Dienstag im Monat"), with the time of day
 * where printed; each distinct one once, in text order. What only says how often ("monatlich") is no event.
 */
export function findRecurrences(document: MendedDocument, _structure: Structure): RecurrenceFact[] {
  const text = readableText(document);
  const taken: Recurrence[] = [];
  for (const form of RECURRENCE_FORMS) {
    for (const match of form.pattern.matchesIn(text)) {
      const end = match.index + match[0].length;
      if (INSTEAD.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
      if (taken.some(({ span }) => span[0] < end && match.index < span[1])) continue;
      taken.push(...form.read(match).map((rule) => ({ rule, form: form.name, needsTime: form.needsTime === true, span: [match.index, end] as const })));
    }
  }
  const seen = new Set<string>();
  return taken
    .toSorted((a, b) => a.span[0] - b.span[0])
    .flatMap((recurrence) => withTimes(text, recurrence))
    .filter(({ rule, endTime }) => !seen.has(`${rule} ${endTime}`) && seen.add(`${rule} ${endTime}`));
}

/** "freitags statt donnerstags": the second no longer happens. */
const INSTEAD = /(?:statt|anstelle von|nicht mehr|nicht)[ \u00a0\n](?:wie bisher[ \u00a0\n])?$/;

function withTimes(text: string, { rule, form, needsTime, span }: Recurrence): RecurrenceFact[] {
  const times = timesBehind(text, span[1]);
  const before = times.length === 0 ? timeBefore(text, span[0]) : null;
  if (before !== null) return [fact(text, rule, form, [span[0] - before.length, span[1]], before.time)];
  if (times.length > 0) return times.map((time) => fact(text, rule, form, [span[0], time.end], time));
  return needsTime ? [] : [fact(text, rule, form, span, null)];
}

function timesBehind(text: string, at: number): TimeOfDay[] {
  const times: TimeOfDay[] = [];
  let time = timeOfDayAt(text, at);
  while (time !== null && times.length < TIMES_AT_MOST) {
    times.push(time);
    const joint = /^(?:,|[ \u00a0\n]{1,2}(?:und|sowie))(?=[ \u00a0\n])/.exec(text.slice(time.end, time.end + 8))?.[0].length;
    time = joint === undefined ? null : timeOfDayAt(text, time.end + joint);
  }
  return times;
}

/** "um 19 Uhr an jedem ersten Dienstag im Monat" */
function timeBefore(text: string, at: number): { readonly time: TimeOfDay; readonly length: number } | null {
  const printed = /(?:um|von|ab)[ \u00a0\n]{1,2}\d[^,;()\n]{0,28}Uhr[ \u00a0\n]{1,2}(?:an |am )?$/.exec(text.slice(Math.max(0, at - 44), at))?.[0];
  const time = printed === undefined ? null : timeOfDayAt(printed, 0);
  return time === null || printed === undefined || printed.slice(time.end).trim().length > 2 ? null : { time, length: printed.length };
}

function fact(text: string, rule: string, form: string, span: readonly [number, number], time: TimeOfDay | null): RecurrenceFact {
  const [hour, minute] = time?.startTime.split(":").map(Number) ?? [];
  return {
    rule: hour === undefined ? rule : `${rule};BYHOUR=${hour % 24};BYMINUTE=${minute ?? 0}`,
    startTime: time?.startTime ?? null,
    endTime: time?.endTime ?? null,
    text: oneLine(text.slice(...span)),
    span,
    foundBy: `dates/recurrence-${form}`,
    confidence: 0.9,
  };
}
