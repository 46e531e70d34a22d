import type { AgendaItemFact, HeadField } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import { contains, overlaps } from "../text/span.ts";
import { findAgenda } from "./agenda/find-agenda.ts";
import { findItemTexts } from "./agenda/item-texts.ts";
import { tellAgenda } from "./agenda/tell-agenda.ts";
import { findAttachments } from "./attachments/find-attachments.ts";
import { documentsOfEntries, documentsOnPage } from "./attachments/offered-files.ts";
import { portalPage } from "./layouts/portal-page/layout.ts";
import { structureOfRecord } from "./layouts/record/structure-of-record.ts";
import { layoutFor } from "./layouts/registry.ts";
import { voteList as voteListLayout } from "./layouts/vote-list/layout.ts";
import { ownSections } from "./sections/own-sections.ts";
import { closedWithItems, withHeadText } from "./sections/text-of-minutes.ts";
import { findSections } from "./sections/find-sections.ts";
import { withVisibility } from "./sections/section-visibility.ts";
import { findMinutes } from "./proceedings/find-minutes.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import type { ListedPaper, Structure } from "./structure.ts";
import { findVotes } from "./votes/find-votes.ts";
import { voteListOf } from "./vote-list/find-vote-list.ts";
import { votesOfList } from "./vote-list/votes-of-list.ts";
import { isOfParts, declaredVisibility } from "./visibility/declared-visibility.ts";
import { findPartMarks, hiddenOutside } from "./visibility/part-marks.ts";

/**
 * What the layout of a document tells: the manner it was published in, head, sections, agenda, attachments and votes.
 * All spans point into `document.text`, the mended text. Total: an unknown layout still yields what its words tell.
 */
export function findStructure(document: MendedDocument): Structure {
  const sheet = sheetOf(document);
  return sheet.record.length > 0 ? structureOfRecord(sheet) : structureOfPrint(sheet);
}

function structureOfPrint(sheet: Sheet): Structure {
  const layout = layoutFor(sheet);
  const { head, bodyStart, headLines, bodyOffset = 0, entries = [], members = [] } = layout.read(sheet);
  const voteList = layout.name === voteListLayout.name ? voteListOf(sheet) : null;
  const agenda = findAgenda(sheet, head);
  const form = head.form.value;
  const isOfMeeting = ["minutes", "notice", "invitation", "agenda"].includes(form);
  const marks = findPartMarks(sheet, isOfMeeting, isOfMeeting || form === "minutesExtract");
  const holds = form === "minutes" && holdsText(sheet, agenda);
  const firstItem = holds ? sheet.lines.findIndex((line) => contains(line.span, [agenda[0]?.span[0] ?? -1, agenda[0]?.span[0] ?? -1])) : -1;
  const scope = {
    start: firstItem < 0 ? bodyStart : Math.min(bodyStart, firstItem), offset: bodyOffset, headLines, agenda, ownNumber: head.number?.value ?? null,
    isMinutes: form === "minutes" || form === "minutesExtract",
    agendaHoldsText: holds,
  };
  const found = withVisibility(findSections(sheet, scope, `layouts/${layout.name}`), agenda, marks);
  const offered = layout.name === portalPage.name ? documentsOnPage(sheet, head.number?.value ?? null) : entries.length > 0 ? documentsOfEntries(sheet) : [];
  const isMixed = new Set(agenda.map((item) => item.visibility)).size > 1 || (form === "agenda" && isOfParts(sheet, bodyStart));
  const declared = declaredVisibility(sheet, head, isOfMeeting, entries.length > 0 ? linesAbove(sheet, entries) : bodyStart);
  const visibility = declared ?? (isMixed ? null : (head.visibility ?? sharedVisibility(agenda)));
  const items = findItemTexts(sheet, { head: { ...head, visibility }, sections: found, marks, listed: agenda });
  const sections = closedWithItems(found, items);
  const ofEntries = entries.filter(({ isHidden }) => isHidden).map(({ lines }) => lines);
  const hidden = [...hiddenOutside(sheet, sections, marks, agenda), ...items.filter((item) => item.isHidden && !sections.some((section) => overlaps(section.span, item.span))).map(({ span }) => span), ...ofEntries];
  const { votes, minutes } = findMinutes(sheet, { head: { ...head, visibility }, sections, marks, items, listed: agenda, hidden, votes: voteList === null ? findVotes(sheet, sections, head, { items, listed: agenda }) : votesOfList(voteList) });
  const own = ownSections(sheet, sections, form);
  return {
    layout: layout.name, head: { ...head, visibility }, sections: form === "minutes" ? withHeadText(sheet, own, minutes, hidden) : own,
    agenda: tellAgenda(sheet, { listed: agenda, head: { ...head, visibility }, sections, marks, votes, items }),
    attachments: offered.length > 0 ? offered : findAttachments(sheet, own, sections, head),
    votes, minutes, hidden, voteList, entries, members,
  };
}

/** What the entries of a list say of themselves is not said of the list. */
function linesAbove(sheet: Sheet, [first]: readonly ListedPaper[]): number {
  return sheet.lines.findIndex((line) => line.span[1] > (first?.lines[0] ?? 0));
}

/** True when prose stands between the items of an agenda: minutes that print each item once, above what was said. */
function holdsText(sheet: Sheet, agenda: readonly AgendaItemFact[]): boolean {
  const [first, last] = [agenda[0], agenda.at(-1)];
  if (first === undefined || last === undefined || agenda.length < 2) return false;
  const between = sheet.lines.filter((line) => line.span[0] > first.span[1] && line.span[1] < last.span[0]);
  const prose = between.filter((line) => /\p{Ll}[.!?]$/u.test(line.text) && !agenda.some((item) => contains(item.span, line.span)));
  return prose.length >= agenda.length / 3;
}

/** An agenda whose parts are all of one visibility tells the document's. */
function sharedVisibility(agenda: readonly AgendaItemFact[]): HeadField<Visibility> | null {
  const first = agenda[0];
  if (first === undefined || first.visibility === null || agenda.some((item) => item.visibility !== first.visibility)) return null;
  return { value: first.visibility, span: first.span, foundBy: "agenda/list", confidence: 0.7 };
}
