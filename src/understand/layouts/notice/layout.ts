import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import { FoldedPattern, LinePattern } from "../../../text/line-pattern.ts";
import { agendaHeading } from "../../agenda/item-line.ts";
import { formOfKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { announcedAbove } from "../meeting-page/announced.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { footDate } from "../head/head-date.ts";
import { invites } from "../head/invites.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { meetingOfPage } from "../head/meeting-page.ts";
import { consultationOf, type MeetingPhrase, meetingPhrase } from "../head/meeting-phrase.ts";

/** What announces a meeting: a public notice, an invitation or an agenda. */
export const notice: Layout = { name: "notice", surest: 0.9, recognise: recogniseNotice, read: readNotice };

/** Likely when the first lines are headed so and name a meeting; surer with an agenda. */
function recogniseNotice(sheet: Sheet): number {
  if (kindLine(sheet) === null) return 0;
  const hasMeeting = meetingPhrase(sheet, 0, 25) !== null;
  const hasAgenda = sheet.finder.first(agendaHeading) !== undefined;
  return hasMeeting || hasAgenda ? 0.5 + (hasMeeting ? 0.2 : 0) + (hasAgenda ? 0.2 : 0) : 0;
}

/** Every word for what announces a meeting holds one of these. */
const announcingWords = [/ladung/u, /bekanntmachung/u, /tagesordnung/u].map((word) => new FoldedPattern(word));
const fileSize = new LinePattern(/\d ?[kKM]B\)?$/u);

function kindLine(sheet: Sheet): SheetLine | null {
  return sheet.lines.slice(0, 10).find((line) => line.text.length < 60 && announcingWords.some((word) => word.isIn(line)) && ["notice", "invitation", "agenda"].includes(formOfKind(line) ?? "") && !fileSize.isIn(line)) ?? null;
}

/** "Amtliche Bekanntmachung der Gemeinde Hollern": the kind without who issues it. */
function kindIn(text: string): string {
  return /^(.{6,40}?) (?:der|des) \p{Lu}/u.exec(text)?.[1] ?? text;
}

function agendaLine(sheet: Sheet): number | null {
  return sheet.finder.first(agendaHeading)?.index ?? null;
}

/** The meeting that a table or heading above the agenda names by body and day, where no words announce it. */
function meetingAbove(sheet: Sheet, foundBy: string): readonly ConsultationFact[] {
  const at = sheet.finder.all(agendaHeading, 0, 25).at(-1)?.index ?? 0;
  const above = at === 0 ? null : announcedAbove(sheet, at);
  return above === null ? [] : [{ organization: above.organization, role: null, date: above.date, meeting: above.meeting, item: null, outcome: null, span: above.span, foundBy, confidence: 0.8 }];
}

/** The heading of the agenda; where the notice as a whole is headed so, the line below the meeting. */
function startOfItems(sheet: Sheet, kind: SheetLine | null, meeting: MeetingPhrase | null): number | null {
  const at = agendaLine(sheet);
  if (at === null || at !== kind?.index || meeting === null) return at;
  const below = sheet.lines.find((line) => line.index > at && line.span[0] >= meeting.span[1] && line.gapBefore);
  return below?.index ?? at;
}

const meetingWord = new LinePattern(/^(?:\d{1,3}\. )?(?:(?:nicht)?öffentliche )?\p{Lu}\p{L}{2,30}sitzung$/iu);

/** "Öffentliche Gemeinderatssitzung" above the kind: the page's own heading of the meeting. */
function headedMeeting(sheet: Sheet, kind: SheetLine | null, foundBy: string): HeadField<string> | null {
  const [first] = sheet.lines;
  return first === undefined || kind === null || kind.index === 0 || !meetingWord.isIn(first) ? null : { value: first.text, span: first.span, foundBy, confidence: 0.8 };
}

function readNotice(sheet: Sheet): HeadReading {
  const foundBy = "layouts/notice";
  const general = readGeneralHead(sheet, "notice");
  const kind = kindLine(sheet);
  const meeting = meetingPhrase(sheet, 0, 30);
  const page = kind === null || kind.text.startsWith("Tagesordnung") ? meetingOfPage(general.fields, foundBy) : null;
  if (page !== null) return { bodyStart: agendaLine(sheet) ?? general.bodyStart, headLines: general.headLines, head: { ...general.head, ...page, number: null, author: null, kind: null, visibility: null, date: null } };
  const status = meeting === null ? null : visibilityIn(meeting.title);
  const said = kind === null ? "notice" : (formOfKind(kind) ?? "notice");
  const isInvitation = said === "agenda" && sheet.lines.slice(0, agendaLine(sheet) ?? 0).some((line) => invites.isIn(line));
  const form = isInvitation ? "invitation" : said;
  const headed = headedMeeting(sheet, kind, foundBy);
  const span = kind?.span ?? [0, 0];
  return {
    bodyStart: startOfItems(sheet, kind, meeting) ?? general.bodyStart, headLines: general.headLines,
    head: {
      ...general.head, number: null, author: null,
      // A day alone above the agenda is the meeting's; the notice's own stands with its place, at the latest in the foot.
      date: general.head.date?.value === meeting?.date ? footDate(sheet, agendaLine(sheet) ?? general.headEnd, foundBy) : general.head.date,
      form: { value: form, span, foundBy, confidence: 0.9 },
      kind: kind === null || isInvitation ? null : { value: inSmallLetters(kindIn(kind.text)), span: [span[0], span[0] + kindIn(kind.text).length], foundBy, confidence: 0.9 },
      title: headed ?? (meeting === null ? general.head.title : { value: meeting.title, span: meeting.titleSpan, foundBy, confidence: 0.75 }),
      visibility: status === null || meeting === null ? general.head.visibility : { value: status, span: meeting.titleSpan, foundBy, confidence: 0.8 },
      consultations: meeting !== null ? [consultationOf(meeting, foundBy)] : general.head.consultations.length === 1 ? general.head.consultations : meetingAbove(sheet, foundBy),
    },
  };
}
