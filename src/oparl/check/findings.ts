import { isObject } from "./answer.ts";
import type { Rule, Take } from "./rule.ts";

/** One fault at one place. */
export interface Finding {
  /** The object or address that has it. */
  readonly address: string;
  readonly property: string;
  /** What was found there, in a few words; "" where something is missing. */
  readonly found: string;
}

/** Everything that one rule found. */
export interface RuleFindings {
  readonly rule: Rule<never>;
  /** How often, every object and property counted once. */
  readonly count: number;
  /** Properties by how often they are at fault, the most frequent first. */
  readonly properties: readonly (readonly [property: string, count: number])[];
  /** The first of them. */
  readonly findings: readonly Finding[];
}

const keptPerRule = 1000;
const countedProperties = 100;
const rememberedPlaces = 2_000_000;
const order = { error: 0, warning: 1, hint: 2 } as const;

/** Gathers what rules say: the same fault at the same place once, however often it is met, and within bounds. */
export function createFindings(): { readonly take: Take; readonly all: () => readonly RuleFindings[] } {
  const byRule = new Map<string, { rule: Rule<never>; count: number; properties: Map<string, number>; findings: Finding[] }>();
  const places = new Set<string>();
  return {
    take(rule, { address, property = "", found }) {
      const place = `${rule.id} ${property} ${address}`;
      if (places.has(place)) return;
      if (places.size < rememberedPlaces) places.add(place);
      const entry = byRule.get(rule.id) ?? { rule, count: 0, properties: new Map<string, number>(), findings: [] };
      byRule.set(rule.id, entry);
      entry.count += 1;
      const name = printable(property, 100);
      if (entry.properties.has(name) || entry.properties.size < countedProperties) entry.properties.set(name, (entry.properties.get(name) ?? 0) + 1);
      if (entry.findings.length < keptPerRule) entry.findings.push({ address: printable(address, 500), property: name, found: preview(found) });
    },
    all: () => [...byRule.values()].map((entry) => ({ ...entry, properties: [...entry.properties].toSorted((a, b) => b[1] - a[1]) })).toSorted((a, b) => order[a.rule.severity] - order[b.rule.severity] || b.count - a.count || (a.rule.id < b.rule.id ? -1 : 1)),
  };
}

/** A value from outside in a few words, safe to print on a terminal. */
export function preview(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${Array.isArray(value[0]) ? "[…]" : preview(value[0]).slice(0, 60)}${value.length > 1 ? `, … (${value.length} Werte)` : ""}]`;
  if (isObject(value)) return `{ ${Object.keys(value).slice(0, 6).map((name) => printable(name, 30)).join(", ")} }`;
  return printable(String(value), 160);
}

/** Text without control characters and marks of direction, which could deceive at a terminal. */
export function printable(text: string, length: number): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const clean = text.slice(0, length * 2).replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ");
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
}
