/**
 * How fast what programs are served is made: `npm run bench:publish [-- OBJECTS]`.
 * A council as another server tells it (20,000 objects without a number) is taken into a fresh database and published as a whole, then
 * again without a change, then after one change. Processor time is that of this process and of the database; memory is this process's.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { OparlType } from "../src/council/oparl-type.ts";
import type { FlatObject } from "../src/oparl/model.ts";
import { publish } from "../src/publish/publish.ts";
import { inTransaction } from "../src/store/in-transaction.ts";
import { saveRecords } from "../src/store/oparl-records.ts";
import { openStore } from "../src/store/open-store.ts";
import { startPostgres } from "../src/store/postgres/start-postgres.ts";

const wanted = Number(process.argv[2] ?? 20_000);
const root = "https://rat.auental.example/oparl";
const at = (type: OparlType, id: string | number): string => `${root}/${type.toLowerCase()}/${id}`;
const times = { created: "2024-01-05T08:00:00+01:00", modified: "2024-02-05T08:00:00+01:00" };
const flat = (type: OparlType, id: string | number, properties: Record<string, unknown>): FlatObject => ({ type, id: at(type, id), properties: { ...times, ...properties } });

/** A meeting with ten items, half of which deal with papers of one file and one step each: 26 objects. */
function meetingAround(n: number): readonly FlatObject[] {
  const organization = [at("Organization", n % 40)];
  const day = new Date(Date.UTC(2005, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const items = Array.from({ length: 10 }, (_, k) => `${n}-${k}`);
  return [
    flat("Meeting", n, { name: `Ausschuss ${n % 40} (${n}. Sitzung)`, start: `${day}T17:00:00+01:00`, organization, agendaItem: items.map((id) => at("AgendaItem", id)) }),
    ...items.map((id, k) => flat("AgendaItem", id, { meeting: at("Meeting", n), number: String(k + 1), order: k, name: `Punkt ${id} der Tagesordnung`, public: true, result: "einstimmig beschlossen", ...(k < 5 ? { consultation: at("Consultation", id) } : {}) })),
    ...items.slice(0, 5).flatMap((id) => [
      flat("Paper", id, { body: at("Body", 1), name: `Ausbau des Weges ${id} zwischen Mühle und Anger`, reference: `${2005 + (n % 20)}/${id}`, date: day, paperType: "Beschlussvorlage", mainFile: at("File", id), consultation: [at("Consultation", id)], underDirectionOf: organization }),
      flat("File", id, { name: `Vorlage ${id}`, fileName: `vorlage-${id}.pdf`, mimeType: "application/pdf", accessUrl: `${root}/bytes/${id}.pdf`, size: 12_345, paper: [at("Paper", id)] }),
      flat("Consultation", id, { paper: at("Paper", id), meeting: at("Meeting", n), agendaItem: at("AgendaItem", id), organization, role: "Entscheidung", authoritative: true }),
    ]),
  ];
}

const ticks = Number(spawnSync("getconf", ["CLK_TCK"]).stdout.toString()) || 100;

/** Seconds of processor time that the database has used: of the postmaster, its children, and those that have ended. */
async function databaseSeconds(postmaster: number): Promise<number> {
  const pids = [postmaster, ...spawnSync("pgrep", ["-P", String(postmaster)]).stdout.toString().trim().split("\n").map(Number)];
  const used = await Promise.all(pids.map(async (pid) => {
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")).replace(/^.*\) /u, "").split(" ").map(Number);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return user + system + (pid === postmaster ? childUser + childSystem : 0);
  }));
  return used.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0) / ticks;
}

const folder = await mkdtemp(join(tmpdir(), "ratsfaden-bench-"));
const postgres = await startPostgres({ dataFolder: folder });
const store = await openStore({ connectionString: postgres.connectionString("ratsfaden_office"), portalConnectionString: postgres.connectionString("ratsfaden_portal"), ownerConnectionString: postgres.connectionString("postgres") });
const { rows: [{ pid: backend } = { pid: 0 }] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.office.db);
const postmaster = Number(spawnSync("ps", ["-o", "ppid=", "-p", String(backend)]).stdout.toString());

async function measured<T>(name: string, objects: number, work: () => Promise<T>): Promise<T> {
  const [start, own, database] = [performance.now(), process.cpuUsage(), await databaseSeconds(postmaster)];
  const result = await work();
  const { user, system } = process.cpuUsage(own);
  const [wall, mine, its] = [(performance.now() - start) / 1000, (user + system) / 1e6, (await databaseSeconds(postmaster)) - database];
  console.log(`${name}: ${wall.toFixed(1)} s, processor ${mine.toFixed(1)} s here + ${its.toFixed(1)} s database = ${Math.round(objects / (mine + its))} objects a second of one core, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  return result;
}

try {
  await sql`insert into oparl_server (id, url) values ('s1', ${root})`.execute(store.office.db);
  const objects = [
    flat("Body", 1, { name: "Stadt Auental" }),
    ...Array.from({ length: 40 }, (_, n) => flat("Organization", n, { name: `Ausschuss ${n}`, classification: "Ausschuss", body: at("Body", 1) })),
    ...Array.from({ length: Math.ceil(wanted / 26) }, (_, n) => meetingAround(n)).flat(),
  ];
  const save = async (some: readonly FlatObject[], visit: number) => await inTransaction(store.office, async (write) => await saveRecords(write, { serverId: "s1", visit, alone: some.map(({ id }) => id) }, some));
  await measured("Taking in", objects.length, async () => {
    for (let start = 0; start < objects.length; start += 1000) await save(objects.slice(start, start + 1000), 1);
  });
  const publishing = { store, site: { name: "Auental", contactEmail: null, license: null }, clock: () => new Date() };
  console.log(await measured("Publishing everything", objects.length, async () => await publish(publishing)));
  await sql`insert into publication_task (kind, id) select distinct owner_kind, owner_id from oparl_record`.execute(store.office.db);
  console.log(await measured("Publishing again what has not changed", objects.length, async () => await publish(publishing)));
  await save([flat("Paper", "1-1", { body: at("Body", 1), name: "Anders", reference: "2006/1-1", modified: "2025-01-01T00:00:00+01:00" })], 2);
  console.log(await measured("Publishing one change", 1, async () => await publish(publishing)));
} finally {
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
