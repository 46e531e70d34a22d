/** The twelve nouns of OParl, as its type addresses spell them. */
export const oparlTypes = [
  "System", "Body", "LegislativeTerm", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper", "Consultation", "File", "Location",
] as const;

export type OparlType = (typeof oparlTypes)[number];
