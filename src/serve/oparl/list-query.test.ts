import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BadListQuery, readListQuery, sortedQuery } from "./list-query.ts";
import { readMoment } from "./moment.ts";

test.each([
  ["2025-01-31T08:00:00+01:00", "2025-01-31T08:00:00+01:00", "2025-01-31T07:00:00.000Z"],
  ["2025-01-31T08:00:00 01:00", "2025-01-31T08:00:00+01:00", "2025-01-31T07:00:00.000Z"],
  ["2025-01-31T08:00:00Z", "2025-01-31T08:00:00+00:00", "2025-01-31T08:00:00.000Z"],
  ["2025-01-31 08:00:00.123456-0330", "2025-01-31T08:00:00-03:30", "2025-01-31T11:30:00.000Z"],
  ["2025-01-31t08:00z", "2025-01-31T08:00:00+00:00", "2025-01-31T08:00:00.000Z"],
  ["0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59.000Z"],
])("%s is understood", (text, written, utc) => {
  expect(readMoment(text)).toEqual({ written, utc });
});

test.each(["", "2025-01-31", "2025-01-31T08:00:00", "2025-02-30T08:00:00+01:00", "2025-01-31T24:00:00Z", "2025-01-31T08:61:00Z", "2025-01-31T08:00:00+19:00", "gestern", "31.01.2025 08:00", "1738310400", "2025-01-31T08:00:00 Europe/Berlin"])("„%s“ is no moment", (text) => {
  expect(readMoment(text)).toBeNull();
});

const moment = fc.tuple(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), fc.integer({ min: -14 * 60, max: 14 * 60 })).map(([date, offset]) => {
  const local = new Date(Math.floor(date.getTime() / 1000) * 1000 + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return { text: `${local}${offset < 0 ? "-" : "+"}${two(offset / 60 > 0 ? offset / 60 : -offset / 60)}:${two(offset % 60)}`, at: Math.floor(date.getTime() / 1000) * 1000 };
});

test("a moment means the same with every offset, and is written as it was given", () => {
  fc.assert(fc.property(moment, ({ text, at }) => {
    expect(readMoment(text)).toEqual({ written: text, utc: new Date(at).toISOString() });
  }));
});

test("our own links are canonical and mean the same again", () => {
  const parameters = fc.record({ created_since: moment, created_until: moment, modified_since: moment, modified_until: moment }, { requiredKeys: [] });
  fc.assert(fc.property(parameters, fc.boolean(), fc.integer({ min: 1, max: 200 }), fc.option(fc.stringMatching(/^p[0-9]{1,9}$/)), (moments, omit, limit, after) => {
    const given = new URLSearchParams({ limit: String(limit), unknown: "x", omit_internal: String(omit), ...Object.fromEntries(Object.entries(moments).map(([name, { text }]) => [name, text])) });
    const query = readListQuery(given.toString());
    const link = query.at(after);
    const again = readListQuery(link);
    expect(again).toMatchObject({ filter: query.filter, omitInternal: omit, limit: Math.min(limit, 100), after, canonical: true });
    expect(again.at(after)).toBe(link);
    expect(link).not.toMatch(/[+ ]|unknown/);
    expect(sortedQuery(link)).toBe(link);
  }));
});

test("another order, another case and a parameter that stands twice are other spellings of the same", () => {
  for (const search of ["limit=5&modified_since=2025-01-01T00:00:00Z", "Limit=5", "limit=9&limit=5"]) {
    expect(readListQuery(search).canonical, search).toBe(false);
    expect(readListQuery(sortedQuery(search)), search).toMatchObject({ canonical: true, limit: 5 });
  }
  expect(readListQuery("_=123&limit=5&x=").canonical).toBe(true);
});

test.each(["modified_since=2025-01-01", "created_until=", "omit_internal=ja", "limit=0", "limit=-1", "limit=viele", "limit=1.5"])("%s is said to be wrong", (search) => {
  expect(() => readListQuery(search)).toThrow(BadListQuery);
});
