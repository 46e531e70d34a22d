const SAMPLE_BYTES = 65_536;
/**
 * Bytes → text. In this order: byte order mark; UTF-8 when every byte fits; UTF-16 without a mark
 * (every other byte is zero); UTF-8 with few damaged places; else Windows-1252, which fits all bytes.
 * The byte order mark is left out; line ends become `\n`.
 */
export function decodeText(bytes) {
    const decoded = decode(bytes);
    return { ...decoded, text: decoded.text.replace(/\r\n?/g, "\n") };
}
/** Decodes with a named character set, or `null` when the name is not one this platform knows. */
export function decodeWith(bytes, label) {
    try {
        return new TextDecoder(label).decode(bytes).replace(/\r\n?/g, "\n");
    }
    catch {
        return null;
    }
}
/** The character set a byte order mark names, or `null`. */
export function encodingOfMark(bytes) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return "utf-8";
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return "utf-16le";
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return "utf-16be";
    return null;
}
function decode(bytes) {
    const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
    if (marked !== null && marked !== "utf-8")
        return lenient(bytes, marked);
    try {
        return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", damaged: 0 };
    }
    catch {
        if (marked === "utf-8" || isMostlyUtf8(bytes))
            return lenient(bytes, "utf-8");
        return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252", damaged: 0 };
    }
}
function lenient(bytes, encoding) {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, damaged: countReplacements(text) };
}
function countReplacements(text) {
    let found = 0;
    for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1))
        found += 1;
    return found;
}
/** UTF-16 without a mark: in European text one byte of each pair is nearly always zero, the other hardly ever. */
function encodingOfZeros(bytes) {
    const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
    if (end < 8)
        return null;
    let even = 0;
    let odd = 0;
    for (let index = 0; index < end; index += 2) {
        if (bytes[index] === 0)
            even += 1;
        if (bytes[index + 1] === 0)
            odd += 1;
    }
    const pairs = end / 2;
    if (odd > pairs * 0.7 && even < pairs * 0.02)
        return "utf-16le";
    if (even > pairs * 0.7 && odd < pairs * 0.02)
        return "utf-16be";
    return null;
}
/** A few damaged places in a text whose umlauts are UTF-8: better than every umlaut as two odd letters. */
function isMostlyUtf8(bytes) {
    let good = 0;
    let bad = 0;
    for (let index = 0; index < bytes.length;) {
        const length = sequenceLength(bytes, index);
        if (length > 1)
            good += 1;
        if (length === 0)
            bad += 1;
        index += Math.max(length, 1);
    }
    return good >= 4 * bad;
}
/** Length of the UTF-8 sequence at `index`: 1 for ASCII, 2 to 4 when complete, 0 when the byte does not fit. */
function sequenceLength(bytes, index) {
    const first = bytes[index] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    for (let offset = 1; offset < length; offset += 1) {
        if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80)
            return 0;
    }
    return length;
}
//# sourceMappingURL=decode-text.js.map