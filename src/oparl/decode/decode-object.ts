import { oparlModel, type FlatObject, typeNamedBy } from "../model.ts";
import type { DecodeContext, DecodedObject, NamedList } from "./decoded.ts";
import type { Fault } from "./fault.ts";

/** Decodes one object with everything it embeds. Never throws, whatever the value is. */
export function decodeObject(value: unknown, context: DecodeContext): DecodedObject {
  const objects: FlatObject[] = [];
  const lists: NamedList[] = [];
  const faults: Fault[] = [];
  flatten(value, context, objects, lists, null);
  return { object: objects[0] ?? null, objects, lists, faults };
}

type Fields = Readonly<Record<string, unknown>>;

function flatten(value: unknown, context: DecodeContext, objects: FlatObject[], lists: NamedList[], parent: FlatObject | null): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || objects.length > 100_000) {
    return null;
  }
  const fields = value as Fields;
  const type = (typeof fields["type"] === "string" ? typeNamedBy(fields["type"]) : null) ?? context.type;
  const id = fields["id"];
  if (type === null || typeof id !== "string") {
    return null;
  }
  const properties: Record<string, unknown> = {};
  const object: FlatObject = { type, id, properties };
  objects.push(object);
  for (const [name, property] of Object.entries(fields)) {
    const model = Object.hasOwn(oparlModel[type], name) ? oparlModel[type][name] : undefined;
    if (name === "id" || name === "type" || name === "__proto__") continue;
    if (model?.to !== undefined && model.form === "list" && typeof property === "string") lists.push({ of: id, property: name, type: model.to, address: property });
    else if (model?.to !== undefined && typeof property === "object" && property !== null) {
      const children = (Array.isArray(property) ? property : [property]).map((child: unknown) => (typeof child === "string" ? child : flatten(child, { ...context, type: model.to ?? null }, objects, lists, object)));
      properties[name] = model.many ? children : children[0];
    } else properties[name] = property;
  }
  if (parent !== null) {
    for (const [name, back] of Object.entries(oparlModel[type])) {
      if (back.form === "back" && back.to === parent.type) properties[name] ??= back.many ? [parent.id] : parent.id;
    }
  }
  return id;
}
