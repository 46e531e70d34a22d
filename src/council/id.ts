/** An identifier of one noun, so that a paper's id is never taken for a meeting's. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

export type BodyId = Id<"Body">;
export type OrganizationId = Id<"Organization">;
export type PersonId = Id<"Person">;
export type MeetingId = Id<"Meeting">;
export type AgendaItemId = Id<"AgendaItem">;
export type PaperId = Id<"Paper">;
export type FileId = Id<"File">;
export type SectionId = Id<"Section">;
export type ReferenceId = Id<"Reference">;
export type StatementId = Id<"Statement">;
