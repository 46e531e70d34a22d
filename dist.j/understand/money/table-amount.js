import { plain } from "./amount.js";
/** How many lines below a mention of money its currency still holds for a table's bare numbers. */
const HOLDS_FOR = 8;
/** A column or caption that says what the numbers below are: "Angaben in T€", "Höhe in EUR". */
const UNIT_CAPTION = /(?:^|[\s(])in[ \u00a0]{1,2}(T€|T-?EUR|TEuro|Tsd\.? ?(?:€|EUR|Euro)|€|EUR|Euro)(?![a-zäöüß])/;
const MONEY_WORD = /€|\bEUR\b|\bEuro\b|aufwendungen|erträge|auszahlung|einzahlung|gesamtkosten|haushaltsansatz|zuschuss/i;
/** From three digits on: the small numbers of tables are shares, hours and floors. */
const DECIMAL = /(?<![\d.,/§-])(?:\d{1,3}(?:\.\d{3}){1,4}|\d{3}),\d{2}(?![\d,]|\.\d|[ \u00a0]?(?:%|‰|€|°|EUR|Euro|TEUR|T€|m\b|m²|qm|ha\b|km|kg|cm|h\b|Std|Stunden|Prozent|Stellen|VZÄ|Mio|Mrd|Tsd|Punkte|t\b))/g;
const WHOLE = /^[+-]?\d{1,3}(?:\.\d{3}){1,4}$/;
const CELL_NUMBER = /^[+-]?(?:\d{1,3}(?:\.\d{3}){0,4}|\d{1,7})(?:,\d{1,2})?$/;
/** A number on a line of its own: whole small numbers there are pages and items. */
const LONE_DECIMAL = /^[+-]?\d{1,3}(?:\.\d{3}){0,4},\d{1,2}$/;
/**
 * Amounts that stand in a table without their currency, because a caption or the line above says it.
 * Zeros are empty cells. `taken` are the places of amounts with a currency of their own.
 */
export function tableAmountsIn(text, lines, taken) {
    if (taken.length === 0 && !UNIT_CAPTION.test(text))
        return [];
    const starts = new Set(taken.flatMap((span) => [...span]));
    const found = [];
    let unit = null;
    for (const line of lines) {
        const content = text.slice(...line.span);
        if (unit !== null && content.trim() !== "")
            found.push(...lineAmounts(text, line, unit).filter(({ span }) => !starts.has(span[0]) && !starts.has(span[1])));
        unit = unitAfter(content, unit);
    }
    return found;
}
function unitAfter(content, before) {
    const caption = content.match(UNIT_CAPTION)?.[1];
    if (caption !== undefined)
        return { factor: caption.startsWith("T") ? 1000 : 1, captioned: content.length < 120, linesLeft: HOLDS_FOR * 2 };
    if (before !== null && before.captioned && before.linesLeft > 0)
        return { ...before, linesLeft: before.linesLeft - 1 };
    if (MONEY_WORD.test(content))
        return { factor: 1, captioned: false, linesLeft: HOLDS_FOR };
    return before === null || before.linesLeft <= 0 ? null : { ...before, linesLeft: before.linesLeft - 1 };
}
function lineAmounts(text, line, unit) {
    const content = text.slice(...line.span);
    const cells = line.cells ?? [line.span];
    const whole = cells.flatMap((cell) => cellAmount(text, cell, unit, line.cells !== undefined));
    if (whole.length > 0)
        return whole;
    return [...content.matchAll(DECIMAL)].flatMap((match) => {
        const start = line.span[0] + match.index;
        return amount([start, start + match[0].length], match[0], unit);
    });
}
/** A cell that is nothing but a number; years are not amounts. */
function cellAmount(text, cell, unit, isTable) {
    const printed = text.slice(...cell);
    const number = printed.trim();
    const fits = WHOLE.test(number) || (unit.captioned && (isTable ? CELL_NUMBER : LONE_DECIMAL).test(number) && !/^(?:19|20)\d\d$/.test(number));
    if (!fits)
        return [];
    const start = cell[0] + printed.indexOf(number);
    return amount([start, start + number.length], number, unit);
}
function amount(span, printed, unit) {
    const value = plain(printed.replace(/^[+-]/, "")) * unit.factor * (printed.startsWith("-") ? -1 : 1);
    return value === 0 ? [] : [{ span, value, currency: "EUR", form: "cell" }];
}
//# sourceMappingURL=table-amount.js.map