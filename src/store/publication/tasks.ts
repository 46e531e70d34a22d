import { sql, type Transaction } from "kysely";
import { DOCUMENT_FORMS } from "../paper-summaries.ts";
import type { OwnerKind, Tables } from "../tables.ts";
import type { Viewer } from "../viewer.ts";

/** What is published and hidden as a whole, by kind and id. */
export interface UnitKey {
  readonly kind: OwnerKind;
  readonly id: string;
}

/** Something that changed and is to be published anew. */
export interface PublicationTask extends UnitKey {
  readonly number: number;
}

/** Any number; it only has to be the same in every process. */
const PUBLISHER_LOCK = 7_218_257;

/** Does work while no other process publishes: others wait. So changes are numbered in the order in which they can be seen. */
export async function onePublisherAtATime<T>(office: Viewer, work: () => Promise<T>): Promise<T> {
  return await office.db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${sql.lit(PUBLISHER_LOCK)})`.execute(held);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(PUBLISHER_LOCK)})`.execute(held);
    }
  });
}

/** Tasks that are due, oldest first. */
export async function loadDueTasks({ db }: Viewer, limit: number): Promise<readonly PublicationTask[]> {
  const { rows } = await sql<PublicationTask>`select number, kind, id from publication_task where due <= now() order by number limit ${limit}`.execute(db);
  return rows;
}

/** Removes tasks that are done. */
export async function removeTasks({ db }: Viewer, numbers: readonly number[]): Promise<void> {
  await sql`delete from publication_task where number = any(${numbers}::bigint[])`.execute(db);
}

/** Numbers of the tasks that tell that something was hidden. */
export async function loadTightenings(db: Viewer["db"]): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`select number from publication_task where tightens`.execute(db);
  return rows.map(({ number }) => number);
}

/** So long a publisher waits for those who are just writing before it lets others go first. */
const patience = "3s";

/**
 * Does work in one transaction during which nobody can hide anything: whoever writes to what is published waits.
 * It has to be short. Where many write, it lets them go first and tries again.
 */
export async function whileNobodyHides<T>({ db }: Viewer, work: (write: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await db.transaction().execute(async (write) => {
        await sql`set local lock_timeout = ${sql.lit(patience)}`.execute(write);
        await sql`lock table publication_task in share row exclusive mode`.execute(write);
        await sql`set local lock_timeout = 0`.execute(write);
        return await work(write);
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== "55P03") throw error;
    }
  }
}

/** Units whose objects say something of the given ones: their meetings, papers that mention them, whom they name, their bodies. The given ones are not among them. */
export async function loadUnitsAround({ db }: Viewer, units: readonly UnitKey[]): Promise<readonly UnitKey[]> {
  const of = (kind: OwnerKind) => units.filter((unit) => unit.kind === kind).map(({ id }) => id);
  const { rows } = await sql<UnitKey>`
    with papers as materialized (select unnest(${of("paper")}::text[]) as id),
    meetings as materialized (
      select unnest(${of("meeting")}::text[]) as id
      union select c.meeting_id from papers join paper p on p.id = papers.id join consultation c on c.paper_id = p.id where p.form = any(${DOCUMENT_FORMS}::text[]) and c.meeting_id is not null
    )
    select 'meeting' as kind, c.meeting_id as id from papers join consultation c on c.paper_id = papers.id where c.meeting_id is not null
    union select 'meeting', a.meeting_id from papers join agenda_item a on a.paper_id = papers.id
    union select 'meeting', a.meeting_id from papers join paper p on p.id = papers.id join agenda_item a on a.body_id = p.body_id and a.paper_number_key = p.number_key
    union select 'paper', r.paper_id from papers join reference_target t on t.paper_id = papers.id join reference r on r.id = t.reference_id
    union select 'paper', t.paper_id from papers join reference r on r.paper_id = papers.id join reference_target t on t.reference_id = r.id
    union select 'person', s.person_id from papers join statement s on s.paper_id = papers.id where s.person_id is not null
    union select 'organization', s.organization_id from papers join statement s on s.paper_id = papers.id where s.organization_id is not null
    union select 'organization', c.organization_id from papers join consultation c on c.paper_id = papers.id
    union select 'body', p.body_id from papers join paper p on p.id = papers.id
    union select 'paper', c.paper_id from meetings join consultation c on c.meeting_id = meetings.id
    union select 'paper', p.id from meetings join agenda_item a on a.meeting_id = meetings.id join paper p on p.body_id = a.body_id and p.number_key = a.paper_number_key
    union select 'organization', m.organization_id from meetings join meeting m on m.id = meetings.id
    union select 'body', m.body_id from meetings join meeting m on m.id = meetings.id
  `.execute(db);
  return rows;
}
