import type { ConsultationFact, Form, Head, HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import { formOfKind } from "../../kinds.ts";
import { bareLabel } from "../../labels.ts";
import { roleAtEnd, roleAtStart } from "../../roles.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading } from "../layout.ts";
import { associationOf, letterheadBody, senderBody } from "./body.ts";
import { cellKind } from "./cell-kind.ts";
import { cellStream, fullness } from "./cell-stream.ts";
import { consultationRoute } from "./consultation-route.ts";
import { type ConsultationTable, consultationTable, uncaptionedTable } from "./consultation-table.ts";
import { endOfHead } from "./end-of-head.ts";
import { fieldsBehindText } from "./field-block.ts";
import { asField, type Field, fieldOf, type FieldManner, withPersons } from "./field.ts";
import { fieldsIn } from "./fields.ts";
import { headAuthor } from "./head-author.ts";
import { dated, headDate } from "./head-date.ts";
import { formOf, headKind } from "./head-kind.ts";
import { announcedMeeting, bodiesAddressed, isOfMeeting, meetingOfOccasion, meetingsNamed } from "./head-meeting.ts";
import { announcedNumber } from "./number.ts";
import { type HeadNumber, headNumber } from "./head-number.ts";
import { headTitle } from "./head-title.ts";
import { headUnit } from "./head-unit.ts";
import { headVisibility } from "./head-visibility.ts";
import { type HeadingPieces, headingPieces } from "./heading-pieces.ts";
import { type ContentRows, rowsByContent, rowsInLine } from "./rows-by-content.ts";
import { inSmallLetters } from "./small-letters.ts";
import { rowsBelowCaptions } from "./stacked-table.ts";
import { isToldRow, toldRoute } from "./told-route.ts";

const longestPage = 400;
/** Where a paper names its author and day below its text, it does so in the last lines. */
const footLines = 4;
const linesOfAsker = 3;
const longestRoute = 40;
const linesOfKind = 12;
/** "…; Beantwortung der Anfrage der …-Fraktion": a paper whose subject is an inquiry's answer. */
const repliesTo = /(?<![\p{L}])(?:Beantwortung (?:der|einer|von)|Antwort (?:auf|zu|zur)) (?:(?:die|der|einer|eine|schriftlichen|mündlichen|Großen|Kleinen) )*\p{L}*[Aa]nfragen?(?![\p{L}])/u;

/** A head read by the mechanisms that most manners share, and what they found on the way. */
export interface GeneralHead extends HeadReading {
  readonly fields: readonly Field[];
  readonly headEnd: number;
  /** First and last line of the table of the Beratungsfolge; null where there is none. */
  readonly table: readonly [first: number, last: number] | null;
}

/** Reads a head by labels, table captions, vocabulary and place. `layout` names the reader in the evidence. */
export function readGeneralHead(sheet: Sheet, layout: string, manner: FieldManner = { bareLabels: false }): GeneralHead {
  const foundBy = `layouts/${layout}`;
  const headEnd = manner.wholePage === true ? Math.min(sheet.lines.length, longestPage) : endOfHead(sheet);
  const above = fieldsIn(sheet, 0, headEnd, manner);
  const behind = headEnd < sheet.lines.length && above.every(({ key }) => key === "title" || key === "other") ? fieldsBehindText(sheet, headEnd, manner) : [];
  const fields = withPersons([...above, ...behind]);
  const route = routeOf(sheet, fields, headEnd, foundBy);
  const pieces = headingPieces(sheet, headEnd);
  const number = headNumber(sheet, fields, headEnd, pieces, foundBy);
  const kind = headKind(sheet, fields, route.table?.firstLine ?? headEnd, number?.announced ?? announcedKind(sheet, number, headEnd, foundBy) ?? kindOf(sheet, pieces, foundBy), foundBy);
  const reply = kind === null ? replyLine(sheet, headEnd) : null;
  const form = reply === null ? formOf(sheet, kind?.field.value ?? null) : "answer";
  const asked = kind !== null && formOfKind(kind.field.value) === "inquiry" ? "inquiry" : form;
  const foot = manner.wholePage === true || sheet.lines.length - headEnd < 4 ? [] : fieldsIn(sheet, sheet.lines.length - footLines, sheet.lines.length, { bareLabels: false });
  const author = headAuthor(sheet, fields, headEnd, asked, foundBy) ?? asField(fieldOf(foot, "author"), foundBy) ?? asField(fieldOf(askedBelow(sheet, headEnd, asked), "author"), foundBy);
  const body = letterheadBody(sheet, headEnd, foundBy) ?? senderBody(sheet, foundBy);
  // What stands behind the text says nothing of where the title is.
  const opened = [number?.line, kind?.line, reply].filter((line) => line !== undefined && line !== null && line < headEnd);
  const opening = number === null && kind === null && reply === null ? null : Math.max(0, ...opened.flatMap((line) => line ?? []));
  const taken = new Set([
    ...fields.flatMap((field) => range(field.firstLine, field.lastLine)), ...(route.table === null ? [] : range(route.table.firstLine, route.table.lastLine)),
    ...(route.told === undefined ? [] : range(route.told.firstLine, route.told.lastLine)), ...(number === null ? [] : [number.line]), ...(reply === null ? [] : [reply]), ...(kind === null ? [] : [kind.line]), ...linesOf(sheet, headEnd, author?.span ?? null),
    ...linesOf(sheet, headEnd, body?.span ?? null),
  ]);
  const title = headTitle(sheet, fields, { headEnd: isOfMeeting(form) ? firstItem(sheet, headEnd) : headEnd, taken, table: route.table === null || route.table.firstLine >= headEnd ? null : route.table, route: route.label === null || route.label >= headEnd ? null : route.label, opening,  subject: pieces?.title ?? null, announcing: [number?.line, kind?.line].find((line) => line !== undefined && sheet.lines[line]?.text.endsWith(":") === true) ?? reply }, foundBy);
  const isReply = form === "paper" && title !== null && repliesTo.test(title.field.value);
  const unit = headUnit(sheet, fields, foundBy);
  // "Amt Auental" is a municipality's name where it stands as letterhead.
  const leadUnit = unit !== null && unit.value === body?.value ? null : unit;
  const addressed = bodiesAddressed(sheet, headEnd, foundBy);
  const rows = [...route.rows, ...addressed.filter(({ organization }) => !route.rows.some((row) => row.organization === organization))];
  const named = meetingsNamed(fields, rows, form, foundBy);
  const head: Head = {
    form: { value: isReply ? "answer" : form === "other" && ((number !== null && rows.length > 0) || (title !== null && rows.length > 1)) ? "paper" : form, span: kind?.field.span ?? [0, 0], foundBy, confidence: kind === null ? 0.5 : 0.9 },
    number: number?.field ?? null, title: title?.field ?? replyItself(sheet, reply, foundBy), kind: kind?.field ?? null, author, leadUnit,
    visibility: headVisibility(sheet, fields, headEnd, (route.table ?? route.told)?.visibility ?? null, route.rows, foundBy),
    body: body ?? (leadUnit === null ? null : associationOf(sheet, leadUnit.value, foundBy)),
    date: isOfMeeting(form) && named.length === 1 && rows.length === 0 ? null : headDate(sheet, headEnd, fields, form, new Set(rows.map((row) => row.date)), foundBy) ?? dated(fieldOf(foot, "date"), foundBy),
    consultations: named.length === 0 && (form === "motion" || form === "inquiry") ? meetingOfOccasion(sheet, headEnd, foundBy).concat(number === null ? [] : announcedMeeting(sheet, headEnd, fields, foundBy)).slice(0, 1) : named.length > 0 || number === null ? named : announcedMeeting(sheet, headEnd, fields, foundBy),
  };
  const lastLine = Math.max(...above.map((field) => field.lastLine), route.lastLine, title?.lastLine ?? -1, opening ?? -1);
  return { head, fields, headEnd, table: route.table === null ? null : [route.table.firstLine, route.table.lastLine], bodyStart: Math.min(headEnd, lastLine + 1), headLines: new Set(behind.flatMap((field) => range(field.firstLine, field.lastLine))) };
}

/** "Sitzungsvorlage Nr. 31/7" above or below the field that says the number, too. */
function announcedKind(sheet: Sheet, number: HeadNumber | null, headEnd: number, foundBy: string): HeadField<string> | null {
  if (number === null) return null;
  for (let index = 0; index < Math.min(headEnd, linesOfKind); index++) {
    const found = announcedNumber(sheet, index);
    if (found?.announcedAs != null && found.number === number.field.value) return { value: found.announcedAs, span: found.announcedSpan, foundBy, confidence: 0.85 };
  }
  return null;
}

/** The kind that a heading of several pieces tells; "Vorlage" and "Drucksache" tell none. */
function kindOf(sheet: Sheet, pieces: HeadingPieces | null, foundBy: string): HeadField<string> | null {
  const span = pieces?.kind ?? null;
  const kind = span === null ? "" : sheet.text.slice(...span);
  return span === null || /^(?:Vorlage|Drucksache)$/iu.test(kind) ? null : { value: inSmallLetters(kind), span, foundBy, confidence: 0.85 };
}

const replyTo = new LinePattern(/^(?:Schriftliche |Mündliche )?(?:Beantwortung|Antwort|Stellungnahme) (?:der|einer|auf|zu|zur|zum) (?:die |den |der |dem )?(?:\p{L}+ )?(?:[aA]nfrage|[aA]ntrag)(?!\p{L})/u, 140);

/** "Beantwortung der Anfrage der …-Fraktion vom …": the line that says whose question a paper without kind answers; null where none does. */
function replyLine(sheet: Sheet, headEnd: number): number | null {
  return sheet.finder.first(replyTo, 0, Math.min(headEnd, 10))?.index ?? null;
}

/** Where an answer has no other subject, the line that says whose question it answers is it. */
function replyItself(sheet: Sheet, reply: number | null, foundBy: string): HeadField<string> | null {
  const line = reply === null ? undefined : sheet.lines[reply];
  return line === undefined || line.text.length < 20 ? null : { value: line.text.replace(/:$/u, ""), span: line.span, foundBy, confidence: 0.6 };
}

const firstOfItems = new LinePattern(/^(?:1[.)]?\s+(?!\p{L}*[sS]itzung)\p{Lu}|Teil (?:[A-D]|I{1,3}|\d)$)/u);

/** Above this line the title of minutes or of an agenda stands: their first item, or the heading of their first part. */
function firstItem(sheet: Sheet, headEnd: number): number {
  return sheet.finder.first(firstOfItems, 0, headEnd)?.index ?? headEnd;
}

/** "Fragesteller: …" opens the text of an inquiry where the page's own fields name nobody. */
function askedBelow(sheet: Sheet, headEnd: number, form: Form): readonly Field[] {
  return form === "inquiry" || form === "motion" || form === "answer" ? fieldsIn(sheet, headEnd, Math.min(sheet.lines.length, headEnd + linesOfAsker), { bareLabels: false }) : [];
}

/** Where the Beratungsfolge stands and what it says. */
interface Route {
  readonly table: ConsultationTable | null;
  readonly rows: readonly ConsultationFact[];
  /** The line of the label "Beratungsfolge"; null where there is none. */
  readonly label: number | null;
  readonly lastLine: number;
  /** One meeting told in words, which is no table. */
  readonly told?: ContentRows;
}

/** The Beratungsfolge: a table with captions, rows below its label, or rows told by their content alone. */
function routeOf(sheet: Sheet, fields: readonly Field[], headEnd: number, foundBy: string): Route {
  const label = fields.find((field) => field.key === "consultations");
  const route = label === undefined ? null : consultationRoute(sheet, label.lastLine + 1, foundBy);
  const list = label === undefined ? null : toldRoute(sheet, label.lastLine + (label.value === "" || label.lastLine > label.firstLine ? 1 : 0), foundBy);
  if (list !== null && isToldRow(sheet.lines[list.lastLine - list.rows.length + 1])) return { table: null, rows: list.rows, label: label?.firstLine ?? null, lastLine: list.lastLine };
  const lined = rowsBelowCaptions(sheet, 0, headEnd, foundBy) ?? rowsByContent(sheet, label?.lastLine ?? 0, headEnd, foundBy);
  const streamed = label === undefined ? null : cellStream(sheet, label.lastLine + 1, label.lastLine + longestRoute, foundBy);
  const told = fullness(streamed) > fullness(lined) ? streamed : lined;
  if (route !== null && route.rows.length >= (told?.rows.length ?? 0) && route.rows.some((row) => row.date !== null) && route.rows.every((row) => firstDay(row.organization) === null)) return { table: null, rows: route.rows, label: label?.firstLine ?? null, lastLine: route.lastLine };
  const inLine = sheet.lines.slice(0, headEnd).concat(sheet.lines.slice(Math.max(headEnd, sheet.lines.length - footLines))).map((line) => rowsInLine(sheet, line, foundBy)).find((rows) => rows !== null);
  if (inLine !== undefined && inLine !== null) return { table: null, rows: inLine.rows, label: label?.firstLine ?? null, lastLine: inLine.firstLine < headEnd ? inLine.lastLine : -1 };
  const captioned = consultationTable(sheet, 0, headEnd, foundBy);
  const table = (captioned === null || isBetter(told, captioned) ? told : captioned) ?? (label === undefined ? null : uncaptionedTable(sheet, label.lastLine, headEnd, foundBy));
  if (table === told && told?.isTable === false) {
    const announced = announcedMeeting(sheet, headEnd, fields, foundBy);
    const labelled = meetingsNamed(fields, [], "other", foundBy);
    return { table: null, rows: labelled.length > 0 ? labelled : announced.length > 0 ? announced : told.rows, label: label?.firstLine ?? null, lastLine: told.lastLine, told };
  }
  if (table !== null) return { table, rows: table.rows, label: label?.firstLine ?? null, lastLine: table.lastLine };
  const rows = route?.rows.filter((row) => firstDay(row.organization) === null) ?? [];
  if (rows.length === 0 && list !== null) return { table, rows: list.rows, label: label?.firstLine ?? null, lastLine: list.lastLine };
  return { table, rows: rows.length > 0 || label !== undefined ? rows : rowsBelowText(sheet, headEnd, foundBy), label: label?.firstLine ?? null, lastLine: route?.lastLine ?? -1 };
}

/** The rows under a heading "Beratungsfolge" that stands below the page's texts. */
function rowsBelowText(sheet: Sheet, headEnd: number, foundBy: string): readonly ConsultationFact[] {
  const heading = sheet.lines.slice(headEnd).find((line) => line.kind === "heading" && bareLabel(line) === "consultations");
  if (heading === undefined) return [];
  const [from, to] = [heading.index + 1, Math.min(sheet.lines.length, heading.index + longestRoute)];
  return (consultationTable(sheet, from, to, foundBy) ?? rowsByContent(sheet, from, to, foundBy))?.rows ?? [];
}

/** Rows told by their content are better than those of a table that took a role or a status into a body's name, or found fewer. */
function isBetter(told: ContentRows | null, captioned: ConsultationTable): boolean {
  if (told === null) return false;
  const clean = captioned.rows.filter((row) => cellKind(row.organization) === "body" && roleAtEnd(row.organization) === 0 && roleAtStart(row.organization) === 0);
  const unclean = clean.length < captioned.rows.length;
  if (clean.length === 0) return true;
  return told.rows.length > captioned.rows.length || (told.rows.length === captioned.rows.length && (unclean || (told.visibility !== null && captioned.visibility === null)));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** The lines of the head that a span touches. */
function linesOf(sheet: Sheet, headEnd: number, span: readonly [number, number] | null): readonly number[] {
  if (span === null) return [];
  return sheet.lines.slice(0, headEnd).filter((line) => line.span[0] < span[1] && span[0] < line.span[1]).map((line) => line.index);
}
