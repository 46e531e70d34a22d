import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";

const month = "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)";
/** "am 30, Januar 2031": the full stop behind a day taken for a comma. */
const comma = new RegExp(`(?<!\\d|\\d[.,] ?)(?:0?[1-9]|[12]\\d|3[01])(,) ?(?=${month} (?:19|20)\\d{2}(?!\\d))`, "g");
/** "l2.03.2O31", "30.1I.2031": figures taken for the letters that look like them. */
const letters = /(?<![\p{L}\d.,])([0-3OolI]?[\dOolI])[.,] ?([01OolI]?[\dOolI])[.,] ?([12][\dOolI]{3}|l9[\dOolI]{2})(?![\p{L}\d])/gu;

/** Days that recognition broke: only what the letters of figures and the stop behind a day are taken for, and only where a day of the calendar comes out. */
export const mendBrokenDays: MendPass = ({ text }) => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(comma)) {
    const at = match.index + match[0].indexOf(",");
    edits.push(edit(text, at, at + 1, ".", "ocr", 0.9));
  }
  for (const match of text.matchAll(letters)) {
    const [printed, day = "", monthNumber = "", year = ""] = match;
    if (!/[OolI]/.test(printed)) continue;
    const [d, m, y] = [day, monthNumber, year].map(inFigures);
    if (d === undefined || m === undefined || y === undefined || Number(d) < 1 || Number(d) > 31 || Number(m) < 1 || Number(m) > 12 || Number(y) < 1900 || Number(y) > 2099) continue;
    edits.push(edit(text, match.index, match.index + printed.length, `${d}.${m}.${y}`, "ocr", 0.85));
  }
  return { edits };
};

function inFigures(seen: string): string {
  return seen.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
}
