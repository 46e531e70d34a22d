import type { StatementValues } from "./statement.ts";
import type { ConsultationFact, ReferenceFact } from "./understanding.ts";

type Found = "span" | "foundBy" | "confidence";

/** What a person can put right: every statement, each step of the Beratungsfolge and each mention of another paper. */
export interface CorrectableValues extends StatementValues {
  readonly consultation: Omit<ConsultationFact, Found>;
  readonly reference: Omit<ReferenceFact, Found> & {
    /** Id of the paper that a person says is meant; null leaves it to the resolver. */
    readonly target: string | null;
  };
}

export type CorrectableProperty = keyof CorrectableValues;

/** The noun whose row holds the fact. */
export type FactNoun = "statement" | "consultation" | "reference";

/** The noun of a property: most facts are statements. */
export function nounOf(property: CorrectableProperty): FactNoun {
  return property === "consultation" || property === "reference" ? property : "statement";
}
