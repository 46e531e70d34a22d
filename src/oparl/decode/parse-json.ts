import type { Fault, FaultKind } from "./fault.ts";

/** What an answer held. `value` is undefined unless `is` is "json". */
export interface ParsedJson {
  /** "empty": nothing, blanks or `null`; "html": a page for people, whatever the status said; "broken": neither. */
  readonly is: "json" | "empty" | "html" | "broken";
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Reads the JSON of an answer, also with a byte order mark, raw control characters or in Windows-1252.
 * @param address it came from, for the faults
 */
export function parseJson(content: Uint8Array | string, address: string): ParsedJson {
  const faults: Fault[] = [];
  const note = (kind: FaultKind, message: string, how: string): void => {
    faults.push({ kind, object: address, message, how });
  };
  const text = withoutMark(typeof content === "string" ? content : decodedText(content, note), note);
  const is = lookOf(text);
  if (is === "empty") note("nullAnswer", text.trim() === "" ? "nothing was sent" : "null", "taken as empty");
  if (is === "html") note("htmlAnswer", `it begins with ${beginningOf(text)}`, "left out");
  if (is !== "json") return { is, value: undefined, faults };
  const parsed = parsedText(text, note);
  if (parsed === null) {
    note("notJson", `it begins with ${beginningOf(text)}`, "left out");
    return { is: "broken", value: undefined, faults };
  }
  return { is, value: parsed.value, faults };
}

type Note = (kind: FaultKind, message: string, how: string) => void;

/** UTF-8, as OParl has it; else UTF-16 by its mark; else Windows-1252, in which every byte is a letter. */
function decodedText(bytes: Uint8Array, note: Note): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (utf16 !== null) {
    note("notUtf8", `it is written in ${utf16.toUpperCase()}`, "read so");
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    note("notUtf8", "it holds bytes that are no UTF-8", "read as Windows-1252");
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function withoutMark(text: string, note: Note): string {
  if (!text.startsWith("\uFEFF")) return text;
  note("byteOrderMark", "a byte order mark", "passed over");
  return text.slice(1);
}

function lookOf(text: string): ParsedJson["is"] {
  const start = /\S/u.exec(text.slice(0, 100_000))?.index;
  if (start === undefined) return text.trim() === "" ? "empty" : "json";
  if (text.charAt(start) === "<") return "html";
  return text.length - start < 100 && text.trim() === "null" ? "empty" : "json";
}

function parsedText(text: string, note: Note): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const escaped = withEscapedControls(text);
    if (escaped === text) return null;
    try {
      const value: unknown = JSON.parse(escaped);
      note("rawControlCharacter", "raw control characters in texts", "escaped and read");
      return { value };
    } catch {
      return null;
    }
  }
}

/** JSON whose texts hold raw control characters, with these escaped. Only inside texts: between values line breaks are fine. */
function withEscapedControls(text: string): string {
  const parts: string[] = [];
  let inText = false;
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inText = !inText;
    else if (code === 0x5c && inText) at += 1;
    else if (code < 0x20 && (inText || !isBlank(code))) {
      parts.push(text.slice(done, at), inText ? `\\u${code.toString(16).padStart(4, "0")}` : " ");
      done = at + 1;
    }
  }
  parts.push(text.slice(done));
  return parts.join("");
}

function isBlank(code: number): boolean {
  return code === 0x09 || code === 0x0a || code === 0x0d;
}

function beginningOf(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
