import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { countOf, dayOf, formatSize } from "../../html/format.js";
import { addressOf } from "../address.js";
/** The original files; older versions are kept apart. */
export function Files({ view }) {
    if (view.files.length === 0)
        return null;
    const current = view.files.filter((file) => file.current);
    const older = view.files.filter((file) => !file.current);
    return (_jsxs("section", { class: "facts-section", id: "dateien", "aria-labelledby": "dateien-titel", children: [_jsx("h2", { id: "dateien-titel", children: "Originaldateien" }), _jsx("ul", { class: "files", children: current.map((file) => _jsx(Original, { file: file })) }), older.length === 0 ? null : (_jsxs("details", { children: [_jsxs("summary", { children: ["\u00C4ltere Fassungen (", older.length, ")"] }), _jsx("ul", { class: "files", children: older.map((file) => _jsx(Original, { file: file })) })] }))] }));
}
function Original({ file }) {
    return (_jsxs("li", { class: "file", children: [_jsx("span", { class: "kern-icon kern-icon--draft", "aria-hidden": "true" }), _jsxs("div", { children: [_jsx("a", { href: addressOf.file(file.id, file.name), children: file.name }), _jsxs("p", { class: "entry-facts", children: [_jsx("span", { children: typeWord(file.mediaType) }), _jsx("span", { children: formatSize(file.size) }), file.pageCount === null ? null : _jsx("span", { children: countOf(file.pageCount, "Seite", "Seiten") }), _jsxs("span", { children: ["gelesen am ", _jsx(DateText, { iso: dayOf(file.readAt) })] })] })] })] }));
}
const typeWords = {
    "application/pdf": "PDF",
    "text/html": "Webseite",
    "text/plain": "Text",
    "image/png": "Bild",
    "image/jpeg": "Bild",
    "image/tiff": "Bild",
};
function typeWord(mediaType) {
    return typeWords[mediaType.split(";")[0]?.trim() ?? ""] ?? mediaType;
}
//# sourceMappingURL=files.js.map