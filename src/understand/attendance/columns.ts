import type { AttendanceStatus } from "../../council/understanding.ts";

/** What a column of a table of attendance tells. */
export type Column = "name" | "faction" | "title" | "from" | "until" | "remark" | AttendanceStatus;

const kinds: readonly (readonly [Column, RegExp])[] = [
  ["name", /^(?:name|teilnehmer(?:in|\/in|innen)?|mitglied(?:er)?|vor- und (?:nach|zu)name|name, vorname|anwesende)$/u],
  ["faction", /fraktion|partei|organisation|liste|gruppe|gemeinde|institution|entsend/u],
  ["title", /funktion|amt|rolle|eigenschaft|stimmrecht|art der/u],
  ["absent", /^(?:nicht anwesend|abwesend|fehlt|fehlend|unentschuldigt|n\. ?e\.)$/u],
  ["excused", /^(?:entschuldigt|entsch\.|abwesend \(entschuldigt\))$/u],
  ["present", /^(?:anwesend|teilgenommen|anw\.)$/u],
  ["from", /^(?:anwesend )?(?:von|ab)$|kommt|erscheint|beginn/u],
  ["until", /^(?:anwesend )?bis$|geht|verlässt|ende/u],
];

/** The columns of a table of attendance by the words in its head; none for a row that is no such head. */
export function attendanceColumns(cells: readonly string[]): readonly Column[] {
  if (cells.some((cell) => /^(?:ja|nein|dafür|dagegen)$/iu.test(cell.trim()))) return [];
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return [];
  const columns = cells.map((cell): Column => kinds.find(([, words]) => words.test(cell.trim().toLowerCase()))?.[0] ?? "remark");
  return columns.filter((column) => column === "name").length === 1 && columns.some((column) => column === "faction" || column === "title" || column === "from" || isStatus(column)) ? columns : [];
}

const mark = /^(?:x|ja|✓|☒|☑|•)$/iu;

function isStatus(column: Column | undefined): column is AttendanceStatus {
  return column === "present" || column === "excused" || column === "absent";
}

/**
 * The status that the marks of a row give: null where no column is for that, or where those alone are marked who were missing;
 * `unmarked` where none of them or several hold a mark.
 */
export function statusOfRow(cells: readonly string[], columns: readonly Column[]): AttendanceStatus | "unmarked" | null {
  if (!columns.some(isStatus)) return null;
  const marked = cells.flatMap((cell, n) => (isStatus(columns[n]) && mark.test(cell.trim()) ? [columns[n]] : []));
  if (marked.length === 0 && !columns.includes("present")) return null;
  return marked.length === 1 ? (marked[0] ?? null) : "unmarked";
}
