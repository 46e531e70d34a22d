import type { OparlType } from "../council/oparl-type.ts";
import { objectPath } from "../oparl/addresses.ts";
import { cleanText } from "../oparl/encode/clean-text.ts";
import { ownAddress } from "../oparl/encode/encode-value.ts";
import { type FlatObject, oparlModel } from "../oparl/model.ts";
import type { LinkedRecord, RecordAddress, RecordToPublish } from "../store/publication/records.ts";
import { objectAddressesIn, replaceAddresses } from "./vendor-addresses.ts";

/** Names of the properties that lead to other objects, by type. */
const linkNames = Object.fromEntries(Object.entries(oparlModel).map(([type, model]) => [type, Object.keys(model).filter((name) => model[name]?.to !== undefined && model[name].form !== "list")])) as unknown as Readonly<Record<OparlType, readonly string[]>>;

/** What an address of a server leads to; undefined where it leads nowhere that citizens may know of. */
export type Resolve = (serverId: string, address: string) => LinkedRecord | undefined;

/** What is told of an item that is not public. */
const shownOfNonPublic: ReadonlySet<string> = new Set(["meeting", "number", "order", "name", "public"]);

/** A record with our ids for its links. Links that lead nowhere are left out, and an item that is not public keeps number and name. */
export function mapRecord({ serverId, type, objectId, value }: RecordToPublish, resolve: Resolve): FlatObject {
  const properties: Record<string, unknown> = {};
  const isClosed = isNonPublicItem({ type, value });
  for (const [name, property] of Object.entries(value)) {
    if (isClosed && !shownOfNonPublic.has(name)) continue;
    const model = Object.hasOwn(oparlModel[type], name) ? oparlModel[type][name] : undefined;
    if (model?.to === undefined) properties[name] = replaceAddresses(name, withoutMark(property), (address) => ownAddressOf(resolve(serverId, address)) ?? cleanText(address));
    else if (model.form !== "list") {
      const ids = addressesIn(property).flatMap((address) => {
        const found = resolve(serverId, address);
        return found !== undefined && found.type === model.to ? [found.objectId] : [];
      });
      properties[name] = model.many ? ids : ids[0];
    }
  }
  return { type, id: objectId, properties };
}

function ownAddressOf(found: LinkedRecord | undefined): unknown {
  return found === undefined ? undefined : ownAddress(objectPath(found.type, found.objectId));
}

/** True for an item of an agenda that its server calls not public. */
export function isNonPublicItem({ type, value }: Pick<RecordToPublish, "type" | "value">): boolean {
  return type === "AgendaItem" && value["public"] === false;
}

/** True for a consultation at an item that is not public: nothing of it is published. */
export function isAtNonPublicItem({ serverId, type, value }: RecordToPublish, resolve: Resolve): boolean {
  return type === "Consultation" && addressesIn(value["agendaItem"]).some((address) => resolve(serverId, address)?.isPublic === false);
}

/** The addresses that a record leads to. */
export function linksIn({ serverId, type, value }: RecordToPublish): readonly RecordAddress[] {
  const beyond = Object.entries(value).flatMap(([name, property]) => objectAddressesIn(name, property));
  return [...linkNames[type].flatMap((name) => addressesIn(value[name])), ...beyond].map((url) => ({ serverId, url }));
}

const none: readonly string[] = [];

/** The addresses in a property that links: one, several or none. */
export function addressesIn(property: unknown): readonly string[] {
  if (property === undefined || property === null) return none;
  if (typeof property === "string") return [property];
  return (Array.isArray(property) ? property : [property]).filter((one): one is string => typeof one === "string");
}

/** What another server says is no address of ours, whatever it looks like. */
function withoutMark(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? cleanText(one) : one));
  return value;
}
