import type { OfficeAgendaItem, OfficeDocument, OfficeSection } from "../../../store/office-document.ts";
import { sectionWords } from "../../answer/words.ts";
import { formatDate, dayOf, formatSize } from "../../html/format.ts";
import type { Part } from "./parts.ts";

const reasonWords: Readonly<Record<string, string>> = {
  document: "so steht es im Dokument", headingAbove: "steht unter einer nichtöffentlichen Überschrift", agendaItem: "enthält einen nichtöffentlichen Tagesordnungspunkt", meetingRejected: "die Sitzung wurde verworfen",
};

/** How the document is built: its sections and its agenda, and which of them citizens see. */
export function Structure({ document, part }: { readonly document: OfficeDocument; readonly part: Part }) {
  const sections = document.sections.filter((section) => touches(section, part));
  const agenda = document.agenda.filter((item) => item.start === null || item.end === null || touches({ start: item.start, end: item.end }, part));
  return (
    <>
      <section class="fact-group" id="abschnitte" aria-labelledby="abschnitte-titel">
        <h3 id="abschnitte-titel">Abschnitte</h3>
        {sections.length === 0 ? <p class="quiet">Keine Abschnitte in diesem Teil.</p> : <ul class="structure">{sections.map((section) => <Section section={section} />)}</ul>}
      </section>
      {agenda.length === 0 ? null : (
        <section class="fact-group" id="tagesordnung" aria-labelledby="tagesordnung-titel">
          <h3 id="tagesordnung-titel">Tagesordnung</h3>
          <ul class="structure">{agenda.map((item) => <Item item={item} />)}</ul>
        </section>
      )}
      <Technical document={document} />
    </>
  );
}

function touches({ start, end }: { readonly start: number; readonly end: number }, { span }: Part): boolean {
  return start < span[1] && end >= span[0];
}

function Section({ section }: { readonly section: OfficeSection }) {
  return (
    <li>
      <span class="structure-name">{section.heading === "" ? sectionWords[section.kind] : section.heading}</span>
      <span class="quiet">{section.heading === "" ? "ohne Überschrift" : sectionWords[section.kind]}{section.page === null ? "" : `, Seite ${section.page}`}</span>
      <Sight of={section} />
    </li>
  );
}

function Item({ item }: { readonly item: OfficeAgendaItem }) {
  return (
    <li>
      <span class="structure-name">{item.number === null ? "" : `${item.number} `}{item.title}</span>
      <span class="quiet">{[item.paperNumber, item.outcome].filter((part) => part !== null).join(" · ")}</span>
      <Sight of={item} />
    </li>
  );
}

function Sight({ of: { visibility, visibilityReason } }: { readonly of: Pick<OfficeSection, "visibility" | "visibilityReason"> }) {
  return visibility === "public"
    ? <span class="chip">öffentlich</span>
    : <span class="chip chip-unsure">nichtöffentlich{visibilityReason === null ? "" : `: ${reasonWords[visibilityReason] ?? visibilityReason}`}</span>;
}

function Technical({ document }: { readonly document: OfficeDocument }) {
  const entries: readonly (readonly [string, string])[] = [
    ["Datei", document.name], ["Herkunft", document.source], ["Größe", formatSize(document.size)], ["Art der Datei", document.mediaType],
    ["Gelesen am", formatDate(dayOf(document.readAt))], ["Erkannte Gestaltung", document.layout], ["Leseprogramm", `Fassung ${document.readerVersion}`],
  ];
  return (
    <details class="original" id="technisches">
      <summary>Technische Angaben</summary>
      <dl class="fact-details">{entries.map(([name, words]) => <div><dt>{name}</dt><dd>{words}</dd></div>)}</dl>
    </details>
  );
}
