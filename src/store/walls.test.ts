import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
let portal: Client;
beforeAll(async () => {
  store = await createTestStore();
  portal = new Client({ connectionString: store.addresses.portal });
  await portal.connect();
});
afterAll(async () => {
  await portal.end();
  await store.close();
});

async function tables(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`.execute(store.office.db);
  return rows.map((row) => row.name);
}

describe("every table", () => {
  test("is under forced row-level security and has a policy", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
        and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))
    `.execute(store.office.db);
    expect(rows).toEqual([]);
    expect(await tables()).toContain("source_document");
  });

  test("belongs to a body", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not exists (select from pg_attribute where attrelid = c.oid and attname = 'body_id') order by 1
    `.execute(store.office.db);
    expect(rows.map((row) => row.name)).toEqual(["body", "oparl_doubt", "oparl_fetch", "oparl_list", "oparl_page", "oparl_server", "publication_task", "published_in_organization", "schema_migration"]);
  });

  test("gives the portal nothing but reading", async () => {
    const { rows: policies } = await sql`select polname from pg_policy where 'ratsfaden_portal'::regrole = any(polroles) and polcmd <> 'r' or polroles = '{0}'`.execute(store.office.db);
    const { rows: grants } = await sql`
      select relname, privilege from pg_class c cross join unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) privilege
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and (has_table_privilege('ratsfaden_portal', c.oid, privilege)
          or (privilege in ('insert', 'update', 'references') and has_any_column_privilege('ratsfaden_portal', c.oid, privilege)))
    `.execute(store.office.db);
    expect([...policies, ...grants]).toEqual([]);
  });

  test("hides what would tell of hidden things", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname || '.' || attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_column_privilege('ratsfaden_portal', c.oid, attnum, 'select')
    `.execute(store.office.db);
    const granted = rows.map((row) => row.name);
    const hidden = ["reference.status", "paper.key", "paper.created_at", "paper.visibility_reason", "file.source", "file.has_non_public_section", "statement.note", "statement.found_value", "statement.words_before", "organization.key", "source_document.source", "correction.id"];
    expect(granted).toContain("paper.title");
    expect(hidden.filter((column) => granted.includes(column))).toEqual([]);
  });
});

test("no function of ours runs with another's rights, and the portal may call none", async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace
      and (prosecdef or has_function_privilege('ratsfaden_portal', oid, 'execute') or has_function_privilege('public', oid, 'execute'))
  `.execute(store.office.db);
  expect(rows).toEqual([]);
});

test("the portal cannot write to any table, even when it lifts its own read-only setting", async () => {
  await portal.query("set default_transaction_read_only = off");
  const all = await tables();
  expect(all).toHaveLength(25);
  for (const table of all) {
    for (const statement of [`insert into ${table} default values`, `update ${table} set body_id = body_id`, `delete from ${table}`, `truncate ${table}`, `lock table ${table} in access exclusive mode`, `alter table ${table} disable row level security`, `drop table ${table}`, `create policy mine on ${table} using (true)`]) {
      await expect(portal.query(statement), statement).rejects.toThrow(/permission denied|must be owner|can only be used in transaction blocks|column "body_id"/u);
    }
  }
});

test.each([
  "set role ratsfaden_office", "set role postgres", "set session authorization ratsfaden_office", "grant ratsfaden_office to ratsfaden_portal",
  "alter role ratsfaden_portal bypassrls", "alter role ratsfaden_portal superuser", "create role more", "create table mine (x int)", "create temporary table mine (x int)", "create schema mine",
  "create function mine() returns int language sql as 'select 1'", "create view mine as select 1", "select take_file_published_at()", "select keep_has_non_public_section()", "select pass_on_file_published_at()",
  "select status from reference", "select * from paper", "select * from correction", "select * from source_document", "select * from schema_migration",
  "select lo_create(0)", "select lo_from_bytea(0, 'x')", "select pg_read_file('postgresql.conf')", "select pg_ls_dir('.')", "copy paper to program 'true'", "copy (select 1) to '/tmp/never'",
  "select pg_advisory_lock(1)", "select pg_notify('a', 'b')", "select pg_reload_conf()", "select * from pg_authid", "alter system set fsync = off", "create extension dblink", "create database mine",
])("the portal cannot: %s", async (statement) => {
  await portal.query("set default_transaction_read_only = off");
  await expect(portal.query(statement)).rejects.toThrow(/permission denied|must be|Only roles|not allowed|trigger functions can only|cannot be|cannot run/iu);
});

test("turning row security off hides everything instead of showing it", async () => {
  await portal.query("set row_security = off");
  await expect(portal.query("select id from paper")).rejects.toThrow(/would be affected by row-level security/);
  await portal.query("set row_security = on");
});

test("what is not granted later is not seen either: a new table starts closed", async () => {
  const owner = new Client({ connectionString: store.addresses.owner });
  await owner.connect();
  await owner.query("create table later (id text)");
  await owner.query("create function later() returns int language sql as 'select 1'");
  await expect(portal.query("select id from later")).rejects.toThrow(/permission denied/);
  await expect(portal.query("select later()")).rejects.toThrow(/permission denied/);
  await owner.query("drop table later");
  await owner.query("drop function later()");
  await owner.end();
});
