import { nameKey, numberKey } from "./name-key.ts";
import type { Form } from "./understanding.ts";

/** What is known of a document when it is asked which paper it belongs to. */
export interface PaperKeyFacts {
  readonly form: Form;
  readonly number: string | null;
  /** The Gremium and day of the one meeting that minutes, agendas and invitations belong to. */
  readonly organization: string | null;
  readonly meetingDate: string | null;
  /** Where the document came from; the last resort. */
  readonly source: string;
}

/** Papers that are known by their number: their page and their PDF join. */
const NUMBERED: ReadonlySet<Form> = new Set<Form>(["paper", "motion", "inquiry"]);
/** Papers of one meeting. */
const OF_MEETING: ReadonlySet<Form> = new Set<Form>(["agenda", "invitation", "minutes", "meeting"]);
/** Papers about another paper: they bear its number and are not it. */
const ABOUT_A_PAPER: ReadonlySet<Form> = new Set<Form>(["answer", "minutesExtract", "agendaItem", "voteList"]);

/** The natural key of a document's paper within its body: two documents with the same key are files of one paper. */
export function paperKey(facts: PaperKeyFacts): string {
  const number = numberKey(facts.number);
  if (NUMBERED.has(facts.form) && number !== null) {
    return `number:${number}`;
  }
  const meeting = facts.organization !== null && facts.meetingDate !== null ? `${nameKey(facts.organization)}|${facts.meetingDate}` : null;
  if (OF_MEETING.has(facts.form) && meeting !== null) {
    return `${facts.form}:${meeting}`;
  }
  if (ABOUT_A_PAPER.has(facts.form) && number !== null && meeting !== null) {
    return `${facts.form}:${number}|${meeting}`;
  }
  return `source:${facts.source}`;
}
