import { numeral, type NumeralStyle } from "../numeral.ts";
import { attributeOf, type HtmlElement } from "./parse-bounded.ts";

const STYLES: Readonly<Record<string, NumeralStyle>> = { a: "letter", A: "Letter", i: "roman", I: "Roman" };
const UNMARKED = /list-?(?:style-none|unstyled|inline|none)|list-group|(?:^|[-_ ])(?:nav|menu|tabs?)(?:$|[-_ ])/;

/**
 * Counts the items of ordered lists, because a browser prints their numbers and texts refer to them ("Ziffer 2").
 * Gives the printed number of an item, with its full stop and a blank, or "" for other lists.
 */
export function createListCounter(): (item: HtmlElement) => string {
  const next = new Map<HtmlElement, number>();
  return (item) => {
    const list = item.parentNode;
    if (list === null || !("tagName" in list) || list.tagName !== "ol" || isUnmarked(list)) return "";
    const own = Number(attributeOf(item, "value") ?? Number.NaN);
    const start = Number(attributeOf(list, "start") ?? "1");
    const number = Number.isInteger(own) ? own : (next.get(list) ?? (Number.isInteger(start) ? start : 1));
    next.set(list, number + 1);
    return `${numeral(number, STYLES[attributeOf(list, "type") ?? ""] ?? "digits")}. `;
  };
}

/** Lists whose numbers are switched off: navigation, breadcrumbs, cards. */
function isUnmarked(list: HtmlElement): boolean {
  const style = attributeOf(list, "style") ?? "";
  const names = attributeOf(list, "class") ?? "";
  return style.includes("none") || UNMARKED.test(names.slice(0, 500).toLowerCase());
}
