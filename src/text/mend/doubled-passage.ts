import type { Line } from "../document-text.ts";
import type { Edit } from "../mended-text.ts";
import type { Span } from "../span.ts";
import { edit, type MendPass } from "./pass.ts";

/** Shorter passages are repeated on purpose: outcomes, cells, formulas. */
const fewestCharacters = 60;
const fewestWords = 8;
/** A passage that was printed twice has at most so many lines. */
const mostLines = 12;

/** Sentences and passages that a conversion printed twice, one right behind the other: the second is taken away. */
export const mendDoubledPassages: MendPass = ({ text, lines }) => {
  const edits: Edit[] = [];
  const full = lines.filter((line) => line.span[0] < line.span[1] && line.kind !== "blank");
  const looks = full.map((line) => lookOf(text, line));
  const taken = new Set<Line>();
  for (let at = 0; at < full.length; at += 1) {
    const length = repeatedFrom(text, full, looks, at);
    if (length === 0) continue;
    for (const line of full.slice(at + length, at + 2 * length)) {
      edits.push(edit(text, line.span[0], line.span[1], "", "doubled", 0.85));
      taken.add(line);
    }
    at += 2 * length - 1;
  }
  for (const line of full) if (line.kind !== "row" && !taken.has(line)) findRepeatedWithin(text, line.span, edits);
  return { edits };
};

/** A number that lines of the same text share, and few others: their length, first and last character. */
function lookOf(text: string, { span: [start, end] }: Line): number {
  return ((end - start) * 0x10000 + text.charCodeAt(start)) * 0x10000 + text.charCodeAt(end - 1);
}

/** How many lines from `at` on stand there a second time right behind; 0 where none do, or too few words. */
function repeatedFrom(text: string, lines: readonly Line[], looks: readonly number[], at: number): number {
  const first = lines[at];
  if (first === undefined || !flows(first)) return 0;
  const look = looks[at];
  const most = Math.min(mostLines, (lines.length - at) >> 1);
  for (let length = 1; length <= most; length += 1) {
    if (looks[at + length] !== look || !isSame(text, first, lines[at + length])) continue;
    let same = 1;
    while (same < length && flows(lines[at + same]) && isSame(text, lines[at + same], lines[at + length + same])) same += 1;
    if (same === length && isLong(text.slice(first.span[0], lines[at + length - 1]?.span[1]))) return length;
  }
  return 0;
}

function flows(line: Line | undefined): boolean {
  return line?.kind === "text" || line?.kind === "item" || line?.kind === "heading";
}

function isSame(text: string, one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind || one.span[1] - one.span[0] !== other.span[1] - other.span[0]) return false;
  return text.slice(...one.span) === text.slice(...other.span);
}

function isLong(passage: string): boolean {
  return passage.length >= fewestCharacters && passage.split(/\s+/, fewestWords + 1).length >= fewestWords && /\p{Ll}{3}/u.test(passage);
}

/** Sentences within one line that stand there twice in a row. */
function findRepeatedWithin(text: string, [start, end]: Span, edits: Edit[]): void {
  if (end - start < 2 * fewestCharacters) return;
  let from = start;
  let next = nextSentence(text, from, end);
  while (next < end) {
    const repeated = next - from >= fewestCharacters && text.charCodeAt(from) === text.charCodeAt(next) ? lengthRepeated(text, from, next, end) : 0;
    if (repeated > 0) {
      edits.push(edit(text, next - 1, next + repeated, "", "doubled", 0.85));
      next = nextSentence(text, next, end);
    }
    from = next;
    next = nextSentence(text, from, end);
  }
}

/** Where the sentence behind the one at `from` begins: behind a mark and a blank; `end` where there is none. */
function nextSentence(text: string, from: number, end: number): number {
  for (let at = from; at + 1 < end; at += 1) if (endsSentence(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 0x20) return at + 2;
  return end;
}

/** Full stop, exclamation mark, question mark. */
function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

/** The length of the sentence `[from, next)`, if it stands at `next` once more; else 0. */
function lengthRepeated(text: string, from: number, next: number, end: number): number {
  const sentence = text.slice(from, next).trimEnd();
  const behind = next + sentence.length;
  const isRepeated = behind <= end && text.startsWith(sentence, next) && (behind === end || /\s/.test(text.charAt(behind)));
  return isRepeated && isLong(sentence) ? sentence.length : 0;
}
