import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createDiskFiles } from "../files/disk-files.ts";
import type { FileStore } from "../files/file-store.ts";
import { createWholeMark, type WholeMark } from "../ingest/whole-mark.ts";
import { createSearch, type Search } from "../search/create-search.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { startPostgres } from "../store/postgres/start-postgres.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";

/** Everything that holds state: database, files, search index. */
export interface Workplace {
  readonly store: Store;
  readonly files: FileStore;
  readonly search: Search;
  /** Whether the search index is whole. */
  readonly mark: WholeMark;
  /** Closes everything; our own PostgreSQL stops when nobody else uses it. */
  close(): Promise<void>;
}

interface Addresses {
  readonly owner: string;
  readonly office: string;
  readonly portal: string | undefined;
  stop(): Promise<void>;
}

/**
 * Opens what holds state, bringing the database up to date.
 * @throws PostgresError, or an Error in English for operators, when the database cannot be used
 */
export async function openWorkplace(settings: Settings, log: Log): Promise<Workplace> {
  await mkdir(settings.data, { recursive: true, mode: 0o700 });
  const addresses = await openAddresses(settings, log);
  try {
    const store = await openStore({
      connectionString: addresses.office,
      ...(addresses.portal === undefined ? {} : { portalConnectionString: addresses.portal }),
      ownerConnectionString: addresses.owner,
      onLog: log.info,
    });
    const files = createDiskFiles(join(settings.data, "files"));
    const search = createSearch({ folder: join(settings.data, "search") });
    const mark = createWholeMark(join(settings.data, "search"));
    return {
      store,
      files,
      search,
      mark,
      async close() {
        await search.close();
        await store.close();
        await addresses.stop();
      },
    };
  } catch (error) {
    await addresses.stop();
    throw error;
  }
}

/** Addresses of the database: the operator's, or of our own PostgreSQL. */
export async function openAddresses(settings: Settings, log: Log): Promise<Addresses> {
  if (settings.databaseUrl !== undefined) {
    if (settings.databasePortalUrl === undefined) {
      log.info("DATABASE_PORTAL_URL is not set: the portal uses DATABASE_URL and lays its rights down itself. A login of its own is safer (README, Settings).");
    }
    return { owner: settings.databaseUrl, office: settings.databaseUrl, portal: settings.databasePortalUrl, stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataFolder: settings.data, onLog: log.debug });
  return {
    owner: postgres.connectionString("postgres"),
    office: postgres.connectionString("ratsfaden_office"),
    portal: postgres.connectionString("ratsfaden_portal"),
    stop: () => postgres.stop(),
  };
}
