import { parseAccept } from "hono/utils/accept";

/** Encodings of content that we make, the one we like best first. */
const encodings = ["br", "gzip"] as const;

export type Encoding = (typeof encodings)[number];

/** The encoding that fits `Accept-Encoding` best; null: none. */
export function acceptedEncoding(header: string | null): Encoding | null {
  if (header === null || header === "") return null;
  const accepted = parseAccept(header);
  const weightOf = (name: string): number => (accepted.find(({ type }) => type.toLowerCase() === name) ?? accepted.find(({ type }) => type === "*"))?.q ?? 0;
  const [best] = encodings.map((encoding) => ({ encoding, weight: weightOf(encoding) })).filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  return best?.encoding ?? null;
}
