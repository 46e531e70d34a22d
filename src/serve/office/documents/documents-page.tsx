import type { Concern, OfficeDocumentSummary, OfficeFilter } from "../../../store/office-documents.ts";
import type { Page } from "../../../store/views.ts";
import { addressWith } from "../../answer/query.ts";
import { formWords } from "../../answer/words.ts";
import { countOf, dayOf, formatCount, formatDate } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { concernWords } from "../parameters.ts";

export interface DocumentsPageProps {
  readonly documents: Page<OfficeDocumentSummary>;
  readonly filter: OfficeFilter;
  readonly counts: Readonly<Record<Concern | "all" | "unread", number>>;
}

const pills: Readonly<Record<Concern, string>> = { notes: "mit Hinweisen", unsure: "mit unsicheren Angaben", unresolved: "mit ungeklärten Bezügen", nonPublic: "mit Nichtöffentlichem" };

/** All documents, last read first, and what a person should look at in each. */
export function documentsPage(props: DocumentsPageProps): PageContent {
  return { title: "Dokumente", main: <Documents {...props} /> };
}

function addressOfList(filter: OfficeFilter, page?: number): string {
  const word = concernWords.find(([, concern]) => concern === filter.concern)?.[0];
  return addressWith("/buero/dokumente", { zeige: word, q: filter.words, seite: page === 1 ? undefined : page });
}

function Documents({ documents, filter, counts }: DocumentsPageProps) {
  return (
    <div class="frame office-list">
      <h1>Dokumente</h1>
      <p class="intro">Hier sehen Sie, was Ratsfaden gelesen hat, und prüfen, ob es richtig verstanden wurde.</p>
      <nav class="pills" aria-label="Dokumente auswählen">
        <ul>
          <li><a href={addressOfList(filter.words === undefined ? {} : { words: filter.words })} {...(filter.concern === undefined ? { "aria-current": "true" as const } : {})}>alle <span class="number">({formatCount(counts.all)})</span></a></li>
          {concernWords.map(([, concern]) => (
            <li><a href={addressOfList({ ...filter, concern })} {...(filter.concern === concern ? { "aria-current": "true" as const } : {})}>{pills[concern]} <span class="number">({formatCount(counts[concern])})</span></a></li>
          ))}
          <li><a href="/buero/nicht-gelesen">nicht gelesen <span class="number">({formatCount(counts.unread)})</span></a></li>
        </ul>
      </nav>
      <search class="office-search">
        <form action="/buero/dokumente" method="get">
          {concernWords.filter(([, concern]) => concern === filter.concern).map(([word]) => <input type="hidden" name="zeige" value={word} />)}
          <label class="filter-label" for="suche">Titel, Nummer oder Dateiname</label>
          <div class="office-search-row">
            <input class="filter-field" id="suche" type="search" name="q" value={filter.words ?? ""} maxlength={200} autocomplete="off" />
            <button type="submit" class="kern-btn kern-btn--secondary"><span class="kern-label">Suchen</span></button>
          </div>
        </form>
      </search>
      {documents.items.length === 0 ? <Empty filter={filter} total={counts.all} /> : <List documents={documents} filter={filter} />}
    </div>
  );
}

function Empty({ filter, total }: { readonly filter: OfficeFilter; readonly total: number }) {
  if (total === 0) return <div class="empty"><p>Noch ist nichts eingelesen. Lesen Sie einen Ordner ein, dann stehen seine Dokumente hier: <code>npx ratsfaden import ORDNER</code></p></div>;
  return (
    <div class="empty">
      <p>{filter.words === undefined ? "Hier ist nichts zu tun: Kein Dokument gehört in diese Auswahl." : "Dazu gibt es hier kein Dokument."}</p>
      <p><a href="/buero/dokumente">Alle Dokumente zeigen</a></p>
    </div>
  );
}

function List({ documents, filter }: Pick<DocumentsPageProps, "documents" | "filter">) {
  return (
    <>
      <h2 class="result-count">{countOf(documents.total, "Dokument", "Dokumente")}</h2>
      <ul class="entries">{documents.items.map((document) => <Entry document={document} />)}</ul>
      <Pagination page={documents.page} pageSize={documents.pageSize} total={documents.total} label="Dokumente" hrefOf={(page) => addressOfList(filter, page)} />
    </>
  );
}

function Entry({ document }: { readonly document: OfficeDocumentSummary }) {
  return (
    <li class="entry">
      <p class="entry-title"><a href={`/buero/dokumente/${encodeURIComponent(document.id)}`}>{document.title}</a></p>
      <p class="entry-facts">
        <span class="entry-kind">{document.kind ?? formWords[document.form]}</span>
        {document.number === null ? null : <span class="number">{document.number}</span>}
        <span>{document.bodyName}</span>
        <span>{document.name}</span>
        <span>gelesen am {formatDate(dayOf(document.readAt))}</span>
      </p>
      <p class="entry-concerns">
        {document.noteCount === 0 ? null : <span class="chip chip-unsure">{countOf(document.noteCount, "Hinweis", "Hinweise")}</span>}
        {document.unsureCount === 0 ? null : <span class="chip chip-unsure">{countOf(document.unsureCount, "unsichere Angabe", "unsichere Angaben")}</span>}
        {document.unresolvedCount === 0 ? null : <span class="chip chip-unsure">{countOf(document.unresolvedCount, "ungeklärter Bezug", "ungeklärte Bezüge")}</span>}
        {document.visibility === "nonPublic" ? <span class="chip">nichtöffentlich</span> : document.hasNonPublicSection ? <span class="chip">nichtöffentliche Teile</span> : null}
        {document.isPublished ? null : document.visibility === "nonPublic" ? null : <span class="chip">nicht im Portal</span>}
        {document.judgedCount === 0 ? null : <span class="chip chip-checked">{countOf(document.judgedCount, "Angabe", "Angaben")} von Hand geprüft</span>}
      </p>
    </li>
  );
}
