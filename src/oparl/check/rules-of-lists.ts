import { isObject, textOf } from "./answer.ts";
import type { ListSeen, Page, PageSeen } from "./list-seen.ts";
import type { Rule } from "./rule.ts";
import { isUrl } from "./value-faults.ts";

const linkNames = ["first", "prev", "self", "next", "last", "web"];
const countNames = ["totalElements", "elementsPerPage", "currentPage", "totalPages"];

/** Up to so many objects a list may stand on one page without advice against it. */
const unpagedObjects = 100;

/** Rules for the form of one page. */
export const rulesOfPages: readonly Rule<PageSeen>[] = [
  {
    id: "list.form", severity: "error", source: "lists",
    german: "Eine Listenseite ist ein Objekt mit der Liste data, auch wenn sie leer ist oder nur ein Objekt enthält.",
    english: "A list page is an object with the array data, even where it is empty or holds a single object.",
    advice: "Die Objekte in data ausgeben: { \"data\": [ … ], \"pagination\": { … }, \"links\": { … } }.",
    judge: ({ value }, say) => void (!(isObject(value) && Array.isArray(value["data"])) && say({ property: "data", found: Array.isArray(value) ? "eine bloße Liste" : isObject(value) ? `ein Objekt mit ${Object.keys(value).slice(0, 5).join(", ")}` : value })),
  },
  {
    id: "list.element", severity: "error", source: "lists",
    german: "data enthält Objekte, nicht ihre Adressen und nicht null.",
    english: "data holds objects, not their addresses and not null.",
    advice: "Jedes Objekt der Liste ganz ausgeben.",
    judge({ value }, say) {
      const data = isObject(value) && Array.isArray(value["data"]) ? value["data"] : [];
      const wrong: unknown = data.find((one) => !isObject(one));
      if (wrong !== undefined) say({ property: "data", found: wrong });
    },
  },
  {
    id: "list.pagination", severity: "error", source: "lists",
    german: "Jede Listenseite hat pagination; die Zahlen darin sind ganze Zahlen.",
    english: "Every list page has pagination; its numbers are whole numbers.",
    advice: "pagination als Objekt ausgeben; was nicht bekannt ist, darin weglassen.",
    judge({ value }, say) {
      if (!isObject(value) || !Array.isArray(value["data"])) return;
      const { pagination } = value;
      if (!isObject(pagination)) return say({ property: "pagination", found: pagination });
      for (const name of countNames) if (Object.hasOwn(pagination, name) && !(Number.isInteger(pagination[name]) && Number(pagination[name]) >= 0)) say({ property: `pagination.${name}`, found: pagination[name] });
    },
  },
  {
    id: "list.links", severity: "error", source: "lists",
    german: "Jede Listenseite hat links; die Werte darin sind vollständige Adressen.",
    english: "Every list page has links; the values in it are absolute addresses.",
    advice: "links als Objekt mit vollständigen Adressen ausgeben; was es nicht gibt, darin weglassen.",
    judge({ value }, say) {
      if (!isObject(value) || !Array.isArray(value["data"])) return;
      const { links } = value;
      if (!isObject(links)) return say({ property: "links", found: links });
      for (const name of linkNames) if (Object.hasOwn(links, name) && !(typeof links[name] === "string" && isUrl(links[name]))) say({ property: `links.${name}`, found: links[name] });
    },
  },
];

/** Rules for a list as a whole, with or without filters. */
export const rulesOfLists: readonly Rule<ListSeen>[] = [
  {
    id: "list.next-missing", severity: "error", source: "lists",
    german: "Jede Seite außer der letzten nennt in links.next die folgende.",
    english: "Every page but the last names the following one in links.next.",
    advice: "links.next auf jeder Seite ausgeben, der noch eine folgt.",
    judge({ pages }, say) {
      const last = pages.at(-1);
      if (last && hasMore(last, pages.length) && textOf(last.links, "next") === "") say({ address: last.address, property: "links.next", found: `Seite ${numberOf(last, "currentPage") ?? pages.length} von ${numberOf(last, "totalPages")}` });
    },
  },
  {
    id: "list.next-surplus", severity: "error", source: "lists",
    german: "Die letzte Seite nennt keine folgende.",
    english: "The last page names no following one.",
    advice: "links.next auf der letzten Seite weglassen.",
    judge({ pages, loop }, say) {
      const [before, last] = [pages.at(-2), pages.at(-1)];
      if (before && last && last.ids.length === 0 && loop === "") say({ address: before.address, property: "links.next", found: last.address });
    },
  },
  {
    id: "list.loop", severity: "error", source: "lists",
    german: "links.next führt nie auf eine frühere Seite zurück.",
    english: "links.next never leads back to an earlier page.",
    advice: "Die Adresse der folgenden Seite berichtigen.",
    judge: ({ loop, pages }, say) => void (loop !== "" && say({ address: pages.at(-1)?.address ?? loop, property: "links.next", found: loop })),
  },
  {
    id: "list.twice", severity: "error", source: "lists",
    german: "Jedes Objekt steht in einer Liste nur einmal; die Sortierung ist stabil.",
    english: "Every object stands in a list once; the order is stable.",
    advice: "Nach einem unveränderlichen, eindeutigen Merkmal sortieren, zum Beispiel der id.",
    judge({ pages, loop }, say) {
      if (loop !== "") return;
      const seen = new Set<string>();
      for (const { ids } of pages) for (const id of ids) if (id !== "" && seen.size === seen.add(id).size) say({ property: "data", found: id });
    },
  },
  {
    id: "list.elements-per-page", severity: "error", source: "lists",
    german: "elementsPerPage ist auf allen Seiten bis auf die letzte gleich.",
    english: "elementsPerPage is the same on all pages but the last.",
    advice: "Auf jeder Seite dieselbe Zahl ausgeben.",
    judge({ pages }, say) {
      const counts = new Set(pages.slice(0, -1).map((page) => numberOf(page, "elementsPerPage")));
      if (counts.size > 1) say({ property: "pagination.elementsPerPage", found: [...counts].slice(0, 6).map((count) => count ?? "fehlt").join(", ") });
    },
  },
  {
    id: "list.page-size", severity: "warning", source: "lists",
    german: "Jede Seite außer der letzten enthält so viele Objekte, wie elementsPerPage sagt; die letzte nicht mehr.",
    english: "Every page but the last holds as many objects as elementsPerPage says; the last no more.",
    advice: "Seiten füllen, oder elementsPerPage weglassen.",
    judge({ pages }, say) {
      // Where pages contradict each other, that is said by another rule.
      if (new Set(pages.map((page) => numberOf(page, "elementsPerPage"))).size > 1) return;
      for (const [index, page] of pages.entries()) {
        const [stated, held] = [numberOf(page, "elementsPerPage"), page.ids.length];
        // After a next page that should not be there, the one before it was the last.
        const isLast = index === pages.length - 1 || (index === pages.length - 2 && pages.at(-1)?.ids.length === 0);
        if (stated !== null && (isLast ? held > stated : held !== stated)) return say({ address: page.address, property: "pagination.elementsPerPage", found: `${stated}, aber ${held} Objekte` });
      }
    },
  },
  {
    id: "list.total", severity: "warning", source: "lists",
    german: "totalElements ist die Zahl der Objekte in der Liste.",
    english: "totalElements is the number of objects in the list.",
    advice: "Nur zählen, was die Liste auch zeigt (gelöschte Objekte nicht), oder totalElements weglassen.",
    judge({ pages, isComplete }, say) {
      const stated = pages[0] === undefined ? null : numberOf(pages[0], "totalElements");
      const ids = pages.flatMap((page) => page.ids);
      const counted = new Set(ids).size;
      // Objects without an id, or that come twice, are said by other rules.
      if (isComplete && counted === ids.length && !ids.includes("") && stated !== null && stated !== counted && pages.every((page) => numberOf(page, "totalElements") === stated)) say({ property: "pagination.totalElements", found: `${stated}, aber ${counted} Objekte` });
    },
  },
  {
    id: "list.page-numbers", severity: "warning", source: "lists",
    german: "currentPage und totalPages zählen die Seiten der Liste.",
    english: "currentPage and totalPages count the list's pages.",
    advice: "Die Seitenzahlen berichtigen oder weglassen.",
    judge({ pages, isComplete }, say) {
      const [first, last] = [pages[0], pages.at(-1)];
      if (!first || !last) return;
      const start = numberOf(first, "currentPage");
      for (const [index, page] of pages.entries()) {
        const current = numberOf(page, "currentPage");
        if (current !== null && start !== null && current !== start + index) return say({ address: page.address, property: "pagination.currentPage", found: `${current} auf der ${index + 1}. Seite` });
      }
      const total = numberOf(last, "totalPages");
      // An empty list has one page, or none.
      if (isComplete && total !== null && total < pages.length && !(last.ids.length === 0)) say({ address: last.address, property: "pagination.totalPages", found: `${total}, aber ${pages.length} Seiten` });
    },
  },
  {
    id: "list.links-elsewhere", severity: "warning", source: "lists",
    german: "first, prev und self führen zur ersten, zur vorigen und zu dieser Seite.",
    english: "first, prev and self lead to the first, the previous and this page.",
    advice: "Die Adressen in links berichtigen.",
    judge({ pages }, say) {
      for (const [index, page] of pages.entries()) {
        const wanted: readonly (readonly [string, readonly string[]])[] = [
          ["first", addressesOf(pages[0])],
          ...(index > 0 ? [["prev", addressesOf(pages[index - 1])] as const, ["self", [comparable(page.address)]] as const] : []),
        ];
        for (const [name, good] of wanted) {
          const link = textOf(page.links, name);
          if (isUrl(link) && !good.includes(comparable(link))) return say({ address: page.address, property: `links.${name}`, found: link });
        }
        if (index === 0 && textOf(page.links, "prev") !== "") return say({ address: page.address, property: "links.prev", found: page.links["prev"] });
      }
    },
  },
  {
    id: "list.unpaged", severity: "warning", source: "lists",
    german: "Listen mit mehr als 100 Objekten werden auf Seiten verteilt.",
    english: "Lists of more than 100 objects are spread over pages.",
    advice: "Die Liste in Seiten ausgeben.",
    judge: ({ pages, isComplete }, say) => void (isComplete && pages.length === 1 && (pages[0]?.ids.length ?? 0) > unpagedObjects && say({ property: "data", found: `${pages[0]?.ids.length} Objekte auf einer Seite` })),
  },
  {
    id: "list.deleted", severity: "error", source: "lists", since: "1.1",
    german: "Gelöschte Objekte stehen nur in Listen, die mit modified_since abgerufen werden.",
    english: "Deleted objects stand only in lists that are fetched with modified_since.",
    advice: "Gelöschte Objekte ohne modified_since nicht ausgeben.",
    judge({ pages, filters }, say) {
      if (filters["modified_since"] !== undefined) return;
      for (const { deleted } of pages) for (const id of deleted) say({ property: "data", found: id });
    },
  },
];

/** Two walks over the same list. */
export interface ListTwice extends ListSeen {
  /** Ids of the first page, fetched again later. */
  readonly again: readonly string[];
}

/** Rules for a list that was fetched twice. */
export const rulesOfListsTwice: readonly Rule<ListTwice>[] = [
  {
    id: "list.order", severity: "error", source: "lists",
    german: "Die Sortierung einer Liste ist stabil: Ein zweiter Abruf liefert dieselbe Reihenfolge.",
    english: "A list's order is stable: a second fetch gives the same sequence.",
    advice: "Nach einem unveränderlichen, eindeutigen Merkmal sortieren, zum Beispiel der id.",
    judge({ pages, again }, say) {
      const before = pages[0]?.ids ?? [];
      const shared = new Set(before.filter((id) => again.includes(id)));
      const kept = before.filter((id) => shared.has(id));
      // What is new or gone meanwhile may move a list, but never change the order of the rest.
      const isSame = again.filter((id) => shared.has(id)).every((id, index) => id === kept[index]);
      if (!isSame || (before.length > 1 && again.length > 1 && shared.size === 0)) say({ address: pages[0]?.address ?? "", property: "data", found: "andere Reihenfolge beim zweiten Abruf" });
    },
  },
];

/** Whether a page says that others follow. `position` counts the pages walked so far. */
export function hasMore(page: Page, position: number): boolean {
  const total = numberOf(page, "totalPages");
  return total !== null && (numberOf(page, "currentPage") ?? position) < total;
}

function numberOf(page: Page, name: string): number | null {
  const value = page.pagination[name];
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

/** What may name a page: the address at which it was asked, and that which it gives itself. */
function addressesOf(page: Page | undefined): readonly string[] {
  return (page ? [page.address, textOf(page.links, "self")] : []).filter((address) => address !== "").map(comparable);
}

/** Addresses compare without the order and spelling of their query. */
function comparable(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.sort();
  return url.href;
}
