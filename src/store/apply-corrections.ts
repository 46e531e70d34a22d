import { isDeepStrictEqual } from "node:util";
import type { CorrectableProperty } from "../council/correctable.ts";
import type { StatementProperty, StatementStatus } from "../council/statement.ts";
import type { Visibility } from "../council/visibility.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type Anchor, createAnchors, type FactDraft, occurrencesOf } from "./fact-drafts.ts";
import { sectionOf, type SectionDraft } from "./section-drafts.ts";

/** What a person said about one fact, with what they saw when they said it. */
export interface Correction<P extends CorrectableProperty = CorrectableProperty> extends Anchor {
  readonly id: string;
  readonly property: P;
  readonly originalValue: unknown;
  readonly action: "confirm" | "correct" | "reject";
  /** The right value; only with `correct`. */
  readonly value: unknown;
  /** Whether the evidence stood in a public place. */
  readonly visibility: Visibility;
}

/** A fact with a person's word on it, where there is one. */
export interface JudgedFact<P extends CorrectableProperty = StatementProperty> extends FactDraft<P> {
  readonly foundValue: unknown;
  /** The correction that speaks of it. */
  readonly correctionId: string | null;
  readonly status: StatementStatus;
  /** For the office: why a statement stands although the document no longer says it. */
  readonly note: string | null;
}

export const STATUS = { confirm: "confirmed", correct: "corrected", reject: "rejected" } as const;
const SIMILAR_ENOUGH = 0.5;

/**
 * Lays people's corrections over the facts of one reading. A correction finds its fact by property and quote;
 * where the quote occurs several times, the surroundings decide and then the occurrence.
 * A correction whose fact was not found again stands by itself, at its quote or without a place:
 * a person's word outlives every re-reading.
 */
export function applyCorrections<P extends CorrectableProperty>(
  facts: readonly FactDraft<P>[], corrections: readonly Correction<P>[], text: string, sections: readonly SectionDraft[],
): readonly JudgedFact<P>[] {
  const judged: JudgedFact<P>[] = facts.map((fact) => ({ ...fact, foundValue: fact.value, correctionId: null, status: "found", note: null }));
  const taken = new Set<number>();
  const anchorOf = createAnchors(text);
  for (const correction of corrections) {
    const place = placeOf(correction, text, anchorOf);
    const index = matchOf(correction, place, judged, taken);
    const fact = index === null ? null : judged[index];
    if (index !== null && fact !== null && fact !== undefined) {
      taken.add(index);
      judged[index] = { ...fact, value: correction.action === "correct" ? correction.value : fact.value, status: STATUS[correction.action], correctionId: correction.id };
    } else if (place !== null || correction.visibility === "public") {
      judged.push(standAlone(correction, place, sections, anchorOf));
    }
  }
  return judged;
}

/** Where the corrected evidence stands in this text; null where it has vanished. */
function placeOf(correction: Correction, text: string, anchorOf: (span: Span) => Anchor): Span | null {
  const spans = occurrencesOf(text, correction.quote).map((start): Span => [start, start + correction.quote.length]);
  const best = spans
    .map((span) => ({ span, anchor: anchorOf(span) }))
    .toSorted((a, b) => fit(correction, b.anchor) - fit(correction, a.anchor))[0];
  if (best === undefined) {
    return null;
  }
  const onlyPlace = spans.length === 1 && correction.occurrence === 0 && correction.quote.length >= 6;
  return likeness(correction, best.anchor) >= SIMILAR_ENOUGH || onlyPlace ? best.span : null;
}

function matchOf<P extends CorrectableProperty>(correction: Correction<P>, place: Span | null, facts: readonly JudgedFact<P>[], taken: ReadonlySet<number>): number | null {
  if (correction.quote === "") {
    // Told from the whole document, without words of its own.
    const wordless = facts.map((fact, index) => ({ fact, index })).filter(({ fact, index }) => fact.property === correction.property && fact.quote === "" && !taken.has(index));
    return (wordless.find(({ fact }) => isDeepStrictEqual(fact.foundValue, correction.originalValue)) ?? wordless[0])?.index ?? null;
  }
  if (place === null) {
    return null;
  }
  const candidates = facts
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact, index }) => fact.property === correction.property && !taken.has(index) && overlaps(fact.span, place));
  const exact = candidates.filter(({ fact }) => fact.span[0] === place[0] && fact.quote === correction.quote);
  const pool = exact.length > 0 ? exact : candidates;
  return (pool.find(({ fact }) => isDeepStrictEqual(fact.foundValue, correction.originalValue)) ?? pool[0])?.index ?? null;
}

/** Likeness first, the same occurrence where likeness is equal. */
function fit(correction: Correction, anchor: Anchor): number {
  return likeness(correction, anchor) + (anchor.occurrence === correction.occurrence ? 0.01 : 0);
}

/** How much of the words around are the same: 1 all, 0 none. Counted from the evidence outwards. */
export function likeness(a: Anchor, b: Anchor): number {
  const before = commonWords(wordsOf(a.wordsBefore).toReversed(), wordsOf(b.wordsBefore).toReversed());
  const after = commonWords(wordsOf(a.wordsAfter), wordsOf(b.wordsAfter));
  return Math.max(before.share, after.share, (before.share * before.of + after.share * after.of) / Math.max(1, before.of + after.of));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "").slice(0, 40);
}

function commonWords(a: readonly string[], b: readonly string[]): { share: number; of: number } {
  // The outermost word may be cut through.
  const of = Math.max(1, Math.min(6, Math.max(a.length, b.length) - 1));
  let same = 0;
  while (same < of && a[same] !== undefined && a[same] === b[same]) {
    same += 1;
  }
  const bothEmpty = a.length === 0 && b.length === 0;
  return { share: bothEmpty ? 1 : same / of, of };
}

function standAlone<P extends CorrectableProperty>(correction: Correction<P>, place: Span | null, sections: readonly SectionDraft[], anchorOf: (span: Span) => Anchor): JudgedFact<P> {
  const anchor = place === null ? correction : anchorOf(place);
  return {
    property: correction.property,
    value: correction.action === "correct" ? correction.value : correction.originalValue,
    foundValue: correction.originalValue,
    correctionId: correction.id,
    quote: correction.quote,
    occurrence: anchor.occurrence,
    wordsBefore: anchor.wordsBefore,
    wordsAfter: anchor.wordsAfter,
    span: place ?? [0, 0],
    foundBy: "correction",
    confidence: 1,
    section: place === null ? null : sectionOf(sections, place),
    status: STATUS[correction.action],
    note: place === null && correction.quote !== "" ? "Die Belegstelle steht nicht mehr im Dokument. Die Angabe gilt, weil ein Mensch sie bestätigt oder berichtigt hat." : null,
  };
}
