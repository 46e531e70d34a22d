import { sql } from "kysely";
import { meetingNumberIn } from "../../council/meeting-number.ts";
import { meetingKey } from "../save-meetings.ts";
import { FOUND_BY_OPARL } from "../save-paper.ts";
import type { Write } from "../save-rows.ts";
import { claimKeys, type Wanted } from "./claim-keys.ts";
import { type Batch, changedOf, dayOf, linksOf, type RecordDraft, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const columns = { id: "text", body_id: "text", organization_id: "text", key: "text", number: "text", date: "date" };

/**
 * Meetings as rows: an organization on a day, joined with the meeting that papers name. A second one on the same day is another meeting.
 * Without day or organization there is no row, only the record.
 */
export async function projectMeetings(write: Write, batch: Batch): Promise<void> {
  const meetings = changedOf(batch, "Meeting");
  const wanted = meetings.flatMap((record): (Wanted & Place)[] => {
    const place = placeOf(batch, record);
    return place === null || record.bodyId === null || (record.deleted && !record.hasRow) ? [] : [{ record, bodyId: record.bodyId, key: meetingKey(place.organizationId, place.date), ...place }];
  });
  const placeOfRecord = new Map(wanted.map(({ record, organizationId, date }) => [record, { organizationId, date }]));
  const rows = (await claimKeys(write, batch, "meeting", wanted)).map(({ record, bodyId, key }) => {
    const place = placeOfRecord.get(record);
    return { id: record.objectId, body_id: bodyId, organization_id: place?.organizationId, key, number: meetingNumberIn(textOf(record, "name") ?? ""), date: place?.date };
  });
  if (rows.length === 0) return;
  await sql`
    insert into meeting as m (id, body_id, organization_id, key, number, date, released_at)
    select id, body_id, organization_id, key, number, date, now() from ${toldRows(rows, columns)}
    on conflict (id) do update set organization_id = excluded.organization_id, key = excluded.key, number = coalesce(excluded.number, m.number), date = excluded.date,
      released_at = case when m.visibility = 'public' then coalesce(m.released_at, now()) end
    where (m.organization_id, m.key, m.date, m.released_at is null) is distinct from (excluded.organization_id, excluded.key, excluded.date, false) or m.number is distinct from coalesce(excluded.number, m.number)
  `.execute(write);
  const moved = rows.filter(({ id }) => meetings.some(({ objectId, before }) => objectId === id && before !== null)).map(({ id }) => id);
  if (moved.length === 0) return;
  await sql`
    update consultation c set date = m.date, position = m.date - date '1970-01-01' from meeting m
    where c.meeting_id = m.id and m.id = any(${moved}::text[]) and c.found_by = ${FOUND_BY_OPARL} and c.file_id is null and c.date is distinct from m.date
  `.execute(write);
}

interface Place {
  readonly organizationId: string;
  readonly date: string;
}

function placeOf(batch: Batch, record: RecordDraft): Place | null {
  const date = dayOf(record);
  const organization = linksOf(record, "organization").map((link) => batch.find(link)).find((one) => one?.type === "Organization" && one.hasRow);
  return date === null || organization === undefined ? null : { organizationId: organization.objectId, date };
}

/** Meetings that are gone are hidden, unless a document tells of them or another server has them. The records have to be saved. */
export async function hideGoneMeetings(write: Write, ids: readonly string[]): Promise<void> {
  await sql`
    update meeting set released_at = null where id = any(${ids}::text[]) and released_at is not null
      and not exists (select from oparl_record r where r.object_id = meeting.id and r.type = 'Meeting' and not r.deleted)
      and not exists (select from consultation c where c.meeting_id = meeting.id and c.file_id is not null and c.review <> 'rejected')
  `.execute(write);
}
