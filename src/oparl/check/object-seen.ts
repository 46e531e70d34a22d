import type { OparlType } from "../../council/oparl-type.ts";
import { oparlModel, type Property, typeNamedBy } from "../model.ts";
import { isObject, type JsonObject, textOf } from "./answer.ts";
import type { Version } from "./rule.ts";
import { findValueFaults, type ValueFault } from "./value-faults.ts";

/** Where an object was met: fetched under its address, on a page of a list, or inside another object. */
export type Place = "alone" | "list" | "embedded";

/** An object as it was met, ready to be judged. */
export interface ObjectSeen {
  readonly value: JsonObject;
  /** The type that its place asks for. */
  readonly expected: OparlType;
  /** The type it is judged as: its own, or where that is none, the expected one. */
  readonly type: OparlType;
  readonly version: Version;
  readonly place: Place;
  /** Its id; where it has none, the address at which it was met. */
  readonly address: string;
  /** True: a stub of a deleted object. */
  readonly deleted: boolean;
  readonly parent: ObjectSeen | null;
  /** The property of the parent that holds it; "" where it is not embedded. */
  readonly property: string;
  /** When it was received, in milliseconds. */
  readonly receivedAt: number;
  readonly faults: readonly ValueFault[];
}

type Met = Pick<ObjectSeen, "value" | "expected" | "version" | "place" | "receivedAt"> & { readonly metAt: string; readonly parent?: ObjectSeen; readonly property?: string };

/** Makes an object ready to be judged. */
export function seeObject({ value, expected, version, place, receivedAt, metAt, parent, property }: Met): ObjectSeen {
  const type = typeNamedBy(textOf(value, "type")) ?? expected;
  const deleted = value["deleted"] === true;
  return {
    value, expected, type, version, place, deleted, receivedAt,
    address: textOf(value, "id") || metAt,
    parent: parent ?? null,
    property: property ?? "",
    faults: findValueFaults(value, modelOf(type, version), deleted),
  };
}

/** The objects that an object holds, where the model has embedded ones, however wrongly they are written. */
export function embeddedIn(parent: ObjectSeen): readonly ObjectSeen[] {
  const found: ObjectSeen[] = [];
  for (const [name, { to, form }] of Object.entries(modelOf(parent.type, parent.version))) {
    if (to === undefined || form !== "embedded" || !Object.hasOwn(parent.value, name)) continue;
    const held = parent.value[name];
    for (const value of Array.isArray(held) ? held : [held]) {
      if (isObject(value)) found.push(seeObject({ value, expected: to, version: parent.version, place: "embedded", receivedAt: parent.receivedAt, metAt: `${parent.address} → ${name}`, parent, property: name }));
    }
  }
  return found;
}

/** The properties that a type has in a version of OParl. */
export function modelOf(type: OparlType, version: Version): Readonly<Record<string, Property>> {
  return models[version][type];
}

const models: Readonly<Record<Version, Readonly<Record<OparlType, Readonly<Record<string, Property>>>>>> = {
  "1.1": oparlModel,
  "1.0": Object.fromEntries(
    Object.entries(oparlModel).map(([type, model]) => [type, Object.fromEntries(Object.entries(model).filter(([, { since }]) => since === "1.0"))]),
  ) as typeof oparlModel,
};

/** Addresses of other objects (not of lists) that an object names, with the property that names them. */
export function referencesOf(seen: ObjectSeen): readonly { readonly property: string; readonly to: OparlType; readonly address: string }[] {
  const found: { property: string; to: OparlType; address: string }[] = [];
  for (const [name, { to, form }] of Object.entries(modelOf(seen.type, seen.version))) {
    if (to === undefined || (form !== "address" && form !== "back") || !Object.hasOwn(seen.value, name)) continue;
    const held = seen.value[name];
    for (const address of Array.isArray(held) ? held : [held]) if (typeof address === "string" && address !== "") found.push({ property: name, to, address });
  }
  return found;
}
