import type { FlatObject } from "../oparl/model.ts";
import { makeId } from "../store/make-id.ts";
import type { StatementToPublish } from "../store/publication/documents.ts";

/** A paper that names more places is about none of them. */
const mostPlaces = 50;

/** The places that a paper names, each once. */
export function placesOf(statements: readonly StatementToPublish[], paperId: string): readonly FlatObject[] {
  const places = new Map<string, FlatObject>();
  for (const { property, value } of statements) {
    const place = property === "place" ? placeOf(value, paperId) : null;
    if (place !== null) places.set(place.id, place);
  }
  return places.size > mostPlaces ? [] : [...places.values()];
}

function placeOf(value: unknown, paperId: string): FlatObject | null {
  const word = (name: string): string | null => {
    const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
    return typeof found === "string" && found.trim() !== "" ? found : null;
  };
  const [kind, name, houseNumbers, postalCode, locality] = ["kind", "name", "houseNumbers", "postalCode", "locality"].map(word);
  if (name === null || name === undefined) return null;
  const street = kind === "street" || kind === "address" ? [name, houseNumbers].filter((part) => typeof part === "string").join(" ") : undefined;
  return {
    type: "Location", id: makeId("location", paperId, kind ?? "", name, houseNumbers ?? "", postalCode ?? "", locality ?? ""),
    properties: {
      description: [street ?? name, [postalCode, locality].filter((part) => typeof part === "string").join(" ")].filter((part) => part !== "").join(", "),
      streetAddress: street, subLocality: kind === "district" ? name : undefined, postalCode, locality, papers: [paperId],
    },
  };
}

/** The room in which a meeting was held, as minutes name it. */
export function meetingPlace(description: string, meetingId: string): FlatObject {
  return { type: "Location", id: makeId("location", meetingId, "place"), properties: { description, meetings: [meetingId] } };
}
