import type { BodyId, OrganizationId } from "./id.ts";

/** What an organisation is: a Gremium decides or advises; a Fraktion is a group of members; an external one is neither. */
export type OrganizationKind = "gremium" | "fraktion" | "administration" | "external";

/** A council, committee, faction, office or other organisation (OParl: Organization). */
export interface Organization {
  readonly id: OrganizationId;
  readonly bodyId: BodyId;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Other names by which papers call it. */
  readonly aliases: readonly string[];
}
