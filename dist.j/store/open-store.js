import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { migrate } from "./migrate.js";
const PORTAL_SETTINGS = ["role=ratsfaden_portal", "default_transaction_read_only=on", "statement_timeout=15000", "idle_in_transaction_session_timeout=15000"];
const OFFICE_SETTINGS = ["role=ratsfaden_office"];
/**
 * Opens the store: two pools, two database roles.
 * Throws where a pool is not what it should be; a portal that could see everything never starts.
 */
export async function openStore(options) {
    if (options.ownerConnectionString !== undefined) {
        await migrate(options.ownerConnectionString);
    }
    const office = openPool(options.connectionString, OFFICE_SETTINGS, options);
    const citizen = openPool(options.portalConnectionString ?? options.connectionString, PORTAL_SETTINGS, options);
    const close = async () => {
        await Promise.all([office.end(), citizen.end()]);
    };
    try {
        await assertRole(office, "ratsfaden_office");
        await assertRole(citizen, "ratsfaden_portal");
    }
    catch (error) {
        await close();
        throw error;
    }
    return { citizen: viewerOf("citizen", citizen), office: viewerOf("office", office), close };
}
function viewerOf(kind, pool) {
    return { kind, db: new Kysely({ dialect: new PostgresDialect({ pool }) }) };
}
function openPool(connectionString, settings, options) {
    const pool = new Pool({
        connectionString,
        application_name: "ratsfaden",
        options: [...settings, "timezone=UTC", "datestyle=ISO"].map((setting) => `-c ${setting}`).join(" "),
        max: options.poolSize ?? 10,
        types: { getTypeParser: parserOf },
    });
    // An idle connection that breaks is replaced at the next query; without a listener it would end the program.
    pool.on("error", (error) => options.onLog?.(`A database connection was lost: ${error.message}`));
    return pool;
}
async function assertRole(pool, role) {
    const { rows } = await pool.query("select current_user as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user");
    const found = rows[0];
    if (found === undefined || found.name !== role || found.mighty) {
        throw new Error(`The database account is "${found?.name ?? "unknown"}"${found?.mighty === true ? ", which sees through row-level security" : ""}; it has to be "${role}". `
            + `Grant ${role} to the account in the connection address, and take superuser and bypassrls from ${role}.`);
    }
}
/** Dates stay ISO text (no time zone may move them), moments become ISO text, big counts become numbers. */
function parserOf(oid, format) {
    switch (oid) {
        case types.builtins.DATE:
            return (value) => value;
        case types.builtins.TIMESTAMPTZ:
            return (value) => new Date(value).toISOString();
        case types.builtins.INT8:
        case types.builtins.NUMERIC:
            return Number;
        default:
            return types.getTypeParser(oid, format);
    }
}
//# sourceMappingURL=open-store.js.map