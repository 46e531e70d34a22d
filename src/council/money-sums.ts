import type { Form, MoneyFact, MoneyMode } from "./understanding.ts";

/** An amount, and the paper that names it. */
export interface NamedAmount {
  readonly value: Pick<MoneyFact, "value" | "currency" | "mode" | "year" | "taxes" | "frequency" | "per">;
  readonly paperId: string;
  readonly form: Form | (string & {});
}

/** Amounts of one kind, which alone may stand side by side. */
export interface MoneyGroup {
  readonly currency: string;
  readonly mode: MoneyMode;
  readonly year: number | null;
  readonly taxes: MoneyFact["taxes"];
  readonly frequency: MoneyFact["frequency"];
  /** How many amounts there are, and in how many papers. */
  readonly amounts: number;
  readonly papers: number;
  readonly smallest: number;
  readonly largest: number;
  /** Sum of the largest amount that each paper names; null where that would say nothing. */
  readonly sumOfLargest: number | null;
}

/** Documents that tell what others say: their amounts are those of the papers once more. */
const RETELLING: ReadonlySet<string> = new Set<Form>(["agenda", "invitation", "notice", "minutes", "minutesExtract", "agendaItem", "meeting", "voteList", "list"]);

/**
 * What may honestly be said of many amounts at once. Planned and spent, years, currencies, gross and net, once and yearly are never mixed.
 * A paper names a total and its parts, so only its largest amount enters a sum; unit prices, and what minutes and agendas
 * say again, are left out altogether. Where mode or year is not said, there is no sum: nobody knows what it would be of.
 * The largest group comes first.
 */
export function groupMoney(amounts: readonly NamedAmount[]): readonly MoneyGroup[] {
  const own = amounts.filter(({ value, form }) => value.per === null && !RETELLING.has(form));
  const groups = Map.groupBy(own, ({ value }) => JSON.stringify([value.currency, value.mode, value.year, value.taxes, value.frequency]));
  return [...groups.values()].flatMap(groupOf).toSorted((a, b) => b.amounts - a.amounts || b.largest - a.largest);
}

function groupOf(amounts: readonly NamedAmount[]): readonly MoneyGroup[] {
  const first = amounts[0];
  if (first === undefined) return [];
  const { currency, mode, year, taxes, frequency } = first.value;
  const largestOf = [...Map.groupBy(amounts, ({ paperId }) => paperId).values()].map((of) => Math.max(...of.map(({ value }) => value.value)));
  const values = amounts.map(({ value }) => value.value);
  return [{
    currency, mode, year, taxes, frequency, amounts: amounts.length, papers: largestOf.length,
    smallest: Math.min(...values), largest: Math.max(...values),
    sumOfLargest: mode === null || year === null ? null : roundToCents(largestOf.reduce((sum, value) => sum + value, 0)),
  }];
}

/** Cents are whole; their sum in binary fractions is not. */
function roundToCents(sum: number): number {
  return Math.round(sum * 100) / 100;
}
