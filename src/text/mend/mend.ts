import type { DocumentText, Line, TextOrigin, WordConfidence } from "../document-text.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit, MendedDocument } from "../mended-text.ts";
import type { Note } from "../note.ts";
import { isSame, overlaps } from "../span.ts";
import { applyEdits, composeEdits, createSourceMap, type SourceMap } from "../source-map.ts";
import { mendBrokenDays } from "./broken-day.ts";
import { mendDoubledLetters } from "./doubled-letters.ts";
import { mendDoubledPassages } from "./doubled-passage.ts";
import { mendEncoding } from "./encoding.ts";
import { mendFactionNames } from "./faction-name.ts";
import { mendHeadings } from "./heading-word.ts";
import { mendLetterSpacing } from "./letter-spacing.ts";
import { mendLigatures } from "./ligature.ts";
import { mendLineEndHyphens } from "./line-end-hyphen.ts";
import { mendLostLigatures } from "./lost-ligature.ts";
import { mendLostLetters } from "./lost-letters.ts";
import { mendMarkup } from "./markup.ts";
import { mendOcr } from "./ocr.ts";
import type { MendPass, MendView } from "./pass.ts";
import { Sign, signsOf } from "./signs.ts";
import { mendSplitWords } from "./split-word.ts";
import { mendStrayMarks } from "./stray-marks.ts";
import { mendWhitespace } from "./whitespace.ts";
import { wordsOf, type Words } from "./words.ts";

/**
 * The kinds of damage in the order in which they are mended: characters first, then words, for a word can only be
 * looked up when its characters are right. Letter spacing comes before blanks are collapsed, for wider gaps part its words.
 */
export const passes: readonly Pass[] = [
  { mend: mendEncoding, signs: Sign.wrongDecoding | Sign.looseDots | Sign.lostLetter },
  { mend: mendLigatures, signs: Sign.ligatureGlyph },
  { mend: mendDoubledLetters, signs: Sign.doubledLetters },
  { mend: mendLetterSpacing, signs: Sign.spacedLetters },
  { mend: mendMarkup, signs: Sign.markupMark },
  { mend: mendWhitespace, signs: Sign.oddBlank | Sign.rareMark },
  { mend: mendDoubledPassages },
  { mend: mendLineEndHyphens },
  { mend: mendLostLigatures },
  { mend: mendSplitWords },
  { mend: mendBrokenDays },
  { mend: mendFactionNames },
  { mend: mendHeadings },
  { mend: mendOcr },
  { mend: mendStrayMarks },
  { mend: mendLostLetters },
];

interface Pass {
  readonly mend: MendPass;
  /** Of these signs a text must show one (see `signsOf`), or the pass finds nothing in it. Without them it looks at every text. */
  readonly signs?: number;
}

/** One mend can make room for another ("**A N T R A G**"); this many rounds are always enough in practice. */
const maxRounds = 4;

/** A document between two passes: text and lines as they stand, with the edits so far. */
class Progress implements MendView {
  readonly document: DocumentText;
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly edits: readonly Edit[];
  #signs: number | undefined;
  #words: Words | undefined;
  #unsure: readonly WordConfidence[] | undefined;

  constructor(document: DocumentText, lexicon: Lexicon, text = document.text, lines = document.lines, edits: readonly Edit[] = []) {
    this.document = document;
    this.lexicon = lexicon;
    this.text = text;
    this.lines = lines;
    this.edits = edits;
  }

  get origin(): TextOrigin {
    return this.document.origin;
  }

  get unsure(): readonly WordConfidence[] {
    this.#unsure ??= carryUnsure(this.document, this.edits, this.text);
    return this.#unsure;
  }

  get signs(): number {
    this.#signs ??= signsOf(this.text);
    return this.#signs;
  }

  get words(): Words {
    this.#words ??= wordsOf(this.text, this.lexicon);
    return this.#words;
  }
}

/**
 * Lays a second layer over a document: the text as it was meant, with every change kept as an edit.
 * Total: any text gives a result. What looks damaged and cannot be mended safely gives a note.
 */
export function mend(document: DocumentText, lexicon: Lexicon): MendedDocument {
  let progress = new Progress(document, lexicon);
  const doubts: Note[] = [];
  const leftAlone: (Progress | undefined)[] = [];
  for (let round = 0; round < maxRounds; round += 1) {
    const before = progress.text;
    for (const [number, pass] of passes.entries()) {
      // What a pass has seen and left alone, it would leave alone again.
      if (leftAlone[number] === progress || (pass.signs !== undefined && (pass.signs & progress.signs) === 0)) continue;
      const after = step(progress, pass.mend, doubts);
      if (after === progress) leftAlone[number] = progress;
      progress = after;
    }
    if (progress.text === before) break;
  }
  return { original: document, text: progress.text, lines: progress.lines, edits: progress.edits, notes: stillInDoubt(doubts, progress.edits) };
}

/** Each place once, and only those that no later pass or round has mended. */
function stillInDoubt(doubts: readonly Note[], edits: readonly Edit[]): Note[] {
  const places = new Map(doubts.map((note) => [`${note.code} ${note.span?.join("-")}`, note]));
  return [...places.values()].filter(({ span }) => span === undefined || !edits.some((edit) => overlaps(edit.span, span)));
}

function step(progress: Progress, pass: MendPass, notes: Note[]): Progress {
  const { document, lexicon, text, lines } = progress;
  const proposal = pass(progress);
  if (proposal.notes !== undefined && proposal.notes.length > 0) carryNotes(proposal.notes, progress.edits, notes);
  const edits = withoutOverlaps(proposal.edits);
  if (edits.length === 0) return progress;
  const map = createSourceMap(edits);
  const carried = (proposal.lines ?? lines).map((line) => carryLine(line, map));
  return new Progress(document, lexicon, applyEdits(text, edits), carried, composeEdits(document.text, progress.edits, edits));
}

/** Doubted words that stand as they were read. Those that were mended or taken away are settled, and their places belong to other words now. */
function carryUnsure(original: DocumentText, edits: readonly Edit[], text: string): readonly WordConfidence[] {
  if (original.unsure.length === 0 || edits.length === 0) return original.unsure;
  const map = createSourceMap(edits);
  return original.unsure.flatMap(({ span, confidence }) => {
    const carried = map.toMended(span);
    return text.slice(...carried) === original.text.slice(...span) ? [{ span: carried, confidence }] : [];
  });
}

function carryNotes(found: readonly Note[], edits: readonly Edit[], notes: Note[]): void {
  const map = createSourceMap(edits);
  for (const note of found) notes.push(note.span === undefined ? note : { ...note, span: map.toOriginal(note.span) });
}

function carryLine(line: Line, map: SourceMap): Line {
  const span = map.toMended(line.span);
  if (line.cells === undefined && isSame(span, line.span)) return line;
  return line.cells === undefined ? { ...line, span } : { ...line, span, cells: line.cells.map((cell) => map.toMended(cell)) };
}

/** Sorted edits, and of those that overlap the surest. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  if (areApart(edits)) return edits;
  const sorted = edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const kept: Edit[] = [];
  for (const next of sorted) {
    if (next.original === next.replacement) continue;
    const last = kept.at(-1);
    if (last === undefined || last.span[1] <= next.span[0]) kept.push(next);
    else if (next.confidence > last.confidence) kept[kept.length - 1] = next;
  }
  return kept;
}

/** True for edits that are sorted, do not overlap and each change something, as most passes find them. */
function areApart(edits: readonly Edit[]): boolean {
  let end = 0;
  for (const { span, original, replacement } of edits) {
    if (span[0] < end || original === replacement) return false;
    end = span[1];
  }
  return true;
}
