import type { AttachmentFact, SectionFact } from "../../council/understanding.ts";
import { labelsIn } from "../labels.ts";
import { linesWithin, type Sheet, trimmed } from "../sheet.ts";

const none = /^(?:keine|keine Anlagen?|entfällt|ohne|-+|–|nein|\.\/\.)\.?$/iu;
const mostAttachments = 200;
const mostNamed = 30;

/** The attachments that the sections of that kind list, one a line, without numbering; "keine" gives none. */
export function findAttachments(sheet: Sheet, sections: readonly SectionFact[]): readonly AttachmentFact[] {
  const found: AttachmentFact[] = [];
  for (const section of sections) {
    if (section.kind !== "attachments" || /^Anlage \d+$/u.test(section.heading)) continue;
    for (const line of linesWithin(sheet, section.contentSpan)) {
      if (found.length >= mostAttachments) return found;
      const isField = line.gapBefore && labelsIn(line.text)[0]?.start === 0;
      if (none.test(line.text) || isFoot(line.text) || isField) break;
      const start = line.span[0] + (/^(?:[-–•*·]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}(?:\.\d{1,2})+\.?\s+)/u.exec(line.text)?.[0].length ?? 0);
      const span = trimmed(sheet.text, [start, start + sheet.text.slice(start, line.span[1]).replace(/\s*\([\d.,]+ ?[kKM]B\)$/u, "").length]);
      const title = sheet.text.slice(...span);
      if (/\p{L}/u.test(title) && title.length <= 200) found.push({ title, span, foundBy: "attachments/list", confidence: 0.85 });
    }
  }
  const saysNone = sections.some((section) => section.kind === "attachments" && none.test(sheet.text.slice(...section.contentSpan).trim()));
  return found.length > 0 || saysNone ? found : namedInText(sheet);
}

/** Attachments that the text only names: "siehe Anlage 1", "Anlage 2 (Lageplan)"; each number once. */
function namedInText(sheet: Sheet): readonly AttachmentFact[] {
  const found = new Map<string, AttachmentFact>();
  for (const match of sheet.text.slice(0, 200_000).matchAll(/(?<![\p{L}])Anlage (\d{1,2})(?![\d.,]\d|\d)(?: \([\p{L}\d -]{3,40}\))?/gu)) {
    const number = match[1] ?? "";
    if (found.has(number) || found.size >= mostNamed) continue;
    found.set(number, { title: match[0], span: [match.index, match.index + match[0].length], foundBy: "attachments/named", confidence: 0.5 });
  }
  return [...found.values()];
}

/** Signatures and page remarks below the list. */
function isFoot(text: string): boolean {
  return /^(?:gez\b|Im Auftrag|In Vertretung|Mit freundlichen|\p{Lu}[\p{L}.]+, (?:den )?\d)/u.test(text);
}
