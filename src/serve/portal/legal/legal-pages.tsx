import type { PageContent } from "../../html/layout.tsx";
import type { Site } from "../../html/site.ts";

/** What the site can and cannot do for people with disabilities, and whom to tell. */
export function accessibilityPage(site: Site): PageContent {
  return {
    title: "Barrierefreiheit",
    crumbs: [{ text: "Barrierefreiheit" }],
    main: (
      <div class="frame prose">
        <h1>Barrierefreiheit</h1>
        <p>Diese Seiten sollen alle benutzen können: mit Tastatur, Vorleseprogramm, großer Schrift, auf dem Telefon und ohne Skript. Maßstab sind die Regeln der WCAG 2.2 auf Stufe AA.</p>
        <h2>Was wir dafür tun</h2>
        <ul>
          <li>Inhalte stehen als gegliederter Text auf der Seite, nicht nur als PDF.</li>
          <li>Alles ist mit der Tastatur erreichbar; wo Sie stehen, ist immer zu sehen.</li>
          <li>Farben haben genug Kontrast, hell und dunkel. Nichts wird nur durch Farbe gesagt.</li>
          <li>Wer weniger Bewegung oder mehr Kontrast eingestellt hat, bekommt das auch hier.</li>
        </ul>
        <h2>Was noch fehlt</h2>
        <ul>
          <li>Originaldateien kommen von den Verwaltungen. Manche sind eingescannt und für Vorleseprogramme stumm. Ihren Text finden Sie, soweit er lesbar ist, auf der Seite der Vorlage.</li>
          <li>Tabellen aus Dokumenten haben keine ausgezeichneten Überschriften, weil die Quelle sie nicht verrät.</li>
          <li>Texte in Leichter Sprache und in Gebärdensprache gibt es hier nicht.</li>
        </ul>
        <h2>Barriere melden</h2>
        <Contact site={site} what="Sie stoßen auf eine Barriere?" />
      </div>
    ),
  };
}

/** What is stored about readers: nothing. */
export function privacyPage(site: Site): PageContent {
  return {
    title: "Datenschutz",
    crumbs: [{ text: "Datenschutz" }],
    main: (
      <div class="frame prose">
        <h1>Datenschutz</h1>
        <h2>Wenn Sie hier lesen</h2>
        <p>Dieses Programm speichert nichts über Sie: keine Cookies, keine Zählung, keine Suchbegriffe, keine Konten. Schrift, Gestaltung und Skript kommen von diesem Server; Ihr Browser fragt sonst niemanden.</p>
        <p>Damit die Seite bei Ihnen ankommt, verarbeitet der Server für einen Augenblick Ihre IP-Adresse. Ob der Betreiber oder sein Anbieter darüber hinaus Zugriffe aufzeichnet, erfahren Sie bei ihm.</p>
        <h2>Wenn ein Dokument Sie nennt</h2>
        <p>Gezeigt wird nur, was Räte und Verwaltungen öffentlich gemacht haben. Dazu gehören Namen von Menschen in öffentlichen Ämtern. Seiten zu einzelnen Personen sollen Suchmaschinen nicht aufnehmen. Steht etwas falsch da oder gehört es nicht in die Öffentlichkeit, schreiben Sie bitte.</p>
        <Contact site={site} what="Sie haben eine Frage oder möchten Ihre Rechte auf Auskunft, Berichtigung oder Löschung wahrnehmen?" />
      </div>
    ),
  };
}

/** Who answers for the site. */
export function imprintPage(site: Site): PageContent {
  return {
    title: "Impressum",
    crumbs: [{ text: "Impressum" }],
    main: (
      <div class="frame prose">
        <h1>Impressum</h1>
        <h2>Wer diese Seiten betreibt</h2>
        {site.operator.length === 0
          ? <p>Der Betreiber dieser Installation hat hier noch nichts eingetragen. Wer sie öffentlich anbietet, muss es tun.</p>
          : <address class="operator">{site.operator.map((line) => <p>{line}</p>)}</address>}
        <Contact site={site} what="Sie möchten uns etwas sagen?" />
        <h2>Woher die Inhalte kommen</h2>
        <p>Die Dokumente stammen von den genannten Körperschaften. Ein Programm hat sie gelesen; dabei können Fehler unterlaufen. Maßgeblich sind die Originaldateien und die Veröffentlichungen der Körperschaften. Diese Seiten ersetzen keine amtliche Bekanntmachung.</p>
        <h2>Womit die Seiten gemacht sind</h2>
        <p>Die Software heißt Ratsfaden und ist freie Software unter der EUPL-1.2. Gestaltung nach dem Designsystem KERN.</p>
      </div>
    ),
  };
}

function Contact({ site, what }: { readonly site: Site; readonly what: string }) {
  return site.contact === null
    ? <p>{what} Der Betreiber dieser Installation hat noch keine Adresse dafür eingetragen.</p>
    : <p>{what} Schreiben Sie an <a href={`mailto:${site.contact}`}>{site.contact}</a>.</p>;
}
