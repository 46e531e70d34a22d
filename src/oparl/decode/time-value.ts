import type { FaultKind } from "./fault.ts";

/** A day or moment as OParl writes it, and what was odd about how it was written. */
export interface TimeValue {
  readonly value: string;
  readonly kind: FaultKind | null;
}

const exactDay = /^\d{4}-\d\d-\d\d$/u;
const exactMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u;
const moment = /^(?<day>\d{4}-\d\d-\d\d)(?:[T ]+(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,12})?)?\s?(?<zone>Z|[+-]\d\d(?::{0,2}\d\d)?)?)?$/iu;
const dayInGerman = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?<rest>[ ,T].*)?$/u;

/** Reads a day, also out of a moment; null where the text names none. A moment's day is the one that is written, whatever its zone. */
export function decodeDay(text: string): TimeValue | null {
  if (exactDay.test(text)) return isDay(text) ? { value: text, kind: null } : null;
  const read = partsOf(text);
  return read === null ? null : { value: read.day, kind: read.hour === null ? "oddTime" : "timeInDate" };
}

/** Reads a moment; null where the text names none. Without a zone it is meant as clocks go in Germany, without an hour it is midnight there. */
export function decodeMoment(text: string): TimeValue | null {
  if (exactMoment.test(text) && isMoment(text)) return { value: text, kind: null };
  const read = partsOf(text);
  if (read === null) return null;
  const { day, zone } = read;
  const time = `${read.hour ?? "00"}:${read.minute ?? "00"}:${read.second ?? "00"}`;
  const offset = zone === null ? germanOffset(day, time) : zoneOf(zone);
  const value = `${day}T${time}${offset}`;
  return isMoment(value) ? { value, kind: zone === null ? "missingZone" : "oddTime" } : null;
}

/** True for a moment at midnight of its own zone, which servers write where they know no time. */
export function isMidnight(value: string): boolean {
  return value.slice(11, 19) === "00:00:00";
}

/** The German clock's distance from UTC at a local time: "+02:00" in summer. Summer time began in 1980; since 1996 it ends in October. */
export function germanOffset(day: string, time: string): "+01:00" | "+02:00" {
  const year = Number(day.slice(0, 4));
  if (year < 1980) return "+01:00";
  const start = `${year}-03-${lastSunday(year, 3)}T02:00:00`;
  const end = year < 1996 ? `${year}-09-${lastSunday(year, 9)}T03:00:00` : `${year}-10-${lastSunday(year, 10)}T03:00:00`;
  const local = `${day}T${time}`;
  return local >= start && local < end ? "+02:00" : "+01:00";
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return String(last.getUTCDate() - last.getUTCDay()).padStart(2, "0");
}

interface Parts {
  readonly day: string;
  readonly hour: string | null;
  readonly minute: string | null;
  readonly second: string | null;
  readonly zone: string | null;
}

const longestTime = 40;

function partsOf(text: string): Parts | null {
  if (text.length > longestTime) return null;
  const german = dayInGerman.exec(text)?.groups;
  const iso = german === undefined ? text : `${german["year"] ?? ""}-${(german["month"] ?? "").padStart(2, "0")}-${(german["day"] ?? "").padStart(2, "0")}${german["rest"]?.replace(/^[ ,T]+/u, "T") ?? ""}`;
  const found = moment.exec(iso)?.groups;
  const day = found?.["day"];
  if (found === undefined || day === undefined || !isDay(day)) return null;
  return { day, hour: found["hour"] ?? null, minute: found["minute"] ?? null, second: found["second"] ?? null, zone: found["zone"] ?? null };
}

/** "+01::00", "+0100", "+01" and "Z" as "+01:00" and "+00:00". */
function zoneOf(written: string): string {
  if (/^z$/iu.test(written)) return "+00:00";
  const digits = written.slice(1).replaceAll(":", "");
  return `${written.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2, 4).padEnd(2, "0")}`;
}

function isDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const number = Number(day.slice(8, 10));
  return year > 0 && month >= 1 && month <= 12 && number >= 1 && number <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isMoment(value: string): boolean {
  return isDay(value) && value.slice(11, 13) <= "23" && value.slice(14, 16) <= "59" && value.slice(17, 19) <= "59" && value.slice(20, 22) <= "14" && value.slice(23, 25) <= "59";
}

/** The day on which a moment of OParl falls by the German clock: "2024-05-01" for "2024-04-30T22:30:00+00:00". */
export function germanDay(value: string): string {
  const offset = value.slice(19);
  if (offset === "+01:00" || offset === "+02:00") return value.slice(0, 10);
  const instant = Date.parse(value);
  const local = (hours: number): string => new Date(instant + hours * 3_600_000).toISOString().slice(0, 19);
  const winter = local(1);
  const day = germanOffset(winter.slice(0, 10), winter.slice(11)) === "+02:00" ? local(2).slice(0, 10) : winter.slice(0, 10);
  return exactDay.test(day) && isDay(day) ? day : value.slice(0, 10);
}
