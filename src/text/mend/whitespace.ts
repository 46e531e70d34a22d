import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";
import { Sign } from "./signs.ts";

const rare = /[\u200b-\u200d\u2060\ufeff]+|\u00ad+|(?<=[A-Za-z])[\u0300-\u036f]{1,4}/g;
const invisible = /^[\u200b-\u200d\u2060\ufeff]/;
const space = 0x20;

/** Blanks of every kind become one blank (none at the ends of a line); soft hyphens and zero-width characters go; loose accents join their letter. */
export const mendWhitespace: MendPass = ({ text, signs }) => {
  const edits: Edit[] = [];
  if ((signs & Sign.oddBlank) !== 0) findBlanks(text, edits);
  if ((signs & Sign.rareMark) !== 0) findRare(text, edits);
  return { edits };
};

function findRare(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(rare)) {
    const end = match.index + match[0].length;
    const start = isAccent(match[0]) ? match.index - 1 : match.index;
    const meant = meantBy(text, start, end);
    if (meant !== text.slice(start, end)) edits.push(edit(text, start, end, meant, "whitespace", 0.99));
  }
}

/** Runs of blanks of any width, without tabs (they separate cells) and line breaks. */
function findBlanks(text: string, edits: Edit[]): void {
  for (let at = 0; at < text.length; at += 1) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const start = at;
    while (at + 1 < text.length && isBlank(text.charCodeAt(at + 1))) at += 1;
    const isAtEnd = isBreak(text, at + 1) || isBreak(text, start - 1);
    if (at > start || isAtEnd || text.charCodeAt(at) !== space) edits.push(edit(text, start, at + 1, isAtEnd ? "" : " ", "whitespace", 0.99));
  }
}

function isBlank(code: number): boolean {
  if (code <= 0xa0) return code === space || code === 0xa0;
  return code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000);
}

function isAccent(found: string): boolean {
  return found >= "\u0300" && found <= "\u0370";
}

function meantBy(text: string, start: number, end: number): string {
  const found = text.slice(start, end);
  if (invisible.test(found)) return "";
  // A soft hyphen at a line end is a hyphen that shows; line-end mending needs it.
  if (found.startsWith("\u00ad")) return isBreak(text, end) && start > 0 ? found : "";
  return found.normalize("NFC");
}

/** A line break, or the border of the text. */
function isBreak(text: string, position: number): boolean {
  if (position < 0 || position >= text.length) return true;
  const code = text.charCodeAt(position);
  return code === 10 || code === 13 || code === 12;
}
