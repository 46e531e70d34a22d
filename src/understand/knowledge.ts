import type { Lexicon } from "../text/lexicon.ts";

/** What may be known while a document is read, beyond the document itself. */
export interface Knowledge {
  readonly lexicon: Lexicon;
}
