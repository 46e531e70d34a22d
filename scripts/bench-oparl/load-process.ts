/** Asks as fast as it is answered, over so many connections, for so long; tells its parent what came. A process of its own for each load. */
import { Agent, get, type IncomingMessage } from "node:http";
import type { Load, LoadResult } from "./run-load.ts";

process.once("message", async ({ address, paths, connections, seconds, headers }: Load) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<number, number> = {};
  let bytes = 0;
  let asked = 0;
  const began = performance.now();
  const ends = began + seconds * 1000;
  const ask = async (): Promise<void> => {
    const path = paths[asked++ % paths.length] ?? "/";
    const response = await new Promise<IncomingMessage>((resolve, reject) => get(`${address}${path}`, { agent, headers }, resolve).on("error", reject));
    response.on("data", (chunk: Buffer) => (bytes += chunk.length));
    await new Promise((resolve, reject) => response.on("end", resolve).on("error", reject));
    statuses[response.statusCode ?? 0] = (statuses[response.statusCode ?? 0] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < ends) await ask();
  }));
  const took = (performance.now() - began) / 1000;
  process.send?.({ perSecond: Object.values(statuses).reduce((sum, count) => sum + count, 0) / took, megabytesPerSecond: bytes / took / 1e6, statuses } satisfies LoadResult, () => process.exit(0));
});
