import type { Page } from "../../../store/views.ts";
import { countOf } from "../../html/format.ts";
import type { PageContent } from "../../html/layout.tsx";
import { Pagination } from "../../html/pagination.tsx";
import { addressOf, pageParameter } from "../../answer/address.ts";
import { addressWith } from "../../answer/query.ts";
import type { PersonEntry } from "../../../store/people.ts";

/** All people named in the papers. */
export function peoplePage(people: Page<PersonEntry>): PageContent {
  return {
    title: people.page === 1 ? "Personen" : `Personen, Seite ${people.page}`,
    description: "Personen, die in öffentlichen Ratsdokumenten genannt werden.",
    crumbs: [{ text: "Personen" }],
    noIndex: true,
    main: (
      <div class="frame">
        <h1>Personen</h1>
        <p class="intro">Menschen, die öffentliche Dokumente mit Namen nennen.</p>
        <p class="result-count" role="status">{countOf(people.total, "Person", "Personen")}</p>
        {people.items.length === 0 ? <p class="empty">Noch ist niemand genannt.</p> : (
          <ul class="tiles">
            {people.items.map((person) => (
              <li class="tile">
                <a href={addressOf.person(person.id)}>{person.name}</a>
                <span>{[person.bodyName ?? null, person.mentionCount === undefined ? null : countOf(person.mentionCount, "Dokument", "Dokumente")].filter((part) => part !== null).join(", ")}</span>
              </li>
            ))}
          </ul>
        )}
        <Pagination label="Personen" page={people.page} pageSize={people.pageSize} total={people.total} hrefOf={(page) => addressWith("/personen", { seite: pageParameter(page) })} />
      </div>
    ),
  };
}
