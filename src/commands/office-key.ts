import { randomBytes } from "node:crypto";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Settings, UsageError } from "./settings.ts";

const BYTES = 32;

/**
 * The key to the office's door: made at the first start and kept in the data folder, readable by its owner alone.
 * Who deletes the file gets a new key at the next start, and ends all sessions.
 * @throws UsageError where the file holds no key
 */
export async function officeKey(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "office-key");
  await writeFile(path, `${randomBytes(BYTES).toString("base64url")}\n`, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  // Copied files lose their mode.
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  const key = (await readFile(path, "utf8")).trim();
  if (!/^[\w-]{32,}$/.test(key)) throw new UsageError(`${path} holds no key. Delete it, and the next start makes a new one.`);
  return key;
}

const LOOPBACK = /^(?:localhost|::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** Whether there is an office: where the operator says so, and unasked only where nobody but this machine can reach it. */
export function isOfficeOpen({ office, host }: Pick<Settings, "office" | "host">): boolean {
  return office === "on" || (office === "auto" && LOOPBACK.test(host));
}
