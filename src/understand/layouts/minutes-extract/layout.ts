import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd } from "../../outcomes.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { opensPart, toldItems } from "../../sections/told-items.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { votesIn } from "../../votes/vote-words.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { cellKind } from "../head/cell-kind.ts";
import { asField, fieldOf } from "../head/field.ts";
import { fieldsIn } from "../head/fields.ts";
import { letterheadBody } from "../head/body.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { consultationOf, type MeetingPhrase, meetingPhrase } from "../head/meeting-phrase.ts";
import { moverIn } from "../head/mover.ts";
import { numberedPaper } from "./numbered-paper.ts";

/** One item of a meeting's minutes, taken out of them: the meeting, the item with its subject, the resolution. */
export const minutesExtract: Layout = { name: "minutes-extract", surest: 0.95, recognise: recogniseMinutesExtract, read: readMinutesExtract };

const kindWord = new LinePattern(/^(?:(?:Nichtö|Ö)ffentliche |Beglaubigte[rs]? |Auszugsweise |Vollständiger )?(?:(?:Auszug|Abschrift) aus (?:der \p{L}*[nN]iederschrift|dem \p{L}*[pP]rotokoll(?:buch)?|dem (?:Sitzungs|Beschluss)buch)|Protokollauszug|Niederschriftsauszug|Niederschriftauszug|Beschlussauszug|Auszug(?=$)|AUSZUG(?=$)|Niederschrift|NIEDERSCHRIFT|Protokoll)(?![\p{L}])/u);
const itemLine = new LinePattern(/^(?:(?:Öffentliche|Nichtöffentliche) Sitzung, )?(?:(?:Punkt|TOP|Top|Tagesordnungspunkt|Zu Punkt)[ :]{1,2}(?:[ÖN] )?(\d{1,3}(?:\.\d{1,3}){0,3})\.?(?: der Tagesordnung)?)(?: [ÖN](?=$)|\s?[-–]\s?(?:[Nn]icht|[Öö])?öffentlich(?:er Teil)?(?=$)|\s?[-–]\s?Öffentlicher Teil(?=$))?(?::|\s|$)\s{0,10}/u);

/** "TOP Ö 7": the item's number tells which part of the meeting it belongs to. */
const itemMark = new LinePattern(/^(?:TOP|Punkt|Zu Punkt|Tagesordnungspunkt)[ :]{1,2}([ÖN]) ?\d/u);

/** "TOP 5 Ö", "TOP 12 - Nichtöffentlicher Teil" */
const itemStatus = new LinePattern(/^(?:TOP|Punkt|Zu Punkt|Tagesordnungspunkt)[ :]{1,2}[\d.]{1,9} ?[-–]? ?([ÖN]|(?:[Nn]icht)?[öÖ]ffentlich(?:er Teil)?)$/u);

const extractOf = new LinePattern(/^(?:Beglaubigte[rs]? |Auszugsweise |Vollständiger )?(?:Auszug|Abschrift) aus (?:der \p{L}*[nN]iederschrift|dem \p{L}*[pP]rotokoll|dem (?:Sitzungs|Beschluss)buch)/u);

/** Sure when the kind says extract; likely when minutes name one item and have no agenda. */
function recogniseMinutesExtract(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 20);
  const kind = head.find((line) => kindWord.isIn(line));
  const item = head.some((line) => itemLine.isIn(line));
  if (kind === undefined) return 0;
  if (head.some((line) => extractOf.isIn(line))) return item ? 0.95 : 0.8;
  if (/auszug/iu.test(kind.text)) return item ? 0.95 : 0.7;
  const items = sheet.finder.all(itemLine).length;
  return item && items === 1 ? 0.8 : 0;
}

const partWord = new LinePattern(/^(?:nicht ?)?öffentliche?(?: Sitzung|r Teil)?$/iu);

function readMinutesExtract(sheet: Sheet): HeadReading {
  const foundBy = "layouts/minutes-extract";
  const kind = sheet.finder.first(kindWord, 0, 20);
  const kindSpan = spanOfKind(sheet, kind);
  const word = sheet.text.slice(...kindSpan).replace(/\s+/gu, " ");
  const items = sheet.finder.all(itemLine);
  const start = items.length > 1 ? (items[0]?.index ?? 0) : sheet.lines.findIndex((line, n) => n > (kind?.index ?? 0) && n < 60 && isContent(line));
  const named = items.length > 0 ? null : numberedPaper(sheet, (kind?.index ?? 0) + 1, start < 0 ? 20 : start);
  const bodyStart = Math.min(named === null ? (start < 0 ? 20 : start) : named.lastLine + 1, firstTold(sheet, kind), sheet.lines.length);
  const told = meetingPhrase(sheet, kind?.index ?? 0, bodyStart);
  const meeting = told ?? bodyAndDay(sheet, bodyStart);
  const itemAt = items.find(({ index }) => index < bodyStart || items.length > 1)?.index ?? -1;
  const title: HeadField<string> | null = named !== null ? { value: sheet.text.slice(...named.title).replace(/\s+/gu, " "), span: named.title, foundBy, confidence: 0.8 } : itemAt < 0 ? (countedItem(sheet, kind, bodyStart, foundBy)?.title ?? asField(fieldOf(fieldsIn(sheet, (kind?.index ?? 0) + 1, bodyStart, { bareLabels: false }), "title"), foundBy) ?? wholeTitle(sheet, kind, told, foundBy)) : titleAt(sheet, itemAt, Math.max(bodyStart, items.length > 1 ? itemAt + 8 : 0), foundBy);
  const status = sheet.lines.slice(0, bodyStart + 1).find((line) => partWord.isIn(line) || itemMark.isIn(line) || itemStatus.isIn(line));
  const visibility = status === undefined ? null : visibilityIn(itemMark.matchIn(status)?.[1] ?? itemStatus.matchIn(status)?.[1] ?? status.text);
  const said = meeting !== null && visibility === null && /(?<![\p{L}])öffentliche/iu.test(meeting.title) && !/nicht ?öffentliche/iu.test(meeting.title);
  const foot = footOf(sheet, bodyStart, foundBy);
  const consultations: readonly ConsultationFact[] = meeting === null ? [] : [consultationOf(meeting, foundBy, { item: itemAt < 0 ? (countedItem(sheet, kind, bodyStart, foundBy)?.number ?? null) : numberAt(sheet, itemAt), outcome: outcomeBelow(sheet, bodyStart) })];
  return {
    bodyStart, headLines: new Set(),
    head: {
      form: { value: "minutesExtract", span: kindSpan, foundBy, confidence: 0.9 },
      kind: { value: inSmallLetters(word), span: kindSpan, foundBy, confidence: 0.9 },
      number: null, author: null, title, consultations,
      body: letterheadBody(sheet, Math.min(bodyStart, (kind?.index ?? 0) + linesOfLetterhead), foundBy),
      visibility: said ? { value: "public", span: meeting.titleSpan, foundBy, confidence: 0.8 } : visibility === null || status === undefined ? null : { value: visibility, span: status.span, foundBy, confidence: 0.9 },
      date: foot.date?.value === meeting?.date ? null : foot.date, leadUnit: foot.office,
    },
  };
}

/** The letterhead stands above the kind or right below it. */
const linesOfLetterhead = 3;

/** "Gemeinderat" and "12.11.2031", each in a line of its own: the meeting where no phrase tells it. Null where the head names several bodies or days. */
function bodyAndDay(sheet: Sheet, to: number): MeetingPhrase | null {
  const head = sheet.lines.slice(0, to).filter((line) => line.cells.length < 2);
  const [body, otherBody] = head.filter((line) => line.text.length <= 60 && cellKind(line) === "body");
  const [day, otherDay] = head.filter((line) => cellKind(line) === "day");
  const date = day === undefined ? null : firstDay(day);
  if (body === undefined || otherBody !== undefined || date === null || otherDay !== undefined) return null;
  return { organization: body.text, date: date.iso, meeting: null, title: body.text, titleSpan: body.span, span: body.span };
}

/** Where the items begin that an extract of several prints with what was said: at the first, or at the part of the meeting above it. */
function firstTold(sheet: Sheet, kind: SheetLine | undefined): number {
  const [first] = toldItems(sheet, (kind?.index ?? 0) + 1).keys();
  return first === undefined ? sheet.lines.length : opensPart(sheet, first) ? first - 1 : first;
}

/** "3. Neubau der Brücke": the one counted line below the kind names the item; null where there are more, or none. */
function countedItem(sheet: Sheet, kind: SheetLine | undefined, to: number, foundBy: string): { readonly number: string; readonly title: HeadField<string> } | null {
  const counted = sheet.lines.slice((kind?.index ?? 0) + 1).filter(({ text, gapBefore }) => gapBefore && /^\d{1,2}\.\s\p{Lu}/u.test(text) && !/[sS]itzung/u.test(text.slice(0, 40)));
  const [line] = counted;
  const match = line === undefined || counted.length > 1 || line.index >= to ? null : /^(\d{1,2})\.\s(.{8,300})$/u.exec(line.text);
  if (line === undefined || match?.[1] === undefined || match[2] === undefined) return null;
  return { number: match[1], title: { value: match[2], span: [line.span[1] - match[2].length, line.span[1]], foundBy, confidence: 0.75 } };
}

/** "Auszug aus der Niederschrift über die / 88. Sitzung des Stadtrates": an extract of several items is titled by its meeting. */
function wholeTitle(sheet: Sheet, kind: SheetLine | undefined, meeting: MeetingPhrase | null, foundBy: string): HeadField<string> | null {
  if (kind === undefined || meeting === null || meeting.titleSpan[0] < kind.span[0] || meeting.titleSpan[0] - kind.span[0] > 120) return null;
  const span: Span = [kind.span[0], meeting.titleSpan[1]];
  const value = sheet.text.slice(...span).replace(/\s+/gu, " ");
  return / über die | der /u.test(value) ? { value, span, foundBy, confidence: 0.7 } : null;
}

/** The kind, which may go on below: "Auszug / aus der Niederschrift über …". */
function spanOfKind(sheet: Sheet, kind: SheetLine | undefined): Span {
  if (kind === undefined) return [0, 0];
  const word = kindWord.matchIn(kind)?.[0] ?? "";
  const below = word.length === kind.text.length ? sheet.lines[kind.index + 1] : undefined;
  const more = below === undefined || !/^auszug$/iu.test(word) ? null : /^aus (?:der Niederschrift|dem Protokoll|der Sitzungsniederschrift)/u.exec(below.text);
  return [kind.span[0], below === undefined || more === null ? kind.span[0] + word.length : below.span[0] + more[0].length];
}

function isContent(line: SheetLine): boolean {
  const kind = headingKind(line) ?? headingKind(/^[\p{L} ]{4,40}:/u.exec(line.text)?.[0] ?? "-");
  return kind !== null && kind !== "agenda" && !itemLine.isIn(line);
}

function numberAt(sheet: Sheet, index: number): string | null {
  return itemLine.pattern.exec(sheet.lines[index]?.text ?? "")?.[1] ?? null;
}

/** The subject: behind the item's number or on the lines below, until a motion, a paper's number or a gap. */
function titleAt(sheet: Sheet, index: number, to: number, foundBy: string): HeadField<string> | null {
  const line = sheet.lines[index];
  if (line === undefined) return null;
  const from = itemLine.matchIn(line)?.[0].length ?? 0;
  const isInLine = from < line.text.length;
  let last = isInLine ? index : index + 1;
  const start = isInLine ? line.span[0] + from : (sheet.lines[last]?.span[0] ?? line.span[1]);
  if (last >= to) return null;
  while (last + 1 < to && !endsTitle(sheet.lines[last + 1])) last++;
  const printed = sheet.text.slice(start, sheet.lines[last]?.span[1] ?? start);
  // The number of the item's paper in brackets behind its subject.
  const span: Span = [start, start + printed.replace(/\s+\((?:Vorlage|Drucksache|Drs\.|DS|SV|BV|MV|VO)(?:[- ]Nr\.?)?[: ]{0,2}[\p{L}\d./-]*\d[\p{L}\d./-]*\)$/u, "").length];
  return { value: sheet.text.slice(...span).replace(/\s+/gu, " "), span, foundBy, confidence: 0.85 };
}

const paperBelow = new LinePattern(/^(?:dazu:|hierzu:|\(?(?:Vorlage|Drucksache|Drs\.|DS|SV|BV|MV|VO)(?:[- ]Nr\.?|\b)[ :]{0,2}[\p{L}\d]*[ /-]?\d)/u);
const motionBelow = new LinePattern(/^(?:\p{L}+antrag|Antrag|Anfrage)\s/u);

function endsTitle(line: SheetLine | undefined): boolean {
  if (line === undefined || line.gapBefore) return true;
  return moverIn(line) !== null || labelsIn(line)[0]?.start === 0 || paperBelow.isIn(line)
    || (motionBelow.isIn(line) && firstDay(line) !== null);
}

/** What was decided, where the resolution's section says it in one short line of its own, or the last line that counts the votes: "- 16 Zustimmungen, damit abgelehnt". */
function outcomeBelow(sheet: Sheet, from: number): string | null {
  const resolution = sheet.lines.findIndex((line, n) => n >= from && headingKind(line) === "resolution");
  const below = resolution < 0 ? undefined : sheet.lines[resolution + 1];
  const alone = sheet.lines.slice(0, from).find((line) => line.index > 2 && line.text.length <= 60 && outcomeAtEnd(line)?.[0] === 0);
  if (alone !== undefined) return alone.text;
  const said = below !== undefined && below.gapAfter && below.text.length <= 80 && !/^(?:Der|Die|Das|Dem|Den) \p{Lu}/u.test(below.text) && !/^\d|[:;,]$/u.test(below.text) && headingKind(below) === null ? below.text.replace(/\.$/u, "") : null;
  return said ?? (resolution < 0 ? countedOutcome(sheet, from) : null) ?? resultTold(sheet, from);
}

const result = new LinePattern(/^(?:Abstimmungsergebnis|Abstimmung|Ergebnis(?: der Abstimmung)?|Beratungsergebnis)(?:$|:)/u);

/** The one line below or behind "Abstimmungsergebnis:" that says what came of the vote; null where there are none or more. */
function resultTold(sheet: Sheet, from: number): string | null {
  const found = sheet.lines.slice(from).filter((line) => line.text.length <= 130 && result.isIn(line)).flatMap((line) => {
    const behind = line.text.replace(result.pattern, "").trim();
    const told = (behind === "" ? (sheet.lines[line.index + 1]?.text ?? "") : behind).replace(/^\p{L}{5,30}: |\.$/gu, "");
    return told.length <= 100 && outcomeAtEnd(told) !== null ? [told] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const bullet = /^[-–] /u;

/** Where no heading opens the resolution: the one short line that counts votes and says what came of them; null where there are none or more. */
function countedOutcome(sheet: Sheet, from: number): string | null {
  const found = sheet.lines.slice(from).filter(({ text }) => text.length <= 90 && /\d/u.test(text)).flatMap(({ text }) => {
    const line = text.replace(bullet, "").replace(/\.$/u, "");
    return outcomeAtEnd(line) !== null && votesIn(line, false)[0]?.start === (/^(?:Bei|Mit) /u.exec(line)?.[0].length ?? 0) ? [line] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const linesOfFoot = 8;

/** Office and day in the foot: "Ratsbüro - Sitzungsdienst / 2. April 2031", or "Auental, den 01.10.2031". */
function footOf(sheet: Sheet, bodyStart: number, foundBy: string): { readonly date: HeadField<string> | null; readonly office: HeadField<string> | null } {
  for (const line of sheet.lines.slice(Math.max(bodyStart, sheet.lines.length - linesOfFoot)).toReversed()) {
    const day = firstDay(line);
    if (day === null || line.text.length > 60 || day.end < line.text.length - 2) continue;
    const date = { value: day.iso, span: [line.span[0] + day.start, line.span[0] + day.end] as const, foundBy, confidence: 0.8 };
    const above = sheet.lines[line.index - 1];
    const isOffice = day.start === 0 && above !== undefined && !line.gapBefore && /^\p{Lu}[\p{L} /-]{3,60}[\s–-]*$/u.test(above.text);
    const name = isOffice ? above.text.replace(/[\s–-]+$/u, "") : "";
    return { date, office: isOffice ? { value: name, span: [above.span[0], above.span[0] + name.length], foundBy, confidence: 0.7 } : null };
  }
  return { date: null, office: null };
}
