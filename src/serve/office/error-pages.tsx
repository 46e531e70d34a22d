import type { PageContent } from "../html/layout.tsx";

/** Nothing stands at this address of the office. */
export const nothingThere: PageContent = {
  title: "Nicht gefunden",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Fehler 404</p>
      <h1>Hier liegt nichts</h1>
      <p>Dieses Dokument gibt es nicht oder nicht mehr. Vielleicht wurde es inzwischen durch eine neuere Fassung ersetzt.</p>
      <p><a href="/buero/dokumente">Zu den Dokumenten</a></p>
    </div>
  ),
};

/** The fact has changed or gone since the page was made; nothing was taken. */
export function gonePage(documentId: string): PageContent {
  return {
    title: "Nicht übernommen",
    main: (
      <div class="frame prose error-page">
        <p class="kicker">Nicht übernommen</p>
        <h1>Hier hat sich inzwischen etwas geändert</h1>
        <p>Das Dokument wurde neu gelesen, oder jemand anderes hat die Angabe gerade geprüft. Sehen Sie bitte nach, wie sie jetzt lautet.</p>
        <p><a href={`/buero/dokumente/${encodeURIComponent(documentId)}`}>Dokument neu laden</a></p>
      </div>
    ),
  };
}

/** Something broke on our side. */
export const brokenPage: PageContent = {
  title: "Störung",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Fehler 500</p>
      <h1>Da ist uns etwas gerissen</h1>
      <p>Die Seite ließ sich gerade nicht zusammenstellen. Das liegt an uns, nicht an Ihnen. Ob eine Änderung übernommen wurde, sehen Sie, wenn Sie das Dokument neu laden.</p>
      <p><a href="/buero/dokumente">Zu den Dokumenten</a></p>
    </div>
  ),
};
