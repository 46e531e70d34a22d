import type { Head, VoteFact } from "../../council/understanding.ts";
import { linesWithin, type Sheet, type SheetLine } from "../sheet.ts";

const yes = /^(?:Ja|Ja-Stimmen|Für|dafür|Dafür|Zustimmung)$/u;
const no = /^(?:Nein|Nein-Stimmen|Gegen|dagegen|Dagegen|Ablehnung)$/u;
const abstain = /^Enth(?:altung(?:en)?|\.)?$/u;
const farthestCaptions = 60;

/** Which cells of a row hold the votes, in a table whose rows have as many cells as its captions. */
interface Columns {
  readonly captions: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number | null;
}

/** Votes that the rows of a Beratungsfolge tell in columns of their own ("Ja | Nein | Enth." and then "38 | 9 | 0"); none where all are nought, for nobody has voted yet. */
export function votesInColumns(sheet: Sheet, head: Head): readonly VoteFact[] {
  return head.consultations.flatMap(({ span, item, organization }): readonly VoteFact[] => {
    const line = linesWithin(sheet, span).find(({ cells }) => cells.length > 3);
    const columns = line === undefined ? null : columnsAbove(sheet, line);
    if (line === undefined || columns === null || line.cells.length !== columns.captions) return [];
    const [forIt, against, neither] = [columns.yes, columns.no, columns.abstain].map((column) => (column === null ? null : countIn(sheet, line, column)));
    if (forIt === undefined || forIt === null || against === undefined || against === null || forIt + against + (neither ?? 0) === 0) return [];
    const cells = [columns.yes, columns.no, ...(columns.abstain === null ? [] : [columns.abstain])].map((column) => line.cells[column] ?? span);
    const whole = [Math.min(...cells.map(([start]) => start)), Math.max(...cells.map(([, end]) => end))] as const;
    return [{ yes: forIt, no: against, abstain: neither ?? null, item: item ?? organization, text: sheet.text.slice(...whole), span: whole, foundBy: "votes/columns", confidence: 0.85 }];
  });
}

/** Votes in a table of their own: captions for yes, no and abstention, and the counts in the row below. */
export function votesInTables(sheet: Sheet): readonly VoteFact[] {
  return sheet.lines.flatMap((line): readonly VoteFact[] => {
    if (line.cells.length < 2 || line.cells.length > 4 || !yes.test(cellText(sheet, line, 0))) return [];
    const below = sheet.lines[line.index + 1];
    const neither = abstain.test(cellText(sheet, line, 2)) ? 2 : null;
    if (below === undefined || !no.test(cellText(sheet, line, 1)) || below.cells.length !== line.cells.length) return [];
    const [forIt, against, left] = [0, 1, neither].map((column) => (column === null ? null : countIn(sheet, below, column)));
    if (forIt === null || forIt === undefined || against === null || against === undefined) return [];
    return [{ yes: forIt, no: against, abstain: left ?? null, item: null, text: below.text, span: below.span, foundBy: "votes/columns", confidence: 0.85 }];
  });
}

function cellText(sheet: Sheet, line: SheetLine, column: number): string {
  const cell = line.cells[column];
  return cell === undefined ? "" : sheet.text.slice(...cell);
}

function columnsAbove(sheet: Sheet, row: SheetLine): Columns | null {
  for (let index = row.index - 1; index >= Math.max(0, row.index - farthestCaptions); index--) {
    const line = sheet.lines[index];
    if (line === undefined || line.cells.length < 4) return null;
    const texts = line.cells.map((span) => sheet.text.slice(...span));
    const [forIt, against, neither] = [yes, no, abstain].map((caption) => texts.findIndex((text) => caption.test(text)));
    if (forIt !== undefined && against !== undefined && forIt >= 0 && against >= 0) return { captions: texts.length, yes: forIt, no: against, abstain: neither === undefined || neither < 0 ? null : neither };
  }
  return null;
}

function countIn(sheet: Sheet, line: SheetLine, column: number): number | null {
  const cell = line.cells[column];
  const text = cell === undefined ? "" : sheet.text.slice(...cell);
  return /^\d{1,3}$/u.test(text) ? Number(text) : null;
}
