import type { CorrectableProperty, CorrectableValues } from "../council/correctable.ts";
import { HEAD_PROPERTIES } from "../council/head-properties.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Evidence, MinutesFacts, Understanding } from "../council/understanding.ts";
import type { Span } from "../text/span.ts";
import type { SectionDraft } from "./section-drafts.ts";
import { sectionOf } from "./section-drafts.ts";

/** What stands around a piece of evidence, by which it is found again in a newer version. */
export interface Anchor {
  /** The evidence, word for word, from the original text. */
  readonly quote: string;
  /** Which occurrence of the quote in the original text, from 0. */
  readonly occurrence: number;
  readonly wordsBefore: string;
  readonly wordsAfter: string;
}

/** A fact as it was found, with its place. */
export interface FactDraft<P extends CorrectableProperty = StatementProperty> extends Anchor {
  readonly property: P;
  readonly value: unknown;
  readonly span: Span;
  readonly foundBy: string;
  readonly confidence: number;
  /** Null for facts from the head, unless the evidence stands in a section that is not public. */
  readonly section: SectionDraft | null;
}

const QUOTE_LIMIT = 4000;
const CONTEXT = 80;
const OCCURRENCE_LIMIT = 10_000;


/** All statements of one document, in order of the document. */
export function draftFacts(text: string, understanding: Understanding, sections: readonly SectionDraft[]): readonly FactDraft[] {
  const anchorOf = createAnchors(text);
  const { head } = understanding;
  const drafts: FactDraft[] = [];
  const add = (property: StatementProperty, evidence: Evidence, value: unknown, inHead: boolean): void => {
    const { span, foundBy, confidence } = evidence;
    const section = sectionOf(sections, span);
    drafts.push({ property, value, span, foundBy, confidence, section: inHead && section?.visibility !== "nonPublic" ? null : section, ...anchorOf(span) });
  };
  for (const property of HEAD_PROPERTIES) {
    const field = head[property];
    if (field !== null) {
      add(property, field, field.value, true);
    }
  }
  const addAll = (property: StatementProperty, facts: readonly Evidence[]): void => {
    for (const fact of facts) {
      const { span: _span, foundBy: _foundBy, confidence: _confidence, ...value } = fact;
      add(property, fact, value, false);
    }
  };
  addAll("money", understanding.money);
  addAll("budgetLine", understanding.budgetLines);
  addAll("person", understanding.people);
  addAll("organization", understanding.organizations);
  addAll("mentionedDate", understanding.dates);
  addAll("recurrence", understanding.recurrences);
  addAll("period", understanding.periods);
  addAll("place", understanding.places);
  addAll("law", understanding.laws);
  addAll("attachment", understanding.attachments);
  addAll("vote", understanding.votes);
  addMinutes(understanding.minutes ?? null, add, addAll);
  return drafts.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The steps of the Beratungsfolge, in order, with the section of each where it is not public. */
export function draftConsultations(text: string, understanding: Understanding, sections: readonly SectionDraft[]): readonly FactDraft<"consultation">[] {
  const anchorOf = createAnchors(text);
  return understanding.head.consultations.map(({ span, foundBy, confidence, organization, role, date, meeting, item, outcome }) => {
    const value: CorrectableValues["consultation"] = { organization, role, date, meeting, item, outcome };
    const section = sectionOf(sections, span);
    return { property: "consultation", value, span, foundBy, confidence, section: section?.visibility === "nonPublic" ? section : null, ...anchorOf(span) };
  });
}

/** The mentions of other papers, in order. */
export function draftReferences(text: string, understanding: Understanding, sections: readonly SectionDraft[]): readonly FactDraft<"reference">[] {
  const anchorOf = createAnchors(text);
  return understanding.references.map(({ span, foundBy, confidence, kind, number, citedDate, citedAs, citedBy, text: words }) => {
    const value: CorrectableValues["reference"] = { kind, number, citedDate, citedAs, citedBy, text: words, target: null };
    return { property: "reference", value, span, foundBy, confidence, section: sectionOf(sections, span), ...anchorOf(span) };
  });
}

type Add = (property: StatementProperty, evidence: Evidence, value: unknown, inHead: boolean) => void;
type AddAll = (property: StatementProperty, facts: readonly Evidence[]) => void;

/** What minutes tell of their meeting; body, number and day of it are its consultation. */
function addMinutes(minutes: MinutesFacts | null, add: Add, addAll: AddAll): void {
  if (minutes === null) {
    return;
  }
  const { start, end, place, chair, minuteTaker } = minutes.meeting;
  for (const [property, field] of [["meetingStart", start], ["meetingEnd", end], ["meetingPlace", place], ["chair", chair], ["minuteTaker", minuteTaker]] as const) {
    if (field !== null) {
      add(property, field, field.value, false);
    }
  }
  addAll("attendance", minutes.attendance);
  addAll("presence", minutes.presence);
  addAll("motion", minutes.motions);
  addAll("resolution", minutes.resolutions);
  addAll("recusal", minutes.recusals);
}

/** Words a span covers, cut at a sensible length. */
export function quoteOf(text: string, span: Span): string {
  return text.slice(span[0], Math.min(span[1], span[0] + QUOTE_LIMIT));
}

/** Makes anchors of spans of one text; remembers where each quote occurs. */
export function createAnchors(text: string): (span: Span) => Anchor {
  const places = new Map<string, ReadonlyMap<number, number>>();
  let words: WordIndex | null = null;
  const numbersOf = (quote: string, start: number): ReadonlyMap<number, number> => {
    const known = places.get(quote);
    if (known !== undefined) {
      return known;
    }
    words ??= indexWords(text);
    const byWord = occurrencesByWord(text, quote, words);
    const found = byWord.includes(start) ? byWord : occurrencesOf(text, quote);
    const numbers = new Map(found.map((position, number) => [position, number]));
    places.set(quote, numbers);
    return numbers;
  };
  return (span) => {
    const quote = quoteOf(text, span);
    return {
      quote,
      occurrence: numbersOf(quote, span[0]).get(span[0]) ?? 0,
      wordsBefore: text.slice(Math.max(0, span[0] - CONTEXT), span[0]),
      wordsAfter: text.slice(span[1], span[1] + CONTEXT),
    };
  };
}

type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Where each word begins: a long document holds thousands of facts, and searching it through for each would take minutes. */
function indexWords(text: string): WordIndex {
  const index = new Map<string, number[]>();
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const known = index.get(match[0]);
    if (known === undefined) {
      index.set(match[0], [match.index]);
    } else {
      known.push(match.index);
    }
  }
  return index;
}

function occurrencesByWord(text: string, quote: string, words: WordIndex): readonly number[] {
  const first = /[\p{L}\p{N}]+/u.exec(quote);
  if (first === null) {
    return [];
  }
  return (words.get(first[0]) ?? []).map((position) => position - first.index).filter((position) => position >= 0 && text.startsWith(quote, position)).slice(0, OCCURRENCE_LIMIT);
}

/** Where a quote occurs, overlapping occurrences included. */
export function occurrencesOf(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  let at = quote === "" ? -1 : text.indexOf(quote);
  while (at >= 0 && found.length < OCCURRENCE_LIMIT) {
    found.push(at);
    at = text.indexOf(quote, at + 1);
  }
  return found;
}

/** A word in a fact's value; empty where it is missing, as in a value that a person wrote. */
export function wordIn(value: unknown, key: string): string {
  const word: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return typeof word === "string" ? word : "";
}
