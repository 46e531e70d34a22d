import { analyse } from "./analysis/tokens.js";
const passageLength = 240;
/** Beyond this the text is found, but not shown in context: an answer must not wait for a book. */
const longestText = 120_000;
const leadIn = 60;
/** The places in a text that a query is about, sorted and without overlap; compound parts and all spellings included. */
export function findMatches(text, query, split) {
    return withoutOverlap(matchesOf(text, query, split, false).map((match) => match.span));
}
/**
 * The passages of a text that say most of what was sought, in the order of the text; its beginning, where it says nothing of it.
 * @param most how many passages at most.
 */
export function findSnippets(text, sections, query, split, most = 2) {
    const bounded = text.slice(0, longestText);
    const matches = matchesOf(bounded, query, split, true).toSorted((a, b) => a.span[0] - b.span[0]);
    if (matches.length === 0)
        return bounded.trim() === "" ? [] : [snippetAt(bounded, sections, 0, [])];
    const chosen = [];
    const seen = new Set();
    for (let passage = 0; passage < most; passage += 1) {
        const best = bestWindow(matches, chosen, seen);
        if (best === null)
            break;
        chosen.push([best.start, best.start + passageLength]);
        for (const group of best.groups)
            seen.add(group);
    }
    const spans = withoutOverlap(matches.map((match) => match.span));
    return chosen.toSorted((a, b) => a[0] - b[0]).map(([start]) => snippetAt(bounded, sections, start, spans));
}
/** Slides over the matches: new groups first, then their number; the earliest among equals. */
function bestWindow(matches, taken, seen) {
    let best = null;
    let bestValue = 0;
    const inside = new Map();
    let next = 0;
    for (const first of matches) {
        for (; next < matches.length; next += 1) {
            const match = matches[next];
            if (match === undefined || match.span[1] > first.span[0] + passageLength - leadIn)
                break;
            inside.set(match.group, (inside.get(match.group) ?? 0) + 1);
        }
        const value = windowValue(inside, seen);
        const start = Math.max(0, first.span[0] - leadIn);
        if (value > bestValue && taken.every((span) => start >= span[1] || start + passageLength <= span[0])) {
            best = { start, groups: new Set(inside.keys()) };
            bestValue = value;
        }
        const left = (inside.get(first.group) ?? 0) - 1;
        if (left > 0)
            inside.set(first.group, left);
        else
            inside.delete(first.group);
    }
    return best;
}
function windowValue(inside, seen) {
    let value = 0;
    for (const [group, count] of inside)
        value += (seen.has(group) ? 1 : 100) + Math.min(count, 5);
    return value;
}
function snippetAt(text, sections, wanted, matches) {
    const start = wordStart(text, wanted);
    const end = wordEnd(text, Math.min(text.length, start + passageLength));
    const spans = matches
        .filter((span) => span[0] >= start && span[1] <= end)
        .map((span) => [span[0] - start, span[1] - start]);
    const heading = sections.findLast((section) => section.start <= (matches.find((span) => span[0] >= start)?.[0] ?? start))?.heading;
    return { text: text.slice(start, end), spans, start, heading: heading === undefined || heading === "" ? null : heading };
}
/** The next beginning of a word, so that no passage begins in the middle of one. */
function wordStart(text, at) {
    if (at === 0)
        return 0;
    for (let index = at; index < Math.min(text.length, at + leadIn); index += 1) {
        if (/\s/.test(text.charAt(index - 1)) && /\S/.test(text.charAt(index)))
            return index;
    }
    return isLowSurrogate(text, at) ? at - 1 : at;
}
function wordEnd(text, at) {
    if (at >= text.length)
        return text.length;
    for (let index = at; index > at - leadIn && index > 0; index -= 1) {
        if (/\s/.test(text.charAt(index)))
            return index;
    }
    return isLowSurrogate(text, at) ? at - 1 : at;
}
function isLowSurrogate(text, at) {
    const unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit <= 0xdfff;
}
function matchesOf(text, query, split, textOnly) {
    const groups = query.groups.map((group) => group.filter((sequence) => sequence.field === null || (!textOnly && sequence.field === "title")));
    if (groups.every((group) => group.length === 0))
        return [];
    const tokens = analyse(text, splitWhereAsked(groups.flat(), split));
    const words = tokens.filter((token) => token.role === "word");
    const single = singleTerms(groups);
    const found = tokens.flatMap((token) => single.groupsOf(token).map((group) => ({ span: token.span, group })));
    for (const [group, sequences] of groups.entries()) {
        for (const sequence of sequences) {
            if (sequence.terms.length > 1)
                found.push(...sequenceMatches(words, sequence, group));
        }
    }
    return found;
}
/** Only words that contain a term that was sought can have it as a part. */
function splitWhereAsked(sequences, split) {
    const terms = sequences.filter((sequence) => sequence.among === "all" && sequence.terms.length === 1).map((sequence) => sequence.terms[0] ?? "");
    // A stem begins the word it was taken from, up to an umlaut in its last syllable (Häuser → haus).
    const beginnings = terms.map((term) => term.replace(/(?:au|[aou])[^aeiou]*$/, (syllable) => syllable.charAt(0)));
    return (folded) => (beginnings.some((beginning) => folded.includes(beginning)) ? split(folded) : []);
}
function singleTerms(groups) {
    const exact = new Map();
    const prefixes = [];
    for (const [group, sequences] of groups.entries()) {
        for (const { terms: [term, second], prefix, among } of sequences) {
            if (term === undefined || second !== undefined)
                continue;
            if (prefix)
                prefixes.push({ term, group, all: among === "all" });
            else
                exact.set(term, [...(exact.get(term) ?? []), { group, all: among === "all" }]);
        }
    }
    return {
        groupsOf(token) {
            const found = [...(exact.get(token.term) ?? []), ...prefixes.filter(({ term }) => token.term.startsWith(term))];
            return found.filter(({ all }) => all || token.role === "word").map(({ group }) => group);
        },
    };
}
function sequenceMatches(words, sequence, group) {
    const found = [];
    for (const [at, first] of words.entries()) {
        const last = words[at + sequence.terms.length - 1];
        if (last === undefined || !sequence.terms.every((term, index) => fits(words[at + index], term, sequence, index)))
            continue;
        found.push({ span: [first.span[0], last.span[1]], group });
    }
    return found;
}
function fits(word, term, sequence, index) {
    if (word === undefined)
        return false;
    return sequence.prefix && index === sequence.terms.length - 1 ? word.term.startsWith(term) : word.term === term;
}
function withoutOverlap(spans) {
    const merged = [];
    for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
        const last = merged.at(-1);
        if (last !== undefined && span[0] < last[1])
            merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
        else
            merged.push(span);
    }
    return merged;
}
//# sourceMappingURL=snippet.js.map