import type { Span } from "./span.ts";

const before = 140;
const after = 120;

/** The words around a stretch of text, whole words only: what a reader needs to see what is said there. */
export function wordsAround(text: string, [start, end]: Span): string {
  const from = Math.max(0, start - before);
  const until = Math.min(text.length, end + after);
  const first = from === 0 ? 0 : firstBlank(text, from, start);
  const last = until === text.length ? until : lastBlank(text, until, end);
  return text.slice(first, last).replace(/\s+/gu, " ").trim();
}

function firstBlank(text: string, from: number, until: number): number {
  for (let at = from; at < until; at += 1) if (/\s/u.test(text.charAt(at))) return at;
  return until;
}

function lastBlank(text: string, from: number, until: number): number {
  for (let at = from; at > until; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  return until;
}
