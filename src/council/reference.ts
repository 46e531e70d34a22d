import type { PaperId, ReferenceId, SectionId } from "./id.ts";
import type { ReferenceKind } from "./understanding.ts";

/** What became of a mention of another paper: one target, several possible ones, or none in the collection. */
export type ReferenceStatus = "resolved" | "ambiguous" | "unresolved";

/** A mention of another paper in a document. */
export interface Reference {
  readonly id: ReferenceId;
  readonly fromPaperId: PaperId;
  readonly sectionId: SectionId | null;
  readonly kind: ReferenceKind;
  /** Number as printed; null when cited by date only. */
  readonly number: string | null;
  /** The words of the mention, as printed (mended). */
  readonly text: string;
  readonly status: ReferenceStatus;
  /** The papers it may mean: one when resolved, several when ambiguous. */
  readonly targets: readonly PaperId[];
}
