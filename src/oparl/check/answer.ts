/** A question to a server. What asks is handed in, so that checking itself touches no network. */
export interface Question {
  readonly address: string;
  readonly method?: "GET" | "HEAD";
  /** Additional request headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** True: only size and digests of the content are wanted, not the content itself. */
  readonly digestOnly?: true;
}

/** What came back. A server that cannot be reached, or that sends too much, is an answer as well. */
export interface Answer {
  /** The address that was asked. */
  readonly address: string;
  /** Status of the last answer; 0 where none came. */
  readonly status: number;
  /** Why no answer came, in German; "" where one came. */
  readonly failure: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Addresses that the server sent us on to, in order. */
  readonly redirects: readonly string[];
  /** Content, unpacked. Empty where only digests were wanted. */
  readonly bytes: Uint8Array;
  /** Bytes of the content, unpacked. */
  readonly size: number;
  /** Digests of the content in lower-case hex, where they were wanted. */
  readonly sha1?: string;
  readonly sha512?: string;
}

/** Asks a server. Never throws on what a server does. */
export type Ask = (question: Question) => Promise<Answer>;

export type JsonObject = Readonly<Record<string, unknown>>;

/** An answer as JSON. */
export interface JsonAnswer extends Answer {
  /** What the content says; undefined where it is no JSON. */
  readonly value: unknown;
  readonly hasBom: boolean;
  readonly isUtf8: boolean;
}

/** Reads the content of an answer as JSON; total. */
export function asJson(answer: Answer): JsonAnswer {
  const { bytes } = answer;
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let text: string;
  let isUtf8 = true;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    isUtf8 = false;
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  return { ...answer, value, hasBom, isUtf8 };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that is a string, or "". */
export function textOf(object: JsonObject, name: string): string {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** Milliseconds of a date-time with an offset (in OParl's exact form, or with `Z` or fractions), or null. */
export function momentOf(value: unknown): number | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(value)) return null;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : moment;
}
