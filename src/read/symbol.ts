const CHECKED = new Set([0x51, 0x52, 0x53, 0x54, 0x78, 0xfc, 0xfe]);
const UNCHECKED = new Set([0x6f, 0x71, 0x72, 0xa3, 0xa8]);

/**
 * A character of a symbol font (Symbol, Wingdings) as text: boxes to tick are told apart, other signs are bullets.
 * @param code its code, as it is or in the private use area (F000 to F0FF); other codes are plain characters
 */
export function symbol(code: number): string {
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return "";
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low > 0xff) return code >= 0xe000 && code < 0xf900 ? "•" : String.fromCharCode(code);
  if (CHECKED.has(low)) return "☒";
  return UNCHECKED.has(low) ? "☐" : "•";
}
