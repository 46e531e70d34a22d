import type { Line } from "../document-text.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";

const superscripts: Record<string, string> = {
  "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
};
const subscripts: Record<string, string> = {
  "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
};
const entities: Record<string, string> = {
  nbsp: " ", amp: "&", quot: "\"", auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß",
  ndash: "–", mdash: "—", bdquo: "„", ldquo: "“", rdquo: "”", euro: "€", sect: "§", shy: "",
};

const escapes = /\\([_*#[\]()`~+\-.!>|{}])/g;
const strong = /\*{2,3}/g;
const scripts = /<(sup|sub)>(\d{1,4})<\/\1>/g;
const tags = /<\/?(?:b|i|u|em|strong|sup|sub|span|p|div)>|<br ?\/?>/g;
const entity = /&([A-Za-z]{3,5});/g;
const bullet = /\(cid:\d{1,5}\)/g;

/** Takes away what Markdown or HTML left in a copy: escapes, asterisks, heading marks, tags, entities, marks for line breaks. */
export const mendMarkup: MendPass = ({ text, lines, origin }) => {
  const edits: Edit[] = [];
  if (text.includes("\\")) findEscapes(text, edits);
  if (text.includes("**")) findStrong(text, edits);
  if (text.includes("<")) findTags(text, edits);
  if (text.includes("&")) findEntities(text, edits);
  if (text.includes("(cid:")) findBullets(text, edits);
  if (origin === "plain" && (text.includes("#") || text.includes("\\"))) for (const line of lines) findLineMarks(text, line, edits);
  return { edits };
};

function findEscapes(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(escapes))
    edits.push(edit(text, match.index, match.index + 2, match[1] ?? "", "markup", 0.95));
}

/** Asterisks in twos and threes set text bold where they touch a word; longer rows are rules, and one alone is the gender star. */
function findStrong(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(strong)) {
    const start = match.index;
    const end = start + match[0].length;
    if (text[start - 1] === "*" || text[end] === "*" || text[start - 1] === "\\") continue;
    if (isBlank(text[start - 1]) && isBlank(text[end])) continue;
    edits.push(edit(text, start, end, "", "markup", 0.95));
  }
}

function findTags(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(scripts)) {
    const digits = match[1] === "sup" ? superscripts : subscripts;
    // "CO<sup>2</sup>" and "CO<sub>2</sub>" both mean the gas; a copy keeps what stands there.
    const meant = Array.from(match[2] ?? "", (digit) => digits[digit] ?? digit).join("");
    edits.push(edit(text, match.index, match.index + match[0].length, meant, "markup", 0.97));
  }
  for (const match of text.matchAll(tags)) {
    const meant = match[0].startsWith("<br") && !isBlank(text[match.index - 1]) ? " " : "";
    edits.push(edit(text, match.index, match.index + match[0].length, meant, "markup", 0.9));
  }
}

function findEntities(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(entity)) {
    const meant = Object.hasOwn(entities, match[1] ?? "") ? entities[match[1] ?? ""] : undefined;
    if (meant !== undefined) edits.push(edit(text, match.index, match.index + match[0].length, meant, "encoding", 0.95));
  }
}

/** A glyph without a letter at the begin of a line or between blanks was drawn as a bullet. */
function findBullets(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(bullet)) {
    const end = match.index + match[0].length;
    if (isBlank(text[match.index - 1]) && isBlank(text[end])) edits.push(edit(text, match.index, end, "•", "encoding", 0.7));
  }
}

/** Heading marks at the begin of a line, and the backslash that breaks a line at its end. */
function findLineMarks(text: string, line: Line, edits: Edit[]): void {
  const [start, end] = line.span;
  if (text.charCodeAt(start) === 35) {
    const marks = /^#{1,6}(?: +|$)/.exec(text.slice(start, Math.min(end, start + 16)))?.[0] ?? "";
    const sure = line.kind === "heading" || marks.startsWith("##");
    if (marks !== "" && sure) edits.push(edit(text, start, start + marks.length, "", "markup", 0.95));
  }
  if (end - start > 1 && text[end - 1] === "\\" && text[end - 2] !== "\\")
    edits.push(edit(text, end - 1, end, "", "markup", 0.9));
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === " " || character === "\n" || character === "\r" || character === "\t";
}
