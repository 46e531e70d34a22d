import { expect, test } from "vitest";
import { partyKey } from "./party-key.ts";

test.each([
  ["SPD", "spd"], ["SPD-Fraktion", "spd"], ["SPD-Fraktion im Rat der Stadt Auental", "spd"], ["SPD-Kreistagsfraktion", "spd"], ["CDU Fraktion", "cdu"], ["Fraktion BÜNDNIS 90/DIE GRÜNEN", "grüne"], ["GRÜNE", "grüne"],
  ["Die Linke", "linke"], ["WGB-Fraktion", "wgb"], ["SPD KTF", "spd"], ["Fraktion", null], ["Fraktion im Rat der Stadt Auental", null], ["CDU-Fraktion und FDP-Fraktion im Rat der Stadt Auental", null], ["fraktionslos", null], ["", null],
])("%s → %s", (group, party) => {
  expect(partyKey(group)).toBe(party);
});
