/** How far a sentence is followed to either side, in code units: tables and damaged texts have no full stops. */
const REACH = 400;
/** A full stop that ends a sentence: not one after a digit, a single letter or a usual abbreviation. */
const SENTENCE_END = /(?<![\d\s.][\d]?)(?<!\b(?:Nr|ca|rd|Dr|Prof|bzw|vgl|inkl|gez|Mio|Mrd|Tsd|lt|ggf|Abs|[A-Za-z]))[.!?](?=\s+[„"A-ZÄÖÜ])|\n[ \t]*\n/g;
/** The sentence around a span: from the end of the one before to its own end; at most 400 code units to either side. */
export function sentenceAround(text, span) {
    const from = Math.max(0, span[0] - REACH);
    const to = Math.min(text.length, span[1] + REACH);
    let start = from;
    for (const end of text.slice(from, span[0]).matchAll(SENTENCE_END))
        start = from + end.index + end[0].length;
    const next = text.slice(span[1], to).search(new RegExp(SENTENCE_END.source));
    return [start, next < 0 ? to : span[1] + next];
}
/** One line of plain words: every run of blanks and line breaks becomes one blank. */
export function oneLine(passage) {
    return passage.replace(/\s+/g, " ").trim();
}
//# sourceMappingURL=passage.js.map