/** A value of JSON. Numbers stay as they are written. */
export type JsonValue =
  | { readonly is: "object"; readonly properties: readonly JsonProperty[] }
  | { readonly is: "list"; readonly values: readonly JsonValue[] }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "truth"; readonly holds: boolean }
  | { readonly is: "null" };

export interface JsonProperty {
  readonly name: string;
  readonly value: JsonValue;
}

/** Why there is no value: the text is no JSON, or more of it than a record of a council is. */
export type JsonTrouble = "broken" | "tooDeep" | "tooMany";

const mostValues = 300_000;
const deepest = 64;

/**
 * Reads one value of JSON (RFC 8259) that fills the whole text. Raw control characters in texts are let pass, as servers send them.
 * Linear; gives up at a depth of 64 and at 300,000 values.
 */
export function parseValue(text: string): JsonValue | JsonTrouble {
  const mended = mendedWithin(text);
  return typeof mended === "string" ? mended : parsed(mended.text);
}

/** Reads a value on each line that is not blank (NDJSON), as one list; "broken" where there are fewer than two. */
export function parseLines(text: string): JsonValue | JsonTrouble {
  const mended = mendedWithin(text);
  if (typeof mended === "string") return mended;
  const values: JsonValue[] = [];
  for (const line of mended.text.split("\n")) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    if (value === "broken") return value;
    values.push(value);
  }
  return values.length < 2 ? "broken" : { is: "list", values };
}

function parsed(text: string): JsonValue | "broken" {
  try {
    return JSON.parse(text, asWritten) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return "broken";
    throw error;
  }
}

/** Called for each value once those in it are read; `source` is how a number is written. */
function asWritten(_name: string, value: unknown, { source }: { readonly source?: string } = {}): JsonValue {
  if (typeof value === "number") return { is: "number", text: source ?? String(value) };
  if (typeof value === "string") return { is: "text", text: value };
  if (typeof value === "boolean") return { is: "truth", holds: value };
  if (Array.isArray(value)) return { is: "list", values: value as JsonValue[] };
  return value === null ? { is: "null" } : { is: "object", properties: Object.entries(value as Record<string, JsonValue>).map(([name, inner]) => ({ name, value: inner })) };
}

const [QUOTE, BACKSLASH, COMMA, SPACE] = [0x22, 0x5c, 0x2c, 0x20];
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

/** The text with raw control characters in its texts escaped; a trouble where it nests too deep, or holds too much, for `JSON.parse` to be let near it. */
function mendedWithin(text: string): { readonly text: string } | JsonTrouble {
  const parts: string[] = [];
  let [from, depth, values, isText] = [0, 0, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isText = !isText;
    else if (isText && code === BACKSLASH) at += 1;
    else if (isText && code < SPACE) {
      parts.push(text.slice(from, at), `\\u${code.toString(16).padStart(4, "0")}`);
      from = at + 1;
    } else if (isText) continue;
    else if (code === COMMA) values += 1;
    else if (opening.has(code)) [depth, values] = [depth + 1, values + 1];
    else if (closing.has(code)) depth -= 1;
    if (depth > deepest) return "tooDeep";
    if (values > mostValues) return "tooMany";
  }
  return { text: parts.length === 0 ? text : parts.join("") + text.slice(from) };
}
