import type { PlaceFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { districtsIn } from "./districts.ts";
import type { FoundPlace } from "./found-place.ts";
import { parcelsIn } from "./parcels.ts";
import { plansIn } from "./plans.ts";
import { streetsIn } from "./streets.ts";

/**
 * The places a text names: streets and squares, postal addresses, parcels of land, development plans, districts;
 * each distinct one once, in text order. A street inside the name of a plan belongs to the plan.
 */
export function findPlaces(document: MendedDocument, _structure: Structure): PlaceFact[] {
  const text = readableText(document);
  const plans = plansIn(text);
  const others = [...streetsIn(text), ...parcelsIn(text), ...districtsIn(text)].filter(({ span }) => !plans.some((plan) => plan.span[0] <= span[0] && span[1] <= plan.span[1]));
  return distinct([...plans, ...others].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])).map(({ rule, ...place }) => ({
    ...place,
    text: oneLine(document.text.slice(...place.span)),
    foundBy: `places/${rule}`,
  }));
}

function distinct(places: readonly FoundPlace[]): FoundPlace[] {
  const seen = new Set<string>();
  return places.filter(({ kind, name, houseNumbers, locality }) => {
    const key = `${kind} ${name.toLowerCase()} ${houseNumbers ?? ""} ${locality ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
