import { singleSpaced } from "../../text/blanks.ts";
import { matchesIn } from "../../text/matches.ts";
import { isGivenName } from "../people/given-names.ts";
import { nameAt, type PrintedName, turnedNameAt } from "../people/name-at.ts";
import { TITEL } from "../people/name-form.ts";
import { OFFICE, TAKES_SURNAME } from "../people/office.ts";

/** A name in a list of attendance, with what stands before and behind it in its part of the line. */
export interface Attendee {
  readonly name: string;
  /** Office as printed before the name: "Ratsmitglied", "Erster Beigeordneter". */
  readonly office: string;
  readonly rest: string;
  readonly start: number;
  readonly end: number;
}

const mostInLine = 60;
const bullet = /^(?:\s|\d{1,3}[.)]\s|[a-z]\)\s|[-–•*·☒☐□✓]|[xX]\s)*/u;
const salutation = /(?:Herrn?|Frau|Hr\.|Fr\.)\s{1,3}/uy;
const office = new RegExp(`${OFFICE}[ \\t]{1,4}`, "uy");
/** "Bv.", "Stv.", "GRM", "BzStR'in": short forms of offices; an initial has one letter only. */
const shortOffice = /(?![IVX]{1,5}\.)(?:\p{Lu}\p{L}{1,9}\.(?:-\p{Lu}\p{L}{0,3}\.)?|\p{Lu}{1,2}[\p{L}]{0,4}\p{Lu}(?:\p{Ll}{0,2}|['’]?in)|[A-ZÄÖÜ]{2,5}['’]?(?:in)?)\s{1,3}(?=\p{Lu}|von\s)/uy;
const degree = new RegExp(`(?:${TITEL}\\s{1,3}){1,3}`, "uy");
const beginsWithTitle = new RegExp(`^(?:${TITEL})`, "u");
const onlyTitle = new RegExp(`^(?:${TITEL})\\s*$`, "u");
const separator = /[,;]\s{0,3}|\s(?:und|sowie)\s|\t+|\s{3,}/gu;
/** What may follow a name in a list; a verb shows that the line tells something. */
const mayFollow = /^\s*(?:$|[,;()[\t|–*/-]|\d|(?:ab|bis|als|i\.|für|von \d|in Vertretung|vertritt|Vertretung|anwesend|nicht anwesend|abwesend|fehlte?|(?:un)?entschuldigt|entsch\.|verlässt|verließ|erscheint|kommt|geht|und|sowie|zugleich|zu TOP|zum TOP|per |online|\p{Lu}))/u;
const longestOffice = 60;

/** The people that a line of a list names, in order; none where it is no list of names. */
export function attendeesIn(line: string): readonly Attendee[] {
  const found: Attendee[] = [];
  let at = bullet.exec(line)?.[0].length ?? 0;
  let person = attendeeAt(line, at);
  while (person !== null && found.length < mostInLine) {
    const next = nextAttendee(line, person.end);
    found.push({ ...person, rest: line.slice(person.end, next?.separator ?? line.length) });
    at = next?.at ?? line.length;
    person = next === null ? null : attendeeAt(line, at);
  }
  return found.every(({ rest }) => mayFollow.test(rest)) ? found : [];
}

interface Place {
  readonly separator: number;
  readonly at: number;
}

/** Where the next full name begins behind a comma, "und" or a wide gap that stands outside of brackets. */
function nextAttendee(line: string, from: number): Place | null {
  separator.lastIndex = from;
  for (let match = separator.exec(line); match !== null; match = separator.exec(line)) {
    const between = line.slice(from, match.index);
    const at = match.index + match[0].length;
    if (openBrackets(between) > 0 || /(?:für|von|des|der|durch|i\. ?V\.)\s*$/u.test(line.slice(0, at))) continue;
    const person = attendeeAt(line, at);
    if (person !== null && isSureName(line, at, person)) return { separator: match.index, at };
  }
  return null;
}

function openBrackets(text: string): number {
  let open = 0;
  for (const sign of text) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  return open;
}

/** A second name of a line needs a given name, an office or a salutation: "Leiterin Bauamt" is none. */
function isSureName(line: string, at: number, { name, office: before }: Attendee): boolean {
  const words = name.replace(/,/gu, "").split(" ");
  return (words.length > 1 && words.some((word) => isGivenName(word))) || matchAt(salutation, line, at) !== null || beginsWithTitle.test(name) || (before !== "" && (TAKES_SURNAME.test(matchAt(office, line, at)?.trim() ?? "") || matchAt(shortOffice, line, at) !== null));
}

/** Reads the person whose entry begins exactly at `at`: offices and salutation, then the name. */
export function attendeeAt(line: string, at: number): Attendee | null {
  let start = at;
  let isAnnounced = false;
  for (;;) {
    const addressed = matchAt(salutation, line, start);
    const short = addressed ?? matchAt(shortOffice, line, start);
    const before = addressed ?? matchAt(office, line, start) ?? short;
    if (before === null || isTitle(before) || start - at >= longestOffice) break;
    [start, isAnnounced] = [start + before.length, isAnnounced || short !== null || TAKES_SURNAME.test(before.trim())];
  }
  const direct = nameFrom(line, start, isAnnounced);
  const whole = direct === null ? null : withUnusualSurname(line, direct);
  const better = whole !== null && whole !== direct ? whole : direct !== null && (direct.given !== "" || isAnnounced) && startsWithName(line, direct.span[0]) ? direct : (nameBehindOffice(line, start) ?? direct);
  if (better === null || (better.given === "" && isOfficeWord(better.surname)) || (!isAnnounced && !better.name.split(" ").some((word) => isGivenName(word.replace(/,$/u, ""))) && isOfficeWord(better.surname))) return null;
  const before = line.slice(at, better.span[0]).replace(/(?:Herrn?|Frau|Hr\.|Fr\.)\s+/gu, "").trim();
  return { name: better.name, office: before, rest: "", start: better.span[0], end: better.span[1] };
}

/** "Gisela Hartung": in a list a capital word behind given names, at the end of its entry, is the surname, whatever it sounds like. */
function withUnusualSurname(line: string, name: PrintedName): PrintedName {
  if (name.name.includes(",") || !isGivenName(name.surname)) return name;
  const next = /^ (\p{Lu}\p{Ll}{2,24}(?:-\p{Lu}\p{Ll}{1,24})?)(?=\s*(?:$|[,;(\t]|\s{2}))/u.exec(line.slice(name.span[1], name.span[1] + 60));
  const surname = next?.[1];
  if (next === null || surname === undefined || isOfficeWord(surname)) return name;
  return { span: [name.span[0], name.span[1] + next[0].length], name: `${name.name}${next[0]}`, surname, given: name.name };
}

function isTitle(text: string): boolean {
  return onlyTitle.test(text);
}

function startsWithName(line: string, at: number): boolean {
  const word = /^[\p{L}'’.-]+/u.exec(line.slice(at))?.[0] ?? "";
  return isGivenName(word) || /^\p{Lu}\.$/u.test(word) || isTitle(word) || matchAt(degree, line, at) !== null || turnedNameAt(line, at, false) !== null || surnameFirst(line, at) !== null;
}

function nameFrom(line: string, at: number, isAnnounced: boolean): PrintedName | null {
  const titles = matchAt(degree, line, at)?.length ?? 0;
  const turned = line.includes(",") ? turnedNameAt(line, at + titles, false) : null;
  if (turned !== null) return { ...turned, span: [at, turned.span[1]], name: singleSpaced(line.slice(at, turned.span[1])) };
  return surnameFirst(line, at) ?? nameAt(line, at, isAnnounced || titles > 0 ? "person" : "anyTwoWords") ?? (isAnnounced ? nameAt(line, at, "anyTwoWords") : null);
}

/** "Huber Johann": surname first without a comma, as some lists print it. */
function surnameFirst(line: string, at: number): PrintedName | null {
  const match = /^(\p{Lu}\p{Ll}{2,24}(?:-\p{Lu}\p{Ll}{1,24})?) (\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?=\s*(?:$|[,;(\t]|\s{2}))/u.exec(line.slice(at, at + 80));
  const [whole, surname = "", given = ""] = match ?? [];
  if (whole === undefined || isGivenName(surname) || !isGivenName(given) || isOfficeWord(surname)) return null;
  return { span: [at, at + whole.length], name: whole, surname, given };
}

const capitalWord = /(?<=^|\s)\p{Lu}[\p{L}'’-]*\.?/gu;
const officeWords = /^(?:(?:\d\. ?)?\p{L}[\p{L}.'’/*:-]*[ \t]+|der |des |im |und ){1,6}$/u;

/** "Stadtinspektorin Lena Muster", "Notar Dr. Kuno Muster": words before the first given name or degree are an office, whatever it is. */
function nameBehindOffice(line: string, at: number): PrintedName | null {
  for (const match of matchesIn(line.slice(at, at + longestOffice + 40), capitalWord)) {
    if (match.index === 0) continue;
    const start = at + match.index;
    if (match.index > longestOffice || !officeWords.test(line.slice(at, start))) return null;
    if (!isGivenName(match[0]) && matchAt(degree, line, start) === null) continue;
    const name = nameAt(line, start, isGivenName(match[0]) ? "fullName" : "person");
    if (name !== null) return name;
  }
  return null;
}

const officeWord = /(?:rat|rätin|meister(?:in)?|leiter(?:in)?|führer(?:in)?|mitglied|verordnete[r]?|vorsteher(?:in)?|vertreter(?:in)?|beigeordnete[r]?|direktor(?:in)?|inspektor(?:in)?|amtmann|amtfrau|pfarrer(?:in)?|kämmer(?:er|in)|notar(?:in)?|pastor(?:in)?|architekt(?:in)?|sekretär(?:in)?)$/iu;

function isOfficeWord(word: string): boolean {
  return officeWord.test(word);
}

function matchAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}
