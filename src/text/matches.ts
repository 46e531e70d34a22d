/**
 * All matches of a global pattern, in order. Does what `matchAll` does without making the pattern anew for each call,
 * which costs more than to search a short text.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}

const none: readonly RegExpExecArray[] = [];

/**
 * The matches of a sticky pattern at given places (ascending), none inside another: what `matchesIn` finds when the
 * pattern can begin nowhere else. Trying a few places is cheaper than trying every place.
 */
export function matchesAt(text: string, places: readonly number[], pattern: RegExp): readonly RegExpExecArray[] {
  if (places.length === 0) return none;
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (const place of places) {
    if (place < from) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    from = place + Math.max(1, match[0].length);
    matches.push(match);
  }
  return matches;
}

/** The parts of a text between the matches of a global pattern, none of which is empty: what `split` does, without making the pattern anew. */
export function partsBetween(text: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    parts.push(text.slice(from, match.index));
    from = pattern.lastIndex;
  }
  if (from === 0) return [text];
  parts.push(text.slice(from));
  return parts;
}

/** How many of ascending numbers are below one: where those begin that are not. */
export function firstNotBelow(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
