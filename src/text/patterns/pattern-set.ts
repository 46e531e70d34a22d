/** A set of patterns by their numbers, one bit each. */
export type PatternSet = Int32Array;

const bits = 32;

/** Those among `count` patterns that are listed. Patterns that are made later are in every set: nothing is known of them. */
export function patternSet(count: number, patterns: Iterable<number>): PatternSet {
  const set = new Int32Array(Math.ceil((count + 1) / bits));
  for (let pattern = count; pattern < set.length * bits; pattern += 1) add(set, pattern);
  for (const pattern of patterns) add(set, pattern);
  return set;
}

function add(set: PatternSet, pattern: number): void {
  set[pattern >>> 5] = (set[pattern >>> 5] as number) | (1 << (pattern & 31));
}

/** The patterns that are in one of the sets at least. */
export function unionOf(sets: readonly PatternSet[]): PatternSet {
  const length = Math.min(...sets.map((set) => set.length));
  const union = new Int32Array(length);
  for (const set of sets) for (let word = 0; word < length; word += 1) union[word] = (union[word] as number) | (set[word] as number);
  return union;
}

/** Whether a pattern is in a set. */
export function has(set: PatternSet, pattern: number): boolean {
  const word = pattern >>> 5;
  return word >= set.length || ((set[word] as number) & (1 << (pattern & 31))) !== 0;
}
