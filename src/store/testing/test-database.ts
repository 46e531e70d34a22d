import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { openStore, type Store } from "../open-store.ts";
import { addressFor, runSql, TEMPLATE, type TestPostgres } from "./test-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly postgres: TestPostgres;
  }
}

export interface TestStore extends Store {
  readonly addresses: TestPostgres;
}

/** A fresh, empty store, copied from the template; `close` removes it. Needs `tests/global-setup.ts` in the vitest config. */
export async function createTestStore(): Promise<TestStore> {
  const server = inject("postgres");
  const database = `test_${randomBytes(8).toString("hex")}`;
  await copyTemplate(server.owner, database);
  const addresses: TestPostgres = {
    owner: addressFor(server.owner, database),
    office: addressFor(server.office, database),
    portal: addressFor(server.portal, database),
  };
  const store = await openStore({ connectionString: addresses.office, portalConnectionString: addresses.portal, poolSize: 4 });
  return {
    ...store,
    addresses,
    async close() {
      await store.close();
      await runSql(server.owner, `drop database ${database} with (force)`);
    },
  };
}

async function copyTemplate(owner: string, database: string): Promise<void> {
  // Rights on the database itself are not copied with it. The lock: a template can be copied by one at a time.
  await runSql(
    owner,
    "select pg_advisory_lock(7218256)",
    `create database ${database} template ${TEMPLATE}`,
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ratsfaden_office, ratsfaden_portal`,
  );
}
