import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

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

test("a portal account that cannot become the portal role is refused", async () => {
  const { office } = store.addresses;
  await expect(openStore({ connectionString: office, portalConnectionString: office, poolSize: 1 })).rejects.toThrow(/permission denied to set role/);
});
