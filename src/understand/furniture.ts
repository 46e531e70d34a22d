import type { Glance } from "../text/glance.ts";
import { LinePattern } from "../text/line-pattern.ts";

/** Page marks and navigation words that belong to no part of the document. */
const marks = LinePattern.oneOf([
  /^[-–—] ?\d{1,4} ?[-–—]$/u, //                       - 2 -
  /^\d{1,3} ?\/ ?\d{1,3}$/u, //                         1/7
  /^\d{1,4} von \d{1,4}(?: in Zusammenstellung)?$/u,
  /^Tagged PDF$/u,
  /^(?:Reduzieren|Erweitern|Aufklappen|Zuklappen|Einklappen|Ausklappen|Alle (?:öffnen|schließen|aufklappen|zuklappen))$/u,
  /^(?:Seitenanfang|Impressum|Datenschutz(?:erklärung)?|Drucken|Druckversion|Nach oben|Zum Seitenanfang|Kontakt|Barrierefreiheit|Hilfe|Zurück)(?: ?[|·•] ?(?:Seitenanfang|Impressum|Datenschutz(?:erklärung)?|Drucken|Druckversion|Nach oben|Kontakt|Barrierefreiheit|Hilfe|Zurück)){1,8}$/u,
  /^(?:Bürger|Rats|Gremien|Kreistags)informationssystem$/u,
  /^(?:Ergänzende )?Erläuterungen {2,}Seite \d{1,4}$/u,
]);
/** The same, in capitals or small letters. */
const notes = LinePattern.oneOf([
  /^Seite:? ?[-–]? ?\d{1,4}(?: ?(?:von|\/) ?\d{1,4})?(?: ?-)?$/iu, // Seite 2 von 7
  /^Gedruckt auf .{0,40}papier$/iu,
  /^(?:Realisiert mit|Erstellt mit|Powered by|Software:) .{0,20}(?:SessionNet|Session|Somacos|ALLRIS|Sitzungsdienst|SD\.NET|more!rubin|PROVOX|Ratsinfo).{0,60}$/iu,
]);
const printNote = new LinePattern(/^.{0,90}Ausdruck vom:? [\d.]{8,10}.{0,10}Seite:? ?\d{1,3} ?\/ ?\d{1,3}$/u);
/** What pages of papers offer to be pressed; as a heading the same words are a page's own. */
const links = LinePattern.oneOf([
  /^(?:Anhängige Vorgänge|Dokumenten?vorschau|Abonnement(?: abschließen)?|(?:Mehr|Weniger|Alle|Details) anzeigen|Schließen|Zurück zur Übersicht|Auf die Merkliste|Zur Merkliste hinzufügen|Link kopieren|Als PDF (?:herunterladen|speichern|anzeigen))$/u,
  /^RSS(?: ?[-–/] ?\p{Lu}\p{L}{2,20}(?: \p{L}{3,20})?)?$/u,
  /^Zu[mr] (?:Tagesordnungspunkt|Vorgang|Vorlage|Sitzung|Antrag|Anfrage|Dokument)$/u,
]);
const longestLink = 40;
const longest = 120;

/** True for a line that only serves the page: page numbers, print notes, the name of the system. */
export function isFurniture(line: Glance): boolean {
  return line.text.length <= longest && (marks.isIn(line) || notes.isIn(line) || (line.text.includes("Ausdruck vom") && printNote.isIn(line)));
}

/** True for the words of a link or button that stand alone on a line. */
export function isLink(line: Glance): boolean {
  return line.text.length <= longestLink && links.isIn(line);
}
