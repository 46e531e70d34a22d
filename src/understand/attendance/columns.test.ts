import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

test("a table with a mark for each who was there, excused or missing; nobody is told without a mark", () => {
  const { minutes } = findStructure(documentFromText("Niederschrift\nüber die 4. Sitzung des Rates der Stadt Auental\nam 12.05.2031 im Rathaus\n\nAnwesenheit\nName\tFraktion\tanwesend\tentschuldigt\tabwesend\nOtto Ahrens\tCDU\tX\t\t.\nEva Brandt\tSPD\t\tX\t.\nKarl Cordes\tSPD\t\t\tx\nAnna Dahl\tSPD\t\t\t.\n\nTOP 1 Radweg\nDer Rat berät."));
  expect(minutes?.attendance.map(({ name, faction, status }) => [name, faction, status])).toEqual([["Otto Ahrens", "CDU", "present"], ["Eva Brandt", "SPD", "excused"], ["Karl Cordes", "SPD", "absent"]]);
});
