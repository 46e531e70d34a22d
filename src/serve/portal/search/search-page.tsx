import type { SearchType } from "../../../council/search-document.ts";
import { DateText } from "../../html/date-text.tsx";
import { countOf, formatCount } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { HighlightedText } from "../../html/nested-text.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { addressOf, pageParameter } from "../../answer/address.ts";
import { addressWith } from "../../answer/query.ts";
import { organizationWords } from "../../answer/words.ts";
import type { SearchAnswer, SearchHit } from "../../../search/engine.ts";

/** What the reader asked, as it stands in the address. */
export interface SearchRequest {
  readonly text: string;
  readonly type?: SearchType;
  readonly bodyId?: string;
  readonly year?: number;
  readonly page: number;
}

export interface SearchView {
  readonly request: SearchRequest;
  /** Null as long as nothing was asked. */
  readonly answer: SearchAnswer | null;
  readonly pageSize: number;
}

/** The search: field, filters, hits in context. */
export function searchPage(view: SearchView): PageContent {
  const { request, answer } = view;
  return {
    title: request.text === "" ? "Suche" : `Suche: ${request.text}`,
    crumbs: [{ text: "Suche" }],
    query: request.text,
    noIndex: true,
    main: (
      <div class="frame">
        <h1>Suche</h1>
        <SearchForm request={request} />
        {answer === null ? <Hints /> : <Answer view={view} answer={answer} />}
      </div>
    ),
  };
}

/** The address of a search. */
export function searchAddress(request: SearchRequest): string {
  return addressWith("/suche", { q: request.text, typ: request.type, koerperschaft: request.bodyId, jahr: request.year, seite: pageParameter(request.page) });
}

function SearchForm({ request }: { readonly request: SearchRequest }) {
  return (
    <search>
      <form class="big-search" action="/suche" method="get">
        <label for="suche">Suchbegriff, Nummer oder „genaue Wortfolge“</label>
        <div class="big-search-row">
          <input id="suche" type="search" name="q" value={request.text} autocomplete="off" maxlength={200} />
          <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Suchen</span></button>
        </div>
      </form>
    </search>
  );
}

function Answer({ view, answer }: { readonly view: SearchView; readonly answer: SearchAnswer }) {
  const { request, pageSize } = view;
  return (
    <div class="search-grid">
      <section aria-labelledby="treffer">
        <h2 id="treffer" class="result-count">{countOf(answer.total, "Treffer", "Treffer")} für „{request.text}“</h2>
        {hasFacets(answer) ? <p class="to-facets"><a href="#eingrenzen">Treffer eingrenzen</a></p> : null}
        {answer.didYouMean === null ? null : (
          <p class="did-you-mean">Meinten Sie <a href={searchAddress({ text: answer.didYouMean, page: 1 })}>{answer.didYouMean}</a>?</p>
        )}
        {answer.hits.length === 0 ? <Nothing request={request} /> : <ol class="entries hits">{answer.hits.map((hit) => <Hit hit={hit} />)}</ol>}
        <Pagination label="Treffer" page={request.page} pageSize={pageSize} total={answer.total} hrefOf={(page) => searchAddress({ ...request, page })} />
      </section>
      <Filters request={request} answer={answer} />
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const href = hrefOf(hit);
  return (
    <li class="entry">
      <h3 class="entry-title"><a href={href}><HighlightedText text={hit.title} spans={hit.titleSpans} /></a></h3>
      <p class="entry-facts">
        <span class="entry-kind">{kindOf(hit)}</span>
        {hit.number === null ? null : <span class="number">{hit.number}</span>}
        {hit.date === null ? null : <DateText iso={hit.date} />}
        <span>{hit.bodyName}</span>
      </p>
      {hit.snippets.map((snippet) => (
        <p class="snippet">{snippet.heading === null || snippet.heading === "" ? null : <span class="snippet-heading">{snippet.heading}: </span>}<HighlightedText text={snippet.text} spans={snippet.spans} /></p>
      ))}
    </li>
  );
}

const typeWords: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  paper: { one: "Dokument", many: "Dokumente" },
  meeting: { one: "Sitzung", many: "Sitzungen" },
  organization: { one: "Gremium", many: "Gremien" },
  person: { one: "Person", many: "Personen" },
};

/** Papers print their kind; of organisations it is a word of ours that needs translation. */
function kindOf(hit: SearchHit): string {
  if (hit.type === "organization" && hit.kind !== null && hit.kind in organizationWords) return organizationWords[hit.kind as keyof typeof organizationWords].one;
  return (hit.type === "paper" ? hit.kind : null) ?? typeWords[hit.type]?.one ?? "Dokument";
}

function hrefOf(hit: SearchHit): string {
  switch (hit.type) {
    case "meeting": return addressOf.meeting(hit.id);
    case "organization": return addressOf.organization(hit.id);
    case "person": return addressOf.person(hit.id);
    default: return addressOf.paper(hit.id);
  }
}

function Filters({ request, answer }: { readonly request: SearchRequest; readonly answer: SearchAnswer }) {
  const { type, bodyId, year, text } = request;
  const base: SearchRequest = { text, page: 1, ...(type === undefined ? {} : { type }), ...(bodyId === undefined ? {} : { bodyId }), ...(year === undefined ? {} : { year }) };
  const { facets } = answer;
  if (!hasFacets(answer)) return null;
  return (
    <nav class="facets" id="eingrenzen" aria-label="Treffer eingrenzen">
      {type === undefined && bodyId === undefined && year === undefined ? null : <p><a href={searchAddress({ text, page: 1 })}>Alle Filter aufheben</a></p>}
      <Facet title="Was" options={facets.type.map((each) => ({ text: typeWords[each.value]?.many ?? each.value, count: each.count, chosen: each.value === type, href: searchAddress({ ...base, type: each.value }) }))} />
      <Facet title="Wo" options={facets.body.map((each) => ({ text: each.name, count: each.count, chosen: each.value === bodyId, href: searchAddress({ ...base, bodyId: each.value }) }))} />
      <Facet title="Wann" options={facets.year.map((each) => ({ text: String(each.value), count: each.count, chosen: each.value === year, href: searchAddress({ ...base, year: each.value }) }))} />
    </nav>
  );
}

function hasFacets({ facets }: SearchAnswer): boolean {
  return facets.type.length + facets.body.length + facets.year.length > 0;
}

interface Option {
  readonly text: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly href: string;
}

const optionsShown = 10;

function Facet({ title, options }: { readonly title: string; readonly options: readonly Option[] }) {
  if (options.length === 0) return null;
  return (
    <details class="facet" open>
      <summary>{title}</summary>
      <ul>
        {options.slice(0, optionsShown).map((option) => (
          <li><a href={option.href} {...(option.chosen ? { "aria-current": "true" as const } : {})}>{option.text}</a> <span class="contents-count">{formatCount(option.count)}</span></li>
        ))}
      </ul>
    </details>
  );
}

function Nothing({ request }: { readonly request: SearchRequest }) {
  const filtered = request.type !== undefined || request.bodyId !== undefined || request.year !== undefined;
  return (
    <div class="empty">
      <p>Dazu steht nichts in den Dokumenten dieser Sammlung.</p>
      <ul>
        {filtered ? <li><a href={searchAddress({ text: request.text, page: 1 })}>Ohne Filter suchen</a></li> : null}
        <li>Weniger oder allgemeinere Wörter verwenden: „Radweg“ statt „Radwegeneubau Bachstraße“.</li>
        <li>Andere Wörter versuchen: „Kita“ und „Kindertagesstätte“.</li>
        <li>Vorlagen finden Sie auch über ihre Nummer.</li>
      </ul>
      <p><a href="/hilfe#suchen">So suchen Sie gut</a></p>
    </div>
  );
}

function Hints() {
  return (
    <div class="prose">
      <p>Gesucht wird in allen Vorlagen, Niederschriften, Sitzungen, Gremien und Personen. Alle Wörter müssen vorkommen; auf Einzahl, Mehrzahl und Beugung kommt es nicht an.</p>
      <p><a href="/hilfe#suchen">So suchen Sie gut</a></p>
    </div>
  );
}
