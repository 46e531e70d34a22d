import type { Sheet } from "../sheet.ts";
import { assemblyRecord } from "./assembly-record/layout.ts";
import { portalPage } from "./portal-page/layout.ts";
import { agendaItem } from "./agenda-item/layout.ts";
import { allrisLine } from "./allris-line/layout.ts";
import { letter } from "./letter/layout.ts";
import { annex } from "./annex/layout.ts";
import { allrisPage } from "./allris-page/layout.ts";
import { bodyList } from "./body-list/layout.ts";
import { entryList } from "./entry-list/layout.ts";
import { fragment } from "./fragment/layout.ts";
import { headedPaper } from "./headed-paper/layout.ts";
import type { Layout } from "./layout.ts";
import { memberList } from "./member-list/layout.ts";
import { minutesExtract } from "./minutes-extract/layout.ts";
import { meetingPage } from "./meeting-page/layout.ts";
import { meetingList } from "./meeting-list/layout.ts";
import { minutes } from "./minutes/layout.ts";
import { motionPage } from "./motion-page/layout.ts";
import { notice } from "./notice/layout.ts";
import { record } from "./record/layout.ts";
import { unknown } from "./unknown/layout.ts";

/** Of equally sure ones the first counts. */
export const layouts: readonly Layout[] = [agendaItem, meetingPage, meetingList, entryList, memberList, bodyList, allrisPage, allrisLine, assemblyRecord, letter, motionPage, portalPage, headedPaper, minutesExtract, minutes, notice, annex, record, fragment, unknown];

/** Those that may be surest come first: when one of them is, most others need not look at the sheet. */
const inOrder = [...layouts.entries()].toSorted(([a, one], [b, other]) => other.most - one.most || a - b);

/** The layout that recognises a sheet most surely; `unknown` where none does. */
export function layoutFor(sheet: Sheet): Layout {
  let best: Layout = unknown;
  let bestPlace = layouts.length;
  let surest = 0;
  for (const [place, layout] of inOrder) {
    if (surest > layout.most || (surest === layout.most && bestPlace < place)) continue;
    const sureness = layout.recognise(sheet);
    if (sureness > surest || (sureness === surest && sureness > 0 && place < bestPlace)) [best, bestPlace, surest] = [layout, place, sureness];
  }
  return best;
}
