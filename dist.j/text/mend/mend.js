import { applyEdits, composeEdits, createSourceMap } from "../source-map.js";
import { mendEncoding } from "./encoding.js";
import { mendLetterSpacing } from "./letter-spacing.js";
import { mendLigatures } from "./ligature.js";
import { mendLineEndHyphens } from "./line-end-hyphen.js";
import { mendLostLetters } from "./lost-letters.js";
import { mendMarkup } from "./markup.js";
import { mendOcr } from "./ocr.js";
import { mendSplitWords } from "./split-word.js";
import { mendWhitespace } from "./whitespace.js";
/**
 * The kinds of damage in the order in which they are mended: characters first, then words, for a word can only be
 * looked up when its characters are right. Letter spacing comes before blanks are collapsed, for wider gaps part its words.
 */
const passes = [
    mendEncoding,
    mendLigatures,
    mendLetterSpacing,
    mendMarkup,
    mendWhitespace,
    mendLineEndHyphens,
    mendSplitWords,
    mendOcr,
    mendLostLetters,
];
/** One mend can make room for another ("**A N T R A G**"); this many rounds are always enough in practice. */
const maxRounds = 4;
/**
 * Lays a second layer over a document: the text as it was meant, with every change kept as an edit.
 * Total: any text gives a result. What looks damaged and cannot be mended safely gives a note.
 */
export function mend(document, lexicon) {
    let progress = { text: document.text, lines: document.lines, edits: [] };
    let notes = [];
    for (let round = 0; round < maxRounds; round += 1) {
        const before = progress.text;
        notes = [];
        for (const pass of passes)
            progress = step(document, progress, pass, lexicon, notes);
        if (progress.text === before)
            break;
    }
    return { original: document, text: progress.text, lines: progress.lines, edits: progress.edits, notes };
}
function step(document, progress, pass, lexicon, notes) {
    const { text, lines } = progress;
    const proposal = pass({ text, lines, origin: document.origin, lexicon });
    if (proposal.notes !== undefined && proposal.notes.length > 0)
        carryNotes(proposal.notes, progress.edits, notes);
    const edits = withoutOverlaps(proposal.edits);
    if (edits.length === 0)
        return progress;
    const map = createSourceMap(edits);
    return {
        text: applyEdits(text, edits),
        lines: (proposal.lines ?? lines).map((line) => carryLine(line, map)),
        edits: composeEdits(document.text, progress.edits, edits),
    };
}
function carryNotes(found, edits, notes) {
    const map = createSourceMap(edits);
    for (const note of found)
        notes.push(note.span === undefined ? note : { ...note, span: map.toOriginal(note.span) });
}
function carryLine(line, map) {
    const span = map.toMended(line.span);
    return line.cells === undefined ? { ...line, span } : { ...line, span, cells: line.cells.map((cell) => map.toMended(cell)) };
}
/** Sorted edits, and of those that overlap the surest. */
function withoutOverlaps(edits) {
    const sorted = edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
    const kept = [];
    for (const next of sorted) {
        if (next.original === next.replacement)
            continue;
        const last = kept.at(-1);
        if (last === undefined || last.span[1] <= next.span[0])
            kept.push(next);
        else if (next.confidence > last.confidence)
            kept[kept.length - 1] = next;
    }
    return kept;
}
//# sourceMappingURL=mend.js.map