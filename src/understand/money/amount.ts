import { isDigitCode } from "../../text/letters.ts";
import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";

/** An amount as printed, before anybody asks what it is for. */
export interface Amount {
  readonly span: Span;
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly form: "amount" | "range" | "words" | "cell";
}

/** "1.000", "2 200", "18.400,00", "1.000,-", "200,--", "61.340,25.", "180.00" (a slip that is kept). */
const ZAHL = "(?:\\d{1,3}(?:\\.\\d{3}){1,5}|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,5}|\\d{1,3}(?:'\\d{3}){1,5}|\\d{1,15})(?:,(?:\\d{1,4}|[-–—]{1,2})|\\.\\d{2}(?!\\d|\\.))?(?:\\.(?=[ \\u00a0]?€))?";
const VORZEICHEN = "(?:\\./\\.[ \\u00a0]{0,2}|(?<![A-Za-zÄÖÜäöüß])[mM]inus[ \\u00a0]|[-−–+][ \\u00a0]?)";
const STUFE = "(?:Mio\\b\\.?|Mrd\\b\\.?|Tsd\\b\\.?|Millionen\\b|Million\\b|Milliarden\\b|Milliarde\\b|Tausend\\b)";
const WAEHRUNG = "(?:T€|T-?EUR\\b|TEuro\\b|k€|€|(?:EUR|Euro|EURO|DM|CHF|USD)(?![a-zäöüß])|US-\\$)";
const LUFT = "[\\s\\u00a0\\u202f]{0,3}";
const BIS = `${LUFT}(?:-|–|—|bis(?:${LUFT}zu)?|und)${LUFT}`;

/** What a sign, a number or a currency begins with; asked first, for it is soon told. */
const MAY_BEGIN = "(?=[-−–+./mM\\dTkECDU€])";
const CURRENCY = factPattern(new RegExp(WAEHRUNG, "i"));

/** One number with its currency behind or before it; a range has two. Linear: every quantifier is bounded. */
const AMOUNT = factPattern(new RegExp(
  `${MAY_BEGIN}(?:(?<!\\d|\\d[.,])(?<sign>${VORZEICHEN})?(?:(?<from>${ZAHL})(?:${LUFT}${STUFE})?(?<to>${BIS}))?(?<last>${ZAHL})(?:${LUFT}(?<scale>${STUFE}))?${LUFT}(?<after>${WAEHRUNG})|` +
    `(?<before>(?<![A-Za-zÄÖÜäöü])${WAEHRUNG})[ \\t\\u00a0]{0,2}(?<beforeSign>${VORZEICHEN})?(?<first>${ZAHL})(?!\\d)(?:${LUFT}(?<firstScale>${STUFE}))?)`,
  "g",
));

/** "eine halbe Million", "anderthalb Millionen" */
const HALVES: ReadonlyMap<string, number> = new Map([["eine halbe", 0.5], ["anderthalb", 1.5], ["eineinhalb", 1.5], ["zweieinhalb", 2.5], ["dreieinhalb", 3.5]]);
const ZAHLWORT: readonly string[] = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
const WORDS = factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])(eine halbe|anderthalb|eineinhalb|zweieinhalb|dreieinhalb|eine?r?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)${LUFT}(${STUFE})${LUFT}(${WAEHRUNG})`, "gi"));

/** Every amount with a currency in a text, in text order; a printed range gives two amounts with one span. */
export function amountsIn(text: string): Amount[] {
  if (!CURRENCY.isIn(text)) return [];
  const found = AMOUNT.matchesIn(text).flatMap((match) => read(text, match));
  const words = WORDS.matchesIn(text).flatMap(readWords);
  return [...found, ...words].toSorted((a, b) => a.span[0] - b.span[0]);
}

function read(text: string, match: RegExpExecArray): Amount[] {
  const part = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (part["before"] !== undefined) {
    return one([start, end], signed(part["beforeSign"], part["first"]) * factor(part["firstScale"], part["before"]), part["before"]);
  }
  const { from, to, last = "", after = "", scale } = part;
  if (isCompound(text, end) || isYearBeforeAmount(text, from ?? last, end, after)) return [];
  if (from === undefined || to === undefined) return one([start, end], signedAt(text, start, part["sign"], last) * factor(scale, after), after);
  const lastAt = end - match[0].slice(match[0].lastIndexOf(last)).length;
  if (!isRange(text, start, from, to)) return one([lastAt, end], plain(last) * factor(scale, after), after);
  const ownScale = match[0].slice(0, match[0].indexOf(to)).match(new RegExp(STUFE))?.[0];
  const [low, high] = [plain(from) * factor(ownScale ?? scale, after), plain(last) * factor(scale, after)];
  if (low >= high && plain(from) !== low) return one([lastAt, end], high, after);
  return [low, high].map((value) => ({ span: [start, end], value, currency: currencyOf(after), form: "range" }));
}

/** "und" makes a range only after "zwischen"; a bullet's or a year's dash makes none. */
function isRange(text: string, start: number, from: string, to: string): boolean {
  if (/^(?:19|20)\d\d$/.test(from)) return false;
  return !/und/.test(to) || /zwischen\s{1,3}$/.test(text.slice(Math.max(0, start - 12), start));
}

/** "49-Euro-Ticket", "100-Euro-Schein": the name of a thing, not an amount. */
function isCompound(text: string, end: number): boolean {
  return /^-[A-ZÄÖÜ][a-zäöü]/.test(text.slice(end, end + 3));
}

/** "2022 € 40.000,00": the number before the sign is a year, the amount stands behind it. */
function isYearBeforeAmount(text: string, number: string, end: number, currency: string): boolean {
  // "Ansatz 2025" above "EUR": two heads of a column.
  if (/^(?:19|20)\d\d$/.test(number) && /[\n\t]/.test(text.slice(end - currency.length - 3, end - currency.length))) return true;
  return /^(?:19|20)\d\d$/.test(number) && currency.endsWith("€") && /^[ \t\u00a0]{1,2}\d{1,3}(?:\.\d{3})*,\d\d/.test(text.slice(end, end + 20));
}

function readWords(match: RegExpExecArray): Amount[] {
  const word = (match[1] ?? "").toLowerCase().replace(/^eine?r?$/, "ein");
  const currency = match[3] ?? "";
  const value = (HALVES.get(word) ?? ZAHLWORT.indexOf(word)) * factor(match[2], currency);
  return [{ span: [match.index, match.index + match[0].length], value, currency: currencyOf(currency), form: "words" }];
}

function one(span: Span, value: number, currency: string): Amount[] {
  return [{ span, value, currency: currencyOf(currency), form: "amount" }];
}

/** A minus counts where it stands at the number; with a blank behind it, it is a dash of the sentence or a bullet. */
function signedAt(text: string, start: number, sign: string | undefined, number: string): number {
  if (sign !== undefined && /^(?:\.\/\.|minus)/i.test(sign)) return -plain(number);
  // "weichen um - 12 T€ ab": behind such a word a dash is no bullet and joins nothing.
  if (sign !== undefined && /^[-−–]/.test(sign) && /(?:^|[^A-Za-zäöüß])(?:um|von|auf|mit|bei|minus|=|:|\()[ \u00a0]$/.test(text.slice(Math.max(0, start - 7), start))) return -plain(number);
  const adjacent = sign !== undefined && /^[-−–]$/.test(sign) && !/(?:\d|€|EUR|Euro)$/.test(text.slice(Math.max(0, start - 4), start));
  return adjacent ? -plain(number) : plain(number);
}

function signed(sign: string | undefined, number: string | undefined): number {
  return sign === undefined || sign.startsWith("+") ? plain(number ?? "0") : -plain(number ?? "0");
}

/** The value of a number printed the German way: "1.318.846,30", "2 200", "3,1", "1.000,-"; "180.00" is a slip for 180,00. */
export function plain(number: string): number {
  const comma = number.indexOf(",");
  const point = comma >= 0 ? comma : number.search(/\.\d{2}\.?$/);
  return point < 0 ? Number(digitsIn(number)) : Number(`${digitsIn(number.slice(0, point))}.${digitsIn(number.slice(point + 1)) || "0"}`);
}

function digitsIn(number: string): string {
  let digits = "";
  for (let at = 0; at < number.length; at += 1) if (isDigitCode(number.charCodeAt(at))) digits += number.charAt(at);
  return digits;
}

/** What a number is multiplied by: its scale word, and the T of T€ or TEUR. */
function factor(scale: string | undefined, currency: string): number {
  const thousand = /^(?:T|k)/.test(currency) ? 1000 : 1;
  if (scale === undefined) return thousand;
  if (/^(?:Mio|Million)/i.test(scale)) return 1_000_000;
  return /^(?:Mrd|Milliard)/i.test(scale) ? 1_000_000_000 : 1000;
}

function currencyOf(printed: string): string {
  if (/DM/.test(printed)) return "DEM";
  if (/CHF/.test(printed)) return "CHF";
  return /US/.test(printed) ? "USD" : "EUR";
}
