import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../council/understanding.ts";
import { findDates } from "./dates/find-dates.ts";
import { findPeriods } from "./dates/find-periods.ts";
import { findRecurrences } from "./dates/find-recurrences.ts";
import { findLaws } from "./laws/find-laws.ts";
import { findBudgetLines } from "./money/find-budget-lines.ts";
import { findMoney } from "./money/find-money.ts";
import { findOrganizations } from "./organizations/find-organizations.ts";
import { oneLine } from "./passage.ts";
import { findPeople } from "./people/find-people.ts";
import { findPlaces } from "./places/find-places.ts";
import { findReferences } from "./references/find-references.ts";
import { documentOf, headOf } from "./sentence.test-fixture.ts";

const finders = { findDates, findRecurrences, findPeriods, findPlaces, findLaws, findMoney, findBudgetLines, findReferences, findPeople, findOrganizations };

/** Pieces of what the finders look for, so that chance puts them together in ways nobody thought of. */
const piece = fc.constantFrom(
  "am ", "vom ", "03.", "-09.", "06.", "2023", " bis ", "Mai", " Juni ", "Donnerstag, den 8. ", "€ ", "1.000", ",00", " Mio. ", "EUR", "./. ", "zwischen ", "und ", "T€", "\n", "\n\n", "Produkt ", "11.02.03", ", Sachkonto ",
  "531200", "Vorlage ", "Nr.: ", "2024/0311", "DS 64/2020", "Antrag der ", "SPD-Fraktion", " Herr ", "Frau ", "Dr. ", "Anna ", "Sommer", ", ", "(", ")", "CDU", "gez. ", "Bürgermeisterin ", "Ausschuss für ", "Bau", " GmbH", "e. V.", "der ", "des ", "\t", "- ", "Unterzeichnet von:\n", "ä̈", "𝒜",
  "§ ", "§§ ", "48 ", "Abs. 1 ", "S. 2 ", "GO NRW", "BauGB", "Art. ", "Hauptsatzung ", "Bahnhof", "straße ", "str. ", "12–14", "12345 Auental", "Am ", "Markt", "Alte ", "Platz", "Flurstück ", "45/2", "Gemarkung ", "Flur 3", "Bebauungsplan ", "Nr. 12 ", "„Am Hang“", "Ortsteil ",
  "jeden ", "letzten ", "Freitag ", "im Monat ", "montags ", "bis freitags", " von 10 bis 12 Uhr", "alle zwei Wochen ", "jährlich am 1. Mai", "3. Quartal 2025", "KW 12/", "2. Halbjahr ", "werktags außer samstags", "in T€\n", "250\t1.800\n", "minus ", "eine halbe Million ",
);
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")));

describe.each(Object.entries(finders))("%s", (_, find: (document: ReturnType<typeof documentOf>, structure: ReturnType<typeof headOf>) => readonly (Evidence & { readonly text?: string })[]) => {
  it("never throws, keeps its evidence inside the text, says the same twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const facts = find(documentOf(text), headOf({ number: "2024/0100", date: "2024-01-01" }));
        for (const { span, text: evidence, confidence } of facts) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (evidence !== undefined) expect(evidence).toBe(oneLine(text.slice(...span)));
        }
        expect(find(documentOf(text), headOf({ number: "2024/0100", date: "2024-01-01" }))).toEqual(facts);
      }),
      { numRuns: 300 },
    );
  });

  const hostile = ["1.000 ", "Anna Sommer, ", "am 03.04. und ", "A", "Ausschuss für Bau, ", "2024/", "Dr. ", "\n", "- ", "(", "I-DS-0000", "von der ", "Beschluss der ", "€ ", "Donnerstag, den 8. Juni, ", "Vorlage 2024/0311 vom 03.04.2020 (", "Antrag der SPD vom 03.04.2020 ", "1,00 EUR\n1.000,00\n", "Herr Otto Sommer, Leiter der ", "Produkt 11.02.03, Sachkonto 531200 ", "§§ 3, 4 ", "§ 3 Abs. 1 und § 4 ", "Satzung über die ", "Straße ", "Alte Gasse ", "Ernst-", "Am Markt und ", "Flurstücke 118, ", "118, ", "Bebauungsplan Nr. 1-", "Ortsteil Au, Berg und ", "montags bis ", "jeden ersten und ", "um 10 bis ", "1. und 2. Quartal ", "KW 1-", "a\tb\n", "1 | 2\n", "in T€\n1\t2\n", "im Jahr 2025 10 € und "];
  // No clock: a finder that looks through the text once for each of its words is not done before the test is given up.
  it.each(hostile)("gets through 200,000 characters of %j", (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    find(documentOf(text), headOf());
  });
});
