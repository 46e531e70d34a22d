import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Load {
  /** Address of the server, without slash at its end. */
  readonly address: string;
  /** Asked for in turn. */
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
  readonly statuses: Readonly<Record<number, number>>;
}

/** Puts a load on a server from a process of its own. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const child = fork(join(import.meta.dirname, "load-process.ts"));
  child.send(load);
  const [result] = await once(child, "message") as [LoadResult];
  return result;
}

/** A server in a process of its own. */
export interface Server {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server that sends the same bytes to everybody. */
export async function startBareServer(bytes: Uint8Array): Promise<Server> {
  const child = fork(join(import.meta.dirname, "bare-process.ts"), { serialization: "advanced" });
  child.send(bytes);
  const [{ port }] = await once(child, "message") as [{ readonly port: number }];
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Starts the built program over a database, as it is run: `serve`. */
export async function startProgram(database: { readonly owner: string; readonly portal: string }, folder: string): Promise<Server> {
  const main = join(import.meta.dirname, "..", "..", "dist", "main.js");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, "serve", "--port", "0", "--data", folder], {
    env: { ...process.env, DATABASE_URL: database.owner, DATABASE_PORTAL_URL: database.portal, RATSFADEN_OFFICE: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/u.exec(line)?.[0];
    if (address === undefined) continue;
    return {
      address,
      async stop() {
        child.kill("SIGINT");
        await once(child, "exit");
      },
    };
  }
  throw new Error("The program ended before it was ready.");
}
