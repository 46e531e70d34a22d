import { loadBodies } from "../store/bodies.js";
import { loadCollectionTexts } from "../store/collection-texts.js";
import { saveDocument } from "../store/save-document.js";
import { loadKnownSources, saveUnreadable } from "../store/known-sources.js";
import { bodyNameFor } from "./body-name.js";
import { mediaTypeOf } from "./media-type.js";
import { readCollection } from "./read-collection.js";
import { readerVersion } from "./reader-version.js";
/**
 * Brings files into the collection: bytes kept, text read, understood, saved. What rests on the whole collection
 * (resolved references, the search index) follows in `finishCollection`.
 * Each document is saved whole or not at all, so an import that is stopped anywhere is simply repeated.
 * @throws only when the database or the disk fails, never for what a file holds
 */
export async function importFiles(sources, { office, files, reader, defaults, mark, onRefused }) {
    const known = await loadKnownSources(office, "");
    const bodyNames = new Set((await loadBodies(office)).map(({ name }) => name));
    const count = { unchanged: 0, saved: 0, refused: 0 };
    const wants = ({ key }, sha256) => {
        const before = known.get(key);
        const isKnown = before?.sha256 === sha256 && before.readerVersion === readerVersion;
        if (isKnown)
            count.unchanged++;
        return !isKnown;
    };
    const keep = async (_file, bytes) => void (await files.save(bytes));
    for await (const reading of readCollection(sources, { ...reader, knownTexts: loadCollectionTexts(office), wants, keep })) {
        const stated = reading.understood?.understanding.head.body?.value;
        if (stated)
            bodyNames.add(stated);
        if (!reading.understood)
            onRefused(reading.file, reading.notes[0]);
        if (count.saved + count.refused === 0)
            await mark.remove();
        await save(reading, stated ?? bodyNameFor(reading.file, bodyNames, defaults.bodyName), office, defaults);
        count[reading.understood ? "saved" : "refused"]++;
    }
    return count;
}
async function save({ file, sha256, understood, notes }, bodyName, office, defaults) {
    const source = { source: file.key, name: file.name, sha256, size: file.size, readerVersion };
    if (!understood)
        return saveUnreadable(office, { ...source, notes });
    await saveDocument(office, {
        ...source,
        mediaType: mediaTypeOf(file.name, understood.document.original.origin),
        bodyName,
        defaultVisibility: defaults.visibility,
        release: true,
        document: understood.document,
        understanding: understood.understanding,
        notes,
    });
}
//# sourceMappingURL=import-files.js.map