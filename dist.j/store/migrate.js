import { Client } from "pg";
import { migrations } from "./migrations/migrations.js";
/** Any number; it only has to be the same in every process. */
const MIGRATION_LOCK = 7_218_255;
/**
 * Brings a database up to date, each step in its own transaction. Two processes may call it at once: one waits.
 * @param connectionString the owner of the database; on a server of yours, an account that may create roles,
 *   or one that was granted `ratsfaden_office` and `ratsfaden_portal`.
 * @returns the names of the steps that were taken now.
 */
export async function migrate(connectionString) {
    const client = new Client({ connectionString, application_name: "ratsfaden" });
    await client.connect();
    try {
        await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
        await client.query("create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())");
        const { rows } = await client.query("select name from schema_migration");
        return await applyMissing(client, new Set(rows.map((row) => row.name)));
    }
    finally {
        await client.end();
    }
}
async function applyMissing(client, applied) {
    const unknown = [...applied].filter((name) => !migrations.some((migration) => migration.name === name));
    if (unknown.length > 0) {
        throw new Error(`The database was last used by a newer Ratsfaden (it knows ${unknown.join(", ")}). Install that version or a newer one.`);
    }
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const { name, sql } of missing) {
        try {
            await client.query("begin");
            await client.query(sql);
            await client.query("insert into schema_migration (name) values ($1)", [name]);
            await client.query("commit");
        }
        catch (error) {
            await client.query("rollback");
            throw new Error(`The database could not be brought up to date at step ${name}: ${error.message}`, { cause: error });
        }
    }
    return missing.map((migration) => migration.name);
}
//# sourceMappingURL=migrate.js.map