import { confidenceLevel, type ConfidenceLevel } from "../../../council/confidence.ts";
import type { CorrectableProperty } from "../../../council/correctable.ts";
import type { OfficeFact } from "../../../store/office-document.ts";
import { formatMoney } from "../../html/format.ts";
import { referenceWords, votesOf } from "../../answer/words.ts";
import { fieldName, fieldValueWords } from "./field-words.ts";

/** A fact in words: what it says, and what else is known of it. */
export interface FactWords {
  readonly main: string;
  readonly details: readonly { readonly name: string; readonly words: string }[];
}

/** Fields that may say what a value is about, the most telling first. */
const TELLING = ["name", "title", "organization", "law", "wording", "number", "text"] as const;

/** Fields that are told otherwise. */
const UNTOLD: ReadonlySet<string> = new Set(["text", "target", "currency"]);

/** Any value in words; a kind of fact that is new here is told by its fields. */
export function wordsOf(property: CorrectableProperty, value: unknown, quote: string): FactWords {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { main: fieldValueWords(property, value) ?? "(leer)", details: [] };
  const fields = value as Readonly<Record<string, unknown>>;
  const { main, told } = mainOf(property, fields, quote);
  const details = Object.entries(fields).filter(([field]) => !UNTOLD.has(field) && !told.includes(field)).flatMap(([field, part]) => {
    const words = fieldValueWords(field, part);
    return words === null ? [] : [{ name: fieldName(property, field), words }];
  });
  return { main, details };
}

type Fields = Readonly<Record<string, unknown>>;

function mainOf(property: CorrectableProperty, fields: Fields, quote: string): { readonly main: string; readonly told: readonly string[] } {
  const own = knownMain(property, fields);
  if (own !== null) return own;
  const telling = TELLING.find((field) => fieldValueWords(field, fields[field]) !== null);
  return telling === undefined ? { main: quote === "" ? "(leer)" : `„${quote}“`, told: [] } : { main: fieldValueWords(telling, fields[telling]) ?? "", told: [telling] };
}

function knownMain(property: CorrectableProperty, fields: Fields): { readonly main: string; readonly told: readonly string[] } | null {
  const text = (field: string): string | null => (typeof fields[field] === "string" ? fields[field] : null);
  const count = (field: string): number | null => (typeof fields[field] === "number" ? fields[field] : null);
  switch (property) {
    case "money":
      return { main: formatMoney(count("value") ?? 0, text("currency") ?? "EUR"), told: ["value"] };
    case "mentionedDate": {
      const [start, end] = [fieldValueWords("start", fields["start"]), fieldValueWords("end", fields["end"])];
      return { main: [start, end].filter((part) => part !== null).join(" bis "), told: ["start", "end"] };
    }
    case "vote": {
      const votes = votesOf({ yes: count("yes"), no: count("no"), abstain: count("abstain") });
      return votes === null ? null : { main: votes, told: ["yes", "no", "abstain"] };
    }
    case "budgetLine":
      return { main: text("text") ?? "", told: [] };
    case "reference": {
      const kind = referenceWords[(text("kind") ?? "cites") as keyof typeof referenceWords];
      return { main: `${kind} ${text("number") ?? `„${text("text") ?? ""}“`}`, told: ["kind", "number"] };
    }
    default:
      return null;
  }
}

export const confidenceWords: Readonly<Record<ConfidenceLevel, string>> = { sure: "sicher erkannt", likely: "wahrscheinlich richtig", unsure: "unsicher – bitte prüfen" };

/** True where a person should look: the program was unsure, and nobody has said anything yet. */
export function isUnsure(fact: Pick<OfficeFact, "confidence" | "status">): boolean {
  return fact.status === "found" && confidenceLevel(fact.confidence) === "unsure";
}

/** True for a mention that nobody tied to one paper. */
export function isUnresolved({ resolution, status }: Pick<OfficeFact, "resolution" | "status">): boolean {
  return resolution !== null && resolution.status !== "resolved" && status !== "rejected";
}
