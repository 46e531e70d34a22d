import { sql } from "kysely";
import { makeId } from "./make-id.ts";
import { storable, storableText, type Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** A server of OParl that is visited. */
export interface OparlServerRow {
  readonly id: string;
  /** The address that the operator typed. */
  readonly url: string;
  readonly name: string | null;
  readonly vendor: string | null;
  readonly version: string | null;
  /** Null: only when asked. */
  readonly everyMinutes: number | null;
  /** False: its files are left alone. */
  readonly withFiles: boolean;
  readonly progress: unknown;
  readonly report: unknown;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

const columns = sql`id, url, name, vendor, version, every_minutes as "everyMinutes", with_files as "withFiles", progress, report, started_at as "startedAt", finished_at as "finishedAt"`;

/** All servers, by address. */
export async function loadOparlServers({ db }: Viewer): Promise<readonly OparlServerRow[]> {
  return (await sql<OparlServerRow>`select ${columns} from oparl_server order by url`.execute(db)).rows;
}

/**
 * Servers whose next visit is due: their interval has passed since the last one began. One that was not finished (the server wanted peace,
 * the program was stopped) goes on after an hour, and when the server wants to be asked again.
 */
export async function loadDueOparlServers({ db }: Viewer, now: Date): Promise<readonly OparlServerRow[]> {
  const { rows } = await sql<OparlServerRow>`
    select ${columns} from oparl_server
    where every_minutes is not null and (started_at is null
      or started_at + make_interval(mins => case when progress ->> 'phase' = 'done' then every_minutes else least(every_minutes, 60) end) <= ${now.toISOString()})
      and coalesce(progress ->> 'notBefore', '') <= ${now.toISOString()}
    order by started_at nulls first, url
  `.execute(db);
  return rows;
}

/** The server of an address; made where there is none. */
export async function findOrMakeOparlServer({ db }: Viewer, url: string): Promise<OparlServerRow> {
  await sql`insert into oparl_server (id, url) values (${makeId("oparl-server", url)}, ${url}) on conflict (url) do nothing`.execute(db);
  const { rows: [row] } = await sql<OparlServerRow>`select ${columns} from oparl_server where url = ${url}`.execute(db);
  if (!row) throw new Error(`oparl_server: ${url} was just saved and is gone`);
  return row;
}

/** @param everyMinutes null: no longer by itself */
export async function saveOparlWishes({ db }: Viewer, id: string, { everyMinutes, withFiles }: Pick<OparlServerRow, "everyMinutes" | "withFiles">): Promise<void> {
  await sql`update oparl_server set every_minutes = ${everyMinutes}, with_files = ${withFiles} where id = ${id}`.execute(db);
}

/** What a server says of itself. */
export async function saveOparlServerNames(write: Write, id: string, { name, vendor, version }: { readonly name: string | null; readonly vendor: string | null; readonly version: string | null }): Promise<void> {
  await sql`update oparl_server set name = ${name === null ? null : storableText(name)}, vendor = ${vendor}, version = ${version} where id = ${id}`.execute(write);
}

/** Keeps where a visit stands, so that it goes on there whatever happens. */
export async function saveOparlProgress(write: Write, id: string, progress: unknown): Promise<void> {
  await sql`update oparl_server set progress = ${storable(progress)}::jsonb where id = ${id}`.execute(write);
}

export async function saveOparlVisitBegin({ db }: Viewer, id: string, at: Date): Promise<void> {
  await sql`update oparl_server set started_at = ${at.toISOString()} where id = ${id}`.execute(db);
}

export async function saveOparlVisitEnd(write: Write, id: string, { at, report, progress }: { readonly at: Date; readonly report: unknown; readonly progress: unknown }): Promise<void> {
  await sql`update oparl_server set finished_at = ${at.toISOString()}, report = ${storable(report)}::jsonb, progress = ${storable(progress)}::jsonb where id = ${id}`.execute(write);
}

/**
 * Does work on a server that no other process may do at the same time. A process that dies lets go by itself.
 * @param work is given a question that throws where the lock was lost because the database's connection was: then somebody else may be at it
 * @returns null where another process is at it
 */
export async function whileVisiting<T>({ db }: Viewer, id: string, work: (assertHeld: () => Promise<void>) => Promise<T>): Promise<{ readonly result: T } | null> {
  return await db.connection().execute(async (held) => {
    const key = sql`hashtextextended(${`oparl-server:${id}`}, 0)`;
    const { rows: [lock] } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(held);
    if (lock?.taken !== true) return null;
    try {
      return { result: await work(async () => void (await sql`select 1`.execute(held))) };
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held);
    }
  });
}
