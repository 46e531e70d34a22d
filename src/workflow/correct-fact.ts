import { isFactValue } from "../council/fact-value.ts";
import { loadFact, removeCorrection, saveCorrection } from "../store/corrections.ts";
import type { Viewer } from "../store/viewer.ts";

/** What a person says of a fact: it is right, it should read otherwise, it is wrong; or they take back what they said. */
export interface Correction {
  /** A statement, a step of the Beratungsfolge (consultation) or a mention of another paper (reference). */
  readonly factId: string;
  readonly action: "confirm" | "correct" | "reject" | "takeBack";
  /** What it should read; only with `correct`. */
  readonly value?: unknown;
  /** Who says so. */
  readonly by: string;
}

/** Why a correction was not taken; nothing was changed. */
export type CorrectionRefusal = "unknownFact" | "valueMissing" | "valueNotWanted" | "valueOfWrongShape" | "nothingToTakeBack";

/**
 * Takes a person's word on a fact. It holds from now on, through every reading of the same file or of a newer version, until it is taken back.
 * @returns null, or why it was refused
 */
export async function correctFact(office: Viewer, { factId, action, value, by }: Correction): Promise<CorrectionRefusal | null> {
  const fact = await loadFact(office, factId);
  if (fact === null) return "unknownFact";
  if (action !== "correct" && value !== undefined) return "valueNotWanted";
  if (action === "takeBack") {
    if (!fact.isCorrected) return "nothingToTakeBack";
    await removeCorrection(office, factId);
    return null;
  }
  if (action === "correct") {
    if (value === undefined) return "valueMissing";
    if (!isFactValue(fact.property, value, fact.foundValue)) return "valueOfWrongShape";
  }
  await saveCorrection(office, { factId, action, ...(action === "correct" ? { value } : {}), by });
  return null;
}
