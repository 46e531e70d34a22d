/** The smallest box around all words (at least one). */
export function boxAround(words) {
    const left = Math.min(...words.map((word) => word.box.x));
    const top = Math.min(...words.map((word) => word.box.y));
    const right = Math.max(...words.map((word) => word.box.x + word.box.width));
    const bottom = Math.max(...words.map((word) => word.box.y + word.box.height));
    return { x: left, y: top, width: right - left, height: bottom - top };
}
/** Right edge. */
export function rightOf(box) {
    return box.x + box.width;
}
/** Lower edge. */
export function bottomOf(box) {
    return box.y + box.height;
}
/** The middle value; 0 of none. */
export function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
//# sourceMappingURL=word.js.map