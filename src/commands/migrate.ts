import { mkdir } from "node:fs/promises";
import { migrate } from "../store/migrate.ts";
import type { Command } from "./command.ts";
import { createLog } from "./log.ts";
import { openAddresses } from "./open-workplace.ts";

/** Brings the database up to date. */
export const migrateCommand: Command = {
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
    } finally {
      await addresses.stop();
    }
    return 0;
  },
};
