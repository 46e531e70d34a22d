import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { canonicalPath, type Target } from "./target.ts";
import { putSite } from "../../oparl/addresses.ts";
import { countPublished, loadPublished } from "../../store/published-objects.ts";
import { isPlaceIn, type ListedObjects, type ListSlice, loadListSlice } from "../../store/published-lists.ts";
import type { Viewer } from "../../store/viewer.ts";
import { acceptedEncoding } from "./accepted-encoding.ts";
import { BadListQuery, type ListQuery, readListQuery } from "./list-query.ts";
import { omitInternal } from "./omit-internal.ts";
import { type Encoded, encodeFor, isKnown, type Marks, sendContent, sendKnown } from "./send.ts";

type ListTarget = Extract<Target, { readonly what: "list" | "bodies" }>;

/** Answers for one page of a list; null where the owner of the list never was. */
export type AnswerList = (request: Request, target: ListTarget, site: string, now: number) => Promise<Response | null>;

/** What a list page looks like; another number makes all pages that clients have kept old. */
const LOOK = 1;

/** Pages that were made, in bytes. */
const CACHE_BYTES = 64_000_000;

interface MadePage extends Encoded {
  readonly tag: string;
}

/**
 * Pages are made by the database in one query and sent as they come: no object is parsed. A page that was made is kept with the numbers of
 * its objects' last changes, and sent again after one small query says that these still hold; so it is never older than the database.
 */
export function createListAnswer(citizen: Viewer): AnswerList {
  const made = new LRUCache<string, MadePage>({ maxSize: CACHE_BYTES, sizeCalculation: ({ bytes }, key) => bytes.length + 2 * key.length });
  const counts = new LRUCache<string, { readonly change: number; readonly count: number }>({ max: 10_000 });

  /** How many objects a whole list of a body holds. Counted anew only after something in it changed. */
  const countOf = async (list: ListedObjects, { change }: ListSlice): Promise<number> => {
    const key = `${list.type} ${list.bodyId ?? ""}`;
    const known = counts.get(key);
    if (known !== undefined && known.change === change) return known.count;
    const count = await countPublished(citizen, list);
    if (change !== null) counts.set(key, { change, count });
    return count;
  };

  return async (request, target, site, now) => {
    const query = readListQuery(new URL(request.url).search);
    const list = listedIn(target, query);
    if (query.after !== null && !isPlaceIn(list, query.after)) throw new BadListQuery("„after“ passt nicht zu dieser Liste. Beginnen Sie bitte von vorn.", "after is opaque: take it from links.next of the same list, unchanged");
    const load = async (withValues: boolean): Promise<ListSlice> => await loadListSlice(citizen, list, query.after, query.limit, withValues);
    const countIn = async (slice: ListSlice): Promise<number | null> => (isWhole(list) && query.after === null ? await countOf(list, slice) : null);
    const address = `${site}${canonicalPath(target)}`;
    const key = `${acceptedEncoding(request.headers.get("Accept-Encoding"))} ${address}${query.at(query.after)}`;

    const page = made.get(key);
    if (page !== undefined || request.headers.has("If-None-Match") || request.headers.has("If-Modified-Since")) {
      const slice = await load(false);
      const marks = marksOf(slice, await countIn(slice), slice.modified);
      if (slice.changes.length > 0 && isKnown(request.headers, marks)) return sendKnown(marks, now);
      if (page?.tag === marks.tag) return sendContent(request, page, marks, now, linkOf(slice, address, query));
    }
    const slice = await load(true);
    const count = await countIn(slice);
    if (slice.changes.length > 0) {
      const marks = marksOf(slice, count, slice.modified);
      const encoded = await encodeFor(request, pageOf(slice, count, address, site, query));
      made.set(key, { ...encoded, tag: marks.tag });
      return sendContent(request, encoded, marks, now, linkOf(slice, address, query));
    }
    // Only where there is nothing it has to be asked whether there could be something.
    const owner = target.what === "bodies" ? null : await loadPublished(citizen, target.owner, target.ownerId);
    if (target.what === "list" && owner === null) return null;
    const marks = marksOf(slice, count, slice.modified ?? owner?.modified ?? null);
    return isKnown(request.headers, marks) ? sendKnown(marks, now) : sendContent(request, await encodeFor(request, pageOf(slice, count, address, site, query)), marks, now);
  };
}

function listedIn(target: ListTarget, { filter }: ListQuery): ListedObjects {
  if (target.what === "bodies") return { type: "Body", ...filter };
  return target.owner === "Body" ? { type: target.type, bodyId: target.ownerId, ...filter } : { type: target.type, organizationId: target.ownerId, ...filter };
}

/** Neither filtered nor part of another list. */
function isWhole({ type: _type, bodyId: _bodyId, ...others }: ListedObjects): boolean {
  return Object.keys(others).length === 0;
}

function marksOf({ changes, next }: ListSlice, count: number | null, modified: string | null): Marks {
  return { tag: createHash("sha1").update(`${LOOK} ${changes.join(" ")} ${next} ${count}`).digest("base64url"), modified };
}

function pageOf(slice: ListSlice, count: number | null, address: string, site: string, query: ListQuery): string {
  const data = slice.values.join(",");
  const pagination = { ...(count === null ? {} : { totalElements: count }), elementsPerPage: query.limit };
  const links = { first: `${address}${query.first}`, self: `${address}${query.at(query.after)}`, ...(slice.next === null ? {} : { next: `${address}${query.at(slice.next)}` }) };
  return `{"data":[${putSite(query.omitInternal ? omitInternal(data) : data, site)}],"pagination":${JSON.stringify(pagination)},"links":${JSON.stringify(links)}}`;
}

function linkOf({ next }: ListSlice, address: string, query: ListQuery): Readonly<Record<string, string>> {
  return next === null ? {} : { Link: `<${address}${query.at(next)}>; rel="next"` };
}
