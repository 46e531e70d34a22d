import type { Body } from "../../../council/body.ts";
import type { Page, PaperFilter, PaperSummary } from "../../../store/views.ts";
import { countOf } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { pageParameter } from "../../answer/address.ts";
import { PaperList } from "../paper-list.tsx";
import { addressWith } from "../../answer/query.ts";
import type { OrganizationEntry } from "../../../store/organizations.ts";
import { formWords } from "../../answer/words.ts";

export interface PapersView {
  readonly papers: Page<PaperSummary>;
  readonly filter: PaperFilter;
  readonly bodies: readonly Body[];
  readonly organizations: readonly OrganizationEntry[];
}

/** The list of all papers with its filters. */
export function papersPage(view: PapersView): PageContent {
  const { papers } = view;
  return {
    title: papers.page === 1 ? "Vorlagen" : `Vorlagen, Seite ${papers.page}`,
    description: "Alle Vorlagen, Anträge, Anfragen und Niederschriften.",
    crumbs: [{ text: "Vorlagen" }],
    main: (
      <div class="frame">
        <h1>Vorlagen</h1>
        <p class="intro">Vorlagen, Anträge, Anfragen und Niederschriften – die neuesten zuerst.</p>
        <details class="filters-fold" open={Object.keys(view.filter).length > 0}>
          <summary>Filtern nach Körperschaft, Gremium, Art und Jahr</summary>
          <Filters view={view} />
        </details>
        <p class="result-count" role="status">{countOf(papers.total, "Dokument", "Dokumente")}{papers.page > 1 ? `, Seite ${papers.page}` : ""}</p>
        {papers.items.length === 0 ? <NothingFound /> : <PaperList papers={papers.items} headingLevel="h2" />}
        <Pagination label="Vorlagen" page={papers.page} pageSize={papers.pageSize} total={papers.total} hrefOf={(page) => papersAddress(view.filter, page)} />
        <p class="quiet"><a href="/feeds/vorlagen.atom">Neue Vorlagen als Feed abonnieren (Atom)</a></p>
      </div>
    ),
  };
}

/** The address of one page of the filtered list. */
export function papersAddress(filter: PaperFilter, page: number): string {
  return addressWith("/vorlagen", {
    koerperschaft: filter.bodyId, gremium: filter.organizationId, form: filter.form, art: filter.kind, jahr: filter.year, seite: pageParameter(page),
  });
}

function Filters({ view }: { readonly view: PapersView }) {
  const { filter } = view;
  return (
    <form class="filters" action="/vorlagen" method="get" aria-label="Vorlagen filtern">
      {filter.kind === undefined ? null : <input type="hidden" name="art" value={filter.kind} />}
      <Choice id="f-koerperschaft" name="koerperschaft" label="Körperschaft" all="alle" chosen={filter.bodyId} options={view.bodies.map((body) => [body.id, body.name])} />
      <Choice id="f-gremium" name="gremium" label="Gremium" all="alle" chosen={filter.organizationId} options={view.organizations.filter((organization) => organization.kind === "gremium").map((organization) => [organization.id, organization.name])} />
      <Choice id="f-form" name="form" label="Art" all="alle" chosen={filter.form} options={Object.entries(formWords)} />
      <div class="filter">
        <label class="filter-label" for="f-jahr">Jahr</label>
        <input class="filter-field" id="f-jahr" name="jahr" type="number" inputmode="numeric" min="1800" max="2200" value={filter.year === undefined ? "" : String(filter.year)} />
      </div>
      <div class="filter-actions">
        <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Filtern</span></button>
        {Object.keys(filter).length === 0 ? null : <a href="/vorlagen">Filter aufheben</a>}
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function Choice(props: ChoiceProps) {
  return (
    <div class="filter">
      <label class="filter-label" for={props.id}>{props.label}</label>
      <select class="filter-field" id={props.id} name={props.name}>
        <option value="">{props.all}</option>
        {props.options.map(([value, text]) => <option value={value} selected={value === props.chosen}>{text}</option>)}
      </select>
    </div>
  );
}

function NothingFound() {
  return <p class="empty">Mit diesen Filtern ist nichts zu finden. <a href="/vorlagen">Alle Vorlagen zeigen</a></p>;
}
