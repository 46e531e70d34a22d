import type { AgendaItemFact } from "../../council/understanding.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { linesWithin, type Sheet } from "../sheet.ts";
import { isOutcome } from "../outcomes.ts";

const label = new LinePattern(/^(?:Beschluss|Beschlussart|Ergebnis|Beratungsergebnis|Abstimmungsergebnis)(?:\s?:\s*|\s*\t\s*)/u);
const linesBelow = 12;

/** How each item of a meeting's page ended, as a line of its own below it prints: "Beschluss: einstimmig zugestimmt"; null where none does. */
export function outcomesAtItems(sheet: Sheet, items: readonly AgendaItemFact[]): readonly (string | null)[] {
  const end = sheet.lines.at(-1)?.span[1] ?? 0;
  return items.map((item, index) => {
    const below = linesWithin(sheet, [item.span[1], items[index + 1]?.span[0] ?? end]).slice(0, linesBelow);
    return below.map((line) => line.text.slice(label.matchIn(line)?.[0].length ?? 0)).find((said) => isOutcome(said)) ?? null;
  });
}
