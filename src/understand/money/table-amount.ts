import { isBlankCode } from "../../text/blanks.ts";
import type { Line } from "../../text/document-text.ts";
import { isLetterCode } from "../../text/letters.ts";
import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { type Amount, plain } from "./amount.ts";
import type { TableRow } from "./table.ts";

/** How many lines below a mention of money its currency still holds for a table's bare numbers. */
const HOLDS_FOR = 8;

const SCALED = "T€|T-?EUR|TEuro|k€|(?:Tsd\\.?|Tausend|Mio\\.?|Millionen|Mrd\\.?) ?(?:€|EUR|Euro)|€|EUR|Euro";
/** A column or caption that says what the numbers below are: "Angaben in T€", "Höhe in EUR", "(in Mio. €)". */
const CAPTION = `(?<![^\\s(\\[])(?:in|jeweils in)[ \\u00a0]{1,2}(${SCALED})(?![a-zäöüß])`;
const UNIT_CAPTION = factPattern(new RegExp(CAPTION));
const UNIT_IN_HEAD = new RegExp(CAPTION);
/** A column's head may name the unit alone: "Betrag (T€)", "Ansatz 2026 TEUR". */
const UNIT_OF_COLUMN = new RegExp(`(?:^|[\\s(\\[])(${SCALED})(?![A-Za-zÄÖÜäöüß]|[ \\u00a0]?/)[)\\]]?$`);
/** Columns of other things than money. */
const NO_MONEY_COLUMN = /%|Prozent|Anteil|Anzahl|Stellen|VZÄ|Stück|Menge|Einwohner|Fläche|m²|qm|\bha\b|^Nr\.?$|^Lfd|lfd\. ?Nr|Produkt|[Kk]onto|Kostenstelle|PSP|Quote|Note|Zeile|^Jahr$|Datum|Schüler|Plätze|Kinder|Personen|Fälle|Rang|Index/;
const MONEY_WORD = factPattern(/€|\bEUR\b|\bEuro\b|aufwendungen|erträge|auszahlung|einzahlung|gesamtkosten|haushaltsansatz|zuschuss/i);
/** From three digits on: the small numbers of tables are shares, hours and floors. */
const DECIMAL = factPattern(/(?<![\d.,/§-])(?:\d{1,3}(?:\.\d{3}){1,4}|\d{3}),\d{2}(?![\d,]|\.\d|[ \u00a0]?(?:%|‰|€|°|EUR|Euro|TEUR|T€|m\b|m²|qm|ha\b|km|kg|cm|h\b|Std|Stunden|Prozent|Stellen|VZÄ|Mio|Mrd|Tsd|Punkte|t\b))/);
const SIGN = "(?:\\./\\.[ \\u00a0]?|[-−–+][ \\u00a0]?)?";
const WHOLE = new RegExp(`^${SIGN}\\d{1,3}(?:\\.\\d{3}){1,4}$`);
const CELL_NUMBER = new RegExp(`^${SIGN}(?:\\d{1,3}(?:\\.\\d{3}){0,4}|\\d{1,7})(?:,\\d{1,3})?$`);

/** A number on a line of its own: whole small numbers there are pages and items. */
const LONE_DECIMAL = /^[+-]?\d{1,3}(?:\.\d{3}){0,4},\d{1,2}$/;

/** What a table's numbers are worth. */
interface Unit {
  readonly factor: number;
  /** Every number of a row is an amount, because a caption says so. */
  readonly captioned: boolean;
  /** The head of the column says that its numbers are sums. */
  readonly isSum: boolean;
}

/** A unit that a line says, for the lines behind it. */
interface LastingUnit extends Unit {
  /** The last line that it holds for. */
  readonly lastLine: number;
}

/**
 * Amounts that stand in a table without their currency, because a caption, a column's head or the line above says it.
 * Zeros are empty cells. `taken` are the places of amounts with a currency of their own, `rows` the document's tables.
 */
export function tableAmountsIn(text: string, lines: readonly Line[], taken: readonly Span[], rows: ReadonlyMap<number, TableRow>): Amount[] {
  const captions = UNIT_CAPTION.matchesIn(text);
  if (taken.length === 0 && captions.length === 0 && !text.includes("€") && !text.includes("EUR") && !hasMoneyColumn(rows)) return [];
  const words = MONEY_WORD.matchesIn(text);
  if (captions.length === 0 && words.length === 0 && rows.size === 0) return [];
  const starts = new Set(taken.flat());
  const found: Amount[] = [];
  const [captionsOf, wordsOf, decimalsOf] = [inLines(captions), inLines(words), inLines(DECIMAL.matchesIn(text))];
  const unitsOf = columnUnits();
  let unit: LastingUnit | null = null;
  for (const [index, { span, cells }] of lines.entries()) {
    const row = rows.size === 0 ? undefined : rows.get(span[0]);
    if (row === undefined && unit !== null) found.push(...lineAmounts(text, span, cells ?? [span], unit, decimalsOf));
    else if (row?.isHead === false) found.push(...rowAmounts(text, span, row, unit, unitsOf(row.heads, unit), decimalsOf));
    unit = unitAfter(unit, index, span, captionsOf(span)[0], wordsOf(span).length > 0);
  }
  return found.filter(({ span }) => !starts.has(span[0]) && !starts.has(span[1]));
}

/** Tells which matches begin in a line. */
type InLine = (line: Span) => readonly RegExpExecArray[];

/** Matches by lines, which are asked for in their order. */
function inLines(matches: readonly RegExpExecArray[]): InLine {
  if (matches.length === 0) return () => matches;
  let next = 0;
  return ([start, end]) => {
    while ((matches[next]?.index ?? Infinity) < start) next += 1;
    const first = next;
    while ((matches[next]?.index ?? Infinity) < end) next += 1;
    return first === next ? [] : matches.slice(first, next);
  };
}

function unitAfter(before: LastingUnit | null, line: number, span: Span, caption: RegExpExecArray | undefined, saysMoney: boolean): LastingUnit | null {
  if (caption !== undefined) return { factor: factorOf(caption[1] ?? ""), captioned: span[1] - span[0] < 160, isSum: false, lastLine: line + 1 + HOLDS_FOR * 2 };
  if (before !== null && before.captioned && line < before.lastLine) return before;
  if (saysMoney) return { factor: 1, captioned: false, isSum: false, lastLine: line + 1 + HOLDS_FOR };
  return before === null || line >= before.lastLine ? null : before;
}

function factorOf(unit: string): number {
  if (/^(?:Mio|Million)/.test(unit)) return 1_000_000;
  if (unit.startsWith("Mrd")) return 1_000_000_000;
  return /^[Tk]/.test(unit) ? 1000 : 1;
}

/** A row's amounts: the cells below heads that say so, else what looks like money by itself. `units` are those of its columns. */
function rowAmounts(text: string, span: Span, { cells }: TableRow, unit: Unit | null, units: readonly (Unit | null)[] | null, decimalsOf: InLine): Amount[] {
  const whole = units === null ? [] : cells.flatMap((cell, column) => cellAmount(text, cell, units[column] ?? null, true));
  return whole.length > 0 || unit === null ? whole : decimalsOf(span).flatMap(({ index, 0: number }) => amount([index, index + number.length], number, unit));
}

/** The amounts of a line outside of tables, below a caption or a word for money. */
function lineAmounts(text: string, span: Span, cells: readonly Span[], unit: Unit, decimalsOf: InLine): Amount[] {
  const whole = cells.flatMap((cell) => cellAmount(text, cell, unit, cells.length > 1));
  if (whole.length > 0) return whole;
  const trailing = unit.captioned ? trailingAmounts(text, span, unit) : [];
  return trailing.length > 0 ? trailing : decimalsOf(span).flatMap(({ index, 0: number }) => amount([index, index + number.length], number, unit));
}

/** "Personal 1.240 1.310": the row of a table whose columns a copy has run together, below a caption that says the unit. */
const PLAIN_ROW = /^[ \t]{0,8}[^\d\n]{0,4}[A-ZÄÖÜ][^\d\n]{2,70}[^\d\n§.][ \t\u00a0](?=((?:[-−–+]?\d{1,3}(?:\.\d{3}){0,3}(?:,\d{1,2})?(?:[ \t\u00a0]{1,9}|$)){1,6})$)/;
const NO_ROW = /(?:Seite|Anlage|Nr\.|Nummer|Punkt|TOP|Stand|Jahr|Absatz|Uhr|Telefon|Fax|Zimmer|Tel\.|vom|am|bis|ca\.)[ \t\u00a0]$/;

function trailingAmounts(text: string, span: Span, unit: Unit): Amount[] {
  if (span[1] - span[0] > 160) return [];
  const match = PLAIN_ROW.exec(text.slice(...span).trimEnd());
  if (match === null || match[1] === undefined || NO_ROW.test(match[0])) return [];
  const from = span[0] + match[0].length;
  return Array.from(match[1].matchAll(/[^\s\u00a0]+/g)).flatMap((number) => {
    const start = from + number.index;
    return /^(?:19|20)\d\d$/.test(number[0]) ? [] : amount([start, start + number[0].length], number[0], unit);
  });
}

/** What the numbers of each column are worth, below these heads and a caption; null for columns, and for tables, that hold no money. */
type ColumnUnits = (heads: TableRow["heads"], caption: Unit | null) => readonly (Unit | null)[] | null;

/** Rows of one table share their heads, and mostly what stands above: what was told last is told again. */
function columnUnits(): ColumnUnits {
  let last: { readonly heads: TableRow["heads"]; readonly caption: Unit | null; readonly units: readonly (Unit | null)[] | null } | null = null;
  return (heads, caption) => {
    if (last?.heads === heads && last.caption === caption) return last.units;
    const units = unitsBelow(heads, caption);
    last = { heads, caption, units: units.some((unit) => unit !== null) ? units : null };
    return last.units;
  };
}

/** A column's own head says it, else the caption, unless other columns have their units at their heads. */
function unitsBelow(heads: TableRow["heads"], caption: Unit | null): readonly (Unit | null)[] {
  const printed = heads.map((head) => (head === null ? undefined : UNIT_IN_HEAD.exec(head)?.[1]));
  const others = printed.some((unit) => unit !== undefined);
  return heads.map((head, column) => {
    const own = head === null ? undefined : (printed[column] ?? UNIT_OF_COLUMN.exec(head)?.[1]);
    if (own !== undefined) return { factor: factorOf(own), captioned: true, isSum: false };
    if (head !== null && NO_MONEY_COLUMN.test(head)) return null;
    if (head !== null && MONEY_COLUMN.test(head) && (caption === null || !caption.captioned)) return { factor: 1, captioned: false, isSum: true };
    return others ? null : caption;
  });
}

/** A column whose head says that it holds sums. */
const MONEY_COLUMN = /[Kk]osten|Betrag|Beträge|[Ss]umme|Preis|Eigenmittel|Fördermittel|Zuwendung|[Gg]ebühr|Entgelt|[Zz]uschuss|[Aa]usgaben|[Ee]innahmen|[Aa]uszahlung|[Ee]inzahlung|[Aa]ufwand|[Aa]ufwendungen|[Ee]rtr[aä]g/;

function hasMoneyColumn(rows: ReadonlyMap<number, TableRow>): boolean {
  return rows.values().some(({ heads }) => heads.some((head) => head !== null && MONEY_COLUMN.test(head)));
}

const DECIMAL_CELL = new RegExp(`^${SIGN}\\d{1,3}(?:\\.\\d{3}){0,4},\\d{2}$`);

/** A cell that is nothing but a number; years are not amounts. */
function cellAmount(text: string, cell: Span, unit: Unit | null, isTable: boolean): Amount[] {
  if (unit === null || !mayBeNumber(text, cell)) return [];
  const printed = text.slice(...cell);
  const number = printed.trim();
  const fits = WHOLE.test(number) || (unit.isSum && DECIMAL_CELL.test(number)) || (unit.captioned && (isTable ? CELL_NUMBER : LONE_DECIMAL).test(number) && !/^(?:19|20)\d\d$/.test(number));
  if (!fits) return [];
  const start = cell[0] + printed.indexOf(number);
  return amount([start, start + number.length], number, unit);
}

/** False for what begins with a letter, as most cells do: no number does. */
function mayBeNumber(text: string, [start, end]: Span): boolean {
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at += 1;
  return at < end && !isLetterCode(text.charCodeAt(at));
}

function amount(span: Span, printed: string, unit: Unit): Amount[] {
  const sign = printed.match(/^(?:\.\/\.|[-−–+])[ \u00a0]?/)?.[0] ?? "";
  const value = plain(printed.slice(sign.length)) * unit.factor * (sign === "" || sign.startsWith("+") ? 1 : -1);
  // A share of a million is printed with decimals: 4,75 Mio. € are whole euros.
  return value === 0 ? [] : [{ span, value: Math.round(value * 100) / 100, currency: "EUR", form: "cell" }];
}
