import { oparlTypes } from "../../council/oparl-type.ts";
import { oparlModel, type Property } from "../../oparl/model.ts";
import { vendorPrefix, vendorProperties, type VendorShape } from "../../oparl/vendor-properties.ts";

const xsd = "http://www.w3.org/2001/XMLSchema#";

/**
 * What makes linked data of OParl's objects as they are served: `id` is the node, `type` its class, each link a node, each date a date.
 * A property means the same in every type, so one context serves all; where two types differ, the form follows from the value.
 * @see https://www.w3.org/TR/json-ld11/#interpreting-json-as-json-ld
 */
export function contextOf(site: string): object {
  const terms = new Map<string, object>();
  for (const type of oparlTypes) {
    for (const [name, property] of Object.entries(oparlModel[type])) if (name !== "id" && name !== "type") terms.set(name, termOf(name, property));
  }
  return { "@context": { "@version": 1.1, "@vocab": "https://schema.oparl.org/1.1/", id: "@id", type: "@type", [vendorPrefix]: vocabularyOf(site), ...Object.fromEntries(terms), ...vendorTerms() } };
}

/** Beginning of the addresses that our own properties have. */
function vocabularyOf(site: string): string {
  return `${site}/daten/begriffe#`;
}

function termOf(name: string, { kind, many, form }: Property): object {
  const order = many && (form === "embedded" || name === "organization") ? { "@container": "@list" } : {};
  if (form !== undefined || kind === "url") return { "@id": `https://schema.oparl.org/1.1/${name}`, "@type": "@id", ...order };
  const types: Readonly<Record<string, string>> = { date: `${xsd}date`, "date-time": `${xsd}dateTime`, geojson: "@json" };
  const type = kind === undefined ? undefined : types[kind];
  return { "@id": `https://schema.oparl.org/1.1/${name}`, ...(type === undefined ? {} : { "@type": type }) };
}

/** Our own properties. What they hold inside has names of its own there, so that `text` of an amount is not `text` of a file. */
function vendorTerms(): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(vendorProperties).map(([name, { shape }]) => [`${vendorPrefix}:${name}`, { "@id": `${vendorPrefix}:${name}`, ...shapeOf(shape) }]));
}

function shapeOf(shape: VendorShape): object {
  if (shape === "address") return { "@type": "@id" };
  if (shape === "date") return { "@type": `${xsd}date` };
  if (shape === "any") return { "@type": "@json" };
  if (typeof shape === "string") return {};
  if ("many" in shape) return shapeOf(shape.many);
  return { "@context": Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, { "@id": `${vendorPrefix}:${name}`, ...shapeOf(field) }])) };
}
