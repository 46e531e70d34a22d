import type { AttendanceFact, RecusalFact } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import { askedAhead } from "../../text/patterns/asked-ahead.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { mentionsIn } from "../people/mentions-in.ts";
import { namesOf } from "../attendance/names-in.ts";
import { Clue } from "../clues.ts";
import type { Sheet } from "../sheet.ts";
import { sentencesOfItem, toldOf } from "./sentences-of-item.ts";

const triggers = askedAhead(/(?<![\p{L}])(?:[Bb]efangen(?:heit)?|persönlicher? Beteiligung|persönlich beteiligt|Mitwirkungsverbot|Interessenkonflikt)(?![\p{L}])|nimmt[^.]{0,160}an (?:der |dieser )?(?:Beratung|Abstimmung|Beschlussfassung)[^.]{0,80}nicht teil|nehmen[^.]{0,160}an (?:der )?(?:Beratung|Abstimmung|Beschlussfassung)[^.]{0,80}nicht teil|(?:Beratung|Abstimmung|Mitwirkung)[^.]{0,60}ausgeschlossen/u);
/** What stands in all of them, and rarely elsewhere. */
const recusalWords = new Clue(["befangen", "persönlich", "mitwirkungsverbot", "interessenkonflikt", "nicht teil", "ausgeschlossen"]);
/** That nobody is, that somebody asks, or that the law is explained. */
const nobody = /(?<![\p{L}])(?:niemand|kein(?:e[rns]?)?|nicht befangen|liegen? nicht vor|nicht vorliegt|fragt|Frage|Hinweis auf|weist (?:\p{L}+ ){0,6}auf|wäre[n]?|könnte[n]?|verneint)(?![\p{L}])/u;
const mostInItem = 30;

/** Who took no part in an item because it concerned them; only where a sentence says so and names them. */
export function findRecusals(sheet: Sheet, item: ItemText, attendance: readonly AttendanceFact[]): readonly RecusalFact[] {
  const found: RecusalFact[] = [];
  if (!recusalWords.isIn(sheet, toldOf(item))) return found;
  for (const span of sentencesOfItem(sheet, item)) {
    if (!recusalWords.isIn(sheet, span)) continue;
    const said = sheet.text.slice(...span);
    if (!triggers.test(said) || nobody.test(said)) continue;
    for (const name of namesFor(said, attendance)) {
      if (found.length >= mostInItem || found.some((one) => one.name === name)) continue;
      found.push({ name, item: item.number, span: span as Span, foundBy: "recusals/sentence", confidence: 0.8 });
    }
  }
  return found;
}

/** Those of the list of attendance whom the sentence names; else the names in it; else the one who bears the office it names. */
function namesFor(said: string, attendance: readonly AttendanceFact[]): readonly string[] {
  const own = said.split(/,? (?:und )?(?:übergibt|den Vorsitz (?:übernimmt|führt))/u)[0] ?? said;
  const listed = namesOf(own, attendance);
  if (listed.length > 0) return listed;
  const mentioned = mentionsIn(own).map(({ name }) => name.name);
  if (mentioned.length > 0) return mentioned;
  const office = /^(?:Der|Die) (\p{Lu}\p{L}+)/u.exec(own)?.[1]?.toLowerCase();
  const holders = attendance.filter(({ title, role }) => office !== undefined && (title?.toLowerCase().includes(office) === true || (role === "chair" && /vorsitzende/u.test(office))));
  return holders.length === 1 ? holders.map(({ name }) => name) : [];
}
