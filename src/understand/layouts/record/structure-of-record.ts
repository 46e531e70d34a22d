import { overlaps } from "../../../text/span.ts";
import { findItemTexts } from "../../agenda/item-texts.ts";
import { tellAgenda } from "../../agenda/tell-agenda.ts";
import { findMinutes } from "../../proceedings/find-minutes.ts";
import { findSections } from "../../sections/find-sections.ts";
import { ownSections } from "../../sections/own-sections.ts";
import { withVisibility } from "../../sections/section-visibility.ts";
import { closedWithItems } from "../../sections/text-of-minutes.ts";
import type { Sheet } from "../../sheet.ts";
import type { Structure } from "../../structure.ts";
import { findPartMarks, hiddenOutside } from "../../visibility/part-marks.ts";
import { findVotes } from "../../votes/find-votes.ts";
import { readRecord } from "./read-record.ts";
import { kindOfText } from "./record-names.ts";

/** What a record is called where a document names its layout. */
const layout = "record";

/**
 * The structure of a record. Head, agenda, files and what is hidden are told by the names of its properties, so they are not searched for;
 * sections and votes are found in the texts that it holds.
 */
export function structureOfRecord(sheet: Sheet): Structure {
  const { head: own, agenda: listed, attachments, hidden, itemAt, isForeign, told, votes: counted, texts: { start, headLines } } = readRecord(sheet);
  const head = new Set(listed.map(({ visibility }) => visibility)).size > 1 ? { ...own, visibility: null } : own;
  const marks = findPartMarks(sheet, false, false);
  const scope = { start, offset: 0, headLines, agenda: listed, ownNumber: head.number?.value ?? null, isMinutes: false, agendaHoldsText: false };
  const parts = findSections(sheet, scope, `layouts/${layout}`).map((section) => (section.kind === "other" ? { ...section, kind: kindOfText(section.heading) ?? section.kind } : section));
  const found = withVisibility(parts, listed, marks);
  const items = findItemTexts(sheet, { head, sections: found, marks, listed });
  const sections = closedWithItems(found, items);
  const closedItems = items.filter(({ isHidden, span }) => isHidden && !sections.some((section) => overlaps(section.span, span))).map(({ span }) => span);
  const closed = [...hidden, ...hiddenOutside(sheet, sections, marks, listed), ...closedItems];
  const inTexts = findVotes(sheet, sections, head, { items, listed }).filter(({ span }) => ![...counted.map((vote) => vote.span), ...closed].some((one) => overlaps(one, span))).map((vote) => ({ ...vote, item: itemAt(vote.span) }));
  const { votes, minutes } = findMinutes(sheet, { head, sections, marks, items, listed, hidden: closed, votes: [...counted, ...inTexts] });
  return {
    layout, head, sections: ownSections(sheet, sections, head.form.value), agenda: tellAgenda(sheet, { listed, head, sections, marks, votes, items }),
    attachments, votes, minutes, hidden: closed, entries: [], members: [], isForeign, told,
  };
}
