import type { PageContent } from "../html/layout.tsx";
import { type BulkFormat, bulkFormats } from "./bulk.ts";
import type { DataSet } from "./data-set.ts";
import { dataSets } from "./data-sets.ts";
import { bulkPath, type DataState } from "./manifest.ts";

const number = new Intl.NumberFormat("de-DE");

/** What there is to download and how, for people. */
export function dataPage(site: string, { counts, license, lastChange }: DataState): PageContent {
  const objects = dataSets.filter(({ rowsOf }) => rowsOf === null);
  const facts = dataSets.filter(({ rowsOf }) => rowsOf !== null);
  return {
    title: "Offene Daten",
    description: "Alles Öffentliche zum Herunterladen und Weiterverwenden: als Dateien, als Liste der Änderungen und über Schnittstellen.",
    crumbs: [{ text: "Offene Daten" }],
    main: (
      <div class="frame prose">
        <h1>Offene Daten</h1>
        <p class="lead">Alles, was hier öffentlich ist, dürfen Sie auch als Daten haben: ganz, ohne Anmeldung, jederzeit auf dem Stand von jetzt.</p>
        {license === null
          ? <p>Unter welcher Lizenz die Daten stehen, hat der Betreiber noch nicht gesagt. <a href="/impressum">Fragen Sie ihn bitte.</a></p>
          : <p>Die Daten stehen unter dieser Lizenz: <a href={license} rel="license">{license}</a></p>}

        <h2 id="dateien">Dateien</h2>
        <p>NDJSON ist für Programme: eine Zeile, ein Objekt, so wie es auch die OParl-Schnittstelle liefert. CSV ist für Tabellen; Felder, die mit <code>=</code>, <code>+</code>, <code>-</code> oder <code>@</code> anfangen, beginnen dort mit einem Apostroph, damit kein Programm sie für Formeln hält.</p>
        <Files caption="Objekte von OParl" sets={objects} counts={counts} />
        <Files caption="Was wir in den Dokumenten gefunden haben, jede Zeile mit Beleg" sets={facts} />
        <p>Was in den Dateien steht, sagt Programmen das <a href="/daten/manifest.json">Verzeichnis</a>, und was die Eigenschaften bedeuten, steht bei den <a href="/daten/begriffe">Begriffen</a>.</p>

        <h2 id="aenderungen">Änderungen</h2>
        <p>Wer die Dateien schon hat, holt nur, was sich seitdem geändert hat. Jede Änderung hat eine Nummer; die letzte ist {number.format(lastChange)}.</p>
        <pre class="data-call" tabindex={0}><code>{`curl "${site}/daten/aenderungen.ndjson?seit=${lastChange}"`}</code></pre>
        <p>Jede Zeile nennt Nummer, Art und Adresse und bringt das Objekt mit. Was nicht mehr öffentlich ist, kommt mit <code>"deleted": true</code>. Die Adresse für das nächste Mal steht in der Kopfzeile <code>Link</code>.</p>

        <h2 id="schnittstellen">Schnittstellen</h2>
        <ul>
          <li><a href="/hilfe/oparl">OParl 1.1</a>: der Standard der Ratsinformationssysteme</li>
          <li><a href="/api">JSON-Schnittstelle</a>: Suche, Vorlagen, Sitzungen und Beträge, auch für KI-Programme (MCP)</li>
          <li><a href="/daten/katalog.jsonld">Katalog nach DCAT-AP.de</a>: für Datenportale</li>
          <li><a href="/daten/kontext.jsonld">JSON-LD-Kontext</a>: macht aus den Objekten verknüpfte Daten</li>
          <li><code>/vorlagen/…/eli.jsonld</code>: jede Vorlage im europäischen Vokabular für Entwürfe (ELI-DL)</li>
        </ul>
      </div>
    ),
  };
}

function Files({ caption, sets, counts }: { readonly caption: string; readonly sets: readonly DataSet[]; readonly counts?: DataState["counts"] }) {
  return (
    <table class="facts-table">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Inhalt</th>{counts === undefined ? null : <th scope="col" class="numeric wide-only">Zeilen</th>}<th scope="col">Dateien</th></tr></thead>
      <tbody>
        {sets.map((set) => (
          <tr id={set.name}>
            <td><strong>{set.title}</strong><br />{set.description}</td>
            {counts === undefined ? null : <td class="numeric wide-only">{number.format(counts[set.name] ?? 0)}</td>}
            <td class="data-files">{(Object.keys(bulkFormats) as BulkFormat[]).map((format, index) => <>{index > 0 ? ", " : ""}<a href={bulkPath(set, format)} aria-label={`${set.title} als ${format.toUpperCase()}`}>{format.toUpperCase()}</a></>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
