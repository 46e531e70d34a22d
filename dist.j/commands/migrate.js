import { mkdir } from "node:fs/promises";
import { migrate } from "../store/migrate.js";
import { createLog } from "./log.js";
import { openAddresses } from "./open-workplace.js";
/** Brings the database up to date. */
export const migrateCommand = {
    name: "migrate",
    usage: "",
    summary: "Brings the database up to date. The other commands do so by themselves.",
    options: {},
    paths: [0, 0],
    async run({ settings, outside }) {
        await mkdir(settings.data, { recursive: true, mode: 0o700 });
        const addresses = await openAddresses(settings, createLog(outside, settings));
        try {
            const done = await migrate(addresses.owner);
            outside.stdout.write(done.length > 0 ? `${done.map((name) => `Applied ${name}.`).join("\n")}\n` : "The database is up to date.\n");
        }
        finally {
            await addresses.stop();
        }
        return 0;
    },
};
//# sourceMappingURL=migrate.js.map