import { expect, test } from "vitest";
import { organizationKindOf } from "./organization-kind.ts";

test.each([
  ["Ausschuss für Bauen", "gremium"], ["Bauausschuss", "gremium"], ["Stadtrat", "gremium"], ["Seniorenbeirat der Stadt Auental", "gremium"], ["SPD-Fraktion", "fraktion"], ["Fraktion Freie Wähler", "fraktion"],
  ["Amt für Straßen", "administration"], ["FB 02", "administration"], ["Auental Bau GmbH", "external"], ["Amtsblatt Verlag", "external"], ["Ratskeller GmbH", "external"],
] as const)("%s is %s", (name, kind) => {
  expect(organizationKindOf(name)).toBe(kind);
});
