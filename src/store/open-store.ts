import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";
import type { Viewer } from "./viewer.ts";

export interface StoreOptions {
  /** Address of the office's account: one that is `ratsfaden_office` or may become it. */
  readonly connectionString: string;
  /**
   * Address of the portal's account: one that is `ratsfaden_portal` or may become it, and nothing else.
   * Without it the portal uses the office's address and gives its rights away when it connects
   * (`role=ratsfaden_portal`): row-level security then holds for every query of this program,
   * but foreign SQL, should any ever get in, could take the rights back. With an account of its own it could not.
   */
  readonly portalConnectionString?: string;
  /** When given, the database is brought up to date first, by this account: the owner of the database. */
  readonly ownerConnectionString?: string;
  /** Connections for each of the two viewers; 10 unless told. */
  readonly poolSize?: number;
  /** Told of lost connections, in English, for the operator's log. */
  readonly onLog?: (line: string) => void;
}

/** The store as its two viewers see it. */
export interface Store {
  readonly citizen: Viewer;
  readonly office: Viewer;
  close(): Promise<void>;
}

const PORTAL_SETTINGS = ["role=ratsfaden_portal", "default_transaction_read_only=on", "statement_timeout=15000", "idle_in_transaction_session_timeout=15000"];
const OFFICE_SETTINGS = ["role=ratsfaden_office"];

/**
 * Opens the store: two pools, two database roles.
 * Throws where a pool is not what it should be; a portal that could see everything never starts.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.ownerConnectionString !== undefined) {
    await migrate(options.ownerConnectionString);
  }
  const office = openPool(options.connectionString, OFFICE_SETTINGS, options);
  const citizen = openPool(options.portalConnectionString ?? options.connectionString, PORTAL_SETTINGS, options);
  const close = async (): Promise<void> => {
    await Promise.all([office.end(), citizen.end()]);
  };
  try {
    await assertRole(office, "ratsfaden_office");
    await assertRole(citizen, "ratsfaden_portal");
  } catch (error) {
    await close();
    throw error;
  }
  return { citizen: viewerOf("citizen", citizen), office: viewerOf("office", office), close };
}

function viewerOf(kind: Viewer["kind"], pool: Pool): Viewer {
  return { kind, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

function openPool(connectionString: string, settings: readonly string[], options: StoreOptions): Pool {
  const pool = new Pool({
    connectionString,
    application_name: "ratsfaden",
    options: [...settings, "timezone=UTC", "datestyle=ISO"].map((setting) => `-c ${setting}`).join(" "),
    max: options.poolSize ?? 10,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  });
  // One that somebody holds (a lock, say) while it breaks fails at its next query; without a listener it would end the program.
  pool.on("connect", (client) => client.on("error", () => undefined));
  // An idle connection that breaks is replaced at the next query; without a listener it would end the program.
  pool.on("error", (error) => {
    // The pool ends before its connections have said goodbye: a database that stops just then may cut them off, and nothing is lost.
    if (!pool.ending) {
      options.onLog?.(`A database connection was lost: ${error.message}`);
    }
  });
  return pool;
}

async function assertRole(pool: Pool, role: string): Promise<void> {
  const { rows } = await pool.query<{ name: string; mighty: boolean }>(
    "select current_user as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user",
  );
  const found = rows[0];
  if (found === undefined || found.name !== role || found.mighty) {
    throw new Error(
      `The database account is "${found?.name ?? "unknown"}"${found?.mighty === true ? ", which sees through row-level security" : ""}; it has to be "${role}". `
        + `Grant ${role} to the account in the connection address, and take superuser and bypassrls from ${role}.`,
    );
  }
}

type Parser = (value: string) => unknown;

/** Dates stay ISO text (no time zone may move them), moments become ISO text, big counts become numbers. */
function parserOf(oid: number, format?: "text" | "binary"): Parser {
  switch (oid) {
    case types.builtins.DATE:
      return (value) => value;
    case types.builtins.TIMESTAMPTZ:
      return (value) => new Date(value).toISOString();
    case types.builtins.INT8:
    case types.builtins.NUMERIC:
      return Number;
    default:
      return types.getTypeParser(oid, format as "text") as Parser;
  }
}
