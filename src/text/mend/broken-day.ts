import type { Edit } from "../mended-text.ts";
import { matchesIn } from "../matches.ts";
import { edit, type MendPass } from "./pass.ts";

const month = "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)";
/** "am 30, Januar 2031": the full stop behind a day taken for a comma. */
const comma = new RegExp(`,(?= ?${month} (?:19|20)\\d{2}(?!\\d))(?<=(?<!\\d|\\d[.,] ?)(?:0?[1-9]|[12]\\d|3[01]),)`, "g");
/** "l2.03.2O31", "30.1I.2031": figures taken for the letters that look like them. */
const letters = /(?=[\dOolI])(?<![\p{L}\d.,])([0-3OolI]?[\dOolI])[.,] ?([01OolI]?[\dOolI])[.,] ?([12][\dOolI]{3}|l9[\dOolI]{2})(?![\p{L}\d])/gu;

/** "2 8. Feb. 2031" in a stamp: the figures of the day apart. Only behind "Eingang" (or its wreck), or where a month in capitals shows the stamp, for a number may stand before a day. */
const apart = /(?=[0-3] \d)(?:(?<=(?:^|\n)[^\n\d]{0,12}E[il1]n[gq]\p{L}{0,4}\S{0,3}[ \t])[0-3]( )\d\. ?(?:Jan|Feb|Mrz|März|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|JAN|FEB|MRZ|MÄRZ|APR|MAI|JUN|JUL|AUG|SEPT?|OKT|NOV|DEZ)|(?<=^|\n|\t)[0-3]( )\d\. ?(?:JAN|FEB|MRZ|MÄRZ|APR|MAI|JUN|JUL|AUG|SEPT?|OKT|NOV|DEZ))\.? ?(?:19|20)\d{2}(?!\d)/gu;
/** "23. FebruaIZD3I": the last letters of a month and its year run together. */
const glued = /(?=\d)(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\. ?((Janua|Februa|Septembe|Oktobe|Novembe|Dezembe)([rIlfnt] ?)([12ZzlI][0-9OoDQIlZz]{3}))(?![\p{L}\d])/gu;

/** Days that recognition broke: only what the letters of figures and the stop behind a day are taken for, and only where a day of the calendar comes out. */
export const mendBrokenDays: MendPass = ({ text }) => {
  const edits: Edit[] = [];
  for (const match of matchesIn(text, comma)) {
    edits.push(edit(text, match.index, match.index + 1, ".", "ocr", 0.9));
  }
  for (const match of matchesIn(text, apart)) {
    const at = match.index + 1;
    const day = Number(`${text.charAt(at - 1)}${text.charAt(at + 1)}`);
    if (day >= 1 && day <= 31) edits.push(edit(text, at, at + 1, "", "ocr", 0.7));
  }
  for (const { index, 0: whole, 1: seen = "", 2: name = "", 4: printed = "" } of matchesIn(text, glued)) {
    const year = inFigures(printed);
    if (/^(?:19|20)\d{2}$/.test(year) && seen !== `${name}r ${year}`) edits.push(edit(text, index + whole.length - seen.length, index + whole.length, `${name}r ${year}`, "ocr", 0.6));
  }
  for (const match of matchesIn(text, letters)) {
    const [printed, day = "", monthNumber = "", year = ""] = match;
    if (!/[OolI]/.test(printed)) continue;
    const [d, m, y] = [day, monthNumber, year].map(inFigures);
    if (d === undefined || m === undefined || y === undefined || Number(d) < 1 || Number(d) > 31 || Number(m) < 1 || Number(m) > 12 || Number(y) < 1900 || Number(y) > 2099) continue;
    edits.push(edit(text, match.index, match.index + printed.length, `${d}.${m}.${y}`, "ocr", 0.85));
  }
  return { edits };
};

function inFigures(seen: string): string {
  return seen.replace(/[OoDQ]/g, "0").replace(/[lI]/g, "1").replace(/[Zz]/g, "2");
}
