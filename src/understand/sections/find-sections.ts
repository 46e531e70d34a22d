import type { SectionFact } from "../../council/understanding.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import { linesWithin, type Sheet, trimmed } from "../sheet.ts";
import { type Body, findHeadings, numberedAnswer } from "./find-headings.ts";
import { placeAndDay } from "./free-heading.ts";
import type { Heading } from "./heading.ts";

/**
 * The sections of a sheet from the line `body.start` on: every heading that has content, and what stands before
 * the first heading as `lead`. A heading followed at once by an inner heading takes the inner section as its content.
 */
export function findSections(sheet: Sheet, body: Body, foundBy: string): readonly SectionFact[] {
  const headings = findHeadings(sheet, body);
  const contents = headings.map((heading, n) => movedContent(sheet, body, headings, n) ?? contentOf(sheet, body, heading, headings[n + 1]));
  const sections: SectionFact[] = [];
  const lead = leadOf(sheet, body, headings[0], foundBy);
  if (lead !== null) sections.push(lead);
  const spans = withInner(sheet, headings, contents);
  headings.forEach((heading, n) => {
    const content = spans[n];
    if (content === undefined || content === null || isCard(heading) || (body.isMinutes && heading.form === "word" && /^(?:Protokoll|Niederschrift)$/u.test(heading.text))) return;
    sections.push({
      kind: heading.kind, heading: heading.text, level: heading.level, contentSpan: content, visibility: null,
      span: [heading.span[0], content[1]], foundBy: `sections/${heading.form}`, confidence: heading.confidence,
    });
  });
  return sections;
}

function contentOf(sheet: Sheet, body: Body, heading: Heading, next: Heading | undefined): Span {
  let end = next?.span[0] ?? sheet.lines.at(-1)?.span[1] ?? sheet.text.length;
  for (const index of body.headLines) {
    const line = sheet.lines[index];
    if (line !== undefined && line.span[0] >= heading.contentStart && line.span[0] < end) end = line.span[0];
  }
  const below = sheet.lines[heading.lastLine + 1]?.span[0] ?? end;
  const start = heading.form === "runIn" && sheet.text.slice(heading.contentStart, below).trim() !== "" ? heading.contentStart : below;
  const from = heading.form === "agendaItem" || heading.form === "numbered" ? behindPaperNumber(sheet, heading.lastLine + 1, start) : start;
  const span = aboveSignatures(sheet, withoutTail(sheet, body, heading, trimmed(sheet.text, [Math.min(from, end), Math.max(heading.contentStart, end)])));
  return heading.kind === "discussion" && /^Abstimmung(?:sergebnis)?$/u.test(heading.text) ? firstParagraph(sheet.text, span) : span;
}

/**
 * Text extraction may move the heading of a reason to the end of its page. Such a heading, empty and last of all,
 * gets the paragraphs above it from the widest gap on (three blank lines or more).
 */
function movedContent(sheet: Sheet, body: Body, headings: readonly Heading[], n: number): Span | null {
  const heading = headings[n];
  if (heading === undefined || heading.kind !== "reason" || n > 0) return null;
  const next = sheet.lines[heading.lastLine + 1];
  const isLast = next === undefined || /Seite \d/u.test(next.text);
  if (!isLast) return null;
  const start = sheet.lines.find((line) => line.index > body.start && line.index < heading.firstLine && line.blankBefore >= 3);
  return start === undefined ? null : trimmed(sheet.text, [start.span[0], heading.span[0]]);
}

const tellsDecision = new LinePattern(/^beschlossen im .{3,60} am:?/u);
const nothing = new LinePattern(/^(?:[Kk]eine?|entfällt|-)\.?$/u);

/** Page marks at the end are no content; after an explicit nothing ("Keine") nothing more belongs to a section. */
function withoutTail(sheet: Sheet, body: Body, heading: Heading, span: Span): Span {
  let end = span[0];
  for (let index = heading.firstLine; index < sheet.lines.length; index++) {
    const line = sheet.lines[index];
    if (line === undefined || line.span[0] >= span[1]) break;
    if (line.span[1] <= span[0] || line.text === body.ownNumber) continue;
    if (line.span[0] > span[0] && tellsDecision.isIn(line)) break;
    end = Math.min(span[1], line.span[1]);
    if (line.gapAfter && line.span[0] >= span[0] && nothing.isIn(line)) break;
  }
  return trimmed(sheet.text, [span[0], end]);
}

/** The number of the paper dealt with, printed below an item of minutes, is not what was said. */
function behindPaperNumber(sheet: Sheet, index: number, start: number): number {
  const line = sheet.lines[index];
  const isNumber = line !== undefined && /^\(?(?:Vorlage|Drucksache|DS|Drs\.|BV|SV)(?:-?Nr\.?)?:? ?[\p{L}\d/. -]{2,30}\)?$/u.test(line.text);
  const isBare = line !== undefined && /^\d{2,4}[-/]\d{2,5}(?:[./-]\d{1,3})?[A-Z]?$/u.test(line.text);
  return isNumber || isBare ? (sheet.lines[index + 1]?.span[0] ?? start) : start;
}

/** A result ends at the first wide gap; the debate printed below it is not the result. */
function firstParagraph(text: string, span: Span): Span {
  const gap = /\n\s*\n\s*\n/u.exec(text.slice(span[0], Math.min(span[1], span[0] + 2000)));
  return gap === null || gap.index === 0 ? span : [span[0], span[0] + gap.index];
}

/** Content spans with the inner section for outer headings; null for headings without content. */
function withInner(sheet: Sheet, headings: readonly Heading[], contents: readonly Span[]): readonly (Span | null)[] {
  const spans: (Span | null)[] = [];
  for (let n = headings.length - 1; n >= 0; n--) {
    const content = contents[n];
    const [heading, inner] = [headings[n], headings[n + 1]];
    const innerSpan = spans[0] ?? null;
    if (content === undefined || heading === undefined) continue;
    if (content[0] < content[1]) spans.unshift(content);
    else {
      const end = innerSpan?.[1] ?? (inner !== undefined && rankOf(inner.text) > 0 ? spans.find((span) => span !== null)?.[1] : undefined);
      spans.unshift(inner !== undefined && end !== undefined && isInner(sheet, heading, inner) ? [inner.span[0], end] : null);
    }
  }
  return spans;
}

/** How deep a heading's numbering stands: 1 for "IV.", 2 for "2.", 3 for "2.1"; 0 for none. */
function rankOf(text: string): number {
  if (/^[IVX]{1,5}\.\s/u.test(text)) return 1;
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s/u.exec(text)?.[1];
  return number === undefined ? 0 : 1 + number.split(".").length;
}

/** Headings of a whole text, and those that open one: "Erläuterungen" over "Einleitung". */
const wholeText = /^(?:(?:Ergänzende )?Erläuterung(?:en)?|Begründung|Sachverhalt(?:\s?[/|]\s?Begründung)?|Sachdarstellung|Sachbericht|Sachvortrag|Bericht|Vortrag|Mitteilungstext|Stellungnahme(?: der Verwaltung)?)$/u;
const openingPart = /^(?:Einleitung|Einführung|Anlass|Ausgangslage|Ausgangssituation|Hintergrund|Vorbemerkung(?:en)?|Vorgeschichte|Problemstellung|Zielsetzung|Allgemeines|Zusammenfassung)$/u;

/** True when the second heading stands below the first one, not beside it. */
function isInner(sheet: Sheet, outer: Heading, inner: Heading): boolean {
  const [outerRank, innerRank] = [rankOf(outer.text), rankOf(inner.text)];
  if (outerRank > 0 && innerRank > 0) return innerRank > outerRank;
  if (wholeText.test(outer.text) && openingPart.test(inner.text)) return true;
  if (outer.kind === "answer" && numberedAnswer.test(inner.text)) return !numberedAnswer.test(outer.text);
  if (outerRank > 1 && innerRank === 0 && inner.form === "word" && outer.form === "numbered") return true;
  if (outer.form === "marked" && outerRank === 0 && innerRank > 0 && inner.form !== "marked") return true;
  if (outer.form === "marked" && inner.form.startsWith("word") && stands(sheet, outer) > stands(sheet, inner)) return true;
  if (outer.form === "marked" && inner.form === "marked") return outer.level < inner.level;
  if (inner.form === "free" || inner.form === "numbered") return outer.form !== "free" && outer.form !== "numbered";
  if (inner.form === "agendaItem") return outer.kind === "agenda";
  if (outer.form === "agendaItem") return true;
  if (outer.text === "Protokoll" && inner.kind === "agenda") return true;
  if (outer.kind === "agenda" && inner.kind === "agenda") return /^tagesordnung/iu.test(outer.text);
  if (outer.kind === inner.kind && outer.kind === "attachments") return false;
  return outer.form === "wordWithColon" && inner.form === "word";
}

/** How far a heading stands apart from the text: the further, the more it heads. */
function stands(sheet: Sheet, { lastLine }: Heading): number {
  return sheet.lines[lastLine]?.gapAfter === true ? 1 : 0;
}

/** The cards of a portal's page ("Informationen", "Dokumente") are no sections of the paper. */
function isCard(heading: Heading): boolean {
  return heading.form === "marked" && /^(?:(?:(?:Referats|Sitzungs|TOP|Vorgangs)-?)?[iI]nformationen|Dokumente|Ergebnisse|Historie|Vorschau|Weitere Termine|Betreff|Titel|Beratungen|Beratungsfolge|Beratungsreihenfolge|Stammdaten|Grunddaten|Vorgänge|Verknüpfungen|Dateien|Anhänge|Downloads?|Zusatzinformationen)$/u.test(heading.text);
}

/** Below a place and a day come the signatures, which belong to no section. */
function aboveSignatures(sheet: Sheet, span: Span): Span {
  const tail = linesWithin(sheet, span).slice(-8);
  const place = tail.find((line) => line.gapBefore && line.span[0] > span[0] && placeAndDay.isIn(line));
  return place === undefined || sheet.lines.length - place.index > 8 ? span : trimmed(sheet.text, [span[0], place.span[0]]);
}

function leadOf(sheet: Sheet, body: Body, first: Heading | undefined, foundBy: string): SectionFact | null {
  const start = sheet.lines[body.start]?.span[0];
  if (start === undefined) return null;
  const end = first?.span[0] ?? sheet.lines.at(-1)?.span[1] ?? sheet.text.length;
  const from = Math.max(start, body.offset);
  const content = trimmed(sheet.text, [from, Math.max(from, end)]);
  if (content[0] >= content[1]) return null;
  return { kind: "lead", heading: "", level: 1, contentSpan: content, visibility: null, span: content, foundBy, confidence: 0.6 };
}
