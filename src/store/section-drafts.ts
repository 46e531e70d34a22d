import type { SectionFact, SectionKind, Understanding } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { Line } from "../text/document-text.ts";
import type { Edit, MendedDocument } from "../text/mended-text.ts";
import { createSourceMap, type SourceMap } from "../text/source-map.ts";
import { overlaps, type Span } from "../text/span.ts";
import { unsureWordsOf } from "../text/word-confidence.ts";
import { blocksOf } from "./text-blocks.ts";
import type { TextBlock } from "./views.ts";

/** A section as it will be stored, still with its place in the document. */
export interface SectionDraft {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly level: number;
  readonly visibility: Visibility;
  readonly visibilityReason: string | null;
  /** Heading and content in the original text. */
  readonly span: Span;
  /** The content in the mended text of the document. */
  readonly mendedSpan: Span;
  readonly text: string;
  readonly originalText: string;
  readonly originalStart: number;
  /** Spans point into `originalText`. */
  readonly edits: readonly Edit[];
  readonly blocks: readonly TextBlock[];
  readonly page: number | null;
}

/** The sections of a document in order. A document without any becomes one section, so that its text can be shown and found. */
export function draftSections(document: MendedDocument, understanding: Understanding): readonly SectionDraft[] {
  const map = createSourceMap(document.edits);
  const facts = understanding.sections.length > 0 ? withOwnText([...understanding.sections, ...hiddenText(understanding)]) : wholeText(document, understanding);
  const visibilities = visibilitiesOf(facts, understanding);
  const unsure = unsureWordsOf(document).map(({ span }) => map.toMended(span)).filter(([start, end]) => start < end);
  return facts.map((fact, index) => draftSection(fact, visibilities[index] ?? { visibility: "public", reason: null }, { document, map, unsure }));
}

/** Up to the first hidden place it is open; from there on it is not, whatever follows. */
function wholeText({ original }: MendedDocument, understanding: Understanding): readonly SectionFact[] {
  const hiddenFrom = Math.min(original.text.length, ...hiddenSpans(understanding).map(([start]) => start));
  if (hiddenFrom === original.text.length) return [textOf([0, hiddenFrom], null)];
  const hidden = textOf([hiddenFrom, original.text.length], "nonPublic");
  return original.text.slice(0, hiddenFrom).trim() === "" ? [hidden] : [textOf([0, hiddenFrom], null), hidden];
}

/** Hidden places outside of all sections become sections that nobody sees, so that the file is not shown whole. */
function hiddenText(understanding: Understanding): readonly SectionFact[] {
  return hiddenSpans(understanding).filter((span) => !understanding.sections.some((section) => overlaps(section.span, span))).map((span) => textOf(span, "nonPublic"));
}

function hiddenSpans({ hidden = [], agenda }: Understanding): readonly Span[] {
  return [...hidden, ...agenda.filter((item) => item.visibility === "nonPublic").map(({ span }) => span)];
}

function textOf(span: Span, visibility: Visibility | null): SectionFact {
  return { kind: "lead", heading: "", level: 1, span, contentSpan: span, visibility, foundBy: "document/whole", confidence: 1 };
}

/**
 * Each section with the text that is its own: it ends where the next one begins, so that nothing is shown twice
 * and evidence belongs to the innermost heading. What follows an inner section and still lies in an outer one stays with the inner one.
 * What lies in a section that is not public stays hidden, whatever heading it has.
 */
function withOwnText(sections: readonly SectionFact[]): readonly SectionFact[] {
  const ordered = sections.toSorted((a, b) => a.span[0] - b.span[0]);
  let reach = 0;
  let hiddenUntil = 0;
  return ordered.map((fact, index) => {
    const visibility = fact.span[0] < hiddenUntil ? "nonPublic" : fact.visibility;
    reach = Math.max(reach, fact.contentSpan[1]);
    hiddenUntil = visibility === "nonPublic" ? Math.max(hiddenUntil, fact.span[1], fact.contentSpan[1]) : hiddenUntil;
    const next = Math.max(fact.span[0], ordered[index + 1]?.span[0] ?? Infinity);
    const start = Math.min(fact.contentSpan[0], next);
    const end = Math.max(start, Math.min(next, reach));
    return { ...fact, visibility, contentSpan: [start, end], span: [fact.span[0], Math.max(fact.span[0], Math.min(next, Math.max(fact.span[1], end)))] };
  });
}

interface Sight {
  readonly visibility: Visibility;
  readonly reason: string | null;
}

/**
 * A section under a heading that is not public is not public either, and neither is one
 * that prints an agenda item that is not: the strictest wins.
 */
function visibilitiesOf(facts: readonly SectionFact[], understanding: Understanding): readonly Sight[] {
  const hiddenItems = understanding.agenda.filter((item) => item.visibility === "nonPublic");
  let hiddenAbove: number | null = null;
  return facts.map((fact): Sight => {
    if (hiddenAbove !== null && fact.level <= hiddenAbove) {
      hiddenAbove = null;
    }
    if (fact.visibility === "nonPublic") {
      hiddenAbove ??= fact.level;
      return { visibility: "nonPublic", reason: "document" };
    }
    if (hiddenAbove !== null) {
      return { visibility: "nonPublic", reason: "headingAbove" };
    }
    return hiddenItems.some((item) => overlaps(item.span, fact.span))
      ? { visibility: "nonPublic", reason: "agendaItem" }
      : { visibility: "public", reason: null };
  });
}

/** A document with what all its sections need to know of it. */
interface Drafting {
  readonly document: MendedDocument;
  readonly map: SourceMap;
  /** Doubted words in the mended text. */
  readonly unsure: readonly Span[];
}

function draftSection(fact: SectionFact, sight: Sight, { document, map, unsure }: Drafting): SectionDraft {
  const mendedSpan = map.toMended(fact.contentSpan);
  // Back again: an edit that reaches over the end is taken in whole.
  const [start, end] = map.toOriginal(mendedSpan);
  const edits = document.edits
    .filter((edit) => edit.span[0] >= start && edit.span[1] <= end)
    .map((edit) => ({ ...edit, span: [edit.span[0] - start, edit.span[1] - start] as const }));
  return {
    kind: fact.kind,
    heading: fact.heading,
    level: fact.level,
    visibility: sight.visibility,
    visibilityReason: sight.reason,
    span: fact.span,
    mendedSpan,
    text: document.text.slice(...mendedSpan),
    originalText: document.original.text.slice(start, end),
    originalStart: start,
    edits,
    blocks: blocksOf(document, mendedSpan, unsure.filter((word) => overlaps(word, mendedSpan))),
    page: pageAt(document.original.lines, fact.span[0]),
  };
}

/** The page on which a place of the original text stands; null where the source has no pages. */
export function pageAt(lines: readonly Line[], position: number): number | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.span[1] ?? 0) < position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return lines[low]?.page ?? null;
}

/**
 * The section that holds a piece of evidence: among those it touches, one that is not public before all others,
 * else the one in which it begins. Null for evidence outside of all sections.
 */
export function sectionOf(sections: readonly SectionDraft[], evidence: Span): SectionDraft | null {
  const touched = sections.filter((section) => overlaps(section.span, evidence) || (section.span[0] <= evidence[0] && evidence[0] < section.span[1]));
  return touched.find((section) => section.visibility === "nonPublic") ?? touched[0] ?? null;
}

/** Where evidence stands in the mended text of its section; null where it stands in the heading. */
export function spanInSection(section: SectionDraft, evidence: Span, map: SourceMap): Span | null {
  const [start, end] = map.toMended(evidence);
  const [from, to] = section.mendedSpan;
  return start >= from && end <= to ? [start - from, end - from] : null;
}
