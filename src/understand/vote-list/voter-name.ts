import { attendeesIn } from "../attendance/attendee.ts";
import { remarkIn } from "../attendance/remark.ts";
import { isFaction } from "../attendance/faction.ts";
import { isGivenName } from "../people/given-names.ts";
import { ADEL, mayBeSurname, NAMENSWORT, TITEL } from "../people/name-form.ts";

/** A name in a cell of a list, with its place in the cell. */
export interface VoterName {
  readonly name: string;
  readonly faction: string | null;
  readonly start: number;
  readonly end: number;
  /** True where a given name, a title or an office shows that it is somebody's name. */
  readonly isSure: boolean;
}

const longest = 4000;
const beginsWithTitle = new RegExp(`^(?:${TITEL})\\s`, "u");
const surnameAlone = new RegExp(String.raw`^(?:\d{1,3}[.)]?\s)?(?:(?:Herrn?|Frau|StR(?:in|ätin)?\.?|Stadtr(?:at|ätin)|Ratsmitglied|RM|RF|RH|Stv\.|Abg\.)\s)?((?:${TITEL}\s{0,2}){0,2}(?:${ADEL})?${NAMENSWORT}(?:,?\s\p{Lu}\.)?)(?:\s?\(([^()]{2,40})\))?$`, "u");
/** What lists print beside names that is nobody's. */
const noVoter = /^(?:Keine[rs]?|Niemand|Alle|Gesamt|Summe|Stimmen?|Stimmabgabe|Stimmberechtigte?|Votum|Anwesend|Abwesend|Mitglieder?|Ergebnis|Seite|Platz|Sitz|Name|Nachname|Vorname|Partei|Fraktion|Gruppe|Nummer|Beschlossen|Angenommen|Abgelehnt|Zugestimmt|Namentlich|Namentliche|Geheim|Offen|Öffentlich|Quorum|Mehrheit|Beginn|Ende|Start|Datei|Optionen|Ansicht|Hilfe|Drucken|Thema|Titel|Gegenstand|Beschreibung|Einstimmig|Mehrheitlich|Ungültig|Entschuldigt|Befangen|Total|Anzahl|Uhrzeit|Zeit)$/u;

/** The names that a cell of a list of votes holds, one or several; none where it holds anything else. Surnames alone count. */
export function voterNamesIn(text: string): readonly VoterName[] {
  if (text.length > longest || text.length < 2) return [];
  const people = attendeesIn(text);
  if (people.length > 0 && people.every(({ name }) => !noVoter.test(name.split(" ")[0] ?? ""))) {
    return people.map(({ name, rest, start, end, office }) => ({ name, faction: remarkIn(rest, true).faction, start, end, isSure: office !== "" || isAddressed(text, start) || beginsWithTitle.test(name) || name.split(/,?\s/u).some((word) => isGivenName(word)) }));
  }
  return surnamesIn(text);
}

/** "Frau Ahrens", "RM Brandt" */
function isAddressed(text: string, at: number): boolean {
  return /\p{L}\.?\s{1,3}$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** "Ahrens, Brandt und Dr. Cordes (SPD)": surnames alone, each part must be one. */
function surnamesIn(text: string): readonly VoterName[] {
  const found: VoterName[] = [];
  for (const { part, start } of partsOf(text.replace(/[.,;]$/u, ""))) {
    const match = surnameAlone.exec(part);
    const name = match?.[1] ?? "";
    const surname = name.replace(/,?\s\p{Lu}\.$/u, "").split(/[\s.]/u).at(-1) ?? "";
    if (match === null || name === "" || !mayBeSurname(surname) || noVoter.test(surname) || isFaction(surname)) return [];
    const at = start + part.indexOf(name);
    found.push({ name, faction: match[2] !== undefined && /^[^\d]+$/u.test(match[2]) ? match[2] : null, start: at, end: at + name.length, isSure: name !== surname || isAddressed(part, part.indexOf(name)) });
  }
  return found;
}

interface Part {
  readonly part: string;
  readonly start: number;
}

const divider = /[,;](?!\s\p{Lu}\.)\s{0,3}|\s(?:und|sowie)\s/gu;

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of text.matchAll(divider)) {
    parts.push({ part: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...parts, { part: text.slice(start), start }];
}
