/** The kinds of pictures that recognition reads. */
export type ImageKind = "png" | "jpeg" | "tiff";

/** The kind of a picture by its first bytes, or `null`. */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
  const [a, b, c, d] = bytes;
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return "png";
  if (a === 0xff && b === 0xd8 && c === 0xff) return "jpeg";
  // 43 marks the large form of TIFF.
  const isLittle = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0;
  const isBig = a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43);
  return isLittle || isBig ? "tiff" : null;
}
