import type { Form, SectionFact } from "../../council/understanding.ts";
import { isFileCaption, isFileNote } from "../attachments/file-list.ts";
import type { Sheet } from "../sheet.ts";

/**
 * The sections that are parts of the text. What only served to find votes and attachments goes:
 * a portal's list of files, and in minutes the vote printed behind "Abstimmung:", which belongs to the part above it.
 */
export function ownSections(sheet: Sheet, sections: readonly SectionFact[], form: Form): readonly SectionFact[] {
  const own: SectionFact[] = [];
  for (const section of sections) {
    const content = sheet.text.slice(...section.contentSpan);
    if (section.kind === "attachments" && (isFileList(content) || (isListedFirst(section, sections) && !/[.!?]$/mu.test(content)))) continue;
    const above = own.at(-1);
    if (form === "minutes" && isVoteInLine(section, content) && above !== undefined && above.visibility === section.visibility) {
      own[own.length - 1] = { ...above, span: [above.span[0], section.span[1]], contentSpan: [above.contentSpan[0], section.contentSpan[1]] };
    } else own.push(section);
  }
  return own;
}

/** A page names its files above the paper's text; the paper itself names its attachments below. */
function isListedFirst(section: SectionFact, sections: readonly SectionFact[]): boolean {
  const first = sections.find(({ kind }) => kind !== "lead");
  return section === first && sections.some(({ kind, foundBy }) => kind === "facts" || kind === "resolution" || (kind === "reason" && foundBy !== "sections/runIn"));
}

function isVoteInLine(section: SectionFact, content: string): boolean {
  return section.foundBy === "sections/runIn" && section.heading === "Abstimmung" && (content.split("\n", 1)[0] ?? "").length <= 80;
}

/** Files with their sizes, or the word for their kind, and nothing else. */
function isFileList(content: string): boolean {
  const lines = content.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^Nr\.? Name/u.test(line));
  if (lines.length === 0) return false;
  const captions = lines.filter((line) => isFileCaption(line)).length;
  return lines.every((line) => /(?:\(|\t)\d[\d.,]* ?[kKM]B\)?$|\sPDF-Dokument$/u.test(line)) || (captions >= 3 && lines.some((line) => isFileNote(line)));
}
