import { isBlankCode } from "../../text/blanks.ts";
import { Endings } from "../../text/endings.ts";

/** By the last word of a name: how its adjectives end in the nominative, without article. */
const ADJECTIVE_ENDINGS = new Endings([
  ["amt institut management netzwerk bündnis forum team ministerium zentrum werk büro präsidium gericht kollegium komitee gremium klinikum museum theater archiv konservatorium", "es"],
  ["ausschuss rat tag verband verein vorstand fachbereich betrieb senat bund dienst club verbund kreis garten hof", "er"],
  ["gesellschaft kammer behörde stelle stiftung agentur universität hochschule fraktion verwaltung akademie direktion vertretung versammlung feuerwehr klinik bank kasse kirche schule anstalt gemeinschaft", "e"],
]);
/** Words whose genitive ends in -es. */
const LONG_GENITIVE = new Endings([["ausschuss amt rat tag verband verein vorstand dezernat betrieb senat bund dienst kreis kreuz werk", true]]);
/** Words that look like a genitive in -s but are not. */
const KEEPS_S = new Endings([["ss us is os as", true]]);
const STATE = /^(?:Landes|Bundeslandes|Freistaate?s) [A-ZÄÖÜ]/;
const SMALL_S = 0x73;
const CAPITAL_S = 0x53;

/**
 * The name of an organisation in the nominative, without article, from what stands after "der", "des", "dem", "das":
 * "Kreisausschusses" → "Kreisausschuss", "Deutschen Instituts für X" → "Deutsches Institut für X".
 * Names whose head word is not known come back as they are.
 */
export function nominative(name: string): string {
  if (STATE.test(name)) return name.replace(/^(Land|Bundesland|Freistaat)e?s/, "$1");
  const { adjectives, head } = partsOf(name);
  const bare = withoutGenitive(head);
  const ending = ADJECTIVE_ENDINGS.of(bare);
  if (ending === undefined) return name;
  return adjectives.replace(/(?:en|em|e)(?=\s)/g, ending) + bare + name.slice(adjectives.length + head.length);
}

const ADJECTIVES = /(?:[A-ZÄÖÜ][a-zäöüß]{2,20}(?:en|em|e)\s){0,2}(?=[^\s,(])/y;
const LONGEST_HEAD = 60;

/** The adjectives that a name begins with, each with the blank behind it, and the word behind them. */
function partsOf(name: string): { readonly adjectives: string; readonly head: string } {
  ADJECTIVES.lastIndex = 0;
  const adjectives = ADJECTIVES.exec(name)?.[0] ?? "";
  let end = adjectives.length;
  while (end < name.length && end < adjectives.length + LONGEST_HEAD && !endsWord(name.charCodeAt(end))) end += 1;
  return { adjectives, head: name.slice(adjectives.length, end) };
}

function endsWord(code: number): boolean {
  return code === 0x2c || code === 0x28 || isBlankCode(code);
}

function withoutGenitive(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if ((last !== SMALL_S && last !== CAPITAL_S) || /^[A-ZÄÖÜ]{2,}s?$/.test(word)) return word;
  const short = word.replace(/es$/i, "");
  if (short !== word && LONG_GENITIVE.of(short) === true) return short;
  const shorter = word.slice(0, -1);
  return KEEPS_S.of(word) === undefined && (ADJECTIVE_ENDINGS.of(shorter) ?? "e") !== "e" ? shorter : word;
}
