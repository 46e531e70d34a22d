import type { AgendaItemFact, ReferenceFact } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import { normalNumber } from "./paper-number.ts";

/**
 * The papers that the items of an agenda are about, each with its number and what the item says of it ("Anfrage der … vom …").
 * @returns them, and those of the citations `found` that are not the same paper once more: its file, or its mover and day
 */
export function withPapersOfItems(text: string, agenda: readonly AgendaItemFact[], found: readonly ReferenceFact[]): readonly ReferenceFact[] {
  const papers: ReferenceFact[] = [];
  const kept = new Set(found);
  const numbers = new Map(found.map((one) => [one, one.number === null ? null : loose(one.number)]));
  for (const [index, { paperNumber, visibility, span: item }] of agenda.entries()) {
    if (paperNumber === null) continue;
    const end = agenda[index + 1]?.span[0] ?? text.length;
    const at = text.slice(item[0], Math.min(end, item[0] + farthest)).indexOf(paperNumber);
    // What stands below an item behind closed doors is not covered by its span.
    if (at < 0 || (visibility === "nonPublic" && item[0] + at >= item[1])) continue;
    const span: Span = [item[0] + at, item[0] + at + paperNumber.length];
    const number = loose(paperNumber);
    const own = found.filter((one) => one.span[0] >= item[0] && one.span[1] <= end);
    const known = own.find((one) => numbers.get(one) === number);
    const moved = own.find((one) => one.number === null);
    for (const one of own) if (one === moved || numbers.get(one) === number) kept.delete(one);
    papers.push({
      kind: "concerns", number: paperNumber, citedDate: moved?.citedDate ?? known?.citedDate ?? null, citedAs: moved?.citedAs ?? known?.citedAs ?? null, citedBy: moved?.citedBy ?? null,
      text: paperNumber, span, foundBy: "references/at-item", confidence: 0.85,
    });
  }
  return [...kept, ...papers];
}

/** How far behind an item's beginning the number of its paper may stand. */
const farthest = 2000;

/** "0924/2031" and "VO 0924-2031" are one paper: its number, and the name of its file. */
function loose(number: string): string {
  return normalNumber(number).replace(/^(?:vo|bv|ds|mv|iv|an|at)(?=\d)/u, "").replace(/[/_]/gu, "-");
}
