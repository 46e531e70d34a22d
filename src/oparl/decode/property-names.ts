import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { oparlModel } from "../model.ts";

/** Names that are more than a slip of case, underscore or plural away from the right one. */
const others: Readonly<Partial<Record<OparlType, readonly (readonly [wrong: string, right: string])[]>>> = {
  Body: [["locations", "locationList"], ["legislativeterms", "legislativeTermList"], ["people", "person"]],
  Person: [["formofadress", "formOfAddress"], ["firstname", "givenName"], ["lastname", "familyName"]],
  Meeting: [["canceled", "cancelled"]],
  Location: [["body", "bodies"], ["people", "persons"]],
  File: [["filesize", "size"], ["mimetyp", "mimeType"]],
};

const everywhere = [["licence", "license"]] as const;

/** Form under which a name meets its misspellings: "street_address", "StreetAddress". */
function looseName(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/gu, "");
}

const looseNames = new Map(oparlTypes.map((type) => {
  const names = new Map<string, string>();
  const right = Object.keys(oparlModel[type]);
  for (const name of right) names.set(looseName(name), name);
  for (const [loose, name] of [...everywhere, ...(others[type] ?? [])]) names.set(loose, name);
  // "files" for "file" and "organization" for "organizations", unless that is another property's name.
  for (const name of right) {
    const loose = looseName(name);
    for (const form of [`${loose}s`, loose.endsWith("s") ? loose.slice(0, -1) : loose]) if (!names.has(form)) names.set(form, name);
  }
  return [type, names] as const;
}));

const longest = 60;

/** The property of OParl 1.1 that a wrong name means; null where it means none. */
export function rightName(type: OparlType, name: string): string | null {
  return name.length > longest ? null : (looseNames.get(type)?.get(looseName(name)) ?? null);
}

/** Location's names in 1.0. */
const old: ReadonlySet<string> = new Set(["organization", "meeting"]);

/** True for names that were right in OParl 1.0. */
export function isOldName(type: OparlType, name: string): boolean {
  return type === "Location" && old.has(name);
}
