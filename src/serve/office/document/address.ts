import type { HeadProperty } from "../../../council/head-properties.ts";
import { addressWith } from "../../answer/query.ts";

/** How the original is shown: its pages as pictures, its mended text, or its text untouched. */
export type View = "seiten" | "text" | "original";

/** What the page of a document shows. */
export interface Shown {
  /** Part of the document, from 1. */
  readonly part: number;
  readonly view: View;
  /** The fact that is being put right. */
  readonly editing?: string;
  /** What the document does not say and a person is about to say. */
  readonly adding?: HeadProperty;
}

/** Address of a document's page; the default view and the first part need no word. */
export function documentAddress(id: string, shown: Partial<Shown>, hash = ""): string {
  const { part, view, editing, adding } = shown;
  return `${addressWith(`/buero/dokumente/${encodeURIComponent(id)}`, { teil: part === 1 ? undefined : part, ansicht: view, berichtigen: editing, ergaenzen: adding })}${hash}`;
}
