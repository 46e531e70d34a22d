import { expect, test } from "vitest";
import { organizationKey } from "./organization-key.ts";

test.each([
  ["Rat", "Stadt Auental", "rat"], ["Rat der Stadt Auental", "Stadt Auental", "rat"], ["Gemeinderat Birkenried", "Gemeinde Birkenried", "gemeinderat"],
  ["Kreistag des Kreises Wiesental", "Kreis Wiesental", "kreistag"], ["Rat der Stadt Bad Auental", "Stadt Bad Auental", "rat"],
])("%s is the assembly of its body (%s)", (name, body, key) => {
  expect(organizationKey(name, body)).toBe(key);
});

test.each([
  ["Rat der Stadt Birkenried", "Stadt Auental"], ["Rat der Stadt Bad Auental", "Stadt Auental"], ["Bauausschuss der Stadt Auental", "Stadt Auental"], ["Rat der Tagespflege Auental", "Stadt Auental"], ["Rat der Stadt", "Stadt"],
])("%s keeps its whole name in the body %s", (name, body) => {
  expect(organizationKey(name, body)).toBe(name.toLowerCase());
});
