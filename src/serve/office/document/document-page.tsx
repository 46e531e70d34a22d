import type { OfficeDocument, OfficeFact } from "../../../store/office-document.ts";
import { addressOf } from "../../answer/address.ts";
import { formWords } from "../../answer/words.ts";
import { countOf } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import type { PageSize } from "../office.ts";
import type { Shown } from "./address.ts";
import { lineAt } from "./evidence.ts";
import type { Draft } from "./fact-form.tsx";
import { Facts } from "./facts.tsx";
import { Original } from "./original.tsx";
import type { Part } from "./parts.ts";
import { Structure } from "./structure.tsx";

export interface DocumentPageProps {
  readonly document: OfficeDocument;
  readonly facts: readonly OfficeFact[];
  readonly parts: readonly Part[];
  readonly shown: Shown;
  readonly sizes: readonly PageSize[];
  readonly token: string;
  readonly draft: Draft | null;
}

/** A document beside what was understood of it. */
export function documentPage(props: DocumentPageProps): PageContent {
  const { document } = props;
  return {
    title: document.paper.title,
    crumbs: [{ text: "Dokumente", href: "/buero/dokumente" }, { text: document.paper.number ?? document.name }],
    main: (
      <div class="desk-frame">
        <Head document={document} />
        <p class="desk-jumps"><a href="#vorlage">Zum Dokument</a> · <a href="#verstanden">Zu den Angaben</a></p>
        <check-desk class="desk">
          <Original {...props} />
          <Understood {...props} />
        </check-desk>
      </div>
    ),
  };
}

function Head({ document }: { readonly document: OfficeDocument }) {
  const { paper } = document;
  return (
    <div class="desk-head">
      <p class="kicker">{formWords[document.form]}{paper.number === null ? "" : ` ${paper.number}`} · {document.bodyName}</p>
      <h1>{paper.title}</h1>
      <p class="desk-facts">
        {paper.isPublished ? <span class="chip chip-checked">im Portal sichtbar</span> : <span class="chip">nicht im Portal</span>}
        {document.visibility === "nonPublic" ? <span class="chip chip-unsure">nichtöffentlich</span> : null}
        {document.hasNonPublicSection ? <span class="chip chip-unsure">enthält nichtöffentliche Teile</span> : null}
        {paper.isPublished ? <a href={addressOf.paper(paper.id)}>Im Portal ansehen</a> : null}
        <a href={`/buero/dokumente/${encodeURIComponent(document.id)}/datei`}>Datei öffnen</a>
      </p>
      {document.current ? null : <p class="notes">Das ist eine ältere Fassung, die durch eine neuere ersetzt wurde. Geprüft wird nur die neueste.</p>}
    </div>
  );
}

function Understood(props: DocumentPageProps) {
  const { document, parts, shown } = props;
  return (
    <section class="desk-pane desk-understood" id="verstanden" aria-labelledby="verstanden-titel" tabindex={0}>
      <div class="desk-bar"><h2 id="verstanden-titel">Was verstanden wurde</h2></div>
      <Notes document={document} />
      <Facts {...props} pageOf={pageFinder(document)} />
      <Structure document={document} part={parts[shown.part - 1] ?? { span: [0, 0], pages: [] }} />
    </section>
  );
}

/** Every note on the reading, with the words it speaks of. */
function Notes({ document: { notes, text } }: { readonly document: OfficeDocument }) {
  if (notes.length === 0) return null;
  return (
    <div class="notes" id="hinweise">
      <h3>{countOf(notes.length, "Hinweis", "Hinweise")} zum Lesen</h3>
      <ul>{notes.map((note) => <li>{note.message}{note.span === undefined || text === null ? null : <span class="quiet"> Stelle: „{text.text.slice(note.span[0], Math.min(note.span[1], note.span[0] + 120)).trim()}“</span>}</li>)}</ul>
    </div>
  );
}

function pageFinder({ text }: OfficeDocument): (position: number) => number | null {
  const places = text?.places ?? [];
  return (position) => places[lineAt(places, position)]?.[2] ?? null;
}
