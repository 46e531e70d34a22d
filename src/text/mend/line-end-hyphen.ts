import type { Line } from "../document-text.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";
import { isInAddress } from "./words.ts";

const hyphens = "-\u2010\u00ad\u00ac";
/** Behind these a hyphen at a line end hangs: "Haupt- / und Nebenstraßen". */
const hanging = /^(?:und|oder|bzw|sowie|u|o|als|bis|noch|wie|statt|samt)$/;
const headAtEnd = new RegExp(`([\\p{L}\\p{M}\\d]{1,60}(?:-[\\p{L}\\d]{1,60}){0,3})[${hyphens}]$`, "u");
const tailAtStart = /^([\p{L}\p{M}]{1,60})\S{0,80}/u;

/** Words broken at a line end move whole to the first line; the break then stands behind them. */
export const mendLineEndHyphens: MendPass = (view) => {
  const edits: Edit[] = [];
  const broken = linesWithHyphen(view);
  if (broken.length === 0) return { edits };
  const lines = [...view.lines];
  for (const index of broken) {
    const line = lines[index];
    // The line before may have taken its only word.
    if (line === undefined || !endsInHyphen(view.text, line)) continue;
    const next = lines[index + 1];
    if (next !== undefined && next.kind !== "furniture" && next.kind !== "blank") mendBreak(view, lines, index, edits);
    else mendPageBreak(view, lines, index, edits);
  }
  return { edits, lines };
};

function linesWithHyphen({ text, lines }: MendView): readonly number[] {
  const found: number[] = [];
  lines.forEach((line, index) => {
    if (endsInHyphen(text, line) && flows(line)) found.push(index);
  });
  return found;
}

function endsInHyphen(text: string, line: Line): boolean {
  return line.span[1] - line.span[0] >= 2 && hyphens.includes(text.charAt(line.span[1] - 1));
}

function mendBreak(view: MendView, lines: Line[], index: number, edits: Edit[]): void {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !continuesWord(next)) return;
  if (view.text.slice(line.span[1], next.span[0]).trim() !== "") return;
  const broken = findBroken(view, line, next);
  if (broken !== undefined) moveTail(view, lines, index, broken.tailLength, broken.decision, edits);
}

/** A line of text that is no new item, and that no earlier mend has emptied. */
function continuesWord(line: Line): boolean {
  return flows(line) && line.kind !== "item" && line.span[0] < line.span[1];
}

/** How many lines of furniture (page numbers, running heads) may stand between the two pages of a broken word. */
const maxFurniture = 8;

/** In print of wide lines, recognition puts a blank line behind each; a line of so many characters is full. */
const longLine = 60;

/** A word broken at a page end, or between two lines that stand far apart: its second part is written where the hyphen was, and taken away from the next page. */
function mendPageBreak(view: MendView, lines: readonly Line[], index: number, edits: Edit[]): void {
  const line = lines[index];
  let at = index + 1;
  while (at < lines.length && at - index <= maxFurniture && isBetweenPages(lines[at])) at += 1;
  const next = lines[at];
  if (line === undefined || next === undefined || !continuesWord(next)) return;
  const isSpaced = at === index + 2 && line.span[1] - line.span[0] >= longLine;
  if (!isSpaced && !lines.slice(index + 1, at).some((between) => between.kind === "furniture")) return;
  const broken = findBroken(view, line, next);
  if (broken === undefined || broken.decision.keep || broken.decision.confidence < 0.75) return;
  const { text } = view;
  const tailEnd = next.span[0] + broken.tailLength;
  const blank = text.charAt(tailEnd) === " " && tailEnd < next.span[1] ? 1 : 0;
  const { confidence } = broken.decision;
  edits.push(edit(text, line.span[1] - 1, line.span[1], text.slice(next.span[0], tailEnd), "lineEndHyphen", confidence));
  edits.push(edit(text, next.span[0], tailEnd + blank, "", "lineEndHyphen", confidence));
}

function isBetweenPages(line: Line | undefined): boolean {
  return line?.kind === "furniture" || line?.kind === "blank";
}

interface Broken {
  readonly tailLength: number;
  readonly decision: HyphenDecision;
}

function findBroken(view: MendView, line: Line, next: Line): Broken | undefined {
  const { text } = view;
  const head = headAtEnd.exec(lastWordOf(text, line));
  const tail = tailAtStart.exec(text.slice(next.span[0], Math.min(next.span[1], next.span[0] + 150)));
  if (head === null || tail === null) return undefined;
  const headStart = line.span[1] - 1 - (head[1] ?? "").length;
  // The hyphens of a web address are its own.
  const decision = isInAddress(text, headStart, line.span[1])
    ? { keep: true, confidence: 0.7 }
    : decide(head[1] ?? "", tail[1] ?? "", text.charAt(line.span[1] - 1), view.lexicon);
  return decision === undefined ? undefined : { tailLength: tail[0].length, decision };
}

/** What stands behind the last blank of a line, at most 200 characters. */
function lastWordOf(text: string, line: Line): string {
  const from = Math.max(line.span[0], line.span[1] - 200);
  return text.slice(Math.max(from, text.lastIndexOf(" ", line.span[1] - 1) + 1), line.span[1]);
}

function flows(line: Line): boolean {
  return line.kind === "text" || line.kind === "heading" || line.kind === "item";
}

/** Whether the hyphen goes or stays, or undefined when the break is meant as it stands. */
interface HyphenDecision {
  readonly keep: boolean;
  readonly confidence: number;
}

function decide(head: string, tail: string, hyphen: string, lexicon: Lexicon): HyphenDecision | undefined {
  if (hyphen === "\u00ad" || hyphen === "\u00ac") return { keep: false, confidence: 0.97 };
  const last = head.slice(head.lastIndexOf("-") + 1);
  const joined = lexicon.strengthOf(last + tail);
  // "4.2.7-" before a new line of text is a number with a dash.
  if (isCapital(tail)) return /\p{L}/u.test(last) ? decideCapital(last, tail, joined) : undefined;
  if (hanging.test(tail)) return undefined;
  // "E-mail", "CDU-nah", "5-jährig" keep their hyphen.
  if (last.length === 1 || /\d$/.test(last) || /^\p{Lu}{2,}$/u.test(last)) return { keep: joined < 0.9, confidence: 0.7 };
  if (joined >= 0.5) return { keep: false, confidence: joined };
  return { keep: false, confidence: 0.7 };
}

function decideCapital(last: string, tail: string, joined: number): HyphenDecision {
  const shouted = /^\p{Lu}{2,}$/u.test(last) && /^\p{Lu}{2,}$/u.test(tail);
  return shouted && joined >= 0.7 ? { keep: false, confidence: joined } : { keep: true, confidence: 0.9 };
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Moves the first word of the second line up: the break goes, and comes back behind the word. */
function moveTail(view: MendView, lines: Line[], index: number, length: number, decision: HyphenDecision, edits: Edit[]): void {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return;
  const { text } = view;
  const breakText = text.slice(line.span[1], next.span[0]);
  const from = decision.keep ? line.span[1] : line.span[1] - 1;
  const tailEnd = next.span[0] + length;
  const blank = text.charAt(tailEnd) === " " && tailEnd < next.span[1] ? 1 : 0;
  edits.push(edit(text, from, next.span[0], "", "lineEndHyphen", decision.confidence));
  edits.push(edit(text, tailEnd, tailEnd + blank, breakText, "lineEndHyphen", decision.confidence));
  lines[index] = { ...line, span: [line.span[0], tailEnd] };
  lines[index + 1] = { ...next, span: [tailEnd + blank, Math.max(tailEnd + blank, next.span[1])] };
}
