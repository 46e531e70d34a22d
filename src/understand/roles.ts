import { fold } from "../text/fold.ts";
import { askedOnce, type Glance, glanceAt, type Said } from "../text/glance.ts";
import { FoldedPattern } from "../text/line-pattern.ts";

/** What a body is asked to do with a paper. */
const roles: readonly string[] = [
  "Kenntnisnahme", "Zur Kenntnisnahme", "Kenntnis", "Vorberatung", "Entscheidung", "Empfehlung", "Beratung", "Anhörung", "Beschluss",
  "Beschlussfassung", "Mitteilung", "Information", "zur Information", "Bestätigung", "Stellungnahme", "Überweisung", "federführend", "ff.",
  "mitberatend", "Beratung und Empfehlung", "Beratung und Beschlussfassung", "Beratung und Beschluss", "Beratung/Beschluss",
  "schriftliche Beantwortung", "mündliche Beantwortung", "Beantwortung", "Vorberatung und Empfehlung", "Beschlussempfehlung",
  "Anhörung und Empfehlung", "Wahl", "Feststellung", "Berichterstattung", "Bericht", "zur Entscheidung", "zur Vorberatung",
  "vorberatend", "beschließend", "empfehlend", "beratend", "zur Beschlussfassung", "zur Beratung", "1. Lesung", "2. Lesung", "Erledigung", "Behandlung", "Anerkennung", "Verweisung",
  "Mitberatung", "Zustimmung", "Genehmigung", "Kenntnisgabe", "Unterrichtung", "Vorstellung", "Benehmen", "Votum", "Einbringung",
];
const known = new Set(roles.map(fold));
/** "abschließende Entscheidung", "zur weiteren Beratung": a role with a word before it. */
const before = String.raw`^(?:zur |zum )?(?:abschliessenden?|endgultigen?|weiteren?|vorbereitenden?|erneuten?|fachlichen?|formellen?|schriftlichen?|mundlichen?|offentlichen?)? ?`;
const wordBefore = new RegExp(before, "u");
const joint = String.raw` ?[\/&] ?| und `;
const joints = new RegExp(joint, "u");
const one = `(?:${[...known].join("|")})`;
/** What every role looks like, and some that are none. */
const role = new FoldedPattern(new RegExp(`${before}${one}(?:(?:${joint}).*${one})?$`, "u"));
const opensWithRole = new FoldedPattern(new RegExp(String.raw`${before}${one}(?:[ \/&]|$)`, "u"));
const endsWithRole = new FoldedPattern(new RegExp(`${one}$`, "u"));
const longestWords = 4;

/** True when the whole text is a role: "Vorberatung", "Beratung und Empfehlung". */
export const isRole = askedOnce((line) => role.mayBeIn(line) && isFoldedRole(line.folded));

function isFoldedRole(folded: string): boolean {
  return known.has(folded) || known.has(folded.replace(wordBefore, "")) || (folded.length < 80 && joints.test(folded) && folded.split(joints).every((part) => known.has(part.trim())));
}

/** Length of the role that a text ends with (in characters), 0 when there is none. */
export function roleAtEnd(said: Said): number {
  const line = glanceAt(said);
  return endsWithRole.mayBeIn(line) ? longestAtEnd(line) : 0;
}

function longestAtEnd({ text }: Glance): number {
  let best = 0;
  let at = text.length;
  for (let words = 0; words < longestWords && at > 0; words++) {
    at = text.lastIndexOf(" ", at - 1);
    const tail = text.slice(at + 1);
    if (isRole(tail)) best = tail.length;
    if (at < 0) break;
  }
  return best;
}

/** Length of the role that a text begins with (in characters), 0 when there is none. */
export function roleAtStart(said: Said): number {
  const line = glanceAt(said);
  return opensWithRole.mayBeIn(line) ? longestAtStart(line) : 0;
}

function longestAtStart({ text }: Glance): number {
  let best = 0;
  let at = -1;
  for (let words = 0; words < longestWords; words++) {
    const blank = text.slice(at + 1).search(/\s/u);
    at = blank < 0 ? -1 : at + 1 + blank;
    const head = at < 0 ? text : text.slice(0, at);
    if (isRole(head)) best = head.length;
    if (at < 0) break;
  }
  return best;
}
