import type { PageContent } from "../../html/layout.tsx";

/** What the lists of a body hold. */
const lists: readonly (readonly [string, string])[] = [
  ["organization", "Gremien, Fraktionen, Verwaltung"],
  ["person", "Personen"],
  ["membership", "Mitgliedschaften"],
  ["meeting", "Sitzungen mit Tagesordnung"],
  ["agendaitem", "Tagesordnungspunkte"],
  ["paper", "Vorlagen mit Beratungsfolge"],
  ["consultation", "Beratungen"],
  ["file", "Dateien"],
  ["location", "Orte"],
  ["legislativeterm", "Wahlperioden"],
];

/** The interface OParl, for people who want to use it. `publicUrl` is the address of the site. */
export function oparlPage(publicUrl: string): PageContent {
  const root = `${publicUrl}/oparl/v1.1`;
  return {
    title: "OParl",
    description: "So fragen Programme unsere Daten nach dem Standard OParl 1.1 ab.",
    crumbs: [{ text: "Hilfe", href: "/hilfe" }, { text: "OParl" }],
    main: (
      <div class="frame prose">
        <h1>OParl: Ratsinformationen für Programme</h1>
        <p>Alles, was hier öffentlich ist, können Programme nach dem Standard <a href="https://oparl.org/">OParl</a> 1.1 abfragen. Sie brauchen dafür keinen Schlüssel und keine Anmeldung.</p>

        <h2 id="einstieg">Der Einstieg</h2>
        <p>Zwei Adressen genügen, alle anderen stehen in den Antworten:</p>
        <ul>
          <li><a href={`${root}/system`}>{root}/system</a>: das System. Hier fangen Programme an.</li>
          <li><a href={`${root}/bodies`}>{root}/bodies</a>: die Körperschaften mit den Adressen ihrer Listen.</li>
        </ul>

        <h2 id="listen">Die Listen</h2>
        <p>Jede Körperschaft hat zehn Listen. Eine Seite hat bis zu 100 Einträge; die nächste steht unter <code>links.next</code>.</p>
        <ul>{lists.map(([name, meaning]) => <li><code>{name}</code>: {meaning}</li>)}</ul>

        <h2 id="aenderungen">Nur das Neue abholen</h2>
        <p>Die Listen lassen sich nach Zeit einschränken: <code>created_since</code>, <code>created_until</code>, <code>modified_since</code> und <code>modified_until</code>. Schreiben Sie Datum, Uhrzeit und Zeitzone, und das Pluszeichen als <code>%2B</code>:</p>
        <p><code>?modified_since=2025-01-31T08:00:00%2B01:00</code></p>
        <p>Mit <code>modified_since</code> erfahren Sie auch, was nicht mehr öffentlich ist: Es trägt dann <code>deleted: true</code>. Löschen Sie es bitte auch bei sich. <code>omit_internal=true</code> lässt innere Listen weg, <code>limit</code> macht die Seiten kleiner.</p>

        <h2 id="dateien">Dateien</h2>
        <p>Unter <code>accessUrl</code> steht eine Datei zum Ansehen, unter <code>downloadUrl</code> zum Speichern. Beide gibt es auch in Teilen. Eine Datei, die nicht mehr öffentlich ist, antwortet mit 410.</p>

        <h2 id="schonend">Schonend abfragen</h2>
        <p>Jede Antwort trägt <code>ETag</code> und <code>Last-Modified</code>. Wer sie beim nächsten Mal mitschickt, bekommt nur, was sich geändert hat. Antworten gibt es mit Brotli oder gzip gepackt.</p>

        <p>Mehr für Programme: <a href="/api">unsere eigene Schnittstelle</a> und <a href="/daten">alle Daten als Dateien</a>.</p>
      </div>
    ),
  };
}
