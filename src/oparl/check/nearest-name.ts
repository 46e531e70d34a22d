/** The known name that somebody who wrote `name` is likely to have meant: other case, one or two letters off, singular for plural; or null. */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > 40) return null;
  const lower = name.toLowerCase();
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= (candidate.length < 6 ? 1 : 2))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.candidate ?? null;
}

/** Letters to put in, take out or exchange until one word is the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
