import { askedOnce, type Glance } from "../../../text/glance.ts";
import { isDigitCode, opensWithCapital, SMALLS } from "../../../text/letters.ts";
import { SIGNS } from "../../../text/signs.ts";

/** Words that a body of a council bears in its name. */
const bodyWord = new RegExp(String.raw`(?:rat|räte|rates|ausschuss|ausschusses|ausschuß|ausschüsse|beirat|beirats|beirates|versammlung|vertretung|kommission|Kommission|vollversammlung|konferenz|senat|kreistag|tag|Magistrat|magistrat|präsidium|Präsidium|vorstand|Vorstand|Dienstberatung|dienstberatung|Vollgremium|Vorabstimmung|ältestenrat|AS|VA|FA|HA|Senat|Forum|forum|Plenum|BVV|verbandsversammlung|bürgerschaft|Bürgerschaft|Arbeitsgruppe|Fraktion|Bezirk \d{1,2}|Jugendparlament|beratung|werksausschuss)(?:e?s)?(?![${SMALLS}])`, "iu");

const elected = /^(?:Stadt|Gemeinde|Bezirks|Kreis)verordnete$/u;

/** False for a line no part of which can name a body. */
export const mayNameBody = askedOnce(({ text }) => bodyWord.test(text) || text.includes("verordnete"));

/** True when a text could name a body of a council: it bears such a word and is no sentence. */
export const namesBody = askedOnce((line) => {
  const { text } = line;
  return text.length >= 3 && text.length <= 160 && (opensWithCapital(text) || isDigitCode(text.charCodeAt(0)) || text.startsWith("(")) && !isSentence(line) && (bodyWord.test(text) || elected.test(text));
});

/** A mark inside, or a full stop at the end that no abbreviation has. */
function isSentence({ text, signs }: Glance): boolean {
  if ((signs & (SIGNS.mark | SIGNS.colon | SIGNS.semicolon)) === 0 && !text.endsWith(".")) return false;
  return /[!?:;]|\.$/u.test(text.replace(/\b(?:e\. ?V|St|Stadtv|Stv)\./gu, ""));
}

/** Words that bodies' names end with, and the endings of their genitives. */
const genitives: readonly (readonly [words: string, ending: string])[] = [
  ["[Rr]at|[Bb]eirat|[Tt]ag|[Vv]orstand|[Mm]agistrat|[Pp]räsidium|[Ff]orum", "e?s"],
  ["[Aa]usschu(?:ss|ß)", "es"],
];
const inGenitive = new RegExp(genitives.map(([words, ending]) => String.raw`(?:${words})${ending}(?!\p{L})`).join("|"), "u");
const wholeGenitives = genitives.map(([words, ending]) => new RegExp(String.raw`^((?:\p{Lu}\p{L}{1,20}-,? (?:und )?){0,3}\p{L}*(?:${words}))${ending}(?!\p{L})`, "u"));

/** A body's name in the nominative, from the genitive of "Sitzung des …": "Ortsrates Adensen" → "Ortsrat Adensen". */
export function nominative(name: string): string {
  const bare = name.startsWith("de") ? name.replace(/^(?:des|der|dem|den) /u, "") : name;
  return inGenitive.test(bare) ? wholeGenitives.reduce((said, genitive) => said.replace(genitive, "$1"), bare) : bare;
}
