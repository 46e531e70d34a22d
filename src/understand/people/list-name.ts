import { oneLine } from "../passage.ts";
import { nameAt, type PrintedName } from "./name-at.ts";

/** A name that is known as one by the list it stands in. */
export interface ListName {
  readonly name: PrintedName;
  readonly role: string | null;
  readonly group: string | null;
}

/** What opens a list of names: signatures, nominations, attendance. */
const OPENS = /(?:[Uu]nterzeichnet(?: von)?|Unterzeichner(?:innen)?|[Ff]olgende[nr]? (?:Personen|Mitglieder|Damen und Herren)[^\n]{0,40}|[Aa]nwesend(?: sind| waren)?|[Aa]nwesende(?: Mitglieder)?|[Ee]ntschuldigt(?: fehlen| sind)?|Mitglieder|[Tt]eilnehmer(?:innen)?[^\n]{0,20}|[Mm]it (?:freundlichen|besten|herzlichen) Grüßen|[Mm]it (?:freundlichem|bestem) Gruß|(?:Freundliche|Beste|Herzliche) Grüße|Hochachtungsvoll),?[ \t]{0,3}:?[ \t]{0,3}$/;
const BULLET = /^[ \t]{0,12}(?:[-–•*‣·☐☒]|\d{1,3}[.)]|[a-z][.)]|[A-Z]\))?[ \t]{0,4}/;
const PROPOSED_BY = /^[ \t]{0,8}(?:[a-z0-9]{1,2}[.)][ \t]{0,3})?(?:[Aa]uf|[Nn]ach) Vorschlag (?:der|des|von) ([^\n:]{2,90}?)[ \t]{0,3}:?[ \t]{0,3}$/;
const AS_ROLE = /^[ \t]{0,8}[Aa]ls (?:[Ee]rste[rs]? )?((?:(?:ordentliche|stellvertretende|beratende|sachkundige|weitere)[rsn]? )?(?:Mitglied(?:er)?|Stellvertret(?:er|erin|erinnen|ung)|Einwohner(?:innen)?|Bürger(?:innen)?|Vertret(?:er|erin|erinnen)|Beisitzer(?:innen)?|Vorsitzende[rn]?|Delegierte[rn]?))[ \t]{0,3}:?[ \t]{0,3}$/;
/** Whom the signatories of one line sign for: "A, B sowie CDU-Fraktion Auental". */
const SIGN_FOR = /\s(?:sowie(?: die)?|für die|für das|für)\s((?:[^\n,;]{0,40})?[Ff]raktion[^\n,;]{0,40}?)[ \t]{0,3}$/;
/** A list goes on over this many lines that are no names. */
const PATIENCE = 3;

/** The names in lists of signatures, nominations and attendance, with role and group that the list's captions give. */
export function listNamesIn(text: string): ListName[] {
  const found: ListName[] = [];
  let at = 0;
  let [linesLeft, role, group]: [number, string | null, string | null] = [0, null, null];
  for (const line of text.split("\n")) {
    const [proposedBy, asRole] = [line.match(PROPOSED_BY)?.[1], line.match(AS_ROLE)?.[1]];
    if (proposedBy !== undefined) [group, linesLeft] = [oneLine(proposedBy), PATIENCE];
    else if (asRole !== undefined) [role, group, linesLeft] = [oneLine(asRole), null, PATIENCE];
    else if (OPENS.test(line)) [role, group, linesLeft] = [null, null, PATIENCE];
    else if (linesLeft > 0 && line.trim() !== "") {
      const names = namesOfLine(text, line, at);
      found.push(...names.map((name) => ({ name, role, group: group ?? signsFor(line) })));
      linesLeft = names.length > 0 ? PATIENCE : linesLeft - 1;
      if (linesLeft === 0) [role, group] = [null, null];
    }
    at += line.length + 1;
  }
  return found;
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
  for (const part of line.slice(bullet, end).split(/,\s{0,3}|\s(?:und|sowie)\s|\t|[ ]{2,12}|[ ](?=\p{Lu}\.[ ]?\p{Lu}\p{Ll})/u)) {
    const at = line.indexOf(part, from);
    from = at + part.length;
    const start = at + part.length - part.trimStart().length;
    const name = part.trim() === "" ? null : nameAt(text, lineStart + start, "anyTwoWords");
    if (name === null) return names.length > 0 && /^\s*\p{Lu}/u.test(part) ? names : [];
    names.push(name);
  }
  return names;
}
