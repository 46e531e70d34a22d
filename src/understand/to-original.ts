import type { Evidence, HeadField, MinutesFacts, Understanding } from "../council/understanding.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import { createSourceMap } from "../text/source-map.ts";
import { isSame, type Span } from "../text/span.ts";
import { confidenceAt, unsureWordsOf } from "../text/word-confidence.ts";

/**
 * All spans of an understanding, which point into the mended text, moved to the original text.
 * No fact is surer than the words it rests on: where recognition doubted one of them, its confidence bounds the fact's.
 * So does the confidence of a mended letter where one letter makes another fact of it: in names, days, numbers and amounts.
 */
export function toOriginal(understanding: Understanding, document: MendedDocument): Understanding {
  const map = createSourceMap(document.edits);
  const unsure = unsureWordsOf(document);
  const bounded = (confidence: number, words: Span): number => unsure.length === 0 ? confidence : Math.min(confidence, confidenceAt(unsure, ...words));
  const move = <T extends Evidence>(fact: T): T => {
    const span = map.toOriginal(fact.span);
    const confidence = bounded(fact.confidence, span);
    // Much stands before the first mend.
    return confidence === fact.confidence && isSame(span, fact.span) ? fact : { ...fact, span, confidence };
  };
  const mends = document.edits.filter((edit) => edit.reason === "ocr");
  const moveExact = <T extends Evidence>(fact: T): T => {
    const moved = move(fact);
    const confidence = mends.length === 0 ? 1 : confidenceAt(mends, ...moved.span);
    return confidence < moved.confidence ? { ...moved, confidence } : moved;
  };
  const exactField = <T>(value: HeadField<T> | null): HeadField<T> | null => (value === null ? null : moveExact(value));
  const field = <T>(value: HeadField<T> | null): HeadField<T> | null => (value === null ? null : move(value));
  const { head } = understanding;
  return {
    layout: understanding.layout,
    head: {
      form: move(head.form),
      number: exactField(head.number),
      title: field(head.title),
      kind: field(head.kind),
      visibility: field(head.visibility),
      body: field(head.body),
      leadUnit: field(head.leadUnit),
      author: exactField(head.author),
      date: exactField(head.date),
      consultations: head.consultations.map(moveExact),
    },
    sections: understanding.sections.map((section) => {
      const [span, contentSpan] = [map.toOriginal(section.span), map.toOriginal(section.contentSpan)];
      // A section rests on its heading, however its text was recognised.
      return { ...section, span, contentSpan, confidence: bounded(section.confidence, [span[0], Math.max(span[0], contentSpan[0])]) };
    }),
    agenda: understanding.agenda.map(move),
    references: understanding.references.map(moveExact),
    money: understanding.money.map(moveExact),
    budgetLines: understanding.budgetLines.map(move),
    people: understanding.people.map(moveExact),
    organizations: understanding.organizations.map(move),
    dates: understanding.dates.map(moveExact),
    recurrences: understanding.recurrences.map(move),
    periods: understanding.periods.map(move),
    places: understanding.places.map(move),
    laws: understanding.laws.map(move),
    attachments: understanding.attachments.map(move),
    votes: understanding.votes.map((vote) => ({ ...move(vote), ...(vote.subject == null ? {} : { subject: map.toOriginal(vote.subject) }) })),
    minutes: understanding.minutes == null ? null : moveMinutes(understanding.minutes, move),
    hidden: (understanding.hidden ?? []).map((span) => map.toOriginal(span)),
  };
}

function moveMinutes({ meeting, ...facts }: MinutesFacts, move: <T extends Evidence>(fact: T) => T): MinutesFacts {
  const field = <T>(value: HeadField<T> | null): HeadField<T> | null => (value === null ? null : move(value));
  return {
    meeting: {
      organization: field(meeting.organization), number: field(meeting.number), date: field(meeting.date), start: field(meeting.start), end: field(meeting.end),
      place: field(meeting.place), chair: field(meeting.chair), minuteTaker: field(meeting.minuteTaker), parts: meeting.parts.map(move),
    },
    attendance: facts.attendance.map(move), presence: facts.presence.map(move), motions: facts.motions.map(move),
    resolutions: facts.resolutions.map(move), recusals: facts.recusals.map(move),
  };
}
