import type { MoneyFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { TakenPlaces } from "../../text/taken-places.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { type Amount, amountsIn } from "./amount.ts";
import { amountsBelowYears } from "./below-years.ts";
import { contextsOf, UNSAID } from "./amount-context.ts";
import { tableRowsIn } from "./table.ts";
import { tableAmountsIn } from "./table-amount.ts";

const CONFIDENCE: Readonly<Record<Amount["form"], number>> = { amount: 0.97, range: 0.9, words: 0.85, cell: 0.7 };

/**
 * Every amount of money but nought, each occurrence, in text order: with its currency, or bare in a table that names it.
 * A printed range ("2 - 2,5 Mio. €") gives two amounts with the same evidence.
 */
export function findMoney(document: MendedDocument, structure: Structure): MoneyFact[] {
  const text = readableText(document);
  const printed = amountsIn(text);
  const rows = tableRowsIn(text, document.lines);
  const cells = tableAmountsIn(text, document.lines, printed.map(({ span }) => span), rows);
  const taken = new TakenPlaces(text);
  for (const { span } of printed) taken.take(span);
  const free = [...cells, ...amountsBelowYears(text)].filter(({ span }) => {
    const isFree = !taken.hasAnyOf(span);
    taken.take(span);
    return isFree;
  });
  const amounts = [...printed, ...free].filter(({ value }) => value !== 0).toSorted((a, b) => a.span[0] - b.span[0]);
  const contexts = contextsOf(text, amounts, rows, structure);
  return amounts.map((amount, index) => ({
    value: amount.value,
    currency: amount.currency,
    text: oneLine(document.text.slice(...amount.span)),
    ...(contexts[index] ?? UNSAID),
    span: amount.span,
    foundBy: `money/${amount.form}`,
    confidence: CONFIDENCE[amount.form],
  }));
}
