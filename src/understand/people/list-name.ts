import { codeAt } from "../../text/code-at.ts";
import { matchesIn } from "../../text/matches.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import { factPattern } from "../fact-pattern.ts";
import { oneLine } from "../passage.ts";
import { nameAt, type PrintedName } from "./name-at.ts";

/** A name that is known as one by the list it stands in. */
export interface ListName {
  readonly name: PrintedName;
  readonly role: string | null;
  readonly group: string | null;
}

/** What opens a list of names, at the end of a line: signatures, nominations, attendance. */
const OPENS = factPattern(/(?:[Uu]nterzeichnet(?: von)?|Unterzeichner(?:innen)?|[Ff]olgende[nr]? (?:Personen|Mitglieder|Damen und Herren)[^\n]{0,40}|[Aa]nwesend(?: sind| waren)?|[Aa]nwesende(?: Mitglieder)?|[Ee]ntschuldigt(?: fehlen| sind)?|Mitglieder|[Tt]eilnehmer(?:innen)?[^\n]{0,20}|[Mm]it (?:freundlichen|besten|herzlichen) Grüßen|[Mm]it (?:freundlichem|bestem) Gruß|(?:Freundliche|Beste|Herzliche) Grüße|Hochachtungsvoll),?[ \t]{0,3}:?[ \t]{0,3}(?=\n|$)/g);
/** Lines that name who proposes those listed below, and as what. */
const PROPOSED_BY = factPattern(/(?<=^|\n)[ \t]{0,8}(?:[a-z0-9]{1,2}[.)][ \t]{0,3})?(?:[Aa]uf|[Nn]ach) Vorschlag (?:der|des|von) ([^\n:]{2,90}?)[ \t]{0,3}:?[ \t]{0,3}(?=\n|$)/g);
const AS_ROLE = factPattern(/(?<=^|\n)[ \t]{0,8}[Aa]ls (?:[Ee]rste[rs]? )?((?:(?:ordentliche|stellvertretende|beratende|sachkundige|weitere)[rsn]? )?(?:Mitglied(?:er)?|Stellvertret(?:er|erin|erinnen|ung)|Einwohner(?:innen)?|Bürger(?:innen)?|Vertret(?:er|erin|erinnen)|Beisitzer(?:innen)?|Vorsitzende[rn]?|Delegierte[rn]?))[ \t]{0,3}:?[ \t]{0,3}(?=\n|$)/g);
const BULLET = /^[ \t]{0,12}(?:[-–•*‣·☐☒]|\d{1,3}[.)]|[a-z][.)]|[A-Z]\))?[ \t]{0,4}/;
/** Whom the signatories of one line sign for: "A, B sowie CDU-Fraktion Auental". */
const SIGN_FOR = /\s(?:sowie(?: die)?|für die|für das|für)\s((?:[^\n,;]{0,40})?[Ff]raktion[^\n,;]{0,40}?)[ \t]{0,3}$/;
/** A list goes on over this many lines that are no names. */
const PATIENCE = 3;
const LINE_BREAK = 0x0a;

/** A line that opens a list, or tells more of the names below it. */
interface Caption {
  readonly start: number;
  readonly proposedBy?: string;
  readonly asRole?: string;
}

/** The captions of lists, in order, one for a line. */
function captionsIn(text: string): Caption[] {
  const captions = new Map<number, Caption>();
  const note = (pattern: SearchedPattern, captionOf: (match: RegExpExecArray) => Omit<Caption, "start">): void => {
    for (const match of pattern.matchesIn(text)) {
      const start = lineStartBefore(text, match.index);
      if (!captions.has(start)) captions.set(start, { start, ...captionOf(match) });
    }
  };
  note(PROPOSED_BY, ([, proposedBy = ""]) => ({ proposedBy }));
  note(AS_ROLE, ([, asRole = ""]) => ({ asRole }));
  note(OPENS, () => ({}));
  return [...captions.values()].toSorted((a, b) => a.start - b.start);
}

/** The names in lists of signatures, nominations and attendance, with role and group that the list's captions give. */
export function listNamesIn(text: string): ListName[] {
  const found: ListName[] = [];
  let [linesLeft, role, group]: [number, string | null, string | null] = [0, null, null];
  const captions = captionsIn(text);
  captions.forEach(({ start, proposedBy, asRole }, index) => {
    if (proposedBy !== undefined) group = oneLine(proposedBy);
    else [role, group] = [asRole === undefined ? null : oneLine(asRole), null];
    linesLeft = PATIENCE;
    const end = captions[index + 1]?.start ?? text.length;
    for (let at = lineBehind(text, start); at < end && linesLeft > 0; at = lineBehind(text, at)) {
      const line = text.slice(at, lineBehind(text, at) - 1);
      if (line.trim() === "") continue;
      const names = namesOfLine(text, line, at);
      for (const name of names) found.push({ name, role, group: group ?? signsFor(line) });
      linesLeft = names.length > 0 ? PATIENCE : linesLeft - 1;
      if (linesLeft === 0) [role, group] = [null, null];
    }
  });
  return found;
}

function lineStartBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && codeAt(text, start - 1) !== LINE_BREAK) start -= 1;
  return start;
}

/** Where the line begins that follows the one at a place. */
function lineBehind(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at);
  return lineBreak < 0 ? text.length + 1 : lineBreak + 1;
}

function signsFor(line: string): string | null {
  const group = line.match(SIGN_FOR)?.[1];
  return group === undefined ? null : oneLine(group);
}

/** A line counts only if every part of it, up to whom it signs for, is a name. */
function namesOfLine(text: string, line: string, lineStart: number): PrintedName[] {
  const bullet = line.match(BULLET)?.[0].length ?? 0;
  const end = line.length - (line.match(SIGN_FOR)?.[0].length ?? 0);
  const names: PrintedName[] = [];
  let from = bullet;
  for (const part of partsOf(line.slice(bullet, end))) {
    const at = line.indexOf(part, from);
    from = at + part.length;
    const start = at + part.length - part.trimStart().length;
    const name = part.trim() === "" ? null : nameAt(text, lineStart + start, "anyTwoWords");
    if (name === null) return names.length > 0 && /^\s*\p{Lu}/u.test(part) ? names : [];
    names.push(name);
  }
  return names;
}

const BETWEEN_NAMES = /,\s{0,3}|\s(?:und|sowie)\s|\t|[ ]{2,12}|[ ](?=\p{Lu}\.[ ]?\p{Lu}\p{Ll})/gu;

/** Does what `split` does without making the pattern anew. */
function partsOf(names: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: between } of matchesIn(names, BETWEEN_NAMES)) {
    parts.push(names.slice(from, index));
    from = index + between.length;
  }
  return [...parts, names.slice(from)];
}
