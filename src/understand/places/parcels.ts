import { factPattern } from "../fact-pattern.ts";
import type { FoundPlace } from "./found-place.ts";

/** "Flurstücke 118, 119/1 und 120", "Flst.-Nr. 2231/4", "Fl.Nr. 12" */
const PARCEL = factPattern(/(?<![A-Za-zÄÖÜäöüß])(?:Flurstücke?(?:s|n)?|Flurst\.|F[lL][sS]t\.?|Flur-?[nN]r\.|Flurnummern?|Fl\.-?[ ]?Nr\.)(?:[ \u00a0]?-?[ \u00a0]?(?:Nrn?\.|Nummern?))?:?[ \u00a0\n]{1,2}(\d{1,5}(?:\/\d{1,4})?(?:[ \u00a0]\([^()\n]{1,14}\)(?=,|[ \u00a0]und))?(?:(?:[ \u00a0]?,[ \u00a0\n]?|[ \u00a0\n](?:und|sowie|u\.)[ \u00a0\n])(?:(?:Flst|Fl)\.(?:-?Nr\.)?[ \u00a0])?\d{1,5}(?:\/\d{1,4})?(?![\d.]\d|[ \u00a0]?(?:m²|qm|ha|m\b|€|%))(?:[ \u00a0]\([^()\n]{1,14}\)(?=,|[ \u00a0]und))?){0,23})(?!\d|\.\d)/g);
const CADASTRAL_DISTRICT = /Gemarkung:?[ \u00a0\n]{1,2}([A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{2,30}(?:[ \u00a0](?:am|an der|im|bei)[ \u00a0][A-ZÄÖÜ][a-zäöüß]{2,20})?)/g;
const FIELD = /(?<![A-Za-zÄÖÜäöüß])Flur:?[ \u00a0\n]{1,2}(?:Nr\.[ \u00a0])?(\d{1,3})(?![\d/])/g;
/** How far from its numbers a parcel's Gemarkung may stand. */
const REACH = 110;

/** The parcels of land named in a text, each with Flur and Gemarkung where they stand beside it. */
export function parcelsIn(text: string): FoundPlace[] {
  return PARCEL.matchesIn(text).flatMap((match) => {
    const end = match.index + match[0].length;
    const district = nearest(text, CADASTRAL_DISTRICT, match.index, end);
    const field = nearest(text, FIELD, match.index, end);
    const from = Math.min(match.index, ...[district, field].map((part) => part?.start ?? match.index));
    const to = Math.max(end, ...[district, field].map((part) => part?.end ?? end));
    return Array.from((match[1] ?? "").replace(/\([^()]*\)/g, "").matchAll(/(?<!\/)\d{1,5}(?:\/\d{1,4})?/g), ([number]) => ({
      kind: "parcel" as const,
      name: [district === null ? null : `Gemarkung ${district.value}`, field === null ? null : `Flur ${field.value}`, `Flurstück ${number}`].filter((part) => part !== null).join(", "),
      houseNumbers: null, postalCode: null, locality: null,
      span: [from, to] as const,
      rule: "parcel",
      confidence: district === null ? 0.7 : 0.93,
    }));
  });
}

/** The part that stands nearest before the numbers, else nearest behind them; a full stop or the next parcel ends the search. */
function nearest(text: string, pattern: RegExp, start: number, end: number): { readonly value: string; readonly start: number; readonly end: number } | null {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start).replace(/^[^]*(?:\.[ \n]+(?=[A-ZÄÖÜ])|\n\s*\n)/, (part) => " ".repeat(part.length));
  const last = [...before.matchAll(pattern)].at(-1);
  if (last !== undefined) return { value: last[1] ?? "", start: from + last.index, end: from + last.index + last[0].length };
  const behind = text.slice(end, end + REACH).split(/\.[ \n]+(?=[A-ZÄÖÜ])|\n\s*\n|;|Flurst|Flst/)[0] ?? "";
  const [first] = behind.matchAll(pattern);
  return first === undefined ? null : { value: first[1] ?? "", start: end + first.index, end: end + first.index + first[0].length };
}
