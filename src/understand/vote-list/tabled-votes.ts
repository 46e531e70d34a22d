import { LinePattern } from "../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { sideLabelOf, sideOfLetter } from "./ballot-word.ts";
import { type Cell, cellsOf } from "./cell.ts";
import { areOfPersons, type Entry, mostVoters, type NamedVote, withTally } from "./named-vote.ts";
import { tallyIn } from "./tally.ts";
import { voterNamesIn } from "./voter-name.ts";

/** Votes by name in tables: marks in columns of the sides, or names in them. One for each table. */
export function tabledVotesIn(sheet: Sheet, lines: readonly SheetLine[]): readonly NamedVote[] {
  const found: NamedVote[] = [];
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (line === undefined || line.text.length > longestHead || !namesSides.isIn(line)) continue;
    const head = cellsOf(sheet, line);
    if (head.length < 2) continue;
    const vote = markedIn(sheet, lines, n, head) ?? inColumns(sheet, lines, n, head);
    if (vote === null) continue;
    found.push(vote);
    n += vote.lines.size - 1;
  }
  return found;
}

const longestHead = 200;
/** Every head of such a table holds one of these. */
const namesSides = new LinePattern(/J|ja|[Ff]ür|FÜR/u);

const nameColumn = /^(?:name|mitglied|nachname|name, vorname|ratsmitglied|stadtverordnete[r]?|abgeordnete[r]?)/iu;
const factionColumn = /fraktion|partei|gruppe/iu;
const mark = /^(?:x|✓|☒|☑|•|1)$/iu;

/** A table with a column for each side, a mark in one of them for each name. */
function markedIn(sheet: Sheet, lines: readonly SheetLine[], n: number, head: readonly Cell[]): NamedVote | null {
  const sides = head.map(({ text }) => sideLabelOf(text)?.side ?? sideOfLetter(text));
  const nameAt = head.findIndex(({ text }) => nameColumn.test(text));
  const factionAt = head.findIndex(({ text }) => factionColumn.test(text));
  if (nameAt < 0 || sides.filter((side) => side !== null).length < 2) return null;
  const entries: Entry[] = [];
  const taken = new Set(head.map(({ line }) => line));
  for (const row of lines.slice(n + 1)) {
    const cells = cellsOf(sheet, row);
    if (cells.length < 2 || entries.length >= mostVoters) break;
    taken.add(row.index);
    const cell = cells[nameAt];
    const [name, ...others] = cell === undefined ? [] : voterNamesIn(cell.text);
    const marked = cells.flatMap(({ text }, at) => (mark.test(text) && sides[at] != null ? [sides[at]] : []));
    if (cell !== undefined && name !== undefined && others.length === 0 && marked.length < 2) entries.push({ name, cell, offset: 0, faction: name.faction ?? (cells[factionAt]?.text || null), side: marked[0] ?? "none" });
  }
  if (entries.filter(({ side }) => side !== "none").length < 2) return null;
  return withTally(tallyIn(lines.filter(({ index }) => !taken.has(index)).flatMap((one) => cellsOf(sheet, one))), entries, taken, 0.85);
}

const longestColumn = 200;

/** Columns headed by the sides ("Ja | Nein | Enthaltung") with names below. */
function inColumns(sheet: Sheet, lines: readonly SheetLine[], n: number, head: readonly Cell[]): NamedVote | null {
  const labels = head.map(({ text }) => sideLabelOf(text));
  if (labels.some((label) => label === null) || new Set(labels.map((label) => label?.side)).size < 2) return null;
  const entries: Entry[] = [];
  const cells: Cell[] = [...head];
  for (const row of lines.slice(n + 1, n + 1 + longestColumn)) {
    const own = cellsOf(sheet, row);
    const people = own.map((cell) => voterNamesIn(cell.text));
    // Where a copy has lost the empty cells of a row, the printed counts show whether the name stood in the first column.
    if (own.length !== labels.length && (own.length > 1 || labels.every((label) => label?.count === null))) break;
    if (own.some(({ text }, at) => text !== "" && people[at]?.length === 0)) break;
    for (const [at, cell] of own.entries()) for (const name of people[at] ?? []) entries.push({ name, cell, offset: 0, faction: name.faction, side: labels[at]?.side ?? null });
    cells.push(...own);
  }
  const sums = labels.flatMap((label) => (label === null || label.count === null ? [] : [label.count === entries.filter((entry) => entry.side === label.side).length]));
  const tally = tallyIn(cells);
  if (entries.length < 2 || sums.some((fits) => !fits) || !areOfPersons(entries, tally, lines)) return null;
  return withTally(tally, entries, new Set(cells.map((cell) => cell.line)), sums.length > 0 ? 0.85 : 0.7);
}
