import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { sectionWords } from "../words.js";
import { OriginalText } from "./original-text.js";
import { SectionText } from "./section-text.js";
/** The parts of the paper, each under its printed heading. */
export function PaperSections({ view }) {
    if (view.sections.length === 0) {
        return _jsxs("p", { class: "empty", children: ["Aus diesem Dokument lie\u00DF sich kein Text lesen. \u00D6ffnen Sie bitte die ", _jsx("a", { href: "#dateien", children: "Originaldatei" }), "."] });
    }
    return _jsx(_Fragment, { children: view.sections.map((section) => _jsx(Section, { section: section, view: view, depth: depthOf(section, view.sections) })) });
}
function Section({ section, view, depth }) {
    const Heading = depth === 0 ? "h2" : "h3";
    const anchor = anchorOf(section);
    return (_jsxs("section", { class: `part part-${section.kind}`, id: anchor, children: [_jsxs(Heading, { children: [headingOf(section), section.page === null ? null : _jsxs("span", { class: "part-page", children: ["Seite ", section.page] })] }), _jsx(SectionText, { section: section, view: view }), _jsx(OriginalText, { section: section })] }));
}
/** How deep a section lies: 0 for the outermost ones of its paper, whatever level the source gave them; 2 at most. */
export function depthOf(section, all) {
    // No heading may stand two levels below the one before it, and the first stands below the title.
    if (section === all[0])
        return 0;
    const outermost = all.reduce((least, { level }) => Math.min(least, level), section.level);
    return Math.min(section.level - outermost, 2);
}
/** The heading as printed, else the word for its kind. */
export function headingOf(section) {
    return section.heading === "" ? sectionWords[section.kind] : section.heading;
}
/** Where a section stands on the page. */
export function anchorOf(section) {
    return `s-${section.id}`;
}
//# sourceMappingURL=paper-sections.js.map