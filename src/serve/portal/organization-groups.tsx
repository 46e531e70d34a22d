import type { Organization } from "../../council/organization.ts";
import { countOf } from "../html/format.ts";
import { addressOf } from "../answer/address.ts";
import type { OrganizationEntry } from "../../store/organizations.ts";
import { organizationWords } from "../answer/words.ts";

const kinds: readonly Organization["kind"][] = ["gremium", "fraktion", "administration", "external"];

/** Organisations of one body, grouped by what they are. */
export function OrganizationGroups(props: { readonly organizations: readonly OrganizationEntry[] }) {
  return (
    <>
      {kinds.map((kind) => {
        const group = props.organizations.filter((organization) => organization.kind === kind);
        return group.length === 0 ? null : (
          <>
            <h3 class="kicker">{organizationWords[kind].many}</h3>
            <ul class="tiles">{group.map((organization) => <Tile organization={organization} />)}</ul>
          </>
        );
      })}
    </>
  );
}

function Tile({ organization }: { readonly organization: OrganizationEntry }) {
  const counts = [
    organization.meetingCount === undefined || organization.meetingCount === 0 ? null : countOf(organization.meetingCount, "Sitzung", "Sitzungen"),
    organization.paperCount === undefined || organization.paperCount === 0 ? null : countOf(organization.paperCount, "Dokument", "Dokumente"),
  ].filter((count) => count !== null);
  return (
    <li class="tile">
      <a href={addressOf.organization(organization.id)}>{organization.name}</a>
      {counts.length === 0 ? null : <span>{counts.join(", ")}</span>}
    </li>
  );
}
