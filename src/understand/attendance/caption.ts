import type { AttendanceRole, AttendanceStatus } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { partsBetween } from "../../text/matches.ts";
import { TextPatterns } from "../clues.ts";
import { isGivenName } from "../people/given-names.ts";
import { isFaction } from "./faction.ts";

/** What the caption of a list of attendance says of those below it, or of those behind its colon. Null: it does not say. */
export interface Caption {
  readonly status: AttendanceStatus | null;
  readonly role: AttendanceRole | null;
  readonly faction: string | null;
  /** True for those who were there behind closed doors. */
  readonly isHidden: boolean;
  /** Where the names begin in the line; its length where they follow below. */
  readonly content: number;
  /** Whether a list may begin with it: it names a status, or an office with a colon or alone. */
  readonly opensList: boolean;
}

const longestCaption = 110;
const enumeration = /^(?:[a-z]\)|\(?[a-z]\)|[A-Z]\.|\d{1,2}[.)]|[IVX]{1,4}\.|[-–•*])\s{1,4}/u;
const underChair = /^(?:.{0,60}\s)?[Uu]nter (?:dem )?Vorsitz (?:von|des|der|durch)\s+(?=\p{Lu})/u;

/** Reads a line as a caption: "Anwesend:", "Es fehlten entschuldigt:", "Schriftführer: …", "CDU-Fraktion". */
export function captionIn(line: string): Caption | null {
  const chaired = line.includes("Vorsitz ") ? underChair.exec(line) : null;
  if (chaired !== null) return { status: "present", role: "chair", faction: null, isHidden: false, content: chaired[0].length, opensList: true };
  const start = enumeration.exec(line)?.[0].length ?? 0;
  const colon = line.slice(0, longestCaption).indexOf(":", start);
  const isClock = colon > 0 && /\d$/u.test(line.slice(0, colon)) && /^\d/u.test(line.slice(colon + 1));
  const label = withoutCount(colon < 0 || isClock ? line.slice(start) : line.slice(start, colon)).trim();
  if (label === "" || label.length > longestCaption || (colon < 0 && /[.,;]$/u.test(label)) || label.split(" ").length > 14) return null;
  const content = colon < 0 || isClock ? line.length : colon + 1;
  const said = told(label, colon >= 0);
  if (said === null || (said.faction === null && hasName(label))) return null;
  return { ...said, content, opensList: said.status !== null || (said.role !== null && (colon >= 0 || said.role === "chair" || said.role === "minuteTaker")) };
}

/** "Mitglieder (12)": how many there were is no part of the caption. */
function withoutCount(label: string): string {
  return /[\d)]$/u.test(label) ? label.replace(/\s*\(?\d{1,3}\)?$/u, "") : label;
}

/** One of their words stands in every caption that is no faction. */
const captions = new TextPatterns();
const absent = captions.add(/unentschuldigt/u);
const excused = captions.add(/entschuldig|verhindert|beurlaubt/u);
const missing = captions.add(/^(?:es |nicht )?fehl(?:t|en|te|ten|ende[rn]?)(?! nichts)|abwesen|nicht anwesend|^nicht erschienen/u);
const present = captions.add(/anwesen|^teilnehm|sitzungsteilnehm|teilgenommen|nehmen teil|nahmen teil|zugegen|^teilnahme/u);
const minuteTaker = captions.add(/schriftführ|schriftleit|^(?:das |zum )?protokoll(?:führ.*|ant.*)?$|niederschriftführ|protokollführ/u);
const chair = captions.add(/^(?:der |die |den |das )?(?:vorsitz(?:ende[rn]?|ender)?(?:\/?[-*:]?r)?(?: des .*| der .*)?|sitzungsleit\p{L}*|sitzungsvorsitz\p{L}*|leitung(?: der sitzung)?|verbandsvors\p{L}+|ausschussvorsitz\p{L}*|versammlungsleit\p{L}+|stadtverordnetenvorsteher(?:in)?|kreistagsvorsitz\p{L}*|ortsvorsteher(?:in)?|ortsbürgermeister(?:in)?|bezirksvorsteher(?:in)?)$/u);
const administration = captions.add(/verwaltung|magistrat|bezirksamt|gemeindevorstand|kreisausschuss$|bedienstete|^(?:die |haupt\p{L}* )?beigeordnete|dezernent|amtsleit|fachbereichsleit|bürgermeisteramt|stadtverwaltung|verwaltungsvorstand/u);
const guest = captions.add(/gäste|^(?:als )?gast(?:$| )|außerdem|ausserdem|ferner|weitere (?:anwesende|teilnehm|personen)|sonstige|weiterhin|zuhörer|presse|referent|sachverständige|hinzugezogen|zusätzlich|eingeladen/u);
const advisory = captions.add(/berat|nicht stimmberechtigt|ohne stimmrecht|sachkundige einwohner|beirats?(?:mitglied|vertret)|seniorenvertret|jugendvertret/u);
const member = captions.add(/mitglied|stimmberechtigt|stadtverordnete|(?:gemeinde|stadt|kreis|bezirks|ortschafts|markt)r[aä]t|gemeindevertreter|verordnete|kreistagsabgeordnete|delegierte|ratsherr|ratsfrau|verbandsr[aä]t|vertreter/u);
/** A sentence that is no caption although it bears such a word. */
const tellsStory = /\s(?:wird|werden|wurde|begrüßt|stellt|eröffnet|hat|haben|beschließt|berichtet|bittet|dass|von \d{1,3})\s/u;

const closedPart = /nicht[ -]?öffentlich/u;

type Said = Omit<Caption, "content" | "opensList">;

function told(label: string, hasColon: boolean): Said | null {
  if (isFaction(label)) return { status: null, role: null, faction: label, isHidden: false };
  if (!captions.mayBeIn(label)) return null;
  const text = singleSpaced(label.toLowerCase());
  const status = statusOf(text);
  const role = roleOf(text, status);
  if ((status === null && role === null) || tellsStory.test(` ${text} `) || (!hasColon && text.split(" ").length > 9)) return null;
  return { status, role, faction: null, isHidden: closedPart.test(text) && !/öffentlich/u.test(text.replace(/nicht[ -]?öffentlich/gu, "")) };
}

function statusOf(text: string): AttendanceStatus | null {
  if (absent.isIn(text) && !/(?:^|[^n])entschuldigt.{0,6}(?:und|oder|\/).{0,4}unentschuldigt/u.test(text)) return "absent";
  if (excused.isIn(text)) return "excused";
  if (missing.isIn(text)) return "absent";
  return present.isIn(text) ? "present" : null;
}

function roleOf(text: string, status: AttendanceStatus | null): AttendanceRole | null {
  if (minuteTaker.isIn(text)) return "minuteTaker";
  if (chair.isIn(text)) return "chair";
  if (advisory.isIn(text)) return "advisory";
  if (administration.isIn(text)) return "administration";
  if (guest.isIn(text)) return "guest";
  if (member.isIn(text)) return "member";
  return status === null ? null : "member";
}

const betweenWords = /[\s,/]+/gu;

function hasName(label: string): boolean {
  return partsBetween(label, betweenWords).some((word) => word.length > 2 && isGivenName(word));
}
