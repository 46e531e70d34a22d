import type { BodyView } from "../../../store/views.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { addressOf, pageParameter } from "../../answer/address.ts";
import { OrganizationGroups } from "../organization-groups.tsx";
import { PaperList } from "../paper-list.tsx";
import { addressWith } from "../../answer/query.ts";

/** A body: its organisations and its papers. */
export function bodyPage(view: BodyView): PageContent {
  const { body, papers } = view;
  return {
    title: body.name,
    description: `${body.name}: Gremien, Sitzungen und Vorlagen`,
    crumbs: [{ text: body.name }],
    main: (
      <div class="frame">
        <header class="page-head">
          <p class="kicker">Körperschaft</p>
          <h1>{body.name}</h1>
          <p class="entry-facts"><a href={addressWith("/vorlagen", { koerperschaft: body.id })}>Vorlagen filtern</a><a href={addressWith("/sitzungen", { koerperschaft: body.id })}>Sitzungen</a></p>
        </header>
        <section class="block" aria-labelledby="gremien">
          <h2 id="gremien">Gremien</h2>
          {view.organizations.length === 0 ? <p class="quiet">Noch sind keine Gremien bekannt.</p> : <OrganizationGroups organizations={view.organizations} />}
        </section>
        <section class="block" aria-labelledby="vorlagen">
          <h2 id="vorlagen">Vorlagen</h2>
          {papers.items.length === 0 ? <p class="quiet">Noch sind keine Vorlagen da.</p> : <PaperList papers={papers.items} showBody={false} />}
          <Pagination label="Vorlagen" page={papers.page} pageSize={papers.pageSize} total={papers.total} hrefOf={(page) => `${addressWith(addressOf.body(body.id), { seite: pageParameter(page) })}#vorlagen`} />
        </section>
      </div>
    ),
  };
}
