import { isElement, attributeOf } from "./parse-bounded.js";
import { visibleText } from "./visible-text.js";
const LONGEST_CELL = 1_500;
const MOST_BLOCKS = 8;
const LONGEST_LABEL = 80;
const LABELLED_TAGS = new Set(["div", "li", "p", "section"]);
/** The element children of an element that are shown. */
export function shownChildren(element, surveys) {
    return element.childNodes.filter(isElement).filter((child) => surveys.get(child)?.look.hidden === false);
}
/**
 * The rows that a `tr` shows, each with its cells, or `null` when it only arranges blocks
 * (tables nested for layout, cells with sections of text): then its cells flow like paragraphs.
 * Several label/value pairs side by side ("Status: | öffentlich | Art: | Vorlage") become rows of their own.
 */
export function rowsOfTableRow(row, surveys) {
    const cells = shownChildren(row, surveys).filter((child) => child.tagName === "td" || child.tagName === "th");
    const filled = cells.filter((cell) => lengthOf(cell, surveys) > 0);
    if (filled.length < 2 || !filled.every((cell) => isSimple(cell, surveys)))
        return null;
    const texts = [];
    for (const cell of cells) {
        texts.push(visibleText(cell, surveys));
        const span = Math.min(Number(attributeOf(cell, "colspan") ?? "1") || 1, 20);
        for (let column = 1; column < span; column += 1)
            texts.push("");
    }
    while (texts.at(-1) === "")
        texts.pop();
    const dense = texts.filter((text) => text !== "");
    return pairsOf(dense) ?? [isLabel(dense[0] ?? "") ? dense : texts];
}
/** "A: | x | B: | y" → two pairs; anything else gives `null`. */
function pairsOf(cells) {
    if (cells.length < 4 || cells.length % 2 === 1)
        return null;
    const pairs = [];
    for (let index = 0; index < cells.length; index += 2) {
        const [label = "", value = ""] = cells.slice(index, index + 2);
        if (!isLabel(label) || isLabel(value))
            return null;
        pairs.push([label, value]);
    }
    return pairs;
}
/** The cells of a block that shows a label beside its value (two blocks, the first ends with a colon), or `null`. */
export function labelledPair(element, surveys) {
    if (!LABELLED_TAGS.has(element.tagName) || !isSimple(element, surveys))
        return null;
    const children = shownChildren(element, surveys).filter((child) => lengthOf(child, surveys) > 0);
    const [label, value] = children;
    if (children.length !== 2 || label === undefined || value === undefined)
        return null;
    const hasOwnText = lengthOf(label, surveys) + lengthOf(value, surveys) !== lengthOf(element, surveys);
    if (hasOwnText || lengthOf(label, surveys) > LONGEST_LABEL)
        return null;
    const text = visibleText(label, surveys);
    return isLabel(text) ? [text, visibleText(value, surveys)] : null;
}
/** The cells of a `dt` and the `dd`s that belong to it, with the `dd`s; `null` when the description is more than a value. */
export function definitionPair(term, surveys) {
    const values = surveys.get(term)?.values ?? [];
    if (!isSimple(term, surveys))
        return null;
    const filled = values.filter((value) => lengthOf(value, surveys) > 0);
    if (filled.length === 0 || !filled.every((value) => isSimple(value, surveys)))
        return null;
    return { cells: [visibleText(term, surveys), ...filled.map((value) => visibleText(value, surveys))], values };
}
function lengthOf(element, surveys) {
    return surveys.get(element)?.length ?? 0;
}
function isSimple(cell, surveys) {
    const survey = surveys.get(cell);
    return survey !== undefined && !survey.structured && survey.length <= LONGEST_CELL && survey.blocks <= MOST_BLOCKS;
}
function isLabel(text) {
    return text.length > 1 && text.length <= LONGEST_LABEL && text.endsWith(":");
}
//# sourceMappingURL=find-rows.js.map