import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Chromium stops nesting at 512; deeper pages are attacks or accidents. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 300_000;

/** Why a page was not parsed to the end. */
export type HtmlExcess = "tooDeep" | "tooMany";

class ExcessError extends Error {
  readonly excess: HtmlExcess;
  constructor(excess: HtmlExcess) {
    super(excess);
    this.excess = excess;
  }
}

/**
 * Parses HTML as browsers do, but gives up as soon as the page nests deeper than 512 or has more than 300,000 elements:
 * the tree builder looks up the open elements for every tag, so without a bound a page of a million nested tags takes hours.
 */
export function parseBounded(html: string): HtmlDocument | HtmlExcess {
  let depth = 0;
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new ExcessError("tooMany");
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > MAX_DEPTH) throw new ExcessError("tooDeep");
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    return parse(html, { treeAdapter, scriptingEnabled: false });
  } catch (error) {
    if (error instanceof ExcessError) return error.excess;
    throw error;
  }
}

/** True for elements; narrows. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** The text of a text node, `null` for every other node. */
export function textOfNode(node: HtmlNode): string | null {
  return node.nodeName === "#text" && "value" in node ? node.value : null;
}

/** An attribute's value, or `null`. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
