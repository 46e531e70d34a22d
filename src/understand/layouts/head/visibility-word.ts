import type { Visibility } from "../../../council/visibility.ts";

/** What a status says: "öffentlich", "nichtöffentlich", "öffentlich (Vorlage freigegeben)"; null for both at once or neither. */
export function visibilityIn(text: string): Visibility | null {
  const folded = text.trim().toLowerCase();
  if (/^nicht ?-?öffentlich|^n(?:ö)?$|^nein$/u.test(folded)) return "nonPublic";
  if (/nicht ?öffentlich/u.test(folded)) return null;
  return /^(?:ö$|ja$|.?ffentlich|(?:beratung )?in öffentlich)/u.test(folded) ? "public" : null;
}
