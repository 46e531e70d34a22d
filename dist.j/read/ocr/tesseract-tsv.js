const COLUMNS = 12;
/** Tesseract gives the height of a word's ink; type is about this much larger. */
const TYPE_PER_INK = 1.25;
/**
 * The words of Tesseract's TSV output, boxes in pixels. Columns: level, page, block, paragraph, line, word,
 * left, top, width, height, confidence (0 to 100), text. Words that are only specks (no letter, digit or
 * punctuation, or next to no confidence) are left out.
 */
export function wordsOfTsv(tsv) {
    const words = [];
    let line = [];
    let key = "";
    for (const row of tsv.split("\n")) {
        const fields = row.split("\t");
        if (fields.length < COLUMNS || fields[0] !== "5")
            continue;
        const own = fields.slice(1, 5).join(" ");
        if (own !== key)
            words.push(...levelled(line));
        if (own !== key)
            line = [];
        key = own;
        const word = wordOf(fields);
        if (word !== null)
            line.push(word);
    }
    return [...words, ...levelled(line)];
}
function wordOf(fields) {
    const [x = 0, y = 0, width = 0, height = 0, percent = 0] = fields.slice(6, 11).map(Number);
    const text = fields.slice(11).join(" ").trim();
    const confidence = Math.min(1, Math.max(0, percent / 100));
    if (text === "" || ![x, y, width, height].every(Number.isFinite) || confidence < 0.05)
        return null;
    if (!/[\p{L}\p{N}]/u.test(text) && confidence < 0.3)
        return null;
    return { text, box: { x, y, width, height }, size: 0, bold: false, confidence };
}
/** The words of one line get the line's height, so that commas and capitals stand on one line, and its size of type. */
function levelled(line) {
    const heights = line.map((word) => word.box.height).toSorted((a, b) => a - b);
    const height = heights[Math.floor(heights.length / 2)] ?? 0;
    return line.map((word) => {
        const y = word.box.height > height * 2 ? word.box.y : Math.min(word.box.y, word.box.y + word.box.height - height);
        return { ...word, box: { ...word.box, y, height: Math.max(word.box.height, height) }, size: height * TYPE_PER_INK };
    });
}
//# sourceMappingURL=tesseract-tsv.js.map