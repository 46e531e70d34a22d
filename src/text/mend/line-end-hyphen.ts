import type { Line } from "../document-text.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";

const hyphens = "-\u2010\u00ad\u00ac";
/** Behind these a hyphen at a line end hangs: "Haupt- / und Nebenstraßen". */
const hanging = /^(?:und|oder|bzw|sowie|u|o|als|bis|noch|wie|statt|samt)$/;
const headAtEnd = new RegExp(`([\\p{L}\\p{M}\\d]{1,60}(?:-[\\p{L}\\d]{1,60}){0,3})[${hyphens}]$`, "u");
const tailAtStart = /^([\p{L}\p{M}]{1,60})\S{0,80}/u;

/** Words broken at a line end move whole to the first line; the break then stands behind them. */
export const mendLineEndHyphens: MendPass = (view) => {
  const edits: Edit[] = [];
  const lines = [...view.lines];
  for (let index = 0; index + 1 < lines.length; index += 1) mendBreak(view, lines, index, edits);
  return { edits, lines };
};

function mendBreak(view: MendView, lines: Line[], index: number, edits: Edit[]): void {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !flows(line) || !flows(next) || next.kind === "item") return;
  const { text } = view;
  if (!hyphens.includes(text.charAt(line.span[1] - 1)) || line.span[1] - line.span[0] < 2) return;
  if (text.slice(line.span[1], next.span[0]).trim() !== "") return;
  // A line that an earlier break has emptied or moved is not broken a second time.
  if (next.span[0] >= next.span[1]) return;
  const head = headAtEnd.exec(text.slice(Math.max(line.span[0], line.span[1] - 200), line.span[1]));
  const tail = tailAtStart.exec(text.slice(next.span[0], Math.min(next.span[1], next.span[0] + 150)));
  if (head === null || tail === null) return;
  const decision = decide(head[1] ?? "", tail[1] ?? "", text.charAt(line.span[1] - 1), view.lexicon);
  if (decision === undefined) return;
  moveTail(view, lines, index, tail[0].length, decision, edits);
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
  if (isCapital(tail)) return decideCapital(last, tail, joined);
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
