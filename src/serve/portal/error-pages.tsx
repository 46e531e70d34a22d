import type { PageContent } from "../html/layout.tsx";

/** Nothing stands at this address. */
export const notFoundPage: PageContent = {
  title: "Nicht gefunden",
  crumbs: [{ text: "Nicht gefunden" }],
  noIndex: true,
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Fehler 404</p>
      <h1>Hier reißt der Faden ab</h1>
      <p>Unter dieser Adresse gibt es nichts, oder es ist nicht öffentlich. Prüfen Sie bitte die Adresse, oder suchen Sie.</p>
      <p><a href="/suche">Zur Suche</a> · <a href="/vorlagen">Zu den Vorlagen</a> · <a href="/">Zum Start</a></p>
    </div>
  ),
};

/** A file stood here and was taken back. */
export const gonePage: PageContent = {
  title: "Nicht mehr da",
  crumbs: [{ text: "Nicht mehr da" }],
  noIndex: true,
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Fehler 410</p>
      <h1>Diese Datei gibt es hier nicht mehr</h1>
      <p>Sie war öffentlich und ist es nicht mehr. Vielleicht gibt es eine neuere Fassung: Suchen Sie bitte nach der Vorlage.</p>
      <p><a href="/suche">Zur Suche</a> · <a href="/vorlagen">Zu den Vorlagen</a> · <a href="/">Zum Start</a></p>
    </div>
  ),
};

/** The address asks something that cannot be answered; `complaint` is one sentence that says what. */
export function badQueryPage(complaint: string): PageContent {
  return {
    title: "Angabe nicht verständlich",
    crumbs: [{ text: "Angabe nicht verständlich" }],
    noIndex: true,
    main: (
      <div class="frame prose error-page">
        <p class="kicker">Fehler 400</p>
        <h1>Diese Angabe verstehen wir nicht</h1>
        <p>{complaint}</p>
        <p><a href="/suche">Zur Suche</a> · <a href="/">Zum Start</a></p>
      </div>
    ),
  };
}

/** Something broke on our side. */
export const brokenPage: PageContent = {
  title: "Störung",
  crumbs: [{ text: "Störung" }],
  noIndex: true,
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Fehler 500</p>
      <h1>Da ist uns etwas gerissen</h1>
      <p>Die Seite ließ sich gerade nicht zusammenstellen. Das liegt an uns, nicht an Ihnen. Versuchen Sie es bitte in ein paar Minuten noch einmal.</p>
      <p><a href="/">Zum Start</a></p>
    </div>
  ),
};
