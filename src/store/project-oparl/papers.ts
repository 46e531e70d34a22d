import { sql } from "kysely";
import { numberKey } from "../../council/name-key.ts";
import { oparlSourcePrefix } from "../../council/oparl-source.ts";
import { formOfPaperType } from "../../council/paper-type.ts";
import type { StatementProperty } from "../../council/statement.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import { makeId } from "../make-id.ts";
import { FOUND_BY_OPARL, refreshPapers, untitled } from "../save-paper.ts";
import type { Write } from "../save-rows.ts";
import { claimKeys } from "./claim-keys.ts";
import { type Batch, changedOf, linksOf, type RecordDraft, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const paperColumns = { id: "text", body_id: "text", key: "text", number: "text", number_key: "text", title: "text", kind: "text", form: "text", date: "date", lead_unit: "text", author: "text" };
const statementColumns = { id: "text", body_id: "text", paper_id: "text", property: "text", value: "jsonb", quote: "text" };

/**
 * Papers as rows, joined by their number with those that were read. What a server says of a paper are statements of their own, beside those
 * that were read: a person's word comes before it, and it before what was read.
 */
export async function projectPapers(write: Write, batch: Batch): Promise<void> {
  const wanted = changedOf(batch, "Paper").flatMap((record) => {
    const number = numberKey(textOf(record, "reference"));
    return record.bodyId === null || (record.deleted && !record.hasRow) ? [] : [{ record, bodyId: record.bodyId, key: number === null ? null : `number:${number}` }];
  });
  const claimed = await claimKeys(write, batch, "paper", wanted);
  if (claimed.length === 0) return;
  const rows = claimed.map(({ record, bodyId, key }) => ({ id: record.objectId, body_id: bodyId, key, ...paperOf(batch, record) }));
  // What has files, or was read before, is put together from all its sources, one by one; all others at once.
  const read = await loadRead(write, claimed.map(({ record }) => record.objectId));
  await sql`
    insert into paper as p (id, body_id, key, number, number_key, title, kind, form, date, lead_unit, author, visibility, released_at)
    select id, body_id, key, number, number_key, title, kind, form, date, lead_unit, author, 'public', now() from ${toldRows(rows.filter(({ id }) => !read.has(id)), paperColumns)}
    on conflict (id) do update set key = excluded.key, number = excluded.number, number_key = excluded.number_key, title = excluded.title, kind = excluded.kind, form = excluded.form,
      date = excluded.date, lead_unit = excluded.lead_unit, author = excluded.author, released_at = case when p.visibility = 'public' then coalesce(p.released_at, now()) end
  `.execute(write);
  await saveStatements(write, batch, claimed.map(({ record }) => record));
  for (const { id, key } of rows.filter((row) => read.has(row.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await write.updateTable("paper").set({ key }).where("id", "=", id).where("key", "<>", key).execute();
  }
}

/** Papers that were read, whose columns come from several sources. The records have to be saved. */
export async function refreshReadPapers(write: Write, paperIds: readonly string[]): Promise<void> {
  await refreshPapers(write, [...await loadRead(write, paperIds)].toSorted().map((paperId) => ({ paperId, release: true })));
}

async function loadRead(write: Write, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ paper_id: string }>`select distinct paper_id from file where paper_id = any(${ids}::text[])`.execute(write);
  return new Set(rows.map(({ paper_id: id }) => id));
}

interface PaperWords {
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly lead_unit: string | null;
  readonly author: string | null;
}

function paperOf(batch: Batch, record: RecordDraft) {
  const words = wordsOf(batch, record);
  return { ...words, number_key: numberKey(words.number), form: formOfPaperType(words.kind) };
}

function wordsOf(batch: Batch, record: RecordDraft): PaperWords {
  const number = textOf(record, "reference");
  const kind = textOf(record, "paperType");
  return {
    number, kind, date: textOf(record, "date"), title: textOf(record, "name") ?? ([kind, number].filter((word) => word !== null).join(" ") || untitled),
    lead_unit: namesOf(batch, record, "underDirectionOf", "Organization"),
    author: namesOf(batch, record, "originatorOrganization", "Organization") ?? namesOf(batch, record, "originatorPerson", "Person"),
  };
}

/** Names of those a property leads to: "Amt A, Amt B". Null where none is known. */
function namesOf(batch: Batch, record: RecordDraft, property: string, type: OparlType): string | null {
  const names = linksOf(record, property).map((link) => batch.find(link)).flatMap((one) => (one?.type === type && !one.deleted ? (textOf(one, "name") ?? []) : []));
  return names.length === 0 ? null : [...new Set(names)].join(", ");
}

async function saveStatements(write: Write, batch: Batch, records: readonly RecordDraft[]): Promise<void> {
  const ids = records.map((record) => makeId("statement", FOUND_BY_OPARL, batch.serverId, record.url));
  const rows = records.flatMap((record, index) => {
    if (record.deleted) return [];
    const { number, kind, date, lead_unit: leadUnit, author } = wordsOf(batch, record);
    const said: readonly (readonly [StatementProperty, string | null])[] = [["number", number], ["title", textOf(record, "name")], ["kind", kind], ["date", date], ["leadUnit", leadUnit], ["author", author]];
    return said.flatMap(([property, value]) => (value === null ? [] : [{ id: `${ids[index] ?? ""}-${property}`, body_id: record.bodyId, paper_id: record.objectId, property, value, quote: value.slice(0, longestQuote) }]));
  });
  const known = records.filter(({ before }) => before !== null);
  if (known.length > 0) {
    await sql`
      delete from statement where paper_id = any(${known.map(({ objectId }) => objectId)}::text[]) and found_by = ${FOUND_BY_OPARL} and status = 'found' and correction_id is null
        and left(id, -length(property) - 1) = any(${ids}::text[]) and not (id = any(${rows.map(({ id }) => id)}::text[]))
    `.execute(write);
  }
  if (rows.length === 0) return;
  await sql`
    insert into statement as s (id, body_id, paper_id, property, value, found_value, quote, span_start, span_end, found_by, confidence)
    select id, body_id, paper_id, property, value, value, quote, 0, 0, ${FOUND_BY_OPARL}, 1 from ${toldRows(rows, statementColumns)}
    on conflict (id) do update set paper_id = excluded.paper_id, value = case when s.status = 'found' then excluded.value else s.value end, found_value = excluded.found_value, quote = excluded.quote
    where (s.paper_id, s.found_value) is distinct from (excluded.paper_id, excluded.found_value)
  `.execute(write);
}

const longestQuote = 4000;

/** Papers that are gone are hidden, unless a document of another source is one, or another server has them. The records have to be saved. */
export async function hideGonePapers(write: Write, ids: readonly string[]): Promise<void> {
  await sql`
    update paper set released_at = null where id = any(${ids}::text[]) and released_at is not null
      and not exists (select from oparl_record r where r.object_id = paper.id and r.type = 'Paper' and not r.deleted)
      and not exists (select from file f where f.paper_id = paper.id and f.current and f.released_at is not null and not starts_with(f.source, ${oparlSourcePrefix}))
  `.execute(write);
}
