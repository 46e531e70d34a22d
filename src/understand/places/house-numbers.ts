import { matchAt } from "../match-at.ts";

/** House numbers behind the name of a street, and where they end. */
export interface HouseNumbers {
  readonly numbers: string;
  readonly end: number;
}

const ONE = "\\d{1,3}(?: ?[a-h](?![A-Za-zÄÖÜäöüß]))?";
const BEFORE = "[ \\u00a0]{1,2}(?:(?:Haus-?)?Nr\\.[ \\u00a0]?|Hausnummern?[ \\u00a0])?";
/** The first number alone, for lists that go on with something else: "Feldweg 3, 2. Bauabschnitt". */
const FIRST = new RegExp(`${BEFORE}(${ONE})(?=,[ \\u00a0]|[ \\u00a0](?:und|bis)[ \\u00a0])`, "y");
const NUMBERS = new RegExp(`${BEFORE}(${ONE}(?:(?:[ \\u00a0]?[-–/+][ \\u00a0]?|[ \\u00a0](?:bis|und)[ \\u00a0]|,[ \\u00a0]?)${ONE}(?![.,]?\\d)){0,6})(?![\\d])`, "y");
/** What makes the number something else: a measure, an ordinal ("1. Bauabschnitt", "12. Mai"), a counted thing ("30 Bäume"). */
const NO_HOUSE =
  /^(?:[ \u00a0]?(?:%|€|°|²|m\b|m²|qm|km|cm|t\b|ha\b|kV|Uhr|Euro|EUR|Prozent|Mio|Mrd|Tsd|T€|DM)|[.,:]\d|\.[ \u00a0]?(?:BA\b|Bau|Änderung|Abschnitt|Teil|OG|Etage|Stock|Lesung|Nachtrag|Fortschreibung|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[a-zäöü]|\d)|[ \u00a0](?!Gemarkung|Flur|Ecke|In |Im |Am )[A-ZÄÖÜ][a-zäöüß]{2}|[ \u00a0](?:neue|weitere|zusätzliche|öffentliche|barrierefreie|große|kleine))/;

/** Reads house numbers right behind a street; null where none stand there. */
export function houseNumbersAt(text: string, at: number): HouseNumbers | null {
  for (const pattern of [NUMBERS, FIRST]) {
    const match = matchAt(pattern, text, at);
    if (match === null || match[1] === undefined) continue;
    const end = at + match[0].length;
    if (!NO_HOUSE.test(text.slice(end, end + 24))) return { numbers: normal(match[1]), end };
  }
  return null;
}

function normal(printed: string): string {
  return printed.replace(/[ \u00a0]?[-–][ \u00a0]?|[ \u00a0]bis[ \u00a0]/g, "–").replace(/(\d) (?=[a-h](?![a-z]))/g, "$1");
}
