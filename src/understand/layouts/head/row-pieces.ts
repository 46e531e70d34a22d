import { daysIn } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd } from "../../outcomes.ts";
import { isRole, roleAtEnd, roleAtStart } from "../../roles.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";

/** The cells of a line: its own, else what tabs, bars, wide gaps, brackets and its day part. */
export function piecesOf(sheet: Sheet, line: SheetLine): readonly string[] {
  const labels = labelsIn(line.text);
  const [label] = labels;
  // "Gremium: Rat Sitzungsdatum: 12.03.2031 TOP: 4": a row whose cells are labelled each.
  if (label?.start === 0 && labels.length > 1 && labels.every(({ key }) => key === "meetingBody" || key === "meetingDate" || key === "item")) return labels.map(({ valueStart }, n) => line.text.slice(valueStart, labels[n + 1]?.start).trim()).filter((cell) => cell !== "");
  const isLabelled = label?.start === 0 && ["meetingBody", "meetingDate", "consultations"].includes(label.key);
  const text = isLabelled ? line.text.slice(label.valueStart).trim() : line.text;
  const cells = line.cells.length > 1 && !isLabelled ? line.cells.map((span) => sheet.text.slice(...span)) : [text.replace(/^(?:[-–•*]|\d{1,2}[.)]{1,2})\s{1,4}(?=(?!(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d)\p{L}|\d{1,2}\.\d{1,2}\.\d{4})/u, "").replace(/\s[-–]$/u, "")];
  return cells.flatMap((cell) => (cellKind(cell) === "other" || cell.length > 60 || roleInBrackets(cell) ? parted(cell) : [cell])).map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** The cells without the row's own number in the table ("1 | Verwaltungsausschuss | …") and without the votes that stand each in a cell of its own. */
export function withoutCounts(pieces: readonly string[]): readonly string[] {
  const isCount = (piece: string | undefined): boolean => piece !== undefined && /^\d{1,3}\.?$/u.test(piece);
  return pieces.filter((piece, n) => !isCount(piece) || !((n === 0 && pieces.length > 2) || isCount(pieces[n - 1]) || isCount(pieces[n + 1])));
}

/** "Gemeinderat (Entscheidung)" */
function roleInBrackets(cell: string): boolean {
  return isRole(/\(([^()]{3,40})\)$/u.exec(cell)?.[1] ?? "-");
}

/** "Bauausschuss (Vorberatung) 03.03.2031, TOP 4, öffentlich": parted at the day, at brackets and before words of a Beratungsfolge. */
export function parted(text: string): readonly string[] {
  const day = daysIn(text)[0];
  const sides = day === undefined ? [text] : [text.slice(0, day.start).replace(/[\s,;:(–-]*(?:(?:am|vom|den|AM):?)?\s*(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?,?)?\s*$/u, ""), text.slice(day.start, day.end), text.slice(day.end)];
  return sides.flatMap((side) => side.split(/\t|\||\s{2,}|\s[–-]\s|[()]|:\s|[,;]\s(?=TOP|Punkt|[öÖ]ffentlich|[nN]icht|\d|am |um )/u)).flatMap((piece) => peeled(piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "").replace(/^(?:(?:\p{L}*[vV]orlage|Drucksache|Bericht|Mitteilung|Beratung|Zur Beratung|Behandlung) )?(?:für (?:die|den|das)|an (?:die|den|das)|in (?:der|die|den)|im) (?=\p{Lu})/u, "").replace(/^[Zz]ur Sitzung (?:des|der) (?=\p{Lu})/u, "")));
}

/** Role, status, outcome, votes and item that stand at the ends of a piece, apart from it. */
function peeled(piece: string): readonly string[] {
  if (piece === "" || cellKind(piece) !== "other") {
    const length = roleAtEnd(piece);
    return length > 0 && length < piece.length && !isRole(piece) ? [...peeled(piece.slice(0, -length).trim()), piece.slice(-length)] : [piece];
  }
  const votes = /\s(?:(?:Ja|Für|dafür|Nein|Gegen|dagegen|Enth(?:altung(?:en)?|\.)?)[:\s]{0,2}\d{1,3}[\s,;/]{0,3}){1,4}$/u.exec(piece);
  if (votes !== null) return [...peeled(piece.slice(0, votes.index).trim()), votes[0].trim()];
  const outcome = outcomeAtEnd(piece);
  if (outcome !== null && outcome[0] > 0) return [...peeled(piece.slice(0, outcome[0]).trim()), piece.slice(outcome[0])];
  const status = /\s((?:nicht ?)?öffentlich|Ö|N|nö|ö)$/u.exec(piece)?.[1] ?? /^((?:nicht ?)?öffentlich|Ö|N|nö|ö)\s/u.exec(piece)?.[1];
  if (status !== undefined) return piece.endsWith(status) ? [...peeled(piece.slice(0, -status.length).trim()), status] : [status, ...peeled(piece.slice(status.length).trim())];
  const item = /^(?:(?:zu )?TOP:?\s?)?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?(?=\s)/u.exec(piece)?.[0];
  if (item !== undefined && cellKind(item) === "item") return [item, ...peeled(piece.slice(item.length).trim())];
  const opening = outcome !== null ? 0 : roleAtStart(piece);
  if (opening > 0 && opening < piece.length) return [piece.slice(0, opening), ...peeled(piece.slice(opening).trim())];
  return [piece];
}
