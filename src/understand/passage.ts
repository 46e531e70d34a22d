import { codeAt } from "../text/code-at.ts";
import { isBlankCode } from "../text/blanks.ts";
import type { Span } from "../text/span.ts";

/** How far a sentence is followed to either side, in code units: tables and damaged texts have no full stops. */
const REACH = 400;

/** A full stop that ends a sentence: not one after a digit, a single letter or a usual abbreviation. What is soon told is asked first. */
const FULL_STOP = /(?=[.!?]\s+[„"A-ZÄÖÜ])(?<![\d\s.]\d?)(?<!\b(?:Nr|ca|rd|Dr|Prof|bzw|vgl|inkl|gez|Mio|Mrd|Tsd|lt|ggf|Abs|[A-Za-z]))/y;

/**
 * The sentence around a span: from the end of the one before to its own end; at most `reach` code units to either side.
 * What the span itself ends with says nothing of the full stop behind it.
 */
export function sentenceAround(text: string, span: Span, reach = REACH): Span {
  return [startOfSentence(text, Math.max(0, span[0] - reach), span[0]), endOfSentence(text, span[1], Math.min(text.length, span[1] + reach))];
}

/** Behind the last full stop or blank line of a passage, else where the passage begins. */
function startOfSentence(text: string, from: number, to: number): number {
  const wordsBefore = Math.max(0, from - LONGEST_ABBREVIATION);
  for (let at = to - 1; at >= from; at -= 1) {
    const code = codeAt(text, at);
    if (code === LINE_BREAK ? isBlankLineBefore(text, from, at) : isFullStop(text, wordsBefore, at, to)) return at + 1;
  }
  return from;
}

/** Before the first full stop or blank line of a passage, else where the passage ends. */
function endOfSentence(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = codeAt(text, at);
    if (code === LINE_BREAK ? isBlankLineBehind(text, at, to) : isFullStop(text, from, at, to)) return at;
  }
  return to;
}

const LINE_BREAK = 0x0a;
/** With the blank before it. */
const LONGEST_ABBREVIATION = 6;

function isFullStop(text: string, from: number, at: number, to: number): boolean {
  const code = codeAt(text, at);
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f) return false;
  FULL_STOP.lastIndex = at - from;
  return FULL_STOP.test(text.slice(from, to));
}

function isBlankLineBefore(text: string, from: number, lineBreak: number): boolean {
  let at = lineBreak - 1;
  while (at >= from && isBlank(codeAt(text, at))) at -= 1;
  return at >= from && codeAt(text, at) === LINE_BREAK;
}

function isBlankLineBehind(text: string, lineBreak: number, to: number): boolean {
  let at = lineBreak + 1;
  while (at < to && isBlank(codeAt(text, at))) at += 1;
  return at < to && codeAt(text, at) === LINE_BREAK;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** One line of plain words: every run of blanks and line breaks becomes one blank. */
export function oneLine(passage: string): string {
  return isOneLine(passage) ? passage : passage.replace(/\s+/g, " ").trim();
}

/** Most passages are: single blanks, and none at the ends. */
function isOneLine(passage: string): boolean {
  let isBehindBlank = true;
  for (let at = 0; at < passage.length; at += 1) {
    const code = codeAt(passage, at);
    const isBlankHere = isBlankCode(code);
    if (isBlankHere && (isBehindBlank || code !== 0x20)) return false;
    isBehindBlank = isBlankHere;
  }
  return !isBehindBlank || passage === "";
}
