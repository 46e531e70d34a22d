import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findPeriods } from "./find-periods.ts";

const found = (text: string) => findPeriods(documentOf(text), headOf()).map(({ unit, start, end }) => `${unit} ${start}/${end}`);

describe("findPeriods", () => {
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ["Baubeginn ist im 3. Quartal 2025.", ["quarter 2025-07-01/2025-09-30"]],
    ["im ersten Quartal des Jahres 2026", ["quarter 2026-01-01/2026-03-31"]],
    ["IV. Quartal 2024", ["quarter 2024-10-01/2024-12-31"]],
    ["Quartal II/2024", ["quarter 2024-04-01/2024-06-30"]],
    ["im 3. und 4. Quartal 2025", ["quarter 2025-07-01/2025-12-31"]],
    ["von II/2024 bis IV. Quartal 2025", ["quarter 2024-04-01/2025-12-31"]],
    ["Q1 2025 Planung, Q2-Q4 2025 Bau", ["quarter 2025-01-01/2025-03-31", "quarter 2025-04-01/2025-12-31"]],
    ["im 2. Halbjahr 2026", ["halfYear 2026-07-01/2026-12-31"]],
    ["in KW 32/2026", ["week 2026-08-03/2026-08-09"]],
    ["in der 1. Kalenderwoche 2021", ["week 2021-01-04/2021-01-10"]],
    ["53. KW 2020", ["week 2020-12-28/2021-01-03"]],
    ["KW 12 bis 14/2025", ["week 2025-03-17/2025-04-06"]],
  ];
  it.each(sentences)("%s", (sentence, periods) => {
    expect(found(sentence)).toEqual(periods);
  });

  it.each(["Im 3. Quartal wird gebaut.", "Zeugnisse zum 1. Halbjahr 2024/25", "5. Quartal 2025", "53. KW 2021", "Leistung 12 KW, 2025 mehr", "vom 4. bis 2. Quartal 2025"])("finds no period in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
