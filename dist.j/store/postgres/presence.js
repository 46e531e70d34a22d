import { Client } from "pg";
/** Any number; it only has to be the same in every process. */
const PRESENCE_LOCK = 7_218_253;
/**
 * Connects and takes a shared lock. Waits while another process is shutting PostgreSQL down,
 * and then fails with the connection, so that the caller starts anew.
 */
export async function announcePresence(connectionString, onLog) {
    const client = new Client({ connectionString, application_name: "ratsfaden presence", connectionTimeoutMillis: 5000, keepAlive: true });
    let leaving = false;
    client.on("error", (error) => {
        if (!leaving) {
            onLog(`PostgreSQL closed its connection: ${error.message}`);
        }
    });
    await client.connect();
    try {
        await client.query("select pg_advisory_lock_shared($1)", [PRESENCE_LOCK]);
    }
    catch (error) {
        await client.end().catch(() => undefined);
        throw error;
    }
    return {
        async leave() {
            leaving = true;
            try {
                // Give up the shared lock before asking for the exclusive one: of two that leave at once, the later gets it.
                await client.query("select pg_advisory_unlock_shared($1)", [PRESENCE_LOCK]);
                const { rows } = await client.query("select pg_try_advisory_lock($1) as alone", [PRESENCE_LOCK]);
                const alone = rows[0]?.alone === true;
                if (!alone) {
                    await client.end();
                }
                return alone;
            }
            catch {
                // PostgreSQL is gone already: nothing to turn off.
                return false;
            }
        },
    };
}
//# sourceMappingURL=presence.js.map