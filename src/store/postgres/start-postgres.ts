import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { findBinaries, type PostgresBinaries } from "./binaries.ts";
import { type Cluster, explain, LOGIN_ROLES, type LoginRole, openCluster } from "./cluster.ts";
import { chooseLauncher, type Launcher, run } from "./launcher.ts";
import { PostgresError } from "./postgres-error.ts";
import { mayBePostgres, readPostmasterFile } from "./postmaster-file.ts";
import { announcePresence, type Presence } from "./presence.ts";

export interface StartOptions {
  /** PostgreSQL lives in the folder `postgres` in it; made on first use. */
  readonly dataFolder: string;
  /** Told in English what happens, for the operator's log. */
  readonly onLog?: (line: string) => void;
}

export interface RunningPostgres {
  /** An address for `pg`, password included. */
  connectionString(role: LoginRole, database?: string): string;
  /** Shuts PostgreSQL down and waits for it, unless another Ratsfaden process still uses it. Close your pools first. */
  stop(): Promise<void>;
}

const DATABASE = "ratsfaden";
const READY_WITHIN_MS = 60_000;
const POLL_MS = 20;
const LOG_LIMIT_BYTES = 5_000_000;

/** Sensible for a laptop and for a small server; nothing that trades safety for speed. */
const SETTINGS: readonly string[] = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=60",
  "shared_buffers=256MB",
  "effective_cache_size=1GB",
  "work_mem=16MB",
  "maintenance_work_mem=128MB",
  "random_page_cost=1.1",
  "jit=off",
  // A first import fills empty tables within a minute: plans are bad until PostgreSQL has looked at them.
  "autovacuum_naptime=5s",
  "timezone=UTC",
  "log_timezone=UTC",
  "lc_messages=C",
];

interface Machine {
  readonly binaries: PostgresBinaries;
  readonly launcher: Launcher;
  readonly cluster: Cluster;
  readonly onLog: (line: string) => void;
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that already runs there (also one whose starter was killed).
 * Ready when it returns: the database `ratsfaden` and both login roles exist.
 * Throws a PostgresError that says what to do.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const onLog = options.onLog ?? (() => undefined);
  const binaries = await findBinaries();
  const launcher = await chooseLauncher(binaries.postgres, process.getuid?.() === 0);
  const cluster = await openCluster(resolve(options.dataFolder), binaries, launcher);
  const machine = { binaries, launcher, cluster, onLog };
  const { port, presence } = await joinOrLaunch(machine);
  return {
    connectionString: (role, database = DATABASE) => addressOf(cluster, port, role, database),
    async stop() {
      if (await presence.leave()) {
        await shutDown(machine);
      }
    },
  };
}

/** Two processes may try at once: PostgreSQL lets one of them win, and the other joins it. */
async function joinOrLaunch(machine: Machine): Promise<{ port: number; presence: Presence }> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let child: Launched | null = null;
  while (Date.now() < deadline) {
    const found = await readPostmasterFile(machine.cluster.folder);
    if (found !== null && (await mayBePostgres(found.pid))) {
      const presence = found.ready && found.port !== null ? await enter(machine, found.port) : null;
      if (presence !== null && found.port !== null) {
        return { port: found.port, presence };
      }
    } else {
      child = await launchUnlessUnderWay(machine, child, found?.pid ?? null);
    }
    await wait(POLL_MS);
  }
  throw new PostgresError(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} seconds. ${explain(await logTail(machine, 0))}`);
}

async function launchUnlessUnderWay(machine: Machine, child: Launched | null, stalePid: number | null): Promise<Launched> {
  const ended = child?.ended() ?? null;
  if (child !== null && ended === null) {
    return child;
  }
  if (ended !== null) {
    await throwUnlessWorthAnotherTry(machine, ended);
  }
  return launch(machine, stalePid);
}

/** Joins a PostgreSQL that says it is ready; null where it has just gone or is going. */
async function enter(machine: Machine, port: number): Promise<Presence | null> {
  try {
    await makeRolesAndDatabase(machine.cluster, port);
    return await announcePresence(addressOf(machine.cluster, port, "postgres", "postgres"), machine.onLog);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "28P01") {
      throw new PostgresError(`PostgreSQL on port ${port} does not accept the password kept in its data folder.`, { cause: error });
    }
    machine.onLog(`PostgreSQL on port ${port} does not answer yet: ${message}`);
    return null;
  }
}

async function makeRolesAndDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new Client({ connectionString: addressOf(cluster, port, "postgres", "postgres"), application_name: "ratsfaden" });
  await client.connect();
  try {
    // One at a time, should two processes come at once.
    await client.query("select pg_advisory_lock(7218254)");
    const { rows } = await client.query<{ name: string }>("select rolname as name from pg_roles union all select datname from pg_database");
    const names = new Set(rows.map((row) => row.name));
    for (const role of LOGIN_ROLES) {
      if (!names.has(role)) {
        await client.query(`create role ${role} login noinherit password '${cluster.passwords[role]}'`);
      }
    }
    if (!names.has(DATABASE)) {
      await client.query(`create database ${DATABASE}`);
    }
  } finally {
    await client.end();
  }
}

interface Launched {
  /** Null while it runs; else where its part of the log begins. */
  ended(): { readonly logStart: number } | null;
}

async function launch({ binaries, launcher, cluster, onLog }: Machine, stalePid: number | null): Promise<Launched> {
  const port = await freePort();
  const logFile = join(cluster.folder, "..", "postgres.log");
  const logStart = await stat(logFile).then((found) => found.size, () => 0);
  if (logStart > LOG_LIMIT_BYTES) {
    await truncate(logFile);
  }
  const log = await open(logFile, "a");
  const [program = "", ...args] = [...launcher.prefix, binaries.postgres, "-D", cluster.folder, "-p", String(port), ...SETTINGS.flatMap((setting) => ["-c", setting])];
  onLog(`Starting PostgreSQL on 127.0.0.1:${port}.`);
  const child = spawn(program, args, { stdio: ["ignore", log.fd, log.fd], detached: true, windowsHide: true, env: environment(stalePid) });
  const outcome = watch(child);
  child.unref();
  await log.close();
  return { ended: () => (outcome.ended ? { logStart: logStart > LOG_LIMIT_BYTES ? 0 : logStart } : null) };
}

function watch(child: ChildProcess): { ended: boolean } {
  const outcome = { ended: false };
  child.on("error", () => {
    outcome.ended = true;
  });
  child.on("exit", () => {
    outcome.ended = true;
  });
  return outcome;
}

/**
 * PostgreSQL clears its own stale pid file, unless the id in it belongs to a living process.
 * Where that process is no PostgreSQL (ids are given out anew after a restart of the machine),
 * this variable, which pg_ctl uses for the same purpose, tells PostgreSQL to take no notice of it.
 */
function environment(stalePid: number | null): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", ...(stalePid === null ? {} : { PG_GRANDPARENT_PID: String(stalePid) }) };
}

async function throwUnlessWorthAnotherTry(machine: Machine, ended: { readonly logStart: number }): Promise<void> {
  const said = await logTail(machine, ended.logStart);
  // Another process took the data folder or the port between our look and our start.
  if (/lock file "postmaster.pid"|could not bind|Address already in use/i.test(said)) {
    await wait(100);
    return;
  }
  throw new PostgresError(`PostgreSQL could not start in ${machine.cluster.folder}. ${explain(said)}`);
}

async function logTail({ cluster }: Machine, from: number): Promise<string> {
  const bytes = await readFile(join(cluster.folder, "..", "postgres.log")).catch(() => Buffer.alloc(0));
  return bytes.subarray(Math.max(from, bytes.length - 20_000)).toString("utf8");
}

/** Fast shutdown: open transactions are rolled back, nothing is lost. Returns when PostgreSQL has gone. */
async function shutDown({ cluster, binaries, onLog }: Machine): Promise<void> {
  const running = await readPostmasterFile(cluster.folder);
  if (running === null) {
    return;
  }
  onLog("Stopping PostgreSQL.");
  if (process.platform === "win32") {
    await run([binaries.pgCtl, "stop", "-D", cluster.folder, "-m", "fast", "-w"]);
    return;
  }
  try {
    process.kill(running.pid, "SIGINT");
  } catch {
    return;
  }
  // The file goes a moment before the process does.
  const deadline = Date.now() + READY_WITHIN_MS;
  while (((await readPostmasterFile(cluster.folder))?.pid === running.pid || (await mayBePostgres(running.pid))) && Date.now() < deadline) {
    await wait(POLL_MS);
  }
}

function addressOf(cluster: Cluster, port: number, role: LoginRole, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(cluster.passwords[role])}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.on("error", (error) => reject(new PostgresError(`No port is free on 127.0.0.1: ${error.message}`, { cause: error })));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
