import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { Breadcrumb } from "./breadcrumb.js";
import { Knot } from "./knot.js";
const places = [
    { href: "/vorlagen", text: "Vorlagen" },
    { href: "/sitzungen", text: "Sitzungen" },
    { href: "/gremien", text: "Gremien" },
    { href: "/personen", text: "Personen" },
];
const footerPlaces = [
    { href: "/hilfe", text: "Hilfe" },
    { href: "/barrierefreiheit", text: "Barrierefreiheit" },
    { href: "/datenschutz", text: "Datenschutz" },
    { href: "/impressum", text: "Impressum" },
];
/** The frame of every page: head, header, way, main part, footer. */
export function Layout(props) {
    const { site, path, content } = props;
    return (_jsxs("html", { lang: "de", children: [_jsx(Head, { ...props }), _jsxs("body", { children: [_jsx("a", { class: "skip-link", href: "#inhalt", children: "Zum Inhalt springen" }), _jsx(Header, { site: site, path: path, query: content.query ?? "" }), content.crumbs === undefined ? null : _jsx("div", { class: "frame", children: _jsx(Breadcrumb, { crumbs: content.crumbs }) }), _jsx("main", { id: "inhalt", tabindex: -1, children: content.main }), _jsx(Footer, { site: site })] })] }));
}
function Head({ site, path, content }) {
    return (_jsxs("head", { children: [_jsx("meta", { charset: "utf-8" }), _jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), _jsx("title", { children: `${content.title} – ${site.name}` }), content.description === undefined ? null : _jsx("meta", { name: "description", content: content.description }), content.noIndex === true ? _jsx("meta", { name: "robots", content: "noindex" }) : null, _jsx("meta", { name: "color-scheme", content: "light dark" }), _jsx("link", { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }), site.assets.styles.map((href) => _jsx("link", { rel: "stylesheet", href: href })), site.assets.scripts.map((src) => _jsx("script", { type: "module", src: src })), _jsx("link", { rel: "alternate", type: "application/json", href: path === "/" ? "/index.json" : `${path}.json`, title: "Diese Seite als JSON" }), (content.feeds ?? []).map((feed) => _jsx("link", { rel: "alternate", type: feed.type, href: feed.href, title: feed.title }))] }));
}
function Header(props) {
    return (_jsx("header", { class: "site-header", children: _jsxs("div", { class: "frame site-header-row", children: [_jsxs("a", { class: "brand", href: "/", children: [_jsx(Knot, { class: "brand-knot" }), _jsx("span", { children: props.site.name })] }), _jsx("nav", { class: "site-nav", "aria-label": "Hauptmen\u00FC", children: _jsx("ul", { children: places.map((place) => (_jsx("li", { children: _jsx("a", { href: place.href, ...currentOf(place.href, props.path), children: place.text }) }))) }) }), props.path === "/" || props.path === "/suche" ? null : _jsx(HeaderSearch, { query: props.query }), props.path === "/suche" ? null : _jsxs("a", { class: "header-search-link", href: "/suche", children: [_jsx("span", { class: "kern-icon kern-icon--search", "aria-hidden": "true" }), "Suche"] })] }) }));
}
function HeaderSearch(props) {
    return (_jsx("search", { class: "header-search", children: _jsxs("form", { action: "/suche", method: "get", children: [_jsx("label", { class: "kern-sr-only", for: "kopf-suche", children: "Suchbegriff" }), _jsx("input", { id: "kopf-suche", type: "search", name: "q", value: props.query, placeholder: "Suchen", autocomplete: "off", maxlength: 200 }), _jsxs("button", { type: "submit", children: [_jsx("span", { class: "kern-icon kern-icon--search", "aria-hidden": "true" }), _jsx("span", { class: "kern-sr-only", children: "Suchen" })] })] }) }));
}
function Footer(props) {
    return (_jsx("footer", { class: "site-footer", children: _jsxs("div", { class: "frame site-footer-row", children: [_jsxs("p", { children: [_jsx("strong", { children: props.site.name }), " zeigt, was R\u00E4te beraten und beschlie\u00DFen. Jede Angabe f\u00FChrt zu dem Satz, aus dem sie stammt."] }), _jsx("nav", { "aria-label": "\u00DCber diese Seiten", children: _jsx("ul", { children: footerPlaces.map((place) => _jsx("li", { children: _jsx("a", { href: place.href, children: place.text }) })) }) })] }) }));
}
function currentOf(href, path) {
    if (path === href)
        return { "aria-current": "page" };
    return path.startsWith(`${href}/`) ? { "aria-current": "true" } : {};
}
//# sourceMappingURL=layout.js.map