import { isStatementValue } from "../council/statement-value.ts";
import type { StatementId } from "../council/id.ts";
import { loadStatementProperty, saveCorrection } from "../store/corrections.ts";
import type { Viewer } from "../store/viewer.ts";

/** What a person says of a statement: it is right, it should read otherwise, or it is wrong. */
export interface Correction {
  readonly statementId: StatementId;
  readonly action: "confirm" | "correct" | "reject";
  /** What it should read; only with `correct`. */
  readonly value?: unknown;
  /** Who says so. */
  readonly by: string;
}

/** Why a correction was not taken; nothing was changed. */
export type CorrectionRefusal = "unknownStatement" | "valueMissing" | "valueNotWanted" | "valueOfWrongShape";

/**
 * Takes a person's word on a statement. It holds from now on, through every reading of the same file or of a newer version.
 * @returns null, or why it was refused
 */
export async function correctStatement(office: Viewer, { statementId, action, value, by }: Correction): Promise<CorrectionRefusal | null> {
  const property = await loadStatementProperty(office, statementId);
  if (property === null) return "unknownStatement";
  if (action !== "correct") {
    if (value !== undefined) return "valueNotWanted";
    await saveCorrection(office, { statementId, action, by });
    return null;
  }
  if (value === undefined) return "valueMissing";
  if (!isStatementValue(property, value)) return "valueOfWrongShape";
  await saveCorrection(office, { statementId, action, value, by });
  return null;
}
