import type { ReferenceFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { datesIn, type DatedSpan } from "../dates/find-dates.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { datedCitationsIn, withoutNumbered } from "./dated-citation.ts";
import { numberedCitationsIn, type NumberedCitation } from "./numbered-citation.ts";
import { normalNumber } from "./paper-number.ts";
import { isSettledElsewhere, referenceKindAt } from "./reference-kind.ts";

/**
 * Every mention of another paper, motion or resolution: by number, or by its date alone; each distinct one once.
 * The paper's own number and its own date are no references.
 */
export function findReferences(document: MendedDocument, structure: Structure): ReferenceFact[] {
  const text = readableText(document);
  const dates = datesIn(text);
  const ownNumber = structure.head.number?.value ?? null;
  const numbered = numberedCitationsIn(text, ownNumber).map((citation) => numberedFact(text, citation, dates, structure));
  const spans = numbered.map(({ span }) => span);
  const dated = withoutNumbered(datedCitationsIn(text, dates), spans)
    .filter((citation) => !isNumberedBehind(text, citation.span, spans))
    .filter((citation) => !isOwn(citation, structure))
    .map((citation): ReferenceFact => {
      const noun = text.slice(...citation.span).split(/\s(?:der|des|von|vom)\s/)[0] ?? "";
      const kind = referenceKindAt(text, citation.span, structure.head.form.value);
      return {
        kind: kind === "cites" && isSettledElsewhere(text, noun) ? "settles" : kind,
        number: null,
        citedDate: citation.citedDate,
        citedAs: citation.citedAs,
        citedBy: citation.citedBy,
        text: oneLine(document.text.slice(...citation.span)),
        span: citation.span,
        foundBy: "references/by-date",
        confidence: 0.85,
      };
    });
  return distinct([...numbered, ...dated].toSorted((a, b) => a.span[0] - b.span[0]));
}

function numberedFact(text: string, citation: NumberedCitation, dates: readonly DatedSpan[], structure: Structure): ReferenceFact {
  const cited = dateBehind(text, citation.span, dates);
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
function dateBehind(text: string, span: Span, dates: readonly DatedSpan[]): DatedSpan | null {
  const joint = text.slice(span[1], span[1] + 8).match(/^,?\s{1,3}vom\s{1,3}/)?.[0];
  if (joint === undefined) return null;
  return dates.find((date) => date.span[0] === span[1] + joint.length && date.start.length === 10) ?? null;
}

/** "Beschluss des Rates vom 15.06.2023 (Vorlage 2023/0041)": one citation, and its number says more. */
function isNumberedBehind(text: string, span: Span, numbered: readonly Span[]): boolean {
  const opening = text.slice(span[1], span[1] + 30).match(/^\s?[(,]\s{0,2}[^()\d\n]{0,24}/)?.[0];
  return opening !== undefined && numbered.some(([start]) => start >= span[1] && start <= span[1] + opening.length);
}

/** A motion's head says "Antrag der … vom …" of itself. */
function isOwn(citation: { readonly citedDate: string; readonly span: Span }, structure: Structure): boolean {
  const { form, date } = structure.head;
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
