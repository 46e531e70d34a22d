import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import type { Sheet } from "../../sheet.ts";

const linesOfTable = 60;
const linesOfHeading = 12;

/** Captions of the table that programs for schedules print. */
const scheduleWord = /(?<![\p{L}])(?:Vorgangs(?:name|modus|nummer|nr\.)|Vorgang|Vorgänger|Nachfolger|Ressourcen(?:namen)?|Dauer|Anfang|Beginn|Ende|Start|Fertigstellung|Meilenstein)(?![\p{L}])/gu;
const scheduled = new LinePattern(/(?:Dauer|Anfang|Beginn|Start|Ende|Vorgang)/u);
const fewestCaptions = 3;

/** "Kostenschätzung nach DIN 276", "09.01.2031 / 12:54 Schätzung nach DIN 276": the heading of an estimate, also behind the hour it was printed. */
const estimate = new LinePattern(/^(?:\d{1,2}\.\d{1,2}\.\d{4}(?: ?[/,–-]? ?\d{1,2}:\d{2}(?: Uhr)?)?[ ,:]{1,3}|\d{1,2}\.? )?(?:(?:Grobe |Vorläufige |Detaillierte )?(?:Folge|Gesamt|Bau|Betriebs)?[Kk]osten(?:schätzung|berechnung|ermittlung|anschlag|zusammenstellung|aufstellung|feststellung|rahmen)|Wirtschaftlichkeitsberechnung|Finanzierungsplan|(?:Schätzung|Berechnung|Ermittlung|Gliederung|Aufstellung|Zusammenstellung) (?:der Kosten )?(?:nach|gemäß|gem\.) DIN 276)(?! (?:der|des|und) \p{L}+ (?:ist|liegt|wird|wurde))[^.;?]{0,90}$/u);
/** "KG 300", "300 Bauwerk - Baukonstruktionen": groups of costs by DIN 276. */
const costGroup = new LinePattern(/^(?:(?:KG|Kostengruppe)\s?)?[1-8]\d0(?=[\s:])(?:\s{1,12}|:\s)\p{Lu}?|^(?:KG|Kostengruppe)\s?[1-8]\d0/u);
/** "Gerüst 12.400,00 €": what a row of an estimate ends with. */
const amountBehind = new LinePattern(/\d,\d{2}(?:\s?(?:€|EUR))?$/u);
const fewestRows = 3;

/** "Bauzeitenplan": a schedule by its name; "Terminplan" alone may be one of meetings. */
const schedule = new LinePattern(/^(?:Bauzeiten?plan|Bauablaufplan|Rahmentermin(?:plan|e)|Projekt(?:zeit|ablauf|termin)plan|Grobterminplan|Terminplan Bau\p{L}*)(?:[ :–-][^;?]{0,90})?$/u);

/** The frame of a plan: a scale beside what is drawn and who drew it. */
const scale = new LinePattern(/(?:^|[\s:])(?:Maßstab|M\.?|Maßst\.)\s?:?\s?1\s?:\s?\d{1,3}(?:[. ]?\d{3})?(?!\d)/u);
const drawn = new LinePattern(/(?:^|\s)(?:Lageplan|Übersichts(?:lage)?plan|Grundriss|Ansicht(?:en)?|Schnitt|Bebauungsplan|Entwurfsplanung|Ausführungsplanung|Genehmigungsplanung|Vorentwurf|Freianlagenplan|Detailplan|Querschnitt|Regelquerschnitt)(?:[\s:]|$)/u);
const frame = new LinePattern(/^(?:Bauherr(?:in)?|Planverfasser|Entwurfsverfasser|Auftraggeber|Plan-?(?:Nr\.?|nummer|inhalt)|Zeichnungs-?(?:Nr\.?|nummer)|Blatt(?:-?Nr\.?|größe)?|gezeichnet|bearbeitet|geprüft|Gez\.|Bearb\.)(?:[\s:]|$)/u);

/** True for a schedule with its table, an estimate of costs by groups, and the frame of a plan: sheets that a paper has behind it. */
export function isTechnical(sheet: Sheet): boolean {
  const lines = sheet.lines.slice(0, linesOfTable);
  if (lines.some((line) => scheduled.isIn(line) && line.text.length <= 300 && !/[.!?]$/u.test(line.text) && isCaptions(line.text))) return true;
  const heading = lines.slice(0, linesOfHeading).find((line) => estimate.isIn(line));
  if (heading !== undefined && sheet.lines.slice(heading.index, heading.index + linesOfTable).filter((line) => costGroup.isIn(line) || amountBehind.isIn(line)).length >= fewestRows) return true;
  const plan = lines.slice(0, linesOfHeading).find((line) => schedule.isIn(line));
  if (plan !== undefined && lines.slice(plan.index).filter((line) => firstDay(line) !== null).length >= fewestRows) return true;
  return lines.some((line) => scale.isIn(line)) && lines.some((line) => drawn.isIn(line)) && lines.some((line) => frame.isIn(line));
}

/** "Nr. | Vorgangsname | Dauer | Anfang | Ende": few other words stand beside such captions. */
function isCaptions(text: string): boolean {
  const found = new Set(text.match(scheduleWord));
  return found.size >= fewestCaptions && [...found].some((word) => /^(?:Dauer|Vorg|Vorgangs)/u.test(word)) && [...found].some((word) => /^(?:Anfang|Beginn|Start)$/u.test(word)) && (found.has("Ende") || found.has("Fertigstellung"));
}
