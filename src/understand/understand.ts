import type { Understanding } from "../council/understanding.ts";
import type { DocumentText } from "../text/document-text.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Note } from "../text/note.ts";
import type { Knowledge } from "./knowledge.ts";

/** A document understood: both layers of its text, what it says, and what a person should know about the reading. */
export interface Understood {
  readonly document: MendedDocument;
  readonly understanding: Understanding;
  readonly notes: readonly Note[];
}

/** Understands one document. Total: damaged or foreign text gives fewer facts and a note, never an error. */
export type Understand = (document: DocumentText, knowledge: Knowledge) => Understood;
