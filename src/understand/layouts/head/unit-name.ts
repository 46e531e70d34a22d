import { askedOnce } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";

/** "S 61 - Mobilität", "FB 4 Bauen und Umwelt", "Amt 20 – Kämmerei", "III/61 - Planung". */
const numberedUnit = new LinePattern(/^(?:(?:FB|FD|FG|SG|GB|Amt|Abt\.|Dez\.|Fachbereich|Fachdienst|Fachgebiet|Sachgebiet|Dezernat|Referat|Abteilung|Geschäftsbereich) (?:\d{1,3}(?:[./-]\d{1,3}){0,2}|[IVX]{1,4})(?:\.\d{1,2})?|[A-Z] ?\d{2,3}|\d{1,3}(?:[./-]\d{1,3})?(?= ?[-–] ?(?:Amt|Fachbereich|Fachdienst|Referat|Abteilung|Dezernat|Stabsstelle|\p{L}+amt)(?![\p{Ll}]))|[IVX]{1,4}\/\d{2,3}(?:[./]\d{1,3})?)(?: ?[-–:/] ?| )\p{Lu}\p{Ll}[\p{L} ,/&-]{2,60}$/u);
/** "Dezernat II / Amt 40", "Dez. III - FB 61": units by their numbers alone. */
const chainedUnit = new LinePattern(/^(?:Dezernat|Dez\.|Geschäftsbereich|GB|Referat) (?:\d{1,2}|[IVX]{1,4}) ?[/,-–] ?(?:Amt|FB|FD|Fachbereich|Fachdienst|Abt\.|Abteilung|Referat) (?:\d{1,3}(?:[./-]\d{1,3})?|[IVX]{1,4})(?:[ -]{1,3}\p{Lu}[\p{L} ,&-]{2,40})?$/u);
/** "Fachbereich Finanzen", "Amt für Umwelt", "Stabsstelle Klimaschutz". */
const namedUnit = new LinePattern(/^(?:FB|FD|Fachbereich|Fachdienst|Fachgebiet|Sachgebiet|Dezernat|Referat|Abteilung|Geschäftsbereich|Stabsstelle|Amt)(?: für)? (?!der|des|die)\p{Lu}[\p{L} ,/&-]{2,60}$/u);

/** "Bauverwaltung", "Kämmerei", "Tiefbauamt", alone below the letterhead or in a cell beside it. */
const oneWord = new LinePattern(/^\p{Lu}\p{Ll}{2,24}(?:verwaltung|amt|kämmerei|bauhof|betrieb|stelle)$|^(?:Kämmerei|Stadtkämmerei|Gemeindekasse)$/u);

/** True for a line that is nothing but the name of an administration's unit. */
export const isUnit = askedOnce((line) => line.text.length <= 80 && (numberedUnit.isIn(line) || namedUnit.isIn(line) || chainedUnit.isIn(line) || (oneWord.isIn(line) && !/^(?:Stadt|Gemeinde|Kreis|Samtgemeinde|Amts|Bezirks|Verbandsgemeinde)(?:verwaltung|amt)$/u.test(line.text))));
