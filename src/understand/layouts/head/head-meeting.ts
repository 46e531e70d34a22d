import type { ConsultationFact, Form } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import { formOfKind } from "../../kinds.ts";
import { isRole } from "../../roles.ts";
import type { Sheet } from "../../sheet.ts";
import { type Field, fieldOf } from "./field.ts";
import { compoundMeetingIn } from "./meeting-compound.ts";
import { visibilityIn } from "./visibility-word.ts";
import { consultationOf, meetingPhrase } from "./meeting-phrase.ts";
import { namesBody, nominative } from "./organization-words.ts";

/** The one meeting that a head without table announces in words: "26. Plenarsitzung des Gemeinderates am … / Zu TOP 9". */
export function announcedMeeting(sheet: Sheet, headEnd: number, fields: readonly Field[], foundBy: string): readonly ConsultationFact[] {
  const announced = meetingPhrase(sheet, 0, Math.min(headEnd, 6));
  return announced === null || announced.date === null ? [] : [consultationOf(announced, foundBy, { item: itemIn(sheet, fields) })];
}

const occasion = new LinePattern(/^\p{Lu}[\p{L} .\d§]{3,60} (?:zur|(?:für|zu) (?:die|der)) (?:\d{1,3}\. )?\p{L}{0,20}[sS]itzung .{0,100}\d{4}$/u);

/** "Antrag zur Sitzung der Gemeindevertretung am 05.03.2031": the meeting for which a motion or inquiry is handed in. */
export function meetingOfOccasion(sheet: Sheet, headEnd: number, foundBy: string): readonly ConsultationFact[] {
  const line = sheet.finder.all(occasion, 0, Math.min(headEnd, 25)).find((one) => one.text.length <= 160 && formOfKind(one.text.split(" ", 1)[0] ?? "") !== null);
  const found = line === undefined ? null : meetingPhrase(sheet, line.index, line.index + 1);
  if (found === null && line !== undefined) return compoundMeetingIn(line, [], foundBy);
  return found === null || found.date === null ? [] : [consultationOf(found, foundBy)];
}

/** Before the day of a field at most its weekday stands. */
const farthestDay = 12;

/** "nichtöffentlich am …" */
const statusBefore = 10;

/** A portal prints its own lines above the paper's. */
const farthestAddress = 40;

const addressed = new LinePattern(/^(?:In|An) (?:den|die|das) (\p{Lu}[^,.;:()]{3,100}?)(?: \(([^()]{3,40})\))?$/u);

/** The bodies that a head sends the paper to, without a day: "In den Verwaltungsausschuss", each on a line. */
export function bodiesAddressed(sheet: Sheet, headEnd: number, foundBy: string): readonly ConsultationFact[] {
  return sheet.finder.all(addressed, 0, Math.min(headEnd, farthestAddress)).flatMap((line) => {
    const [, name, said = ""] = addressed.matchIn(line) ?? [];
    if (name === undefined || !namesBody(name)) return [];
    return [{ organization: name, role: isRole(said) ? said : null, date: null, meeting: null, item: null, outcome: null, span: line.span, foundBy, confidence: 0.75 }];
  });
}

const itemLine = new LinePattern(/^(?:[Zz]u )?TOP\s{1,30}\d/u);

/** The agenda item of the meeting that a head announces: a field, or a line "Zu TOP 9". */
function itemIn(sheet: Sheet, fields: readonly Field[]): string | null {
  const line = sheet.finder.first(itemLine, 0, 10);
  return /\d{1,3}(?:\.\d{1,3})*/u.exec(fieldOf(fields, "item")?.value ?? line?.text ?? "")?.[0] ?? null;
}

/** True for what tells of one meeting. */
export function isOfMeeting(form: Form): boolean {
  return ["minutes", "notice", "invitation", "agenda"].includes(form);
}

/** "Gremium: 11. Sitzung Hauptausschuss": the meeting's number for its row, or the one consultation where there is no table. */
export function meetingsNamed(fields: readonly Field[], rows: readonly ConsultationFact[], form: Form, foundBy: string): readonly ConsultationFact[] {
  const named = fields.find((field) => field.key === "meetingBody" && field.value !== "");
  if (named === undefined) return rows;
  const match = /^(\d{1,3}\. (?:\p{L}{1,20}[sS]itzung|Sitzung))\s+(?:(?:des|der) )?(.{3,100})$/u.exec(named.value.replace(/- (?=\p{Ll})/u, ""));
  const counted = match === null ? fields.find((field) => field.label === "Sitzung" || field.key === "meetingDate") : undefined;
  const meeting = match?.[1] ?? (counted === undefined ? null : /^\d{1,3}\. (?:\p{L}{1,20}s)?[sS]itzung(?=,? (?:am|vom) \d)/u.exec(counted.value)?.[0] ?? null);
  const organization = nominative(match?.[2] ?? named.value);
  if (rows.length > 0) return rows.map((row) => (row.organization === organization ? { ...row, meeting } : row));
  // The day that minutes or an agenda label is the meeting's.
  const date = fieldOf(fields, "meetingDate") ?? (isOfMeeting(form) ? fields.find((field) => field.label === "Datum") : undefined) ?? fields.find((field) => field.label === "Sitzung" && (firstDay(field.value)?.start ?? farthestDay) < farthestDay + (visibilityIn(field.value) === null ? 0 : statusBefore)) ?? null;
  const role = fields.find((field) => /^(?:Beratungs(?:typ|art|form)|Zuständigkeit|Kompetenz|Art der Beratung|Behandlungsart)$/u.test(field.label) && isRole(field.value))?.value ?? null;
  const day = date === null ? null : firstDay(date.value);
  if (!namesBody(organization) || date === null || day === null) return rows;
  const item = fieldOf(fields, "item");
  return [{ organization, role, date: day.iso, meeting, item: item !== null && /^\d/u.test(item.value) ? item.value : null, outcome: null, span: named.span, foundBy, confidence: 0.8 }];
}
