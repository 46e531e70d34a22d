import { expect, test } from "vitest";
import { parsePersonName } from "./person-name.ts";

test.each([
  ["Beispiel, Dr. Erika", "Dr. Erika Beispiel", "Beispiel", "Erika"],
  ["Frau Dr. Erika Beispiel", "Dr. Erika Beispiel", "Beispiel", "Erika"],
  ["Erika Maria Beispiel-Muster", "Erika Maria Beispiel-Muster", "Beispiel-Muster", "Erika Maria"],
  ["Karl von der Aue", "Karl von der Aue", "von der Aue", "Karl"],
  ["Herrn Prof. Dr. Muster", "Prof. Dr. Muster", "Muster", null],
  ["Muster", "Muster", "Muster", null],
  ["", "", "", null],
])("%s", (printed, name, surname, givenNames) => {
  expect(parsePersonName(printed)).toMatchObject({ name, surname, givenNames });
});
