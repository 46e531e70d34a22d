import type { ConsultationFact, Head, HeadField } from "../../../council/understanding.ts";
import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { leadingKind } from "../../kinds.ts";
import { bareLabel, type FieldKey } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { systemsOwner } from "../head/body.ts";
import { type Field, fieldOf } from "../head/field.ts";
import { meetingOfPage } from "../head/meeting-page.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { namesBody } from "../head/organization-words.ts";

/**
 * The page of a paper in other information systems: labels and values on lines of their own ("Betreff / …") or in
 * two columns, cards for documents and results, most often without the paper's text.
 */
export const portalPage: Layout = { name: "portal-page", surest: 0.9, recognise: recognisePortalPage, read: readPortalPage };

const systemName = new LinePattern(/informationssystem|SD\.NET|SessionNet|^Vorgang /iu);
const paperKind = new LinePattern(/Vorlage-Art:|Drucksache-Art:/u);
const subject = new LinePattern(/^Betreff:?(?:\s|$)/u);

const ofPage: ReadonlySet<FieldKey> = new Set<FieldKey>(["title", "number", "kind", "attachments", "other", "consultations"]);

/** The more labels stand alone on their lines, the surer. */
function recognisePortalPage(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 40);
  const bare = new Set(head.map((line) => (line.text.endsWith(":") ? null : bareLabel(line))).filter((key) => key !== null && ofPage.has(key)));
  const first = [...head.slice(0, 3), ...sheet.masthead.map((span) => glanceAt(sheet.text.slice(...span)))];
  const isSystem = first.some((line) => systemName.isIn(line)) && !head.some((line) => paperKind.isIn(line));
  if (bare.size < 3 && !isSystem) return 0;
  return Math.min(0.9, (bare.size >= 3 ? 0.3 + bare.size * 0.1 : 0) + (isSystem ? 0.35 : 0) + (head.some((line) => subject.isIn(line)) ? 0.15 : 0));
}

const agendaHeading = new LinePattern(/^Tagesordnung:?$/u);
const noText = new LinePattern(/^(?:Anlagen?|Information)/u);

function readPortalPage(sheet: Sheet): HeadReading {
  const foundBy = "layouts/portal-page";
  const general = readGeneralHead(sheet, "portal-page", { bareLabels: true, wholePage: true });
  const { head } = general;
  const kind = head.kind ?? kindLabel(sheet, foundBy);
  const results = resultsIn(sheet, foundBy);
  const consultations = head.consultations.length >= results.length ? withItems(head.consultations, results) : results;
  const number = head.number;
  const form = kind === null || head.kind !== null ? head.form : { ...head.form, value: "paper" as const, span: kind.span };
  const titleEnd = head.title?.span[1] ?? 0;
  const isField = (index: number): boolean => general.fields.some((field) => field.value !== "" && field.key !== "attachments" && field.firstLine <= index && index <= field.lastLine);
  const firstText = sheet.lines.findIndex((line) => line.span[0] >= titleEnd && !isField(line.index) && !isWithin(general.table, line.index) && headingKind(line) !== null && !noText.isIn(line) && line.kind !== "row");
  const meeting = number === null ? (agendaOn(sheet, general.fields, foundBy) ?? meetingOn(sheet, general.fields, foundBy)) : null;
  const body = head.body ?? systemsOwner(sheet, foundBy);
  if (meeting !== null) return { head: { ...head, ...meeting, body }, bodyStart: meeting.date === null ? (sheet.finder.first(agendaHeading)?.index ?? 0) : sheet.lines.length, headLines: general.headLines };
  return {
    head: { ...head, kind, form, number, consultations, body },
    bodyStart: firstText < 0 ? sheet.lines.length : firstText, headLines: general.headLines,
  };
}

function isWithin(lines: readonly [number, number] | null, index: number): boolean {
  return lines !== null && index >= lines[0] && index <= lines[1];
}

/** The page of a meeting that lists its agenda. */
function agendaOn(sheet: Sheet, fields: readonly Field[], foundBy: string): (Pick<Head, "form" | "title" | "consultations"> & { readonly date: null; readonly kind: null }) | null {
  const agenda = sheet.finder.first(agendaHeading) !== undefined;
  const page = agenda ? meetingOfPage(fields, foundBy) : null;
  return page === null ? null : { ...page, date: null, kind: null };
}

const hour = new LinePattern(/ Uhr/u);

/** The page of a meeting: its body in a field and its day with the hour in the heading. */
function meetingOn(sheet: Sheet, fields: readonly Field[], foundBy: string): Pick<Head, "form" | "date" | "consultations"> | null {
  const body = fieldOf(fields, "meetingBody");
  const line = sheet.lines.slice(0, 6).find((one) => one.kind === "heading" && hour.isIn(one) && daysIn(one).length > 0);
  const day = line === undefined ? undefined : daysIn(line)[0];
  if (body === null || line === undefined || day === undefined || !namesBody(body.value)) return null;
  const span = [line.span[0] + day.start, line.span[0] + day.end] as const;
  return {
    form: { value: "meeting", span: line.span, foundBy, confidence: 0.8 },
    date: { value: day.iso, span, foundBy, confidence: 0.8 },
    consultations: [{ organization: body.value, role: null, date: day.iso, meeting: null, item: null, outcome: null, span: body.span, foundBy, confidence: 0.8 }],
  };
}

/** A label that is the kind itself, its value the number: "Vorlage zur Kenntnis: T 02/11/31". */
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

/** "Stadtrat | 31-33 / V 07400": the number of the paper that the body dealt with, in the cell beside its name. */
const paperBeside = /\s{0,8}(?:\t|\||\s[-–]\s|,)\s{0,8}(?:(?:Vorlage|Drucksache|Antrag|Nr\.)(?:-?Nr\.?)?:?\s)?(?=[^\t|]{0,24}\d)[\p{L}\d][\p{L}\d /.-]{3,23}$/u;

/** Result cards and rows: a day and a body on one line, "12.05.2031 Stadtverordnetenversammlung". */
function resultsIn(sheet: Sheet, foundBy: string): readonly ConsultationFact[] {
  const found: ConsultationFact[] = [];
  for (const line of sheet.lines) {
    const day = daysIn(line)[0];
    if (day === undefined || day.start > 4 || line.text.length > 160 || line.kind === "item") continue;
    const inLine = line.text.slice(day.end).replace(/^,?\s*(?:\d{1,2}[:.]\d{2}(?: Uhr)?)?[\s,|-]*/u, "").trim();
    const below = sheet.lines[line.index + 1];
    const printed = inLine === "" && below !== undefined && below.kind !== "heading" ? below.text : inLine;
    const name = printed.replace(paperBeside, "");
    if (!namesBody(name)) continue;
    const end = (inLine === "" ? (below?.span[1] ?? line.span[1]) : line.span[1]) - (printed.length - name.length);
    found.push({ organization: name, role: null, date: day.iso, meeting: null, item: itemBelow(sheet, line.index), outcome: null, span: [line.span[0], end], foundBy, confidence: 0.75 });
  }
  return found;
}

/** The same meetings with the agenda items that their cards tell. */
function withItems(rows: readonly ConsultationFact[], results: readonly ConsultationFact[]): readonly ConsultationFact[] {
  return rows.map((row) => ({ ...row, item: row.item ?? results.find(({ organization, date }) => organization === row.organization && date === row.date)?.item ?? null }));
}

const itemInBrackets = new LinePattern(/TO \((\d{1,3}(?:\.\d{1,3})*)\.?\)/u);

/** "Öffentliche TO (23.)" on the card of a result tells the agenda item. */
function itemBelow(sheet: Sheet, index: number): string | null {
  for (const line of sheet.lines.slice(index + 1, index + 6)) {
    if (daysIn(line).length > 0 || line.kind === "heading") return null;
    const item = itemInBrackets.matchIn(line)?.[1];
    if (item !== undefined) return item;
  }
  return null;
}
