import { readFile } from "node:fs/promises";
import type { Lexicon } from "../../text/lexicon.ts";
import { createLexicon } from "../../text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../../text/lexicon/word-list.ts";

const loaded = new Map<string, Promise<Lexicon | null>>();

/** The lexicon over the word list at a path, loaded once for this process; `null` when it cannot be read. */
export function loadLexicon(path: string): Promise<Lexicon | null> {
  let lexicon = loaded.get(path);
  if (lexicon === undefined) {
    lexicon = readFile(path).then((bytes) => createLexicon(decodeWordList(bytes)), () => null);
    loaded.set(path, lexicon);
  }
  return lexicon;
}
