import type { AttendanceFact, AttendanceRole, AttendanceStatus } from "../../council/understanding.ts";
import { partsBetween } from "../../text/matches.ts";
import { TextPatterns } from "../clues.ts";
import { clocksIn } from "../meeting/clock.ts";
import { isFaction, mayBeFaction } from "./faction.ts";

/** What stands beside a name in a list of attendance. Null: it does not say. */
export interface Remark extends Pick<AttendanceFact, "title" | "faction" | "deputyFor" | "fromTime" | "fromItem" | "untilTime" | "untilItem"> {
  readonly status: AttendanceStatus | null;
  readonly role: AttendanceRole | null;
  readonly isHidden: boolean;
}

const itemNumber = String.raw`(?:Ö|NÖ?|ö|nö?)?\s?(\d{1,3}(?:\.\d{1,3}){0,3})`;
const item = String.raw`(?:TOP|Top|Tagesordnungspunkt|Punkt|Ziffer)\.?\s?${itemNumber}`;
const fromWord = String.raw`(?<![\p{L}])(?:[Aa]b|[Ss]eit|[Ee]rscheint(?: um| gegen| zu| ab)?|[Kk]ommt(?: um| gegen| zu)?|[Kk]am(?: um| gegen| zu)?|[Ee]rschienen(?: um| zu)?|[Vv]on|[Aa]nwesend (?:ab|seit)|[Aa]nkunft:?(?: um)?|[Ee]rscheinen:?)`;
const untilWord = String.raw`(?<![\p{L}])(?:[Bb]is(?: einschl(?:\.|ießlich)| inkl\.)?|[Vv]erlässt(?: die Sitzung| den \p{L}{2,20})?(?: um| gegen| nach| vor| zu)?|[Vv]erließ(?: die Sitzung)?(?: um| gegen| nach)?|[Gg]eht(?: um| gegen| nach)?|[Gg]ing(?: um| gegen| nach)?|[Gg]egangen(?: um| nach)?)`;
const approximately = String.raw`\s?(?:ca\.|etwa|gegen|einschl\.|einschließlich|inkl\.|zu|während)?\s?`;
const hour = String.raw`\d{1,2}(?:\s?[:.]\s?\d{2})?\s?(?:Uhr|h)(?![\p{L}])`;
const bareHour = String.raw`\d{1,2}[:.]\d{2}`;
const fromTime = new RegExp(`${fromWord}${approximately}(${hour}|${bareHour})`, "u");
const fromItem = new RegExp(`${fromWord}${approximately}${item}`, "u");
const untilTime = new RegExp(`(?:${untilWord}${approximately}|(?<=\\d\\s?(?:Uhr)?)\\s?[–-]\\s?)(${hour}|${bareHour})`, "u");
const untilItem = new RegExp(`${untilWord}${approximately}${item}`, "u");
/** What remarks are asked for: each by words of its own. */
const remarks = new TextPatterns();
const deputy = remarks.add(/(?<![\p{L}])(?:als (?:stellv\. |stellvertretendes? )?(?:Vertret(?:er|erin|ung)|Stellvertret(?:er|erin|ung)|Mitglied) (?:für|von|des|der)|in Vertretung (?:für|von|des|der)?|i\. ?V\.(?: v\.| für| von)?|[Vv]ertretung (?:für|von)|[Vv]ertr\. (?:für|v\.)|[Vv]ertritt|[Vv]ertreter(?:in)? (?:für|von)|stellvertretend für|für (?=Herrn? |Frau |RM |Ratsmitglied |Stadtverordnete|das Mitglied|den Abgeordneten|die Abgeordnete))\s?:?\s?(?:(?:Herrn?|Frau|das Mitglied|Ratsmitglied|RM|Stv\.|Stadtverordneten?r?|den Abgeordneten|die Abgeordnete)\s)?((?:Dr\. |Prof\. )?\p{Lu}[\p{L}.'’-]{1,30}(?: (?:von |van |zu |de )?\p{Lu}[\p{L}.'’-]{1,30}){0,3}(?:, (?:Dr\. )?\p{Lu}\p{Ll}{1,20}(?=[),;]|$))?)/u);
const hidden = remarks.add(/nicht[ -]?öffentlich/u);
const nothing: Remark = { status: null, role: null, title: null, faction: null, deputyFor: null, fromTime: null, fromItem: null, untilTime: null, untilItem: null, isHidden: false };

/**
 * Reads what stands beside a name: "(CDU, ab 17:20 Uhr)", ", Dezernent", "als Vertreterin für Frau Muster", "- anwesend bis TOP 6".
 * @param expectsFaction whether a short name in brackets is that of a faction
 */
export function remarkIn(text: string, expectsFaction: boolean): Remark {
  if (text.trim() === "") return nothing;
  const rest = text.length > 400 ? text.slice(0, 400) : text;
  const standsIn = deputy.matchIn(rest);
  const said = standsIn === null ? rest : rest.slice(0, standsIn.index) + rest.slice(standsIn.index + standsIn[0].length);
  const parts = partsBetween(said, betweenParts).map((part) => withoutDash(part.trim())).filter((part) => part !== "");
  return {
    status: statusIn(said), role: roleIn(said), title: titleIn(parts), faction: factionIn(said, parts, expectsFaction), deputyFor: standsIn?.[1]?.trim() ?? null,
    ...(/\d/u.test(said) ? stayIn(said) : always),
    isHidden: hidden.isIn(said) && !/öffentlich/u.test(said.replace(/nicht[ -]?öffentlich/gu, "")),
  };
}

const betweenParts = /[,;()[\]\t|]|\s{2,}|\s[–-]\s/gu;

function withoutDash(part: string): string {
  return part.startsWith("–") || part.startsWith("-") ? part.replace(/^[–-]\s*/u, "") : part;
}

type Stay = Pick<Remark, "fromTime" | "fromItem" | "untilTime" | "untilItem">;
const always: Stay = { fromTime: null, fromItem: null, untilTime: null, untilItem: null };

/** From when and until when somebody was there: by hour or item, so in digits. */
function stayIn(said: string): Stay {
  return {
    fromTime: timeOf(fromTime.exec(said)?.[1]), fromItem: fromItem.exec(said)?.[1] ?? null,
    untilTime: timeOf(untilTime.exec(said)?.[1]), untilItem: untilItem.exec(said)?.[1] ?? null,
  };
}

function timeOf(printed: string | undefined): string | null {
  return printed === undefined ? null : (clocksIn(printed, true)[0]?.time ?? null);
}

const unexcused = remarks.add(/unentschuldigt/u);
const excused = remarks.add(/(?<![\p{L}])(?:entsch(?:uldigt|\.)|beurlaubt|krank(?:heitsbedingt)?|Krankheit|erkrankt|Urlaub|verhindert|vertreten durch)/u);
const absent = remarks.add(/(?<![\p{L}])(?:nicht anwesend|abwesend|fehlte?|nicht erschienen)(?![\p{L}])/u);
const minuteTaker = remarks.add(/[Ss]chriftführ|[Pp]rotokoll(?:führ|ant|$|[,) ])|Niederschriftführ/u);
const chair = remarks.add(/(?<![\p{L}.]\s|[\p{L}-])(?:als |zugleich )?(?:Vorsitzende[rn]?|Vorsitz|Sitzungsleitung|Verbandsvorsitzende[rn]?|Verbandsvorsteher(?:in)?|(?:Stadtverordneten)?[Vv]orsteher(?:in)?)(?= d(?:er|es) (?:Verbands|Stadtverordneten|Bezirksverordneten)versammlung|\s*(?:[,;()\t]|und\s|$))/u);
const advisory = remarks.add(/beratende?s?(?![\p{L}])|ohne Stimmrecht/u);
const administration = remarks.add(/(?<![\p{L}-])Verwaltung(?![\p{L}])/u);
const guest = remarks.add(/(?<![\p{L}])(?:als )?Gast(?![\p{L}])/u);

function statusIn(text: string): AttendanceStatus | null {
  if (unexcused.isIn(text)) return "absent";
  if (excused.isIn(text)) return "excused";
  if (absent.isIn(text)) return "absent";
  return null;
}

function roleIn(text: string): AttendanceRole | null {
  if (minuteTaker.isIn(text)) return "minuteTaker";
  if (chair.isIn(text) && !/stellv|stv\.|Fraktion/u.test(text)) return "chair";
  if (advisory.isIn(text)) return "advisory";
  if (administration.isIn(text)) return "administration";
  return guest.isIn(text) ? "guest" : null;
}

const time = /\d{1,2}[:.]\d{2}|Uhr|(?<![\p{L}])TOP(?![\p{L}])|entschuldigt|anwesend|fehlt|krank|Krankheit|Urlaub/u;

/** The first part that names an office or task: "Dezernent", "als Vorsitzender", "Leiterin des Bauamtes". */
function titleIn(parts: readonly string[]): string | null {
  const first = parts.findIndex((part) => part.length <= 90 && !isFaction(part) && !time.test(part) && !/^[A-ZÄÖÜ]{2,6}$|^\d|\d{3}/u.test(part) && /^(?:als |zugleich |stellv\S* |stv\. |1\. |2\. |sachkundige[rs]? |beratende[rs]? |ordentliche[rs]? )?\p{Lu}\p{L}/u.test(part));
  if (first < 0) return null;
  // "Leiter Fachbereich Planung, Bau, Umwelt": the enumeration goes on.
  const more = parts.slice(first + 1).findIndex((part) => isFaction(part) || time.test(part) || !/^\p{Lu}\p{L}+(?: und \p{Lu}\p{L}+)?$/u.test(part));
  const whole = parts.slice(first, more < 0 ? parts.length : first + 1 + more).join(", ");
  return (/^(?:stellv\S* )?\p{L}*(?:[Ll]eit(?:er|ung)|[Aa]mt|[Ff]achbereich|[Dd]ezern)/u.test(whole) ? whole : (parts[first] ?? "")).replace(/^(?:als|zugleich) /u, "");
}

function factionIn(said: string, parts: readonly string[], expectsFaction: boolean): string | null {
  const printed = parts.find(isFaction);
  if (printed !== undefined || !expectsFaction) return printed ?? null;
  const bracket = /^\s{0,3}\(([^()]{2,60})\)/u.exec(said)?.[1]?.split(/[,;]/u)[0]?.trim();
  return bracket !== undefined && !time.test(bracket) && !/[Vv]orsitz|[Pp]rotokoll|Gast|[Mm]itglied|[Vv]ertret|[Ll]eit/u.test(bracket) && (mayBeFaction(bracket) || /^[A-ZÄÖÜ][A-Za-zÄÖÜäöü|+/-]{1,6}$/u.test(bracket)) ? bracket : null;
}
