import { defaultTreeAdapter, parse } from "parse5";
/** Chromium stops nesting at 512; deeper pages are attacks or accidents. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 300_000;
class ExcessError extends Error {
    excess;
    constructor(excess) {
        super(excess);
        this.excess = excess;
    }
}
/**
 * Parses HTML as browsers do, but gives up as soon as the page nests deeper than 512 or has more than 300,000 elements:
 * the tree builder looks up the open elements for every tag, so without a bound a page of a million nested tags takes hours.
 */
export function parseBounded(html) {
    let depth = 0;
    let elements = 0;
    const treeAdapter = {
        ...defaultTreeAdapter,
        createElement(tagName, namespace, attributes) {
            elements += 1;
            if (elements > MAX_ELEMENTS)
                throw new ExcessError("tooMany");
            return defaultTreeAdapter.createElement(tagName, namespace, attributes);
        },
        onItemPush() {
            depth += 1;
            if (depth > MAX_DEPTH)
                throw new ExcessError("tooDeep");
        },
        onItemPop() {
            depth -= 1;
        },
    };
    try {
        return parse(html, { treeAdapter, scriptingEnabled: false });
    }
    catch (error) {
        if (error instanceof ExcessError)
            return error.excess;
        throw error;
    }
}
/** True for elements; narrows. */
export function isElement(node) {
    return "tagName" in node;
}
/** The text of a text node, `null` for every other node. */
export function textOfNode(node) {
    return node.nodeName === "#text" && "value" in node ? node.value : null;
}
/** An attribute's value, or `null`. */
export function attributeOf(element, name) {
    return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
//# sourceMappingURL=parse-bounded.js.map