import type { Span } from "../text/span.ts";

/** Fields one can ask for by name. */
export type QueryField = "organization" | "kind" | "number" | "person" | "body" | "title";

/** One thing asked for: a word, the beginning of a word (`förd*`) or words in a row (`"…"`). */
export interface QueryTerm {
  readonly kind: "word" | "prefix" | "phrase";
  readonly text: string;
  /** Only in this field; null is everywhere. */
  readonly field: QueryField | null;
  /** Where `text` stands in the query. */
  readonly span: Span;
}

/** First and last year, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** A query, understood. All of `groups` must hold, any term of each; none of `excluded` may. */
export interface ParsedQuery {
  readonly groups: readonly (readonly QueryTerm[])[];
  readonly excluded: readonly QueryTerm[];
  readonly years: readonly YearRange[];
}

const longestQuery = 1000;
const mostTerms = 32;
const fieldNames: Readonly<Record<string, QueryField>> = {
  gremium: "organization", organisation: "organization", fraktion: "organization", art: "kind", nummer: "number", nr: "number",
  person: "person", kommune: "body", ort: "body", titel: "title", betreff: "title",
};
const piece =
  /([-\u2212\u2013+]?)(?:(\p{L}{2,20}):(?=\S))?(?:["„“”«»]([^"„“”«»]{0,1000})(?:["„“”«»]|$)|([^\s"„“”«»]{1,1000}))/gu;
const year = /^(\d{4})(?:(?:-|–|\.\.)(\d{4}))?$/;

/**
 * Understands what people type into a search field: words (all must occur), `"a phrase"`, `-not`, `NICHT`, `ODER`/`OR` between two
 * terms, `prefix*`, and the fields `gremium:`, `art:`, `nummer:`, `person:`, `kommune:`, `titel:` and `jahr:2024` or `jahr:2020-2024`.
 * Total: any text is a query; what is no operator is a word. Reads the first 1000 characters and 32 terms.
 */
export function parseQuery(text: string): ParsedQuery {
  const groups: QueryTerm[][] = [];
  const excluded: QueryTerm[] = [];
  const years: YearRange[] = [];
  let joinsLast = false;
  let negatesNext = false;
  for (const match of text.slice(0, longestQuery).matchAll(piece)) {
    const operator = match[0];
    if (operator === "ODER" || operator === "OR" || operator === "|") joinsLast = groups.length > 0;
    else if (operator === "NICHT" || operator === "NOT") negatesNext = true;
    else if (/^(?:UND|AND|&&?|\+)$/.test(operator)) continue;
    else if (groups.length + excluded.length < mostTerms) {
      const years_ = yearsOf(match);
      const term = termOf(match);
      if (years_ !== null) years.push(years_);
      else if (negatesNext || (match[1] !== "" && match[1] !== "+")) excluded.push(term);
      else if (joinsLast) groups.at(-1)?.push(term);
      else groups.push([term]);
      joinsLast = false;
      negatesNext = false;
    }
  }
  return { groups, excluded, years };
}

function yearsOf(match: RegExpExecArray): YearRange | null {
  if (match[1] !== "" || match[2]?.toLowerCase() !== "jahr") return null;
  const found = year.exec(match[3] ?? match[4] ?? "");
  if (found === null) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

function termOf(match: RegExpExecArray): QueryTerm {
  const [whole, , name, quoted] = match;
  const field = name === undefined ? null : (fieldNames[name.toLowerCase()] ?? null);
  // "Thema:Haushalt" names no field of ours: it is just a word with a colon.
  const isField = field !== null || name === undefined;
  const value = quoted ?? (isField ? (match[4] ?? "") : `${name ?? ""}:${match[4] ?? ""}`);
  const start = match.index + Math.max(0, whole.indexOf(value));
  const span: Span = [start, start + value.length];
  if (quoted !== undefined) return { kind: "phrase", text: quoted, field, span };
  if (/[^*]\*$/.test(value)) return { kind: "prefix", text: value.slice(0, -1), field, span: [start, start + value.length - 1] };
  return { kind: "word", text: value, field, span };
}
