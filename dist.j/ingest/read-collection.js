import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createWordCounter } from "../text/lexicon/collection-words.js";
import { createLexicon } from "../text/lexicon/german-lexicon.js";
import { understand } from "../understand/understand.js";
import { createSpool } from "./spool.js";
/**
 * Reads files in two passes: first all texts, then, with the words of the whole collection known, each one is understood.
 * Yields in the order of `files`. A file that cannot be read is yielded with its note; nothing that a file holds throws.
 */
export async function* readCollection(files, reader) {
    const spool = await createSpool(reader.spoolFolder);
    try {
        const counter = createWordCounter();
        const order = await readAll(files, reader, spool, counter);
        if (order.length === 0)
            return;
        for await (const text of reader.knownTexts)
            counter.add(text);
        const lexicon = createLexicon(reader.germanWords, counter.words());
        let done = 0;
        for (const number of order) {
            if (reader.stop.aborted)
                return;
            const { file, sha256, document, notes } = await spool.take(number);
            reader.onProgress("understand", done++, order.length, file.name);
            const understood = document && understand(document, { lexicon });
            yield { file, sha256, understood, notes: [...notes, ...(understood?.notes ?? [])] };
        }
        reader.onProgress("understand", order.length, order.length, "");
    }
    finally {
        await spool.remove();
    }
}
/** First pass. @returns numbers in the spool, in the order of `files` */
async function readAll(files, reader, spool, counter) {
    const numbers = new Map();
    let next = 0;
    let done = 0;
    const work = async () => {
        for (let at = next++; at < files.length && !reader.stop.aborted; at = next++) {
            const file = files[at];
            if (!file)
                return;
            const waiting = await readOne(file, reader);
            if (waiting) {
                numbers.set(at, await spool.put(waiting));
                if (waiting.document)
                    counter.add(waiting.document.text);
            }
            reader.onProgress("read", ++done, files.length, file.name);
        }
    };
    await Promise.all(Array.from({ length: reader.readers }, work));
    return [...numbers].toSorted(([a], [b]) => a - b).map(([, number]) => number);
}
async function readOne(file, reader) {
    if (file.size > reader.maxBytes) {
        const sha256 = `size-${file.size}`;
        return reader.wants(file, sha256) ? { file, sha256, document: null, notes: [tooLarge(file, reader.maxBytes)] } : null;
    }
    const bytes = await readFile(file.path).catch(() => null);
    if (!bytes)
        return { file, sha256: "", document: null, notes: [cannotOpen(file)] };
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (!reader.wants(file, sha256))
        return null;
    await reader.keep(file, bytes);
    const { value, notes } = await reader.pool.read(bytes, file.name);
    return { file, sha256, document: value, notes };
}
function tooLarge({ name, size }, maxBytes) {
    return {
        code: "file-too-large",
        message: `„${name}“ ist mit ${megabytes(size)} MB größer als die eingestellten ${megabytes(maxBytes)} MB und wurde nicht gelesen.`,
    };
}
function megabytes(bytes) {
    return Math.round(bytes / 1_000_000);
}
function cannotOpen({ name }) {
    return { code: "file-not-opened", message: `„${name}“ ließ sich nicht öffnen. Bitte prüfen, ob die Datei noch da ist und gelesen werden darf.` };
}
//# sourceMappingURL=read-collection.js.map