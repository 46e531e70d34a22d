import { expect, test } from "vitest";
import { placeOf, provisionOf, rhythmOf, searchedName, timesOf } from "./named-words.ts";

const nothing = { section: null, sectionEnd: null, paragraph: null, sentence: null, number: null, letter: null, enactedOn: null, text: "" };

test.each([
  [{ law: "GO NRW", section: "§ 48", paragraph: "1", sentence: "2" }, "§ 48 Abs. 1 Satz 2 GO NRW"],
  [{ law: "BauGB", section: "§ 3", sectionEnd: "ff." }, "§§ 3 ff. BauGB"],
  [{ law: "BauGB", section: "§ 3", sectionEnd: "5" }, "§§ 3 bis 5 BauGB"],
  [{ law: "DSGVO", section: "Art. 6", paragraph: "1", letter: "e" }, "Art. 6 Abs. 1 Buchst. e DSGVO"],
  [{ law: "VwV Stellplätze", number: "5" }, "Nr. 5 VwV Stellplätze"],
  [{ law: "Hauptsatzung" }, "Hauptsatzung"],
])("%o is printed as %s", (said, printed) => {
  expect(provisionOf({ ...nothing, ...said })).toBe(printed);
});

test("an address has its town, a street its house numbers, and is looked for by its name alone", () => {
  const street = { kind: "street", name: "Bachstraße", houseNumbers: "12–14", postalCode: null, locality: null, text: "" } as const;
  expect(placeOf(street)).toBe("Bachstraße 12–14");
  expect(placeOf({ ...street, kind: "address", postalCode: "54321", locality: "Auental" })).toBe("Bachstraße 12–14, 54321 Auental");
  expect(searchedName(street)).toBe("Bachstraße");
  expect(searchedName({ kind: "plan", name: "Bebauungsplan Nr. 12 „Am Hang“" })).toBe("Am Hang");
  expect(searchedName({ kind: "parcel", name: "Gemarkung Au, Flur 3, Flurstück 45/2" })).toBe("Flurstück 45/2");
});

test.each([
  ["FREQ=MONTHLY;BYDAY=-1FR", "monatlich"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "alle 2 Wochen"],
  ["FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", "jährlich"],
])("%s happens %s", (rule, rhythm) => {
  expect(rhythmOf(rule)).toBe(rhythm);
});

test("times of day are printed with their end where they have one", () => {
  expect(timesOf({ startTime: "10:00", endTime: "12:00" })).toBe("10:00 bis 12:00 Uhr");
  expect(timesOf({ startTime: "18:30", endTime: null })).toBe("18:30 Uhr");
  expect(timesOf({ startTime: null, endTime: null })).toBe("");
});
