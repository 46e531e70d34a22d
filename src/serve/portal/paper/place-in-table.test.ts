import { expect, test } from "vitest";
import type { SectionView, TextBlock } from "../../../store/views.ts";
import { placeInTable } from "./place-in-table.ts";

function table(...rows: readonly (readonly string[])[]): SectionView {
  let text = "";
  const blocks = rows.map((row): TextBlock => {
    const start = text.length;
    const cells = row.map((cell) => {
      const from = text.length;
      text += `${cell}\t`;
      return [from, from + cell.length] as const;
    });
    return { kind: "row", span: [start, text.length], cells };
  });
  return { id: "s", text, blocks } as unknown as SectionView;
}

function placeOf(words: string, section: SectionView): string | null {
  const start = section.text.indexOf(words);
  return placeInTable({ sectionId: section.id, spanInSection: [start, start + words.length] }, [section]);
}

test("an amount in a table is for what its row and its column say", () => {
  const costs = table(["Gewerk", "2025", "2026"], ["Dach", "10.000 €", "12.500 €"], ["Fenster", "–", "7.000 €"]);
  expect(placeOf("12.500 €", costs)).toBe("Dach, 2026");
  expect(placeOf("7.000 €", costs)).toBe("Fenster, 2026");
});

test("without a head, the row alone speaks", () => {
  expect(placeOf("7.000 €", table(["Dach", "12.500 €"], ["Fenster", "7.000 €"]))).toBe("Fenster");
  expect(placeOf("7.000 €", table(["Gewerk", "Kosten", "Anteil"], ["Fenster", "7.000 €"]))).toBe("Fenster");
});

test("an amount that begins its row, or stands in no table, says nothing of itself", () => {
  expect(placeOf("7.000 €", table(["Kosten", "Gewerk"], ["7.000 €", "Fenster"]))).toBeNull();
  const plain = { ...table(["x"]), text: "Es kostet 5 €.", blocks: [{ kind: "paragraph", span: [0, 14] }] } as unknown as SectionView;
  expect(placeOf("5 €", plain)).toBeNull();
});
