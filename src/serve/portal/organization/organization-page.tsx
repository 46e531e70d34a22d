import type { OrganizationView } from "../../../store/views.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { addressOf, pageParameter } from "../../answer/address.ts";
import { MeetingList } from "../meeting-list.tsx";
import { PaperList } from "../paper-list.tsx";
import { addressWith } from "../../answer/query.ts";
import { organizationWords } from "../../answer/words.ts";

/** An organisation: its meetings, the papers it dealt with, the people named with it. */
export function organizationPage(view: OrganizationView): PageContent {
  const { organization, body, meetings, papers } = view;
  const hrefOf = (meetingsPage: number, papersPage: number, anchor: string) =>
    `${addressWith(addressOf.organization(organization.id), { sitzungen: pageParameter(meetingsPage), vorlagen: pageParameter(papersPage) })}#${anchor}`;
  return {
    title: organization.name,
    description: `${organization.name}, ${body.name}: Sitzungen und Vorlagen`,
    crumbs: [{ text: "Gremien", href: "/gremien" }, { text: organization.name }],
    main: (
      <div class="frame">
        <header class="page-head">
          <p class="kicker">{organizationWords[organization.kind].one}</p>
          <h1>{organization.name}</h1>
          <p class="entry-facts">
            <a href={addressOf.body(body.id)}>{body.name}</a>
            {organization.aliases.length === 0 ? null : <span>auch: {organization.aliases.join(", ")}</span>}
          </p>
        </header>
        <div class="two-columns">
          <section aria-labelledby="sitzungen">
            <h2 id="sitzungen">Sitzungen</h2>
            {meetings.items.length === 0 ? <p class="quiet">Keine Sitzung bekannt.</p> : <MeetingList meetings={meetings.items} showBody={false} titledBy="date" />}
            <Pagination label="Sitzungen" page={meetings.page} pageSize={meetings.pageSize} total={meetings.total} hrefOf={(page) => hrefOf(page, papers.page, "sitzungen")} />
          </section>
          <section aria-labelledby="vorlagen">
            <h2 id="vorlagen">Vorlagen</h2>
            {papers.items.length === 0 ? <p class="quiet">Keine Vorlage bekannt.</p> : <PaperList papers={papers.items} showBody={false} />}
            <Pagination label="Vorlagen" page={papers.page} pageSize={papers.pageSize} total={papers.total} hrefOf={(page) => hrefOf(meetings.page, page, "vorlagen")} />
          </section>
        </div>
        <People people={view.people} />
      </div>
    ),
  };
}

function People({ people }: { readonly people: OrganizationView["people"] }) {
  if (people.length === 0) return null;
  return (
    <section class="block" aria-labelledby="personen">
      <h2 id="personen">Personen</h2>
      <p class="quiet">So nennen sie Ratsinformationssystem und Dokumente. Das ist keine amtliche Mitgliederliste.</p>
      <ul class="tiles">
        {people.map((person) => (
          <li class="tile"><a href={addressOf.person(person.id)}>{person.name}</a>{person.role === null ? null : <span>{person.role}</span>}</li>
        ))}
      </ul>
    </section>
  );
}
