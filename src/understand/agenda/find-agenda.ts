import type { AgendaItemFact, Head } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { isBareItem, itemLines } from "./item-line.ts";
import { isOutcome } from "../outcomes.ts";
import { paperNumberOf } from "./item-words.ts";
import { declarationOf, marksItself } from "../visibility/declaration.ts";

const itemStart = new LinePattern(/^(?:TOP ?|(?:Punkt|Tagesordnungspunkt) )?(?:\(?((?:N[Öö]|n[öÖ]|[ÖöN])(?![\p{L}]))[.)]?[ /-]?)?(\d{1,3}(?:\.\d{1,3}){0,3})[.):]?(?:\s+|(?=[ /-]?(?:NÖ?|Ö)\s))(?=\S)/u);
const paperNumber = /(?:(?:Vorlagen?|Drucksachen?|Drs\.)(?:-?Nr\.?)?:? ?|(?<![\p{L}])(?=(?:DS|BV|SV) ))((?:DS |BV |SV )?[\p{L}/-]{0,12}\d[\p{L}\d./-]{0,30})/u;
const mostItems = 300;
const linesOfHead = 120;
/** How far above the first item the line may stand that opens its part. */
const linesOfPart = 5;
/** What systems print below an item: its result, its votes, its files. */
const belowItem = /^(?:Beschluss|Abstimmung|Ergebnis|Beschlussart|Abstimmungsergebnis|Dokumenttyp|Protokoll|Beschlussvorlage|Anlage)(?!\p{L})|^\p{Lu}{2}\t|\d ?[kKM]B\)?$|\.pdf$/u;
/** A line shorter than this was ended on purpose; the line below does not go on with it. */
const shortLine = 50;

const listHeading = new LinePattern(/^(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$/iu);
const beginsText = new LinePattern(/^(?:Zu Punkt|Zu TOP)/u);

/** The items below the heading "Tagesordnung" of minutes, notices and invitations, in order; none for other forms. */
export function findAgenda(sheet: Sheet, head: Head): readonly AgendaItemFact[] {
  if (!["minutes", "notice", "invitation", "agenda"].includes(head.form.value)) return [];
  const headed = sheet.finder.first(listHeading)?.index ?? -1;
  const start = head.form.value === "agenda" ? (itemLines(sheet, linesOfHead)[0]?.index ?? headed + 1) - 1 : headed;
  if (start < 0) return head.form.value === "minutes" ? itemsWithText(sheet) : [];
  const items: AgendaItemFact[] = [];
  let visibility: Visibility | null = sheet.lines.slice(Math.max(0, Math.min(start, Math.max(headed, start - linesOfPart))), start + 1).map((line) => declarationOf(sheet, line)).findLast((part) => part !== null) ?? null;
  let isDotted = false;
  let saysItself = false;
  let titled = -1;
  for (const line of sheet.lines.slice(start + 1)) {
    if (items.length >= mostItems || beginsText.isIn(line) || (titled < 0 && /^Protokoll:?$/u.test(line.text))) break;
    if (isBareItem(line) && (items.length === 0 || titled >= 0)) {
      const item = itemOverTwo(sheet, line, visibility);
      if (item !== null && items.some(({ number }) => number === item.number)) break;
      if (item !== null) items.push(item);
      titled = line.index + 1;
      continue;
    }
    if (line.index === titled || (titled >= 0 && tellsOfItem(sheet, line))) continue;
    const part = declarationOf(sheet, line);
    const number: RegExpExecArray | null = part === null && !isBrokenOff(line, items.length > 0 && isDotted) ? itemStart.matchIn(line) : null;
    const last = items.at(-1);
    if (part !== null) visibility = part;
    else if (number !== null && !(saysItself && !callsItself.isIn(line))) {
      if (items.some((item) => item.number === number[2]) || !(last === undefined && (line.text.startsWith("TOP") || isFirstOfSeveral(sheet, line, number[2] ?? ""))) && !follows(last?.number ?? null, number[2] ?? "")) break;
      if (items.length === 0) [isDotted, saysItself] = [/[.):]\s*$/u.test(number[0]), callsItself.isIn(line)];
      items.push(itemOf(line, number, visibility));
    } else if (last !== undefined && (titled >= 0 || goesOn(sheet, line))) items[items.length - 1] = continued(sheet, last, line);
  }
  const closed = closedNumbers(sheet);
  return closed.size === 0 ? items : items.map((item) => (closed.has(item.number ?? "") ? { ...item, visibility: "nonPublic" } : item));
}

/** "Tagesordnungspunkt 3" with its title on the line below; null where none stands there. */
function itemOverTwo(sheet: Sheet, line: SheetLine, visibility: Visibility | null): AgendaItemFact | null {
  const title = sheet.lines[line.index + 1];
  const number = itemStart.pattern.exec(`${line.text} -`);
  if (number === null || title === undefined || isBareItem(title) || declarationOf(sheet, title) !== null) return null;
  const item = itemOf(line, number, visibility);
  return { ...item, title: title.text, visibility: marksItself(title.text) ? "nonPublic" : item.visibility, span: title.span };
}

const moreOfTitle = new LinePattern(/^hier:?\s|^[-–] /iu);

/** Below the title of such an item stands what is told of it, but for the rest of the title ("Hier: …", "- Einbringung"), its paper's number and what opens another part. */
function tellsOfItem(sheet: Sheet, line: SheetLine): boolean {
  return !moreOfTitle.isIn(line) && paperNumberOf(line) === null && declarationOf(sheet, line) === null;
}

const closesItems = new LinePattern(/^(?:Der|Die|Zu|Zum|Zu den)?\s?(?:TOPs?|Tagesordnungspunkte?n?|Punkte?n?)\s(\d{1,3}(?:\.\d{1,2})?(?:(?:\s?(?:-|–|bis|und|,|sowie)\s?)\d{1,3}(?:\.\d{1,2})?){0,20})\s(?:wird|werden|soll|sollen|ist|sind|sowie)[^.]{0,160}(?:unter Ausschluss der Öffentlichkeit|nicht[ -]?öffentlich)/u, 400);

/** "Die Tagesordnungspunkte 8 bis 10 werden nichtöffentlich beraten.": the numbers that such a sentence closes. */
function closedNumbers(sheet: Sheet): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const line of sheet.finder.all(closesItems)) {
    const printed = closesItems.matchIn(line)?.[1];
    if (printed === undefined) continue;
    let before: number | null = null;
    for (const [, joint = "", number = ""] of printed.matchAll(/(-|–|bis|und|,|sowie)?\s?(\d{1,3}(?:\.\d{1,2})?)/gu)) {
      const value = Number(number);
      if (before !== null && /[-–]|bis/u.test(joint)) for (let n = before + 1; n < value && n - before < 100; n++) closed.add(String(n));
      closed.add(number);
      before = Number.isInteger(value) ? value : null;
    }
  }
  return closed;
}

/** Minutes without a list of items: numbered lines in order, each standing apart, with what was said below. */
function itemsWithText(sheet: Sheet): readonly AgendaItemFact[] {
  const items: AgendaItemFact[] = [];
  let said = 0;
  for (const line of sheet.lines) {
    const number = line.gapBefore && !line.gapAfter && line.text.length <= 160 && line.cells.length < 2 ? itemStart.matchIn(line) : null;
    const isNext = number?.[2] !== undefined && /^\d/u.test(line.text) && /^\d{1,3}$/u.test(number[2]) && Number(number[2]) === items.length + 1 && /^\p{Lu}/u.test(line.text.slice(number[0].length)) && !/[.,;:]$/u.test(line.text);
    if (isNext) items.push(itemOf(line, number, null));
    else if (items.length > 0 && /\p{Ll}[.!?]$/u.test(line.text)) said++;
    if (items.length >= mostItems) break;
  }
  return items.length >= 2 && said >= items.length - 1 ? items : [];
}

/** "217 (DS 12/2031)" below items that have a dot behind their number is the rest of a title, not an item. */
function isBrokenOff(line: SheetLine, isDotted: boolean): boolean {
  return isDotted && !line.gapBefore && /^\d{1,4}\s/u.test(line.text);
}

/** True for a line below an item that belongs to it: its paper's number, or the rest of a title whose line was full. */
function goesOn(sheet: Sheet, line: SheetLine): boolean {
  if (belowItem.test(line.text) || isOutcome(line)) return false;
  if (line.gapBefore) return /^\(?(?:Vorlage|DS|Drucksache|BV)/u.test(line.text);
  const above = sheet.lines[line.index - 1];
  return line.text.startsWith("(") || paperNumberOf(line) !== null || (above?.bold === line.bold && above.text.length >= shortLine);
}

const callsItself = new LinePattern(/^(?:TOP|Punkt|Tagesordnungspunkt)(?= ?\d)/u);
const linesOfItem = 6;

/** An agenda whose first items are not public may begin with any number, if the next one stands shortly below. */
function isFirstOfSeveral(sheet: Sheet, line: SheetLine, number: string): boolean {
  if (!line.gapBefore || !/^\d{1,2}$/u.test(number)) return false;
  return sheet.lines.slice(line.index + 1, line.index + linesOfItem).some((next) => next.gapBefore && itemStart.matchIn(next)?.[2] === String(Number(number) + 1));
}

/** Agenda numbers rise; a number that falls back begins the reprint of the items in minutes. */
function follows(before: string | null, number: string): boolean {
  if (before === null) return Number.parseInt(number, 10) <= 2;
  const [a, b] = [before.split(".").map(Number), number.split(".").map(Number)];
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const difference = (b[n] ?? 0) - (a[n] ?? 0);
    if (difference !== 0) return difference > 0 && difference <= 30;
  }
  return false;
}

function itemOf(line: SheetLine, number: RegExpExecArray, visibility: Visibility | null): AgendaItemFact {
  const from = number[0].length;
  const own: Visibility | null = number[1] === undefined ? visibility : /^n/iu.test(number[1]) ? "nonPublic" : "public";
  const added = line.text.startsWith("Nachtrag", from) ? (/^Nachtrag:?[^\t]{0,30}\t+/u.exec(line.text.slice(from))?.[0].length ?? 0) : 0;
  const title = line.text.slice(from + added);
  const span: Span = [line.span[0] + from + added, line.span[1]];
  return { number: number[2] ?? null, title, visibility: marksItself(title) ? "nonPublic" : own, paperNumber: /\d/u.test(title) ? (paperNumber.exec(title)?.[1] ?? null) : null, outcome: null, span, foundBy: "agenda/list", confidence: 0.85 };
}

/** Further lines of an item: more of its title, its paper's number, or points that we leave aside. */
function continued(sheet: Sheet, item: AgendaItemFact, line: SheetLine): AgendaItemFact {
  const number = paperNumberOf(line);
  if (number !== null) return { ...item, paperNumber: item.paperNumber ?? number };
  if (line.text.startsWith("(") || /^(?:Vorlage|Drucksache|DS|BV)\b/u.test(line.text)) return { ...item, paperNumber: item.paperNumber ?? paperNumber.exec(line.text)?.[1] ?? null };
  if (item.paperNumber !== null || /^[-–•]/u.test(line.text) || line.text.length > 160 || item.title.length > 400 || line.span[0] - item.span[1] > 3) return item;
  const span: Span = [item.span[0], line.span[1]];
  const title = singleSpaced(sheet.text.slice(...span));
  return { ...item, title, span, visibility: marksItself(title) ? "nonPublic" : item.visibility };
}
