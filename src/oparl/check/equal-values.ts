import { modelOf } from "./object-seen.ts";
import { isObject, type JsonObject, textOf } from "./answer.ts";
import { oparlModel, typeNamedBy } from "../model.ts";

/** Deeper than this nothing of OParl is nested. */
const deepest = 40;

/** Whether two JSON values say the same, whatever the order of properties. Back-references in objects are passed over: they depend on the place. */
export function equalValues(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || depth > deepest) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => equalValues(one, b[index], depth + 1));
  if (!isObject(a) || !isObject(b)) return false;
  return differingNames(a, b, depth).length === 0;
}

/** Names of properties in which two copies of an object differ, back-references apart. */
export function differingNames(a: JsonObject, b: JsonObject, depth = 0): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !isBack(a, name) && !(Object.hasOwn(a, name) === Object.hasOwn(b, name) && equalValues(a[name], b[name], depth + 1)));
}

/** Names of back-references of whatever type, for objects that do not tell theirs. */
const backNames = new Set(Object.values(oparlModel).flatMap((model) => Object.entries(model).filter(([, { form }]) => form === "back").map(([name]) => name)));

/** Whether a property leads back to what the object is embedded in. Meeting and agenda item of a consultation count as such. */
export function isBack(object: JsonObject, name: string): boolean {
  const type = typeNamedBy(textOf(object, "type"));
  if (type === null) return backNames.has(name);
  return modelOf(type, "1.1")[name]?.form === "back" || (type === "Consultation" && (name === "meeting" || name === "agendaItem"));
}
