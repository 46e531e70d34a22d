import { isElement, textOfNode, type HtmlElement, type HtmlNode } from "./parse-bounded.ts";
import type { Survey } from "./survey.ts";

/**
 * The visible text of an element on one line: inline elements join without a blank,
 * blocks and line breaks become one; white space is folded as a browser folds it.
 */
export function visibleText(element: HtmlElement, surveys: ReadonlyMap<HtmlElement, Survey>): string {
  const parts: string[] = [];
  const open: (HtmlNode | " ")[] = element.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === " ") parts.push(" ");
    else if (isElement(node)) openElement(node, surveys, open, parts);
    else parts.push(textOfNode(node) ?? "");
  }
  return foldBlanks(parts.join("")).trim();
}

function openElement(element: HtmlElement, surveys: ReadonlyMap<HtmlElement, Survey>, open: (HtmlNode | " ")[], parts: string[]): void {
  if (element.tagName === "br") parts.push(" ");
  const survey = surveys.get(element);
  if (survey === undefined || survey.look.hidden) return;
  if (survey.look.block) {
    parts.push(" ");
    open.push(" ");
  }
  for (const child of element.childNodes.toReversed()) open.push(child);
}

/** Folds runs of the blanks that HTML folds; no-break spaces stay. */
export function foldBlanks(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ");
}
