import { isBlankCode } from "../../text/blanks.ts";
import { isDigitCode } from "../../text/letters.ts";

/**
 * How German councils number their papers. No rule knows a town: these are the manners that the council systems
 * (ALLRIS, SessionNet, SD.NET, PIO, PARLIS, PIWi) and plain offices have.
 */

/** A number nobody takes for anything else, even without a word before it. */
const UNMISTAKABLE: readonly string[] = [
  "\\d{2}-\\d{2} ?/ ?[A-Z]{1,2} ?\\d{4,5}(?!\\d)", //                                         14-20 / V 10333
  "[IVX]{1,5}-[A-ZÄÖÜ]{1,3}-\\d{4,5}(?:-[A-Z]{2,3}-\\d{2}){0,4}", //     VII-DS-04127-NF-01
  "\\d{4}-\\d{2}/DS-[IVX]{1,3}(?:\\([A-Z]\\))?\\d{3,5}(?:/\\d{1,2})?", //                       2021-26/DS-I(A)0080/1
  "\\d{4}/[A-ZÄÖÜ][A-ZÄÖÜa-zäöü]{1,3}/\\d{3,5}(?:[/-]\\d{1,2})?(?!\\d)", //                        2022/BV/2041, 2031/Tä/068
  "\\d{2}/[A-Z]{2,4}/\\d{3,5}(?:-\\d{1,3})?(?![\\d/])", //                                      26/STV/0337-001
  "(?:[A-Z] )?(?:19|20)\\d{2}/\\d{4}(?:[/-]\\d{1,2})?(?![\\d/])", //                             2024/0029, K 2024/0029
  "\\d{2}-V-\\d{2}-\\d{4}(?!\\d)", //                                                          24-V-20-0031
  "[A-Z]{1,3} ?\\d{1,3}/\\d{3,5}(?:-\\d{1,2})?/WP ?\\d{1,2}", //                               FB 07/0211/WP16
  "(?:OF|OA|OM|NR|OIB) \\d{1,4}(?:/\\d{1,2})?(?![\\d./])", //                                  OF 47/12
  "[A-Z]{2,4}[/-]\\d{2,5}(?:-\\d{1,3})?(?:/[A-Za-z0-9]{1,7}){1,2}(?:-[A-Z0-9]{1,4}){0,2}(?: \\(ÄA\\))?", // BV/014/2022/IV-AUE
  "(?:DS|BV|MV|VO|IV|FV|AN|AT|AF|VL|XV) ?\\d{1,5}(?:-\\d{1,3})?/(?:\\d{4}|\\d{2}|[IVX]{1,5})(?:[/-]\\d{1,2})?(?![\\d/])", // DS 64/2020, DS 1187/III
];

/** Prefixes of numbers that are not papers: sessions, laws, standards, file marks, calendar weeks. */
const NOT_A_PAPER = /^(?:SI|TO|EU|EG|EWG|DIN|EN|ISO|AZ|KW|HRB|HRA|VOB|VOL|BGBL|GVBL|ABL|LSA|NRW|IBAN|BLZ|PLZ|TEL|FAX|USD|TÜV|CE|PC|WLAN|BKA|LKW|PKW)(?![A-Za-z])/i;

/** After a word that announces a number, anything counts that has a digit and a stroke or dash inside. */
export const ANNOUNCED =
  "(?:[A-ZÄÖÜ]{1,3} ?(?:\\d{1,3} ?)?(?=\\d{1,5}/))?[A-ZÄÖÜ0-9][A-Za-zÄÖÜ0-9]{0,9}(?:[/-](?:[A-Za-z0-9]|\\([A-Z]\\)){1,9}){1,5}(?:\\.\\d{1,2}(?![\\d.]))?(?![A-Za-zäöüß])";

/** Short numbers of PARLIS, which count behind the word for their kind alone: "Vorlage M 88", "Antrag A 7". */
export const SHORT = "(?:M|A|B|E|F|K|V|ST|NR|OA|OF|OM|OIB) \\d{1,4}(?![\\d./]|\\s?(?:m|km|€|%))";

/** Numbers that need no label, as one pattern without groups. */
export const UNMISTAKABLE_NUMBER = `(?:${UNMISTAKABLE.join("|")})`;

/** False for sessions, laws and file marks, for years in pairs ("2022/2023") and for what has no digits enough. */
export function isPaperNumber(number: string): boolean {
  if (!hasTwoDigits(number) || NOT_A_PAPER.test(number)) return false;
  // "2031-10-01T13": day and hour, as programs write them.
  if (/^\d{4}-\d{2}-\d{2}T\d/.test(number)) return false;
  return !isYearPair(number) && !/^\d{1,2}[-/]\d{1,2}$/.test(number) && !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(number);
}

/** "2022/2023", "2026/27": a budget or school year, not a number. */
function isYearPair(number: string): boolean {
  const pair = number.match(/^((?:19|20)\d{2})[/-]((?:19|20)?\d{2})$/);
  if (pair === null) return false;
  const [first, second] = [Number(pair[1]), Number(pair[2])];
  const next = second < 100 ? Math.floor(first / 100) * 100 + second : second;
  return next > first && next - first <= 10;
}

function hasTwoDigits(number: string): boolean {
  let digits = 0;
  for (let at = 0; at < number.length && digits < 2; at += 1) if (isDigitCode(number.charCodeAt(at))) digits += 1;
  return digits === 2;
}

/** The shape of a number, so that a house's own style is known again: "2024/0311" and "2017/0388" both read "d4/d4". */
export function shapeOf(number: string): string {
  let shape = "";
  let digits = 0;
  for (let at = 0; at <= number.length; at += 1) {
    const code = number.charCodeAt(at);
    if (isDigitCode(code)) digits += 1;
    if (isDigitCode(code) || isBlankCode(code)) continue;
    if (digits > 0) shape += digits >= 3 ? `d${digits}` : "d";
    shape += number.charAt(at);
    digits = 0;
  }
  return shape;
}

/** A number without what counts its supplements and versions: "22-1597.01", "26-29090-02" and "22-1703B" are of the style of "22-1597". */
export function withoutVersion(number: string): string {
  return number.replace(/(?<=\d)[A-Z]$/, "").replace(/(?<=\d{3})(?:\.\d{1,2}|[/-]\d{1,3})$/, "");
}

/** Numbers in one spelling, to compare them: no blanks, small letters, one kind of dash. */
export function normalNumber(number: string): string {
  return number.replace(/[‐‑–—−\s]/g, (sign) => (isBlankCode(sign.charCodeAt(0)) ? "" : "-")).toLowerCase();
}
