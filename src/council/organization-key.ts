import { nameKey } from "./name-key.ts";

/** The elected assemblies of municipalities and districts: a body has one of them, whether or not its place is printed behind. */
const ASSEMBLIES: ReadonlySet<string> = new Set([
  "rat", "stadtrat", "gemeinderat", "marktgemeinderat", "kreistag", "stadtverordnetenversammlung", "gemeindevertretung", "samtgemeinderat", "verbandsgemeinderat", "bürgerschaft",
]);

/** True for a word that names the elected assembly of a municipality or district, in lower case. */
export function isAssembly(word: string): boolean {
  return ASSEMBLIES.has(word);
}

/** What a body is, in nominative and genitive. */
const KINDS: ReadonlySet<string> = new Set([
  "stadt", "hansestadt", "landeshauptstadt", "gemeinde", "ortsgemeinde", "samtgemeinde", "verbandsgemeinde", "markt", "marktes", "marktgemeinde", "flecken", "fleckens",
  "kreis", "kreises", "landkreis", "landkreises", "der", "des",
]);

/**
 * The key of an organisation's name within its body: "Rat" and "Rat der Stadt Auental" are the same assembly of the Stadt Auental.
 * Committees keep their whole name, because parts of a town may have their own.
 */
export function organizationKey(name: string, bodyName: string): string {
  const key = nameKey(name);
  const [first = "", ...rest] = key.split(" ");
  if (!ASSEMBLIES.has(first) || rest.length === 0) {
    return key;
  }
  const place = nameKey(bodyName).split(" ").filter((word) => !KINDS.has(word)).join(" ");
  const named = rest.filter((word) => !KINDS.has(word)).join(" ");
  return place !== "" && named === place ? first : key;
}
