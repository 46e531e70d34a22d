import type { Span } from "../text/span.ts";

/** A full stop that ends no sentence: behind a number, a lone letter or a usual abbreviation. */
const abbreviation = /(?:^|[\s(])(?:\p{L}|\d{1,4}|Nr|ca|rd|Dr|Prof|Dipl|bzw|vgl|inkl|gem|gez|Mio|Mrd|Tsd|lt|ggf|Abs|Art|Bv|Stv|Stadtv|stv|stellv|evtl|usw|etc|St|Str|Ing|Sept|Okt|Nov|Dez|Jan|Feb|Frau|Hr|Fr|Bgm|OBgm|Buchst|Ziff|einschl|z|Vors|Drs|Fl|[A-Z]{1,3}\.[A-Z]{1,3})$/u;
const end = /[.!?]["”“»)]?(?=\s)|:(?=[ \t]*\n)|\n[ \t]+(?=\n)|\n/gu;
const mostSentences = 20_000;

/** From this length on a line is a whole paragraph, not a line that the page broke. */
const unbroken = 130;

/** Tells which line breaks end what is said: all where lines are whole paragraphs; else those behind a line that is clearly shorter than the page. */
function lineEnds(part: string): (at: number) => boolean {
  let longest = 0;
  for (const line of part.split("\n")) longest = Math.max(longest, line.trim().length);
  return (at) => {
    const start = part.lastIndexOf("\n", at - 1) + 1;
    const length = part.slice(start, at).trim().length;
    const next = /^[ \t]*(\S)/u.exec(part.slice(at + 1, at + 40))?.[1];
    if (next === undefined || length === 0) return true;
    return longest > unbroken || (length < longest * 0.7 && /[\p{Lu}\d„"(§–•*-]/u.test(next));
  };
}

/** The sentences within a span, without blanks at their ends; a colon at a line's end and a blank line end one, too. Linear. */
export function sentencesIn(text: string, within: Span): readonly Span[] {
  const part = text.slice(...within);
  const found: Span[] = [];
  let from = 0;
  const take = (to: number): void => {
    const said = part.slice(from, to);
    const lead = said.length - said.trimStart().length;
    const length = said.trim().length;
    if (length > 0 && found.length < mostSentences) found.push([within[0] + from + lead, within[0] + from + lead + length]);
    from = to;
  };
  const isEnd = lineEnds(part);
  for (const match of part.matchAll(end)) {
    if (match[0] === "\n") {
      if (isEnd(match.index)) take(match.index);
      continue;
    }
    const to = match.index + match[0].length;
    if (match[0].startsWith(".") && (abbreviation.test(part.slice(Math.max(from, match.index - 12), match.index)) || !/^["”“»)]?\s{0,4}(?:$|[\p{Lu}\d„"«(§–•*-])/u.test(part.slice(match.index + 1, match.index + 8)))) continue;
    take(to);
  }
  take(part.length);
  return found;
}
