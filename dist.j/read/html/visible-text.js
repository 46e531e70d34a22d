import { isElement, textOfNode } from "./parse-bounded.js";
/**
 * The visible text of an element on one line: inline elements join without a blank,
 * blocks and line breaks become one; white space is folded as a browser folds it.
 */
export function visibleText(element, surveys) {
    const parts = [];
    const open = element.childNodes.toReversed();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === " ")
            parts.push(" ");
        else if (isElement(node))
            openElement(node, surveys, open, parts);
        else
            parts.push(textOfNode(node) ?? "");
    }
    return foldBlanks(parts.join("")).trim();
}
function openElement(element, surveys, open, parts) {
    if (element.tagName === "br")
        parts.push(" ");
    const survey = surveys.get(element);
    if (survey === undefined || survey.look.hidden)
        return;
    if (survey.look.block) {
        parts.push(" ");
        open.push(" ");
    }
    for (const child of element.childNodes.toReversed())
        open.push(child);
}
/** Folds runs of the blanks that HTML folds; no-break spaces stay. */
export function foldBlanks(text) {
    return text.replace(/[ \t\n\r\f]+/g, " ");
}
//# sourceMappingURL=visible-text.js.map