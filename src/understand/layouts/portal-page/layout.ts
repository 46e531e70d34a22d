import type { AttachmentFact, ConsultationFact, HeadField } from "../../../council/understanding.ts";
import { daysIn } from "../../day.ts";
import { leadingKind } from "../../kinds.ts";
import { bareLabel } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../parts/general-head.ts";
import { namesBody } from "../parts/organization-words.ts";

/**
 * The page of a paper in other information systems: labels and values on lines of their own ("Betreff / …") or in
 * two columns, cards for documents and results, most often without the paper's text.
 */
export const portalPage: Layout = { name: "portal-page", recognise: recognisePortalPage, read: readPortalPage };

/** The more labels stand alone on their lines, the surer. */
function recognisePortalPage(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 40);
  const bare = new Set(head.filter((line) => !/:$/u.test(line.text)).map((line) => bareLabel(line.text)).filter((key) => key !== null));
  const isSystem = head.slice(0, 3).some((line) => /[Ii]nformationssystem|Informationssystem|SD\.NET|SessionNet|^Vorgang /u.test(line.text));
  return Math.min(0.9, (bare.size >= 3 ? 0.3 + bare.size * 0.1 : 0) + (isSystem ? 0.35 : 0) + (head.some((line) => /^Betreff:?(?:\s|$)/u.test(line.text)) ? 0.15 : 0));
}

function readPortalPage(sheet: Sheet): HeadReading {
  const foundBy = "layouts/portal-page";
  const general = readGeneralHead(sheet, "portal-page", { bareLabels: true });
  const { head } = general;
  const kind = head.kind ?? kindLabel(sheet, foundBy);
  const consultations = head.consultations.length > 0 ? head.consultations : resultsIn(sheet, foundBy);
  const number = head.number;
  const form = kind === null || head.kind !== null ? head.form : { ...head.form, value: "paper" as const, span: kind.span };
  const firstText = sheet.lines.findIndex((line) => line.index >= general.bodyStart && headingKind(line.text) !== null && !/^(?:Anlagen?|Information)/u.test(line.text));
  return {
    head: { ...head, kind, form, number, consultations },
    bodyStart: firstText < 0 ? sheet.lines.length : firstText, headLines: general.headLines,
  };
}

/** A label that is the kind itself, its value the number: "Vorlage zur Kenntnis: T 02/325/26". */
function kindLabel(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, 30)) {
    const colon = line.text.indexOf(":");
    const kind = colon > 0 ? leadingKind(line.text.slice(0, colon)) : null;
    if (kind !== null && kind.length === colon && kind !== "Vorlage" && /\d/u.test(line.text.slice(colon))) {
      return { value: kind, span: [line.span[0], line.span[0] + colon], foundBy, confidence: 0.9 };
    }
  }
  return null;
}

/** Result cards and rows: a day and a body on one line, "30.09.2026 Stadtverordnetenversammlung". */
function resultsIn(sheet: Sheet, foundBy: string): readonly ConsultationFact[] {
  const found: ConsultationFact[] = [];
  for (const line of sheet.lines) {
    const day = daysIn(line.text)[0];
    if (day === undefined || day.start > 4 || line.text.length > 160) continue;
    const name = line.text.slice(day.end).replace(/^,?\s*(?:\d{1,2}[:.]\d{2}(?: Uhr)?)?[\s,|-]*/u, "").trim();
    if (name === "" || !namesBody(name)) continue;
    found.push({ organization: name, role: null, date: day.iso, meeting: null, item: null, outcome: null, span: line.span, foundBy, confidence: 0.75 });
  }
  return found;
}

/** The files that the page offers under its label for documents; the paper's own file is none of its attachments. */
export function documentsOnPage(sheet: Sheet, number: string | null): readonly AttachmentFact[] {
  const start = sheet.lines.findIndex((line) => /^Dokumente?(?:$|:)/u.test(line.text));
  if (start < 0) return [];
  const found: AttachmentFact[] = [];
  for (const line of sheet.lines.slice(start, start + 100)) {
    if (line.index > start && (line.gapBefore || bareLabel(line.text) !== null) && found.length > 0) break;
    const file = fileOn(line);
    if (file !== null && !(number !== null && file.title.includes(number))) found.push(file);
  }
  return found;
}

function fileOn(line: SheetLine): AttachmentFact | null {
  const match = /^(?:Dokumente?:\s*)?(.{3,200}?)\s*(?:\(exportiert: [^)]{4,20}\)\s*)?\(\d[\d.,]* ?[kKM]B\)$/u.exec(line.text);
  const title = match?.[1];
  if (title === undefined) return null;
  const start = line.span[0] + line.text.indexOf(title);
  return { title, span: [start, start + title.length], foundBy: "layouts/portal-page", confidence: 0.85 };
}
