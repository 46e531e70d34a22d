import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";
import type { Viewer } from "./viewer.ts";

const mostTries = 10;

/** Two transactions waited for each other, or saw each other's rows change: PostgreSQL ends one of them, to be tried again. */
const worthAnotherTry: ReadonlySet<unknown> = new Set(["40P01", "40001"]);

/**
 * Does work in one transaction: all of it holds, or nothing. Where PostgreSQL ends it because another transaction was in
 * the way (deadlock, serialization failure), the whole work is done again, after a short, growing, uneven pause.
 * @see https://www.postgresql.org/docs/18/mvcc-serialization-failure-handling.html
 */
export async function inTransaction<T>({ db }: Viewer, work: (write: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tried === mostTries || !worthAnotherTry.has((error as { code?: unknown }).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, tried * 20 * (1 + Math.random())));
    }
  }
}
