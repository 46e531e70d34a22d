/** Below this, a fact is a guess that a person should look at. */
export const LEAST_SURE = 0.7;
const SURE = 0.9;

export type ConfidenceLevel = "sure" | "likely" | "unsure";

/** How sure the program is of a fact, in three steps; `confidence` goes from 0 to 1. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence < LEAST_SURE) return "unsure";
  return confidence < SURE ? "likely" : "sure";
}
