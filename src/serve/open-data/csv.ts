/**
 * One line of a table as RFC 4180 wants it, with its line break.
 * Words that a spreadsheet would run as a formula get an apostrophe in front; numbers keep their sign.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

const looksLikeFormula = /^[=+\-@\t\r]/u;

function csvCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : Array.isArray(value) ? value.map(csvWords).join(" ") : csvWords(value);
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvWords(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
