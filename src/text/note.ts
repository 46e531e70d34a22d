import type { Span } from "./span.ts";

/**
 * Something a person should know about what was read: damage, doubt, or a thing that could not be read.
 * `code` is for programs and stays the same; `message` is German and for people:
 * what happened, to what, and what to do.
 */
export interface Note {
  readonly code: string;
  readonly message: string;
  /** The place in the original text that the note is about. */
  readonly span?: Span;
}
