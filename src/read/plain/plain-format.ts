import type { Note } from "../../text/note.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { quoted, refused, type Format, type Reading, type SourceFile } from "../reading.ts";
import { decodeText, type DecodedText } from "./decode-text.ts";
import { findLines } from "./find-lines.ts";

const MAX_CHARACTERS = 20_000_000;

/** Plain text: the format that takes what no other claims. */
export const plain: Format = {
  name: "plain",
  bid: () => 0.1,
  read: readPlain,
};

function readPlain(file: SourceFile): Reading {
  const decoded = decodeText(file.bytes);
  const refusal = refuseImplausible(decoded.text, file.name);
  if (refusal !== null) return refusal;
  if (decoded.text.length > MAX_CHARACTERS) {
    return refused("textTooLong", `Der Text von ${quoted(file.name)} ist mit über ${MAX_CHARACTERS / 1_000_000} Millionen Zeichen zu lang für ein Schriftstück. Bitte die Datei aufteilen.`);
  }
  const { lines, pageCount } = findLines(decoded.text);
  return {
    value: { origin: "plain", text: decoded.text, lines, unsure: [], ...(pageCount > 0 ? { pageCount } : {}) },
    notes: encodingNotes(decoded, file.name),
  };
}

/** Tells when a text was not (wholly) in UTF-8, so that a person can check its umlauts. */
export function encodingNotes(decoded: DecodedText, name: string): Note[] {
  const notes: Note[] = [];
  if (decoded.encoding !== "utf-8") {
    notes.push({
      code: "encodingNotUtf8",
      message: `${quoted(name)} ist nicht in UTF-8 gespeichert und wurde als ${decoded.encoding.toUpperCase()} gelesen. Sehen Umlaute falsch aus, bitte die Datei in UTF-8 neu speichern.`,
    });
  }
  if (decoded.damaged > 0) {
    notes.push({
      code: "encodingDamaged",
      message: `In ${quoted(name)} waren ${decoded.damaged} Zeichen nicht zu entziffern; sie stehen als „\uFFFD“ im Text. Bitte mit dem Original vergleichen.`,
    });
  }
  return notes;
}
