import type { OparlType } from "../../council/oparl-type.ts";
import { isObject, type JsonAnswer, textOf } from "./answer.ts";
import { type ListSeen, objectsOn, type Page, readPage, withParameters } from "./list-seen.ts";
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
  const pages: Page[] = [];
  const visited = new Set<string>();
  const ids = new Set<string>();
  const list: ListSeen = { address, version: visit.version, filters, pages, isComplete: false, loop: "" };
  let next = isFiltered ? withParameters(address, filters) : address;
  let [count, withoutNew] = [0, 0];
  while (!isOver(visit)) {
    visited.add(next);
    const answer = await askJson(visit, next, isFiltered ? "filtered" : "given");
    if (answer.status !== 200 || answer.value === undefined) return { list, refused: pages.length === 0 ? whyRefused(answer) : "" };
    judge(visit, rulesOfPages, { address: next, version: visit.version, value: answer.value });
    const page = readPage(next, answer.value);
    pages.push(page);
    const objects = listedIn(visit, answer, type);
    onPage(objects);

    count += objects.length;
    const before = ids.size;
    for (const object of objects) ids.add(object.address);
    withoutNew = objects.length > 0 && ids.size === before ? withoutNew + 1 : 0;
    const following = nextOf(visit, page);
    if (following === "") return { list: { ...list, isComplete: !hasMore(page, pages.length) }, refused: "" };
    if (visited.has(following) || withoutNew >= patience) return { list: { ...list, loop: following }, refused: "" };
    if (count >= limit) break;
    next = following;
  }
  return { list, refused: "" };
}

/** The objects on a page, ready to be judged. */
export function listedIn(visit: Visit, { address, value }: JsonAnswer, type: OparlType): readonly ObjectSeen[] {
  return objectsOn(value).filter(isObject).map((object) => seeObject({ value: object, expected: type, version: visit.version, place: "list", receivedAt: visit.world.now(), metAt: address }));
}

/** Why an answer is no list page. */
export function whyRefused({ status, failure, value }: JsonAnswer): string {
  if (status === 0) return failure;
  return status === 200 && value === undefined ? "kein JSON" : `Status ${status}`;
}

/** The address of the following page, made whole where it is relative; "" where there is none that we may ask. */
function nextOf(visit: Visit, { address, links }: Page): string {
  const link = textOf(links, "next");
  if (link === "") return "";
  judgeAddress(visit, address, "links.next", link);
  // A server's own spelling is kept: other servers read a query anew when it is spelled anew.
  const following = URL.canParse(link) ? link : (URL.parse(link, address)?.href ?? "");
  return isOurs(visit, following) ? following : "";
}
