import type { Head } from "../../../council/understanding.ts";
import { firstDay } from "../../day.ts";
import { formOfKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { namesBody } from "../head/organization-words.ts";
import { type Field, fieldOf } from "../head/fields.ts";
import { inSmallLetters } from "../head/head-kind.ts";
import { visibilityIn } from "../head/head-visibility.ts";
import { consultationOf, meetingPhrase } from "../head/meeting-phrase.ts";

/** What announces a meeting: a public notice, an invitation or an agenda. */
export const notice: Layout = { name: "notice", recognise: recogniseNotice, read: readNotice };

/** Likely when the first lines are headed so and name a meeting; surer with an agenda. */
function recogniseNotice(sheet: Sheet): number {
  if (kindLine(sheet) === null) return 0;
  const hasMeeting = meetingPhrase(sheet, 0, 25) !== null;
  const hasAgenda = sheet.lines.some((line) => /^(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$/u.test(line.text));
  return hasMeeting || hasAgenda ? 0.5 + (hasMeeting ? 0.2 : 0) + (hasAgenda ? 0.2 : 0) : 0;
}

function kindLine(sheet: Sheet): SheetLine | null {
  return sheet.lines.slice(0, 10).find((line) => ["notice", "invitation", "agenda"].includes(formOfKind(line.text) ?? "") && line.text.length < 60 && !/\d ?[kKM]B\)?$/u.test(line.text)) ?? null;
}

function agendaLine(sheet: Sheet): number | null {
  const at = sheet.lines.findIndex((line) => /^(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$/u.test(line.text));
  return at < 0 ? null : at;
}

/**
 * The page of a meeting with its agenda: "Gremium: Rat der Stadt Auental", "Sitzung: 26. Sitzung …", "Datum: …".
 * Null where body and day are not labelled.
 */
function meetingOfPage(fields: readonly Field[], foundBy: string): Pick<Head, "form" | "title" | "consultations"> | null {
  const bodies = fields.filter((field) => field.key === "meetingBody" && field.value !== "");
  const body = bodies.find((field) => field.label === "Gremium") ?? bodies[0];
  const named = bodies.find((field) => field.label === "Sitzung");
  const date = fieldOf(fields, "meetingDate", "date");
  const day = date === null ? null : firstDay(date.value);
  if (body === undefined || day === null || !namesBody(body.value)) return null;
  return {
    form: { value: "agenda", span: body.span, foundBy, confidence: 0.8 },
    title: named === undefined ? null : { value: named.value, span: named.span, foundBy, confidence: 0.85 },
    consultations: [{
      organization: body.value, role: null, date: day.iso, meeting: /^\d{1,3}\. (?:\p{L}{1,20}[sS]itzung|Sitzung)/u.exec(named?.value ?? "")?.[0] ?? null,
      item: null, outcome: null, span: body.span, foundBy, confidence: 0.85,
    }],
  };
}

function readNotice(sheet: Sheet): HeadReading {
  const foundBy = "layouts/notice";
  const general = readGeneralHead(sheet, "notice");
  const kind = kindLine(sheet);
  const meeting = meetingPhrase(sheet, 0, 30);
  const page = kind === null || kind.text.startsWith("Tagesordnung") ? meetingOfPage(general.fields, foundBy) : null;
  if (page !== null) return { bodyStart: agendaLine(sheet) ?? general.bodyStart, headLines: general.headLines, head: { ...general.head, ...page, number: null, author: null, kind: null, visibility: null, date: null } };
  const status = meeting === null ? null : visibilityIn(meeting.title);
  const form = kind === null ? "notice" : (formOfKind(kind.text) ?? "notice");
  const span = kind?.span ?? [0, 0];
  return {
    bodyStart: agendaLine(sheet) ?? general.bodyStart, headLines: general.headLines,
    head: {
      ...general.head, number: null, author: null,
      form: { value: form, span, foundBy, confidence: 0.9 },
      kind: kind === null ? null : { value: inSmallLetters(kind.text), span, foundBy, confidence: 0.9 },
      title: meeting === null ? general.head.title : { value: meeting.title, span: meeting.titleSpan, foundBy, confidence: 0.75 },
      visibility: status === null || meeting === null ? general.head.visibility : { value: status, span: meeting.titleSpan, foundBy, confidence: 0.8 },
      consultations: meeting === null ? [] : [consultationOf(meeting, foundBy)],
    },
  };
}
