import { mayBeFaction } from "../attendance/faction.ts";
import { matchesAt } from "../../text/matches.ts";
import { factPattern } from "../fact-pattern.ts";
import type { Mention } from "./mention.ts";
import { singularOffice } from "./office.ts";

/** Many of one office, alone on their line: what those are whose names stand below. Bare "Mitglieder" says nothing of anybody. */
const OFFICES = String.raw`(?:(?:[Oo]rdentliche|[Ss]tellvertretende|[Bb]eratende|[Ee]hrenamtliche|[Ww]eitere) )?(?:(?:\p{Lu}\p{Ll}{2,24})?(?:[Rr]ats|tags|ausschuss|beirats|vertretungs)mitglieder|\p{Lu}\p{Ll}{2,24}(?:räte|rätinnen)(?: und \p{Lu}\p{Ll}{2,24}(?:räte|rätinnen))?|(?:Stadt|Bezirks)verordnete|Gemeindevertreter(?:innen)?(?: und Gemeindevertreter(?:innen)?)?|Kreistagsabgeordnete|(?:Geschäftsführ(?:ung|er(?:innen)?)|Vorstand)(?=[ \t]{0,3}:))`;
const OFFICES_ALONE = new RegExp(String.raw`[ \t]{0,40}${OFFICES}[ \t]{0,3}:?[ \t]{0,12}(?=\n)`, "uy");
/** How all of them end: rarer than what they begin with, which may be any word. */
const OFFICES_END = factPattern(/(?:mitglieder|räte|rätinnen|verordnete|vertreter(?:innen)?|abgeordnete|(?:Geschäftsführ(?:ung|er(?:innen)?)|Vorstand)(?=[ \t]{0,3}:))[ \t]{0,3}:?[ \t]{0,12}(?=\n)/g);
/** These, and one of them where the list goes on: a faction that has a single seat. */
const officeAlone = new RegExp(String.raw`^(?:${OFFICES}|\p{Lu}\p{Ll}{2,24}(?:r[aä]t(?:in)?|mitglied)|(?:Stadt|Bezirks)verordnete[r]?|Gemeindevertreter(?:in)?)[ \t]{0,3}:?$`, "u");
/** "1. Vizebürgermeister: ", "Stadtrat (ohne Stimmrecht): " before a name in such a list. */
const officeBefore = /^[ \t]{0,40}((?:\d\. )?\p{Lu}\p{L}{3,30}(?:meister|rat|rät|vorsteher|verordnete|mitglied|vertreter)(?:in|[rn])?(?: \([^()\n]{3,40}\))?):[ \t]{1,4}$/u;
/** So far above its first offices a list may name the faction that they belong to. */
const linesAbove = 8;
const longestCaption = 60;
const mostLists = 50;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Gives those whom a list names below captions what the captions say: the office ("Stadtratsmitglieder", so of each "Stadtratsmitglied"), and the faction
 * that stands above the offices of its members. A list ends with the first line that is neither name nor caption.
 * @param mentions in text order
 */
export function belowCaptions(text: string, mentions: readonly Mention[]): Mention[] {
  const told = [...mentions];
  let passed = 0;
  for (const { index } of matchesAt(text, OFFICES_END.matchesIn(text).map((end) => lineStart(text, end.index)), OFFICES_ALONE).slice(0, mostLists)) {
    if (index < passed) continue;
    let at = firstOfList(text, index, mentions);
    let [role, group]: [string | null, string | null] = [null, null];
    for (; at < text.length; at = lineAt(text, at).end + 1) {
      const line = lineAt(text, at);
      if (line.text === "") continue;
      const named = namedIn(mentions, line);
      const caption = line.text.replace(/[ \t]*:$/u, "");
      if (named.length === 0) {
        if (isOffice(line)) role = caption.includes(" ") ? caption : singularOffice(caption);
        else if (isFactionAlone(caption)) [role, group] = [null, caption];
        else break;
        continue;
      }
      const first = told[named[0] ?? -1];
      const own = first === undefined ? undefined : officeBefore.exec(text.slice(line.start, first.name.span[0]))?.[1];
      if (own === undefined && !beginsWithName(text, line, first)) break;
      for (const member of named) {
        const person = told[member];
        if (person !== undefined) told[member] = { ...person, role: person.role ?? own ?? role, group: person.group ?? group };
      }
    }
    passed = at;
  }
  return told;
}

/** Where the list begins that holds the caption at a place: at the faction above it, if only such names stand between as bear their office. */
function firstOfList(text: string, caption: number, mentions: readonly Mention[]): number {
  let [at, first] = [lineStart(text, caption), lineStart(text, caption)];
  for (let n = 0; n < linesAbove && at > 0; n++) {
    at = lineStart(text, at - 1);
    const line = lineAt(text, at);
    if (line.text === "") continue;
    if (isFactionAlone(line.text)) first = at;
    if (isFactionAlone(line.text) || (namedIn(mentions, line).length === 0 && !isOffice(line))) break;
  }
  return first;
}

function isOffice({ text }: Line): boolean {
  return text.length <= longestCaption && officeAlone.test(text);
}

function isFactionAlone(text: string): boolean {
  return text.length <= longestCaption && mayBeFaction(text.replace(/:$/u, ""));
}

/** Marks, titles, offices, and names that nobody knows: what may stand before the first name of a line that is one of a list. */
const aheadOfName = /^(?:\p{Lu}|(?:von|van|de|der)$)/u;
const word = /\p{L}[\p{L}.'’-]*/gu;

function beginsWithName(text: string, line: Line, first: Mention | undefined): boolean {
  if (first === undefined) return false;
  const ahead = text.slice(line.start, first.name.span[0]);
  return ahead.length <= longestCaption && !/\p{Ll}{3}[.!?]$/u.test(line.text) && (ahead.match(word) ?? []).every((one) => aheadOfName.test(one)) && !/\p{Ll}{3}[.!?]\s/u.test(ahead);
}

/** The places of the mentions that a line holds. */
function namedIn(mentions: readonly Mention[], line: Line): readonly number[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.name.span[0] ?? 0) < line.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let n = low; n < mentions.length && (mentions[n]?.name.span[0] ?? 0) < line.end; n++) found.push(n);
  return found;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineAt(text: string, start: number): Line {
  const lineBreak = text.indexOf("\n", start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return { start, end, text: text.slice(start, end).trim() };
}
