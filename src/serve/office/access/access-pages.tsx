import type { PageContent } from "../../html/layout.tsx";

/** Nobody is in the office here, or the session has ended. */
export const noEntryPage: PageContent = {
  title: "Kein Zutritt",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Hier geht es nur mit Schlüssel weiter</h1>
      <p>Im Büro prüft der Sitzungsdienst, was Ratsfaden gelesen hat. Den Link mit dem Schlüssel zeigt das Programm, wenn es startet; er gilt zwölf Stunden lang in diesem Browser, danach öffnen Sie ihn einfach noch einmal.</p>
      <p>Haben Sie den Link gerade eben geöffnet, zum Beispiel aus einer E-Mail? Dann geht es hier weiter: <a href="/buero/dokumente">Zum Büro</a></p>
      <p><a href="/">Zum öffentlichen Portal</a></p>
    </div>
  ),
};

/** The key in the address is not the one. */
export const wrongKeyPage: PageContent = {
  title: "Schlüssel passt nicht",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Dieser Schlüssel passt nicht</h1>
      <p>Vielleicht fehlt am Ende des Links ein Zeichen, oder das Programm hat einen neuen Schlüssel. Nehmen Sie bitte den Link, den es beim letzten Start gezeigt hat.</p>
      <p><a href="/">Zum öffentlichen Portal</a></p>
    </div>
  ),
};

/** Too many wrong keys wait already. */
export const tooManyPage: PageContent = {
  title: "Zu viele Versuche",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Das waren zu viele Versuche</h1>
      <p>Gerade werden viele falsche Schlüssel probiert. Warten Sie bitte eine Minute und öffnen Sie dann den richtigen Link.</p>
    </div>
  ),
};

/** A page of others tried to change something. */
export const foreignOriginPage: PageContent = {
  title: "Nicht übernommen",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Das kam nicht von hier</h1>
      <p>Diese Änderung hat eine fremde Seite geschickt, deshalb wurde nichts übernommen. Waren Sie das selbst? Dann öffnen Sie das Dokument im Büro und versuchen Sie es noch einmal.</p>
      <p><a href="/buero/dokumente">Zu den Dokumenten</a></p>
    </div>
  ),
};

/** The form was made for another session. */
export const formTooOldPage: PageContent = {
  title: "Nicht übernommen",
  main: (
    <div class="frame prose error-page">
      <p class="kicker">Büro</p>
      <h1>Diese Seite war zu lange offen</h1>
      <p>Inzwischen haben Sie das Büro neu betreten, deshalb wurde nichts übernommen. Laden Sie das Dokument neu und versuchen Sie es noch einmal.</p>
      <p><a href="/buero/dokumente">Zu den Dokumenten</a></p>
    </div>
  ),
};
