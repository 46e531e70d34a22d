import { sql } from "kysely";
import { FOUND_BY_OPARL, untitled } from "../save-paper.ts";
import type { Write } from "../save-rows.ts";
import { type Batch, changedOf, linksOf, type RecordDraft, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const columns = { id: "text", body_id: "text", meeting_id: "text", position: "integer", number: "text", title: "text", visibility: "text", visibility_reason: "text", outcome: "text" };

/** Why an item is hidden that its server took back. */
export const GONE = "oparlDeleted";
/** Why an item is hidden that its server marks as not public. */
export const MARKED = "oparlPublic";

/**
 * Items of agendas as rows, whatever documents list. An item that is not for the public is a row that citizens do not see, and so is one that is gone.
 * They stand in the order of their meeting's list.
 */
export async function projectAgendaItems(write: Write, batch: Batch): Promise<void> {
  const rows = changedOf(batch, "AgendaItem").flatMap((record) => {
    const meeting = batch.find(linksOf(record, "meeting")[0]);
    if (meeting === undefined || meeting.type !== "Meeting" || !meeting.hasRow || record.bodyId === null || (record.deleted && record.before === null)) return [];
    return [{ ...seen(record), id: record.objectId, body_id: record.bodyId, meeting_id: meeting.objectId, position: positionOf(record, linksOf(meeting, "agendaItem")), number: textOf(record, "number"), title: textOf(record, "name") ?? untitled, outcome: textOf(record, "result") }];
  });
  if (rows.length === 0) return;
  await sql`
    insert into agenda_item (id, body_id, meeting_id, position, number, title, visibility, visibility_reason, outcome)
    select id, body_id, meeting_id, position, number, title, visibility, visibility_reason, outcome from ${toldRows(rows, columns)}
    on conflict (id) do update set meeting_id = excluded.meeting_id, position = excluded.position, number = excluded.number, title = excluded.title,
      visibility = excluded.visibility, visibility_reason = excluded.visibility_reason, outcome = excluded.outcome
  `.execute(write);
  await tellSteps(write, changedOf(batch, "AgendaItem").filter(({ before }) => before !== null).map(({ objectId }) => objectId));
}

/** Steps held at items that changed say what these say now: results come when a meeting is over. */
async function tellSteps(write: Write, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await sql`
    update consultation c set item = a.number, outcome = a.outcome from agenda_item a
    where c.agenda_item_id = a.id and a.id = any(${itemIds}::text[]) and c.found_by = ${FOUND_BY_OPARL} and c.review = 'found' and (c.item, c.outcome) is distinct from (a.number, a.outcome)
  `.execute(write);
}

function seen(record: RecordDraft): { readonly visibility: "public" | "nonPublic"; readonly visibility_reason: string | null } {
  if (record.deleted) return { visibility: "nonPublic", visibility_reason: GONE };
  return record.properties["public"] === false ? { visibility: "nonPublic", visibility_reason: MARKED } : { visibility: "public", visibility_reason: null };
}

/** No agenda is longer. */
const last = 1_000_000;

function positionOf(record: RecordDraft, items: readonly string[]): number {
  const place = items.indexOf(record.url);
  const order = record.properties["order"];
  return place >= 0 ? place : typeof order === "number" && order >= 0 ? Math.min(order, last) : last;
}
