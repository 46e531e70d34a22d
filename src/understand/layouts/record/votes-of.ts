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
  const [yes, no, abstain] = (["yes", "no", "abstain"] as const).map((noun) => said(object, noun, isCount)[0]);
  const counts = [yes, no, abstain].flatMap((value) => value ?? []);
  if (counts.length < 2 || yes === undefined || counts.every(({ text }) => Number(text) === 0)) return [];
  const span: Span = [Math.min(...counts.map((one) => one.shown[0])), Math.max(...counts.map((one) => one.shown[1]))];
  return [{ yes: countOf(yes), no: countOf(no), abstain: countOf(abstain), text: textOf(span).trim().replace(/\s+/gu, " "), item, span, foundBy, confidence: 0.9 }];
}

function isCount({ text }: RecordValue): boolean {
  return /^\d{1,4}$/u.test(text);
}

function countOf(value: RecordValue | undefined): number | null {
  return value === undefined ? null : Number(value.text);
}
