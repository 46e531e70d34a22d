import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchExpressions } from "./fts5/match-expression.ts";
import { parseQuery } from "./query.ts";
import { queryTerms } from "./query-terms.ts";

/** A short way to write what a query means. */
function meaning(text: string): string {
  const { groups, excluded, years } = parseQuery(text);
  const term = ({ kind, text: value, field }: (typeof excluded)[number]): string =>
    `${field === null ? "" : `${field}=`}${kind === "phrase" ? `[${value}]` : value}${kind === "prefix" ? "…" : ""}`;
  return [
    ...groups.map((group) => group.map(term).join("|")),
    ...excluded.map((each) => `!${term(each)}`),
    ...years.map(({ from, to }) => `${from}-${to}`),
  ].join(" ");
}

test.each([
  ["Haushalt Reise", "Haushalt Reise"],
  ["Haushalt UND Reise", "Haushalt Reise"],
  ['"der neue Radweg" Auental', "[der neue Radweg] Auental"],
  ["„der neue Radweg“", "[der neue Radweg]"],
  ["Radweg -Auental", "Radweg !Auental"],
  ["Radweg NICHT Auental", "Radweg !Auental"],
  ['Radweg -"neue Mitte"', "Radweg ![neue Mitte]"],
  ["Radweg ODER Gehweg Auental", "Radweg|Gehweg Auental"],
  ["a OR b | c", "a|b|c"],
  ["ODER Radweg ODER", "Radweg"],
  ["förd*", "förd…"],
  ["*", "*"],
  ["Bürger*innen", "Bürger*innen"],
  ["gremium:Umweltausschuss art:Antrag", "organization=Umweltausschuss kind=Antrag"],
  ['Gremium:"Rat der Stadt"', "organization=[Rat der Stadt]"],
  ["jahr:2024", "2024-2024"],
  ["jahr:2024-2020", "2020-2024"],
  ["jahr:morgen", "jahr:morgen"],
  ["nummer:2017/0472", "number=2017/0472"],
  ["-art:Antrag", "!kind=Antrag"],
  ["Thema:Haushalt", "Thema:Haushalt"],
  ['"offen', "[offen]"],
  ["Rhein-Sieg-Kreis", "Rhein-Sieg-Kreis"],
  ["", ""],
])("%s", (text, expected) => {
  expect(meaning(text)).toBe(expected);
});

test("any text is a query, whose terms stand where it says", () => {
  const pieces = fc.constantFrom('"', "„", "“", "-", "*", ":", "(", ")", " ODER ", " NICHT ", "gremium:", "jahr:", "NEAR", "^", "{", "}", "§", "ä", " ", "a", "2024");
  const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 1500 }), fc.array(pieces).map((list) => list.join("")));
  fc.assert(
    fc.property(texts, (text) => {
      const query = parseQuery(text);
      for (const term of [...query.groups.flat(), ...query.excluded]) expect(text.slice(...term.span)).toBe(term.text);
      for (const expression of Object.values(matchExpressions(queryTerms(query)))) {
        // Outside quotes there is nothing but our own words: an operator typed by a person cannot get there.
        expect((expression ?? "").replace(/"[^"]*"/g, "").replace(/\{[a-z_ ]+\} :|AND|OR|[()* ]/g, "")).toBe("");
      }
    }),
  );
});

test.each([
  ["der Haushalt", 1],
  ["§ 24", 1],
  ["der", 1],
  ["und oder", 2],
  ["& %", 0],
])("%s: words that stand everywhere count only by themselves", (text, groups) => {
  expect(queryTerms(parseQuery(text)).groups.length).toBe(groups);
});
