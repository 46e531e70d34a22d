import { isFactValue } from "../council/fact-value.ts";
import type { HeadProperty } from "../council/head-properties.ts";
import { hasHeadFact, saveAddition } from "../store/corrections.ts";
import type { Viewer } from "../store/viewer.ts";

/** What a person knows of a document that it does not say itself, or that nobody found in it. */
export interface Addition {
  readonly fileId: string;
  readonly property: HeadProperty;
  readonly value: unknown;
  /** Who says so. */
  readonly by: string;
}

/** Why an addition was not taken; nothing was changed. */
export type AdditionRefusal = "unknownDocument" | "alreadySaid" | "valueOfWrongShape";

/**
 * Takes a person's word for what a document's head does not say. Like a correction it outlives every reading, and can be taken back.
 * @returns null, or why it was refused
 */
export async function addFact(office: Viewer, addition: Addition): Promise<AdditionRefusal | null> {
  const isSaid = await hasHeadFact(office, addition.fileId, addition.property);
  if (isSaid === null) return "unknownDocument";
  if (isSaid) return "alreadySaid";
  if (!isFactValue(addition.property, addition.value)) return "valueOfWrongShape";
  await saveAddition(office, addition);
  return null;
}
