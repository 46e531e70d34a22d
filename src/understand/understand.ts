import type { Understanding } from "../council/understanding.ts";
import type { DocumentText } from "../text/document-text.ts";
import { mend } from "../text/mend/mend.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";
import { findDates } from "./dates/find-dates.ts";
import { findPeriods } from "./dates/find-periods.ts";
import { findRecurrences } from "./dates/find-recurrences.ts";
import { findStructure } from "./find-structure.ts";
import type { Knowledge } from "./knowledge.ts";
import { findLaws } from "./laws/find-laws.ts";
import { findBudgetLines } from "./money/find-budget-lines.ts";
import { findMoney } from "./money/find-money.ts";
import { noteReading } from "./note-reading.ts";
import { findOrganizations } from "./organizations/find-organizations.ts";
import { findPeople } from "./people/find-people.ts";
import { findPlaces } from "./places/find-places.ts";
import { findReferences } from "./references/find-references.ts";
import { toOriginal } from "./to-original.ts";

/** A document understood: both layers of its text, what it says, and what a person should know about the reading. */
export interface Understood {
  readonly document: MendedDocument;
  /** All spans point into the original text. */
  readonly understanding: Understanding;
  readonly notes: readonly Note[];
}

const noFacts = { references: [], money: [], budgetLines: [], people: [], organizations: [], dates: [], recurrences: [], periods: [], places: [], laws: [] };

/**
 * Understands one document: mends its text, reads its structure, then its sentences.
 * Total: damaged or foreign text gives fewer facts and a note, never an error.
 */
export function understand(document: DocumentText, knowledge: Knowledge): Understood {
  const mended = mend(document, knowledge.lexicon);
  const { isForeign, told = null, ...structure } = findStructure(mended);
  const found: Understanding = isForeign ? { ...structure, ...noFacts } : {
    ...structure,
    references: findReferences(mended, structure),
    money: findMoney(mended, structure),
    budgetLines: findBudgetLines(mended, structure),
    people: findPeople(mended, { ...structure, told }),
    organizations: findOrganizations(mended, structure),
    dates: findDates(mended, structure),
    recurrences: findRecurrences(mended, structure),
    periods: findPeriods(mended, structure),
    places: findPlaces(mended, structure),
    laws: findLaws(mended, structure),
  };
  const understanding = toOriginal(found, mended);
  return { document: mended, understanding, notes: [...mended.notes, ...noteReading(document, understanding)] };
}
