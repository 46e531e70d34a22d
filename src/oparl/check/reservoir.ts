/** A fair sample of a stream of unknown length, the same for the same stream. */
export interface Reservoir<Item> {
  add(item: Item): void;
  /** How many came in all. */
  readonly size: () => number;
  readonly items: () => readonly Item[];
}

/** Keeps up to `most` items (reservoir sampling, algorithm R). The first one is always kept. */
export function createReservoir<Item>(most: number): Reservoir<Item> {
  const kept: Item[] = [];
  let count = 0;
  let state = 0x2545f491;
  return {
    add(item) {
      count += 1;
      if (kept.length < most) return void kept.push(item);
      // A small linear congruential generator: what is sampled must not differ from run to run.
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const place = Math.floor((state / 2 ** 32) * count);
      if (place > 0 && place < most) kept[place] = item;
    },
    size: () => count,
    items: () => kept,
  };
}
