import type { OparlType } from "../council/oparl-type.ts";

/** The prefix of properties that OParl does not know and that are ours. */
export const vendorPrefix = "ratsfaden";

/** What a value is made of. `text` and `code` are strings, a code one of a few English words; `address` leads to a page, an object or a list of ours. */
export type VendorShape =
  | "text" | "code" | "date" | "integer" | "number" | "boolean" | "address" | "any"
  | { readonly many: VendorShape }
  | { readonly fields: Readonly<Record<string, VendorShape>> };

export interface VendorProperty {
  /** Types whose objects have it. */
  readonly on: readonly OparlType[];
  /** What it says, for people. */
  readonly meaning: string;
  readonly shape: VendorShape;
}

const many = (shape: VendorShape): VendorShape => ({ many: shape });
const fields = (all: Readonly<Record<string, VendorShape>>): VendorShape => ({ fields: all });

/** The place that says it: the words of the document, its page, and the passage in the portal. Missing: the document has no pages. */
const evidence = { quote: "text", page: "integer", confidence: "number", status: "code", web: "address" } as const satisfies Readonly<Record<string, VendorShape>>;

const vote = { yes: "integer", no: "integer", abstain: "integer", text: "text", item: "text", manner: "code", byFaction: many(fields({ faction: "text", ballot: "code" })), byName: many(fields({ name: "text", faction: "text", ballot: "code" })) } as const satisfies Readonly<Record<string, VendorShape>>;

const money = { value: "number", currency: "text", text: "text", taxes: "code", mode: "code", year: "integer", purpose: "text", frequency: "code", per: "text" } as const satisfies Readonly<Record<string, VendorShape>>;

/** What was read from one document. */
const facts = {
  sections: many(fields({ kind: "code", heading: "text", text: "text", page: "integer", web: "address" })),
  references: many(fields({ kind: "code", number: "text", text: "text", status: "code", targets: many("address"), web: "address" })),
  money: many(fields({ ...money, ...evidence })),
  votes: many(fields({ ...vote, ...evidence })),
  statements: many(fields({ property: "code", value: "any", person: "address", organization: "address", ...evidence })),
} as const satisfies Readonly<Record<string, VendorShape>>;

/** Every property of ours, by its name without prefix: what is published, documented and explained to JSON-LD. */
export const vendorProperties = {
  form: { on: ["Paper", "File"], meaning: "What kind of document it is, whatever its publisher calls it.", shape: "code" },
  leadUnit: { on: ["Paper"], meaning: "The office in charge, as printed.", shape: "text" },
  author: { on: ["Paper"], meaning: "Who wrote or moved it, as printed.", shape: "text" },
  sections: {
    on: ["Paper"], meaning: "The public parts of the document under their headings, of mended text.", shape: facts.sections,
  },
  references: {
    on: ["Paper"], meaning: "Mentions of other papers: what the mention does to them, and which ones it may mean.", shape: facts.references,
  },
  money: {
    on: ["Paper"], meaning: "Amounts of money, in plain units of their currency.", shape: facts.money,
  },
  votes: { on: ["Paper", "AgendaItem"], meaning: "Counts of votes, and how factions or members voted.", shape: facts.votes },
  statements: {
    on: ["Paper"], meaning: "All other facts that were found: what each is about, its value, and whom it names.", shape: facts.statements,
  },
  motions: { on: ["AgendaItem"], meaning: "What was moved at the item, and what became of it.", shape: many(fields({ kind: "code", mover: "text", text: "text", outcome: "code", ...evidence })) },
  documents: {
    on: ["Meeting"], meaning: "What was read from its invitation, its agenda, its minutes and their kin. The public part of a document is told also where its file holds more and is not given out.",
    shape: many(fields({ name: "text", kind: "text", form: "code", date: "date", file: "address", web: "address", ...facts })),
  },
  date: { on: ["Meeting", "Consultation"], meaning: "The day, also where no hour is known.", shape: "date" },
  number: { on: ["Meeting"], meaning: "The meeting's number, as printed.", shape: "text" },
  agendaItemNumber: { on: ["Consultation"], meaning: "The number of the item, as the paper prints it.", shape: "text" },
  result: { on: ["Consultation"], meaning: "The outcome, as the paper prints it.", shape: "text" },
  quote: { on: ["Consultation"], meaning: "The words of the paper that name this step.", shape: "text" },
  aliases: { on: ["Organization"], meaning: "Other names by which papers call it.", shape: many("text") },
  pageCount: { on: ["File"], meaning: "How many pages it has.", shape: "integer" },
  sha256: { on: ["File"], meaning: "SHA-256 of its bytes, in hexadecimal digits.", shape: "text" },
} as const satisfies Readonly<Record<string, VendorProperty>>;

export type VendorPropertyName = keyof typeof vendorProperties;

/** Properties of ours with their prefix, as an object has them. */
export function vendor(values: Readonly<Partial<Record<VendorPropertyName, unknown>>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${vendorPrefix}:${name}`, value]));
}
