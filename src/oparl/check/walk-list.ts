import type { OparlType } from "../../council/oparl-type.ts";
import { isObject, textOf } from "./answer.ts";
import { emptyList, type ListSeen, objectsOn, readPage, withParameters } from "./list-seen.ts";
import { type ObjectSeen, seeObject } from "./object-seen.ts";
import { hasMore, rulesOfPages } from "./rules-of-lists.ts";
import { askJson, isOurs, isOver, judge, judgeAddress, type Visit } from "./visit.ts";

/** A list to be walked. */
export interface ListToWalk {
  readonly address: string;
  readonly type: OparlType;
  readonly filters?: Readonly<Record<string, string>>;
  /** At most so many objects. */
  readonly limit: number;
}

/** A list as it was walked. */
export interface Walked {
  readonly list: ListSeen;
  /** Why the first page was no list page; "" where it was one. */
  readonly refused: string;
}

/** A list that shows nothing new on so many pages runs in a circle. */
const patience = 3;

/** Walks a list from page to page, shows its pages to their rules, and hands over the objects of each. */
export async function walkList(visit: Visit, { address, type, filters = {}, limit }: ListToWalk, onPage: (objects: readonly ObjectSeen[]) => void): Promise<Walked> {
  const isFiltered = Object.keys(filters).length > 0;
  let list = emptyList(address, visit.version, filters);
  const visited = new Set<string>();
  const ids = new Set<string>();
  let next = isFiltered ? withParameters(address, filters) : address;
  let [count, withoutNew] = [0, 0];
  while (!isOver(visit)) {
    visited.add(next);
    const answer = await askJson(visit, next, isFiltered ? "filtered" : "given");
    if (answer.status !== 200 || answer.value === undefined) {
      const refused = answer.status === 0 ? answer.failure : answer.status === 200 ? "kein JSON" : `Status ${answer.status}`;
      return { list, refused: list.pages.length === 0 ? refused : "" };
    }
    judge(visit, rulesOfPages, { address: next, version: visit.version, value: answer.value });
    const objects = objectsOn(answer.value).filter(isObject).map((value) => seeObject({ value, expected: type, version: visit.version, place: "list", receivedAt: visit.world.now(), metAt: next }));
    list = { ...list, pages: [...list.pages, readPage(next, answer.value)] };
    onPage(objects);
    count += objects.length;
    const before = ids.size;
    for (const { address: id } of objects) ids.add(id);
    withoutNew = objects.length > 0 && ids.size === before ? withoutNew + 1 : 0;
    const following = nextOf(visit, list, next);
    if (following === "") list = { ...list, isComplete: !hasMore(list.pages.at(-1) ?? readPage(next, null), list.pages.length) };
    else if (visited.has(following) || withoutNew >= patience) list = { ...list, loop: following };
    if (following === "" || list.loop !== "" || count >= limit) break;
    next = following;
  }
  return { list, refused: "" };
}

/** The address of the following page, made whole where it is relative; "" where there is none that we may ask. */
function nextOf(visit: Visit, list: ListSeen, current: string): string {
  const link = textOf(list.pages.at(-1)?.links ?? {}, "next");
  if (link === "") return "";
  judgeAddress(visit, current, "links.next", link);
  const whole = URL.canParse(link, current) ? new URL(link, current).href : "";
  // A server's own spelling is kept: other servers read a query anew when it is spelled anew.
  const following = URL.canParse(link) ? link : whole;
  return isOurs(visit, following) ? following : "";
}
