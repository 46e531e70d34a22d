import { sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import { makeId } from "./make-id.ts";
import { FOUND_BY_OPARL } from "./save-paper.ts";
import { storable, type Write } from "./save-rows.ts";

/** A meeting as a document names it: a Gremium on a day. */
export interface NamedMeeting {
  readonly organizationId: string;
  /** ISO date. */
  readonly date: string;
  readonly number: string | null;
  /** True: the document that names it is published, so citizens may know of the meeting. */
  readonly published: boolean;
}

/** What makes two mentions the same meeting. */
export function meetingKey(organizationId: string, date: string): string {
  return `${organizationId}|${date}`;
}

/**
 * Ids of meetings by `meetingKey`; new ones are made. A document that is not published adds nothing
 * to a meeting that is, and what it alone said is forgotten when a published one names the meeting.
 */
export async function saveMeetings(write: Write, bodyId: string, named: readonly NamedMeeting[]): Promise<ReadonlyMap<string, string>> {
  if (named.length === 0) {
    return new Map();
  }
  const told = new Map<string, NamedMeeting>();
  for (const meeting of named) {
    const key = meetingKey(meeting.organizationId, meeting.date);
    told.set(key, withWordOf(told.get(key), meeting));
  }
  const ordered = [...told].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { organizationId, date, number, published }]) => ({ id: makeId("meeting", bodyId, key), body_id: bodyId, organization_id: organizationId, key, number, date, published }));
  const { rows: saved } = await sql<{ id: string; key: string }>`
    insert into meeting (id, body_id, organization_id, key, number, date, released_at)
    select id, body_id, organization_id, key, number, date, case when published then now() end
    from jsonb_to_recordset(${storable(ordered)}::jsonb) as told(id text, body_id text, organization_id text, key text, number text, date date, published boolean)
    on conflict (body_id, key) do update set
      number = case
        when excluded.released_at is null and meeting.released_at is not null then meeting.number
        when excluded.released_at is not null and meeting.released_at is null then excluded.number
        else coalesce(excluded.number, meeting.number) end,
      released_at = coalesce(meeting.released_at, excluded.released_at)
    returning id, key
  `.execute(write);
  return new Map(saved.map(({ id, key }) => [key, id]));
}

/** What was said of a meeting, with what is said of it next; the statement above does the same in the database. */
function withWordOf(before: NamedMeeting | undefined, next: NamedMeeting): NamedMeeting {
  if (before === undefined || (next.published && !before.published)) return next;
  return { ...before, number: before.published && !next.published ? before.number : (next.number ?? before.number) };
}

interface Item {
  readonly id: string;
  readonly meeting_id: string;
  readonly number: string | null;
  readonly visibility: string;
  readonly paper_number_key: string | null;
}

/**
 * Ties consultations to the agenda items at which they were held: same meeting, same item number.
 * Where public and non-public parts count anew, the item that names the paper is taken, then the part that the number prints, then the public one.
 */
export async function linkAgendaItems(write: Write, meetingIds: readonly string[]): Promise<void> {
  if (meetingIds.length === 0) {
    return;
  }
  const items = await write.selectFrom("agenda_item").select(["id", "meeting_id", "number", "visibility", "paper_number_key"]).where("meeting_id", "in", meetingIds).orderBy("id").execute();
  const consultations = await write.selectFrom("consultation as c").innerJoin("paper as p", "p.id", "c.paper_id")
    .select(["c.id", "c.meeting_id", "c.item", "c.agenda_item_id", "p.number_key"]).where("c.meeting_id", "in", meetingIds)
    // What another council information system says is tied by it already.
    .where("c.found_by", "<>", FOUND_BY_OPARL).execute();
  const changes = consultations
    .map((held) => ({ id: held.id, before: held.agenda_item_id, after: itemOf(held, items.filter((item) => item.meeting_id === held.meeting_id)) }))
    .filter(({ before, after }) => before !== after);
  if (changes.length === 0) {
    return;
  }
  await sql`
    update consultation set agenda_item_id = told.after
    from jsonb_to_recordset(${storable(changes)}::jsonb) as told(id text, after text) where consultation.id = told.id
  `.execute(write);
}

function itemOf(held: { readonly item: string | null; readonly number_key: string | null }, items: readonly Item[]): string | null {
  const wanted = parseAgendaNumber(held.item);
  if (wanted === null) {
    return null;
  }
  const candidates = items.filter((item) => {
    const number = parseAgendaNumber(item.number);
    return number?.number === wanted.number && (wanted.part === null || wanted.part === (number.part ?? item.visibility));
  });
  const rank = (item: Item): number => (item.paper_number_key !== null && item.paper_number_key === held.number_key ? 0 : 2) + (item.visibility === "public" ? 0 : 1);
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0]?.id ?? null;
}
