import { glanceAt, type Said } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";

const caption = new LinePattern(/^(?:Nr\.?|Lfd\. ?Nr\.?|Name|Dokument(?:name)?|Bezeichnung|Titel|Datei(?:name)?|Original|Größe|Dateigröße|Typ|Art|Status|Datum)$/u);
const note = new LinePattern(/^(?:\d{1,3}\.?|\(?[\d.,]+ ?(?:[kKMG]B|Bytes|KiB|MiB)\)?|\((?:wie|als) [\p{L} ]{3,20}\)|(?:PDF|DOCX?|XLSX?)(?:-Dokument)?|(?:nicht ?)?öffentlich)$/u);

/** True for a caption of a list of files that a copy prints on a line of its own: "Name", "Größe". */
export function isFileCaption(said: Said): boolean {
  return caption.isIn(glanceAt(said));
}

/** True for what a list of files says beside a file's name: its number, size, kind or state. */
export function isFileNote(said: Said): boolean {
  return note.isIn(glanceAt(said));
}
