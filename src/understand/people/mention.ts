import type { PrintedName } from "./name-at.ts";

/** One mention of a person with what stands beside it. */
export interface Mention {
  readonly name: PrintedName;
  readonly role: string | null;
  readonly group: string | null;
  readonly rule: string;
  readonly confidence: number;
}
