import type { Line } from "../document-text.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";

/** Shorter passages are repeated on purpose: outcomes, cells, formulas. */
const fewestCharacters = 60;
const fewestWords = 8;
/** A passage that was printed twice has at most so many lines. */
const mostLines = 12;
/** Sentences end here, at a blank behind their mark. */
const sentenceEnd = /[.!?] /g;

/** Sentences and passages that a conversion printed twice, one right behind the other: the second is taken away. */
export const mendDoubledPassages: MendPass = ({ text, lines }) => {
  const edits: Edit[] = [];
  const full = lines.filter((line) => line.span[0] < line.span[1] && line.kind !== "blank");
  const taken = new Set<Line>();
  for (let at = 0; at < full.length; at += 1) {
    const length = repeatedFrom(text, full, at);
    for (const line of full.slice(at + length, at + 2 * length)) {
      edits.push(edit(text, line.span[0], line.span[1], "", "doubled", 0.85));
      taken.add(line);
    }
    if (length > 0) at += 2 * length - 1;
  }
  for (const line of full) if (line.kind !== "row" && !taken.has(line)) edits.push(...repeatedWithin(text, line));
  return { edits };
};

/** How many lines from `at` on stand there a second time right behind; 0 where none do, or too few words. */
function repeatedFrom(text: string, lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined) return 0;
  const flows = (line: Line | undefined): boolean => line?.kind === "text" || line?.kind === "item" || line?.kind === "heading";
  for (let length = 1; length <= mostLines && at + 2 * length <= lines.length; length += 1) {
    if (!flows(lines[at + length - 1])) return 0;
    if (!isSame(text, first, lines[at + length])) continue;
    let same = 1;
    while (same < length && flows(lines[at + same]) && isSame(text, lines[at + same], lines[at + length + same])) same += 1;
    if (same === length && isLong(text.slice(first.span[0], lines[at + length - 1]?.span[1]))) return length;
  }
  return 0;
}

function isSame(text: string, one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind || one.span[1] - one.span[0] !== other.span[1] - other.span[0]) return false;
  return text.slice(...one.span) === text.slice(...other.span);
}

function isLong(passage: string): boolean {
  return passage.length >= fewestCharacters && passage.split(/\s+/, fewestWords + 1).length >= fewestWords && /\p{Ll}{3}/u.test(passage);
}

/** Sentences within one line that stand there twice in a row. */
function repeatedWithin(text: string, line: Line): Edit[] {
  const edits: Edit[] = [];
  const said = text.slice(...line.span);
  if (said.length < 2 * fewestCharacters) return edits;
  const starts = [0, ...Array.from(said.matchAll(sentenceEnd), (match) => match.index + 2)];
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const [from = 0, next = 0] = [starts[at], starts[at + 1]];
    const sentence = said.slice(from, next).trimEnd();
    const end = next + sentence.length;
    if (!isLong(sentence) || !said.startsWith(sentence, next) || !/^(?:\s|$)/.test(said.slice(end, end + 1))) continue;
    edits.push(edit(text, line.span[0] + next - 1, line.span[0] + end, "", "doubled", 0.85));
    at += 1;
  }
  return edits;
}
