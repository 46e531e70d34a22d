/** Keeps what was used last, up to a size. */
export interface LimitedCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * @param limit of all values together, in the unit of `sizeOf`; a single value that is larger is not kept
 */
export function createLimitedCache<T>(limit: number, sizeOf: (value: T) => number): LimitedCache<T> {
  // A Map hands out its entries in the order in which they were set: the first one has waited longest.
  const entries = new Map<string, { readonly value: T; readonly size: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const found = entries.get(key);
      if (found === undefined) return undefined;
      entries.delete(key);
      entries.set(key, found);
      return found.value;
    },
    set(key, value) {
      drop(key);
      const size = sizeOf(value);
      if (size > limit) return;
      entries.set(key, { value, size });
      total += size;
      for (const oldest of entries.keys()) {
        if (total <= limit) break;
        drop(oldest);
      }
    },
  };
}
