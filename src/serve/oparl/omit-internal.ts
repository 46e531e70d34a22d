import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { oparlModel, typeNamedBy } from "../../oparl/model.ts";

/**
 * What `omit_internal=true` leaves out, by type: the internal lists, whose objects stand in lists of their own.
 * One that is mandatory stays as it is (a body's terms): an empty one would say that there are none.
 */
const omitted = new Map<OparlType, ReadonlySet<string>>(oparlTypes.map((type) => [
  type,
  new Set(Object.entries(oparlModel[type]).filter(([, property]) => property.omitInternal === true && property.need === "optional").map(([name]) => name)),
]));

/** Objects as JSON with comma between them, without their internal lists. */
export function omitInternal(data: string): string {
  const objects = JSON.parse(`[${data}]`) as readonly unknown[];
  return JSON.stringify(objects.map(withoutLists)).slice(1, -1);
}

function withoutLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLists);
  if (typeof value !== "object" || value === null) return value;
  const type = "type" in value && typeof value.type === "string" ? typeNamedBy(value.type) : null;
  const names = type === null ? undefined : omitted.get(type);
  return Object.fromEntries(Object.entries(value).filter(([name]) => names?.has(name) !== true).map(([name, inner]) => [name, withoutLists(inner)]));
}
