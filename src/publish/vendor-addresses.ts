import { vendorPrefix, vendorProperties, type VendorShape } from "../oparl/vendor-properties.ts";

/**
 * Addresses of objects in what a system of our kind says beyond OParl: the value with each replaced by what `replace` makes of it.
 * Addresses of its pages stay: nobody but it shows the passages of what it read.
 */
export function replaceAddresses(name: string, value: unknown, replace: (address: string) => unknown): unknown {
  const own = name.slice(vendorPrefix.length + 1);
  return name.startsWith(`${vendorPrefix}:`) && isOurs(own) ? replaceIn(vendorProperties[own].shape, value, replace) : value;
}

/** The addresses of objects in such a value. */
export function objectAddressesIn(name: string, value: unknown): readonly string[] {
  const found: string[] = [];
  replaceAddresses(name, value, (address) => void found.push(address));
  return found;
}

function isOurs(name: string): name is keyof typeof vendorProperties {
  return Object.hasOwn(vendorProperties, name);
}

function replaceIn(shape: VendorShape, value: unknown, replace: (address: string) => unknown): unknown {
  if (shape === "address") return typeof value === "string" ? replace(value) : value;
  if (typeof shape === "string" || typeof value !== "object" || value === null) return value;
  if ("many" in shape) return Array.isArray(value) ? value.map((one: unknown) => replaceIn(shape.many, one, replace)) : value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => {
    const inner = Object.hasOwn(shape.fields, name) && name !== "web" ? shape.fields[name] : undefined;
    return [name, inner === undefined ? field : replaceIn(inner, field, replace)];
  }));
}
