import type { ReferenceFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { datesIn, type DatedSpan } from "../dates/find-dates.ts";
import { matchAt } from "../match-at.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { datedCitationsIn, withoutNumbered } from "./dated-citation.ts";
import { numberedCitationsIn, type NumberedCitation } from "./numbered-citation.ts";
import { normalNumber } from "./paper-number.ts";
import { withPapersOfItems } from "./papers-of-items.ts";
import { isSettledElsewhere, referenceKindAt } from "./reference-kind.ts";

/**
 * Every mention of another paper, motion or resolution: by number, or by its date alone; each distinct one once.
 * The paper's own number and its own date are no references.
 */
export function findReferences(document: MendedDocument, structure: Structure): ReferenceFact[] {
  const text = readableText(document);
  const dates = datesIn(document);
  const settled = new Map<string, boolean>();
  const isSettled = (noun: string): boolean => {
    const known = settled.get(noun) ?? (settled.size < NOUNS_AT_MOST && isSettledElsewhere(text, noun));
    settled.set(noun, known);
    return known;
  };
  const days = daysOf(dates);
  const ownNumber = structure.head.number?.value ?? null;
  // Meetings have numbers of the same look.
  const meetings = new Set(structure.head.consultations.map(({ meeting }) => meeting));
  const numbered = numberedCitationsIn(text, ownNumber, isOfItem(structure) ? (structure.head.title?.value ?? null) : null)
    .filter((citation) => !meetings.has(citation.number) && (ownNumber !== null || !isHeadLine(text, citation, structure)))
    .map((citation) => numberedFact(text, citation, days, structure))
    .concat(listedPapers(text, structure));
  // What an entry says of its own paper ("Antrag vom …") cites no other.
  const listed = spanOfList(structure);
  const spans = numbered.map(({ span }) => span);
  const dated = withoutNumbered(text, datedCitationsIn(text, dates), spans)
    .filter((citation) => !isOwn(text, citation, structure) && !(listed !== null && overlaps(listed, citation.span)))
    .map((citation): ReferenceFact => {
      const noun = text.slice(...citation.span).split(/\s(?:der|des|von|vom)\s/)[0] ?? "";
      const kind = referenceKindAt(text, citation.span, structure.head.form.value);
      return {
        kind: kind === "cites" && isSettled(noun) ? "settles" : kind,
        number: shortNumberBehind(text, citation.span[1]),
        citedDate: citation.citedDate,
        citedAs: citation.citedAs,
        citedBy: citation.citedBy,
        text: oneLine(document.text.slice(...citation.span)),
        span: citation.span,
        foundBy: "references/by-date",
        confidence: 0.85,
      };
    });
  const found = structure.head.form.value === "agenda" ? withPapersOfItems(text, structure.agenda, [...numbered, ...dated]) : [...numbered, ...dated];
  const paper = structure.voteList?.paper ?? null;
  const votedOn: readonly ReferenceFact[] = paper === null ? [] : [{ kind: "concerns", number: paper.value, citedDate: null, citedAs: null, citedBy: null, text: paper.value, span: paper.span, foundBy: "references/vote-list", confidence: 0.9 }];
  return distinct([...found, ...votedOn].toSorted((a, b) => a.span[0] - b.span[0]));
}

/** From the first entry of a list to the end of the last one; null where there is none. */
function spanOfList({ entries }: Structure): Span | null {
  const [first, last] = [entries[0], entries.at(-1)];
  return first === undefined || last === undefined ? null : [first.lines[0], last.lines[1]];
}

/** The papers that a list names, whatever their numbers look like; one that is found otherwise counts once all the same. */
function listedPapers(text: string, { entries, head }: Structure): readonly ReferenceFact[] {
  return entries.map(({ number, span }) => ({
    kind: referenceKindAt(text, span, head.form.value), number, citedDate: null, citedAs: null, citedBy: null, text: oneLine(text.slice(...span)), span, foundBy: "references/listed", confidence: 0.9,
  }));
}

function numberedFact(text: string, citation: NumberedCitation, days: (at: number) => DatedSpan | null, structure: Structure): ReferenceFact {
  const cited = dateBehind(text, citation.span, days);
  const span: Span = cited === null ? citation.span : [citation.span[0], cited.span[1]];
  return {
    kind: referenceKindAt(text, span, structure.head.form.value),
    number: citation.number,
    citedDate: cited?.start ?? null,
    citedAs: citation.citedAs,
    citedBy: null,
    text: oneLine(text.slice(...span)),
    span,
    foundBy: `references/${citation.form}`,
    confidence: citation.form === "labelled" ? 0.97 : 0.85,
  };
}

/** The day printed right behind a number: "DS 12/2020 vom 03.03.2020". */
function dateBehind(text: string, span: Span, days: (at: number) => DatedSpan | null): DatedSpan | null {
  const joint = matchAt(JOINT, text, span[1])?.[0];
  return joint === undefined ? null : days(span[1] + joint.length);
}

const JOINT = /,?\s{1,3}vom\s{1,3}/y;

/** The day printed at a place. They are sorted by place when the first is asked for. */
function daysOf(dates: readonly DatedSpan[]): (at: number) => DatedSpan | null {
  let byPlace: ReadonlyMap<number, DatedSpan> | undefined;
  return (at) => {
    byPlace ??= new Map(dates.filter(({ start, end }) => start.length === 10 && end === null).map((date) => [date.span[0], date]));
    return byPlace.get(at) ?? null;
  };
}

const SHORT_NUMBER = /,[ \u00a0]([A-ZÄÖÜ]{1,4}[ \u00a0]\d{1,4})(?=[ \t]*(?:[,;)\n]|$))/y;

/** "Antrag der … vom 01.08.2031, OS 12": a house's short number behind a citation by day. */
function shortNumberBehind(text: string, at: number): string | null {
  return matchAt(SHORT_NUMBER, text, at)?.[1]?.replace("\u00a0", " ") ?? null;
}

/** So many differently named motions are looked up once more in a text, no matter how many it names. */
const NOUNS_AT_MOST = 200;

/** Extracts and pages of items have the title of the paper they deal with. */
function isOfItem({ head }: Structure): boolean {
  return head.form.value === "minutesExtract" || head.form.value === "agendaItem";
}

/** How far down a page its own number is printed. */
const HEAD_REACH = 800;

/** A number alone on its line at the top of a paper is the paper's own, even where the layout of the head is not known. */
function isHeadLine(text: string, { span }: NumberedCitation, structure: Structure): boolean {
  if (span[0] > HEAD_REACH || !["paper", "motion", "inquiry", "answer"].includes(structure.head.form.value)) return false;
  return /(?:^|\n)[ \t]{0,12}$/.test(text.slice(Math.max(0, span[0] - 14), span[0])) && /^[ \t]{0,12}:?[ \t]{0,12}(?:\n|$)/.test(text.slice(span[1], span[1] + 27));
}

/** A motion's head says "Antrag der … vom …" of itself. */
function isOwn(text: string, citation: { readonly citedDate: string; readonly span: Span }, structure: Structure): boolean {
  const { form, date } = structure.head;
  // "Stellungnahme zum Antrag der … vom …" speaks of another paper, whatever date the head took from it.
  if (/(?:^|\s)(?:zum|zur|zu dem|zu der|auf den|auf die)\s{1,2}$/.test(text.slice(Math.max(0, citation.span[0] - 10), citation.span[0]))) return false;
  if (date === null || date.value !== citation.citedDate) return false;
  return form.value === "motion" || form.value === "inquiry" || overlaps(date.span, citation.span);
}

function distinct(references: readonly ReferenceFact[]): ReferenceFact[] {
  const seen = new Set<string>();
  return references.filter((reference) => {
    const key = reference.number === null ? `${reference.citedDate} ${(reference.citedAs ?? "").toLowerCase()}` : normalNumber(reference.number);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
