import { HEAD_PROPERTIES } from "../council/head-properties.ts";
import { objectPath, pagePath } from "../oparl/addresses.ts";
import { ownAddress, type OwnAddress } from "../oparl/encode/encode-value.ts";
import type { ReadDocument, ReferenceToPublish, StatementToPublish } from "../store/publication/documents.ts";

/** What OParl's own properties already say. */
const said: ReadonlySet<string> = new Set(HEAD_PROPERTIES);

/** What was read from a document, as published. `paperId` is the document's page in the portal. */
export function factsOf({ sections, references, statements }: ReadDocument, paperId: string) {
  const found = (property: StatementToPublish["property"]) => statements.filter((statement) => statement.property === property);
  return {
    sections: sections.map(({ id, kind, heading, text, page }) => ({ kind, heading, text, page, web: place(paperId, `s-${id}`) })),
    references: references.map((reference) => referenceOf(reference, paperId)),
    money: found("money").map((statement) => ({ ...fieldsOf(statement.value), ...evidenceOf(statement, paperId) })),
    votes: found("vote").map((statement) => ({ ...voteOf(statement.value), ...evidenceOf(statement, paperId) })),
    statements: statements.filter(({ property }) => property !== "money" && property !== "vote" && !said.has(property)).map((statement) => ({
      property: statement.property, value: plain(statement.value),
      person: statement.personId === null ? null : ownAddress(objectPath("Person", statement.personId)),
      organization: statement.organizationId === null ? null : ownAddress(objectPath("Organization", statement.organizationId)),
      ...evidenceOf(statement, paperId),
    })),
  };
}

function referenceOf({ id, kind, number, text, targets }: ReferenceToPublish, paperId: string): object {
  const papers = targets.filter(({ isPaper }) => isPaper);
  return {
    kind, number, text, status: targets.length === 0 ? "unresolved" : targets.length === 1 ? "resolved" : "ambiguous",
    targets: papers.map((target) => ownAddress(objectPath("Paper", target.id))), web: place(paperId, `r-${id}`),
  };
}

/** What a fact rests on. */
interface Evidence {
  readonly id: string;
  readonly quote: string;
  readonly page: number | null;
  readonly confidence: number;
  readonly status: string;
}

/** The place that says a fact, as it is published with it. */
export function evidenceOf({ id, quote, page, confidence, status }: Evidence, paperId: string): object {
  return { quote, page, confidence, status, web: place(paperId, `f-${id}`) };
}

/** How somebody voted, without the places in the text. */
export function voteOf(value: unknown): object {
  const { subject: _subject, ...vote } = fieldsOf(value);
  return vote;
}

/** The value of a fact without its places in the text, which mean nothing to somebody who does not have it. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { subject: _subject, span: _span, ...rest } = fieldsOf(value);
  return rest;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The passage of a document in the portal. */
function place(paperId: string, anchor: string): OwnAddress {
  return ownAddress(`${pagePath("Paper", paperId) ?? ""}#${anchor}`);
}
