import { mend } from "../text/mend/mend.js";
import { createSourceMap } from "../text/source-map.js";
import { findDates } from "./dates/find-dates.js";
import { findStructure } from "./find-structure.js";
import { findBudgetLines } from "./money/find-budget-lines.js";
import { findMoney } from "./money/find-money.js";
import { noteReading } from "./note-reading.js";
import { findOrganizations } from "./organizations/find-organizations.js";
import { findPeople } from "./people/find-people.js";
import { findReferences } from "./references/find-references.js";
import { toOriginal } from "./to-original.js";
/**
 * Understands one document: mends its text, reads its structure, then its sentences.
 * Total: damaged or foreign text gives fewer facts and a note, never an error.
 */
export function understand(document, knowledge) {
    const mended = mend(document, knowledge.lexicon);
    const structure = findStructure(mended);
    const found = {
        ...structure,
        references: findReferences(mended, structure),
        money: findMoney(mended, structure),
        budgetLines: findBudgetLines(mended, structure),
        people: findPeople(mended, structure),
        organizations: findOrganizations(mended, structure),
        dates: findDates(mended, structure),
    };
    const understanding = toOriginal(found, createSourceMap(mended.edits));
    return { document: mended, understanding, notes: [...mended.notes, ...noteReading(document, understanding)] };
}
//# sourceMappingURL=understand.js.map