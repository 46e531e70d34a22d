import type { OparlType } from "../../council/oparl-type.ts";
import type { Site } from "../html/site.ts";
import type { Publisher } from "./catalogue.ts";
import type { Row } from "./data-set.ts";
import { dataSets } from "./data-sets.ts";
import type { DataState } from "./manifest.ts";
import type { PublishedReads } from "./published-reads.ts";

/** How the data stands now: counts, last change, licence. */
export async function loadDataState(published: PublishedReads): Promise<DataState> {
  const lastChange = await published.lastChange();
  const [[last], system, ...counts] = await Promise.all([
    published.changes(lastChange - 1, 1),
    published.object("System", "system"),
    ...dataSets.flatMap(({ name, types: [type], rowsOf }) => (rowsOf === null && type !== undefined ? [countOf(name, type, published)] : [])),
  ]);
  return { lastChange, modified: last?.modified ?? null, counts: Object.fromEntries(counts), license: wordIn(system === null ? {} : JSON.parse(system.value) as Row, "license") };
}

async function countOf(name: string, type: OparlType, published: PublishedReads): Promise<readonly [string, number]> {
  return [name, await published.count({ type })];
}

/** More bodies than this are not named in a catalogue. */
const mostBodies = 1000;

/** Who publishes, as far as settings and bodies say. */
export async function loadPublisher(published: PublishedReads, site: Site): Promise<Publisher> {
  const bodies = (await published.page({ type: "Body" }, 0, mostBodies)).map(({ value }) => JSON.parse(value) as Row);
  const keys = bodies.map((body) => wordIn(body, "ags")).filter((key): key is string => key !== null && /^\d{8}$/u.test(key));
  return { name: site.operator[0] ?? site.name, contact: site.contact, municipalityKeys: keys };
}

function wordIn(object: Row, name: string): string | null {
  const word = object[name];
  return typeof word === "string" ? word : null;
}
