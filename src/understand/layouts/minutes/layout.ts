import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { agendaHeading } from "../../agenda/item-line.ts";
import { daysIn, firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { announcedAbove } from "../meeting-page/announced.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { compoundMeeting } from "../head/meeting-compound.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { consultationOf, type MeetingPhrase, meetingPhrase } from "../head/meeting-phrase.ts";

/** A running head stands on the second page at the latest. */
const farthestRunningHead = 20_000;
const mostLinesOfHead = 20;
const kindOpens = /^\p{L}*(?:[pP]rotokoll|[nN]iederschrift)\s/u;

/** Minutes of a meeting: the kind, the meeting, who was present, the agenda, and then item by item what was said. */
export const minutes: Layout = { name: "minutes", surest: 0.95, recognise: recogniseMinutes, read: readMinutes };

/** "Protokoll der 33. öffentlichen Sitzung des Hauptausschusses": what the page is about, in one line. */
const headsPage = new LinePattern(/^(?:Protokoll|Niederschrift) (?:der|über die|zur) \d{1,3}\. [\p{L}/ -]{0,60}[sS]itzung (?:des|der) \p{Lu}/u);

const attendance = new LinePattern(/^(?:Es (?:sind|waren) )?[Aa]nwesend|^Anwesenheit|^Teilnehmer|^Es fehlt/u);
const item = new LinePattern(/^(?:[Zz]u )?(?:TOP|Tagesordnungspunkt)[ .:]{1,2}(?:NÖ?|Ö)? ?\d/u);

/** Likely when the first lines call themselves minutes; surer with an agenda or a list of those present. */
function recogniseMinutes(sheet: Sheet): number {
  const kind = kindLine(sheet);
  if (kind === null) return 0;
  const hasAgenda = sheet.finder.first(agendaHeading) !== undefined;
  const hasAttendance = sheet.finder.first(attendance) !== undefined;
  const hasItems = hasAttendance && sheet.finder.first(item) !== undefined;
  // A page that lists items may say "Protokoll" too; who was there only minutes tell.
  if (hasItems) return 0.95;
  // Nothing else calls itself so in a line of its own above an agenda, or lists who was there.
  return hasAgenda && (hasAttendance || /^\p{L}+$/u.test(kind.text) || headsPage.isIn(kind)) ? 0.95 : 0.45 + (hasAgenda ? 0.3 : 0) + (hasAttendance ? 0.15 : 0);
}

const fileSize = new LinePattern(/\d ?[kKM]B\)?$/u);
const kindWord = new LinePattern(/^(?:(?:Ergebnis|Beschluss|Sitzungs|Verhandlungs|Verlaufs|Kurz|Wort)?(?:niederschrift|protokoll|Niederschrift|Protokoll)|Verhandlungsschrift|VERHANDLUNGSSCHRIFT|NIEDERSCHRIFT|PROTOKOLL|SITZUNGSNIEDERSCHRIFT|ERGEBNISNIEDERSCHRIFT|BESCHLUSSPROTOKOLL)(?![\p{L}])/u);

function kindLine(sheet: Sheet): SheetLine | null {
  const lines = sheet.finder.all(kindWord, 0, 20).filter((line) => (line.index < 12 || line.text === line.text.toUpperCase()) && line.text.length < 160 && !fileSize.isIn(line) && (line.index < 3 || !line.text.startsWith("Wort")));
  // A page's navigation may say "Protokoll" in a line of its own: the document's heading goes on to its meeting.
  const [first] = lines;
  const own = first === undefined || /\s/u.test(first.text) || first.text === first.text.toUpperCase() ? undefined : lines.find((line) => line !== first && (/ über die /u.test(line.text) || sheet.lines[line.index + 1]?.text.startsWith("über die ") === true));
  return (sheet.lines[(first?.index ?? -1) + 1]?.text.startsWith("über die ") === true ? first : own) ?? lines.find((line) => line.index < 12) ?? null;
}

function readMinutes(sheet: Sheet): HeadReading {
  const foundBy = "layouts/minutes";
  const general = readGeneralHead(sheet, "minutes");
  const printed = kindLine(sheet);
  const word = /^\p{L}+/u.exec(printed?.text ?? "")?.[0] ?? "";
  const start = printed?.span[0] ?? 0;
  const kind: HeadField<string> = { value: inSmallLetters(word), span: [start, start + word.length], foundBy, confidence: 0.9 };
  const announced = meetingPhrase(sheet, printed?.index ?? 0, Math.max(general.headEnd, 12));
  const meeting = announced === null || announced.date !== null ? announced : { ...announced, date: repeatedDay(sheet, announced.title) };
  return {
    bodyStart: Math.min(general.headEnd, firstAgenda(sheet)), headLines: general.headLines,
    head: {
      ...general.head,
      form: { ...kind, value: "minutes" }, kind, number: null, author: null,
      date: general.head.date?.value === meeting?.date ? null : general.head.date,
      title: titleOfMinutes(sheet, titleLine(sheet, printed, word, foundBy), meeting, foundBy),
      visibility: general.head.visibility ?? visibilityOf(meeting, sheet.lines.find((one) => meeting !== null && one.span[0] <= meeting.titleSpan[0] && meeting.titleSpan[0] < one.span[1])?.text ?? "", foundBy),
      consultations: meeting !== null ? [consultationOf(meeting, foundBy)] : meetingAbove(sheet, general.head.consultations, foundBy) ?? compoundMeeting(sheet, general.headEnd, foundBy),
    },
  };
}

/** The meeting that the head names by body and day: in its own fields and rows, else in a heading ("Protokoll Bauausschuss 12.03.2031"); null where it does not. */
function meetingAbove(sheet: Sheet, found: readonly ConsultationFact[], foundBy: string): readonly ConsultationFact[] | null {
  const isClean = found.length > 0 && found.every(({ organization }) => kindOpens.exec(organization) === null);
  const above = isClean ? null : announcedAbove(sheet, Math.min(firstAgenda(sheet), mostLinesOfHead));
  if (above === null) return found.length > 0 ? found : null;
  return [{ organization: above.organization, role: null, date: above.date, meeting: above.meeting, item: null, outcome: null, span: above.span, foundBy, confidence: 0.75 }];
}

/** A title that begins with the kind: on its line, or on the next one that goes on "über die Sitzung …". */
function titleLine(sheet: Sheet, printed: SheetLine | null, word: string, foundBy: string): HeadField<string> | null {
  if (printed === null) return null;
  const below = sheet.lines[printed.index + 1];
  if ((printed.text === word || /^\p{L}+ (?:Nr\.? ?)?[\d/.-]{1,10}$/u.test(printed.text)) && below !== undefined && below.text.startsWith("über die ")) {
    return { value: `${printed.text} ${below.text}`, span: [printed.span[0], below.span[1]], foundBy, confidence: 0.75 };
  }
  const holdsTitle = printed.text.length > word.length + 10 && !printed.text.includes("\t");
  return holdsTitle ? { value: printed.text, span: printed.span, foundBy, confidence: 0.75 } : null;
}

/** A line that goes on behind the day to room and hour announces the meeting; its title is the phrase alone. */
function titleOfMinutes(sheet: Sheet, line: HeadField<string> | null, meeting: MeetingPhrase | null, foundBy: string): HeadField<string> | null {
  const end = line === null ? undefined : daysIn(line.value)[0]?.end;
  const goesOn = line !== null && end !== undefined && /^,?\s(?:im?n?|um|von|ab)\s/u.test(line.value.slice(end));
  const goesOnBelow = line !== null && end === undefined && /^am \p{L}{6,10},? (?:dem |den )?\d/u.test(sheet.lines.find((one) => one.span[0] > line.span[0] && one.span[0] >= line.span[1])?.text ?? "");
  return line === null || ((goesOn || goesOnBelow) && meeting !== null) ? titleOf(meeting, foundBy) : line;
}

function titleOf(meeting: MeetingPhrase | null, foundBy: string): HeadField<string> | null {
  return meeting === null ? null : { value: meeting.title, span: meeting.titleSpan, foundBy, confidence: 0.75 };
}

function visibilityOf(meeting: MeetingPhrase | null, line: string, foundBy: string): HeadField<Visibility> | null {
  const value = meeting === null ? null : /\((?:nur )?öffentlich(?:er Teil)?\)/u.test(line) ? "public" : visibilityIn(meeting.title.replace(/^\d{1,3}\.\s/u, ""));
  return meeting === null || value === null ? null : { value, span: meeting.titleSpan, foundBy, confidence: 0.8 };
}

/** The day that a running head tells behind the meeting's name, where the first page does not: "Sitzung des Rates vom 18.06.2031   4/24". */
function repeatedDay(sheet: Sheet, title: string): string | null {
  const searched = sheet.text.slice(0, farthestRunningHead);
  for (let at = searched.indexOf(title); at >= 0; at = searched.indexOf(title, at + title.length)) {
    const [rest = ""] = searched.slice(at + title.length, at + title.length + 60).split("\n", 1);
    const day = firstDay(rest);
    if (day !== null && /^(?: \([^()]{1,20}\))?,? (?:vom|am) $/u.test(rest.slice(0, day.start))) return day.iso;
  }
  return null;
}

const firstItem = new LinePattern(/^(?:[Zz]u Punkt|(?:[Zz]u )?TOP:?) (?:(?:NÖ|[ÖN]) ?)?\d{1,3}(?:[ .:]|$)/u);

/** Where the agenda or the first item stands; the content of minutes begins there. */
function firstAgenda(sheet: Sheet): number {
  return Math.min(...[firstItem, agendaHeading].map((word) => sheet.finder.first(word)?.index ?? sheet.lines.length));
}
