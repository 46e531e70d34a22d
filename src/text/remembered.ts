/** Longer texts come but once; remembering them would only take room. */
const longest = 200;

/** A piece of a longer text keeps all of that text in memory; a copy of its own does not. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/**
 * A function of a text that remembers its last answers, for speed alone: many mechanisms ask for the same lines.
 * When more than `most` are kept, all are forgotten and the work begins anew.
 */
export function remembered<Answer>(most: number, answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = copyOf(text);
    const found = answer(own);
    if (known.size >= most) known.clear();
    known.set(own, found);
    return found;
  };
}
