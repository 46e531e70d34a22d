/** What a column of a table of attendance tells. */
export type Column = "name" | "faction" | "title" | "from" | "until" | "remark";

const kinds: readonly (readonly [Column, RegExp])[] = [
  ["name", /^(?:name|teilnehmer(?:in|\/in|innen)?|mitglied(?:er)?|vor- und (?:nach|zu)name|name, vorname|anwesende)$/u],
  ["faction", /fraktion|partei|organisation|liste|gruppe|gemeinde|institution|entsend/u],
  ["title", /funktion|amt|rolle|eigenschaft|stimmrecht|art der/u],
  ["from", /^(?:anwesend )?(?:von|ab)$|kommt|erscheint|beginn/u],
  ["until", /^(?:anwesend )?bis$|geht|verlässt|ende/u],
];

/** The columns of a table of attendance by the words in its head; none for a row that is no such head. */
export function attendanceColumns(cells: readonly string[]): readonly Column[] {
  if (cells.some((cell) => /^(?:ja|nein|dafür|dagegen)$/iu.test(cell.trim()))) return [];
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return [];
  const columns = cells.map((cell): Column => kinds.find(([, words]) => words.test(cell.trim().toLowerCase()))?.[0] ?? "remark");
  return columns.filter((column) => column === "name").length === 1 && columns.some((column) => column === "faction" || column === "title" || column === "from") ? columns : [];
}
