import type { Line } from "../../text/document-text.ts";
import type { Span } from "../../text/span.ts";
import { type Amount, plain } from "./amount.ts";
import type { TableRow } from "./table.ts";

/** How many lines below a mention of money its currency still holds for a table's bare numbers. */
const HOLDS_FOR = 8;

const SCALED = "T€|T-?EUR|TEuro|k€|(?:Tsd\\.?|Tausend|Mio\\.?|Millionen|Mrd\\.?) ?(?:€|EUR|Euro)|€|EUR|Euro";
/** A column or caption that says what the numbers below are: "Angaben in T€", "Höhe in EUR", "(in Mio. €)". */
const UNIT_CAPTION = new RegExp(`(?:^|[\\s(\\[])(?:in|jeweils in)[ \\u00a0]{1,2}(${SCALED})(?![a-zäöüß])`);
/** A column's head may name the unit alone: "Betrag (T€)", "Ansatz 2026 TEUR". */
const UNIT_OF_COLUMN = new RegExp(`(?:^|[\\s(\\[])(${SCALED})(?![A-Za-zÄÖÜäöüß]|[ \\u00a0]?/)[)\\]]?$`);
/** Columns of other things than money. */
const NO_MONEY_COLUMN = /%|Prozent|Anteil|Anzahl|Stellen|VZÄ|Stück|Menge|Einwohner|Fläche|m²|qm|\bha\b|^Nr\.?$|^Lfd|lfd\. ?Nr|Produkt|[Kk]onto|Kostenstelle|PSP|Quote|Note|Zeile|^Jahr$|Datum|Schüler|Plätze|Kinder|Personen|Fälle|Rang|Index/;
const MONEY_WORD = /€|\bEUR\b|\bEuro\b|aufwendungen|erträge|auszahlung|einzahlung|gesamtkosten|haushaltsansatz|zuschuss/i;
/** From three digits on: the small numbers of tables are shares, hours and floors. */
const DECIMAL = /(?<![\d.,/§-])(?:\d{1,3}(?:\.\d{3}){1,4}|\d{3}),\d{2}(?![\d,]|\.\d|[ \u00a0]?(?:%|‰|€|°|EUR|Euro|TEUR|T€|m\b|m²|qm|ha\b|km|kg|cm|h\b|Std|Stunden|Prozent|Stellen|VZÄ|Mio|Mrd|Tsd|Punkte|t\b))/g;
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
  readonly linesLeft: number;
  /** The head of the column says that its numbers are sums. */
  readonly isSum?: boolean;
}

/**
 * Amounts that stand in a table without their currency, because a caption, a column's head or the line above says it.
 * Zeros are empty cells. `taken` are the places of amounts with a currency of their own, `rows` the document's tables.
 */
export function tableAmountsIn(text: string, lines: readonly Line[], taken: readonly Span[], rows: ReadonlyMap<number, TableRow>): Amount[] {
  if (taken.length === 0 && !UNIT_CAPTION.test(text) && !/T€|TEUR|€|EUR/.test(text) && ![...rows.values()].some(({ heads }) => heads.some((head) => head !== null && MONEY_COLUMN.test(head)))) return [];
  const starts = new Set(taken.flatMap((span) => [...span]));
  const found: Amount[] = [];
  let unit: Unit | null = null;
  for (const line of lines) {
    const content = text.slice(...line.span);
    if (content.trim() !== "") found.push(...lineAmounts(text, line, unit, rows.get(line.span[0])).filter(({ span }) => !starts.has(span[0]) && !starts.has(span[1])));
    unit = unitAfter(content, unit);
  }
  return found;
}

function unitAfter(content: string, before: Unit | null): Unit | null {
  const caption = content.match(UNIT_CAPTION)?.[1];
  if (caption !== undefined) return { factor: factorOf(caption), captioned: content.length < 160, linesLeft: HOLDS_FOR * 2 };
  if (before !== null && before.captioned && before.linesLeft > 0) return { ...before, linesLeft: before.linesLeft - 1 };
  if (MONEY_WORD.test(content)) return { factor: 1, captioned: false, linesLeft: HOLDS_FOR };
  return before === null || before.linesLeft <= 0 ? null : { ...before, linesLeft: before.linesLeft - 1 };
}

function factorOf(unit: string): number {
  if (/^(?:Mio|Million)/.test(unit)) return 1_000_000;
  if (unit.startsWith("Mrd")) return 1_000_000_000;
  return /^[Tk]/.test(unit) ? 1000 : 1;
}

function lineAmounts(text: string, line: Line, unit: Unit | null, row: TableRow | undefined): Amount[] {
  if (row?.isHead === true) return [];
  const cells = row?.cells ?? line.cells ?? [line.span];
  const isTable = cells.length > 1;
  const whole = cells.flatMap((cell, column) => cellAmount(text, cell, columnUnit(row?.heads ?? [], column, unit), isTable));
  if (whole.length > 0 || unit === null) return whole;
  const trailing = row === undefined && unit.captioned ? trailingAmounts(text, line.span, unit) : [];
  if (trailing.length > 0) return trailing;
  return [...text.slice(...line.span).matchAll(DECIMAL)].flatMap((match) => {
    const start = line.span[0] + match.index;
    return amount([start, start + match[0].length], match[0], unit);
  });
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

/** What the numbers of a column are worth: its own head says it, else the caption; null where the column holds no money. */
function columnUnit(heads: readonly (string | null)[], column: number, caption: Unit | null): Unit | null {
  const head = heads[column] ?? null;
  const own = head === null ? undefined : (head.match(UNIT_CAPTION)?.[1] ?? head.match(UNIT_OF_COLUMN)?.[1]);
  if (own !== undefined) return { factor: factorOf(own), captioned: true, linesLeft: 0 };
  if (head !== null && NO_MONEY_COLUMN.test(head)) return null;
  if (head !== null && MONEY_COLUMN.test(head) && (caption === null || !caption.captioned)) return { factor: 1, captioned: false, linesLeft: 0, isSum: true };
  const others = heads.some((other) => other !== null && UNIT_CAPTION.test(other));
  return others ? null : caption;
}

/** A column whose head says that it holds sums. */
const MONEY_COLUMN = /[Kk]osten|Betrag|Beträge|[Ss]umme|Preis|Eigenmittel|Fördermittel|Zuwendung|[Gg]ebühr|Entgelt|[Zz]uschuss|[Aa]usgaben|[Ee]innahmen|[Aa]uszahlung|[Ee]inzahlung|[Aa]ufwand|[Aa]ufwendungen|[Ee]rtr[aä]g/;
const DECIMAL_CELL = new RegExp(`^${SIGN}\\d{1,3}(?:\\.\\d{3}){0,4},\\d{2}$`);

/** A cell that is nothing but a number; years are not amounts. */
function cellAmount(text: string, cell: Span, unit: Unit | null, isTable: boolean): Amount[] {
  if (unit === null) return [];
  const printed = text.slice(...cell);
  const number = printed.trim();
  const fits = WHOLE.test(number) || (unit.isSum === true && DECIMAL_CELL.test(number)) || (unit.captioned && (isTable ? CELL_NUMBER : LONE_DECIMAL).test(number) && !/^(?:19|20)\d\d$/.test(number));
  if (!fits) return [];
  const start = cell[0] + printed.indexOf(number);
  return amount([start, start + number.length], number, unit);
}

function amount(span: Span, printed: string, unit: Unit): Amount[] {
  const sign = printed.match(/^(?:\.\/\.|[-−–+])[ \u00a0]?/)?.[0] ?? "";
  const value = plain(printed.slice(sign.length)) * unit.factor * (sign === "" || sign.startsWith("+") ? 1 : -1);
  // A share of a million is printed with decimals: 4,75 Mio. € are whole euros.
  return value === 0 ? [] : [{ span, value: Math.round(value * 100) / 100, currency: "EUR", form: "cell" }];
}
