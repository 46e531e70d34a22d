import { sql } from "kysely";
import type { Viewer } from "./viewer.ts";

/** Any number; it only has to be the same in every process. */
const WHOLE_COLLECTION_LOCK = 7_218_255;

/**
 * Does what concerns the whole collection while no other process does such work: others wait until this one is through.
 * A process that dies lets go of it by itself.
 */
export async function oneAtATime<T>(office: Viewer, work: () => Promise<T>): Promise<T> {
  return await office.db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${sql.lit(WHOLE_COLLECTION_LOCK)})`.execute(held);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(WHOLE_COLLECTION_LOCK)})`.execute(held);
    }
  });
}
