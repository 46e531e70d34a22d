import type { Span } from "../../../text/span.ts";
import { closedItems } from "./meetings.ts";
import { allShown, type RecordObject } from "./record-tree.ts";
import { isOpenToAll } from "./said.ts";

/** What of an object is open, and where the rest stands. */
export interface Parted {
  readonly open: RecordObject;
  readonly closed: readonly Span[];
}

/** An object without what stands in it under something not public: by its own words, or as an item of the part behind closed doors. */
export function partedByVisibility(object: RecordObject): Parted {
  const shut = closedItems(object);
  const inner = object.inner.map((one) => (shut.has(one) || !isOpenToAll(one) ? { open: null, closed: allShown(one) } : partedByVisibility(one)));
  return { open: { ...object, inner: inner.flatMap(({ open }) => open ?? []) }, closed: inner.flatMap(({ closed }) => closed) };
}
