/** Size of the record that ends a ZIP file, and how far a comment may push it from the end. */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const MOST_NAMES = 20_000;

/** True for bytes that begin as ZIP files do, empty ones included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * Names of the members, as one character per byte, read off the directory at the end without unpacking anything;
 * `null` where there is no directory (the file is cut off). Looking for the names anywhere in the bytes would
 * take an archive that holds a Word document for one.
 */
export function zipNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === 0x02014b50 && names.size < MOST_NAMES) {
    const length = view.getUint16(at + 28, true);
    names.add(String.fromCharCode(...bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + Math.min(length, 1_000))));
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
