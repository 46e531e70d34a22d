import { withPresence } from "../council/attendance.ts";
import type { Evidence, Head, MinutesFacts, SectionFact, Understanding, VoteFact } from "../council/understanding.ts";
import type { Note } from "../text/note.ts";
import type { Span } from "../text/span.ts";
import { createSourceMap } from "../text/source-map.ts";
import { oneLine } from "./passage.ts";
import type { Understood } from "./understand.ts";

/** How many words of a section are printed as its first words. */
const FIRST_WORDS = 5;

/** A vote as it is printed: with its item only where several items were voted on. */
interface PrintedVote {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly text: string;
  readonly item?: string;
  readonly manner?: "unanimous" | "majority";
  readonly byFaction?: VoteFact["byFaction"];
  readonly byName?: VoteFact["byName"];
  /** Span of the motion or resolution that was voted on. */
  readonly subject?: Span;
  readonly span: Span;
}

/**
 * What was read of one document, as one object of plain values for other programs: the fields of a careful clerk's
 * summary, each fact with its span in the original text, head fields with theirs under `evidence`.
 */
export interface PrintedReading {
  readonly id: string;
  readonly file: string;
  readonly layout: string;
  readonly form: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly visibility: string | null;
  readonly body: string | null;
  readonly leadUnit: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly consultations: readonly object[];
  readonly sections: readonly object[];
  readonly agenda: readonly object[];
  readonly references: readonly object[];
  readonly money: readonly object[];
  readonly budgetLines: readonly object[];
  readonly people: readonly object[];
  readonly organizations: readonly object[];
  readonly dates: readonly object[];
  readonly recurrences: readonly object[];
  readonly periods: readonly object[];
  readonly places: readonly object[];
  readonly laws: readonly object[];
  readonly attachments: readonly object[];
  readonly votes: PrintedVote | readonly PrintedVote[] | null;
  /** Of minutes and what is made of them; null and empty for all else. */
  readonly meeting: MinutesFacts["meeting"] | null;
  readonly attendance: readonly object[];
  readonly motions: readonly object[];
  readonly resolutions: readonly object[];
  readonly recusals: readonly object[];
  readonly evidence: Readonly<Record<string, object>>;
  readonly notes: readonly Note[];
}

/** Prints the reading of a document from the file named `file`; without an `id` of its own, it bears the file's name without ending. */
export function printReading(understood: Understood, file: string, id: string = file.replace(/\.[^./]{1,8}$/, "")): PrintedReading {
  const { understanding, notes } = understood;
  const { head } = understanding;
  return {
    id,
    file,
    layout: understanding.layout,
    form: head.form.value,
    number: head.number?.value ?? null,
    title: head.title?.value ?? null,
    kind: head.kind?.value ?? null,
    visibility: head.visibility?.value ?? null,
    body: head.body?.value ?? null,
    leadUnit: head.leadUnit?.value ?? null,
    author: head.author?.value ?? null,
    date: head.date?.value ?? null,
    ...printedFacts(understanding),
    sections: printedSections(understood),
    votes: printedVotes(understanding.votes),
    ...printedMinutes(understanding.minutes ?? null),
    evidence: evidenceOf(head),
    notes,
  };
}

function printedFacts(understanding: Understanding): Pick<PrintedReading, "consultations" | "agenda" | "references" | "money" | "budgetLines" | "people" | "organizations" | "dates" | "recurrences" | "periods" | "places" | "laws" | "attachments"> {
  return {
    consultations: understanding.head.consultations,
    agenda: understanding.agenda,
    references: understanding.references,
    money: understanding.money,
    budgetLines: understanding.budgetLines,
    people: understanding.people,
    organizations: understanding.organizations,
    dates: understanding.dates,
    recurrences: understanding.recurrences,
    periods: understanding.periods,
    places: understanding.places,
    laws: understanding.laws,
    attachments: understanding.attachments,
  };
}

/** Sections with the mended text of their content; text before the first heading has no heading and is left out. */
function printedSections({ document, understanding }: Understood): object[] {
  const map = createSourceMap(document.edits);
  return understanding.sections
    .filter((section) => section.kind !== "lead")
    .map((section: SectionFact) => {
      const text = document.text.slice(...map.toMended(section.contentSpan)).trim();
      return {
        heading: section.heading,
        firstWords: oneLine(text.slice(0, 400)).split(" ").slice(0, FIRST_WORDS).join(" "),
        kind: section.kind,
        level: section.level,
        text,
        span: section.span,
        foundBy: section.foundBy,
        confidence: section.confidence,
      };
    });
}

/** One vote is printed as itself, several as a list, none as null. */
function printedVotes(votes: readonly VoteFact[]): PrintedReading["votes"] {
  const printed = votes.map(({ yes, no, abstain, text, item, manner, byFaction, byName, subject, span }): PrintedVote => ({
    yes, no, abstain, text, ...(item === null ? {} : { item }), ...(manner == null ? {} : { manner }), ...(byFaction === undefined || byFaction.length === 0 ? {} : { byFaction }),
    ...(byName === undefined || byName.length === 0 ? {} : { byName }), ...(subject == null ? {} : { subject }), span,
  }));
  return printed.length > 1 ? printed : (printed[0] ?? null);
}

/** Attendance with the hours that the minutes tell below their items. */
function printedMinutes(minutes: MinutesFacts | null): Pick<PrintedReading, "meeting" | "attendance" | "motions" | "resolutions" | "recusals"> {
  if (minutes === null) return { meeting: null, attendance: [], motions: [], resolutions: [], recusals: [] };
  const { meeting, attendance, presence, motions, resolutions, recusals } = minutes;
  return { meeting, attendance: withPresence(attendance, presence), motions, resolutions, recusals };
}

function evidenceOf(head: Head): Record<string, object> {
  const { consultations: _, ...fields } = head;
  const found = Object.entries(fields).filter((entry): entry is [string, Exclude<(typeof entry)[1], null>] => entry[1] !== null);
  return Object.fromEntries(found.map(([name, { span, foundBy, confidence }]: [string, Evidence]) => [name, { span, foundBy, confidence }]));
}
