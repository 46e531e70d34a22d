import { codeAt } from "../text/code-at.ts";
import { isBlankCode } from "../text/blanks.ts";
import { isCapitalCode } from "../text/letters.ts";
import type { Span } from "../text/span.ts";

/** Usual abbreviations: a full stop behind them, behind a lone letter or a number of up to four figures ends no sentence. */
const abbreviations: ReadonlySet<string> = new Set("Nr ca rd Dr Prof Dipl bzw vgl inkl gem gez Mio Mrd Tsd lt ggf Abs Art Bv Stv Stadtv stv stellv evtl usw etc St Str Ing Sept Okt Nov Dez Jan Feb Frau Hr Fr Bgm OBgm Buchst Ziff einschl z Vors Drs Fl".split(" "));
const longestAbbreviation = 7;
const mostSentences = 20_000;

/** From this length on a line is a whole paragraph, not a line that the page broke. */
const unbroken = 130;
/** So far behind a line break the next line's first sign is looked for, and behind a full stop the next sentence's. */
const farthestNext = 40;
const farthestBehindStop = 8;

const [tab, lineBreak, blank, stop, colon, exclamation, question] = [0x09, 0x0a, 0x20, 0x2e, 0x3a, 0x21, 0x3f];
/** What closes a quotation or bracket behind a stop. */
const closing = codesOf("\"”“»)");
/** What a sentence may begin with beside capitals and numbers; behind a stop also "«". */
const opening = codesOf("„\"(§–•*-");
const guillemet = "«".charCodeAt(0);

/** The sentences within a span, without blanks at their ends; a colon at a line's end and a blank line end one, too. Linear. */
export function sentencesIn(text: string, within: Span): readonly Span[] {
  const [start, end] = [Math.max(0, within[0]), Math.min(text.length, within[1])];
  const found: Span[] = [];
  const longest = longestLine(text, start, end);
  let from = start;
  let lineStart = start;
  const take = (to: number): void => {
    const said = trimmedTo(text, from, to);
    if (said[0] < said[1] && found.length < mostSentences) found.push(said);
    from = to;
  };
  for (let at = start; at < end; at += 1) {
    const code = codeAt(text, at);
    if (code === stop || code === exclamation || code === question) {
      const behind = at + 1 < end && closing.has(codeAt(text, at + 1)) ? at + 2 : at + 1;
      if (behind >= end || !isBlankCode(codeAt(text, behind))) continue;
      if (code === stop && (endsAbbreviation(text, from, at) || !goesOnAnew(text, at + 1, Math.min(end, at + farthestBehindStop)))) continue;
      take(behind);
    } else if (code === colon) {
      const next = behindSpaces(text, at + 1, end);
      if (next < end && codeAt(text, next) === lineBreak) take(at + 1);
    } else if (code === lineBreak) {
      const next = behindSpaces(text, at + 1, end);
      if (next > at + 1 && next < end && codeAt(text, next) === lineBreak) {
        take(next);
        at = next - 1;
      } else if (endsLine(text, lineStart, at, Math.min(end, at + farthestNext), longest)) take(at);
      lineStart = at + 1;
    }
  }
  take(end);
  return found;
}

/** True for a line break that ends what is said: each where lines are whole paragraphs; else one behind a line that is clearly shorter than the page. */
function endsLine(text: string, lineStart: number, at: number, end: number, longest: number): boolean {
  const line = trimmedTo(text, lineStart, at);
  const next = behindSpaces(text, at + 1, end);
  if (next >= end || isBlankCode(codeAt(text, next)) || line[0] === line[1]) return true;
  return longest > unbroken || (line[1] - line[0] < longest * 0.7 && opensSentence(text, next));
}

function longestLine(text: string, start: number, end: number): number {
  let longest = 0;
  for (let from = start; from < end; ) {
    const next = text.indexOf("\n", from);
    const to = next < 0 || next > end ? end : next;
    if (to - from > longest) {
      const line = trimmedTo(text, from, to);
      longest = Math.max(longest, line[1] - line[0]);
    }
    from = to + 1;
  }
  return longest;
}

/** Behind a full stop (and what closes): the text's end, or what a sentence may begin with. */
function goesOnAnew(text: string, at: number, end: number): boolean {
  return beginsBehindBlanks(text, at, end) || (at < end && closing.has(codeAt(text, at)) && beginsBehindBlanks(text, at + 1, end));
}

function beginsBehindBlanks(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && next - at < 4 && isBlankCode(codeAt(text, next))) next += 1;
  return next >= end || codeAt(text, next) === guillemet || opensSentence(text, next);
}

function opensSentence(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return isCapitalCode(code) || (code >= 0x30 && code <= 0x39) || opening.has(code);
  return isCapitalCode(code) || opening.has(code) || /^\p{Lu}/u.test(text.slice(at, at + 2));
}

function endsAbbreviation(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && at - start <= longestAbbreviation && !isBlankCode(codeAt(text, start - 1)) && text.charAt(start - 1) !== "(") start -= 1;
  if (start === at || at - start > longestAbbreviation) return false;
  const word = text.slice(start, at);
  return abbreviations.has(word) || /^(?:\p{L}|\d{1,4}|[A-Z]{1,3}\.[A-Z]{1,3})$/u.test(word);
}

/** Behind the spaces and tabs that stand at a place. */
function behindSpaces(text: string, at: number, end: number): number {
  let next = at;
  for (let code = codeAt(text, next); next < end && (code === blank || code === tab); code = codeAt(text, next)) next += 1;
  return next;
}

/** Without the blanks at both ends. */
function trimmedTo(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isBlankCode(codeAt(text, start))) start += 1;
  while (end > start && isBlankCode(codeAt(text, end - 1))) end -= 1;
  return [start, end];
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
