import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { formatCount } from "./format.js";
/** Links to the pages of a long list; nothing where one page holds all. */
export function Pagination(props) {
    const last = Math.ceil(props.total / props.pageSize);
    if (last <= 1)
        return null;
    return (_jsxs("nav", { class: "pagination", "aria-label": `Seiten: ${props.label}`, children: [props.page > 1 ? _jsxs("a", { class: "pagination-step", rel: "prev", href: props.hrefOf(props.page - 1), children: [_jsx("span", { "aria-hidden": "true", children: "\u2190" }), " Zur\u00FCck"] }) : null, _jsx("ol", { children: pagesAround(props.page, last).map((page) => page === null
                    ? _jsx("li", { class: "pagination-gap", "aria-hidden": "true", children: "\u2026" })
                    : _jsx("li", { children: page === props.page
                            ? _jsxs("span", { class: "pagination-page", "aria-current": "page", children: [_jsx("span", { class: "kern-sr-only", children: "Seite " }), formatCount(page)] })
                            : _jsxs("a", { class: "pagination-page", href: props.hrefOf(page), children: [_jsx("span", { class: "kern-sr-only", children: "Seite " }), formatCount(page)] }) })) }), props.page < last ? _jsxs("a", { class: "pagination-step", rel: "next", href: props.hrefOf(props.page + 1), children: ["Weiter ", _jsx("span", { "aria-hidden": "true", children: "\u2192" })] }) : null] }));
}
/** First, last and the neighbours of `page`; null marks a gap. */
export function pagesAround(page, last) {
    const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last).toSorted((a, b) => a - b);
    return shown.flatMap((number, index) => {
        const before = shown[index - 1];
        return before !== undefined && number - before > 1 ? [null, number] : [number];
    });
}
//# sourceMappingURL=pagination.js.map