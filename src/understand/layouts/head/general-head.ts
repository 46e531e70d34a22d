import type { ConsultationFact, Form, Head, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { isKind, formOfKind } from "../../kinds.ts";
import { labelsIn } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { isNavigation } from "../../sections/navigation.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading } from "../layout.ts";
import { firstDay } from "../../day.ts";
import { namesBody, nominative } from "./organization-words.ts";
import { associationOf, letterheadBody } from "./body.ts";
import { consultationRoute } from "./consultation-route.ts";
import { consultationTable, uncaptionedTable } from "./consultation-table.ts";
import { type Field, type FieldManner, fieldOf, fieldsIn } from "./fields.ts";
import { headDate } from "./head-date.ts";
import { consultationOf, meetingPhrase } from "./meeting-phrase.ts";
import { moverAmong } from "./mover.ts";
import { announcedNumber, isNumber } from "./number.ts";
import { type PlacedTitle, titleAbove, titleAmong, titleBelow } from "./title.ts";

const longestHead = 80;

/** A head read by the mechanisms that most manners share, and what they found on the way. */
export interface GeneralHead extends HeadReading {
  readonly fields: readonly Field[];
  readonly headEnd: number;
}

/** Reads a head by labels, table captions, vocabulary and place. `layout` names the reader in the evidence. */
export function readGeneralHead(sheet: Sheet, layout: string, manner: FieldManner = { bareLabels: false }): GeneralHead {
  const foundBy = `layouts/${layout}`;
  const headEnd = manner.wholePage === true ? Math.min(sheet.lines.length, 400) : endOfHead(sheet);
  const fields = fieldsIn(sheet, 0, headEnd, manner);
  const label = fields.find((field) => field.key === "consultations");
  const table = consultationTable(sheet, 0, Math.max(headEnd, 0), foundBy) ?? (label === undefined ? null : uncaptionedTable(sheet, label.lastLine, headEnd, foundBy));
  const route = table === null && label !== undefined ? consultationRoute(sheet, label.lastLine + 1, foundBy) : null;
  const number = numberOf(sheet, fields, headEnd, foundBy);
  const kind = kindOf(sheet, fields, table?.firstLine ?? headEnd, number?.announced ?? null, foundBy);
  const form = formOf(sheet, kind?.field.value ?? null);
  const taken = new Set<number>([...fields.flatMap((field) => range(field.firstLine, field.lastLine)), ...(table === null ? [] : range(table.firstLine, table.lastLine))]);
  if (number !== null) taken.add(number.line);
  if (kind !== null) taken.add(kind.line);
  const isAsked = kind !== null && formOfKind(kind.field.value) === "inquiry";
  const author = authorOf(sheet, fields, headEnd, isAsked ? "inquiry" : form, foundBy);
  if (author !== null) for (const line of sheet.lines.slice(0, headEnd)) if (line.span[0] < author.span[1] && author.span[0] < line.span[1]) taken.add(line.index);
  const labelledTitle = asField(fieldOf(fields, "title"), foundBy);
  const anchor = table?.firstLine ?? label?.firstLine ?? null;
  const placed = labelledTitle !== null ? null
    : ((anchor === null ? null : titleAbove(sheet, anchor, taken))
      ?? (table === null ? null : titleBelow(sheet, table.lastLine, headEnd, taken))
      ?? (fields.length === 0 ? null : titleUnderFields(sheet, fields, headEnd, taken))
      ?? (kind === null && number === null ? null : titleAmong(sheet, Math.max(number?.line ?? 0, kind?.line ?? 0), headEnd, taken)));
  const submitted = fieldOf(fields, "author");
  const leadUnit = asField(fieldOf(fields, "office", "responsible"), foundBy) ?? unitAboveOffice(sheet, fields, foundBy)
    ?? (submitted !== null && /^(?:Dezernat|Amt|Fachbereich|Fachdienst|Referat|Abteilung|Eigenbetrieb|Stabsstelle) /u.test(submitted.value) ? asField(submitted, foundBy) : null);
  const body = letterheadBody(sheet, headEnd, foundBy) ?? (leadUnit === null ? null : associationOf(sheet, leadUnit.value, foundBy));
  const announced = table === null && route === null && number !== null ? meetingPhrase(sheet, 0, Math.min(headEnd, 6)) : null;
  const named = meetingsNamed(fields, table?.rows ?? route?.rows ?? [], foundBy);
  const rows = named.length > 0 || announced === null || announced.date === null ? named : [consultationOf(announced, foundBy, { item: itemIn(sheet, fields) })];
  const lastLine = Math.max(-1, ...fields.map((field) => field.lastLine), table?.lastLine ?? -1, route?.lastLine ?? -1, placed?.lastLine ?? -1, number?.line ?? -1, kind?.line ?? -1);
  const head: Head = {
    form: { value: form, span: kind?.field.span ?? [0, 0], foundBy, confidence: kind === null ? 0.5 : 0.9 },
    number: number?.field ?? null,
    title: labelledTitle ?? (placed === null ? null : { value: placed.value, span: placed.span, foundBy, confidence: 0.75 }),
    kind: kind?.field ?? null,
    visibility: visibilityOf(sheet, fields, headEnd, table?.visibility ?? null, table?.rows ?? [], foundBy),
    body, leadUnit,
    author,
    date: headDate(sheet, headEnd, fields, form, foundBy),
    consultations: rows,
  };
  return { head, fields, headEnd, bodyStart: Math.min(headEnd, lastLine + 1), headLines: new Set() };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** The unit above the block of the office that wrote it ("Finanzen / Aktenzeichen: … / Auskunft erteilt: …"). */
function unitAboveOffice(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const first = fields.find((field) => /^(?:Aktenzeichen|Auskunft erteilt|AZ|Az\.|Mein Zeichen)$/u.test(field.label));
  const line = first === undefined ? undefined : sheet.lines[first.firstLine - 1];
  if (first === undefined || line === undefined || sheet.lines[first.firstLine]?.gapBefore === true || !/^\p{Lu}[\p{L}\d ,/.()&-]{2,80}$/u.test(line.text) || labelsIn(line.text).length > 0) return null;
  return { value: line.text, span: line.span, foundBy, confidence: 0.75 };
}

/** The line of the first heading that has content; what stands before it can be head. */
export function endOfHead(sheet: Sheet): number {
  const limit = Math.min(sheet.lines.length, longestHead);
  for (let index = 0; index < limit; index++) {
    const line = sheet.lines[index];
    if (line === undefined || isNavigation(sheet, index) || (isKind(line.text) && index < (formOfKind(line.text) === "minutes" ? 3 : 20) && !line.text.endsWith(':'))) continue;
    const below = sheet.lines[index + 1];
    if (below !== undefined && !below.gapBefore && !line.text.endsWith(':') && labelsIn(below.text)[0]?.start === 0) continue;
    if (/^(?:Betreff|Vorlage|Beratungsfolge|Art)$/u.test(line.text)) continue;
    const kind = headingKind(line.text);
    if (kind === "agenda" && /^(?:nicht ?)?öffentliche Sitzung$/iu.test(line.text)) continue;
    if (kind !== null && kind !== "attachments" && !(index < 3 && /^Antrag|^Anfrage/iu.test(line.text))) return index;
    if (/^(?:Bericht|Sachverhalt|Begründung|Beschlussvorschlag|Sachlage|Beschluss) ?:\s/u.test(line.text)) return index;
  }
  return limit;
}

function asField(field: Field | null, foundBy: string): HeadField<string> | null {
  return field === null ? null : { value: field.value, span: field.span, foundBy, confidence: 0.95 };
}

/** The agenda item of the meeting that a head announces: a field, or a line "Zu TOP 9". */
function itemIn(sheet: Sheet, fields: readonly Field[]): string | null {
  const line = sheet.lines.slice(0, 10).find((one) => /^(?:[Zz]u )?TOP\s{1,30}\d/u.test(one.text));
  return /\d{1,3}(?:\.\d{1,3})*/u.exec(fieldOf(fields, "item")?.value ?? line?.text ?? "")?.[0] ?? null;
}

/** The paragraph right below the last field, where a gap ends it. */
function titleUnderFields(sheet: Sheet, fields: readonly Field[], headEnd: number, taken: ReadonlySet<number>): PlacedTitle | null {
  const last = Math.max(...fields.map((field) => field.lastLine));
  const title = titleBelow(sheet, last, headEnd, taken);
  return title !== null && sheet.lines[title.lastLine]?.gapAfter === true && title.value.length <= 250 ? title : null;
}

/** "Gremium: 11. Sitzung Hauptausschuss": the meeting's number for its row, or the one consultation where there is no table. */
function meetingsNamed(fields: readonly Field[], rows: readonly ConsultationFact[], foundBy: string): readonly ConsultationFact[] {
  const named = fields.find((field) => field.key === "meetingBody" && field.value !== "");
  if (named === undefined) return rows;
  const match = /^(\d{1,3}\. (?:\p{L}{1,20}[sS]itzung|Sitzung))\s+(?:(?:des|der) )?(.{3,100})$/u.exec(named.value.replace(/- (?=\p{Ll})/u, ""));
  const meeting = match?.[1] ?? null;
  const organization = nominative(match?.[2] ?? named.value);
  if (rows.length > 0) return rows.map((row) => (row.organization === organization ? { ...row, meeting } : row));
  const date = fieldOf(fields, "meetingDate");
  const day = date === null ? null : firstDay(date.value);
  if (!namesBody(organization) || date === null || day === null) return rows;
  const item = fieldOf(fields, "item");
  return [{ organization, role: null, date: day.iso, meeting, item: item !== null && /^\d/u.test(item.value) ? item.value : null, outcome: null, span: named.span, foundBy, confidence: 0.8 }];
}

interface Numbered {
  readonly field: HeadField<string>;
  readonly line: number;
  readonly announced: HeadField<string> | null;
}

function numberOf(sheet: Sheet, fields: readonly Field[], headEnd: number, foundBy: string): Numbered | null {
  for (const field of fields) {
    if (field.key !== "number") continue;
    const value = /^(?:\p{Lu}{1,4} (?=\d))?\S+(?: \/ [A-Z] \d+)?/u.exec(field.value)?.[0] ?? "";
    if (isNumber(value) || /^\d{3,5}$/u.test(value)) return { field: { value, span: [field.span[0], field.span[0] + value.length], foundBy, confidence: 0.95 }, line: field.lastLine, announced: null };
  }
  for (let index = 0; index < Math.min(headEnd, 40); index++) {
    const found = announcedNumber(sheet, index);
    if (found === null) continue;
    const announced = found.announcedAs === null ? null : { value: found.announcedAs, span: found.announcedSpan, foundBy, confidence: 0.9 };
    return { field: { value: found.number, span: found.span, foundBy, confidence: 0.9 }, line: index, announced };
  }
  const alone = sheet.lines.slice(0, Math.min(headEnd, 25)).find((line) => isKind(sheet.lines[line.index - 1]?.text ?? "") && /^[A-ZÄÖÜ]{0,6}[-/]?\d{2,4}[-/][\w/-]{1,20}$/u.test(line.text));
  return alone === undefined ? null : { field: { value: alone.text, span: alone.span, foundBy, confidence: 0.8 }, line: alone.index, announced: null };
}

function kindOf(sheet: Sheet, fields: readonly Field[], headEnd: number, announced: HeadField<string> | null, foundBy: string): { readonly field: HeadField<string>; readonly line: number } | null {
  const labelled = fieldOf(fields.filter((field) => visibilityIn(field.value) === null && !/Vorgang/u.test(field.value)), "kind");
  if (labelled !== null && labelled.value.length <= 80) {
    const value = labelled.value.replace(/^\d{1,2}_/u, "");
    return { field: { value, span: [labelled.span[1] - value.length, labelled.span[1]], foundBy, confidence: 0.95 }, line: labelled.lastLine };
  }
  const line = sheet.lines.slice(0, Math.max(1, Math.min(headEnd, 30))).find((one) => isKind(one.text) && !one.text.endsWith(':') && !isNavigation(sheet, one.index));
  const opened = line === undefined && announced === null ? kindBeforeMover(sheet, headEnd, foundBy) : null;
  if (opened !== null) return opened;
  if (line !== undefined && !(announced !== null && /^Antrag$|^Bericht$|^Information$/u.test(line.text))) {
    return { field: { value: inSmallLetters(line.text), span: line.span, foundBy, confidence: 0.9 }, line: line.index };
  }
  return announced === null ? null : { field: announced, line: -1 };
}

/** An inquiry printed with the administration's answer, under a heading of its own, is that answer. */
function holdsAnswer(sheet: Sheet): boolean {
  return sheet.lines.some((line) => line.gapBefore && line.text.length < 60 && headingKind(line.text) === "answer" && !/^(?:Frage|Antworten?$)/u.test(line.text));
}

/** "ANTRAG der" above the mover's name. */
function kindBeforeMover(sheet: Sheet, headEnd: number, foundBy: string): { readonly field: HeadField<string>; readonly line: number } | null {
  for (const line of sheet.lines.slice(0, Math.min(headEnd, 12))) {
    const word = /^(\p{Lu}[\p{L} ]{3,40}) (?:der|des|von|vom)(?: Fraktion)?$/u.exec(line.text)?.[1];
    if (word !== undefined && isKind(word)) return { field: { value: inSmallLetters(word), span: [line.span[0], line.span[0] + word.length], foundBy, confidence: 0.85 }, line: line.index };
  }
  return null;
}

/** "BESCHLUSSVORLAGE" → "Beschlussvorlage"; other spellings stay. */
export function inSmallLetters(text: string): string {
  return text.replace(/(?<![\p{L}])\p{Lu}{4,40}(?![\p{L}])/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function formOf(sheet: Sheet, kind: string | null): Form {
  if (kind !== null && formOfKind(kind) === "inquiry") return holdsAnswer(sheet) ? "answer" : "inquiry";
  if (kind !== null) return formOfKind(kind) ?? "paper";
  const known = sheet.lines.filter((line) => line.text.length < 60 && ["resolution", "facts", "legal", "financialEffects", "personnelEffects"].includes(headingKind(line.text) ?? ""));
  return known.length > 0 ? "paper" : "other";
}

function visibilityOf(
  sheet: Sheet, fields: readonly Field[], headEnd: number, ofTable: Visibility | null, rows: readonly ConsultationFact[], foundBy: string,
): HeadField<Visibility> | null {
  const labelled = fields.find((field) => field.key === "visibility" && visibilityIn(field.value) !== null);
  if (labelled !== undefined) return { value: visibilityIn(labelled.value) ?? "public", span: labelled.span, foundBy, confidence: 0.95 };
  const line = sheet.lines.slice(0, headEnd).find((one) => /^(?:Art:?\s|[xX☒]\s)?(?:(?:Beratung )?in )?(?:nicht ?)?öffentliche?r?(?: Sitzung| Vorgang| Vorlage)?$/iu.test(one.text));
  if (line !== undefined) return { value: visibilityIn(line.text.replace(/^(?:Art:?|[xX☒])\s/u, "")) ?? "public", span: line.span, foundBy, confidence: 0.9 };
  const span = rows[0]?.span;
  return ofTable === null || span === undefined ? null : { value: ofTable, span, foundBy, confidence: 0.8 };
}

/** What a status says: "öffentlich", "nichtöffentlich", "öffentlich (Vorlage freigegeben)"; null for both at once or neither. */
export function visibilityIn(text: string): Visibility | null {
  const folded = text.trim().toLowerCase();
  if (/^nicht ?-?öffentlich|^n(?:ö)?$/u.test(folded)) return "nonPublic";
  if (/nicht ?öffentlich/u.test(folded)) return null;
  return /^(?:ö$|.?ffentlich|(?:beratung )?in öffentlich)/u.test(folded) ? "public" : null;
}

function authorOf(sheet: Sheet, fields: readonly Field[], headEnd: number, form: Form, foundBy: string): HeadField<string> | null {
  const labelled = asField(fieldOf(fields, "author"), foundBy) ?? asField(fieldOf(fields, "initiator"), foundBy);
  if (labelled !== null) return labelled;
  return form === "motion" || form === "inquiry" ? moverAmong(sheet, headEnd, foundBy) : null;
}
