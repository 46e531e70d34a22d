import { isDeepStrictEqual } from "node:util";
import { overlaps } from "../text/span.js";
import { createAnchors, occurrencesOf } from "./fact-drafts.js";
import { sectionOf } from "./section-drafts.js";
const STATUS = { confirm: "confirmed", correct: "corrected", reject: "rejected" };
const SIMILAR_ENOUGH = 0.5;
/**
 * Lays people's corrections over the facts of one reading. A correction finds its fact by property and quote;
 * where the quote occurs several times, the surroundings decide and then the occurrence.
 * A correction whose fact was not found again stands by itself, at its quote or without a place:
 * a person's word outlives every re-reading.
 */
export function applyCorrections(facts, corrections, text, sections) {
    const judged = facts.map((fact) => ({ ...fact, foundValue: fact.value, status: "found", note: null }));
    const taken = new Set();
    const anchorOf = createAnchors(text);
    for (const correction of corrections) {
        const place = placeOf(correction, text, anchorOf);
        const index = matchOf(correction, place, judged, taken);
        const fact = index === null ? null : judged[index];
        if (index !== null && fact !== null && fact !== undefined) {
            taken.add(index);
            judged[index] = { ...fact, value: correction.action === "correct" ? correction.value : fact.value, status: STATUS[correction.action] };
        }
        else if (place !== null || correction.visibility === "public") {
            judged.push(standAlone(correction, place, sections, anchorOf));
        }
    }
    return judged;
}
/** Where the corrected evidence stands in this text; null where it has vanished. */
function placeOf(correction, text, anchorOf) {
    const spans = occurrencesOf(text, correction.quote).map((start) => [start, start + correction.quote.length]);
    const best = spans
        .map((span) => ({ span, anchor: anchorOf(span) }))
        .toSorted((a, b) => fit(correction, b.anchor) - fit(correction, a.anchor))[0];
    if (best === undefined) {
        return null;
    }
    const onlyPlace = spans.length === 1 && correction.occurrence === 0 && correction.quote.length >= 6;
    return likeness(correction, best.anchor) >= SIMILAR_ENOUGH || onlyPlace ? best.span : null;
}
function matchOf(correction, place, facts, taken) {
    if (correction.quote === "") {
        // Told from the whole document, without words of its own.
        const index = facts.findIndex((fact, at) => fact.property === correction.property && fact.quote === "" && !taken.has(at));
        return index < 0 ? null : index;
    }
    if (place === null) {
        return null;
    }
    const candidates = facts
        .map((fact, index) => ({ fact, index }))
        .filter(({ fact, index }) => fact.property === correction.property && !taken.has(index) && overlaps(fact.span, place));
    const exact = candidates.filter(({ fact }) => fact.span[0] === place[0] && fact.quote === correction.quote);
    const pool = exact.length > 0 ? exact : candidates;
    return (pool.find(({ fact }) => isDeepStrictEqual(fact.foundValue, correction.originalValue)) ?? pool[0])?.index ?? null;
}
/** Likeness first, the same occurrence where likeness is equal. */
function fit(correction, anchor) {
    return likeness(correction, anchor) + (anchor.occurrence === correction.occurrence ? 0.01 : 0);
}
/** How much of the words around are the same: 1 all, 0 none. Counted from the evidence outwards. */
export function likeness(a, b) {
    const before = commonWords(wordsOf(a.wordsBefore).toReversed(), wordsOf(b.wordsBefore).toReversed());
    const after = commonWords(wordsOf(a.wordsAfter), wordsOf(b.wordsAfter));
    return Math.max(before.share, after.share, (before.share * before.of + after.share * after.of) / Math.max(1, before.of + after.of));
}
function wordsOf(text) {
    return text.split(/\s+/u).filter((word) => word !== "").slice(0, 40);
}
function commonWords(a, b) {
    // The outermost word may be cut through.
    const of = Math.max(1, Math.min(6, Math.max(a.length, b.length) - 1));
    let same = 0;
    while (same < of && a[same] !== undefined && a[same] === b[same]) {
        same += 1;
    }
    const bothEmpty = a.length === 0 && b.length === 0;
    return { share: bothEmpty ? 1 : same / of, of };
}
function standAlone(correction, place, sections, anchorOf) {
    const anchor = place === null ? correction : anchorOf(place);
    return {
        property: correction.property,
        value: correction.action === "correct" ? correction.value : correction.originalValue,
        foundValue: correction.originalValue,
        quote: correction.quote,
        occurrence: anchor.occurrence,
        wordsBefore: anchor.wordsBefore,
        wordsAfter: anchor.wordsAfter,
        span: place ?? [0, 0],
        foundBy: "correction",
        confidence: 1,
        section: place === null ? null : sectionOf(sections, place),
        status: STATUS[correction.action],
        note: place === null ? "Die Belegstelle steht nicht mehr im Dokument. Die Angabe gilt, weil ein Mensch sie bestätigt oder berichtigt hat." : null,
    };
}
//# sourceMappingURL=apply-corrections.js.map