import type { Context } from "hono";
import { HEAD_PROPERTIES, type HeadProperty } from "../../council/head-properties.ts";
import type { Concern, OfficeFilter } from "../../store/office-documents.ts";
import type { View } from "./document/address.ts";

/** One of the words that a parameter may be; undefined for all others. */
function oneOf<T extends string>(words: readonly T[], given: string | undefined): T | undefined {
  return words.find((word) => word === given);
}

/** A page number from an address or a form; 1 for what is none. */
export function pageIn(given: unknown): number {
  const page = typeof given === "string" && /^\d{1,6}$/.test(given) ? Number(given) : 1;
  return Math.max(1, page);
}

const concerns: Readonly<Record<string, Concern>> = { hinweise: "notes", unsicher: "unsure", ungeklaert: "unresolved", nichtoeffentlich: "nonPublic" };

/** Concerns by their German words in addresses. */
export const concernWords = Object.entries(concerns) as readonly (readonly [string, Concern])[];

/** The filter of the list of documents, as the address says it; what it cannot mean is passed over. */
export function filterIn(c: Context): OfficeFilter {
  const concern = concerns[c.req.query("zeige") ?? ""];
  const words = (c.req.query("q") ?? "").replace(/[\p{Cc}\p{Cs}]/gu, " ").trim().slice(0, 200);
  return { ...(concern === undefined ? {} : { concern }), ...(words === "" ? {} : { words }) };
}

export function viewIn(given: unknown): View | undefined {
  return oneOf(["seiten", "text", "original"], typeof given === "string" ? given : undefined);
}

export function headPropertyIn(given: unknown): HeadProperty | undefined {
  return oneOf(HEAD_PROPERTIES, typeof given === "string" ? given : undefined);
}
