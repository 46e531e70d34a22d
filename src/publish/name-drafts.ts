import type { Body } from "../council/body.ts";
import type { Organization, OrganizationKind } from "../council/organization.ts";
import { nameKey } from "../council/name-key.ts";
import { isAssembly } from "../council/organization-key.ts";
import { parsePersonName } from "../council/person-name.ts";
import type { Person } from "../council/person.ts";
import { ours, pagePath } from "../oparl/addresses.ts";
import { vendor } from "../oparl/vendor-properties.ts";
import { makeId } from "../store/make-id.ts";
import type { MembershipToPublish } from "../store/publication/names.ts";
import type { Draft } from "./draft.ts";
import type { Site } from "./site.ts";

/** The interface itself. */
export function systemDraft({ name, contactEmail, license }: Site): Draft {
  return {
    flat: {
      type: "System", id: "system",
      properties: { name, contactEmail, license, website: ours("/"), product: ours("/hilfe"), web: ours("/") },
    },
    owner: { kind: "system", id: "system" }, bodyId: null, organizationIds: [], madeFrom: [], created: null,
  };
}

/** Bodies, each with its lists. The licence is told once, by the system. */
export function bodyDrafts(bodies: readonly Body[]): readonly Draft[] {
  return bodies.map(({ id, name }) => ({
    flat: { type: "Body", id, properties: { system: "system", name, web: ours(pagePath("Body", id) ?? "") } },
    owner: { kind: "body", id }, bodyId: id, organizationIds: [], madeFrom: [], created: null,
  }));
}

/** The words that OParl recommends. */
const organizationTypes: Readonly<Record<OrganizationKind, string>> = { gremium: "Gremium", fraktion: "Fraktion", administration: "Verwaltungsbereich", external: "Institution" };

const classifications: readonly (readonly [RegExp, string])[] = [
  [/beirat\b/iu, "Beirat"], [/kommission\b/iu, "Kommission"], [/ausschu(?:ss|ß)\b/iu, "Ausschuss"], [/verwaltungsrat\b/iu, "Verwaltungsrat"], [/aufsichtsrat\b/iu, "Aufsichtsrat"],
  [/(?:ortsrat|bezirksvertretung|bezirksrat)\b/iu, "Ortsrat"], [/arbeits(?:kreis|gruppe)\b/iu, "AG"],
];

/** Councils, committees, Fraktionen and offices, with the memberships that lead to them. */
export function organizationDrafts(organizations: readonly Organization[], membershipsOf: ReadonlyMap<string, readonly string[]>): readonly Draft[] {
  return organizations.map(({ id, bodyId, name, kind, aliases }) => ({
    flat: {
      type: "Organization", id,
      properties: {
        body: bodyId, name, membership: membershipsOf.get(id) ?? [], shortName: shortNameAmong(name, aliases), organizationType: organizationTypes[kind], classification: classificationOf(name, kind),
        web: ours(pagePath("Organization", id) ?? ""), ...vendor({ aliases }),
      },
    },
    owner: { kind: "organization", id }, bodyId, organizationIds: [], madeFrom: [], created: null,
  }));
}

function classificationOf(name: string, kind: OrganizationKind): string | undefined {
  if (kind === "fraktion") return "Fraktion";
  if (kind !== "gremium") return undefined;
  return classifications.find(([words]) => words.test(name))?.[1] ?? (isAssembly(nameKey(name).split(" ")[0] ?? "") ? "Parlament" : undefined);
}

/** The shortest of its names without a blank: "STRUK". */
function shortNameAmong(name: string, aliases: readonly string[]): string | undefined {
  return aliases.filter((alias) => alias.length < name.length && !/\s/u.test(alias)).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

/** People with their place in a Fraktion. */
export function personDrafts(people: readonly Person[], memberships: readonly MembershipToPublish[]): readonly Draft[] {
  const own = Map.groupBy(memberships, ({ personId }) => personId);
  return people.flatMap(({ id, bodyId, name }): readonly Draft[] => {
    const { plainName, surname, givenNames } = parsePersonName(name);
    const titles = name.endsWith(plainName) ? name.slice(0, -plainName.length).split(/\s+/u).filter((title) => title !== "") : [];
    const rest = { owner: { kind: "person", id }, bodyId, organizationIds: [], madeFrom: [], created: null } as const;
    const places = own.get(id) ?? [];
    return [
      { flat: { type: "Person", id, properties: { body: bodyId, name, familyName: surname, givenName: givenNames, title: titles, membership: places.map(membershipId), web: ours(pagePath("Person", id) ?? "") } }, ...rest },
      ...places.map((place): Draft => ({ flat: { type: "Membership", id: membershipId(place), properties: { person: id, organization: place.organizationId } }, ...rest, organizationIds: [place.organizationId] })),
    ];
  });
}

function membershipId({ personId, organizationId }: MembershipToPublish): string {
  return makeId("membership", personId, organizationId);
}
