import { askedOnce, type Glance } from "../../../text/glance.ts";
import { LETTERS } from "../../../text/letters.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { isOpen, outcomeAtEnd } from "../../outcomes.ts";
import { isRole } from "../../roles.ts";
import { namesBody } from "./organization-words.ts";

/** What a cell of a Beratungsfolge holds, told by its content alone, whatever the caption above it is called. */
export type CellKind = "day" | "hour" | "body" | "meeting" | "role" | "outcome" | "item" | "visibility" | "votes" | "state" | "other";

const hour = new LinePattern(/^\(?(?:ab |um )?\d{1,2}[:.]\d{2}(?: ?(?:Uhr|h))?(?: ?(?:-|–|bis) ?\d{1,2}[:.]\d{2}(?: ?(?:Uhr|h))?)?\)?$|^(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?$/u);
const item = new LinePattern(/^(?:zu )?(?:TOP:?|Punkt|Tagesordnungspunkt)? ?(?:\(?[ÖN]\)? ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?[a-z]?$|^(?:Öffentliche|Nichtöffentliche) TO \(\d{1,3}(?:\.\d{1,3})*\.?\)$/u);
const visibility = new LinePattern(/^(?:ö|n|nö|öff\.|nö\.|n\. ?ö\.|nichtöff\.|n\.öff\.|nicht ?-?öffentliche?r?(?: (?:Sitzung|Teil))?|öffentliche?r?(?: (?:Sitzung|Teil))?|(?:nicht)?öffentlich\/(?:nicht)?öffentlich)$/iu);
const votes = new LinePattern(/^(?:(?:Ja|Nein|Enth(?:altung(?:en)?|\.)?|Für|Gegen|dafür|dagegen|J|N|E)(?:-?Stimmen?)?\s?[:=]?\s?\d{1,3}[\s,;/|]{0,3}){1,4}$|^(?:\d{1,3}\s?(?:Ja|Nein|Enth(?:altung(?:en)?|\.)?|Für|Gegen|dafür|dagegen)(?:-?Stimmen?)?[\s,;/|]{0,3}){1,4}$|^\d{1,3} ?[:/] ?\d{1,3}(?: ?[:/] ?\d{1,3})?$/iu);
const meeting = new LinePattern(/^(?:(?:SI|[A-Z]{2,4})\/\d[\w/.-]{1,30}|(?:(?:zur|für die|in der|aus der) )?(?:\d{1,3}\. )?(?:(?:nicht)?öffentlichen? |ordentlichen? |außerordentlichen? )*(?:\p{L}{1,20}sitzung|Sitzung|Tagung)(?:\s.{1,160})?)$/u);
const state = new LinePattern(/^(?:[●○•◦✓☐☒☑]|(?:[●○•◦✓☐☒☑] ?)?(?:Erledigt|Geplant|Gestoppt|Zurückgezogen|Beraten|Abgeschlossen|Vorgesehen|Einladung|Terminiert|in Beratung))$/u);

const longest = 200;

/** Tells what a cell holds. Blanks at its ends must be gone. */
export const cellKind = askedOnce((cell): CellKind => (cell.text.length > longest ? "other" : kindOf(cell)));

function kindOf(cell: Glance): CellKind {
  if (state.isIn(cell)) return "state";
  const days = daysIn(cell);
  const day = days[0];
  if (day !== undefined && days.length === 1 && isDayAlone(cell.text.slice(0, day.start), cell.text.slice(day.end))) return "day";
  if (hour.isIn(cell)) return "hour";
  if (isRole(cell)) return "role";
  if (visibility.isIn(cell)) return "visibility";
  if (item.isIn(cell)) return "item";
  if (votes.isIn(cell)) return "votes";
  if (days.length === 0 && meeting.isIn(cell)) return "meeting";
  if (isOpen(cell) || outcomeAtEnd(cell)?.[0] === 0) return "outcome";
  return days.length === 0 && isNameOfBody(cell) ? "body" : "other";
}

/** "Mi, 23.04.2031 17:00 Uhr", "am 16.09.2031": nothing but weekday, connecting word and hour beside the day. */
function isDayAlone(before: string, behind: string): boolean {
  return /^\(?(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?,?\s{0,3})?(?:(?:am|den|dem|vom)\s)?$/u.test(before.trimStart()) && /^[\s,;|)]{0,4}(?:(?:um |ab )?\d{1,2}[:.]\d{2}(?: ?Uhr| ?h)?)?(?: ?[-–] ?\d{1,2}[:.]\d{2}(?: ?Uhr)?)?[\s,;)]{0,3}$/u.test(behind);
}

const noBody = new LinePattern(/^(?:TOP |Tagesordnungspunkt |Angaben |Beratung im |Beantwortung|Antwort|Stellungnahme|Zur? |Zum |Für |Beschluss|Beschlüsse|Beschlussempfehlung|Empfehlung|Vorlage|Antrag|Anfrage|Bericht|Fraktion|Sitzung$|Stadt \p{Lu}\p{Ll}+$|Landrat|Vertrag|(?:Anregung|Eingabe|Petition|Bürgerantrag|Zwischenbescheid|Einwendung|Resolution) (?:des|der|von|vom|zu)|Der |Die |Das |Im |In )/u);
const says = new RegExp(`(?<![${LETTERS}])(?:hat|hatte|wird|wurde|ist|sind|beschließt|empfiehlt|lade|findet|beantragt)(?![${LETTERS}])`, "u");

function isNameOfBody(cell: Glance): boolean {
  return namesBody(cell) && !noBody.isIn(cell) && !says.test(cell.text);
}
