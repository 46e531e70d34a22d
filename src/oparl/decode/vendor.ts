/** Makers of servers whose manners differ. `other`: none that we know. */
export type Vendor = "sternberg" | "allris" | "somacos" | "rubin" | "ratsfaden" | "other";

const signs: readonly (readonly [Vendor, RegExp])[] = [
  ["ratsfaden", /ratsfaden/iu],
  ["sternberg", /sternberg|sitzungsdienst\.net|sd\.net/iu],
  ["allris", /allris|cc[ -]?e-?gov|sitzung-online/iu],
  ["somacos", /somacos|sessionnet|\bsession\b/iu],
  ["rubin", /more ?! ?(?:it|rubin|software)|more-it-solutions|more-rubin|gremien\.info/iu],
];

/** Who made the server, by what its System object says of itself: maker, product, contact. */
export function detectVendor(system: unknown): Vendor {
  if (typeof system !== "object" || system === null) {
    return "other";
  }
  const said = ["vendor", "product", "name", "contactName", "contactEmail", "website", "id"]
    .map((name) => (Object.hasOwn(system, name) ? (system as Readonly<Record<string, unknown>>)[name] : undefined))
    .filter((value) => typeof value === "string").map((value) => value.slice(0, 300));
  return signs.find(([, sign]) => said.some((value) => sign.test(value)))?.[0] ?? "other";
}
