import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrate } from "../migrate.ts";
import { startPostgres } from "../postgres/start-postgres.ts";

/** Addresses of the run's PostgreSQL; the name of the database is the last part. */
export interface TestPostgres {
  readonly owner: string;
  readonly office: string;
  readonly portal: string;
}

/** The migrated database of which every test store is a copy. */
export const TEMPLATE = "ratsfaden_template";

/** Starts one PostgreSQL in a folder of its own for a whole run of tests, with a migrated database to copy. */
export async function startTestPostgres(): Promise<{ addresses: TestPostgres; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  const running = await startPostgres({ dataFolder: folder });
  const stop = async (): Promise<void> => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await runSql(running.connectionString("postgres", "postgres"), `create database ${TEMPLATE}`, "alter system set fsync = off", "select pg_reload_conf()");
    await migrate(running.connectionString("postgres", TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    addresses: {
      owner: running.connectionString("postgres", "postgres"),
      office: running.connectionString("ratsfaden_office", "postgres"),
      portal: running.connectionString("ratsfaden_portal", "postgres"),
    },
    stop,
  };
}

/** An address of the run's PostgreSQL for another database. */
export function addressFor(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs statements one after another on a connection of their own. */
export async function runSql(address: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    for (const statement of statements) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}
