import type { FlatObject } from "../model.ts";
import { decodeObject } from "./decode-object.ts";
import type { DecodeContext, DecodedPage, NamedList } from "./decoded.ts";
import type { Fault } from "./fault.ts";

/** Decodes one page of a list with everything its objects embed. Never throws, whatever the value is. */
export function decodePage(value: unknown, context: DecodeContext): DecodedPage {
  const page = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const entries = Array.isArray(value) ? value : page["data"];
  const objects: FlatObject[] = [];
  const lists: NamedList[] = [];
  const faults: Fault[] = [];
  const listed: string[] = [];
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
    const decoded = decodeObject(entry, context);
    objects.push(...decoded.objects);
    lists.push(...decoded.lists);
    if (decoded.object !== null) listed.push(decoded.object.id);
  }
  const next = (page["links"] as { readonly next?: unknown } | undefined)?.next;
  return { form: Array.isArray(value) ? "array" : Array.isArray(entries) ? "page" : "none", objects, lists, faults, listed, toFetch: [], next: typeof next === "string" ? next : null, total: null, totalPages: null };
}
