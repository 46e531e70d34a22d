import fc from "fast-check";
import { expect, test } from "vitest";
import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { objectPath, putSite } from "../addresses.ts";
import { encodeObject } from "../encode/encode-object.ts";
import { type FlatObject, oparlModel, type Property } from "../model.ts";
import { decodeObject } from "./decode-object.ts";
import { cleanText, isPlaceholder } from "./text-value.ts";

const site = "https://rat.auental.example";
const times = { created: "2024-01-05T08:00:00+01:00", modified: "2024-02-05T08:00:00+01:00" };

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((value) => { const { text: clean, hadControls } = cleanText(value); return clean === value && clean !== "" && !hadControls && !isPlaceholder(value) && value.toLowerCase() !== "unbekannt" && !value.includes("\r"); });
const day = fc.date({ min: new Date("1980-01-01T00:00:00Z"), max: new Date("2080-01-01T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const hour = fc.integer({ min: 8, max: 20 }).map((number) => String(number).padStart(2, "0"));
const address = fc.webUrl().filter((value) => !/\s/u.test(value));

/** Values as they are when nothing is odd about them; see the rules of whole objects. */
function valueOf(type: OparlType, name: string, property: Property): fc.Arbitrary<unknown> {
  if (name === "mimeType") return fc.constantFrom("application/pdf", "text/html");
  if (name === "ags") return fc.constantFrom("05358016", "09999001");
  if (name === "end" || name === "endDate" || name === "deleted") return fc.constant(undefined);
  if (name === "size") return fc.integer({ min: 1, max: 1e9 });
  if (name === "name" && type === "Meeting") return fc.constantFrom("Stadtrat", "12. Sitzung");
  switch (property.kind) {
    case "string": return text;
    case "url": return address;
    case "date": return day;
    case "date-time": return fc.tuple(day, hour).map(([date, at]) => `${date}T${at}:30:00+01:00`);
    case "boolean": return fc.boolean();
    case "integer": return fc.nat(1000);
    case "geojson": return fc.tuple(fc.integer({ min: 6, max: 15 }), fc.integer({ min: 47, max: 54 })).map((coordinates) => ({ type: "Feature", geometry: { type: "Point", coordinates }, properties: { wort: "Rathaus" } }));
    default: return fc.constant(undefined);
  }
}

/** An object with what it embeds, ids being ours. */
function objectsOf(type: OparlType, id: string, depth: number, parent: { readonly type: OparlType; readonly id: string } | null): fc.Arbitrary<readonly FlatObject[]> {
  const entries = Object.entries(oparlModel[type]).filter(([name]) => !["id", "type", "created", "modified", "oparlVersion", "locationObject", "order"].includes(name));
  const fields = entries.map(([name, property]): fc.Arbitrary<readonly [string, unknown, readonly FlatObject[]]> => {
    const count = property.many ? fc.integer({ min: 0, max: 2 }) : fc.integer({ min: 0, max: 1 });
    if (property.form === "list") return fc.constant([name, undefined, []]);
    if (property.form === "back" && property.to !== undefined) {
      const own = parent !== null && property.to === parent.type ? [parent.id] : [];
      return fc.constant([name, own.length === 0 ? undefined : property.many ? own : own[0], []]);
    }
    if (property.form === "address") return count.map((n) => [name, links(Array.from({ length: n }, (_, index) => `${name}${index}`), property.many), []]);
    if (property.to !== undefined) {
      const to = property.to;
      return depth === 0 ? fc.constant([name, undefined, []]) : count.chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => objectsOf(to, `${id}-${name}${index}`, depth - 1, { type, id }))).map((children) => [name, links(children.flatMap(([child]) => child?.id ?? []), property.many), children.flat()] as const));
    }
    const value = property.many ? fc.array(valueOf(type, name, property), { maxLength: 2 }).map((all) => (all.length === 0 ? undefined : all)) : fc.option(valueOf(type, name, property), { nil: undefined });
    return value.map((one) => [name, one, []]);
  });
  return fc.tuple(fc.tuple(...fields), fc.option(text, { nil: undefined })).map(([all, extra]) => {
    const properties = Object.fromEntries([...all.map(([name, value]) => [name, value]), ["ratsfaden:wort", extra], ["name", all.find(([name]) => name === "name")?.[1] ?? ("name" in oparlModel[type] ? "Ein Name" : undefined)]].filter(([, value]) => value !== undefined));
    return [{ type, id, properties }, ...all.flatMap(([, , children]) => children)];
  });
}

function links(ids: readonly string[], many: boolean): unknown {
  return ids.length === 0 ? undefined : many ? ids : ids[0];
}

/** The object as somebody who fetches it sees it: every id an address. */
function seen({ type, id, properties }: FlatObject): FlatObject {
  const to = (name: string): OparlType | undefined => oparlModel[type][name]?.to;
  const addressOf = (kind: OparlType, one: string): string => `${site}${objectPath(kind, one)}`;
  const mapped = Object.entries(properties).map(([name, value]) => {
    const kind = to(name);
    return [name, kind === undefined ? value : Array.isArray(value) ? value.map((one: string) => addressOf(kind, one)) : addressOf(kind, value as string)];
  });
  return { type, id: addressOf(type, id), properties: { ...Object.fromEntries(mapped), ...times } };
}

test.each(oparlTypes.filter((type) => type !== "System"))("a %s that we serve is read as it was, without a fault", (type) => {
  fc.assert(fc.property(objectsOf(type, "eins", 2, null), (objects) => {
    const [top] = objects;
    if (top === undefined) return;
    const byId = new Map(objects.map((one) => [`${one.type} ${one.id}`, one]));
    const encoded = encodeObject(top, "alone", { lookup: (kind, id) => byId.get(`${kind} ${id}`), times: () => times });
    const sent: unknown = JSON.parse(putSite(JSON.stringify(encoded), site));
    const decoded = decodeObject(sent, { address: `${site}${objectPath(top.type, top.id)}`, type, version: "1.1", vendor: "ratsfaden" });
    const order = (items: readonly FlatObject[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    // Items bear the places that they have in their meeting's list.
    const withOrder = objects.map((one): FlatObject => {
      const meeting = objects.find((other) => other.type === "Meeting" && (other.properties["agendaItem"] as string[] | undefined)?.includes(one.id) === true);
      return one.type !== "AgendaItem" || meeting === undefined ? one : { ...one, properties: { ...one.properties, order: (meeting.properties["agendaItem"] as string[]).indexOf(one.id) } };
    });
    expect(order(decoded.objects)).toEqual(order(withOrder.map(seen)));
    expect(decoded.faults.filter(({ kind, property }) => !(kind === "missingProperty" && (property === "order" || property === "accessUrl")))).toEqual([]);
  }), { numRuns: 60 });
});
