import { sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import type { AgendaItem, Meeting } from "../council/meeting.ts";
import { nameKey, numberKey } from "../council/name-key.ts";
import { isSameSubject, numbersAtEnd } from "../council/same-subject.ts";
import type { Form } from "../council/understanding.ts";
import { type ItemReport, outcomeOf, reportsOn } from "./outcomes.ts";
import { DOCUMENT_FORMS, SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { OutcomeView, PaperSummary } from "./views.ts";

/** The agenda of one meeting, from the document that tells most of it, and what it has to do with. */
export interface Agenda {
  readonly items: readonly ItemRow[];
  /** Papers that say they were consulted here, each once. */
  readonly papers: readonly HeldRow[];
  /** Papers of the body whose number an item names. */
  readonly named: readonly (SummaryRow & { readonly number_key: string })[];
  /** Invitation, agenda, minutes and their kin, each once. */
  readonly documents: readonly HeldRow[];
}

export const NO_AGENDA: Agenda = { items: [], papers: [], named: [], documents: [] };

/** Agendas of meetings by their ids, as far as the viewer may see them. */
export async function loadAgendas({ db }: Viewer, meetingIds: readonly string[]): Promise<ReadonlyMap<string, Agenda>> {
  const { rows: items } = await sql<ItemRow>`
    select a.id, a.meeting_id, a.body_id, a.paper_id, p.form, a.number, a.position, a.title, a.visibility, a.outcome, a.paper_number_key
    from agenda_item a left join paper p on p.id = a.paper_id where a.meeting_id = any(${meetingIds}::text[]) order by a.position, a.id
  `.execute(db);
  const { rows: told } = await sql<Omit<HeldRow, "title_key">>`
    select ${SUMMARY}, c.meeting_id, c.item, c.role, c.outcome, p.number_key
    from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
    where c.meeting_id = any(${meetingIds}::text[]) order by c.position, p.id, c.id
  `.execute(db);
  const held = told.map((row): HeldRow => ({ ...row, title_key: nameKey(row.title) }));
  const agendas = new Map([...Map.groupBy(items, (item) => item.meeting_id)].map(([id, own]) => [id, bestAgenda(own)]));
  const wanted = [...agendas.values()].flat().flatMap((item) => (item.paper_number_key === null ? [] : [{ body: item.body_id, key: item.paper_number_key }]));
  const { rows: named } = await sql<SummaryRow & { body_id: string; number_key: string }>`
    select ${SUMMARY}, p.body_id, p.number_key from paper p join body b on b.id = p.body_id
    join (select distinct * from unnest(${wanted.map(({ body }) => body)}::text[], ${wanted.map(({ key }) => key)}::text[]) wanted(body_id, key)) w on w.body_id = p.body_id and w.key = p.number_key
    order by p.id
  `.execute(db);
  const namedBy = Map.groupBy(named, (row) => `${row.body_id} ${row.number_key}`);
  const heldAt = Map.groupBy(held, (row) => row.meeting_id);
  return new Map(meetingIds.map((id) => {
    const [own, at] = [agendas.get(id) ?? [], heldAt.get(id) ?? []];
    return [id, {
      items: own,
      papers: uniqueById(at.filter((row) => !DOCUMENT_FORMS.includes(row.form))),
      named: own.flatMap((item) => namedBy.get(`${item.body_id} ${item.paper_number_key ?? ""}`) ?? []),
      documents: uniqueById(at.filter((row) => DOCUMENT_FORMS.includes(row.form))),
    }] as const;
  }));
}

/** An item as a document lists it. */
export interface ItemRow {
  readonly id: AgendaItem["id"];
  readonly meeting_id: string;
  readonly body_id: string;
  readonly paper_id: string | null;
  readonly form: Form | null;
  readonly number: string | null;
  readonly position: number;
  readonly title: string;
  readonly visibility: AgendaItem["visibility"];
  readonly outcome: string | null;
  readonly paper_number_key: string | null;
}

/** A paper that was consulted at a meeting, by one step of its Beratungsfolge. */
export interface HeldRow extends SummaryRow {
  /** `nameKey` of its title, which is compared with that of every item. */
  readonly title_key: string;
  readonly meeting_id: string;
  readonly item: string | null;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly number_key: string | null;
}

/**
 * Agenda, invitation and minutes list the same items: the minutes tell most, unless they list much less.
 * An agenda that another council information system tells as data, not in a document, comes before all.
 */
function bestAgenda(items: readonly ItemRow[]): readonly ItemRow[] {
  const lists = [...Map.groupBy(items, (item) => item.paper_id).values()].toSorted((a, b) => b.length - a.length);
  const longest = lists[0] ?? [];
  return lists.find((list) => list[0]?.paper_id === null) ?? lists.find((list) => list[0]?.form === "minutes" && list.length * 2 >= longest.length) ?? longest;
}

/** An item with the paper it deals with, as far as the agenda says which one. */
export function itemView(item: ItemRow, meetingId: Meeting["id"], held: readonly HeldRow[], named: readonly (SummaryRow & { number_key: string })[]): AgendaItem & { readonly paper: PaperSummary | null } {
  const byNumber = item.paper_number_key === null ? undefined : (held.find((row) => row.number_key === item.paper_number_key) ?? named.find((row) => row.number_key === item.paper_number_key));
  const printed = parseAgendaNumber(item.number);
  const byItemNumber = item.paper_number_key !== null || printed === null ? [] : held.filter((row) => {
    const wanted = parseAgendaNumber(row.item);
    return wanted?.number === printed.number && (wanted.part === null || wanted.part === (printed.part ?? item.visibility));
  });
  // Several papers under one number: the agenda does not say which, so neither do we.
  const byTitle = item.paper_number_key === null ? heldByTitle(item.title, held) : [];
  const row = byNumber ?? (byTitle.length === 1 ? byTitle[0] : undefined) ?? (byItemNumber.length === 1 ? byItemNumber[0] : undefined);
  const paper = row === undefined ? null : summaryOf(row);
  return { id: item.id, meetingId, number: item.number, position: item.position, title: item.title, visibility: item.visibility, outcome: item.outcome, paperId: paper?.id ?? null, paper };
}

/** Papers that an item's title names: it ends in their number, or is their title. */
function heldByTitle(title: string, held: readonly HeldRow[]): readonly HeldRow[] {
  const [numbers, key] = [numbersAtEnd(title), nameKey(title)];
  return held.filter((row) => (row.number_key !== null && numbers.has(row.number_key)) || (row.item === null && row.title_key === key && isSameSubject(row.title, title)));
}

/** What the agenda prints; else what other documents of the meeting say, and last what the paper itself prints. */
export function itemOutcome(item: ItemRow, paper: PaperSummary | null, held: readonly HeldRow[], reports: readonly ItemReport[]): OutcomeView {
  const paperNumberKey = item.paper_number_key ?? numberKey(paper?.number ?? null);
  const found = outcomeOf(item.outcome, reportsOn({ meetingId: item.meeting_id, number: item.number, title: item.title, paperNumberKey }, reports));
  const printed = held.find((row) => row.id === paper?.id && row.outcome !== null);
  return found.outcome === null && paper !== null && printed !== undefined ? { ...found, outcome: printed.outcome, outcomeFrom: paper } : found;
}

function uniqueById<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const row of rows) {
    if (!seen.has(row.id)) {
      seen.set(row.id, row);
    }
  }
  return [...seen.values()];
}
