import { assemblyRecord } from "./assembly-record/layout.js";
import { portalPage } from "./portal-page/layout.js";
import { agendaItem } from "./agenda-item/layout.js";
import { allrisLine } from "./allris-line/layout.js";
import { letter } from "./letter/layout.js";
import { allrisPage } from "./allris-page/layout.js";
import { fragment } from "./fragment/layout.js";
import { headedPaper } from "./headed-paper/layout.js";
import { minutesExtract } from "./minutes-extract/layout.js";
import { minutes } from "./minutes/layout.js";
import { notice } from "./notice/layout.js";
import { unknown } from "./unknown/layout.js";
const layouts = [agendaItem, allrisPage, allrisLine, assemblyRecord, letter, portalPage, headedPaper, minutesExtract, minutes, notice, fragment, unknown];
/** The layout that recognises a sheet most surely; `unknown` where none does. */
export function layoutFor(sheet) {
    let best = unknown;
    let surest = 0;
    for (const layout of layouts) {
        const sureness = layout.recognise(sheet);
        if (sureness > surest)
            [best, surest] = [layout, sureness];
    }
    return best;
}
//# sourceMappingURL=registry.js.map