import type { Understanding } from "../council/understanding.ts";
import type { DocumentText } from "../text/document-text.ts";
import type { Note } from "../text/note.ts";

/** From how many unsure words on a recognised text should be compared with its scan. */
const UNSURE_SHARE = 0.1;

/** What a person should know of a reading: no text at all, a layout nobody knows, a scan hard to read. */
export function noteReading(document: DocumentText, understanding: Understanding): Note[] {
  if (document.text.trim() === "") {
    return [{ code: "noText", message: "Das Dokument enthält keinen lesbaren Text. Bitte das Original ansehen oder eine bessere Vorlage einlesen." }];
  }
  const notes: Note[] = [];
  if (understanding.layout === "unknown") {
    notes.push({ code: "unknownLayout", message: "Der Aufbau des Dokuments ist nicht bekannt; Kopfangaben können fehlen. Bitte Nummer, Betreff und Datum prüfen." });
  }
  if (document.unsure.length === 0) return notes;
  const words = document.text.split(/\s+/).length;
  if (document.unsure.length > words * UNSURE_SHARE) {
    notes.push({ code: "unsureScan", message: `Bei der Texterkennung waren ${document.unsure.length} von ${words} Wörtern unsicher. Bitte wichtige Angaben mit dem Scan vergleichen.` });
  }
  return notes;
}
