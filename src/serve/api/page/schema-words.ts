import type { JsonSchema, OpenApiDocument } from "../openapi.ts";

/** What a schema says, in words for people. */

const typeWords: Readonly<Record<string, string>> = { string: "Text", integer: "ganze Zahl", number: "Zahl", boolean: "ja oder nein", array: "Liste", object: "Objekt" };
const formatWords: Readonly<Record<string, string>> = { date: "Tag (JJJJ-MM-TT)", "date-time": "Zeitpunkt", uri: "Adresse" };

/** The schema that a reference means, with what is said beside the reference; what may be null is told by `kindOf`. */
export function resolved(schema: JsonSchema, description: OpenApiDocument): JsonSchema {
  const some = schema.anyOf?.filter(({ type }) => type !== "null") ?? [];
  const only = some.length === 1 ? some[0] : undefined;
  if (only !== undefined) return { ...resolved(only, description), ...(schema.description === undefined ? {} : { description: schema.description }) };
  const named = schema.$ref === undefined ? undefined : description.components.schemas[schema.$ref.split("/").at(-1) ?? ""];
  return named === undefined ? schema : { ...named, ...(schema.description === undefined ? {} : { description: schema.description }) };
}

/** "Text", "Liste von Objekten", "Tag (JJJJ-MM-TT) oder null". */
export function kindOf(schema: JsonSchema, description: OpenApiDocument): string {
  const { type: types, format, enum: choices, items } = resolved(schema, description);
  const type = [types].flat().find((one) => one !== "null") ?? "object";
  const isNullable = schema.anyOf?.some((one) => one.type === "null") === true || (Array.isArray(schema.type) && schema.type.includes("null"));
  const kind = choices !== undefined ? "Auswahl" : (formatWords[format ?? ""] ?? typeWords[type] ?? "Objekt");
  const inner = type === "array" && items !== undefined ? `: ${kindOf(items, description)}` : "";
  return `${kind}${inner}${isNullable ? " oder null" : ""}`;
}

/** The values of a choice, also where several may be given. */
export function choicesOf(schema: JsonSchema, description: OpenApiDocument): readonly string[] {
  const { enum: choices, items } = resolved(schema, description);
  if (choices !== undefined) return choices.map(String);
  return items === undefined ? [] : choicesOf(items, description);
}

/** The properties of an object, or of the objects in a list. */
export function propertiesOf(schema: JsonSchema, description: OpenApiDocument): readonly (readonly [name: string, property: JsonSchema])[] {
  const { properties, items } = resolved(schema, description);
  if (items !== undefined) return propertiesOf(items, description);
  return Object.entries(properties ?? {}).map(([name, property]) => [name, { ...property, ...descriptionOf(property, description) }] as const);
}

function descriptionOf(property: JsonSchema, description: OpenApiDocument): Pick<JsonSchema, "description"> {
  const said = resolved(property, description).description;
  return said === undefined ? {} : { description: said };
}
