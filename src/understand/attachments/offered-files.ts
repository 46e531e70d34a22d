import type { AttachmentFact } from "../../council/understanding.ts";
import { type Glance, glanceAt } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import { isKind } from "../kinds.ts";
import { bareLabel } from "../labels.ts";
import type { Sheet } from "../sheet.ts";

/** Lists of papers may be long. */
const mostFiles = 2000;
const documentsLabel = new LinePattern(/^(?:Dokumente?|Dateien|Anhänge|Downloads?)(?:$|:)/u);

/** "BV/2031/077 Anlage 1 Lageplan": bears the paper's number and is an attachment all the same. */
const attached = /(?<!\p{L})(?:Anl(?:age|\.)|Anhang)(?!\p{L})/iu;

/** The files that the page offers under its label for documents; the paper's own file is none of its attachments. */
export function documentsOnPage(sheet: Sheet, number: string | null): readonly AttachmentFact[] {
  const start = sheet.lines.findIndex((line) => documentsLabel.isIn(line));
  if (start < 0) return [];
  const found: AttachmentFact[] = [];
  for (const line of sheet.lines.slice(start, start + 100)) {
    if (line.index > start && (line.gapBefore || bareLabel(line) !== null) && found.length > 0) break;
    const file = fileOn(line, line.span);
    if (file !== null && !isKind(file.title) && !(number !== null && file.title.includes(number) && !attached.test(file.title))) found.push(file);
  }
  return found;
}

const exported = new LinePattern(/^(?:Dokumente?:\s*)?(.{3,200}?)\s*(?:\(exportiert: [^)]{4,20}\)\s*)?\((?:PDF, )?\d[\d.,]* ?[kKM]B\)$/u);
const fileName = new LinePattern(/^(?:Dokumente?:\s*)?(.{3,200}\.(?:pdf|docx?|xlsx?))$/iu);

/** The file that a line or cell offers, by the ending of its name or its size; `span` is where the text stands. */
function fileOn(text: Glance, span: Span): AttachmentFact | null {
  const title = nameOfFile(text);
  if (title === undefined) return null;
  const start = span[0] + text.text.indexOf(title);
  return { title, span: [start, start + title.length], foundBy: "layouts/portal-page", confidence: 0.85 };
}

function nameOfFile(text: Glance): string | undefined {
  return exported.matchIn(text)?.[1] ?? fileName.matchIn(text)?.[1];
}

/** True for a line or cell that is nothing but a file to be opened. */
export function isFile(text: Glance): boolean {
  return nameOfFile(text) !== undefined;
}

/** The files that the entries of a list offer, each as often as it stands there. */
export function documentsOfEntries(sheet: Sheet): readonly AttachmentFact[] {
  const found: AttachmentFact[] = [];
  for (const line of sheet.lines) {
    if (found.length >= mostFiles) break;
    for (const span of line.cells.length > 1 ? line.cells : [line.span]) {
      const file = fileOn(line.cells.length > 1 ? glanceAt(sheet.text.slice(...span)) : line, span);
      if (file !== null) found.push(file);
    }
  }
  return found;
}
