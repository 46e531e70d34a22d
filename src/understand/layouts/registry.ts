import type { Sheet } from "../sheet.ts";
import { assemblyRecord } from "./assembly-record/layout.ts";
import { portalPage } from "./portal-page/layout.ts";
import { agendaItem } from "./agenda-item/layout.ts";
import { allrisLine } from "./allris-line/layout.ts";
import { letter } from "./letter/layout.ts";
import { annex } from "./annex/layout.ts";
import { allrisPage } from "./allris-page/layout.ts";
import { fragment } from "./fragment/layout.ts";
import { headedPaper } from "./headed-paper/layout.ts";
import type { Layout } from "./layout.ts";
import { minutesExtract } from "./minutes-extract/layout.ts";
import { meetingPage } from "./meeting-page/layout.ts";
import { meetingList } from "./meeting-list/layout.ts";
import { minutes } from "./minutes/layout.ts";
import { motionPage } from "./motion-page/layout.ts";
import { notice } from "./notice/layout.ts";
import { record } from "./record/layout.ts";
import { unitLetter } from "./unit-letter/layout.ts";
import { unknown } from "./unknown/layout.ts";

const layouts: readonly Layout[] = [agendaItem, meetingPage, meetingList, allrisPage, allrisLine, assemblyRecord, letter, unitLetter, motionPage, portalPage, headedPaper, minutesExtract, minutes, notice, annex, record, fragment, unknown];

/** The layout that recognises a sheet most surely; `unknown` where none does. */
export function layoutFor(sheet: Sheet): Layout {
  let best: Layout = unknown;
  let surest = 0;
  for (const layout of layouts) {
    const sureness = layout.recognise(sheet);
    if (sureness > surest) [best, surest] = [layout, sureness];
  }
  return best;
}
