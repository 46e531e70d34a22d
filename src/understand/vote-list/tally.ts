import { singleSpaced } from "../../text/blanks.ts";
import { votesIn } from "../votes/vote-words.ts";
import { sideLabelOf, type SideLabel } from "./ballot-word.ts";
import type { Cell } from "./cell.ts";
import type { Tally } from "./vote-list.ts";

/** A label of a side with the count that belongs to it, and the two cells. */
interface Counted {
  readonly label: SideLabel;
  readonly count: number | null;
  readonly at: Cell;
  readonly countAt: Cell;
}

const longestEvidence = 120;

/**
 * The counts that labels give: beside them ("JA: 37"), below or above them, or in as many numbers behind a row of labels.
 * A side counted in two ways has no count. Null where no side is counted.
 */
export function tallyIn(cells: readonly Cell[]): Tally | null {
  const filled = cells.filter(({ text }) => text !== "");
  const told = inOneLine(filled);
  if (told !== null) return told;
  const labels = filled.flatMap((cell, at) => {
    const label = sideLabelOf(cell.text);
    return label === null ? [] : [{ label, at }];
  });
  const counted = withCounts(filled, labels);
  if (!counted.some(({ count, label }) => count !== null && label.side !== "none")) return null;
  const [yes, no, abstain] = (["yes", "no", "abstain"] as const).map((side) => only(counted.filter(({ label, count }) => label.side === side && count !== null).map(({ count }) => count)));
  if (yes == null && no == null && abstain == null) return null;
  const own = counted.filter(({ count, label }) => count !== null && label.side !== "none");
  const [start, end] = [Math.min(...own.map(({ at, countAt }) => Math.min(at.span[0], countAt.span[0]))), Math.max(...own.map(({ at, countAt }) => Math.max(at.span[1], countAt.span[1])))];
  const text = own.map(({ at, countAt }) => (at === countAt ? at.text : `${at.text} ${countAt.text}`)).join(" … ");
  return { yes: yes ?? null, no: no ?? null, abstain: abstain ?? null, text: text.slice(0, longestEvidence), span: [start, end] };
}

/** "Ja: 21 Nein: 9 Enthaltung: 2", "21 Ja-Stimmen, 9 Nein-Stimmen" in one line. */
function inOneLine(cells: readonly Cell[]): Tally | null {
  for (const { text, span } of cells) {
    if (text.length > 200 || !/\d/u.test(text)) continue;
    const [vote] = votesIn(text, false);
    if (vote !== undefined && vote.yes !== null && vote.no !== null) return { yes: vote.yes, no: vote.no, abstain: vote.abstain, text: singleSpaced(text.slice(vote.start, vote.end)), span: [span[0] + vote.start, span[0] + vote.end] };
  }
  return null;
}

interface Labelled {
  readonly label: SideLabel;
  readonly at: number;
}

function withCounts(cells: readonly Cell[], labels: readonly Labelled[]): readonly Counted[] {
  const beside = labels.filter(({ label }) => label.count !== null);
  const bare = labels.filter(({ label }) => label.count === null);
  const found = beside.flatMap(({ label, at }) => countOf(cells, label, label.count, at, at));
  if (bare.length === 0) return found;
  const row = inRows(cells, bare);
  if (row.length > 0) return [...found, ...row];
  const isBelow = bare.filter(({ at }) => numberAt(cells, at + 1) !== null).length;
  const isAbove = bare.filter(({ at }) => numberAt(cells, at - 1) !== null).length;
  const step = isBelow >= isAbove ? 1 : -1;
  return [...found, ...bare.flatMap(({ label, at }) => countOf(cells, label, numberAt(cells, at + step), at, numberAt(cells, at + step) === null ? at : at + step))];
}

/** Labels one behind the other, then as many numbers (or the numbers first). */
function inRows(cells: readonly Cell[], labels: readonly Labelled[]): readonly Counted[] {
  const first = labels[0]?.at ?? 0;
  let width = 1;
  while (labels[width]?.at === first + width) width++;
  if (width < 2) return [];
  const step = [width, -width].find((way) => labels.slice(0, width).every((_, n) => numberAt(cells, first + n + way) !== null) && numberAt(cells, way > 0 ? first + 2 * width : first - width - 1) === null);
  return step === undefined ? [] : labels.slice(0, width).flatMap(({ label, at }) => countOf(cells, label, numberAt(cells, at + step), at, at + step));
}

function countOf(cells: readonly Cell[], label: SideLabel, count: number | null, labelAt: number, numberAtCell: number): readonly Counted[] {
  const [at, countAt] = [cells[labelAt], cells[numberAtCell]];
  return at === undefined || countAt === undefined ? [] : [{ label, count, at, countAt }];
}

function numberAt(cells: readonly Cell[], at: number): number | null {
  const text = cells[at]?.text ?? "";
  return /^\(?\d{1,3}\)?$/u.test(text) ? Number(text.replace(/[()]/gu, "")) : null;
}

function only(counts: readonly (number | null)[]): number | null {
  return new Set(counts).size === 1 ? (counts[0] ?? null) : null;
}
