import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
/** Nothing stands at this address. */
export const notFoundPage = {
    title: "Nicht gefunden",
    crumbs: [{ text: "Nicht gefunden" }],
    noIndex: true,
    main: (_jsxs("div", { class: "frame prose error-page", children: [_jsx("p", { class: "kicker", children: "Fehler 404" }), _jsx("h1", { children: "Hier rei\u00DFt der Faden ab" }), _jsx("p", { children: "Unter dieser Adresse gibt es nichts, oder es ist nicht \u00F6ffentlich. Pr\u00FCfen Sie bitte die Adresse, oder suchen Sie." }), _jsxs("p", { children: [_jsx("a", { href: "/suche", children: "Zur Suche" }), " \u00B7 ", _jsx("a", { href: "/vorlagen", children: "Zu den Vorlagen" }), " \u00B7 ", _jsx("a", { href: "/", children: "Zum Start" })] })] })),
};
/** The address asks something that cannot be answered; `complaint` is one sentence that says what. */
export function badQueryPage(complaint) {
    return {
        title: "Angabe nicht verständlich",
        crumbs: [{ text: "Angabe nicht verständlich" }],
        noIndex: true,
        main: (_jsxs("div", { class: "frame prose error-page", children: [_jsx("p", { class: "kicker", children: "Fehler 400" }), _jsx("h1", { children: "Diese Angabe verstehen wir nicht" }), _jsx("p", { children: complaint }), _jsxs("p", { children: [_jsx("a", { href: "/suche", children: "Zur Suche" }), " \u00B7 ", _jsx("a", { href: "/", children: "Zum Start" })] })] })),
    };
}
/** Something broke on our side. */
export const brokenPage = {
    title: "Störung",
    crumbs: [{ text: "Störung" }],
    noIndex: true,
    main: (_jsxs("div", { class: "frame prose error-page", children: [_jsx("p", { class: "kicker", children: "Fehler 500" }), _jsx("h1", { children: "Da ist uns etwas gerissen" }), _jsx("p", { children: "Die Seite lie\u00DF sich gerade nicht zusammenstellen. Das liegt an uns, nicht an Ihnen. Versuchen Sie es bitte in ein paar Minuten noch einmal." }), _jsx("p", { children: _jsx("a", { href: "/", children: "Zum Start" }) })] })),
};
//# sourceMappingURL=error-pages.js.map