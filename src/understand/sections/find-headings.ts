import type { AgendaItemFact, SectionKind } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { type Glance, glanceAt } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { SIGNS } from "../../text/signs.ts";
import { contains } from "../../text/span.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { closeHeadings, isFreeHeading, leadIn, opensLetter, tightHeadings } from "./free-heading.ts";
import type { Heading, HeadingForm } from "./heading.ts";
import { headingKind, runInHeadings } from "./heading-words.ts";
import { isNavigation } from "./navigation.ts";
import { opensPart, type ToldItems, toldItems } from "./told-items.ts";

const numbering = /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s/u;
const agendaPoint = new LinePattern(/^(?:[Zz]u )?(?:Punkt|TOP|Tagesordnungspunkt)[ :]{1,2}(?:(?:NÖ|[ÖN]) ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?(?:\s?[:–-]|\s)/u);
/** "Tagesordnungspunkt 4 haben wir abgesetzt": a sentence about an item. */
const speaksOfPoint = new LinePattern(/^(?:[Zz]u )?(?:Punkt|TOP|Tagesordnungspunkt)[ ]{1,2}(?:(?:NÖ|[ÖN]) ?)?\d{1,3}(?:\.\d{1,3}){0,3} (?:haben|hat|hatten?|ist|sind|war|waren|wird|werden|wurden?|soll|sollte|kann|können|muss|steht|möchten?|rufe|rufen|nehme|nehmen|vertagen|entfällt|betrifft)(?!\p{L})/u);
/** "Punkt 2 (Bericht): einstimmig" is the vote on a point of a motion, not an item of the agenda. */
const endsInVote = /(?:einstimmig|mehrheitlich|Enthaltung(?:en)?|-?[Ss]timmen?|angenommen|abgelehnt)\.?$/u;
/** Words that also stand in running text before a colon; inside a long line they only count after a full stop. */
const weakInText = new Set([
  "Antrag", "Empfehlung", "Anfrage", "Frage", "Fragen", "Information", "Ziel", "Ziele", "Problem", "Kosten", "Anlage", "Anlagen", "Inhalt", "Hinweis", "Hinweise", "Beratung",
  "Termine", "Protokoll", "Abstimmung", "Antwort", "Antworten", "Beschluss", "Beschlüsse", "Ergebnis", "Fazit", "Anhang", "Mitteilung", "Bericht", "Diskussion", "Finanzierung",
  "Anlass", "Alternativen", "Auswirkungen", "Beteiligung", "Lösung", "Zeitplan", "Forderung", "Tagesordnung", "Einleitung", "Allgemeines", "Stellungnahme", "Sonstiges",
]);

/** What the head left to the sections. */
export interface Body {
  readonly start: number;
  /** No heading begins before this place in the text. */
  readonly offset: number;
  readonly headLines: ReadonlySet<number>;
  readonly agenda: readonly AgendaItemFact[];
  /** The paper's own number; a line that says nothing else is a running head. */
  readonly ownNumber: string | null;
  /** Whether what was said stands below each item of the agenda, with no second list. */
  readonly agendaHoldsText: boolean;
  /** Whether the items of a meeting are headings ("Zu Punkt 3: …"). */
  readonly isMinutes: boolean;
}

/** The headings of a sheet from the line `body.start` on, in order. */
export function findHeadings(sheet: Sheet, body: Body): readonly Heading[] {
  const headings: Heading[] = [];
  const close = closeHeadings(sheet, body.start);
  const tight = body.isMinutes ? new Set<number>() : tightHeadings(sheet, body.start);
  const told: ToldItems = body.isMinutes ? toldItems(sheet, body.start) : new Map();
  for (let index = body.start; index < sheet.lines.length; index++) {
    const line = sheet.lines[index];
    if (line === undefined || body.headLines.has(index) || line.text === body.ownNumber || isNavigation(sheet, index) || isAboveRoute(sheet, line)) continue;
    if (isListedAttachment(line, headings.at(-1)) || isListedItem(line, body) || isLastOption(sheet, line)) continue;
    const whole = toldHeading(sheet, line, told) ?? wholeLineHeading(sheet, line, body, headings.at(-1)) ?? (close.has(index) || tight.has(index) ? heading(sheet, line, index, "free", "other", 2, 0.65) : null);
    if (whole !== null && !isOpeningOfResolution(whole, headings.at(-1))) {
      headings.push(whole);
      index = whole.lastLine;
      continue;
    }
    if (whole === null && line.kind !== "row") headings.push(...headingsInside(line));
  }
  return headings.filter((found, n) => found.span[0] >= body.offset && !(restatesQuestion(sheet, found) && headings.slice(0, n).some((above) => above.kind === "answer" && !numberedAnswer.test(above.text))));
}

/** "Zu Frage 1", "Antwort zu Ziffer 2". */
export const numberedAnswer = /^(?:Antwort(?:en)? )?[Zz]ur? (?:Frage|Ziffer|Punkt|Nr\.?) ?\d/u;
const linesOfQuestion = 8;

/** "Zu Frage 1:" over the question itself, printed once more: it heads no section of the answer that it stands in. */
function restatesQuestion(sheet: Sheet, { text, contentStart, lastLine }: Heading): boolean {
  if (!numberedAnswer.test(text)) return false;
  const lines = sheet.lines.slice(lastLine, lastLine + linesOfQuestion);
  const rest = lines[0] === undefined ? "" : sheet.text.slice(contentStart, lines[0].span[1]).trim();
  const end = lines.findIndex((line, n) => (n > 0 || rest !== "") && (line.gapAfter || line.text.endsWith("?")));
  return end >= 0 && lines[end]?.text.endsWith("?") === true;
}

/** An item that stands as a numbered line above what was said, and the part of the meeting that is opened right above such an item. */
function toldHeading(sheet: Sheet, line: SheetLine, told: ToldItems): Heading | null {
  const last = told.get(line.index);
  if (last !== undefined) return heading(sheet, line, last, "agendaItem", "discussion", 1, 0.85);
  return told.has(line.index + 1) && opensPart(sheet, line.index + 1) ? heading(sheet, line, line.index, "word", "agenda", 1, 0.9) : null;
}

/** A word right above the label of the Beratungsfolge is a link to the text further down. */
function isAboveRoute(sheet: Sheet, line: SheetLine): boolean {
  const below = sheet.lines[line.index + 1];
  return below !== undefined && !below.gapBefore && !line.gapBefore && below.text === "Beratungsfolge" && headingKind(line) !== null && !line.text.endsWith(":");
}

/** "7. Sonstiges" in a list of items announces what will be said; what stands below the list is not that. */
function isListedItem(line: SheetLine, { isMinutes, agenda }: Body): boolean {
  return !isMinutes && line.kind !== "heading" && agenda.some((item) => contains(line.span, [item.span[0], item.span[0]]));
}

/** A numbered line below "Anlagen" is an attachment, whatever its word ("3. Begründung"). */
function isListedAttachment(line: SheetLine, before: Heading | undefined): boolean {
  return before?.kind === "attachments" && !/^Anlage \d/u.test(before.text) && /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[-–•])\s/u.test(line.text) && !line.text.endsWith(":");
}

function wholeLineHeading(sheet: Sheet, line: SheetLine, body: Body, before: Heading | undefined): Heading | null {
  const last = lastLineOfBroken(sheet, line);
  const said = last === line.index ? line : glanceAt(textOf(sheet, line, last));
  const item = body.isMinutes && line.cells.length < 2 && agendaPoint.isIn(said) && !endsInVote.test(said.text) && !speaksOfPoint.isIn(said) ? agendaHeading(sheet, line, body) : reprintedItem(sheet, line, body);
  if (item === null && line.kind === "row" && line.cells.length === 2) return headingBeside(sheet, line);
  if (item !== null || (line.kind === "row" && line.cells.length > 1)) return item;
  return knownHeading(sheet, line, last, said) ?? shapedHeading(sheet, line, last, said, before);
}

/** A heading by the source's mark or by its words. */
function knownHeading(sheet: Sheet, line: SheetLine, last: number, said: Glance): Heading | null {
  const { text } = said;
  const word = headingKind(said);
  const kind = word !== null && isFormField(sheet, line) ? null : word;
  if (line.kind === "heading" && text.length <= 250) return heading(sheet, line, last, "marked", kind ?? "other", line.level ?? 1, 0.95);
  if (kind === null) return line.index === last ? headingWithOptions(line) : null;
  if (!standsAsHeading(sheet, line)) return null;
  return heading(sheet, line, last, text.endsWith(":") ? "wordWithColon" : "word", kind, numbering.test(text) ? 2 : 1, 0.95);
}

/** A heading by its shape and place alone. */
function shapedHeading(sheet: Sheet, line: SheetLine, last: number, said: Glance, before: Heading | undefined): Heading | null {
  if (said.text.endsWith(":") && isChoiceLine(sheet.lines[last + 1])) return null;
  if (!isFreeHeading(sheet, line, last, said) && !isLikeBefore(sheet, line, said, before) && !goesOnNumbering(said, before) && !saysNone(sheet, line, last, said.text, before)) return null;
  return heading(sheet, line, last, numbering.test(said.text) ? "numbered" : "free", "other", 2, 0.7);
}

function heading(sheet: Sheet, line: SheetLine, last: number, form: HeadingForm, kind: SectionKind, level: number, confidence: number): Heading {
  const end = sheet.lines[last]?.span[1] ?? line.span[1];
  const text = singleSpaced(withoutColon(textOf(sheet, line, last)));
  const headingEnd = line.span[0] + (last === line.index ? withoutColon(line.text) : withoutColon(sheet.text.slice(line.span[0], end))).length;
  return { form, kind, text, span: [line.span[0], headingEnd], contentStart: end, firstLine: line.index, lastLine: last, level, confidence };
}

/** "Beschlussvorschlag: | Der Rat beschließt …": a known heading beside its text, as the two cells of a row. */
function headingBeside(sheet: Sheet, line: SheetLine): Heading | null {
  const [first, second] = line.cells;
  const text = first === undefined ? "" : sheet.text.slice(...first);
  const kind = headingKind(text);
  if (first === undefined || second === undefined || kind === null || kind === "agenda" || kind === "discussion" || (!text.endsWith(":") && second[1] - second[0] < 60)) return null;
  const bare = withoutColon(text);
  return { form: "runIn", kind, text: bare, span: [first[0], first[0] + bare.length], contentStart: second[0], firstLine: line.index, lastLine: line.index, level: 1, confidence: 0.85 };
}

const endsInOption = new LinePattern(/(?:ein|a|[☐☒☑□xX])\s*$/u);

/** A heading with its boxes to tick on the same line: "Finanzielle Auswirkungen  nein  ja". */
function headingWithOptions(line: SheetLine): Heading | null {
  const text = endsInOption.isIn(line) ? /^(.{8,60}?)\s+(?:(?:nein|ja|Nein|Ja|[☐☒☑□xX])(?:\s+|$)){1,6}$/u.exec(line.text)?.[1] : undefined;
  const kind = text === undefined ? null : headingKind(text);
  if (text === undefined || kind === null) return null;
  const end = line.span[0] + text.length;
  return { form: "runIn", kind, text, span: [line.span[0], end], contentStart: end, firstLine: line.index, lastLine: line.index, level: 1, confidence: 0.9 };
}

function withoutColon(text: string): string {
  return text.endsWith(":") ? text.slice(0, -1).trimEnd() : text;
}

function textOf(sheet: Sheet, line: SheetLine, last: number): string {
  if (last === line.index) return line.text;
  const lines = sheet.lines.slice(line.index, last + 1).map((one) => one.text);
  return lines.join(" ").replace(/ (?=\d )/u, "").replace(/CO ?2 ?-/u, "CO2-");
}

/** A line broken around a subscript ("CO / 2 / -Relevanz") goes on to its third line. */
function lastLineOfBroken(sheet: Sheet, line: SheetLine): number {
  const index = line.index;
  const [second, third] = [sheet.lines[index + 1], sheet.lines[index + 2]];
  const isBroken = line.text.endsWith("CO") && line.text.length < 60 && second?.text === "2" && third !== undefined && third.text.startsWith("-");
  return isBroken ? index + 2 : index;
}

const numberedWord = new LinePattern(/^(\d{1,2})\.\s\p{Lu}/u);

/** "8. Folgen" below the heading "7. Besonderheiten": the same form, one further. */
function goesOnNumbering(said: Glance, before: Heading | undefined): boolean {
  const { text } = said;
  const number = before === undefined ? undefined : numberedWord.matchIn(said)?.[1];
  const last = number === undefined ? undefined : /^(\d{1,2})\.\s/u.exec(before?.text ?? "")?.[1];
  return number !== undefined && last !== undefined && Number(number) === Number(last) + 1 && text.length <= 80 && !/[.,;:?!]$|\t|:\s/u.test(text);
}

/** "Ausführliche Darstellung:" among headings that stand in the same way: apart, a few words, a colon, the text right below. */
function isLikeBefore(sheet: Sheet, line: SheetLine, said: Glance, before: Heading | undefined): boolean {
  const { text } = said;
  const above = before === undefined ? undefined : sheet.lines[before.firstLine];
  if (before?.form !== "wordWithColon" && !(before?.form === "free" && before.confidence < 0.8 && sheet.lines[before.firstLine]?.text.endsWith(":"))) return false;
  return above?.gapBefore === true && line.gapBefore && line.bold === above.bold && text.endsWith(":") && text.length <= 50 && text.split(" ").length <= 4
    && /^\p{Lu}\p{L}/u.test(text) && !leadIn.test(text) && !opensLetter.isIn(said) && sheet.lines[line.index + 1]?.gapBefore === false;
}

const nothing = new LinePattern(/^(?:-|–|-\/-|entfällt|[Kk]eine)\.?$/u);

/** A short line over "entfällt" or "-" is a heading, apart or right below another one: it has an explicit nothing for content. */
function saysNone(sheet: Sheet, line: SheetLine, last: number, text: string, before: Heading | undefined): boolean {
  const below = sheet.lines[last + 1];
  return (line.gapBefore || before?.lastLine === line.index - 1) && text.length <= 80 && below !== undefined && nothing.isIn(below) && /^[\p{Lu}\d]/u.test(text) && /\p{L}{3}/u.test(text) && !/[.;,]$|[☐☒]|\t/u.test(text);
}

/** A known word is a heading where it does not stand inside a sentence broken over lines. */
function standsAsHeading(sheet: Sheet, line: SheetLine): boolean {
  if (/^Anlage \d/u.test(line.text) && !(line.gapBefore && (line.gapAfter || line.bold))) return false;
  if (line.gapBefore || line.text.endsWith(":")) return true;
  const before = sheet.lines[line.index - 1]?.text ?? "";
  return nothing.isIn(glanceAt(before)) || !/(?:[,(-]|\b(?:der|die|das|den|dem|des|und|oder|zur|zum|von|vom|für|mit|im|in|eine|einer|ein|einen|als|auf|siehe))$/u.test(before);
}

const opensBox = new LinePattern(/^[☐☒☑□]/u);

function holdsBox({ signs, text }: SheetLine): boolean {
  return (signs & SIGNS.box) !== 0 && /[☐☒☑□]/u.test(text);
}

/** A choice whose boxes were lost but for the cross: "Rechtliche Vorschriften Stadtratsbeschluss X Verwaltungshandeln". */
const crossed = new LinePattern(/(?:^|\s)[xX]\s{1,3}\p{L}{3}/u);

function isChoiceLine(line: SheetLine | undefined): boolean {
  return line !== undefined && line.text.length <= 120 && crossed.isIn(line) && !/[.!?;]$/u.test(line.text);
}

/** "Sonstiges:" right below a choice is its last option. */
function isLastOption(sheet: Sheet, line: SheetLine): boolean {
  return line.text.endsWith(":") && isChoiceLine(sheet.lines[line.index - 1]) && headingKind(line) === "other";
}

/** Inside a form of boxes to tick, further captions are fields of the form. */
function isFormField(sheet: Sheet, line: SheetLine): boolean {
  const after = sheet.lines.slice(line.index + 1, line.index + 3);
  if (!after.some((one) => opensBox.isIn(one))) return false;
  return sheet.lines.slice(Math.max(0, line.index - 6), line.index).some((one) => holdsBox(one)) && !/CO/u.test(line.text);
}

/** "Antrag an den Gemeinderat" right below "Beschluss" opens the resolution; it is no heading of its own. */
function isOpeningOfResolution(found: Heading, before: Heading | undefined): boolean {
  return before !== undefined && before.lastLine === found.firstLine - 1 && before.kind === "resolution" && (found.text.startsWith("Antrag an ") || (/^(?:Beschluss|Antrag$)/u.test(before.text) && /^(?:Der|Die) .{3,60} (?:beschließt|möge beschließen|wolle beschließen)$/u.test(found.text)));
}

/** "Zu Punkt 3: …", going on over further lines as long as the agenda's title does. */
function agendaHeading(sheet: Sheet, line: SheetLine, body: Body): Heading {
  const number = /\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(line.text)?.[0] ?? "";
  const title = squeeze(body.agenda.find((item) => item.number === number)?.title ?? "");
  let last = line.index;
  for (let more = title !== ""; more && last - line.index < 6; last++) {
    const next = sheet.lines[last + 1];
    const printed = squeeze(textOf(sheet, line, last).replace(agendaPoint.pattern, ""));
    more = next !== undefined && title.startsWith(printed) && title.startsWith(printed + squeeze(next.text));
    if (!more) break;
  }
  return heading(sheet, line, last, "agendaItem", "discussion", 1, 0.9);
}

const reprinted = new LinePattern(/^(?:[ÖN] )?(\d{1,3}(?:\.\d{1,3}){0,3})\.?\s/u);

/** An agenda item printed once more with its number, as minutes do above what was said. */
function reprintedItem(sheet: Sheet, line: SheetLine, body: Body): Heading | null {
  const number = body.agenda.length === 0 ? null : reprinted.matchIn(line);
  if (number === null) return null;
  const isPrintedOnce = body.agendaHoldsText;
  const item = body.agenda.find((one) => one.number === number[1] && (isPrintedOnce ? contains(line.span, [one.span[0], one.span[0]]) : one.span[1] <= line.span[0]));
  if (item === undefined) return null;
  const title = squeeze(item.title);
  // "4. Neue Programme 31-29075": the number of the item's paper belongs to neither its title nor what was said.
  const paper = line.cells.length > 1 ? 0 : (/\s{1,8}\d{2,4}[-/]\d{2,5}(?:[./-]\d{1,3})?[A-Z]?$/u.exec(line.text)?.[0].length ?? 0);
  const isNumbered = paper > 0 && !title.endsWith(squeeze(line.text.slice(-paper)));
  let printed = squeeze(line.text.slice(number[0].length, isNumbered ? -paper : undefined));
  let last = line.index;
  if (printed.length < 4 || !title.startsWith(printed)) return null;
  while (printed !== title && last - line.index < 6) {
    const next = sheet.lines[last + 1];
    if (next === undefined || !title.startsWith(printed + squeeze(next.text)) || /^\(?[\p{L}\d/.-]*\d[\p{L}\d/.-]*\)?$/u.test(next.text)) break;
    printed += squeeze(next.text);
    last++;
  }
  const found = heading(sheet, line, last, "agendaItem", "discussion", 1, 0.9);
  return isNumbered && last === line.index ? { ...found, text: found.text.slice(0, -paper).trimEnd(), span: [found.span[0], found.span[1] - paper] } : found;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/gu, "");
}

/** Known headings with a colon at the start of a line or inside a line that holds a whole text. */
function headingsInside(line: SheetLine): readonly Heading[] {
  const found: Heading[] = [];
  if (!line.text.includes(":")) return found;
  const numbered = numberedHeading(line);
  if (numbered !== null) return [numbered];
  for (const [start, end, contentStart] of runInHeadings(line.text)) {
    const text = line.text.slice(start, end);
    const kind = headingKind(text);
    if (kind === null || !opensInside(line.text, start, text, line.text.slice(contentStart))) continue;
    const at = line.span[0];
    found.push({
      form: "runIn", kind, text, span: [at + start, at + end], contentStart: at + contentStart,
      firstLine: line.index, lastLine: line.index, level: 1, confidence: 0.85,
    });
  }
  return found;
}

/** "6. Auswirkungen auf den Haushaltsplan: keine", "Zu Frage 2: …": a heading with number or of several words, and its content on the same line. */
function numberedHeading(line: SheetLine): Heading | null {
  const colon = line.text.indexOf(":");
  const text = colon < 4 || colon > 90 || line.text.slice(colon + 1).trim() === "" ? "" : line.text.slice(0, colon);
  const kind = text === "" || (!numbering.test(text) && !/^(?:Antwort )?[Zz]u (?:Frage|Ziffer) \d/u.test(text)) ? null : headingKind(text);
  if (kind === null || kind === "attachments") return null;
  return { form: "runIn", kind, text, span: [line.span[0], line.span[0] + colon], contentStart: line.span[0] + colon + 1, firstLine: line.index, lastLine: line.index, level: 2, confidence: 0.85 };
}

function opensInside(line: string, start: number, text: string, content: string): boolean {
  if (start === 0) return !/^(?:Anlage|Frage|Kosten|Finanzierung|Antrag)$/u.test(text) || line.length > 300;
  if (line.length < 300 || content.trim() === "") return false;
  const before = line.slice(Math.max(0, start - 3), start);
  if (/ (?:beschließen|beschließt)$/u.test(text)) return !/\p{L}\s$/u.test(before) || /\p{Lu}/u.test(text.charAt(0));
  if (/[.!?:]["“”)]?\s$/u.test(before)) return true;
  return !weakInText.has(text) && !/(?:^|\s)(?:der|die|das|den|dem|des|und|zur|zum|als|vom|von|ein|eine|einer)\s$/u.test(line.slice(Math.max(0, start - 7), start));
}
