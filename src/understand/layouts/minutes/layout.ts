import { formOfKind } from "../../kinds.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { readGeneralHead } from "../head/general-head.ts";
import { inSmallLetters } from "../head/head-kind.ts";
import { visibilityIn } from "../head/head-visibility.ts";
import { consultationOf, meetingPhrase } from "../head/meeting-phrase.ts";

/** Minutes of a meeting: the kind, the meeting, who was present, the agenda, and then item by item what was said. */
export const minutes: Layout = { name: "minutes", recognise: recogniseMinutes, read: readMinutes };

/** Likely when the first lines call themselves minutes; surer with an agenda or a list of those present. */
function recogniseMinutes(sheet: Sheet): number {
  if (kindLine(sheet) === null) return 0;
  const hasAgenda = sheet.lines.some((line) => /^(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$/u.test(line.text));
  const hasAttendance = sheet.lines.some((line) => /^(?:Es (?:sind|waren) )?[Aa]nwesend|^Anwesenheit|^Teilnehmer|^Es fehlt/u.test(line.text));
  return 0.45 + (hasAgenda ? 0.3 : 0) + (hasAttendance ? 0.15 : 0);
}

function kindLine(sheet: Sheet): SheetLine | null {
  return sheet.lines.slice(0, 12).find((line) => line.text.length < 160 && (line.index < 3 || !line.text.startsWith("Wort")) && /^(?:Niederschrift|Protokoll|NIEDERSCHRIFT|PROTOKOLL|Sitzungsniederschrift|Sitzungsprotokoll|Wortprotokoll)(?![\p{L}])/u.test(line.text)) ?? null;
}

function readMinutes(sheet: Sheet): HeadReading {
  const foundBy = "layouts/minutes";
  const general = readGeneralHead(sheet, "minutes");
  const printed = kindLine(sheet);
  const word = printed === null ? "Niederschrift" : (/^\p{L}+/u.exec(printed.text)?.[0] ?? "Niederschrift");
  const kindSpan = printed === null ? ([0, 0] as const) : ([printed.span[0], printed.span[0] + word.length] as const);
  const meeting = meetingPhrase(sheet, printed?.index ?? 0, Math.max(general.headEnd, 12));
  const below = printed === null ? undefined : sheet.lines[printed.index + 1];
  const goesOn = printed !== null && printed.text === word && below !== undefined && below.text.startsWith('über die ');
  const titleLine = goesOn ? { text: `${printed.text} ${below.text}`, span: [printed.span[0], below.span[1]] as const } : printed !== null && printed.text.length > word.length + 10 && !printed.text.includes("\t") ? printed : null;
  const isPublic = meeting === null ? null : visibilityIn(meeting.title);
  return {
    bodyStart: Math.min(general.headEnd, firstAgenda(sheet)), headLines: general.headLines,
    head: {
      ...general.head,
      form: { value: formOfKind(word) === "minutes" ? "minutes" : "other", span: kindSpan, foundBy, confidence: 0.9 },
      kind: { value: inSmallLetters(word), span: kindSpan, foundBy, confidence: 0.9 },
      number: null, author: null,
      date: general.head.date?.value === meeting?.date ? null : general.head.date,
      title: titleLine !== null ? { value: titleLine.text, span: titleLine.span, foundBy, confidence: 0.75 }
        : meeting === null ? null : { value: meeting.title, span: meeting.titleSpan, foundBy, confidence: 0.75 },
      visibility: general.head.visibility ?? (isPublic === null || meeting === null ? null : { value: isPublic, span: meeting.titleSpan, foundBy, confidence: 0.8 }),
      consultations: meeting === null ? [] : [consultationOf(meeting, foundBy)],
    },
  };
}

/** Where the agenda or the first item stands; the content of minutes begins there. */
function firstAgenda(sheet: Sheet): number {
  const at = sheet.lines.findIndex((line) => /^(?:Zu Punkt|TOP:?) \d{1,3}(?:[ .:]|$)|^(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$/u.test(line.text));
  return at < 0 ? sheet.lines.length : at;
}
