import type { Body } from "../../../council/body.ts";
import type { PageContent } from "../../html/layout.tsx";
import { addressOf } from "../../answer/address.ts";
import { OrganizationGroups } from "../organization-groups.tsx";
import type { OrganizationEntry } from "../../../store/organizations.ts";

/** All organisations, body by body, the deciding ones first. */
export function organizationsPage(bodies: readonly Body[], organizations: readonly OrganizationEntry[]): PageContent {
  const shown = bodies.filter((body) => organizations.some((organization) => organization.bodyId === body.id));
  return {
    title: "Gremien",
    description: "Räte, Ausschüsse, Fraktionen und andere Stellen.",
    crumbs: [{ text: "Gremien" }],
    main: (
      <div class="frame">
        <h1>Gremien</h1>
        <p class="intro">Räte, Ausschüsse, Fraktionen und andere Stellen, die in den Dokumenten vorkommen.</p>
        {shown.length === 0 ? <p class="empty">Noch sind keine Gremien bekannt.</p> : null}
        {shown.map((body) => (
          <section class="block" aria-labelledby={`k-${body.id}`}>
            <h2 id={`k-${body.id}`}><a href={addressOf.body(body.id)}>{body.name}</a></h2>
            <OrganizationGroups organizations={organizations.filter((organization) => organization.bodyId === body.id)} />
          </section>
        ))}
      </div>
    ),
  };
}
