import type { HeadField } from "../../../council/understanding.ts";
import type { Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { mayBeFaction } from "../../attendance/faction.ts";
import { firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet } from "../../sheet.ts";

const namesMotion = new LinePattern(/antrag|anfrage/iu, 140);
const moverLine = /^(?:Interfraktioneller |Gemeinsamer |Dringlicher )?(?:\p{Lu}\p{L}{0,30}(?:antrag|anfrage)|Antrag|Anfrage)(?: der| von)?: (\p{Lu}.{1,90})$/u;
const faction = new LinePattern(/fraktion(?:en)?(?![\p{L}])|Fraktion(?:en)?(?![\p{L}])|^(?:der |die )?(?:Stadtr(?:at|ätin|äte|ätinnen)|Gemeinder(?:at|ätin)|Kreisr(?:at|ätin)|Ratsherr|Ratsfrau|Stadtverordnete[rn]?|Bezirksverordnete[rn]?|(?:Kreistags)?[Aa]bgeordnete[rn]?|Ratsmitglied) \p{Lu}/u);

/** "Antrag: Projekt „Licht am Anger“": a subject, which no mover is called. */
const isThing = /^(?!.*(?:[Ff]raktion|[Gg]ruppe|[Ll]iste|[Rr]at|[Rr]ätin|Mitglied|Verordnete))(?:.*["„“”»«]|(?:(?:Das |Ein |Neues )?(?:Projekt|Konzept|Vorhaben|Maßnahmen?)|(?!\p{L}*(?:[vV]erwaltung|[vV]ereinigung|[vV]ertretung|[lL]eitung)(?!\p{L}))\p{L}{4,}(?:ung|projekt|konzept))(?!\p{L}))/u;

/** "Antrag der Stadträtinnen Ilka Horn und Vera Stolz (Grüne Liste)", "Anfrage der SPD-Fraktion": kind and mover in one line. */
const kindAndMover = /^(?:\p{L}+ )?(?:\p{L}*[aA]ntrag|\p{L}*[aA]nfrage) (?:der|des|von) ((?:(?:Stadt|Gemeinde|Kreis|Markt)r(?:at(?:e?s)?|äten?|ätin(?:nen)?)|Ratsherrn?|Ratsfrau|Ratsmitglied(?:s|er)?|Mitglied(?:s|er)?|Stadtverordneten|Kreistagsabgeordneten|Fraktion(?:en)?) \p{Lu}[^:]{3,90}|[^:]{2,60}(?:[Ff]raktion(?:en)?|-Gruppe|Ratsgruppe)(?: [^:]{2,40})?)$/u;

/** Who moves, from a line under the title: "Änderungsantrag: GRÜNE" → [start, end] in the line; null when it is none. */
export function moverIn(printed: Glance): readonly [number, number] | null {
  if (!namesMotion.isIn(printed)) return null;
  const line = printed.text;
  const said = line.replace(/^[-–] (?=\p{L}*(?:[aA]ntrag|[aA]nfrage) )/u, "").replace(/, (?:Bezugs\p{L}+ .*|(?:vom |den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{4})$/u, "");
  const name = moverLine.exec(said)?.[1] ?? kindAndMover.exec(said)?.[1]?.replace(/ (?:zu[rm]?|vom|auf|für) .*$/u, "");
  return name === undefined || isThing.test(name) || (/\d/u.test(name) && !/\p{L}{5}/u.test(name)) ? null : [line.lastIndexOf(name), line.lastIndexOf(name) + name.length];
}

/** "Ergänzungsantrag CDU: …", "Gemeinsamer Antrag SPD, FDP und Bürgerliste Auental zum Haushalt: …": kind and mover ahead of the subject. */
const ahead = /^(?:\p{L}{3,20}er |\p{L}{3,20}e )?\p{L}{0,30}(?:[aA]ntrag|[aA]nfrage) (?:der |des |von |durch )?([^:]{2,120}?)(?: (?:vom|zur?|zum) [^:]{2,60})?: /u;

/** Who moves, from a title that begins with it, as [start, end]; null where it is none but parties and factions. */
export function moverAhead(title: string): readonly [number, number] | null {
  const [opening = "", movers = ""] = ahead.exec(title) ?? [];
  const isTold = movers !== "" && movers.split(/, | und |; | & /u).every((one) => mayBeFaction(one.replace(/^(?:der |die |des )/u, "")));
  const start = isTold ? opening.indexOf(` ${movers}`) + 1 : 0;
  return isTold ? [start, start + movers.length] : null;
}

const says = new LinePattern(/(?:^|\s)(?:wird|hat|ist|bittet)\s/u);

/** The faction or councillor whose motion or inquiry this is, printed among the lines up to `to`: under the title or above it. */
export function moverAmong(sheet: Sheet, to: number, foundBy: string): HeadField<string> | null {
  const lines = sheet.lines.slice(0, Math.min(to, 25));
  for (const line of lines) {
    const at = moverIn(line);
    if (at !== null) return field(line.text.slice(...at), line.span[0] + at[0], foundBy, 0.9);
  }
  for (const line of lines) {
    if (line.text.length > 140 || !faction.isIn(line) || /[.:;?!]$/u.test(line.text) || labelsIn(line)[0]?.start === 0 || says.isIn(line)) continue;
    return fieldOfLines(sheet, line.index, to, foundBy);
  }
  return null;
}

/** Several movers may stand on several lines ("… sowie / der …-Fraktion vom 14. März 2031"); the date is not part of the name. */
function fieldOfLines(sheet: Sheet, first: number, to: number, foundBy: string): HeadField<string> {
  let last = first;
  while (last + 1 < to && last - first < 3 && /(?:sowie|und|,)$/u.test(sheet.lines[last]?.text ?? "")) last++;
  const start = (sheet.lines[first]?.span[0] ?? 0) + (/^(?:der|die|von) /u.exec(sheet.lines[first]?.text ?? "")?.[0].length ?? 0);
  let end = sheet.lines[last]?.span[1] ?? start;
  const text = sheet.text.slice(start, end);
  const day = firstDay(text);
  if (day !== null) end = start + text.slice(0, day.start).replace(/\s*(?:vom|am|,)?\s*$/u, "").length;
  return field(sheet.text.slice(start, end), start, foundBy, 0.75);
}

function field(value: string, start: number, foundBy: string, confidence: number): HeadField<string> {
  return { value: value.replace(/\s+/gu, " "), span: [start, start + value.length], foundBy, confidence };
}
