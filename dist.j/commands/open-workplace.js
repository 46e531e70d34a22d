import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createDiskFiles } from "../files/disk-files.js";
import { createWholeMark } from "../ingest/whole-mark.js";
import { createSearch } from "../search/create-search.js";
import { openStore } from "../store/open-store.js";
import { startPostgres } from "../store/postgres/start-postgres.js";
/**
 * Opens what holds state, bringing the database up to date.
 * @throws PostgresError, or an Error in English for operators, when the database cannot be used
 */
export async function openWorkplace(settings, log) {
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
    }
    catch (error) {
        await addresses.stop();
        throw error;
    }
}
/** Addresses of the database: the operator's, or of our own PostgreSQL. */
export async function openAddresses(settings, log) {
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
//# sourceMappingURL=open-workplace.js.map