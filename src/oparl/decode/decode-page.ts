import type { FlatObject } from "../model.ts";
import { isErrorAnswer, messageOf } from "./decode-object.ts";
import type { DecodeContext, DecodedPage } from "./decoded.ts";
import { walkObject } from "./walk-object.ts";
import { report, shown, startWalk, type Walk } from "./walk.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Decodes one page of a list with everything its objects embed. Never throws, whatever the value is. */
export function decodePage(value: unknown, context: DecodeContext): DecodedPage {
  const walk = startWalk(context);
  const { form, entries, page } = formOf(walk, value);
  const listed: string[] = [];
  const toFetch: string[] = [];
  for (const [position, entry] of entries.entries()) {
    if (typeof entry === "string") {
      addAddress(walk, entry, toFetch);
      continue;
    }
    const object = walkObject(walk, entry, { expected: context.type, parent: null, property: "", position, depth: 0 });
    if (object === null) {
      report(walk, "unusableEntry", context.address, `${shown(entry)} as entry ${position}`, "left out");
    } else {
      listed.push(object.id);
      if (object.properties["deleted"] === true && context.filtered !== true) report(walk, "deletedInList", object.id, "it is deleted", "kept as deleted");
    }
  }
  reportContradictions(walk);
  return { form, listed, toFetch, ...paging(walk, page, form), objects: walk.objects, lists: walk.lists, faults: walk.faults };
}

interface PageForm {
  readonly form: DecodedPage["form"];
  readonly entries: readonly unknown[];
  readonly page: Fields;
}

function formOf(walk: Walk, value: unknown): PageForm {
  const { address } = walk.context;
  if (Array.isArray(value)) {
    report(walk, "arrayInsteadOfPage", address, `an array of ${value.length}`, "read as the only page");
    return { form: "array", entries: value, page: {} };
  }
  if (typeof value !== "object" || value === null) {
    report(walk, "missingData", address, `${shown(value)} instead of a page`, "read as no page");
    return { form: "none", entries: [], page: {} };
  }
  const page = value as Fields;
  if (Array.isArray(page["data"])) return { form: "page", entries: page["data"], page };
  if (isErrorAnswer(page)) {
    report(walk, "errorAnswer", address, `the server says ${shown(messageOf(page))}`, "read as no page");
    return { form: "error", entries: [], page: {} };
  }
  if (typeof page["data"] === "object" && page["data"] !== null) {
    report(walk, "objectInsteadOfPage", address, "data is an object", "read as a page of one");
    return { form: "page", entries: "id" in page["data"] ? [page["data"]] : Object.values(page["data"]), page };
  }
  if (typeof page["id"] === "string") {
    report(walk, "objectInsteadOfPage", address, "a single object", "read as the only page, of one");
    return { form: "object", entries: [page], page: {} };
  }
  report(walk, "missingData", address, "a page without data", "read as no page");
  return { form: "none", entries: [], page };
}

function addAddress(walk: Walk, entry: string, toFetch: string[]): void {
  const read = walk.readAddress(entry.trim());
  report(walk, read === null ? "unusableEntry" : "addressInList", walk.context.address, shown(entry), read === null ? "left out" : "to be fetched by itself");
  if (read !== null) toFetch.push(read.address);
}

function paging(walk: Walk, page: Fields, form: DecodedPage["form"]): Pick<DecodedPage, "next" | "total" | "totalPages"> {
  const pagination = fieldsOf(page["pagination"]);
  const links = fieldsOf(page["links"]);
  if (form === "page" && (pagination === null || links === null)) report(walk, "missingLinks", walk.context.address, `${pagination === null ? "pagination" : "links"} is missing`, "read without");
  return { next: nextOf(walk, links?.["next"]), total: countOf(pagination?.["totalElements"]), totalPages: countOf(pagination?.["totalPages"]) };
}

function nextOf(walk: Walk, next: unknown): string | null {
  if (next === undefined || next === null || next === "") return null;
  const read = typeof next === "string" ? walk.readAddress(next.trim()) : null;
  if (read === null) report(walk, "unusableNext", walk.context.address, shown(next), "read as the last page");
  else if (read.was === "relative" || read.was === "domain") report(walk, "relativeAddress", walk.context.address, `next is ${shown(next)}`, `read as ${read.address}`);
  return read?.address ?? null;
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function countOf(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,12}$/u.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** An object that stands in several places of a page should say the same in all of them. */
function reportContradictions(walk: Walk): void {
  const first = new Map<string, FlatObject>();
  for (const object of walk.objects) {
    const known = first.get(object.id);
    if (known === undefined) {
      first.set(object.id, object);
      continue;
    }
    const name = Object.keys(object.properties).find((property) => contradicts(known.properties[property], object.properties[property]));
    if (name !== undefined) report(walk, "sameIdOtherContent", object.id, `${shown(known.properties[name])} and ${shown(object.properties[name])}`, "the object that stands by itself is believed, else the newer one", name);
  }
}

/** Links may differ, because an embedded object does not name all that leads to it; our own notes are none of the server's words. */
function contradicts(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && typeof one !== "object" && typeof other !== "object" && one !== other;
}
