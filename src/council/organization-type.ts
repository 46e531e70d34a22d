import { organizationKindOf } from "./organization-kind.ts";
import type { OrganizationKind } from "./organization.ts";

const words: readonly (readonly [OrganizationKind, RegExp])[] = [
  ["external", /extern|partei(?!en)|institution|gesellschaft|verein/iu],
  ["fraktion", /fraktion|ratsgruppe|w[äa]hlergruppe/iu],
  ["administration", /verwaltung|dienststelle|\bamt\b|fachbereich|dezernat|fachdienst|abteilung/iu],
  ["gremium", /gremi|ausschuss|parlament|\brat\b|rat$|beirat|kommission|hauptorgan|vertretung|versammlung|kreistag|projektgruppe|\bag\b|verwaltungsrat/iu],
];

/**
 * What another council information system says of an organisation. `classification` is the more precise word, and is right
 * where a faction is called a Gremium of the kind Fraktion; where neither tells, the name does.
 */
export function organizationKindTold(classification: string | null, organizationType: string | null, name: string): OrganizationKind {
  for (const said of [classification, organizationType]) {
    const kind = said === null ? undefined : /verwaltungsrat/iu.test(said) ? "gremium" : words.find(([, word]) => word.test(said))?.[0];
    if (kind !== undefined) return kind;
  }
  return organizationKindOf(name);
}
