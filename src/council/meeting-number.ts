/** The number in a meeting's name, as printed: "12. Sitzung" of "Bauausschuss (12. öffentliche Sitzung)". Null where none stands there, or two do. */
export function meetingNumberIn(name: string): string | null {
  const found = [...name.slice(0, 500).matchAll(/(?<before>\d\.\s?)?\b(?<number>\d{1,4}\.\s?(?:(?:öffentliche|ordentliche|außerordentliche|gemeinsame)\s)?Sitzung)\b/giu)];
  const [only] = found;
  return found.length === 1 && only?.groups?.["before"] === undefined ? (only?.groups?.["number"] ?? null) : null;
}
