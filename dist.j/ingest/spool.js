import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
/** A spool in a fresh folder (mode 0700) below `folder`. */
export async function createSpool(folder) {
    const home = await mkdtemp(join(folder, "spool-"));
    let count = 0;
    return {
        async put(value) {
            const number = count++;
            await writeFile(join(home, String(number)), serialize(value));
            return number;
        },
        take: async (number) => deserialize(await readFile(join(home, String(number)))),
        remove: () => rm(home, { recursive: true, force: true }),
    };
}
//# sourceMappingURL=spool.js.map