/** A piece of a file, until before the second position. */
export interface ByteRange {
  readonly from: number;
  readonly until: number;
}

/**
 * The piece that `Range` asks for (RFC 9110, 14.2); null where it asks for the whole file, in a way that we do not know, or for several
 * pieces at once, which nobody has to give; "none" where the file has no such piece.
 * @param size of the file in bytes
 */
export function readRange(header: string | undefined, size: number): ByteRange | "none" | null {
  const parts = /^bytes=\s*(?<first>\d{0,15})-(?<last>\d{0,15})\s*$/u.exec(header ?? "")?.groups;
  if (parts === undefined) return null;
  const { first = "", last = "" } = parts;
  if (first === "" && last === "") return null;
  if (first === "") return Number(last) === 0 || size === 0 ? "none" : { from: Math.max(0, size - Number(last)), until: size };
  if (last !== "" && Number(last) < Number(first)) return null;
  return Number(first) >= size ? "none" : { from: Number(first), until: last === "" ? size : Math.min(Number(last) + 1, size) };
}
