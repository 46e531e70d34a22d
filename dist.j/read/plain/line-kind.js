const LONGEST_HEADING = 120;
const MONTH = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;
/** Bullets as people type them, and the private-use glyphs that Word's symbol fonts leave in copies. */
const BULLET = /^[-–—*+•·▪▫■□●○◦‣⁃∙➢►✓\uF000-\uF0FF]\s{1,12}(?=\S)/u;
const NUMBERED = /^(?:\d{1,3}[.)]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2}){1,4}\.?|\(?[a-z]{1,2}\)|[a-zA-Z]\.|[IVX]{1,5}[.)])\s{1,12}(?=\S)/;
const PAGE_NUMBER = /^(?:[-–—]\s{0,4}\d{1,4}\s{0,4}[-–—]|(?:Seite|S\.)\s{1,4}\d{1,4}(?:\s{0,4}(?:von|\/)\s{0,4}\d{1,4})?)$/;
const RULE = /^(?:[-–—_=*~]\s?){3,400}$/;
/**
 * The kind of a line of plain text. `text` is the whole text, `span` the line without its break;
 * cells are spans in the same text. Knows Markdown as copies of web pages have it (`### **Rechtslage**`,
 * `**Sachlage:**` alone on its line, `| a | b |`), lists as people type them, and tab-separated tables.
 */
export function lookOfLine(text, span) {
    const line = text.slice(span[0], Math.min(span[1], span[0] + 4_000));
    const trimmed = line.trim();
    if (/^[\p{Cf}\s]*$/u.test(trimmed))
        return { kind: "blank" };
    if (PAGE_NUMBER.test(trimmed) || RULE.test(trimmed))
        return { kind: "furniture" };
    return headingLook(trimmed) ?? pipeRow(text, span, trimmed) ?? itemLook(trimmed) ?? tabRow(text, span) ?? textLook(trimmed);
}
function headingLook(line) {
    const marked = /^(#{1,6})\s{1,12}(\S.{0,400})$/.exec(line);
    if (marked?.[1] !== undefined && marked[2] !== undefined) {
        return { kind: "heading", level: marked[1].length, ...(isBold(marked[2]) ? { bold: true } : {}) };
    }
    if (!isBold(line))
        return null;
    const inner = line.slice(2, -2).trim();
    const isSentence = /[.;,!]$/.test(inner) && !/^(?:\d{1,3}\.)+$/.test(inner);
    return inner.length <= LONGEST_HEADING && !isSentence ? { kind: "heading", level: 2, bold: true } : null;
}
/** `**…**` or `__…__` around the whole line and nowhere inside it. */
function isBold(line) {
    const mark = line.slice(0, 2);
    if ((mark !== "**" && mark !== "__") || line.length < 5 || !line.endsWith(mark))
        return false;
    const inner = line.slice(2, -2);
    return !inner.includes(mark) && /[\p{L}\p{N}]/u.test(inner);
}
/** True when a line begins as items of a list do: with a bullet, a number or a letter. */
export function isListItem(line) {
    return itemLook(line.slice(0, 80).trim()) !== null;
}
function itemLook(line) {
    const bullet = BULLET.exec(line) ?? NUMBERED.exec(line);
    if (bullet === null)
        return null;
    // "1. Januar 2031" begins a line where a sentence was wrapped; it is a date and no list.
    return MONTH.test(line.slice(bullet[0].length)) ? null : { kind: "item" };
}
function pipeRow(text, span, line) {
    if (!line.startsWith("|") || line.length < 3 || line.indexOf("|", 1) === -1)
        return null;
    if (/^[|\s:+-]+$/.test(line))
        return { kind: "furniture" };
    const cells = splitCells(text, span, "|");
    const inner = cells.slice(1, line.endsWith("|") ? -1 : undefined);
    return inner.length >= 2 ? { kind: "row", cells: inner } : null;
}
function tabRow(text, span) {
    if (!text.slice(span[0], span[1]).includes("\t"))
        return null;
    const cells = splitCells(text, span, "\t");
    while (cells.length > 0 && isEmpty(cells.at(-1)))
        cells.pop();
    const filled = cells.filter((cell) => !isEmpty(cell));
    return filled.length >= 2 ? { kind: "row", cells } : null;
}
function textLook(line) {
    return isBold(line) ? { kind: "text", bold: true } : { kind: "text" };
}
function isEmpty(cell) {
    return cell === undefined || cell[0] === cell[1];
}
function splitCells(text, span, separator) {
    const cells = [];
    let start = span[0];
    for (const cell of text.slice(span[0], span[1]).split(separator)) {
        cells.push(trimSpan(text, [start, start + cell.length]));
        start += cell.length + separator.length;
    }
    return cells;
}
/** The span without blanks at its ends. */
export function trimSpan(text, span) {
    let [start, end] = span;
    while (start < end && /\s/.test(text.charAt(start)))
        start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1)))
        end -= 1;
    return [start, end];
}
//# sourceMappingURL=line-kind.js.map