import type { OparlType } from "../../council/oparl-type.ts";
import { oparlModel, type Property } from "../model.ts";
import { derivedIdName, keepOriginal, type Stated } from "./draft.ts";
import { idOf, reportType, typeOf } from "./identity.ts";
import { finishObject } from "./object-rules.ts";
import { isOldName, rightName } from "./property-names.ts";
import { decodeValues, keepUnknown, meaningOf, reportAddress } from "./property-values.ts";
import { cleanText } from "./text-value.ts";
import { typeShapes } from "./type-shape.ts";
import { deepestObject, type Draft, entriesOf, isFull, type Place, report, shown, type Walk } from "./walk.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Decodes one object and all that it embeds into the walk, parents before children. Null where the value is no object. */
export function walkObject(walk: Walk, value: unknown, place: Place): Draft | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isFull(walk)) return null;
  const fields = value as Fields;
  const isDeleted = fields["deleted"] === true || fields["deleted"] === "true";
  const type = typeOf(walk, fields, place, isDeleted);
  if (type.type === null) return null;
  const id = idOf(walk, fields, place);
  if (id === null) return null;
  const object: Draft = { type: type.type, id: id.id, properties: {} };
  if (id.isDerived) object.properties[derivedIdName] = true;
  walk.objects.push(object);
  reportType(walk, object, type, fields, isDeleted);
  const stated: Stated = { object, version: type.version, isDeleted, listNames: new Set(), place };
  for (const name of Object.keys(fields)) {
    if (name !== "id" && name !== "type") walkProperty(walk, stated, fields, name);
  }
  if (place.parent !== null) nameParent(object, place.parent);
  finishObject(walk, stated);
  return object;
}

function walkProperty(walk: Walk, stated: Stated, fields: Fields, said: string): void {
  const { object } = stated;
  walk.budget.left -= 1;
  const raw = meaningOf(walk, object, said, fields[said]);
  if (raw === undefined) return;
  const shape = typeShapes[object.type];
  const known = shape.properties.get(said);
  if (known !== undefined) {
    decodeKnown(walk, stated, said, known, raw);
    return;
  }
  const right = said.includes(":") ? null : rightName(object.type, said);
  const model = right === null || Object.hasOwn(fields, right) ? undefined : shape.properties.get(right);
  if (right === null || model === undefined || right === "id" || right === "type") {
    keepUnknown(walk, object, said, raw);
    return;
  }
  if (stated.version !== "1.0" || !isOldName(object.type, said)) report(walk, "wrongName", object.id, `it is called ${shown(said)}`, `read as ${right}`, right);
  decodeKnown(walk, stated, right, model, raw);
}

function decodeKnown(walk: Walk, stated: Stated, name: string, model: Property, raw: unknown): void {
  if (model.form === "list" && model.to !== undefined) decodeList(walk, stated, name, model.to, raw);
  else if (model.to !== undefined) decodeLinks(walk, stated, name, model, model.to, raw);
  else decodeValues(walk, stated.object, name, model, raw);
}

function decodeList(walk: Walk, stated: Stated, name: string, to: OparlType, raw: unknown): void {
  const { object } = stated;
  const read = typeof raw === "string" ? walk.readAddress(raw) : null;
  if (read !== null) {
    reportAddress(walk, object, name, raw, read.was);
    walk.lists.push({ of: object.id, property: name, type: to, address: read.address });
    stated.listNames.add(name);
    return;
  }
  if (!Array.isArray(raw)) {
    report(walk, "unusableAddress", object.id, shown(raw), "kept beside the object", name);
    keepOriginal(walk, object, name, raw);
    return;
  }
  report(walk, "arrayInsteadOfListAddress", object.id, shown(raw), "its objects are taken, its addresses kept beside the object", name);
  const ids = entriesOf(walk, object, name, raw).map((entry, position) => linkOf(walk, stated, name, to, "embedded", entry, position)).filter((id) => id !== null);
  keepOriginal(walk, object, name, ids);
}

function decodeLinks(walk: Walk, stated: Stated, name: string, model: Property, to: OparlType, raw: unknown): void {
  const { object } = stated;
  // An address in place of an embedded array may be that of a list; only bodies have both.
  if (typeof raw === "string" && object.type === "Body" && model.many && model.form === "embedded") {
    decodeList(walk, stated, name, to, raw);
    return;
  }
  const entries = entriesOf(walk, object, name, raw);
  if (model.many && !Array.isArray(raw)) report(walk, "singleInsteadOfArray", object.id, shown(raw), "read as the only entry", name);
  if (!model.many && Array.isArray(raw)) report(walk, "arrayInsteadOfSingle", object.id, shown(raw), raw.length > 1 ? "the first is taken, all are kept beside the object" : "its entry is taken", name);
  const form = model.form === "embedded" ? "embedded" : "address";
  const links: string[] = [];
  const before = walk.objects.length;
  for (const [position, entry] of entries.entries()) {
    const said = typeof entry === "string" ? cleanText(entry).text : entry;
    if (said === "" || said === null || said === undefined) {
      report(walk, said === "" ? "emptyValue" : "nullValue", object.id, shown(entry), "left out", name);
      continue;
    }
    const link = linkOf(walk, stated, name, to, form, said, model.many ? position : null);
    if (link === null) keepOriginal(walk, object, name, raw);
    else if (!links.includes(link) || links.length > 1000) links.push(link);
  }
  if (links.length > 1 && !model.many) keepOriginal(walk, object, name, links);
  if (links.length > 0) object.properties[name] = model.many ? links : links[0];
  if (name === "agendaItem" && object.type === "Meeting") countOrder(walk, object, links, before);
}

/** Items stand in their order, whatever numbers they bear. @param from index of the first object that may be one of them */
function countOrder(walk: Walk, meeting: Draft, links: readonly string[], from: number): void {
  const positions = new Map(links.map((link, position) => [link, position]));
  const odd: unknown[] = [];
  for (const item of walk.objects.slice(from)) {
    const position = item.type === "AgendaItem" ? positions.get(item.id) : undefined;
    if (position === undefined) continue;
    const said = item.properties["order"];
    if (said !== undefined && said !== position) odd.push(said);
    item.properties["order"] = position;
  }
  if (odd.length > 0) report(walk, "unusableOrder", meeting.id, `items count ${odd.slice(0, 3).map(String).join(", ")} …`, "counted from 0 in the order in which they stand", "agendaItem");
}

/** The address of a linked object, which is decoded where it is given whole. Null: it is neither. */
function linkOf(walk: Walk, stated: Stated, name: string, to: OparlType, form: "embedded" | "address", entry: unknown, position: number | null): string | null {
  const { object, place } = stated;
  if (typeof entry === "string") {
    const read = walk.readAddress(entry.trim());
    if (read === null) {
      report(walk, "unusableAddress", object.id, shown(entry), "kept beside the object", name);
      return null;
    }
    reportAddress(walk, object, name, entry, read.was);
    if (form === "embedded") report(walk, "addressInsteadOfObject", object.id, shown(entry), "linked", name);
    return read.address;
  }
  if (place.depth >= deepestObject) {
    report(walk, "tooDeep", object.id, "objects in objects", "cut off", name);
    return null;
  }
  if (form === "address") {
    if (typeof entry === "object") report(walk, "objectInsteadOfAddress", object.id, shown(entry), "decoded and linked", name);
    const stub = addressOfStub(walk, entry);
    if (stub !== null) return stub;
  }
  const child = walkObject(walk, entry, { expected: to, parent: object, property: name, position, depth: place.depth + 1 });
  if (child === null) report(walk, "unusableValue", object.id, shown(entry), "kept beside the object", name);
  return child?.id ?? null;
}

/** `{"id": …}` alone, in place of an address, tells nothing of the object. */
function addressOfStub(walk: Walk, entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { id } = entry as Fields;
  return typeof id === "string" && Object.keys(entry).every((name) => name === "id" || name === "type") ? (walk.readAddress(cleanText(id).text)?.address ?? null) : null;
}

/** An embedded object leaves out the one that embeds it. */
function nameParent(object: Draft, parent: Draft): void {
  const back = typeShapes[object.type].back.get(parent.type);
  if (back?.many === true) {
    const named = object.properties[back.name];
    if (!Array.isArray(named)) object.properties[back.name] = [parent.id];
    else if (!named.includes(parent.id)) named.push(parent.id);
    return;
  }
  const name = back?.name ?? `${parent.type.charAt(0).toLowerCase()}${parent.type.slice(1)}`;
  const model = oparlModel[object.type][name];
  if (model?.to === parent.type && !model.many) object.properties[name] ??= parent.id;
}
