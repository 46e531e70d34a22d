import type { ScalarKind } from "../model.ts";
import type { FaultKind } from "./fault.ts";
import { decodeGeojson } from "./geojson-value.ts";
import { decodeDay, decodeMoment } from "./time-value.ts";

/** What became of a value: nothing to say, or which fault it had. */
export interface ScalarValue {
  /** Undefined: nothing that fits could be made of it. */
  readonly value: unknown;
  readonly kinds: readonly FaultKind[];
  readonly how: string;
  /** True: what was said is more than `value` tells. */
  readonly isLossy: boolean;
}

/**
 * Fits one value (a clean text that says something, a number, a boolean, or a bounded array or object) to its kind.
 * Addresses come from `address-value.ts`.
 */
export function decodeScalar(kind: Exclude<ScalarKind, "url">, raw: unknown): ScalarValue {
  switch (kind) {
    case "string":
      return typeof raw === "string" ? fine(raw) : typeof raw === "object" ? unusable : other(String(raw));
    case "boolean":
      return booleanOf(raw);
    case "integer":
      return integerOf(raw);
    case "date":
      return typeof raw === "string" ? timeOf(decodeDay(raw), raw) : unusable;
    case "date-time":
      return typeof raw === "string" ? timeOf(decodeMoment(raw), raw) : unusable;
    case "geojson":
      return geojsonOf(raw);
  }
}

const none: readonly FaultKind[] = [];
const unusable: ScalarValue = { value: undefined, kinds: ["unusableValue"], how: "kept beside the object", isLossy: true };

function fine(value: unknown): ScalarValue {
  return { value, kinds: none, how: "", isLossy: false };
}

function other(value: unknown): ScalarValue {
  return { value, kinds: ["otherKind"], how: `read as ${JSON.stringify(value)}`, isLossy: false };
}

const words: ReadonlyMap<string, boolean> = new Map([["true", true], ["1", true], ["ja", true], ["yes", true], ["false", false], ["0", false], ["nein", false], ["no", false]]);

function booleanOf(raw: unknown): ScalarValue {
  if (typeof raw === "boolean") return fine(raw);
  const meant = typeof raw === "object" ? undefined : words.get(String(raw).toLowerCase());
  return meant === undefined ? unusable : other(meant);
}

function integerOf(raw: unknown): ScalarValue {
  if (typeof raw === "number" && Number.isSafeInteger(raw)) return fine(raw);
  return typeof raw === "string" && /^-?\d{1,15}$/u.test(raw) ? other(Number(raw)) : unusable;
}

function timeOf(read: ReturnType<typeof decodeDay>, raw: string): ScalarValue {
  if (read === null) return { value: undefined, kinds: ["unusableTime"], how: "taken as unknown, kept beside the object", isLossy: true };
  return read.kind === null ? fine(read.value) : { value: read.value, kinds: [read.kind], how: `read as ${read.value}`, isLossy: read.kind === "timeInDate" || raw.length > read.value.length + 3 };
}

function geojsonOf(raw: unknown): ScalarValue {
  const read = decodeGeojson(raw);
  if (read === null) return { value: undefined, kinds: ["unusableGeojson"], how: "kept beside the object", isLossy: true };
  return { value: read.feature ?? undefined, kinds: read.kinds, how: read.feature === null ? "taken as no place" : "put right", isLossy: false };
}
