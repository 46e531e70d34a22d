import { objectPath, ours } from "../../oparl/addresses.ts";
import type { PublishedObject } from "../../store/published-objects.ts";

/**
 * One change as a line of the feed: its number, what changed, and the object as it is now (a stub where it went).
 * Whoever took the bulk files applies the lines in order and has the same as who takes the bulk files anew.
 */
export function changeLine({ type, id, change, modified, deleted, value }: PublishedObject): string {
  const head = JSON.stringify({ change, type, id: ours(objectPath(type, id)), modified, deleted });
  // The object is JSON already; it is not parsed only to be written again.
  return `${head.slice(0, -1)},"object":${value}}\n`;
}
