import { firstDay } from "../../day.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import type { FieldKey } from "../../labels.ts";
import { cellKind } from "./cell-kind.ts";
import { isUnit } from "./unit-name.ts";
import { visibilityIn } from "./visibility-word.ts";
import { isNumber } from "./number.ts";
import { namesBody } from "./organization-words.ts";

/** "Müller, Anna", "Herr Bergmann", "Dr. Vera Lindner (Tel. 12)". */
const person = /^(?:(?:Herrn?|Frau|Dr\.|Prof\.|Dipl\.-\p{L}{2,6}\.?)\s){0,3}\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?(?:,?\s(?:(?:von|van|der|de|zu)\s){0,2}\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?){0,2}(?:\s\([^()]{2,40}\))?$/u;
/** A person with the word that one is spoken to by: "Frau Muster, Jana". */
export function isAddressed(value: string): boolean {
  return value.length <= 60 && /^(?:Herrn?|Frau)\s\p{Lu}[\p{L} .,‚-]{2,50}$/u.test(value);
}

/** What factions and groups are called. */
const group = /[Ff]raktion|[Gg]ruppe(?!\p{L})|^(?:SPD|CDU|CSU|FDP|AfD|BSW|UWG|FWG?|Volt|GRÜNEN?|Grünen?|Die Linke|DIE LINKE|Freie Wähler(?:gemeinschaft)?|Bündnis 90\/\s?Die Grünen)(?![\p{Ll}])|^(?:Stadtr(?:at|ätin)|Gemeinder(?:at|ätin)|Kreisr(?:at|ätin)|Ratsherr|Ratsfrau|Stadtverordnete[rn]?|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Landr(?:at|ätin)|Ratsmitglied)(?:\s|$)/u;
const longestTitle = 250;

/**
 * True where a value looks like what its label announces: a day behind "Datum", a unit behind "Amt". Tells fields whose
 * labels print no colon from lines that happen to begin with such a word.
 */
export function fitsField(key: FieldKey, value: string): boolean {
  switch (key) {
    case "number": return value.length <= 40 && (isNumber(value) || /^\d{2,5}$/u.test(value)) && !/\s\p{L}{3}|[:;!?]/u.test(value);
    case "date": case "meetingDate": case "received": return cellKind(value) === "day";
    case "visibility": return value.length <= 40 && visibilityIn(value) !== null;
    case "kind": return value.length <= 60 && (isKind(value) || (formOfKind(value) !== null && !value.includes(".")));
    case "office": case "responsible": return isUnit(value);
    case "author": case "initiator": return value.length <= 120 && (person.test(value) || group.test(value) || isUnit(value));
    case "title": return value.length >= 8 && value.length <= longestTitle && /^[\p{Lu}\d"„“]/u.test(value) && /\p{L}{4}/u.test(value) && !/[:;!]$/u.test(value);
    case "meetingBody": return namesBody(value) && firstDay(value) === null;
    case "item": return cellKind(value) === "item";
    case "outcome": return cellKind(value) === "outcome";
    default: return false;
  }
}
