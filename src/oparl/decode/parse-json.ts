import type { Fault } from "./fault.ts";

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
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  if (text.trim() === "" || text.trim() === "null") {
    faults.push({ kind: "nullAnswer", object: address, message: "nothing was sent", how: "taken as empty" });
    return { is: "empty", value: undefined, faults };
  }
  try {
    return { is: "json", value: JSON.parse(text) as unknown, faults };
  } catch {
    const is = /^\s*</u.test(text) ? "html" : "broken";
    faults.push({ kind: is === "html" ? "htmlAnswer" : "notJson", object: address, message: `it begins with ${JSON.stringify(text.slice(0, 60))}`, how: "left out" });
    return { is, value: undefined, faults };
  }
}
