import type { ConsultationFact } from "../../../council/understanding.ts";
import { firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { namesBody } from "./organization-words.ts";

const compound = /(?<![\p{L}])(?:(\d{1,3})\.\s)?(?:(?:nicht)?öffentliche[nr]?\s)?(\p{Lu}\p{Ll}{2,30})s?sitzung(?:\s(?:der|des)\s(\p{Lu}[\p{L} -]{3,50}?))?(?=\s*(?:$|[,.;:(]|\n|\s(?:am|vom|im)\s))/u;
const dated = /^(?:Datum|Sitzungsdatum|Sitzungstag|Sitzung am|Tag|Termin|Tag der Sitzung)\s?[:\t]/u;

/** "Niederschrift der 3. Gemeinderatssitzung" with its day in the line or in a field "Datum": body and meeting in one word. */
export function compoundMeeting(sheet: Sheet, headEnd: number, foundBy: string): readonly ConsultationFact[] {
  const lines = sheet.lines.slice(0, Math.max(headEnd, 12));
  for (const line of lines) {
    const found = compoundMeetingIn(line, lines, foundBy);
    if (found.length > 0) return found;
  }
  return [];
}

/** The meeting that one line names in one word, with its day there, in a field among the lines of the head or right below. */
export function compoundMeetingIn(line: SheetLine, lines: readonly SheetLine[], foundBy: string): readonly ConsultationFact[] {
  const match = line.text.length > 200 ? null : compound.exec(line.text);
  const organization = match?.[2]?.replace(/s$/u, (end) => (/(?:auss?chuss|auschuß)$/u.test(match[2] ?? "") ? end : "")) ?? "";
  if (match === null || !namesBody(organization)) return [];
  const day = firstDay(line.text.slice(match.index)) ?? firstDay(lines.find((one) => dated.test(one.text))?.text ?? "") ?? firstDay(lines.slice(line.index + 1, line.index + 3).map(({ text }) => text).join("\n"));
  if (day === null) return [];
  const of = match[3] === undefined ? "" : ` der ${match[3].trim()}`;
  return [{
    organization: `${organization}${of}`, role: null, date: day.iso, meeting: match[1] === undefined ? null : match[0].trim().replace(/\s(?:der|des)\s.*$/u, ""), item: null, outcome: null,
    span: [line.span[0] + match.index, line.span[0] + match.index + match[0].trimEnd().length], foundBy, confidence: 0.75,
  }];
}
