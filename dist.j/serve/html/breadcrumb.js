import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
/** The way from the start to this page. */
export function Breadcrumb(props) {
    return (_jsx("nav", { class: "breadcrumb", "aria-label": "Sie sind hier", children: _jsxs("ol", { children: [_jsx("li", { children: _jsx("a", { href: "/", children: "Start" }) }), props.crumbs.map((crumb) => (_jsx("li", { children: crumb.href === undefined ? _jsx("span", { "aria-current": "page", children: crumb.text }) : _jsx("a", { href: crumb.href, children: crumb.text }) })))] }) }));
}
//# sourceMappingURL=breadcrumb.js.map