import type { FileId, PaperId, SectionId } from "./id.ts";
import type { SectionKind } from "./understanding.ts";
import type { Visibility } from "./visibility.ts";

/** A part of a paper under its printed heading (`lead`: what stands before the first heading). */
export interface Section {
  readonly id: SectionId;
  readonly paperId: PaperId;
  readonly fileId: FileId;
  readonly position: number;
  readonly kind: SectionKind;
  /** As printed, without colon; empty for `lead`. */
  readonly heading: string;
  readonly level: number;
  readonly visibility: Visibility;
}
