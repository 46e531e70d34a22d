import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { type Amount, plain } from "./amount.ts";

/** "2026 2027 2028", alone on a line. */
const YEARS = factPattern(/(?<=^|\n)[ \t|]{0,40}(?:(?:19|20)\d{2}[ \t|]{1,40}){1,9}(?:19|20)\d{2}[ \t|]{0,40}\n/g);
/** Whole thousands, as budgets print them: "-89.400 120.000". */
const FIGURES = /^(?:[-−–+]?\d{1,3}(?:\.\d{3}){1,4})(?:[ \t|]{1,40}[-−–+]?\d{1,3}(?:\.\d{3}){1,4}){0,9}$/;
/** What makes a sheet one of a budget, and what would make its figures something else. */
const BUDGET = /haushalt|plankonto|sachkonto|finanzplan|finanzposition|\bFiPo\b/i;
const OTHER_THINGS = /einwohner|anzahl|stück|besuch|fälle|personen|teilnehm|schüler|tonnen|kwh|in T€|in TEUR|in Tsd|in Mio/i;
const REACH_OF_BUDGET = 1500;
const REACH_OF_THINGS = 250;
const LINES_AT_MOST = 3;

/** The figures right below a line of years on a sheet of the budget, which are euros where nothing says otherwise. */
export function amountsBelowYears(text: string): Amount[] {
  return YEARS.matchesIn(text).flatMap((match) => {
    const above = text.slice(Math.max(0, match.index - REACH_OF_BUDGET), match.index);
    if (!BUDGET.test(above) || OTHER_THINGS.test(above.slice(-REACH_OF_THINGS))) return [];
    const most = match[0].trim().split(/[\s|]+/).length;
    return figuresFrom(text, match.index + match[0].length).slice(0, most);
  });
}

/** One figure a column; a line with words ends the table. */
function figuresFrom(text: string, start: number): Amount[] {
  const found: Amount[] = [];
  let at = start;
  for (let lines = 0; lines < LINES_AT_MOST; lines += 1) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    const line = text.slice(at, Math.min(end, at + 400));
    if (!FIGURES.test(line.replace(/^[ \t|]{1,80}|[ \t|]{1,80}$/g, ""))) break;
    for (const figure of line.matchAll(/[^ \t|]+/g)) found.push(amount([at + figure.index, at + figure.index + figure[0].length], figure[0]));
    at = end + 1;
  }
  return found;
}

function amount(span: Span, printed: string): Amount {
  const digits = printed.replace(/^[-−–+]/, "");
  return { span, value: /^[-−–]/.test(printed) ? -plain(digits) : plain(digits), currency: "EUR", form: "cell" };
}
