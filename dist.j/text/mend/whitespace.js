import { edit } from "./pass.js";
/** Runs of blanks of any width, without tabs (they separate cells) and line breaks; invisible characters; loose accents. */
const places = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[\u200b-\u200d\u2060\ufeff]+|\u00ad+|[A-Za-z][\u0300-\u036f]{1,4}/g;
const invisible = /^[\u200b-\u200d\u2060\ufeff]/;
/** Blanks of every kind become one blank (none at the ends of a line); soft hyphens and zero-width characters go; loose accents join their letter. */
export const mendWhitespace = ({ text }) => {
    const edits = [];
    for (const match of text.matchAll(places)) {
        const found = match[0];
        const start = match.index;
        const end = start + found.length;
        const meant = meantBy(text, found, start, end);
        if (meant !== found)
            edits.push(edit(text, start, end, meant, "whitespace", 0.99));
    }
    return { edits };
};
function meantBy(text, found, start, end) {
    if (invisible.test(found))
        return "";
    // A soft hyphen at a line end is a hyphen that shows; line-end mending needs it.
    if (found.startsWith("\u00ad"))
        return isBreak(text, end) && start > 0 ? found : "";
    if (/^[A-Za-z]/.test(found))
        return found.normalize("NFC");
    return isBreak(text, end) || isBreak(text, start - 1) ? "" : " ";
}
/** A line break, or the border of the text. */
function isBreak(text, position) {
    if (position < 0 || position >= text.length)
        return true;
    const code = text.charCodeAt(position);
    return code === 10 || code === 13 || code === 12;
}
//# sourceMappingURL=whitespace.js.map