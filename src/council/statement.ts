import type { FileId, PaperId, SectionId, StatementId } from "./id.ts";
import type { AttendanceFact, BudgetLineFact, DateFact, LawFact, MoneyFact, MotionFact, OrganizationFact, PeriodFact, PersonFact, PlaceFact, PresenceFact, RecurrenceFact, RecusalFact, ResolutionFact, VoteFact } from "./understanding.ts";

/** Which facts are statements, and the shape of their values. */
export interface StatementValues {
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly visibility: string;
  readonly body: string;
  readonly leadUnit: string;
  readonly author: string;
  readonly date: string;
  readonly money: Omit<MoneyFact, "span" | "foundBy" | "confidence">;
  readonly budgetLine: Omit<BudgetLineFact, "span" | "foundBy" | "confidence">;
  readonly person: Omit<PersonFact, "span" | "foundBy" | "confidence">;
  readonly organization: Omit<OrganizationFact, "span" | "foundBy" | "confidence">;
  readonly mentionedDate: Omit<DateFact, "span" | "foundBy" | "confidence">;
  readonly recurrence: Omit<RecurrenceFact, "span" | "foundBy" | "confidence">;
  readonly period: Omit<PeriodFact, "span" | "foundBy" | "confidence">;
  readonly place: Omit<PlaceFact, "span" | "foundBy" | "confidence">;
  readonly law: Omit<LawFact, "span" | "foundBy" | "confidence">;
  readonly attachment: { readonly title: string };
  readonly vote: Omit<VoteFact, "span" | "foundBy" | "confidence">;
  /** Of the meeting that minutes tell of: hours as "17:30", people by name. */
  readonly meetingStart: string;
  readonly meetingEnd: string;
  readonly meetingPlace: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly attendance: Omit<AttendanceFact, "span" | "foundBy" | "confidence">;
  readonly presence: Omit<PresenceFact, "span" | "foundBy" | "confidence">;
  readonly motion: Omit<MotionFact, "span" | "foundBy" | "confidence">;
  readonly resolution: Omit<ResolutionFact, "span" | "foundBy" | "confidence">;
  readonly recusal: Omit<RecusalFact, "span" | "foundBy" | "confidence">;
}

export type StatementProperty = keyof StatementValues;

/** `found` by the program; the others are a person's word, which outlives every re-reading. */
export type StatementStatus = "found" | "confirmed" | "corrected" | "rejected";

interface StatementOf<P extends StatementProperty> {
  readonly id: StatementId;
  readonly paperId: PaperId;
  /** The file that says it; null where another council information system does. */
  readonly fileId: FileId | null;
  /** The section that holds the evidence; null for facts from the head. */
  readonly sectionId: SectionId | null;
  readonly property: P;
  /** As found, or as a person corrected it. */
  readonly value: StatementValues[P];
  /** The evidence, word for word, in the original text of the file. */
  readonly quote: string;
  /** Where `quote` stands in the original text of the file. */
  readonly start: number;
  readonly end: number;
  /** Page of the evidence, from 1, where the file has pages. */
  readonly page: number | null;
  readonly foundBy: string;
  readonly confidence: number;
  readonly status: StatementStatus;
}

/** One fact with its evidence. */
export type Statement = { [P in StatementProperty]: StatementOf<P> }[StatementProperty];
