/** The same numbers with room for `length` of them at least; the array itself where it has room. */
export function grown<T extends Uint16Array | Uint32Array>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => T)(Math.max(length, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** Slots for a hash table of so many entries: a power of two, at most half of it taken, with room to grow. */
export function slotCountFor(entries: number): number {
  return 2 ** Math.max(10, Math.ceil(Math.log2(entries + 1)) + 1);
}
