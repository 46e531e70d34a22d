/** How the number of a list item is written: 3, c, C, iii, III. */
export type NumeralStyle = "digits" | "letter" | "Letter" | "roman" | "Roman";

const ROMAN: readonly (readonly [number, string])[] = [[100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

/** Writes a number; outside 1 to 399 always in digits. */
export function numeral(number: number, style: NumeralStyle): string {
  if (number < 1 || number > 399 || style === "digits") return String(number);
  const written = style === "letter" || style === "Letter" ? letters(number) : roman(number);
  return style === "Letter" || style === "Roman" ? written.toUpperCase() : written;
}

function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number <= 26 ? last : `${String.fromCharCode(96 + Math.floor((number - 1) / 26))}${last}`;
}

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
