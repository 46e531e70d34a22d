/** A word that some ways of printing a date need. */
export type DateWord = "month" | "weekday";

/** Their first letters: all that begins so is looked at. */
const beginnings: Readonly<Record<DateWord, RegExp>> = {
  month: /jan|jän|feb|mär|maer|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez/gi,
  weekday: /montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag/gi,
};
/** What may belong to a month before its name: "Ende Mai". */
const partOfMonth = /(?:Anfang|Mitte|Ende)\s{0,3}$/i;
const longestPart = 9;

/** The places of a text, ascending, where something with such a word may begin: the word itself, or the part of the month before it. */
export function placesOf(word: DateWord, text: string): readonly number[] {
  const places: number[] = [];
  const pattern = beginnings[word];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const part = word === "month" ? partOfMonth.exec(text.slice(Math.max(0, match.index - longestPart), match.index)) : null;
    if (part !== null) places.push(match.index - part[0].length);
    places.push(match.index);
  }
  return places;
}
