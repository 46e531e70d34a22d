import type { Span } from "../text/span.ts";

/** A full stop that ends no sentence: behind a number, a lone letter or a usual abbreviation. */
const abbreviation = /(?:^|[\s(])(?:\p{L}|\d{1,4}|Nr|ca|rd|Dr|Prof|Dipl|bzw|vgl|inkl|gem|gez|Mio|Mrd|Tsd|lt|ggf|Abs|Art|Bv|Stv|Stadtv|stv|stellv|evtl|usw|etc|St|Str|Ing|Sept|Okt|Nov|Dez|Jan|Feb|Frau|Hr|Fr|Bgm|OBgm|Buchst|Ziff|einschl|z|Vors|Drs|Fl|[A-Z]{1,3}\.[A-Z]{1,3})$/u;
const end = /[.!?]["”“»)]?(?=\s)|:(?=[ \t]*\n)|\n[ \t]*(?=\n)/gu;
const mostSentences = 20_000;

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
  for (const match of part.matchAll(end)) {
    const to = match.index + match[0].length;
    if (match[0].startsWith(".") && (abbreviation.test(part.slice(Math.max(from, match.index - 12), match.index)) || !/^["”“»)]?\s{0,4}(?:$|[\p{Lu}\d„"«(§–•*-])/u.test(part.slice(match.index + 1, match.index + 8)))) continue;
    take(to);
  }
  take(part.length);
  return found;
}
