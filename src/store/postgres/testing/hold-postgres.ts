import { startPostgres } from "../start-postgres.ts";

// Starts PostgreSQL, says so, and stays until it is killed.
await startPostgres({ dataFolder: process.argv[2] ?? "" });
process.stdout.write("ready\n");
setInterval(() => undefined, 1000);
