import type { Lexicon } from "../lexicon.ts";
import { copyOf } from "../remembered.ts";

/** Answers kept for each lexicon; when there are more, all are forgotten and the work begins anew. */
const most = 20_000;

/**
 * A dear question about a word that is asked once for each lexicon: unknown words (names, most of them) come again
 * from document to document, and what was thought about them stays with the lexicon that was asked.
 */
export function rememberedByLexicon<Answer>(answer: (lexicon: Lexicon, word: string) => Answer): (lexicon: Lexicon, word: string) => Answer {
  const answers = new WeakMap<Lexicon, Map<string, Answer>>();
  return (lexicon, word) => {
    let known = answers.get(lexicon);
    if (known === undefined || known.size >= most) {
      known = new Map();
      answers.set(lexicon, known);
    }
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = copyOf(word);
    const found = answer(lexicon, own);
    known.set(own, found);
    return found;
  };
}
