import type { VoteFact } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import { numberOfItem } from "./meetings.ts";
import type { RecordObject, RecordValue } from "./record-tree.ts";
import { codeOf, foundBy, said } from "./said.ts";

const mostVotes = 500;

/** The votes that a record counts: yes, no and abstentions beside each other, at the item or the paper whose object they stand in. */
export function votesOf(records: readonly RecordObject[], textOf: (span: Span) => string): readonly VoteFact[] {
  return records.flatMap((record) => votesIn(record, null, textOf)).slice(0, mostVotes);
}

function votesIn(object: RecordObject, outer: string | null, textOf: (span: Span) => string): readonly VoteFact[] {
  const item = numberOfItem(object) ?? codeOf(object)?.text ?? outer;
  return [...countedIn(object, item, textOf), ...object.inner.flatMap((inner) => votesIn(inner, item, textOf))];
}

function countedIn(object: RecordObject, item: string | null, textOf: (span: Span) => string): readonly VoteFact[] {
  const counts = countsIn(object);
  if (counts === null || counts.values.every(({ text }) => Number(text) === 0)) return [];
  const { yes, no, abstain, values } = counts;
  const span: Span = [Math.min(...values.map((one) => one.shown[0])), Math.max(...values.map((one) => one.shown[1]))];
  return [{ yes, no, abstain, text: textOf(span).trim().replace(/\s+/gu, " "), item, span, foundBy, confidence: 0.9 }];
}

/** Yes, no and abstentions as an object counts them, with the values that say so; null where it does not count yes and another. */
export function countsIn(object: RecordObject): { readonly yes: number; readonly no: number | null; readonly abstain: number | null; readonly values: readonly RecordValue[] } | null {
  const [yes, no, abstain] = (["yes", "no", "abstain"] as const).map((noun) => said(object, noun, isCount)[0]);
  const values = [yes, no, abstain].flatMap((value) => value ?? []);
  return yes === undefined || values.length < 2 ? null : { yes: Number(yes.text), no: countOf(no), abstain: countOf(abstain), values };
}

function isCount({ text }: RecordValue): boolean {
  return /^\d{1,4}$/u.test(text);
}

function countOf(value: RecordValue | undefined): number | null {
  return value === undefined ? null : Number(value.text);
}
