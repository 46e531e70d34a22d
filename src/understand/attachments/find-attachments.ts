import type { AttachmentFact, Form, SectionFact } from "../../council/understanding.ts";
import { labelsIn } from "../labels.ts";
import { linesWithin, type Sheet, type SheetLine, trimmed } from "../sheet.ts";

const none = /^(?:keine|keine Anlagen?|entfällt|ohne|-+|–|nein|\.\/\.)\.?$/iu;
/** What reports of a meeting: an "Anlage 1" in it is the paper's that was dealt with. */
const reports: readonly Form[] = ["minutes", "minutesExtract", "agendaItem", "agenda", "meeting", "notice", "invitation"];
const mostAttachments = 200;
const mostNamed = 30;
/** "(120 KB)", "(PDF, 5,1 MB)", "- PDF, 80 kB" behind the name of a file. */
const fileSize = /\s*(?:\((?:(?:PDF|DOCX?|XLSX?)(?:-Dokument)?,? )?[\d.,]+ ?[kKMG]B\)|[-–] (?:PDF, )?[\d.,]+ ?[kKMG]B)$/u;

/** The attachments that the sections of that kind list, one a line, without numbering; "keine" gives none. `form` is the document's: what reports of a meeting names the attachments of papers. */
export function findAttachments(sheet: Sheet, sections: readonly SectionFact[], form: Form): readonly AttachmentFact[] {
  const found: AttachmentFact[] = [];
  for (const section of sections) {
    if (section.kind !== "attachments" || /^Anlage \d+$/u.test(section.heading)) continue;
    for (const line of linesWithin(sheet, section.contentSpan)) {
      if (found.length >= mostAttachments) return found;
      const isField = line.gapBefore && labelsIn(line.text)[0]?.start === 0;
      if (none.test(line.text) || isFoot(line.text) || isField) break;
      if (isCaptions(sheet, line)) continue;
      const file = fileRow(sheet, line);
      if (file !== null) {
        found.push(file);
        continue;
      }
      const start = line.span[0] + (/^(?:[-–•*·]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}(?:\.\d{1,2})+\.?\s+)/u.exec(line.text)?.[0].length ?? 0);
      const span = trimmed(sheet.text, [start, start + sheet.text.slice(start, line.span[1]).replace(fileSize, "").length]);
      const title = sheet.text.slice(...span);
      if (/\p{L}/u.test(title) && title.length <= 200) found.push({ title, span, foundBy: "attachments/list", confidence: 0.85 });
    }
  }
  const saysNone = sections.some((section) => section.kind === "attachments" && none.test(sheet.text.slice(...section.contentSpan).trim()));
  return found.length > 0 || saysNone ? found : reports.includes(form) ? [] : namedInText(sheet);
}

/** "Nr. | Name | Größe" above a list of files. */
function isCaptions(sheet: Sheet, line: SheetLine): boolean {
  return line.cells.length > 1 && line.cells.every((cell) => /^(?:Nr\.?|Lfd\. ?Nr\.?|Name|Dokument(?:name)?|Bezeichnung|Titel|Datei(?:name)?|Größe|Dateigröße|Typ|Art|Status|Datum|Anlage|)$/u.test(sheet.text.slice(...cell)));
}

/** A file in a row of a table: the first cell with words that is neither number, kind of file, size nor day. */
function fileRow(sheet: Sheet, line: SheetLine): AttachmentFact | null {
  const cell = line.cells.length < 2 ? undefined : line.cells.find(([start, end]) => /\p{L}{3}/u.test(sheet.text.slice(start, end)) && !/^(?:\(?[\d.,]+ ?(?:[kKMG]B|Bytes)\)?|(?:PDF|DOCX?|XLSX?)(?:-Dokument)?|(?:nicht ?)?öffentlich)$/u.test(sheet.text.slice(start, end)));
  return cell === undefined ? null : { title: sheet.text.slice(...cell), span: cell, foundBy: "attachments/list", confidence: 0.85 };
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
