import type { StatementProperty } from "./statement.ts";

type Kind = "text" | "textOrNull" | "number" | "numberOrNull" | "texts" | "perhaps";
type Shape = "text" | Readonly<Record<string, Kind>>;

/** What the value of each kind of statement is made of (see `StatementValues`). */
const shapes: Readonly<Record<StatementProperty, Shape>> = {
  number: "text",
  title: "text",
  kind: "text",
  visibility: "text",
  body: "text",
  leadUnit: "text",
  author: "text",
  date: "text",
  money: { value: "number", currency: "text", text: "text", taxes: "textOrNull", mode: "textOrNull", year: "numberOrNull", purpose: "textOrNull", frequency: "textOrNull", per: "textOrNull" },
  budgetLine: { product: "textOrNull", account: "textOrNull", text: "text" },
  person: { name: "text", role: "textOrNull", group: "textOrNull" },
  organization: { name: "text", aliases: "texts" },
  mentionedDate: { start: "text", end: "textOrNull", text: "text", startTime: "textOrNull", endTime: "textOrNull" },
  recurrence: { rule: "text", startTime: "textOrNull", endTime: "textOrNull", text: "text" },
  period: { unit: "text", start: "text", end: "text", text: "text" },
  place: { kind: "text", name: "text", houseNumbers: "textOrNull", postalCode: "textOrNull", locality: "textOrNull", text: "text" },
  law: { law: "text", section: "textOrNull", sectionEnd: "textOrNull", paragraph: "textOrNull", sentence: "textOrNull", number: "textOrNull", letter: "textOrNull", enactedOn: "textOrNull", text: "text" },
  attachment: { title: "text" },
  vote: { yes: "numberOrNull", no: "numberOrNull", abstain: "numberOrNull", text: "text", item: "textOrNull", manner: "perhaps", byFaction: "perhaps", byName: "perhaps", subject: "perhaps" },
  meetingStart: "text",
  meetingEnd: "text",
  meetingPlace: "text",
  chair: "text",
  minuteTaker: "text",
  attendance: {
    name: "text", status: "text", role: "text", title: "textOrNull", faction: "textOrNull", deputyFor: "textOrNull",
    fromTime: "textOrNull", fromItem: "textOrNull", untilTime: "textOrNull", untilItem: "textOrNull",
  },
  presence: { name: "text", change: "text", time: "textOrNull", item: "textOrNull" },
  motion: { item: "textOrNull", kind: "text", mover: "textOrNull", text: "text", outcome: "textOrNull" },
  resolution: { item: "textOrNull", number: "textOrNull", wording: "text" },
  recusal: { name: "text", item: "textOrNull" },
};

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  textOrNull: (value) => value === null || isText(value),
  number: (value) => Number.isFinite(value),
  numberOrNull: (value) => value === null || Number.isFinite(value),
  texts: (value) => Array.isArray(value) && value.every(isText),
  // What a person need not say again: who voted how stays with the evidence.
  perhaps: (value) => value === undefined || value === null || typeof value === "object" || isText(value),
};

/** True when a person's word has the shape that statements of this property have: all its fields, and no others. */
export function isStatementValue(property: StatementProperty, value: unknown): boolean {
  const shape = shapes[property];
  if (shape === "text") return isText(value);
  if (typeof value !== "object" || value === null) return false;
  const fields = Object.entries(shape);
  return Object.keys(value).every((name) => name in shape) && fields.every(([name, kind]) => (name in value || kind === "perhaps") && fits[kind]((value as Record<string, unknown>)[name]));
}
