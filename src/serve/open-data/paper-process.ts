import type { OparlType } from "../../council/oparl-type.ts";
import { oparlRoot, putSite } from "../../oparl/addresses.ts";
import type { Row } from "./data-set.ts";
import type { PaperProcess } from "./eli.ts";
import type { PublishedReads } from "./published-reads.ts";

/** A paper with the meetings, items and organizations of its consultations; null where there is no such paper, or no more. */
export async function loadPaperProcess(published: PublishedReads, id: string, site: string): Promise<PaperProcess | null> {
  const found = await published.object("Paper", id);
  if (found === null || found.deleted) return null;
  const load = async (type: OparlType, objectId: string): Promise<Row | null> => {
    const one = await published.object(type, objectId);
    return one === null || one.deleted ? null : JSON.parse(putSite(one.value, site)) as Row;
  };
  const paper = JSON.parse(putSite(found.value, site)) as Row;
  const consultations = Array.isArray(paper["consultation"]) ? paper["consultation"] as readonly Row[] : [];
  const addresses = [...new Set(consultations.flatMap((one) => [one["meeting"], one["agendaItem"], ...(Array.isArray(one["organization"]) ? one["organization"] as unknown[] : [])]))]
    .filter((address): address is string => typeof address === "string");
  const objects = await Promise.all(addresses.map(async (address) => {
    const place = placeIn(address, site);
    return [address, place === null ? null : await load(...place)] as const;
  }));
  const around = new Map(objects.filter((entry): entry is readonly [string, Row] => entry[1] !== null));
  const names = [...around].flatMap(([address, { name }]) => (typeof name === "string" ? [[address, name] as const] : []));
  return { id, paper, around, organizationNames: new Map(names) };
}

const types: Readonly<Record<string, OparlType>> = { meeting: "Meeting", agendaitem: "AgendaItem", organization: "Organization" };

/** Type and id in an address of ours. */
function placeIn(address: string, site: string): [OparlType, string] | null {
  const root = `${site}${oparlRoot}/`;
  const [name = "", id] = address.startsWith(root) ? address.slice(root.length).split("/") : [];
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type === undefined || id === undefined ? null : [type, decodeURIComponent(id)];
}
