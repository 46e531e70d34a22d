import { parseAgendaNumber } from "../../council/agenda-number.ts";
import type { AgendaItemFact, Head, HeadField, SectionFact, VoteFact } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import type { Sheet } from "../sheet.ts";
import { marksItself } from "../visibility/declaration.ts";
import type { PartMark } from "../visibility/part-marks.ts";
import { outcomeOfItem } from "./item-outcome.ts";
import { paperNumberOf, wordsOfItem } from "./item-words.ts";
import { outcomesAtItems } from "./outcome-at-item.ts";
import { papersAtItems } from "./paper-at-item.ts";
import type { ItemText } from "./items-of-sections.ts";

/** What is known of a document before its items can be told. */
export interface KnownOfItems {
  /** The items as the printed agenda lists them. */
  readonly listed: readonly AgendaItemFact[];
  readonly head: Head;
  readonly sections: readonly SectionFact[];
  readonly marks: readonly PartMark[];
  readonly votes: readonly VoteFact[];
  /** What is told of each item. */
  readonly items: readonly ItemText[];
}

const mostItems = 300;
const headingStart = /^(?:§ |(?:Zu )?(?:TOP|Punkt|Tagesordnungspunkt)[ .:]{0,2})?(NÖ|[ÖN])?[ .-]?\d{1,3}(?:\.\d{1,3}){0,3}\.?(?: der Tagesordnung)?[ :.–-]{0,4}/iu;
/** How far below its heading the number of an item's paper stands. */
const linesBelow = 3;
const linesOfHead = 30;

/**
 * The items of a meeting: title, paper number and outcome each on its own; from the printed agenda, else from the headings of
 * the minutes, else the one item that an extract is about. Outcomes that the text tells below an item are added to it.
 */
export function tellAgenda(sheet: Sheet, known: KnownOfItems): readonly AgendaItemFact[] {
  const texts = known.items.filter((item) => item.heading.foundBy !== "agenda/extract");
  const isAgenda = known.head.form.value === "agenda";
  const papers = isAgenda ? papersAtItems(sheet, known.listed) : [];
  const ends = isAgenda ? outcomesAtItems(sheet, known.listed) : [];
  const listed = known.listed.map((item, index) => withWords(sheet, { ...item, outcome: item.outcome ?? ends[index] ?? null }, papers[index] ?? null));
  if (listed.length === 0) return texts.length > 0 ? itemsOfHeadings(sheet, known, texts) : itemOfExtract(sheet, known);
  return listed.map((printed) => {
    const part = known.marks.findLast((mark) => mark.reachesOn && mark.span[0] < printed.span[0])?.visibility ?? null;
    const told = texts.filter((text) => text.number === printed.number && !text.isHidden);
    const item = {
      ...printed, visibility: printed.visibility ?? closedByText(texts, printed.number) ?? part ?? known.head.visibility?.value ?? null,
      paperNumber: printed.paperNumber ?? (told.length === 1 && told[0] !== undefined ? numberAmong(linesOf(sheet, told[0])) : null),
    };
    const own = texts.filter((text) => text.number === item.number && (!text.isHidden || item.visibility === "nonPublic"));
    const outcomes = new Set(own.flatMap((text) => outcomeOfItem(sheet.text, text, known.votes) ?? []));
    return item.outcome !== null || outcomes.size !== 1 ? item : { ...item, outcome: [...outcomes][0] ?? null };
  });
}

/** What is told of an item behind closed doors closes its line in the agenda, too. */
function closedByText(texts: readonly ItemText[], number: string | null): Visibility | null {
  const own = texts.filter((text) => text.number === number);
  return own.length > 0 && own.every((text) => text.isHidden || marksItself(text.heading.heading)) ? "nonPublic" : null;
}

/** The span stays whole: what is hidden of an item, its number and outcome are hidden too. */
function withWords(sheet: Sheet, item: AgendaItemFact, paper: string | null): AgendaItemFact {
  const words = wordsOfItem(item.title.includes("\t") || item.title.includes("|") ? item.title : lineOf(sheet, item), paper);
  return { ...item, title: words.title === "" ? item.title : words.title, paperNumber: words.paperNumber ?? paper ?? item.paperNumber, outcome: item.outcome ?? words.outcome };
}

/** The item's text with its cells apart where it is a row: a title that goes on over lines has lost them. */
function lineOf(sheet: Sheet, item: AgendaItemFact): string {
  const line = sheet.text.slice(...item.span);
  return line.includes("\t") && !line.includes("\n") ? line : item.title;
}

/** Minutes without a list of their items: each heading "Zu Punkt 3: …" is one. Where a number comes twice, the first tells. */
function itemsOfHeadings(sheet: Sheet, known: KnownOfItems, texts: readonly ItemText[]): readonly AgendaItemFact[] {
  const seen = new Set<string>();
  return texts.slice(0, mostItems).flatMap((text): AgendaItemFact[] => {
    const { heading } = text;
    const start = headingStart.exec(heading.heading);
    const below = linesOf(sheet, text);
    const inHeading = heading.heading.slice(start?.[0].length ?? 0);
    const words = wordsOfItem(inHeading === "" ? (below[0] ?? "") : inHeading);
    const key = `${start?.[1] ?? ""}${text.number}`;
    if (words.title === "" || seen.has(key)) return [];
    seen.add(key);
    const bracketed = /\(([^()]{4,40})\)$/u.exec(words.title)?.[1];
    return [{
      number: text.number, title: words.title, visibility: visibilityOf(known, text, start?.[1], words.title),
      paperNumber: words.paperNumber ?? (bracketed === undefined ? null : paperNumberOf(bracketed)) ?? numberAmong(below),
      outcome: outcomeOfItem(sheet.text, text, known.votes),
      span: [heading.span[0], Math.max(heading.span[0] + 1, inHeading === "" ? heading.span[1] : Math.min(heading.span[1], heading.contentSpan[0]))],
      foundBy: "agenda/headings", confidence: 0.8,
    }];
  });
}

/** In doubt not public: by its text, its own mark, the document's, and the part of the meeting that it stands in. */
function visibilityOf(known: KnownOfItems, text: ItemText, letter: string | undefined, title: string): Visibility | null {
  const mark = known.marks.findLast((one) => one.reachesOn && one.span[0] < text.heading.span[0])?.visibility ?? null;
  if (text.isHidden || marksItself(title) || known.head.visibility?.value === "nonPublic") return "nonPublic";
  if (letter !== undefined) return /^n/iu.test(letter) ? "nonPublic" : "public";
  return mark ?? known.head.visibility?.value ?? null;
}

/** An extract about one item: its number and title stand in the head. */
function itemOfExtract(sheet: Sheet, { head, sections, votes }: KnownOfItems): readonly AgendaItemFact[] {
  const [held, title] = [head.consultations[0], head.title ?? titleOfItem(sheet, head)];
  if (!["minutesExtract", "agendaItem", "voteList"].includes(head.form.value) || title === null || held === undefined || held.item === null) return [];
  const at = sheet.lines.findIndex((line) => line.span[0] >= title.span[1]);
  const below = at < 0 ? [] : sheet.lines.slice(at, at + linesBelow).map((line) => line.text);
  const whole = sheet.lines.at(-1)?.span[1] ?? 0;
  const heading: SectionFact = { kind: "discussion", heading: title.value, level: 1, span: title.span, contentSpan: [title.span[1], whole], visibility: null, foundBy: title.foundBy, confidence: title.confidence };
  const text: ItemText = { number: held.item, heading, sections, span: [title.span[0], whole], isHidden: false };
  const isHidden = head.visibility?.value === "nonPublic" || sections.some((section) => section.visibility === "nonPublic");
  return [{
    number: held.item, title: wordsOfItem(title.value).title, visibility: isHidden ? "nonPublic" : (head.visibility?.value ?? null),
    paperNumber: wordsOfItem(title.value).paperNumber ?? numberAmong(below), outcome: held.outcome ?? outcomeOfItem(sheet.text, text, votes),
    span: title.span, foundBy: "agenda/extract", confidence: 0.8,
  }];
}

/** "TOP 12 Neubau des Theaters": the title of the item that a page or a list of votes is about, where its head names none. */
function titleOfItem(sheet: Sheet, { consultations }: Head): HeadField<string> | null {
  const number = consultations[0]?.item ?? null;
  const line = number === null ? undefined : sheet.lines.slice(0, linesOfHead).find(({ text }) => text.length < 250 && headingStart.test(text) && parseAgendaNumber(text)?.number === number);
  const start = line === undefined ? 0 : (headingStart.exec(line.text)?.[0].length ?? 0);
  return line === undefined || start === line.text.length ? null : { value: line.text.slice(start), span: [line.span[0] + start, line.span[1]], foundBy: "agenda/line", confidence: 0.7 };
}

function linesOf(sheet: Sheet, { heading }: ItemText): readonly string[] {
  const at = sheet.lines.findIndex((line) => line.span[0] > heading.span[0] + heading.heading.length);
  return at < 0 ? [] : sheet.lines.slice(at, at + linesBelow).filter((line) => line.span[1] <= heading.contentSpan[1]).map((line) => line.text);
}

/** The number of the item's paper below its heading; not the one of a motion to change it. */
function numberAmong(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (/^(?:dazu|hierzu):?$|^(?:Änderungs|Ergänzungs)antrag/u.test(line)) return null;
    const number = paperNumberOf(line);
    if (number !== null) return number;
  }
  return null;
}
