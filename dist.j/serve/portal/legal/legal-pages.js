import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
/** What the site can and cannot do for people with disabilities, and whom to tell. */
export function accessibilityPage(site) {
    return {
        title: "Barrierefreiheit",
        crumbs: [{ text: "Barrierefreiheit" }],
        main: (_jsxs("div", { class: "frame prose", children: [_jsx("h1", { children: "Barrierefreiheit" }), _jsx("p", { children: "Diese Seiten sollen alle benutzen k\u00F6nnen: mit Tastatur, Vorleseprogramm, gro\u00DFer Schrift, auf dem Telefon und ohne Skript. Ma\u00DFstab sind die Regeln der WCAG 2.2 auf Stufe AA." }), _jsx("h2", { children: "Was wir daf\u00FCr tun" }), _jsxs("ul", { children: [_jsx("li", { children: "Inhalte stehen als gegliederter Text auf der Seite, nicht nur als PDF." }), _jsx("li", { children: "Alles ist mit der Tastatur erreichbar; wo Sie stehen, ist immer zu sehen." }), _jsx("li", { children: "Farben haben genug Kontrast, hell und dunkel. Nichts wird nur durch Farbe gesagt." }), _jsx("li", { children: "Wer weniger Bewegung oder mehr Kontrast eingestellt hat, bekommt das auch hier." })] }), _jsx("h2", { children: "Was noch fehlt" }), _jsxs("ul", { children: [_jsx("li", { children: "Originaldateien kommen von den Verwaltungen. Manche sind eingescannt und f\u00FCr Vorleseprogramme stumm. Ihren Text finden Sie, soweit er lesbar ist, auf der Seite der Vorlage." }), _jsx("li", { children: "Tabellen aus Dokumenten haben keine ausgezeichneten \u00DCberschriften, weil die Quelle sie nicht verr\u00E4t." }), _jsx("li", { children: "Texte in Leichter Sprache und in Geb\u00E4rdensprache gibt es hier nicht." })] }), _jsx("h2", { children: "Barriere melden" }), _jsx(Contact, { site: site, what: "Sie sto\u00DFen auf eine Barriere?" })] })),
    };
}
/** What is stored about readers: nothing. */
export function privacyPage(site) {
    return {
        title: "Datenschutz",
        crumbs: [{ text: "Datenschutz" }],
        main: (_jsxs("div", { class: "frame prose", children: [_jsx("h1", { children: "Datenschutz" }), _jsx("h2", { children: "Wenn Sie hier lesen" }), _jsx("p", { children: "Dieses Programm speichert nichts \u00FCber Sie: keine Cookies, keine Z\u00E4hlung, keine Suchbegriffe, keine Konten. Schrift, Gestaltung und Skript kommen von diesem Server; Ihr Browser fragt sonst niemanden." }), _jsx("p", { children: "Damit die Seite bei Ihnen ankommt, verarbeitet der Server f\u00FCr einen Augenblick Ihre IP-Adresse. Ob der Betreiber oder sein Anbieter dar\u00FCber hinaus Zugriffe aufzeichnet, erfahren Sie bei ihm." }), _jsx("h2", { children: "Wenn ein Dokument Sie nennt" }), _jsx("p", { children: "Gezeigt wird nur, was R\u00E4te und Verwaltungen \u00F6ffentlich gemacht haben. Dazu geh\u00F6ren Namen von Menschen in \u00F6ffentlichen \u00C4mtern. Seiten zu einzelnen Personen sollen Suchmaschinen nicht aufnehmen. Steht etwas falsch da oder geh\u00F6rt es nicht in die \u00D6ffentlichkeit, schreiben Sie bitte." }), _jsx(Contact, { site: site, what: "Sie haben eine Frage oder m\u00F6chten Ihre Rechte auf Auskunft, Berichtigung oder L\u00F6schung wahrnehmen?" })] })),
    };
}
/** Who answers for the site. */
export function imprintPage(site) {
    return {
        title: "Impressum",
        crumbs: [{ text: "Impressum" }],
        main: (_jsxs("div", { class: "frame prose", children: [_jsx("h1", { children: "Impressum" }), _jsx("h2", { children: "Wer diese Seiten betreibt" }), site.operator.length === 0
                    ? _jsx("p", { children: "Der Betreiber dieser Installation hat hier noch nichts eingetragen. Wer sie \u00F6ffentlich anbietet, muss es tun." })
                    : _jsx("address", { class: "operator", children: site.operator.map((line) => _jsx("p", { children: line })) }), _jsx(Contact, { site: site, what: "Sie m\u00F6chten uns etwas sagen?" }), _jsx("h2", { children: "Woher die Inhalte kommen" }), _jsx("p", { children: "Die Dokumente stammen von den genannten K\u00F6rperschaften. Ein Programm hat sie gelesen; dabei k\u00F6nnen Fehler unterlaufen. Ma\u00DFgeblich sind die Originaldateien und die Ver\u00F6ffentlichungen der K\u00F6rperschaften. Diese Seiten ersetzen keine amtliche Bekanntmachung." }), _jsx("h2", { children: "Womit die Seiten gemacht sind" }), _jsx("p", { children: "Die Software hei\u00DFt Ratsfaden und ist freie Software unter der EUPL-1.2. Gestaltung nach dem Designsystem KERN." })] })),
    };
}
function Contact({ site, what }) {
    return site.contact === null
        ? _jsxs("p", { children: [what, " Der Betreiber dieser Installation hat noch keine Adresse daf\u00FCr eingetragen."] })
        : _jsxs("p", { children: [what, " Schreiben Sie an ", _jsx("a", { href: `mailto:${site.contact}`, children: site.contact }), "."] });
}
//# sourceMappingURL=legal-pages.js.map