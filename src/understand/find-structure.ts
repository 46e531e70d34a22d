import type { MendedDocument } from "../text/mended-text.ts";
import { findAgenda } from "./agenda/find-agenda.ts";
import { findAttachments } from "./attachments/find-attachments.ts";
import { documentsOnPage, portalPage } from "./layouts/portal-page/layout.ts";
import { layoutFor } from "./layouts/registry.ts";
import { findSections } from "./sections/find-sections.ts";
import { sheetOf } from "./sheet.ts";
import type { Structure } from "./structure.ts";
import { findVotes } from "./votes/find-votes.ts";

/**
 * What the layout of a document tells: the manner it was published in, head, sections, agenda, attachments and votes.
 * All spans point into `document.text`, the mended text. Total: an unknown layout still yields what its words tell.
 */
export function findStructure(document: MendedDocument): Structure {
  const sheet = sheetOf(document);
  const layout = layoutFor(sheet);
  const { head, bodyStart, headLines, bodyOffset = 0 } = layout.read(sheet);
  const agenda = findAgenda(sheet, head);
  const sections = findSections(sheet, { start: bodyStart, offset: bodyOffset, headLines, agenda, isMinutes: head.form.value === "minutes" }, `layouts/${layout.name}`);
  return {
    layout: layout.name, head, sections, agenda,
    attachments: layout.name === portalPage.name ? documentsOnPage(sheet, head.number?.value ?? null) : findAttachments(sheet, sections),
    votes: findVotes(sheet, sections, head),
  };
}
