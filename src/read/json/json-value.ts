/** A value of JSON. Numbers stay as they are written, properties in the order in which they stand, doubled ones included. */
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

class TroubleError extends Error {
  readonly trouble: JsonTrouble;
  constructor(trouble: JsonTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/**
 * Reads one value of JSON (RFC 8259) that fills the whole text. Raw control characters in texts are let pass, as servers send them.
 * Linear; gives up at a depth of 64 and at 300,000 values.
 */
export function parseValue(text: string): JsonValue | JsonTrouble {
  return parsed(text, (parser) => parser.whole());
}

/** Reads a value on each line that is not blank (NDJSON), as one list; "broken" where there are fewer than two. */
export function parseLines(text: string): JsonValue | JsonTrouble {
  return parsed(text, (parser) => parser.lines());
}

function parsed(text: string, read: (parser: Parser) => JsonValue): JsonValue | JsonTrouble {
  try {
    return read(new Parser(text));
  } catch (error) {
    if (error instanceof TroubleError) return error.trouble;
    throw error;
  }
}

/** A number, then a word for nothing, true or false: everything that is neither text nor built of others. */
const scalar = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])|(null|true|false)(?!\w)/y;
const endOfRun = /["\\]/g;
const escapes: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

class Parser {
  readonly #text: string;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonValue {
    const value = this.#value(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw new TroubleError("broken");
    return value;
  }

  lines(): JsonValue {
    const values: JsonValue[] = [];
    for (this.#skipBlanks(); this.#at < this.#text.length; this.#skipBlanks()) {
      values.push(this.#value(0));
      const end = this.#text.indexOf("\n", this.#at);
      if (this.#text.slice(this.#at, end < 0 ? undefined : end).trim() !== "") throw new TroubleError("broken");
    }
    if (values.length < 2) throw new TroubleError("broken");
    return { is: "list", values };
  }

  #value(depth: number): JsonValue {
    this.#skipBlanks();
    this.#values += 1;
    if (this.#values > mostValues) throw new TroubleError("tooMany");
    if (depth > deepest) throw new TroubleError("tooDeep");
    switch (this.#text.charAt(this.#at)) {
      case "{": return { is: "object", properties: this.#listed("}", () => this.#property(depth + 1)) };
      case "[": return { is: "list", values: this.#listed("]", () => this.#value(depth + 1)) };
      case '"': return { is: "text", text: this.#string() };
      default: return this.#scalar();
    }
  }

  /** What stands between brackets, parted by commas. */
  #listed<T>(end: "}" | "]", read: () => T): T[] {
    const found: T[] = [];
    this.#at += 1;
    if (this.#takes(end)) return found;
    for (;;) {
      found.push(read());
      if (this.#takes(end)) return found;
      if (!this.#takes(",")) throw new TroubleError("broken");
    }
  }

  #property(depth: number): JsonProperty {
    this.#skipBlanks();
    if (this.#text.charAt(this.#at) !== '"') throw new TroubleError("broken");
    const name = this.#string();
    if (!this.#takes(":")) throw new TroubleError("broken");
    return { name, value: this.#value(depth) };
  }

  #scalar(): JsonValue {
    scalar.lastIndex = this.#at;
    const match = scalar.exec(this.#text);
    if (match === null) throw new TroubleError("broken");
    this.#at = scalar.lastIndex;
    const [, number, word] = match;
    if (number !== undefined) return { is: "number", text: number };
    return word === "null" ? { is: "null" } : { is: "truth", holds: word === "true" };
  }

  #string(): string {
    const parts: string[] = [];
    for (let from = this.#at + 1; ; ) {
      endOfRun.lastIndex = from;
      const end = endOfRun.exec(this.#text)?.index;
      if (end === undefined) throw new TroubleError("broken");
      parts.push(this.#text.slice(from, end));
      this.#at = end + 1;
      if (this.#text.charAt(end) === '"') return parts.join("");
      parts.push(this.#escaped());
      from = this.#at;
    }
  }

  /** The character that the escape behind the backslash stands for. */
  #escaped(): string {
    const letter = this.#text.charAt(this.#at);
    this.#at += 1;
    if (letter !== "u") {
      const meant = escapes[letter];
      if (meant === undefined) throw new TroubleError("broken");
      return meant;
    }
    const code = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[\da-fA-F]{4}$/.test(code)) throw new TroubleError("broken");
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  #takes(mark: string): boolean {
    this.#skipBlanks();
    if (this.#text.charAt(this.#at) !== mark) return false;
    this.#at += 1;
    return true;
  }

  #skipBlanks(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }
}
