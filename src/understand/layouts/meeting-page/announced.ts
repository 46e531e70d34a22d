import { type Glance, glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { partsBetween } from "../../../text/matches.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn } from "../../day.ts";
import { bareLabel, labelsIn, openingLabel } from "../../labels.ts";
import type { FieldKey } from "../../label-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { cellKind } from "../head/cell-kind.ts";
import { fitsField } from "../head/field-shape.ts";
import { mayNameBody, namesBody, nominative } from "../head/organization-words.ts";

/** The one meeting that a page is about. */
export interface Announced {
  readonly organization: string;
  /** Null where an agenda's own heading names the body alone. */
  readonly date: string | null;
  /** The meeting's number ("SR/025/2031", "8. Sitzung"); null where none is printed. */
  readonly meeting: string | null;
  /** From where the body is named, in reading order, to where the day is. */
  readonly span: Span;
  /** What the page calls the meeting in a field; null where it has none. */
  readonly title: { readonly value: string; readonly span: Span } | null;
  /** The line that names the body without a label; null where it stands in a field alone. */
  readonly heading: SheetLine | null;
  /** Where in that line the body's name begins, with the words before it. */
  readonly at: number;
}

interface Part {
  readonly key: FieldKey | null;
  /** What it says, in `said` with a glance at it. */
  readonly text: string;
  readonly said: Glance;
  readonly span: Span;
  readonly line: SheetLine;
}

interface Named {
  readonly part: Part;
  readonly name: string;
  /** Where in its line the piece begins that names it. */
  readonly at: number;
}

const weekday = "(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)";
/** What stands before a body's name: "Sitzung", "3. öffentliche Sitzung des", "Tagesordnung der Sitzung des". */
const lead = /^(?:Beschlüsse\s(?:des|der)\s|(?:Beschlüsse|Bericht|Ergebnisse)\saus\s(?:dem|der)\s)?(?:(?:Tagesordnung|Protokoll|Niederschrift|Einladung)\s(?:(?:zur|der|für die|über die)\s)?)?(?:\d{1,3}\.\s)?(?:(?:nicht)?öffentlichen?\s|ordentlichen?\s|Nr\.\s\d{1,3}\s)*(?:Sitzung(?:stermin)?:?\s(?:(?:des|der)\s){0,2})?/iu;
const tail = new RegExp(String.raw`[\s,(]+(?:(?:am|vom|um|den)\s*)?(?:${weekday}\.?,?\s*)?(?:(?:am|den|dem)\s*)?$`, "u");
/** Body and meeting in one word: "Öffentliche Gemeinderatssitzung", "Gemeinderat-Sitzung". */
const compound = new LinePattern(/^(?:\d{1,3}\.\s)?(?:(?:nicht)?öffentliche\s)?(\p{Lu}\p{L}{2,30}?)(?:s|-| )?[sS]itzung$/iu);
const session = /^\p{Lu}\p{L}{0,11}[/-][\w/.-]*\d$/u;
const counted = /(?<!\S)\d{1,3}\. (?:(?:nicht)?öffentliche |ordentliche )?(?:\p{L}{1,20}[sS]itzung|Sitzung)(?!\p{L})/u;
/** "Rat, 28. Sitzung", "Rat, 28. XI. Ratsperiode Sitzung": the body, and which of its meetings it is. */
const bodyAndNumber = /^(\p{Lu}[^,]{2,80}), (\d{1,3}\. (?:[^,]{3,40} )?Sitzung)$/u;
const farthest = 6;

/**
 * The meeting that the lines above `to` name by body and day: in fields, in a heading, in a row of a table or one below the other.
 * Above an agenda that is announced, a heading that names the body alone will do.
 */
export function announcedAbove(sheet: Sheet, to: number, isAgenda = false): Announced | null {
  const lines = sheet.lines.slice(0, to);
  const parts = lines.flatMap((line, index) => partsOf(line, index === 0 ? null : labelOf(lines[index - 1])));
  const bodies = parts.flatMap((part) => bodyIn(part));
  const labelled = bodies.find(({ part }) => part.key === "meetingBody") ?? bodies.find(({ part }) => part.key === "title");
  const unlabelled = bodies.filter(({ part }) => part.key === null);
  const first = unlabelled.find(({ part }) => !namesSystem(part.line.text)) ?? unlabelled[0];
  // The title of a page names the way to it, too; the body alone on its line is the meeting's own heading.
  const heading = first !== undefined && first.at > 0 ? (unlabelled.find(({ part, name }) => name === first.name && part.text === name) ?? first) : first;
  const body = labelled ?? heading;
  if (body === undefined) return null;
  const day = dayOf(parts, body.part.line);
  if (day === null && !(isAgenda && body.part.line.kind === "heading" && body.part.text === body.part.line.text)) return null;
  const when = day?.line ?? body.part.line;
  const titled = parts.find(({ key, text }) => (key === "title" && text.length > 3 && bareLabel(text) === null) || (key === "meetingBody" && /sitzung/iu.test(text)));
  const number = parts.find(({ key, text }) => key === "meetingBody" && session.test(text))?.text;
  return {
    organization: body.name, date: day?.iso ?? null, meeting: number ?? countedIn(titled?.text ?? (heading ?? body).part.line.text),
    span: [Math.min(body.part.line.span[0], when.span[0]), Math.max(body.part.line.span[1], when.span[1])], title: titled === undefined ? null : { value: titled.text, span: titled.span }, at: heading?.at ?? 0, heading: heading?.part.line ?? lines.find((line) => line.text.length <= 80 && compound.isIn(line)) ?? null,
  };
}

/** "die 3. Sitzung des Rates": the meeting's number; null where none is told. */
export function countedIn(text: string): string | null {
  return bodyAndNumber.exec(text)?.[2] ?? counted.exec(text)?.[0] ?? null;
}

/** "SR/025/2031": a meeting by letters of its body, count and year. */
export function isMeetingNumber(text: string): boolean {
  return session.test(text);
}

/** True for the line of a page's title that names the system or the way to the page, too. */
export function namesSystem(text: string): boolean {
  return /informationssystem|Ratsinfo|Gremieninfo|Bürgerinfo|SessionNet|Sitzungsdienst|\s\|\s|Sitzungstermine:/iu.test(text);
}

function labelOf(line: SheetLine | undefined): FieldKey | null {
  return line === undefined ? null : bareLabel(line);
}

/** The fields of a line ("Gremium: Rat Datum: 12.03.2031"), else the whole of it; below a lone label the value of that. */
function partsOf(line: SheetLine, above: FieldKey | null): readonly Part[] {
  const hits = line.text.length > 200 ? [] : labelsIn(line);
  const [first] = hits;
  const cell = line.text.includes("\t") ? /^([^\t]{3,40}?)\s?\t\s*(?=\S)/u.exec(line.text) : null;
  const caption = cell?.[1] === undefined || first?.start === 0 ? null : bareLabel(cell[1]);
  if (cell !== null && caption !== null) return [partFrom(line, caption, cell[0].length, line.text.length)];
  if (first === undefined || first.start > 0) {
    const opening = line.text.length > 200 ? null : openingLabel(line);
    const value = opening === null ? "" : line.text.slice(opening.valueStart);
    if (opening === null || !fitsField(opening.key, value)) return [{ key: above, text: line.text, said: line, span: line.span, line }];
    return [{ key: opening.key, text: value, said: glanceAt(value), span: [line.span[1] - value.length, line.span[1]], line }];
  }
  return hits.map((hit, index) => partFrom(line, hit.key, hit.valueStart, hits[index + 1]?.start ?? line.text.length));
}

function partFrom(line: SheetLine, key: FieldKey, from: number, to: number): Part {
  const printed = line.text.slice(from, to);
  const start = line.span[0] + from + printed.length - printed.trimStart().length;
  const text = printed.trim();
  return { key, text, said: glanceAt(text), span: [start, start + text.length], line };
}

const joint = /\t|\s\|\s|\s[-–]\s|:\s/gu;

function bodyIn(part: Part): readonly Named[] {
  // "Titel: Bauausschuss": the page of a meeting is titled by its body.
  const isTitled = part.key === "title" && cellKind(part.said) === "body";
  if ((part.key !== null && part.key !== "meetingBody" && !isTitled) || session.test(part.text) || part.text.length > 200 || !(mayNameBody(part.said) || /sitzung$|sitzung[^\p{L}]/iu.test(part.text)) || /[.!?]$/u.test(part.text)) return [];
  let at = 0;
  for (const piece of partsBetween(part.text, joint)) {
    at = part.text.indexOf(piece, at);
    const name = nameIn(piece.trim());
    if (name !== null) return [{ part, name, at: at + piece.length - piece.trimStart().length }];
    at += piece.length;
  }
  return [];
}

const hourBehind = /^[\s,;–-]{0,4}(?:(?:um |ab )?\d{1,2}[:.]\d{2}(?: Uhr)?[\s,;–-]{0,4})?/u;
const noName = new RegExp(`^${weekday}$|(?:Fraktion|fraktion|beratung|Beratung|sitzungstag|Sitzungstag)|^\\d|^(?:Zurück|zurück|Hier|Übersicht) `, "u");

/** The body that a piece of a line names and nothing else, but for the meeting's day and the words that join them. */
export function nameIn(piece: string): string | null {
  const day = daysIn(piece)[0];
  const ahead = day === undefined ? piece : piece.slice(0, day.start).replace(tail, "").trim();
  const behind = day === undefined || !/^(?:\p{L}{2,10}\.?,?)?$/u.test(ahead) ? "" : piece.slice(day.end).replace(hourBehind, "").trim();
  const before = behind === "" ? ahead : behind;
  const word = compound.matchIn(glanceAt(before))?.[1]?.replace(/(?<=aus)schus$/iu, "schuss");
  if (word !== undefined && (namesBody(word) || word.endsWith("verband"))) return word;
  const [, body] = bodyAndNumber.exec(before) ?? [];
  if (body !== undefined && cellKind(body) === "body") return nominative(body);
  const plain = before.replace(lead, "").replace(/\s*\((?:nicht ?)?öffentlich\)$|[,;]$/iu, "");
  return !noName.test(plain) && cellKind(plain) === "body" ? nominative(plain) : null;
}

/** The day of the meeting: labelled, else beside the body, else on the nearest line that tells when. */
function dayOf(parts: readonly Part[], at: SheetLine): { readonly iso: string; readonly line: SheetLine } | null {
  const days = parts.flatMap((part) => {
    const day = ["received", "attachments", "number", "title"].includes(part.key ?? "") ? undefined : daysIn(part.said)[0];
    return day === undefined || !tellsWhen(part, day.end - day.start, at) ? [] : [{ iso: day.iso, part, distance: Math.abs(part.line.index - at.index) }];
  });
  const found = days.find(({ part }) => part.key === "meetingDate" || part.key === "date")
    ?? days.find(({ distance }) => distance === 0) ?? days.toSorted((a, b) => a.distance - b.distance).find(({ distance }) => distance <= farthest);
  return found === undefined ? null : { iso: found.iso, line: found.part.line };
}

function tellsWhen({ key, text, line }: Part, length: number, at: SheetLine): boolean {
  if (key === "meetingDate" || line === at) return true;
  if (/(?<!\p{L})(?:Stand|Einladung|Ausdruck|erstellt|Niederschrift)(?!\p{L})/iu.test(line.text)) return false;
  return key === "date" || text.length <= length + 14 || (text.length <= 140 && /Sitzung|Termin|Uhr(?!\p{L})|(?<!\p{L})(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch/u.test(text));
}
