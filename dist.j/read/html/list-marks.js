import { attributeOf } from "./parse-bounded.js";
const ROMAN = [[100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
const UNMARKED = /list-?(?:style-none|unstyled|inline|none)|list-group|(?:^|[-_ ])(?:nav|menu|tabs?)(?:$|[-_ ])/;
/**
 * Counts the items of ordered lists, because a browser prints their numbers and texts refer to them ("Ziffer 2").
 * Gives the printed number of an item, with its full stop and a blank, or "" for other lists.
 */
export function createListCounter() {
    const next = new Map();
    return (item) => {
        const list = item.parentNode;
        if (list === null || !("tagName" in list) || list.tagName !== "ol" || isUnmarked(list))
            return "";
        const own = Number(attributeOf(item, "value") ?? Number.NaN);
        const start = Number(attributeOf(list, "start") ?? "1");
        const number = Number.isInteger(own) ? own : (next.get(list) ?? (Number.isInteger(start) ? start : 1));
        next.set(list, number + 1);
        return `${numeral(number, attributeOf(list, "type") ?? "1")}. `;
    };
}
/** Lists whose numbers are switched off: navigation, breadcrumbs, cards. */
function isUnmarked(list) {
    const style = attributeOf(list, "style") ?? "";
    const names = attributeOf(list, "class") ?? "";
    return style.includes("none") || UNMARKED.test(names.slice(0, 500).toLowerCase());
}
function numeral(number, type) {
    if (number < 1 || number > 399)
        return String(number);
    if (type === "a" || type === "A") {
        const letters = number <= 26 ? String.fromCharCode(96 + number) : `${String.fromCharCode(96 + Math.floor((number - 1) / 26))}${String.fromCharCode(97 + ((number - 1) % 26))}`;
        return type === "A" ? letters.toUpperCase() : letters;
    }
    if (type === "i" || type === "I")
        return type === "I" ? roman(number).toUpperCase() : roman(number);
    return String(number);
}
function roman(number) {
    let rest = number;
    let text = "";
    for (const [value, letters] of ROMAN) {
        while (rest >= value) {
            text += letters;
            rest -= value;
        }
    }
    return text;
}
//# sourceMappingURL=list-marks.js.map