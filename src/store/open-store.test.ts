import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { loadPapers } from "./papers.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import { addressFor, runSql } from "./testing/test-postgres.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

test("the two viewers are two database roles", async () => {
  const roles = await Promise.all([store.citizen, store.office].map(({ db }) => sql<{ name: string }>`select current_user as name`.execute(db)));
  expect(roles.map(({ rows }) => rows[0]?.name)).toEqual(["ratsfaden_portal", "ratsfaden_office"]);
});

test("with one account for both, the portal still gives its rights away", async () => {
  const { owner } = store.addresses;
  const shared = await openStore({ connectionString: owner, ownerConnectionString: owner, poolSize: 1 });
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(shared.citizen.db);
  await shared.close();
  expect(rows[0]?.name).toBe("ratsfaden_portal");
});

test("a database of yours works with an owner who is no superuser, and its portal sees only what it may", async () => {
  const { owner } = store.addresses;
  const name = `own_${randomBytes(6).toString("hex")}`;
  await runSql(addressFor(owner, "postgres"), `create role ${name} login createrole password 'x'`, `grant ratsfaden_office, ratsfaden_portal to ${name} with admin option`, `create database ${name} owner ${name}`);
  const url = new URL(addressFor(owner, name));
  url.username = name;
  url.password = "x";
  const theirs = await openStore({ connectionString: url.href, ownerConnectionString: url.href, poolSize: 2 });
  try {
    await saveDocument(theirs.office, documentForTest({ source: "a", number: "2025/001", text: "Vorlage 2025/001" }));
    await saveDocument(theirs.office, documentForTest({ source: "b", number: "2025/002", visibility: "nonPublic", text: "Vorlage 2025/002" }));
    expect((await loadPapers(theirs.citizen, {}, 1, 10)).items.map((paper) => paper.number)).toEqual(["2025/001"]);
    const { rows } = await sql<{ temporary: boolean }>`select has_database_privilege('ratsfaden_portal', current_database(), 'temporary') as temporary`.execute(theirs.office.db);
    expect(rows).toEqual([{ temporary: false }]);
    expect(await migrate(url.href)).toEqual([]);
  } finally {
    await theirs.close();
    await runSql(addressFor(owner, "postgres"), `drop database ${name} with (force)`, `drop role ${name}`);
  }
});

test("a portal account that cannot become the portal role is refused", async () => {
  const { office } = store.addresses;
  await expect(openStore({ connectionString: office, portalConnectionString: office, poolSize: 1 })).rejects.toThrow(/permission denied to set role/);
});

test("a connection that is lost is told to the operator and replaced at the next query", async () => {
  const { owner } = store.addresses;
  const lines: string[] = [];
  let told = () => {};
  const isTold = new Promise<void>((resolve) => (told = resolve));
  const opened = await openStore({
    connectionString: owner, poolSize: 1,
    onLog: (line) => {
      lines.push(line);
      told();
    },
  });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(opened.office.db);
  await runSql(owner, `select pg_terminate_backend(${rows[0]?.pid})`);
  await isTold;
  expect(lines).toEqual([expect.stringMatching(/^A database connection was lost: terminating connection/)]);
  expect((await sql`select 1`.execute(opened.office.db)).rows).toHaveLength(1);
  await opened.close();
});
