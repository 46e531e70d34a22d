import type { Line, TextOrigin, WordConfidence } from "../document-text.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit, MendReason } from "../mended-text.ts";
import type { Note } from "../note.ts";
import type { Words } from "./words.ts";

/** What a pass of mending sees: the text as earlier passes left it, with its lines. */
export interface MendView {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly origin: TextOrigin;
  readonly lexicon: Lexicon;
  /** The signs of damage that `text` shows (see `signsOf`). */
  readonly signs: number;
  /** The words of `text`, found when the first pass asks for them. */
  readonly words: Words;
  /** Words that recognition doubted, in the order of the text; empty where nothing was recognised. */
  readonly unsure: readonly WordConfidence[];
}

/** What a pass proposes. Spans of edits, lines and notes count in the text that the pass was given. */
export interface MendProposal {
  readonly edits: readonly Edit[];
  /** The lines, where the pass moves text over a line break; else they stay. */
  readonly lines?: readonly Line[];
  readonly notes?: readonly Note[];
}

/** One kind of damage: looks at the text and proposes edits. Never throws, whatever the text. */
export type MendPass = (view: MendView) => MendProposal;

/** An edit of `text` at [start, end). */
export function edit(
  text: string,
  start: number,
  end: number,
  replacement: string,
  reason: MendReason,
  confidence: number,
): Edit {
  return { span: [start, end], original: text.slice(start, end), replacement, reason, confidence };
}
