import { councilWords } from "../analysis/council-words.js";
import { splitCompound } from "../analysis/compound.js";
/** A word must stand in two documents before others are split by it: slips and scanning faults rarely do. */
const documentsToBeKnown = 2;
const mostRemembered = 200_000;
/** A splitter that has all words of the collection at hand: for the writer, who asks for very many. */
export function splitterInMemory(database) {
    const load = () => new Set(database.prepare(`SELECT DISTINCT stem FROM word WHERE documents >= ${documentsToBeKnown}`).all().map((row) => String(row["stem"])));
    let known = null;
    return remembering((stem) => (known ??= load()).has(stem), () => { known = null; });
}
/** A splitter that looks words up one by one: for readers, who ask for few. */
export function splitterByLookup(database) {
    const lookup = database.prepare(`SELECT 1 FROM word WHERE stem = ? AND documents >= ${documentsToBeKnown} LIMIT 1`);
    return remembering((stem) => lookup.get(stem) !== undefined, () => { });
}
function remembering(isInCollection, forgetCollection) {
    const remembered = new Map();
    const knows = (stem) => councilWords.has(stem) || (stem.length > 3 && isInCollection(stem));
    return {
        split(folded) {
            const before = remembered.get(folded);
            if (before !== undefined)
                return before;
            if (remembered.size >= mostRemembered)
                remembered.clear();
            const parts = splitCompound(folded, knows);
            remembered.set(folded, parts);
            return parts;
        },
        forget() {
            remembered.clear();
            forgetCollection();
        },
    };
}
//# sourceMappingURL=known-words.js.map