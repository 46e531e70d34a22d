import { codeAt } from "../../text/code-at.ts";
import { isDigitCode } from "../../text/letters.ts";
import { matchesAt } from "../../text/matches.ts";
import type { Span } from "../../text/span.ts";

/** An hour of the clock printed in a text. */
export interface Clock {
  /** "17:05". */
  readonly time: string;
  readonly start: number;
  readonly end: number;
}

const printed = /(?<![\d.:,])([01]?\d|2[0-4])(?:\s?[:.]\s?([0-5]\d))?\s?(?:Uhr|h)(?:\s?([0-5]\d)(?![\d.]))?(?![\p{L}\d])|(?<![\d.:,/])([01]?\d|2[0-4])[:.]([0-5]\d)(?![\d:]|\.\d|\s?(?:€|%|EUR|Mio|m²|[Ss]timm|[Jj]a\b|[Nn]ein))/uy;

/** The hours that a text prints, in order: "19.30 Uhr", "18 Uhr", "7 Uhr 15", "17:00". A bare "19.30" counts where only hours can stand. */
export function clocksIn(text: string, bare = false): readonly Clock[] {
  const found: Clock[] = [];
  for (const match of matchesAt(text, numbersIn(text), printed)) {
    const isBare = match[4] !== undefined;
    if (isBare && !bare) continue;
    const hour = (match[1] ?? match[4] ?? "0").padStart(2, "0");
    const time = `${hour}:${match[2] ?? match[3] ?? match[5] ?? "00"}`;
    if (time <= "24:00") found.push({ time, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** False where no number stands, which an hour is printed with. */
export function mayTellHour(text: string, [start, end]: Span): boolean {
  for (let at = start; at < end; at += 1) if (isDigitCode(codeAt(text, at))) return true;
  return false;
}

/** Where numbers begin. */
function numbersIn(text: string): readonly number[] {
  const places: number[] = [];
  let isInside = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const isNumber = isDigitCode(codeAt(text, at));
    if (isNumber && !isInside) places.push(at);
    isInside = isNumber;
  }
  return places;
}
