import { edit } from "./pass.js";
const letters = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
};
/** Glyphs that join two letters become the letters. */
export const mendLigatures = ({ text }) => {
    const edits = [];
    for (const match of text.matchAll(/[\ufb00-\ufb06]/g))
        edits.push(edit(text, match.index, match.index + 1, letters[match[0]] ?? match[0], "ligature", 0.99));
    return { edits };
};
//# sourceMappingURL=ligature.js.map