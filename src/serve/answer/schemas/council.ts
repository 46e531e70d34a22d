import { z } from "zod";
import { anyId, body, day, links, list, meetingSummary, next, organization, paperSummary, person, sources } from "./parts.ts";

/** Bodies, organisations and people. */

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: list(item), total: z.int(), page: z.int(), pageSize: z.int() });

export const bodiesAnswer = z.object({
  items: list(z.object({ id: anyId, name: z.string(), paperCount: z.int(), ...sources }).meta({ id: "BodyEntry" })), links: z.exactOptional(links),
}).meta({ id: "BodiesAnswer" });

export const organizationsAnswer = z.object({
  items: list(organization.extend({ meetingCount: z.int(), paperCount: z.int() }).meta({ id: "OrganizationEntry" })), next, links: z.exactOptional(links),
}).meta({ id: "OrganizationsAnswer" });

export const organizationAnswer = z.object({
  organization, body,
  meetings: page(meetingSummary).meta({ description: "Die jüngsten Sitzungen; alle: /meetings?organization=…" }),
  papers: page(paperSummary).meta({ description: "Die jüngsten Dokumente, die es beraten hat oder die es nennen; alle: /papers?organization=…" }),
  people: list(z.object({ id: anyId, name: z.string(), role: z.string().nullable(), web: z.url(), oparl: z.url(), api: z.url() }).meta({ id: "Member" })).meta({ description: "Wen Dokumente mit dieser Gruppe nennen." }),
  links: z.exactOptional(links),
}).meta({ id: "OrganizationAnswer" });

export const peopleAnswer = z.object({
  items: list(person.extend({ bodyName: z.string(), mentionCount: z.int().meta({ description: "In wie vielen Dokumenten die Person genannt ist." }) }).meta({ id: "PersonEntry" })), next, links: z.exactOptional(links),
}).meta({ id: "PeopleAnswer" });

export const personAnswer = z.object({
  person, body,
  memberships: list(z.object({
    organization: z.object({ id: anyId, name: z.string(), web: z.url(), oparl: z.url(), api: z.url() }), role: z.string().nullable(), start: day.nullable(), end: day.nullable(),
  }).meta({ id: "Membership" })).meta({ description: "Mitgliedschaften nach dem Ratsinformationssystem." }),
  mentions: list(z.object({
    paper: paperSummary, role: z.string().nullable(), group: z.string().nullable().meta({ description: "Fraktion oder Gruppe, wie gedruckt." }),
    quote: z.string(), sectionId: anyId.nullable(), web: z.url(),
  }).meta({ id: "Mention" })).meta({ description: "Jedes Dokument, das die Person nennt, neueste zuerst. Gleiche Namen können verschiedene Menschen meinen." }),
  links: z.exactOptional(links),
}).meta({ id: "PersonAnswer" });
