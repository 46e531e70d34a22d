import type { ConsultationFact, Form, HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn, firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { letterheadBody, senderBody } from "../head/body.ts";
import { meetingOfOccasion } from "../head/head-meeting.ts";
import { asField, fieldOf } from "../head/field.ts";
import { fieldsIn } from "../head/fields.ts";
import { type AnnouncedNumber, announcedNumber } from "../head/number.ts";
import { consultationOf, meetingPhrase } from "../head/meeting-phrase.ts";
import { type MotionHeading, motionHeadingAmong } from "../head/motion-heading.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import { UNMISTAKABLE_NUMBER } from "../../references/paper-number.ts";
import { factionsAbove, factionsBeside, isCitation, namesFaction, partiesAbove } from "./letterhead.ts";
import { isSalutation, openingAt } from "./opening.ts";

/** A motion or inquiry as a letter of a faction: letterhead, recipients, day, subject, salutation. */
export const letter: Layout = { name: "letter", surest: 0.75, recognise: recogniseLetter, read: readLetter };

const subjectWord = new LinePattern(/^(?:Betreff|Betr\.|Betrifft)?:?\s{0,4}((?:Änderungs|Ergänzungs|Dringlichkeits|Eil|Prüf)?[Aa]ntrag|A ?N ?T ?R ?A ?G|(?:Große |Kleine |Schriftliche )?Anfrage|A ?N ?F ?R ?A ?G ?E)(?![\p{L}])\s{0,4}(:?)\s{0,8}/u);
const isForMeeting = new LinePattern(/^(?:\p{L}{0,12}[aA]ntrag|\p{L}{0,12}[aA]nfrage) (?:zur|für die) (?:\p{L}{2,20}sitzung|Sitzung)(?!\p{L})/u);
/** A number in a line of its own, right below "Antrag". */
const bareNumber = new RegExp(`^${UNMISTAKABLE_NUMBER}$`, "u");
const answers = new LinePattern(/^(?:Betreff:?\s|Betr\.:?\s)?(?:Ihre? (?:\p{L}+ )?(?:Anfrage|Antrag)|Beantwortung (?:der|Ihrer) Anfrage|Antwort auf (?:die|Ihre) Anfrage)(?![\p{L}])/u);
/** Companies and offices, as their letterheads name them. */
const company = new LinePattern(/(?<!\p{L})(?:g?GmbH|mbH|AG|AöR|eG|KG|Geschäftsführ(?:ung|er|erin)|Eigenbetrieb|Zweckverband|Stadtwerke)(?!\p{L})/u);

/** Likely when a salutation follows words of a motion or inquiry, or of a faction, within the first lines. */
function recogniseLetter(sheet: Sheet): number {
  const at = openingAt(sheet);
  if (at < 0) return 0;
  const head = sheet.lines.slice(0, at);
  const names = head.some(namesFaction) || partiesAbove(sheet, at, "") !== null;
  if (motionHeadingAmong(sheet, at) !== null) return 0.75;
  const says = head.some((line) => subjectWord.isIn(line) || answers.isIn(line)) || asksFor(sheet, at) !== null || headingBelow(sheet, at) !== null;
  if (head.some((line) => answers.isIn(line))) return 0.6;
  return (names ? 0.35 : 0) + (says ? 0.4 : 0);
}

function readLetter(sheet: Sheet): HeadReading {
  const foundBy = "layouts/letter";
  const at = openingAt(sheet);
  const number = numberAbove(sheet, at);
  const heading = motionHeadingAmong(sheet, at)?.heading ?? null;
  const printed = heading === null ? subjectAbove(sheet, at, number?.line ?? null, foundBy) : subjectOf(sheet, heading, foundBy);
  const below = printed.kind === null ? headingBelow(sheet, at) : null;
  const subject = below === null ? printed : subjectBelow(sheet, below, foundBy);
  const asked = asksFor(sheet, at);
  const said = subject.kind ?? (asked === null ? null : { value: asked.word, span: asked.span, foundBy, confidence: 0.8 });
  const reported = asked === null && heading === null ? inquiryReported(sheet, at) : null;
  const replies = reported ?? sheet.lines.slice(Math.max(0, at - 6), at).find((line) => answers.isIn(line));
  const kind = reported === null ? said : null;
  const form: Form = replies !== undefined ? "answer" : kind === null ? (formAsked(sheet, at) ?? "other") : /nfrage|^Fragen?$/u.test(kind.value) ? "inquiry" : "motion";
  let bodyStart = at;
  while (isSalutation(sheet.lines[bodyStart]) || (sheet.lines[bodyStart]?.text ?? "").startsWith("Eingang")) bodyStart++;
  if (below !== null) while (bodyStart < sheet.lines.length && (sheet.lines[bodyStart]?.span[0] ?? 0) < (subject.title?.span[1] ?? 0)) bodyStart++;
  return {
    bodyStart, headLines: new Set(),
    head: {
      form: { value: form, span: kind?.span ?? [0, 0], foundBy, confidence: 0.85 }, kind, title: subject.title,
      number: number === null ? null : { value: number.number, span: number.span, foundBy, confidence: 0.85 }, visibility: null, leadUnit: null,
      body: letterheadBody(sheet, 2, foundBy) ?? senderBody(sheet, foundBy),
      author: form === "answer" ? contact(sheet, at, foundBy) : heading === null || heading.mover === null ? author(sheet, at, foundBy) : { value: sheet.text.slice(...heading.mover).replace(/\s+/gu, " "), span: heading.mover, foundBy, confidence: 0.85 },
      date: dateAbove(sheet, at, foundBy),
      consultations: firstOf(meetingBelow(sheet, at, foundBy), () => meetingOfOccasion(sheet, at, foundBy)),
    },
  };
}

/** The subject by which a company or office reports on a faction's inquiry or motion; null where the faction itself writes. */
function inquiryReported(sheet: Sheet, at: number): SheetLine | null {
  const head = sheet.lines.slice(0, at);
  const subject = head.find((line) => isCitation(line));
  if (subject === undefined || !head.some((line) => company.isIn(line))) return null;
  return head.some((line) => line !== subject && !isCitation(line) && namesFaction(line)) ? null : subject;
}

/** "Ansprechpartner: Herr Auer | Tel. 12": who writes for a company or an office. The faction above an answer is whom it is sent to. */
function contact(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const field = asField(fieldOf(fieldsIn(sheet, 0, at, { bareLabels: false }), "author"), foundBy);
  const cell = field === null ? "" : (sheet.text.slice(...field.span).split("\t", 1)[0] ?? "").trimEnd();
  return field === null || cell === "" ? null : { ...field, value: cell.replace(/\s+/gu, " "), span: [field.span[0], field.span[0] + cell.length] };
}

function firstOf(found: readonly ConsultationFact[], other: () => readonly ConsultationFact[]): readonly ConsultationFact[] {
  return found.length > 0 ? found : other();
}

/** "bittet Sie, den tolgenden Antrag auf die Tagesordnung": where recognition has spelled "folgenden" wrong. */
const askedForAgenda = /(?<!\p{L})bitte[nt](?!\p{L})[^.:;]{0,50}? (Antrag|Anfrage|Änderungsantrag|Dringlichkeitsantrag|Ergänzungsantrag)(?= (?:der|des|von) [^.:;]{2,70} auf die\s+Tagesordnung| auf die\s+Tagesordnung)/u;

/** "… folgende Anfrage der … auf die Tagesordnung": what the first sentences ask to be put on the agenda. */
function asksFor(sheet: Sheet, at: number): { readonly word: string; readonly span: Span } | null {
  const start = sheet.lines[at]?.span[0] ?? 0;
  const text = sheet.text.slice(start, start + 1200);
  const match = /folgende[nr]? (?:gemeinsamen? )?(Antrag|Anfrage|Änderungsantrag|Dringlichkeitsantrag|Ergänzungsantrag)(?![\p{L}])/u.exec(text) ?? askedForAgenda.exec(text);
  if (match?.[1] === undefined) return null;
  const wordAt = start + match.index + match[0].length - match[1].length;
  return { word: match[1], span: [wordAt, wordAt + match[1].length] };
}

/** "Die Fraktion beantragt …", "wir fragen …": what the first sentences do where no word names it; null where they do neither. */
function formAsked(sheet: Sheet, at: number): Form | null {
  const text = sheet.text.slice(sheet.lines[at]?.span[0] ?? 0).slice(0, 1500);
  if (/(?<!\p{L})(?:bitte[nt](?!\p{L})[^.:;]{0,50}? Beschlu(?:ss|ß)(?:vorschlag)? auf die\s+Tagesordnung|beantrag(?:t|en)|stell(?:t|en) (?:wir |hiermit )?den Antrag)(?!\p{L})/u.test(text)) return "motion";
  return /(?<!\p{L})(?:fragen wir|wir fragen|fragt die|folgende[nr]? Fragen|um (?:die )?(?:schriftliche )?Beantwortung)(?!\p{L})/u.test(text) ? "inquiry" : null;
}

/** The paper's number that the office has put on the letter: "Anfrage Nr. 2031/0029", "Drucksache VO/31/041-1". */
function numberAbove(sheet: Sheet, at: number): AnnouncedNumber | null {
  for (let index = 0; index < at; index++) {
    const found = announcedNumber(sheet, index);
    if (found !== null && (sheet.lines[index]?.span[1] ?? 0) === found.span[1]) return found;
    const [line, above] = [sheet.lines[index], sheet.lines[index - 1]];
    if (line === undefined || above === undefined || line.gapBefore || !bareNumber.test(line.text) || subjectWord.matchIn(above)?.[0] !== above.text) continue;
    return { number: line.text, span: line.span, line: index, announcedAs: null, announcedSpan: line.span };
  }
  return null;
}

interface Subject {
  readonly title: HeadField<string> | null;
  readonly kind: HeadField<string> | null;
}

/** "Antrag zum Thema: „Trinkbrunnen“, UWG": the heading says kind and subject itself. */
function subjectOf(sheet: Sheet, { kind, title }: MotionHeading, foundBy: string): Subject {
  return {
    kind: { value: inSmallLetters(sheet.text.slice(...kind)), span: kind, foundBy, confidence: 0.85 },
    title: { value: sheet.text.slice(...title).replace(/\s+/gu, " "), span: title, foundBy, confidence: 0.85 },
  };
}

/** The subject stands above the salutation: the nearest line that says motion or inquiry, else the paragraph right above. */
function subjectAbove(sheet: Sheet, at: number, numberLine: number | null, foundBy: string): Subject {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const line = sheet.lines[index];
    if (line !== undefined && answers.isIn(line)) return { kind: null, title: { value: line.text, span: line.span, foundBy, confidence: 0.75 } };
    const match = line === undefined ? null : subjectWord.matchIn(line);
    if (line === undefined || match?.[1] === undefined) continue;
    const wordAt = line.span[0] + match[0].indexOf(match[1]);
    const isNumberBelow = numberLine === index + 1 && sheet.lines[numberLine]?.gapBefore === false;
    const kind = { value: match[1] === match[1].toUpperCase() ? inSmallLetters(match[1].replace(/ /gu, "")) : match[1], span: [wordAt, wordAt + match[1].length] as const, foundBy, confidence: 0.85 };
    const below = line.gapAfter || index === numberLine || isNumberBelow || namesOtherPaper(sheet, line) ? paragraphAbove(sheet, at, isNumberBelow ? index + 1 : index, numberLine) : null;
    if (below !== null) return { kind, title: titleFrom(sheet, (sheet.lines[below]?.span[0] ?? 0) + labelBefore(sheet.lines[below]?.text ?? ""), below, at, foundBy) };
    const next = sheet.lines[index + 1];
    if (isOccasion(sheet, line) && next !== undefined && index + 1 < at && !isNoise(next)) return { kind, title: titleFrom(sheet, next.span[0], index + 1, at, foundBy) };
    const isAlone = match[0].trimEnd() === line.text && next !== undefined && index + 1 < at && !isNoise(next) && !/^hier(?::|\s)|^\p{Ll}/u.test(next.text);
    if (isAlone) return { kind, title: titleFrom(sheet, next.span[0] + labelBefore(next.text), index + 1, at, foundBy) };
    const isLabel = match[2] === ":" || /^[\p{Lu}\d"„]/u.test(line.text.slice(match[0].length));
    return { kind, title: titleFrom(sheet, isLabel ? line.span[0] + match[0].length : wordAt, index, at, foundBy) };
  }
  const above = sheet.lines[at - 1];
  const isSubject = above !== undefined && !isNoise(above) && above.text.length >= 8 && above.text.length <= 200;
  return { kind: null, title: isSubject ? titleFrom(sheet, above.span[0], at - 1, at, foundBy) : null };
}

/** "Antrag zur Sitzung des Rates am …": the heading of a motion that stands in a line of its own below the sentence that asks for the agenda; null where none does. */
function headingBelow(sheet: Sheet, at: number): SheetLine | null {
  const found = sheet.lines.slice(at + 1, at + 12).find((line) => line.gapBefore && line.text.length <= 200 && (subjectWord.matchIn(line)?.[2] === ":" || isForMeeting.isIn(line)));
  return found !== undefined && /Tagesordnung/u.test(sheet.text.slice(sheet.lines[at]?.span[0] ?? 0, found.span[0])) ? found : null;
}

/** Such a heading says with its meeting what the motion is for; "hier:" below goes on with it. */
function subjectBelow(sheet: Sheet, line: SheetLine, foundBy: string): Subject {
  const [all, word = "", colon] = subjectWord.matchIn(line) ?? [""];
  const wordAt = line.span[0] + all.indexOf(word);
  const start = colon === ":" && all.length < line.text.length ? line.span[0] + all.length : line.span[0];
  return { kind: { value: inSmallLetters(word), span: [wordAt, wordAt + word.length], foundBy, confidence: 0.7 }, title: titleFrom(sheet, start, line.index, sheet.lines.length, foundBy) };
}

/** Length of the label that a subject begins with: "Betreff: ". */
function labelBefore(text: string): number {
  return /^(?:Betreff|Betrifft|Betr\.|Thema|Titel|Gegenstand)\s?:?\s{1,8}(?=\S)/u.exec(text)?.[0].length ?? 0;
}

/** "Änderungsantrag / zur Vorlage VO/31/041": a kind with what it is about, not the subject. */
function namesOtherPaper(sheet: Sheet, line: SheetLine): boolean {
  return isOccasion(sheet, line) || (/^\p{L}+(?: zu[rm]? .*)?$/u.test(line.text) && (line.text.includes(" ") || /^(?:zur|zum|zu|für die) /u.test(sheet.lines[line.index + 1]?.text ?? "")));
}

/** Kind and mover, rule or meeting, not the subject, which stands below. */
function isOccasion(sheet: Sheet, line: SheetLine): boolean {
  const below = sheet.lines[line.index + 1];
  // "Anfrage gemäß § 12 der Geschäftsordnung", "Antrag zur Sitzung des Rates am 24.06.2031": the subject stands below, unless a "hier:" goes on with it.
  return below !== undefined && !below.gapBefore && !/^hier(?::|\s)/u.test(below.text) && /^\p{L}+ (?:der|des|von) [^:]{2,60}(?:[Ff]raktion(?:en)?|Gruppe)(?: [^:]{2,40})?$|^\p{L}+ (?:gemäß|gem\.|nach|laut) (?:§|Art\.|der Geschäftsordnung)|^\p{L}+ (?:zur|für die) \p{L}{0,20}[sS]itzung .{0,80}\d{4}$/u.test(line.text);
}

/** The first line of the paragraph right above the salutation, where it stands below line `after` and says neither number nor day; null when it does not. */
function paragraphAbove(sheet: Sheet, at: number, after: number, numberLine: number | null): number | null {
  let first = at - 1;
  while (first > after && at - first < 5 && sheet.lines[first]?.gapBefore === false) first--;
  const line = sheet.lines[first];
  const isTitle = first > after && line !== undefined && line.gapBefore && numberLine !== first && !isNoise(line) && line.text.length >= 8 && !/^(?:zur|zum|zu|für) /u.test(line.text);
  return isTitle ? first : null;
}

function titleFrom(sheet: Sheet, start: number, first: number, at: number, foundBy: string): HeadField<string> | null {
  let last = first;
  while (last + 1 < at && sheet.lines[last + 1]?.gapBefore === false && !isNoise(sheet.lines[last + 1])) last++;
  if ((sheet.lines[last]?.span[1] ?? start) <= start && last + 1 < at) last++;
  const span: Span = [start, sheet.lines[last]?.span[1] ?? start];
  // What stands in a cell beside the subject is a stamp or a note.
  const row = sheet.lines[first];
  const printed = row !== undefined && row.cells.length > 1 ? (sheet.text.slice(...span).split("\t", 1)[0] ?? "") : sheet.text.slice(...span);
  const noise = /\s\S{0,30}(?:[~_\\^|]|[^\p{L}\p{N}\s.]{3})/u.exec(printed)?.index ?? printed.length;
  const value = printed.slice(0, noise).replace(/\s+/gu, " ").trim();
  return value.length < 4 ? null : { value, span: [span[0], span[0] + printed.slice(0, noise).trimEnd().length], foundBy, confidence: 0.75 };
}

/** "N} 1S 4 8 /3": what recognition makes of a note by hand. */
const shortPieces = /^(?:\S{1,3} ){3,20}\S{1,3}$/u;

function isNoise(line: SheetLine | undefined): boolean {
  return line === undefined || (shortPieces.test(line.text) && !/\p{L}{3}/u.test(line.text)) || /^(?:Eingang|An (?:den|die|das) |Herrn?|Frau|\d{5} |Tel|Fax)|^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/u.test(line.text) || daysIn(line).length > 0;
}

/** Who writes: the letterhead where it names the faction, else the first sentence, else the sender's line. */
function author(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const above = factionsAbove(sheet, at, foundBy);
  if (above !== null && !/^Fraktion (?:in|im) /u.test(above.value)) return above;
  return factionInText(sheet, at, foundBy) ?? sender(sheet, at, foundBy) ?? above ?? factionsBeside(sheet, at, foundBy) ?? partiesAbove(sheet, at, foundBy);
}

/** "Abs. Fraktion Beispiel, Am Markt 2": the sender above the window of the address. */
function sender(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(Math.max(0, at - 8), at)) {
    const mover = /^(?:\p{L}*[aA]ntrag|\p{L}*[aA]nfrage) (?:der|des|von) ([^:]{2,60}(?:[Ff]raktion(?:en)?|Gruppe)(?: [^:]{2,40})?)$/u.exec(line.text)?.[1];
    if (mover !== undefined) return { value: mover, span: [line.span[1] - mover.length, line.span[1]], foundBy, confidence: 0.8 };
  }
  for (const line of sheet.lines.slice(0, at)) {
    const name = /^Abs(?:\.|ender):? (\p{Lu}[\p{L} /-]{4,60})(?=\d|,|[|·•]|$)/u.exec(line.text)?.[1]?.trim();
    if (name !== undefined) return { value: name, span: [line.span[0] + line.text.indexOf(name), line.span[0] + line.text.indexOf(name) + name.length], foundBy, confidence: 0.7 };
  }
  return null;
}

function factionInText(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  const start = sheet.lines[at]?.span[0] ?? 0;
  const match = /(?:Antrag|Anfrage) der ([\p{L}\d/ -]{0,40}[Ff]raktion[\p{L}\d /-]{0,50}?) (?:auf die|zur|in die) /u.exec(sheet.text.slice(start, start + 1200));
  if (match?.[1] === undefined) return null;
  const nameAt = start + match.index + match[0].indexOf(match[1]);
  return { value: match[1], span: [nameAt, nameAt + match[1].length], foundBy, confidence: 0.8 };
}

/** The letter's day: a place and a day, or a day alone, above the salutation; never the stamp of receipt. */
function dateAbove(sheet: Sheet, at: number, foundBy: string): HeadField<string> | null {
  let beside: HeadField<string> | null = null;
  for (const line of sheet.lines.slice(0, at)) {
    if (/Eingang|^BV/u.test(line.text)) continue;
    const day = firstDay(line);
    const isAlone = day !== null && (line.text.length - (day.end - day.start) <= 3 || /\p{L}{3,}, (?:den )?$/u.test(line.text.slice(0, day.start)));
    const cell = day === null ? undefined : line.cells.find(([start, end]) => start === line.span[0] + day.start && end - start === day.end - day.start);
    if (day === null || isStamped(line.text.slice(day.start, day.end))) continue;
    const span: Span = [line.span[0] + day.start, line.span[0] + day.end];
    if (isAlone || cell !== undefined) return { value: day.iso, span, foundBy, confidence: 0.8 };
    if (beside === null && debris.test(line.text.slice(0, day.start) + line.text.slice(day.end))) beside = { value: day.iso, span, foundBy, confidence: 0.55 };
  }
  return beside;
}

/** What may be left of a stamp or a note beside a day: short pieces, no word, no number, nothing that says whose day it is. */
const debris = /^(?!.*(?<!\p{L})(?:vom|am|bis|zum|ab|seit|Az|Tel)(?!\p{L}))(?!.*(?:\p{L}{4}|\d)).{0,10}$/u;

/** "JAN", "FEB": a month as stamps print it. */
function isStamped(printed: string): boolean {
  return /\p{Lu}{3}/u.test(printed);
}

/** The session for which the letter asks, where it says the day. */
function meetingBelow(sheet: Sheet, at: number, foundBy: string): readonly ConsultationFact[] {
  const above = at > 1 ? meetingPhrase(sheet, 0, at) : null;
  const found = above !== null && above.date !== null ? above : meetingPhrase(sheet, at, Math.min(sheet.lines.length, at + 12));
  if (found === null || found.date === null) return [];
  return [{ ...consultationOf(found, foundBy), organization: fullName(sheet.text.slice(sheet.lines[at]?.span[0] ?? 0), found.organization), confidence: 0.7 }];
}

/** A body named by its kind alone takes the fuller name by which the letter calls it elsewhere. */
function fullName(text: string, organization: string): string {
  if (organization.includes(" ")) return organization;
  const at = text.search(new RegExp(`${organization.replace(/[^\p{L}]/gu, "")}\\s\\p{Lu}\\p{L}{2,30}`, "u"));
  return at < 0 ? organization : (/^\p{L}+\s[\p{L}-]+/u.exec(text.slice(at, at + 120))?.[0].replace(/\s/u, " ") ?? organization);
}
