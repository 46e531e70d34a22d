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
import { unitLetter } from "./unit-letter/layout.ts";
import { unknown } from "./unknown/layout.ts";
import { voteList } from "./vote-list/layout.ts";

/** Of several that recognise a sheet equally surely the first counts. */
export const layouts: readonly Layout[] = [agendaItem, meetingPage, meetingList, entryList, memberList, bodyList, allrisPage, allrisLine, assemblyRecord, letter, unitLetter, motionPage, portalPage, headedPaper, minutesExtract, minutes, notice, annex, fragment, voteList, unknown];

/** Those that may recognise a sheet most surely come first: what they have recognised, most others need not look at. */
const inTurn = layouts.map((layout, place) => ({ layout, place })).toSorted((a, b) => b.layout.surest - a.layout.surest);

/** The layout that recognises a sheet most surely, of several the first; `unknown` where none does. */
export function layoutFor(sheet: Sheet): Layout {
  let best = { layout: unknown, sureness: 0, place: -1 };
  for (const { layout, place } of inTurn) {
    if (layout.surest < best.sureness) break;
    const sureness = layout.recognise(sheet);
    if (sureness > best.sureness || (sureness === best.sureness && place < best.place)) best = { layout, sureness, place };
  }
  return best.layout;
}
