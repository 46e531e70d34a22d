import type { CorrectableValues } from "../council/correctable.ts";
import { isIsoDay } from "../council/iso-day.ts";
import { nameKey } from "../council/name-key.ts";
import { wordIn } from "./fact-drafts.ts";
import type { NamedTogether } from "./known-names.ts";
import { meetingKey, saveMeetings } from "./save-meetings.ts";
import type { Write } from "./save-rows.ts";

/** A step of the Beratungsfolge as it shall stand. */
export type Step = CorrectableValues["consultation"];

/** A step from a value that was stored; whatever is missing is null. */
export function stepIn({ value }: { readonly value: unknown }): Step {
  const word = (key: keyof Step): string | null => wordIn(value, key) || null;
  return { organization: wordIn(value, "organization"), role: word("role"), date: word("date"), meeting: word("meeting"), item: word("item"), outcome: word("outcome") };
}

/** A day of the calendar, else null. */
export function isoDay(date: string | null): string | null {
  return date !== null && isIsoDay(date) ? date : null;
}

/** Ids of what steps speak of. */
export interface SavedSteps {
  /** Id of an organisation by its name. */
  organizationOf(name: string): string;
  /** The columns of a consultation that follow from its value. */
  columnsOf(step: Step): { organization_id: string; meeting_id: string | null; date: string | null; item: string | null; role: string | null; outcome: string | null };
  readonly meetings: readonly string[];
}

/** A step, and whether citizens may know of its meeting. */
export type ToldStep = Step & { readonly published: boolean };

/**
 * The organisations that the steps of one document name.
 * @param otherNames of organisations that are to be known, too
 */
export function organizationsOfSteps(steps: readonly ToldStep[], otherNames: readonly string[]): NamedTogether {
  const names = [...steps.map((step) => step.organization), ...otherNames].filter((name) => nameKey(name) !== "");
  return { named: names.map((name) => ({ name, kind: "gremium", aliases: [] })), published: steps.some((step) => step.published) };
}

/** Saves the meetings of some steps, whose organisations are saved: `organizations` gives their ids by the keys of their names. */
export async function saveSteps(write: Write, bodyId: string, organizations: ReadonlyMap<string, string>, steps: readonly ToldStep[]): Promise<SavedSteps> {
  const organizationOf = (name: string): string => organizations.get(nameKey(name)) ?? "";
  const meetings = await saveMeetings(write, bodyId, steps.flatMap((step) => {
    const date = isoDay(step.date);
    return date === null ? [] : [{ organizationId: organizationOf(step.organization), date, number: step.meeting, published: step.published }];
  }));
  return {
    organizationOf,
    columnsOf({ organization, date: printed, item, role, outcome }) {
      const date = isoDay(printed);
      const organizationId = organizationOf(organization);
      return { organization_id: organizationId, meeting_id: date === null ? null : (meetings.get(meetingKey(organizationId, date)) ?? null), date, item, role, outcome };
    },
    meetings: [...new Set(meetings.values())],
  };
}

/** Why an item of an agenda is hidden whose meeting a person rejected. */
export const MEETING_REJECTED = "meetingRejected";

/** The meeting to which the agenda of a document belongs: that of its first step, one that holds before one that was rejected. */
export interface AgendaPlace {
  readonly meetingId: string;
  readonly rejected: boolean;
}

/** Finds it among the document's consultations, in their order; null where none has a day. */
export function agendaPlace(consultations: readonly { readonly meeting_id?: string | null; readonly review?: string | undefined }[]): AgendaPlace | null {
  const dated = consultations.flatMap(({ meeting_id: meetingId, review }) => (typeof meetingId === "string" ? [{ meetingId, rejected: review === "rejected" }] : []));
  return dated.find(({ rejected }) => !rejected) ?? dated[0] ?? null;
}
