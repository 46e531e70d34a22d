import type { AgendaItemFact, Head } from "../../council/understanding.ts";
import type { Sheet } from "../sheet.ts";
export function findAgenda(_sheet: Sheet, _head: Head): readonly AgendaItemFact[] { return []; }
