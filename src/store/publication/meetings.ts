import { sql } from "kysely";
import type { Meeting } from "../../council/meeting.ts";
import type { Form } from "../../council/understanding.ts";
import { type Agenda, type ItemRow, itemOutcome, itemView, loadAgendas, NO_AGENDA } from "../agendas.ts";
import { loadTold, minutesOf, toldOfItem, type ToldOfMeeting } from "../minutes.ts";
import { type ItemReport, loadItemReports } from "../outcomes.ts";
import { DOCUMENT_FORMS } from "../paper-summaries.ts";
import type { Viewer } from "../viewer.ts";
import type { MinutesView, OutcomeView, ToldOfItem } from "../views.ts";
import { loadMeetingsOfDocuments, loadReadDocuments, type ReadDocument } from "./documents.ts";
import { type AgendaLinks, type ConsultationToPublish, linksOf, loadConsultations } from "./papers.ts";

/** An item of an agenda with what became of it. */
export interface ItemToPublish extends Pick<OutcomeView, "outcome" | "vote"> {
  readonly row: ItemRow;
  readonly told: ToldOfItem | null;
}

/** A document of a meeting: its invitation, its agenda, its minutes … */
export interface DocumentToPublish {
  readonly paperId: string;
  readonly title: string;
  readonly kind: string | null;
  readonly form: Form;
  readonly date: string | null;
  /** The item that an extract is about, by its number. */
  readonly item: string | null;
  readonly read: ReadDocument;
  /** Our id of its file where another server names it, and tells itself where in the meeting it stands. */
  readonly fileTold?: string | null;
}

/** A meeting with all that is published with it. */
export interface MeetingToPublish {
  readonly meeting: Meeting;
  readonly publishedAt: string;
  readonly organizationName: string;
  readonly items: readonly ItemToPublish[];
  readonly links: AgendaLinks;
  readonly consultations: readonly ConsultationToPublish[];
  readonly documents: readonly DocumentToPublish[];
  readonly minutes: MinutesView | null;
  /** The hour at which it begins, where an invitation tells it: "17:30". */
  readonly invitedAt: string | null;
}

type MeetingRow = Meeting & { readonly publishedAt: string; readonly organizationName: string };

/** Meetings of these ids as far as the viewer may see them, many at a time. */
export async function loadMeetingsToPublish(viewer: Viewer, ids: readonly string[]): Promise<readonly MeetingToPublish[]> {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.body_id as "bodyId", m.organization_id as "organizationId", m.number, m.date, m.published_at as "publishedAt", o.name as "organizationName"
    from meeting m join organization o on o.id = m.organization_id where m.id = any(${ids}::text[]) order by m.date, m.id
  `.execute(viewer.db);
  const own = rows.map(({ id }) => id);
  const agendas = await loadAgendas(viewer, own);
  const reports = Map.groupBy(await loadItemReports(viewer, own), ({ meetingId }) => meetingId);
  const told = Map.groupBy(await loadTold(viewer, own), ({ meetingId }) => meetingId);
  const documents = Map.groupBy(await loadDocuments(viewer, own), ({ meetingId }) => meetingId);
  const paperIds = [...new Set([...agendas.values()].flatMap(({ papers }) => papers.map(({ id }) => id)))];
  const consultations = Map.groupBy(await loadConsultations(viewer, paperIds), ({ meetingId }) => meetingId);
  return rows.map(({ publishedAt, organizationName, ...meeting }) => {
    const agenda = agendas.get(meeting.id) ?? NO_AGENDA;
    const held = (documents.get(meeting.id) ?? []).map(({ meetingId: _meetingId, ...document }) => document);
    const tellings = told.get(meeting.id) ?? [];
    return {
      meeting, publishedAt, organizationName,
      items: agenda.items.map((row) => itemOf(row, agenda, reports.get(meeting.id) ?? [], tellings)),
      links: linksOf(agenda),
      consultations: consultations.get(meeting.id) ?? [],
      documents: held,
      minutes: minutesOf(tellings, meeting.id),
      invitedAt: invitedAt(held, meeting.date),
    };
  });
}

function itemOf(row: ItemRow, agenda: Agenda, reports: readonly ItemReport[], told: readonly ToldOfMeeting[]): ItemToPublish {
  const meetingId = row.meeting_id as Meeting["id"];
  const { paper } = itemView(row, meetingId, agenda.papers, agenda.named);
  const { outcome, vote } = itemOutcome(row, paper, agenda.papers, reports);
  return { row, outcome, vote, told: toldOfItem(told, meetingId, row.visibility === "public" ? row.number : null) };
}

type DocumentRow = Omit<DocumentToPublish, "read"> & { readonly meetingId: string };

async function loadDocuments(viewer: Viewer, meetingIds: readonly string[]): Promise<readonly (DocumentToPublish & { readonly meetingId: string })[]> {
  const { rows } = await sql<DocumentRow>`
    select distinct on (p.id) p.id as "paperId", p.title, p.kind, p.form, p.date, c.item, c.meeting_id as "meetingId"
    from consultation c join paper p on p.id = c.paper_id where c.meeting_id = any(${meetingIds}::text[]) and p.form = any(${DOCUMENT_FORMS}::text[]) order by p.id, c.position, c.id
  `.execute(viewer.db);
  const meetingOf = await loadMeetingsOfDocuments(viewer, rows.map(({ paperId }) => paperId));
  // A document that names several meetings belongs to the first.
  const own = rows.filter(({ paperId, meetingId }) => meetingOf.get(paperId) === meetingId).toSorted(byDayAndTitle);
  const read = await loadReadDocuments(viewer, own.map(({ paperId }) => paperId));
  return own.map((row) => ({ ...row, read: read.get(row.paperId) ?? { files: [], sections: [], statements: [], references: [] } }));
}

/** The same order wherever they are: ids tell nothing. */
function byDayAndTitle(a: DocumentRow, b: DocumentRow): number {
  const [one, other] = [a, b].map(({ date, title, form, paperId }) => [date ?? "", title, form, paperId].join("\n"));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

const INVITING: readonly Form[] = ["invitation", "agenda", "notice", "meeting"];

/** The one hour that invitations print with the day of the meeting. */
function invitedAt(documents: readonly DocumentToPublish[], day: string): string | null {
  const dates = documents.filter(({ form }) => INVITING.includes(form)).flatMap(({ read }) => read.statements.filter(({ property }) => property === "mentionedDate").map(({ value }) => value));
  const hours = new Set(dates.filter((value) => fieldOf(value, "start") === day).map((value) => fieldOf(value, "startTime")).filter((hour) => typeof hour === "string"));
  return hours.size === 1 ? ([...hours][0] ?? null) : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
