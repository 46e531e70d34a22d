import { createSourceMap } from "../text/source-map.js";
import { overlaps } from "../text/span.js";
import { blocksOf } from "./text-blocks.js";
/** The sections of a document in order. A document without any becomes one section, so that its text can be shown and found. */
export function draftSections(document, understanding) {
    const map = createSourceMap(document.edits);
    const facts = understanding.sections.length > 0 ? understanding.sections : [wholeText(document)];
    const visibilities = visibilitiesOf(facts, understanding);
    return facts.map((fact, index) => draftSection(fact, visibilities[index] ?? { visibility: "public", reason: null }, document, map));
}
function wholeText({ original }) {
    const span = [0, original.text.length];
    return { kind: "lead", heading: "", level: 1, span, contentSpan: span, visibility: null, foundBy: "document/whole", confidence: 1 };
}
/**
 * A section under a heading that is not public is not public either, and neither is one
 * that prints an agenda item that is not: the strictest wins.
 */
function visibilitiesOf(facts, understanding) {
    const hiddenItems = understanding.agenda.filter((item) => item.visibility === "nonPublic");
    let hiddenAbove = null;
    return facts.map((fact) => {
        if (hiddenAbove !== null && fact.level <= hiddenAbove) {
            hiddenAbove = null;
        }
        if (fact.visibility === "nonPublic") {
            hiddenAbove ??= fact.level;
            return { visibility: "nonPublic", reason: "document" };
        }
        if (hiddenAbove !== null) {
            return { visibility: "nonPublic", reason: "headingAbove" };
        }
        return hiddenItems.some((item) => overlaps(item.span, fact.span))
            ? { visibility: "nonPublic", reason: "agendaItem" }
            : { visibility: "public", reason: null };
    });
}
function draftSection(fact, sight, document, map) {
    const mendedSpan = map.toMended(fact.contentSpan);
    // Back again: an edit that reaches over the end is taken in whole.
    const [start, end] = map.toOriginal(mendedSpan);
    const edits = document.edits
        .filter((edit) => edit.span[0] >= start && edit.span[1] <= end)
        .map((edit) => ({ ...edit, span: [edit.span[0] - start, edit.span[1] - start] }));
    return {
        kind: fact.kind,
        heading: fact.heading,
        level: fact.level,
        visibility: sight.visibility,
        visibilityReason: sight.reason,
        span: fact.span,
        mendedSpan,
        text: document.text.slice(...mendedSpan),
        originalText: document.original.text.slice(start, end),
        originalStart: start,
        edits,
        blocks: blocksOf(document, mendedSpan),
        page: pageAt(document.original.lines, fact.span[0]),
    };
}
/** The page on which a place of the original text stands; null where the source has no pages. */
export function pageAt(lines, position) {
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((lines[middle]?.span[1] ?? 0) < position) {
            low = middle + 1;
        }
        else {
            high = middle;
        }
    }
    return lines[low]?.page ?? null;
}
/**
 * The section that holds a piece of evidence: among those it touches, one that is not public before all others,
 * else the one in which it begins. Null for evidence outside of all sections.
 */
export function sectionOf(sections, evidence) {
    const touched = sections.filter((section) => overlaps(section.span, evidence) || (section.span[0] <= evidence[0] && evidence[0] < section.span[1]));
    return touched.find((section) => section.visibility === "nonPublic") ?? touched[0] ?? null;
}
/** Where evidence stands in the mended text of its section; null where it stands in the heading. */
export function spanInSection(section, evidence, map) {
    const [start, end] = map.toMended(evidence);
    const [from, to] = section.mendedSpan;
    return start >= from && end <= to ? [start - from, end - from] : null;
}
//# sourceMappingURL=section-drafts.js.map