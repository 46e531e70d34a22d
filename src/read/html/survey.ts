import { headingLevel, lookOfElement, type ElementLook } from "./element-look.ts";
import { isElement, textOfNode, type HtmlDocument, type HtmlElement, type HtmlNode } from "./parse-bounded.ts";

/** What is inside an element, added up over all its visible descendants. */
export interface Survey {
  readonly look: ElementLook;
  /** Visible characters other than blanks. */
  length: number;
  /** Block elements inside that hold text. */
  blocks: number;
  /** Holds a table, or a heading. */
  structured: boolean;
  /** Holds captions beside values: `dt` or `th`. */
  captioned: boolean;
  /** Of a `dt`: the `dd`s that belong to it. */
  readonly values: HtmlElement[];
}

/** Surveys all elements in one pass from the leaves up, so that later questions cost nothing. No recursion: pages may nest deeply. */
export function surveyOf(document: HtmlDocument): ReadonlyMap<HtmlElement, Survey> {
  const surveys = new Map<HtmlElement, Survey>();
  const order: HtmlElement[] = [];
  const open: HtmlNode[] = [...document.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    const look = lookOfElement(node);
    surveys.set(node, { look, length: 0, blocks: 0, structured: false, captioned: false, values: [] });
    if (look.hidden) continue;
    order.push(node);
    for (const child of node.childNodes) open.push(child);
  }
  for (const element of order.toReversed()) addUp(element, surveys);
  return surveys;
}

function addUp(element: HtmlElement, surveys: ReadonlyMap<HtmlElement, Survey>): void {
  const survey = surveys.get(element);
  if (survey === undefined) return;
  let term: Survey | undefined;
  for (const child of element.childNodes) {
    if (isElement(child)) {
      if (child.tagName === "dt") term = surveys.get(child);
      else if (child.tagName === "dd") term?.values.push(child);
      else term = undefined;
      const inner = surveys.get(child);
      if (inner === undefined || inner.look.hidden || inner.length === 0) continue;
      survey.length += inner.length;
      survey.blocks += inner.blocks + (inner.look.block ? 1 : 0);
      survey.captioned ||= inner.captioned || child.tagName === "dt" || child.tagName === "th";
      survey.structured ||= inner.structured || child.tagName === "table" || headingLevel(child) !== null;
    } else {
      survey.length += visibleLength(textOfNode(child) ?? "");
    }
  }
}

function visibleLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code !== 0xa0) length += 1;
  }
  return length;
}
