import { sql } from "kysely";
import { nameKey } from "../council/name-key.ts";
import { paperKey } from "../council/paper-key.ts";
import type { Form } from "../council/understanding.ts";
import type { Belonging, DocumentToSave } from "./document-to-save.ts";
import { saveBody } from "./known-names.ts";
import { DOCUMENT_FORMS } from "./paper-summaries.ts";
import { findOrMakePaper } from "./save-paper.ts";
import type { Write } from "./save-rows.ts";

/** A meeting to which a document belongs. */
export interface MeetingPlace {
  readonly meetingId: string;
  readonly organizationId: string;
  readonly organization: string;
  /** ISO date. */
  readonly date: string;
}

/** Where a document goes, before it is known what it says. */
export interface DocumentPlace {
  readonly bodyId: string;
  /** Set where it is the file of this paper. */
  readonly paperId: string | null;
  /** Set where it is a document of this meeting. */
  readonly meeting: MeetingPlace | null;
}

/** Finds the place that is told of a document; the body of its name where none is told, or what was told is gone. Locks the body. */
export async function findPlace(write: Write, { belongsTo, bodyName }: DocumentToSave): Promise<DocumentPlace> {
  const found = belongsTo === undefined ? null : await loadPlace(write, belongsTo);
  if (found === null) return { bodyId: await saveBody(write, bodyName), paperId: null, meeting: null };
  await sql`select pg_advisory_xact_lock(7218256, hashtext(${found.bodyId}))`.execute(write);
  return found;
}

async function loadPlace(write: Write, { kind, id }: Belonging): Promise<DocumentPlace | null> {
  if (kind === "paper") {
    const paper = await write.selectFrom("paper").select(["id", "body_id"]).where("id", "=", id).executeTakeFirst();
    return paper === undefined ? null : { bodyId: paper.body_id, paperId: paper.id, meeting: null };
  }
  const meeting = await write.selectFrom("meeting as m").innerJoin("organization as o", "o.id", "m.organization_id").select(["m.id", "m.body_id", "m.date", "o.id as organization_id", "o.name"]).where("m.id", "=", id).executeTakeFirst();
  return meeting === undefined ? null : { bodyId: meeting.body_id, paperId: null, meeting: { meetingId: meeting.id, organizationId: meeting.organization_id, organization: meeting.name, date: meeting.date } };
}

/** A paper of its own, wherever it is attached: it bears a number. */
const NUMBERED: ReadonlySet<Form> = new Set<Form>(["paper", "motion", "inquiry", "answer"]);

/**
 * The form of a document that is attached to a meeting. What it is there (its minutes, its invitation) is known better than by reading where reading
 * finds no document of a meeting; what is neither that nor a numbered paper is some document of the meeting.
 */
export function formAtMeeting(read: Form, number: string | null, as: Belonging["as"]): Form {
  if (DOCUMENT_FORMS.includes(read)) return read;
  if (as === "invitation" || as === "minutes" || as === "minutesExtract") return as;
  return NUMBERED.has(read) && number !== null ? read : "meeting";
}

/** The paper to which a document of a meeting belongs: its page and its PDF join, as minutes of one meeting do. */
export async function findPaperOfMeeting(write: Write, { bodyId, meeting, form, number, input, previous }: { readonly bodyId: string; readonly meeting: MeetingPlace; readonly form: Form; readonly number: string | null; readonly input: DocumentToSave; readonly previous: string | null }): Promise<string> {
  // Attached documents of one kind are several papers unless they are the one invitation or the one minutes.
  const isTheOne = (form === "invitation" || form === "minutes" || form === "agenda") && input.belongsTo?.as === (form === "agenda" ? "invitation" : form);
  const key = isTheOne || NUMBERED.has(form) ? paperKey({ form, number, organization: nameKey(meeting.organization), meetingDate: meeting.date, source: input.source }) : `source:${input.source}`;
  return await findOrMakePaper(write, { bodyId, key, source: input.source, name: input.name, form, previous });
}
