import type { PlaceFact } from "../../council/understanding.ts";

/** A place as one way of printing names it. */
export interface FoundPlace extends Pick<PlaceFact, "kind" | "name" | "houseNumbers" | "postalCode" | "locality" | "span" | "confidence"> {
  readonly rule: string;
}
