const SMALL = 1_000;
/**
 * Judges whether a decoded text can be a text that people wrote: `null` when it can, else the reason why not.
 * Cautious: lists, tables of numbers and other languages pass; only what no later step could use is turned away.
 * One pass over the characters, no copies.
 */
export function implausibilityOf(text) {
    const tally = count(text);
    const visible = text.length - tally.blanks;
    if (tally.control > visible * 0.02)
        return "control";
    if (tally.words === 0)
        return "noWords";
    if (visible < SMALL)
        return null;
    if (tally.distinct < 8)
        return "fewCharacters";
    if (tally.longestRun > 5_000 && tally.longestRun > visible / 2)
        return "oneRun";
    const runs = tally.blanks + 1;
    if (visible / runs > 45)
        return "longWords";
    if (tally.letters < visible * 0.02)
        return "noWords";
    return null;
}
function count(text) {
    const seen = new Set();
    const tally = { letters: 0, control: 0, words: 0, blanks: 0, longestRun: 0, distinct: 0 };
    let run = 0;
    let letterRun = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (isBlank(code)) {
            tally.blanks += 1;
            run = 0;
            letterRun = 0;
            continue;
        }
        run += 1;
        if (run > tally.longestRun)
            tally.longestRun = run;
        if (seen.size < 64)
            seen.add(code);
        if (isLetter(code)) {
            tally.letters += 1;
            letterRun += 1;
            if (letterRun === 2)
                tally.words += 1;
        }
        else {
            letterRun = 0;
            if (isControl(code))
                tally.control += 1;
        }
    }
    tally.distinct = seen.size;
    return tally;
}
function isBlank(code) {
    return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}
function isControl(code) {
    return code < 32 || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff;
}
function isLetter(code) {
    if (code < 0x80)
        return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (code < 0xc0)
        return false;
    return code < 0x2000 || (code >= 0x2c00 && code < 0xd800) || (code >= 0xf900 && code < 0xfffd);
}
//# sourceMappingURL=plausible.js.map