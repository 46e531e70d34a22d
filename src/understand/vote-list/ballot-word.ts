import type { NamedBallot } from "../../council/understanding.ts";

/** How somebody voted; `none`: not at all. */
export type Side = NamedBallot["ballot"] | "none";

const words: readonly (readonly [Side, string])[] = [
  ["yes", "ja(?:[- ]?stimmen?)?|stimmen mit ja|dafür|für[- ]?stimmen?|zustimmung(?:en)?|zugestimmt"],
  ["no", "nein(?:[- ]?stimmen?)?|stimmen mit nein|dagegen|gegenstimmen?|ablehnung(?:en)?|abgelehnt"],
  ["abstain", "(?:stimm)?enthaltung(?:en)?|enthalten|enth\\."],
  ["none", "nicht (?:abgestimmt|abgegeben|teilgenommen|anwesend)|ohne (?:stimmabgabe|stimme)|keine (?:stimmabgabe|stimme|teilnahme)|abwesend|entschuldigt|befangen|fehlt"],
];
const any = words.map(([, source]) => source).join("|");
const alone = words.map(([side, source]) => [side, new RegExp(`^(?:${source})$`, "iu")] as const);
const label = new RegExp(String.raw`^(${any})(?:\s?\(n\))?(?:(\s?[:=–-]?\s{0,3}\(?(\d{1,3})\)?(?:\s?stimmen?)?)|\s?:)?$`, "iu");
const countFirst = new RegExp(String.raw`^(\d{1,3})\s?(?:x\s)?(${any})$`, "iu");
const opening = new RegExp(String.raw`^(?:(\d{1,3})\s)?(${any})(?:\s?\(?(\d{1,3})\)?)?\s?:\s{0,4}(?=\S)`, "iu");
const closing = new RegExp(String.raw`(?:[\s.:;,–-]{1,8}|\s?\()(${any})\)?$`, "iu");
const codes: ReadonlyMap<string, Side> = new Map([
  ["j", "yes"], ["y", "yes"], ["yes", "yes"], ["pro", "yes"], ["+", "yes"], ["n", "no"], ["no", "no"], ["contra", "no"], ["kontra", "no"], ["-", "no"], ["e", "abstain"], ["abstain", "abstain"], ["abstention", "abstain"],
]);

/** The side that a word alone names: "Ja", "dagegen", "nicht abgestimmt"; null for any other. */
export function sideOf(word: string): Side | null {
  return alone.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** The side of a record, which may be a code ("J", "N", "E"); a code that is not known says that nobody voted. */
export function sideOfCode(code: string): Side {
  return sideOf(code) ?? codes.get(code.toLowerCase()) ?? "none";
}

/** A label of a side, with the count beside it. */
export interface SideLabel {
  readonly side: Side;
  readonly count: number | null;
  /** False for a bare word, which may also say how the person beside it voted. */
  readonly isHeading: boolean;
}

/** "Ja", "JA: 37", "Ja-Stimmen (4)", "12 Nein": a cell that holds nothing but a side and perhaps its count. */
export function sideLabelOf(cell: string): SideLabel | null {
  if (cell.length > 40) return null;
  const [, word, , count] = label.exec(cell) ?? [];
  const [, before, behind] = word === undefined ? (countFirst.exec(cell) ?? []) : [];
  const side = sideOf(word ?? behind ?? "");
  if (side === null) return null;
  const printed = count ?? before;
  return { side, count: printed === undefined ? null : Number(printed), isHeading: printed !== undefined || cell.endsWith(":") };
}

/** "Ja-Stimmen (4): Ahrens, Brandt": the side that a cell opens with, and where the names begin. */
export function sideBefore(cell: string): (SideLabel & { readonly end: number }) | null {
  const match = opening.exec(cell);
  const side = sideOf(match?.[2] ?? "");
  if (match === null || side === null) return null;
  const count = match[1] ?? match[3];
  return { side, count: count === undefined ? null : Number(count), isHeading: true, end: match[0].length };
}

/** "Ahrens, Jan: Ja", "Brandt ..... Nein": the side that a cell ends in, and where what stands before it ends. */
export function sideBehind(cell: string): { readonly side: Side; readonly start: number } | null {
  const match = cell.length > 120 ? null : closing.exec(cell);
  const side = sideOf(match?.[1] ?? "");
  return match === null || side === null || match.index === 0 ? null : { side, start: match.index };
}

/** The side of a single letter ("J", "N", "E"); null for any other text. */
export function sideOfLetter(text: string): Side | null {
  return /^[JNE]$/u.test(text) ? sideOfCode(text) : null;
}
