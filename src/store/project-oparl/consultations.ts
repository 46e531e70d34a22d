import { sql } from "kysely";
import { numberKey } from "../../council/name-key.ts";
import { FOUND_BY_OPARL } from "../save-paper.ts";
import type { Write } from "../save-rows.ts";
import { type Batch, changedOf, dayOf, type LinkedRecord, linksOf, type RecordDraft, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const columns = {
  id: "text", body_id: "text", paper_id: "text", organization_id: "text", meeting_id: "text", agenda_item_id: "text", position: "integer", date: "date", item: "text", role: "text", outcome: "text", at_hidden: "boolean",
};

/** How to take what a step leads to and what is not known. */
export interface Unknown {
  /** True: an item of an agenda may still come, and might not be for the public; the step waits for it. */
  readonly mayCome: boolean;
}

/**
 * Steps of the Beratungsfolge as rows, beside those that papers print; who shows them shows a step of one organization on one day once.
 * They stand in the order of their days. A step that is gone is no row.
 */
export async function projectConsultations(write: Write, batch: Batch, unknown: Unknown): Promise<void> {
  const changed = changedOf(batch, "Consultation");
  const rows = changed.flatMap((record) => rowOf(batch, record, unknown) ?? []);
  const gone = changed.filter((record) => record.before !== null && !rows.some(({ id }) => id === record.objectId)).map(({ objectId }) => objectId);
  if (gone.length > 0) await write.deleteFrom("consultation").where("id", "in", gone).where("found_by", "=", FOUND_BY_OPARL).execute();
  if (rows.length === 0) return;
  await sql`
    insert into consultation (id, body_id, paper_id, organization_id, meeting_id, agenda_item_id, position, date, item, role, outcome, quote, span_start, span_end, found_by, confidence)
    select told.id, told.body_id, p.id, o.id, m.id, a.id, told.position, told.date, told.item, told.role, told.outcome, '', 0, 0, ${FOUND_BY_OPARL}, 1 from ${toldRows(rows, columns)}
    join paper p on p.id = told.paper_id join organization o on o.id = told.organization_id left join meeting m on m.id = told.meeting_id left join agenda_item a on a.id = told.agenda_item_id
    -- Where a hidden item has no row, nothing would hide what is said at it.
    where a.id is not null or not told.at_hidden
    on conflict (id) do update set paper_id = excluded.paper_id, organization_id = excluded.organization_id, meeting_id = excluded.meeting_id, agenda_item_id = excluded.agenda_item_id,
      position = excluded.position, date = excluded.date, item = excluded.item, role = excluded.role, outcome = excluded.outcome
  `.execute(write);
  await nameDealtWith(write, rows.flatMap(({ agenda_item_id: item, paper_number: number }) => (item === null || number === null ? [] : [{ item, number, key: numberKey(number) }])));
}

type Found = RecordDraft | LinkedRecord;

function rowOf(batch: Batch, record: RecordDraft, { mayCome }: Unknown) {
  const paper = withRow(batch.find(linksOf(record, "paper")[0]), "Paper");
  if (record.deleted || paper === null || record.bodyId === null) return null;
  const [itemLink] = linksOf(record, "agendaItem");
  const known = batch.find(itemLink);
  if (known === undefined && itemLink !== undefined && mayCome) return null;
  const item = known?.type === "AgendaItem" ? known : null;
  const meeting = withRow(batch.find(linksOf(record, "meeting")[0] ?? (item === null ? undefined : linksOf(item, "meeting")[0])), "Meeting");
  const organizations = [...linksOf(record, "organization"), ...(meeting === null ? [] : linksOf(meeting, "organization"))];
  const organization = organizations.map((link) => withRow(batch.find(link), "Organization")).find((one) => one !== null);
  if (organization === undefined) return null;
  const date = (meeting === null ? null : dayOf(meeting)) ?? dayOf(record);
  return {
    id: record.objectId, body_id: record.bodyId, paper_id: paper.objectId, organization_id: organization.objectId, meeting_id: meeting?.objectId ?? null,
    agenda_item_id: item?.objectId ?? null, position: date === null ? undated : Math.trunc(Date.parse(`${date}T00:00:00Z`) / 86_400_000), date,
    item: item === null ? null : textOf(item, "number"), role: textOf(record, "role"), outcome: item === null ? null : textOf(item, "result"), paper_number: textOf(paper, "reference"),
    at_hidden: item !== null && (item.deleted || item.properties["public"] === false),
  };
}

/** Behind all days. */
const undated = 10_000_000;

function withRow(found: Found | undefined, type: Found["type"]): Found | null {
  return found?.type === type && found.hasRow ? found : null;
}

/** Tells items which paper they deal with. */
async function nameDealtWith(write: Write, told: readonly { readonly item: string; readonly number: string; readonly key: string | null }[]): Promise<void> {
  if (told.length === 0) return;
  await sql`
    update agenda_item a set paper_number = t.number, paper_number_key = t.key from (select distinct on (item) item, number, key from ${toldRows(told, { item: "text", number: "text", key: "text" })}) t
    where a.id = t.item and (a.paper_number, a.paper_number_key) is distinct from (t.number, t.key)
  `.execute(write);
}
