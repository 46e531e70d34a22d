/** Characters that German texts use beyond ASCII; each may come out of a wrong decoder as two or three others. */
const meant = "äöüÄÖÜßéèêëáàâåçóòôúùûíìîïñõãøæÉÈÀÁÇÑØÅ§°²³½¼¾×·±µ«»©®´¸¹º¡¿£¢¥¬¦¨ªž š ő ł ć č ś ż".replaceAll(" ", "") +
    "\u00a0\u00ad–—‘’‚“”„†‡•…‰‹›€™−≤≥→";
/** Windows-1252 for 0x80 to 0x9f; "." where the code page has nothing (Latin-1 has control characters there). */
const windows1252 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";
/** MacRoman for 0x80 to 0xff. */
const macRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/** What UTF-8 read with another character set looks like → what it means. */
export const mojibake = buildTable();
function buildTable() {
    const table = new Map();
    for (const character of meant) {
        const bytes = utf8(character.codePointAt(0) ?? 0);
        for (const decode of [latin1, windows, mac]) {
            const seen = bytes.map(decode).join("");
            // A lone accent or blank behind a letter is too weak a sign; the first of the characters must be a telling one.
            if (!table.has(seen))
                table.set(seen, character);
        }
    }
    return table;
}
function utf8(code) {
    if (code < 0x80)
        return [code];
    if (code < 0x800)
        return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}
function latin1(byte) {
    return String.fromCharCode(byte);
}
function windows(byte) {
    const character = byte < 0x80 || byte > 0x9f ? "." : (windows1252[byte - 0x80] ?? ".");
    return character === "." ? latin1(byte) : character;
}
function mac(byte) {
    return macRoman[byte - 0x80] ?? latin1(byte);
}
//# sourceMappingURL=mojibake.js.map