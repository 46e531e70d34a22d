import { sql } from "kysely";
import type { Paper } from "../../council/paper.ts";
import type { ReferenceKind } from "../../council/understanding.ts";
import { type Agenda, itemView, loadAgendas } from "../agendas.ts";
import type { Viewer } from "../viewer.ts";
import { IS_OF_MEETING, loadReadDocuments, type ReadDocument } from "./documents.ts";

/** A step of the Beratungsfolge as it is published. */
export interface ConsultationToPublish {
  readonly id: string;
  readonly paperId: string;
  readonly organizationId: string;
  readonly meetingId: string | null;
  /** The item as the step's own number tells it. */
  readonly agendaItemId: string | null;
  readonly role: string | null;
  /** The paper that prints it and how; null where it follows from an agenda alone, or another council information system alone tells it. */
  readonly printed: PrintedStep | null;
}

interface PrintedStep {
  readonly fileId: string;
  readonly date: string | null;
  readonly item: string | null;
  readonly outcome: string | null;
  readonly quote: string;
}

/** A paper with all that is published with it. */
export interface PaperToPublish {
  readonly paper: Paper;
  readonly publishedAt: string;
  /** False: its files are files of a meeting. */
  readonly isPaper: boolean;
  readonly read: ReadDocument;
  readonly consultations: readonly ConsultationToPublish[];
  /** Papers that mention this one, and this one alone, with what they do to it. */
  readonly mentionedBy: readonly { readonly id: string; readonly kind: ReferenceKind }[];
}

/** What a batch of papers needs to know of the agendas around it. */
export interface PapersToPublish {
  readonly papers: readonly PaperToPublish[];
  readonly agendas: ReadonlyMap<string, Agenda>;
  /** Organizations of the meetings whose agendas are here. */
  readonly organizationOf: ReadonlyMap<string, string>;
}

type PaperRow = Paper & { readonly publishedAt: string; readonly isPaper: boolean; readonly numberKey: string | null };

/** Papers of these ids as far as the viewer may see them, many at a time. */
export async function loadPapersToPublish(viewer: Viewer, ids: readonly string[]): Promise<PapersToPublish> {
  const { db } = viewer;
  const { rows } = await sql<PaperRow>`
    select p.id, p.body_id as "bodyId", p.number, p.number_key as "numberKey", p.title, p.kind, p.form, p.date, p.lead_unit as "leadUnit", p.author, p.visibility, p.published_at as "publishedAt",
      not ${IS_OF_MEETING} as "isPaper"
    from paper p where p.id = any(${ids}::text[]) order by p.date, p.id
  `.execute(db);
  const own = rows.map(({ id }) => id);
  const read = await loadReadDocuments(viewer, own);
  const consultations = await loadConsultations(viewer, rows.filter(({ isPaper }) => isPaper).map(({ id }) => id));
  const named = await loadMeetingsNaming(viewer, rows);
  const meetings = [...new Set([...consultations.flatMap(({ meetingId }) => meetingId ?? []), ...named])];
  const mentionedBy = Map.groupBy(await loadMentions(viewer, own), ({ of }) => of);
  const consultationsOf = Map.groupBy(consultations, ({ paperId }) => paperId);
  const { rows: organizations } = await sql<{ id: string; organization_id: string }>`select id, organization_id from meeting where id = any(${meetings}::text[])`.execute(db);
  return {
    papers: rows.map(({ publishedAt, isPaper, numberKey: _numberKey, ...paper }) => ({
      paper, publishedAt, isPaper,
      read: read.get(paper.id) ?? { files: [], sections: [], statements: [], references: [] },
      consultations: consultationsOf.get(paper.id) ?? [],
      mentionedBy: (mentionedBy.get(paper.id) ?? []).map(({ id, kind }) => ({ id, kind })),
    })),
    agendas: await loadAgendas(viewer, meetings),
    organizationOf: new Map(organizations.map(({ id, organization_id: organization }) => [id, organization])),
  };
}

/**
 * Steps as papers print them and as other council information systems tell them. The same step in a page and in its PDF is one,
 * and each may know more than the other. What a system tells comes first, with the words of the paper that prints it.
 */
export async function loadConsultations({ db }: Viewer, paperIds: readonly string[]): Promise<readonly ConsultationToPublish[]> {
  const { rows } = await sql<ConsultationToPublish & { readonly date: string | null }>`
    select c.id, c.paper_id as "paperId", c.organization_id as "organizationId", c.meeting_id as "meetingId", c.agenda_item_id as "agendaItemId", c.date, c.role,
      case when c.file_id is not null then jsonb_build_object('fileId', c.file_id, 'date', c.date, 'item', c.item, 'outcome', c.outcome, 'quote', c.quote) end as printed
    from consultation c where c.paper_id = any(${paperIds}::text[]) order by c.paper_id, c.file_id nulls first, c.position, c.id
  `.execute(db);
  const steps = new Map<string, ConsultationToPublish>();
  for (const { date, ...row } of rows) {
    const key = `${row.paperId}|${row.organizationId}|${date ?? ""}|${date === null ? (row.role ?? "") : ""}`;
    const known = steps.get(key);
    steps.set(key, known === undefined ? row : { ...known, role: known.role ?? row.role, meetingId: known.meetingId ?? row.meetingId, printed: printedBoth(known.printed, row.printed) });
  }
  return [...steps.values()];
}

function printedBoth(first: PrintedStep | null, second: PrintedStep | null): PrintedStep | null {
  return first === null || second === null ? (first ?? second) : { ...first, item: first.item ?? second.item, outcome: first.outcome ?? second.outcome };
}

/** Meetings whose agenda names one of the papers by its number. */
async function loadMeetingsNaming({ db }: Viewer, papers: readonly PaperRow[]): Promise<readonly string[]> {
  const numbered = papers.filter(({ isPaper, numberKey }) => isPaper && numberKey !== null);
  const { rows } = await sql<{ meeting_id: string }>`
    select distinct a.meeting_id from agenda_item a
    join unnest(${numbered.map(({ bodyId }) => bodyId)}::text[], ${numbered.map(({ numberKey }) => numberKey)}::text[]) wanted(body_id, key) on wanted.body_id = a.body_id and wanted.key = a.paper_number_key
  `.execute(db);
  return rows.map(({ meeting_id: id }) => id);
}

async function loadMentions({ db }: Viewer, paperIds: readonly string[]): Promise<readonly { of: string; id: string; kind: ReferenceKind }[]> {
  const { rows } = await sql<{ of: string; id: string; kind: ReferenceKind }>`
    select distinct t.paper_id as of, p.id, r.kind from reference_target t join reference r on r.id = t.reference_id join paper p on p.id = r.paper_id
    where t.paper_id = any(${paperIds}::text[]) and not ${IS_OF_MEETING} and not exists (select from reference_target other where other.reference_id = r.id and other.paper_id <> t.paper_id)
    order by 1, 2, 3
  `.execute(db);
  return rows;
}

/** What an agenda says of papers: which item each was dealt with at, and which paper an item leads to. */
export interface AgendaLinks {
  /** Item by paper. */
  readonly itemOf: ReadonlyMap<string, string>;
  /** Paper by item: OParl knows one consultation for each item. */
  readonly paperOf: ReadonlyMap<string, string>;
}

/** Ties the items of one agenda to papers, the same way for the meeting and for the papers. */
export function linksOf(agenda: Agenda): AgendaLinks {
  const itemOf = new Map<string, string>();
  const paperOf = new Map<string, string>();
  for (const item of agenda.items) {
    const { paper } = itemView(item, item.meeting_id as Parameters<typeof itemView>[1], agenda.papers, agenda.named);
    if (paper === null) continue;
    paperOf.set(item.id, paper.id);
    if (!itemOf.has(paper.id)) itemOf.set(paper.id, item.id);
  }
  return { itemOf, paperOf };
}
