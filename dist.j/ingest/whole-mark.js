import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
/** The mark of the index in `folder`. */
export function createWholeMark(folder) {
    const path = join(folder, "whole");
    return {
        async set() {
            await mkdir(folder, { recursive: true });
            await writeFile(path, "");
        },
        isSet: () => stat(path).then(() => true, () => false),
        remove: () => rm(path, { force: true }),
    };
}
//# sourceMappingURL=whole-mark.js.map