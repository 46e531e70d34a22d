import { expect, test } from "vitest";
import type { Line, LineKind } from "./document-text.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { textOf } from "./span.ts";

function laidOut(rows: readonly (readonly [LineKind, string])[]): { text: string; lines: Line[] } {
  let text = "";
  const lines = rows.map(([kind, row]): Line => {
    const start = text.length;
    text += `${row}\n`;
    return { kind, span: [start, start + row.length] };
  });
  return { text, lines };
}

test("wrapped lines are one paragraph; headings, items, rows and blank lines part", () => {
  const { text, lines } = laidOut([
    ["heading", "Begründung"],
    ["text", "Die Stadt Auental baut am Mühlbach einen neuen Spielplatz und"],
    ["text", "Parkbänke dazu. Der Platz soll im Mai fertig sein."],
    ["blank", ""],
    ["text", "Die Mittel stehen bereit."],
    ["item", "1. Spielgeräte für kleine Kinder, die noch nicht zur Schule"],
    ["text", "gehen"],
    ["item", "2. Bänke"],
    ["row", "Jahr\tBetrag"],
    ["furniture", "Seite 2"],
  ]);
  const blocks = paragraphsOf(text, lines);
  expect(blocks.map((block) => block.kind)).toEqual(["heading", "paragraph", "paragraph", "item", "item", "row"]);
  expect(textOf(text, blocks[1]?.span ?? [0, 0])).toContain("neuen Spielplatz und\nParkbänke");
  expect(textOf(text, blocks[3]?.span ?? [0, 0])).toContain("Schule\ngehen");
  expect(blocks[3]).toMatchObject({ firstLine: 5, lastLine: 6 });
});

test("a page's furniture does not part a paragraph", () => {
  const { text, lines } = laidOut([
    ["text", "Der Rat der Gemeinde Birkenried hat in seiner Sitzung die"],
    ["furniture", "Seite 1 von 2"],
    ["text", "Satzung beschlossen."],
  ]);
  expect(paragraphsOf(text, lines)).toHaveLength(1);
});

test("short lines stand alone", () => {
  const { text, lines } = laidOut([["text", "Stadt Auental"], ["text", "Der Bürgermeister"]]);
  expect(paragraphsOf(text, lines)).toHaveLength(2);
});
