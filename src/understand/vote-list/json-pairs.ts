import type { Span } from "../../text/span.ts";

/** A key of a record with one of its values; a list of words gives one pair for each. */
export interface Pair {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
  /** Number of the object that holds it. */
  readonly object: number;
}

/** The objects of a record, each by the number of the object around it. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  /** By object: the object around it, -1 for none. */
  readonly parents: readonly number[];
  /** False where the text ends inside of the record. */
  readonly isWhole: boolean;
}

const deepest = 64;
const mostPairs = 20_000;
const token = /"((?:[^"\\\n]|\\.){0,600})"|-?\d[\d.]{0,20}|[[\]{}:,]|\w{1,12}/gu;

interface Level {
  readonly isObject: boolean;
  readonly object: number;
  readonly key: string;
}

/** What was read since the last comma or bracket. */
interface Open {
  readonly key: string | null;
  readonly value: string | null;
  readonly span: Span;
}

const nothing: Open = { key: null, value: null, span: [0, 0] };

/** The pairs of a text in JSON, however it is broken off. Total and linear in the length of the text. */
export function jsonPairsIn(text: string): Pairs {
  const pairs: Pair[] = [];
  const parents: number[] = [];
  const levels: Level[] = [];
  let open: Open = nothing;
  const close = (): void => {
    const level = levels.at(-1);
    const key = level?.isObject === false ? level.key : open.key;
    if (open.value !== null && level !== undefined && key !== null) pairs.push({ key, value: open.value, span: open.span, object: level.object });
    open = nothing;
  };
  for (const match of text.matchAll(token)) {
    const [sign] = match;
    if (pairs.length >= mostPairs) break;
    const level: Level = levels.at(-1) ?? { isObject: false, object: -1, key: "" };
    if (sign === "{" || sign === "[") {
      if (levels.length >= deepest) break;
      const object = sign === "{" ? parents.push(level.object) - 1 : level.object;
      levels.push({ isObject: sign === "{", object, key: sign === "{" ? "" : (open.key ?? level.key) });
      open = nothing;
    } else if (sign === "}" || sign === "]") {
      close();
      levels.pop();
    } else if (sign === ",") close();
    else if (sign === ":") open = { ...nothing, key: open.value };
    else {
      const isText = sign.startsWith('"');
      const start = match.index + (isText ? 1 : 0);
      open = { ...open, value: match[1] ?? sign, span: [start, start + (match[1] ?? sign).length] };
    }
  }
  return { pairs, parents, isWhole: levels.length === 0 };
}
