import type { MoneyFact, MoneyMode, SectionFact } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import { sentenceAround } from "../passage.ts";
import type { Structure } from "../structure.ts";
import type { Amount } from "./amount.ts";
import { FREQUENCY_WORD, frequencyIn, MODE_WORD, modeIn, perBehind, TAX_WORD, taxesAround, taxesIn, YEAR_NUMBER, yearBefore, yearIn, yearsOfTable } from "./amount-words.ts";
import { labelBefore, purposeBehind, purposeInTable } from "./purpose.ts";
import { SaidPlaces } from "./said-places.ts";
import { placeInRow, type TablePlace, type TableRow } from "./table.ts";

/** What the words around an amount say of it. */
export type AmountContext = Pick<MoneyFact, "taxes" | "mode" | "year" | "purpose" | "frequency" | "per">;

/** Nothing at all. */
export const UNSAID: AmountContext = { taxes: null, mode: null, year: null, purpose: null, frequency: null, per: null };

/**
 * Reads what the words around say of each amount: in a table its row and its column, else its own clause and then its sentence.
 * `amounts` are in text order. What a paper proposes to decide is proposed, not decided.
 */
export function contextsOf(text: string, amounts: readonly Amount[], rows: ReadonlyMap<number, TableRow>, structure: Structure): AmountContext[] {
  if (amounts.length === 0) return [];
  const said = saidIn(text);
  const lineStart = [...rows.values()].toSorted((a, b) => a.span[0] - b.span[0]);
  const drafts = structure.head.form.value === "paper" || structure.head.form.value === "motion" ? structure.sections.filter(({ kind }) => kind === "resolution") : [];
  let row = 0;
  return amounts.map(({ span, form }, index) => {
    while (row + 1 < lineStart.length && (lineStart[row + 1]?.span[0] ?? 0) <= span[0]) row += 1;
    const place = placeInRow(text, lineStart[row], span);
    const context = form === "cell" && place === null ? inLine(text, span) : place === null ? inSentence(text, said, span, neighbour(amounts, index, -1), neighbour(amounts, index, 1)) : inTable(text, span, place);
    return context.mode === "decided" && isWithin(drafts, span) ? { ...context, mode: "proposed" } : context;
  });
}

/** The next amount to one side that is not the same range. */
function neighbour(amounts: readonly Amount[], index: number, step: -1 | 1): Span | null {
  let at = index + step;
  while (amounts[at] !== undefined && amounts[at]?.span[0] === amounts[index]?.span[0]) at += step;
  return amounts[at]?.span ?? null;
}

function isWithin(sections: readonly SectionFact[], span: Span): boolean {
  return sections.some((section) => section.span[0] <= span[0] && span[1] <= section.span[1]);
}

function inTable(text: string, span: Span, { row, rowHead, columnHead, column }: TablePlace): AmountContext {
  const cell = row.cells[column] ?? span;
  const own = text.slice(...cell);
  const said = [own, columnHead ?? "", rowHead ?? ""];
  return {
    taxes: said.map(taxesIn).find((taxes) => taxes !== null) ?? null,
    mode: said.map(modeOfHead).find((mode) => mode !== null) ?? null,
    year: [columnHead ?? "", rowHead ?? ""].map(yearsOfTable).find((year) => year !== null) ?? null,
    purpose: purposeInTable(rowHead, columnHead),
    frequency: said.map(frequencyIn).find((frequency) => frequency !== null) ?? null,
    per: perBehind(text.slice(span[1], cell[1])),
  };
}

/** A bare number of a table whose columns are lost: the words that begin its line. */
function inLine(text: string, span: Span): AmountContext {
  const before = text.slice(Math.max(0, span[0] - 200), span[0]).split("\n").at(-1) ?? "";
  const words = before.replace(/(?:\s+[-−–+]?[\d.,]+)*\s*$/, "").trim();
  return { taxes: taxesIn(words), mode: modeOfHead(words), year: yearsOfTable(words), purpose: purposeInTable(words, null), frequency: frequencyIn(words), per: null };
}

/** What the head of a column or row says: "Ansatz 2025", "Ist 2024", "RE 2023". */
function modeOfHead(words: string): MoneyMode {
  if (/(?:^|[\s(])(?:Ist|IST|RE|Rechnung|vorl\.|vorläufiges|Jahresergebnis|Ergebnis|Rechnungsergebnis|Abrechnung)(?![a-zäöüß])/.test(words)) return "actual";
  if (/(?:^|[\s(])(?:Ansatz|Ansätze|Plan(?:wert|ansatz|ung|zahl)?|Finanzplan(?:ung)?|Soll|Budget|Entwurf|Prognose|VE|Haushaltsansatz|HHA|Schätzung|Kostenschätzung|Kostenberechnung)(?![a-zäöüß])/.test(words)) return "planned";
  return modeIn(words);
}

/** Up to the joint between two amounts, words belong to the first, from there on to the second. */
const BELONGS_BEFORE = /^(?:(?!\s\/\s)[^,;])*(?:[,;]|\s\/\s|\b(?:sowie|und|davon|bzw\.))/;
const BELONGS_BEHIND = /(?:[,;]|\s\/\s|\b(?:sowie|und|davon|bzw\.))(?:(?!\s\/\s)[^,;])*$/;
/** A line of a form that follows: "Jährlicher Ertrag:". */
const NEXT_LABEL = /[ \t]{0,9}\n\s{0,9}(?=[A-ZÄÖÜ☐☒][^:\n.]{2,60}:|[-•–☐☒] )/;
/** Lines above one that begins with a label of its own. */
const OTHER_LINES = /^[^]*\n([ \t]{0,9}[A-ZÄÖÜ][^:\n.]{2,60}:[^\n]*)$/;

/** Where in a text words stand that may say something of an amount. */
interface Said {
  readonly mode: SaidPlaces;
  readonly frequency: SaidPlaces;
  readonly taxes: SaidPlaces;
  readonly year: SaidPlaces;
}

function saidIn(text: string): Said {
  return { mode: new SaidPlaces(text, MODE_WORD), frequency: new SaidPlaces(text, FREQUENCY_WORD), taxes: new SaidPlaces(text, TAX_WORD), year: new SaidPlaces(text, YEAR_NUMBER) };
}

function inSentence(text: string, said: Said, span: Span, previous: Span | null, next: Span | null): AmountContext {
  const [start, end] = sentenceAround(text, span);
  const from = previous !== null && previous[1] > start && previous[1] <= span[0] ? previous[1] : start;
  const to = next !== null && next[0] < end && next[0] >= span[1] ? next[0] : end;
  // Between two amounts of a sentence, what stands before the comma belongs to the first; a form's line belongs to its own label.
  const printedBefore = text.slice(from, span[0]);
  const ownLine = printedBefore.includes("\n") ? printedBefore.replace(OTHER_LINES, "$1") : printedBefore;
  const before = from === start || ownLine !== printedBefore ? ownLine : ownLine.replace(BELONGS_BEFORE, "");
  const printedBehind = text.slice(span[1], to);
  const nextLabel = printedBehind.includes("\n") ? printedBehind.search(NEXT_LABEL) : -1;
  const ownAfter = nextLabel < 0 ? printedBehind : printedBehind.slice(0, nextLabel);
  const after = to === end || nextLabel >= 0 ? ownAfter : ownAfter.replace(BELONGS_BEHIND, "");
  const clause = `${before} ${after}`;
  const isForm = nextLabel >= 0 || ownLine !== printedBefore;
  const [clauseStart, clauseEnd] = [span[0] - before.length, span[1] + after.length];
  const saysYear = said.year.isBetween(start, clauseEnd);
  return {
    taxes: said.taxes.isBetween(start, end) ? taxesAround(text.slice(start, span[0]), text.slice(span[1], end)) : null,
    mode: said.mode.isBetween(start, end) ? (modeIn(clause) ?? (isForm ? null : modeIn(text.slice(start, end)))) : null,
    year: saysYear ? (yearBefore(before) ?? yearIn(clause) ?? (previous === null || previous[1] <= start ? null : yearIn(text.slice(start, firstAmountStart(previous, start, span))))) : null,
    purpose: purposeBehind(text.slice(span[1], end)) ?? labelBefore(text.slice(start, span[0])),
    frequency: said.frequency.isBetween(clauseStart, clauseEnd) ? frequencyIn(clause) : null,
    per: perBehind(text.slice(span[1], span[1] + 30)),
  };
}

/** Where the opening of a sentence ends, whose year holds for all its amounts: "Für 2025 sind 10 € und 20 € veranschlagt." */
function firstAmountStart(previous: Span | null, start: number, span: Span): number {
  return previous !== null && previous[0] >= start ? previous[0] : span[0];
}
