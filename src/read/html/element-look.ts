import { attributeOf, type HtmlElement } from "./parse-bounded.ts";

const HIDDEN_TAGS = new Set([
  "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
  "map", "button", "input", "select", "textarea", "datalist", "dialog", "link", "meta", "base", "param", "source", "track", "progress", "meter",
]);
const BLOCK_TAGS = new Set([
  "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
  "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "legend", "main", "menu", "nav", "ol", "p", "pre", "search",
  "section", "summary", "table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "option", "optgroup",
]);
/** Blocks that stand apart from what is above and below them. */
const SPACED_TAGS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "section", "article", "blockquote", "fieldset", "hr", "pre", "main", "nav", "header", "footer"]);
const BOLD_TAGS = new Set(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"]);
const FURNITURE_TAGS = new Set(["nav", "footer", "menu", "search"]);
const FURNITURE_ROLES = new Set(["navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "alertdialog", "dialog"]);
const FURNITURE_NAME = /^(?:bread-?crumbs?|nav|navi|navbar|navigation|main-?nav|main-?menu|top-?nav|top-?bar|menu|menue|menubar|side-?nav|sub-?nav|skip-?(?:link|nav|to-?content)s?|footer|page-?footer|site-?(?:header|footer)|cookie-?(?:banner|consent|notice)?|pagination|pager|toolbar|language-?(?:switch|menu)|social(?:-?media)?|share)(?:[-_](?:container|wrapper|list|bar|area|box|inner|links?))?$/;
const HIDDEN_CLASS = /^(?:d-none|hidden|hide|invisible|sr-only|visually-?hidden|screen-?reader(?:-text)?|visuallyhidden|print-only|visible-print)$/;
const SHOWN_AGAIN = /^d-(?:[a-z]{2}-)?(?:block|inline|inline-block|flex|table|grid)$/;
const KEEPS_BREAKS = /(?:preserve|keep)[-_]?(?:newlines?|line-?breaks?|whitespace|space)|white-?space-pre|^pre-(?:line|wrap)$|keepwhitespace/;

/** What the walk asks of an element. */
export interface ElementLook {
  readonly hidden: boolean;
  /** Navigation or foot of the page by its tag or role ("surely"), the page's head ("head"), or furniture only by what its class is called ("perhaps"). */
  readonly furniture: "surely" | "head" | "perhaps" | "no";
  readonly block: boolean;
  readonly spaced: boolean;
  readonly bold: boolean;
  /** Line breaks in its text are shown. */
  readonly keepsBreaks: boolean;
}

/** How an element is shown, as far as its tag, its attributes and the customs of class names tell. */
export function lookOfElement(element: HtmlElement): ElementLook {
  const tag = element.tagName;
  const style = styleOf(element);
  const names = namesOf(element);
  return {
    hidden: HIDDEN_TAGS.has(tag) || isHidden(element, style, names),
    furniture: furnitureOf(element, names),
    block: (BLOCK_TAGS.has(tag) || style.get("display") === "block") && !style.get("display")?.startsWith("inline"),
    spaced: SPACED_TAGS.has(tag),
    bold: BOLD_TAGS.has(tag) || isBoldWeight(style.get("font-weight")),
    keepsBreaks: tag === "pre" || style.get("white-space")?.startsWith("pre") === true || names.some((name) => KEEPS_BREAKS.test(name)),
  };
}

/** The level of a heading element, 1 to 6, or `null`. */
export function headingLevel(element: HtmlElement): number | null {
  const tag = element.tagName;
  if (tag.length === 2 && tag.startsWith("h") && tag >= "h1" && tag <= "h6") return Number(tag.slice(1));
  if (attributeOf(element, "role") !== "heading") return null;
  const level = Number(attributeOf(element, "aria-level") ?? "2");
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

function isHidden(element: HtmlElement, style: ReadonlyMap<string, string>, names: readonly string[]): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  // A label is seen even where screen readers are told its text by the control instead.
  if (attributeOf(element, "aria-hidden") === "true" && element.tagName !== "label") return true;
  if (style.get("display") === "none" || style.get("visibility") === "hidden") return true;
  return names.some((name) => HIDDEN_CLASS.test(name)) && !names.some((name) => SHOWN_AGAIN.test(name));
}

function furnitureOf(element: HtmlElement, names: readonly string[]): ElementLook["furniture"] {
  if (FURNITURE_TAGS.has(element.tagName)) return "surely";
  if (element.tagName === "header" && isPageLevel(element)) return "head";
  if (FURNITURE_ROLES.has(attributeOf(element, "role") ?? "")) return "surely";
  return names.some((name) => FURNITURE_NAME.test(name)) ? "perhaps" : "no";
}

/** A `header` of the page, not of an article or section inside it. */
function isPageLevel(element: HtmlElement): boolean {
  let parent = element.parentNode;
  for (let steps = 0; parent !== null && steps < 600; steps += 1) {
    if (!("tagName" in parent)) return true;
    if (parent.tagName === "article" || parent.tagName === "section" || parent.tagName === "main") return false;
    parent = parent.parentNode;
  }
  return true;
}

/** Class names and id, lower case; at most 40. */
function namesOf(element: HtmlElement): string[] {
  const classes = attributeOf(element, "class") ?? "";
  const id = attributeOf(element, "id") ?? "";
  return `${classes.slice(0, 2_000)} ${id.slice(0, 200)}`.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 40).map((name) => name.replaceAll("_", "-"));
}

function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, "style");
  const declarations = new Map<string, string>();
  for (const declaration of style?.slice(0, 4_000).toLowerCase().split(";") ?? []) {
    const colon = declaration.indexOf(":");
    if (colon > 0) declarations.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return declarations;
}

function isBoldWeight(weight: string | undefined): boolean {
  return weight !== undefined && (weight.startsWith("bold") || Number(weight) >= 600);
}
