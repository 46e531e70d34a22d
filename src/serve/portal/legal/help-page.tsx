import type { PageContent } from "../../html/layout.tsx";

/** Help: how to search, and what the marks mean. */
export const helpPage: PageContent = {
  title: "Hilfe",
  description: "So suchen Sie, und das bedeuten die Markierungen.",
  crumbs: [{ text: "Hilfe" }],
  main: (
    <div class="frame prose">
      <h1>Hilfe</h1>

      <h2 id="suchen">So suchen Sie</h2>
      <p>Schreiben Sie ein oder mehrere Wörter in das Suchfeld. Gefunden wird, was alle Wörter enthält. Einzahl, Mehrzahl und Beugung spielen keine Rolle.</p>
      <table class="facts-table">
        <caption>Beispiele für die Suche</caption>
        <thead><tr><th scope="col">Sie schreiben</th><th scope="col">Sie finden</th></tr></thead>
        <tbody>
          <tr><td><code>Radweg Bachstraße</code></td><td>Dokumente, in denen beide Wörter vorkommen</td></tr>
          <tr><td><code>"sicherer Schulweg"</code></td><td>genau diese Wortfolge</td></tr>
          <tr><td><code>Schwimmbad ODER Hallenbad</code></td><td>eines von beiden</td></tr>
          <tr><td><code>Haushalt -Entwurf</code></td><td>„Haushalt“, aber nicht „Entwurf“</td></tr>
          <tr><td><code>förder*</code></td><td>alles, was so anfängt: Förderung, förderfähig</td></tr>
          <tr><td><code>2025/020</code></td><td>das Dokument mit dieser Nummer</td></tr>
          <tr><td><code>Spielplatz jahr:2020-2024</code></td><td>Dokumente aus diesen Jahren</td></tr>
        </tbody>
      </table>

      <h2 id="beratungsfolge">Die Beratungsfolge</h2>
      <p>Eine Vorlage wandert durch Ausschüsse und Räte. Der rote Faden oben auf ihrer Seite zeigt den Weg: Ein gefüllter Knoten heißt, es gibt ein Ergebnis. Ein leerer Knoten heißt, die Sitzung steht noch an oder ihr Ergebnis ist nicht bekannt.</p>
      <p>Steht das Ergebnis nicht auf der Vorlage selbst, nehmen wir es aus Niederschrift, Auszug oder Tagesordnung der Sitzung und sagen, aus welcher. Sagen zwei Dokumente Verschiedenes, zeigen wir beides.</p>

      <h2 id="belege">Belege</h2>
      <p>Beträge, Namen, Termine und andere Angaben hat ein Programm im Text gefunden. Hinter jeder steht ein Beleg. Folgen Sie ihm, und der Satz leuchtet auf. Der Pfeil <span aria-hidden="true">↑</span> hinter der Stelle führt zurück.</p>
      <p>„Von Hand geprüft“ oder „von Hand berichtigt“ heißt: Ein Mensch hat nachgesehen. „Unsicher“ heißt: Sehen Sie bitte selbst nach.</p>

      <h2 id="original">Ausgebesserter Text und Original</h2>
      <p>Viele Dokumente kommen beschädigt bei uns an: mit zerrissenen Wörtern, falschen Zeichen oder Lesefehlern. Wir zeigen den Text so, wie er gemeint war. Ausgebesserte Stellen sind fein gepunktet unterstrichen. Unter jedem Abschnitt öffnet „Original anzeigen“ den unveränderten Text und nennt jede Änderung mit ihrem Grund.</p>

      <h2 id="bezuege">Bezüge</h2>
      <p>Nennt ein Dokument ein anderes, wird daraus ein Link. Kommen mehrere in Frage, zeigen wir alle. Fehlt das genannte Dokument in der Sammlung, sagen wir das.</p>

      <h2 id="daten">Daten und Abonnements</h2>
      <p>Jede Seite gibt es auch als JSON: Hängen Sie <code>.json</code> an die Adresse. <a href="/feeds/vorlagen.atom">Neue Vorlagen</a> und <a href="/feeds/sitzungen.ics">Sitzungen</a> können Sie abonnieren. Programme fragen uns nach dem Standard <a href="/hilfe/oparl">OParl</a> oder über unsere <a href="/api">Schnittstelle</a>.</p>
    </div>
  ),
};
