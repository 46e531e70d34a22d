import { hash } from "node:crypto";

/** An object as a server sends it. */
export type SentObject = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** Names of a body's lists. */
const lists = ["organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"] as const;

/** All objects of an interface but the System, by their addresses: each as it is sent in its list. */
export async function loadAllObjects(site: string): Promise<ReadonlyMap<string, SentObject>> {
  const system = await ask<{ readonly body: string }>(`${site}/oparl/v1.1/system`);
  const bodies = await loadList(system.body);
  const all = await Promise.all(bodies.flatMap((body) => lists.map(async (name) => await loadList(String(body[name])))));
  return new Map([...bodies, ...all.flat()].map((object) => [object.id, object]));
}

async function loadList(address: string): Promise<readonly SentObject[]> {
  const objects: SentObject[] = [];
  for (let next: string | undefined = address; next !== undefined;) {
    const page: { readonly data: readonly SentObject[]; readonly links: { readonly next?: string } } = await ask(next);
    objects.push(...page.data);
    next = page.links.next;
  }
  return objects;
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

export interface Comparing {
  /** Addresses of the sites whose pages mean the same. */
  readonly sites: readonly string[];
  /** What is left of a property's value to compare; undefined: nothing. */
  readonly without?: (object: SentObject, name: string, value: unknown) => unknown;
}

/**
 * Objects as texts that are the same wherever they are served: ids and addresses of objects stand as what these are, times are left out.
 * `words` reads well: a link is the type and name of what it leads to. `whole` tells more apart: a link stands for all that can be reached by it.
 */
export function comparable(objects: ReadonlyMap<string, SentObject>, comparing: Comparing): { readonly words: readonly string[]; readonly whole: readonly string[] } {
  const named = new Map([...objects].map(([id, object]) => [id, `→ ${typeOf(object)} ${String(object["name"] ?? object["description"] ?? object["role"] ?? "")}`]));
  let labels: ReadonlyMap<string, string> = new Map([...objects].map(([id, object]) => [id, typeOf(object)]));
  // Colours are refined as often as the longest way from a body to a place and back.
  for (let round = 0; round < 6; round += 1) {
    const last = labels;
    labels = new Map([...objects].map(([id, object]) => [id, hash("sha1", told(object, last, comparing))]));
  }
  return { words: [...objects.values()].map((object) => told(object, named, comparing)).toSorted(), whole: [...labels].map(([id, label]) => `${named.get(id) ?? ""} ${label}`).toSorted() };
}

const leftOut: ReadonlySet<string> = new Set(["id", "created", "modified"]);

function told(object: SentObject, links: ReadonlyMap<string, string>, { sites, without }: Comparing): string {
  const inWords = (value: unknown): unknown => {
    if (typeof value === "string") return links.get(value) ?? ofAnySite(value, sites);
    if (Array.isArray(value)) return value.map(inWords);
    if (typeof value !== "object" || value === null) return value;
    const link = links.get(String(Reflect.get(value, "id")));
    return link ?? Object.fromEntries(Object.entries(value).filter(([name]) => !leftOut.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, inWords(one)]));
  };
  const properties = Object.keys(object).filter((name) => !leftOut.has(name)).toSorted();
  return JSON.stringify(properties.map((name) => [name, inWords(without === undefined ? object[name] : without(object, name, object[name]))]));
}

function typeOf({ type }: SentObject): string {
  return type.split("/").at(-1) ?? "";
}

/** Ids in the path of a page or a list, and its place in the page. */
const ids = /(?<=\/)[a-z0-9]{16}(?=[/?#]|$)|(?<=#\w-)[a-z0-9]{16}$/gu;

function ofAnySite(value: string, sites: readonly string[]): string {
  const site = sites.find((one) => value.startsWith(`${one}/`));
  return site === undefined ? value : value.slice(site.length).replace(ids, "…");
}
