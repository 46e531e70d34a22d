import type { TextOrigin } from "../text/document-text.ts";
import type { Note } from "../text/note.ts";
import type { BlockDocument } from "./block.ts";
import { quoted, refused, type Reading } from "./reading.ts";
import { refuseImplausible } from "./refuse-implausible.ts";
import { writeBlocks } from "./write-blocks.ts";

/** What is known of an office document beside its blocks. */
export interface OfficeFile {
  /** German, with article: "Das Word-Dokument". */
  readonly what: string;
  readonly name: string;
  readonly origin: TextOrigin;
  /** From its properties, or "". */
  readonly title: string;
  /** The file says more than its text: comments, deleted or hidden words, other files. */
  readonly conceals: boolean;
  /** It breaks off, or a part of it is damaged. */
  readonly damaged: boolean;
}

/** The reading of an office document. */
export function officeReading(document: BlockDocument, { what, name, origin, title, conceals, damaged }: OfficeFile): Reading {
  const { text, lines } = writeBlocks(document);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return damaged
      ? refuseOffice(what, name)
      : refused("officeWithoutText", `${what} ${quoted(name)} enthält keinen Text. Bitte prüfen, ob es leer ist oder nur Bilder zeigt.`);
  }
  const refusal = refuseImplausible(text, name);
  if (refusal !== null) return refusal;
  const notes: Note[] = [];
  if (damaged) notes.push({ code: "officeIncomplete", message: `${what} ${quoted(name)} ist beschädigt; ein Teil seines Textes kann fehlen. Bitte mit dem Original vergleichen.` });
  if (conceals) {
    notes.push({
      code: "officeConceals",
      message: `${what} ${quoted(name)} enthält mehr als seinen sichtbaren Text (Kommentare, gelöschte oder verborgene Wörter, eingebettete Dateien). Gezeigt wird nur der Text; die Datei selbst wird nicht herausgegeben. Bitte vor dem Veröffentlichen bereinigen.`,
    });
  }
  return { value: { origin, text, lines, unsure: [], ...(title === "" ? {} : { metadataTitle: title }), ...(conceals ? { conceals } : {}) }, notes };
}

/** The refusal of an office document that cannot be opened. */
export function refuseOffice(what: string, name: string): Reading {
  return refused("officeDamaged", `${what} ${quoted(name)} ist beschädigt oder unvollständig und lässt sich nicht öffnen. Bitte die Datei erneut herunterladen oder hochladen.`);
}
