/** A piece of RTF. `word` is a control word with its number (or null), `symbol` a control sign, `byte` a character in the current code page. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "byte"; readonly byte: number };

const OPEN: RtfToken = { kind: "open" };
const CLOSE: RtfToken = { kind: "close" };
const BACKSLASH = 0x5c;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Cuts RTF into its tokens. Total: every byte belongs to one or is passed over; one pass. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7b) yield OPEN;
    else if (byte === 0x7d) yield CLOSE;
    else if (byte === BACKSLASH) {
      const { token, next } = controlAt(bytes, at + 1);
      if (token !== null) yield token;
      at = next;
      continue;
    } else if (byte !== 10 && byte !== 13 && byte !== 0) yield { kind: "byte", byte };
    at += 1;
  }
}

/** What follows a backslash at `at - 1`. */
function controlAt(bytes: Uint8Array, at: number): { token: RtfToken | null; next: number } {
  const first = bytes[at];
  if (first === undefined) return { token: null, next: at };
  if (first === 0x27) {
    const byte = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    return Number.isNaN(byte) ? { token: null, next: at + 1 } : { token: { kind: "byte", byte }, next: at + 3 };
  }
  if (!isLetter(first)) return { token: { kind: "symbol", symbol: String.fromCharCode(first) }, next: at + 1 };
  let end = at;
  while (end - at < LONGEST_WORD && isLetter(bytes[end])) end += 1;
  const word = String.fromCharCode(...bytes.subarray(at, end));
  const numberFrom = end;
  if (bytes[end] === 0x2d) end += 1;
  while (end - numberFrom < LONGEST_NUMBER && isDigit(bytes[end])) end += 1;
  const value = end === numberFrom ? null : Number(String.fromCharCode(...bytes.subarray(numberFrom, end))) || 0;
  if (bytes[end] === 0x20) end += 1;
  // Raw bytes follow, which are no RTF.
  if (word === "bin") return { token: null, next: end + Math.max(0, value ?? 0) };
  return { token: { kind: "word", word, value }, next: end };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
