import type { AgendaItemFact, Head, SectionFact } from "../../council/understanding.ts";
import { marksItself } from "../visibility/declaration.ts";
import type { PartMark } from "../visibility/part-marks.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { type ItemText, itemsOfSections } from "./items-of-sections.ts";

const mostItems = 300;
const named = /^(?:[Zz]u )?(?:TOP|Top|Tagesordnungspunkt|Punkt)[ .:]{1,2}(?:(?:NÖ|[ÖN])[ .]?)?\d{1,3}(?:\.\d{1,3}){0,3}(?:[.:)]|(?=\s|$))/u;
const paragraph = /^§ ?\d{1,3}(?=\s|$)/u;
const numbered = /^(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,2}[.)]?\s+(?=[\p{Lu}„"(§])/u;
const longestTitle = 220;

/** What headings an item needs from the document around it. */
export interface Told {
  readonly head: Head;
  readonly sections: readonly SectionFact[];
  readonly marks: readonly PartMark[];
  /** The items as the printed agenda lists them. */
  readonly listed: readonly AgendaItemFact[];
}

/**
 * The items that minutes tell of, each with its text: from the headings that were found, else from lines that number them
 * in one of the manners of minutes ("TOP 3", "§ 3", "3. Title"); for an extract or the page of one item, that item.
 */
export function findItemTexts(sheet: Sheet, told: Told): readonly ItemText[] {
  const { head, sections } = told;
  if (!["minutes", "minutesExtract", "agendaItem", "voteList"].includes(head.form.value)) return [];
  const headed = itemsOfSections(sections, told.marks, sheet.lines.at(-1)?.span[1] ?? 0);
  if (headed.length > 0) return headed;
  if (head.form.value !== "minutes") return onlyItem(sheet, told);
  for (const manner of [named, paragraph, numbered]) {
    const starts = startsOf(sheet, manner, manner === numbered);
    if (starts.length > (manner === numbered ? 1 : 0)) return textsFrom(sheet, told, starts, manner);
  }
  return [];
}

/** The lines that open an item. Bare numbers must rise by one, each above a text of its own: lists inside of an item do not. */
function startsOf(sheet: Sheet, manner: RegExp, bare: boolean): readonly SheetLine[] {
  const candidates = sheet.lines.filter(({ text }) => text.length <= longestTitle && manner.test(text));
  const lastOf = new Map(candidates.map(({ text }, n) => [keyOf(text), n]));
  if (!bare) return candidates.filter((line, n) => !isListed(line, candidates[n + 1], (lastOf.get(keyOf(line.text)) ?? n) > n));
  const found: SheetLine[] = [];
  for (const line of candidates) {
    const number = Number.parseInt(/\d+/u.exec(line.text)?.[0] ?? "", 10);
    const before = found.at(-1);
    const last = before === undefined ? 0 : Number.parseInt(/\d+/u.exec(before.text)?.[0] ?? "", 10);
    const isTitle = line.gapBefore && !/[.,;]$/u.test(line.text);
    if (!isTitle || found.length >= mostItems) continue;
    if (number === last + 1 || (before === undefined && number <= 3) || (number === last && /\d\.\d/u.test(line.text))) found.push(line);
  }
  return found.filter((line, n) => n === found.length - 1 || (found[n + 1]?.index ?? 0) > line.index + 1);
}

/** A line of the agenda itself: the next item follows at once, and its number comes again below. */
function isListed(line: SheetLine, next: SheetLine | undefined, comesAgain: boolean): boolean {
  return next !== undefined && next.index - line.index <= 2 && comesAgain;
}

function keyOf(text: string): string {
  return /(?:NÖ|[ÖN])?[ .]?\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(text)?.[0].replace(/[ .]+(?=\d)/u, "") ?? "";
}

function textsFrom(sheet: Sheet, told: Told, starts: readonly SheetLine[], manner: RegExp): readonly ItemText[] {
  const whole = sheet.lines.at(-1)?.span[1] ?? 0;
  return starts.slice(0, mostItems).flatMap((line, n): ItemText[] => {
    const next = starts[n + 1];
    const part = told.marks.find((mark) => mark.reachesOn && mark.span[0] >= line.span[1] && mark.span[0] < (next?.span[0] ?? whole));
    const end = part?.span[0] ?? next?.span[0] ?? whole;
    const hasTitle = line.text.replace(manner, "").replace(/^[\s:.–-]+/u, "") !== "";
    const title = hasTitle ? line : sheet.lines[line.index + 1];
    if (title === undefined || title.span[0] >= end) return [];
    const number = /\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(line.text)?.[0];
    if (number === undefined) return [];
    const heading: SectionFact = {
      kind: "discussion", heading: line.text, level: 1, span: [line.span[0], hasTitle ? line.span[1] : title.span[1]],
      contentSpan: [hasTitle ? line.span[1] : line.span[1] + 1, end], visibility: null, foundBy: "agenda/lines", confidence: 0.75,
    };
    const within = told.sections.filter((section) => section.span[0] >= line.span[0] && section.span[0] < end);
    return [{ number, heading, sections: within, span: [line.span[0], end], isHidden: isHidden(told, line) }];
  });
}

/** Its letter, its own words, the agenda, the part it stands in, or the section: one of them is enough. */
function isHidden({ sections, marks, listed }: Told, line: SheetLine): boolean {
  const number = /\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(line.text)?.[0];
  const own = listed.filter((item) => item.number === number);
  if (/^(?:[Zz]u )?(?:TOP|Top|Punkt)?[ .:]{0,2}N(?:Ö)?[ .]?\d/u.test(line.text) || marksItself(line.text) || (own.length > 0 && own.every((item) => item.visibility === "nonPublic"))) return true;
  const mark = marks.findLast((one) => one.reachesOn && one.span[0] < line.span[0])?.visibility;
  return mark === "nonPublic" || sections.some((section) => section.visibility === "nonPublic" && section.span[0] <= line.span[0] && line.span[0] < section.span[1]);
}

function onlyItem(sheet: Sheet, { head, sections }: Told): readonly ItemText[] {
  const number = head.consultations[0]?.item ?? null;
  const whole = sheet.lines.at(-1)?.span[1] ?? 0;
  const start = head.title?.span ?? [0, 0];
  if (number === null || start[1] >= whole) return [];
  const heading: SectionFact = { kind: "discussion", heading: head.title?.value ?? "", level: 1, span: start, contentSpan: [start[1], whole], visibility: null, foundBy: "agenda/extract", confidence: 0.8 };
  const isHiddenWhole = head.visibility?.value === "nonPublic" || sections.some((section) => section.visibility === "nonPublic");
  return [{ number, heading, sections, span: [start[0], whole], isHidden: isHiddenWhole }];
}
