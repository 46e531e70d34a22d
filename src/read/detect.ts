import { foreignKindOf, isBinary, type ForeignKind } from "./foreign-kind.ts";
import { docx } from "./docx/docx-format.ts";
import { html } from "./html/html-format.ts";
import { json } from "./json/json-format.ts";
import { mail } from "./mail/mail-format.ts";
import { ocr } from "./ocr/ocr-format.ts";
import { odt } from "./odt/odt-format.ts";
import { pdf } from "./pdf/pdf-format.ts";
import { plain } from "./plain/plain-format.ts";
import { quoted, refused, type Format, type Reading, type SourceFile } from "./reading.ts";
import { rtf } from "./rtf/rtf-format.ts";
import { zip } from "./zip/zip-format.ts";

/** The formats that are read. A new format is a new folder and one entry here. */
const FORMATS: readonly Format[] = [pdf, html, docx, odt, rtf, mail, json, zip, ocr, plain];

/** The format that reads the file, or the reading that says why none does. */
export type Detected = { readonly format: Format } | { readonly refusal: Reading };

/** Finds the format of a file by its bytes; its name decides only between formats that both could be meant. */
export function detect(file: SourceFile): Detected {
  if (file.bytes.length === 0) {
    return { refusal: refused("fileEmpty", `${quoted(file.name)} ist leer (0 Bytes). Bitte die Datei erneut herunterladen oder hochladen.`) };
  }
  const best = highestBid(file);
  if (best.bid > 0.5) return { format: best.format };
  const foreign = foreignKindOf(file);
  if (foreign !== null) return { refusal: refuseForeign(foreign, file.name) };
  if (isBinary(file.bytes)) {
    return { refusal: refused("formatUnknown", `${quoted(file.name)} ist keine Textdatei, und ihr Format ist nicht bekannt. Gelesen werden PDF, HTML, Text, DOCX, ODT, RTF, E-Mails (EML), Datensätze (JSON), ZIP-Archive und Bilder (PNG, JPEG, TIFF).`) };
  }
  return { format: best.format };
}

function highestBid(file: SourceFile): { format: Format; bid: number } {
  let best = { format: plain, bid: 0 };
  for (const format of FORMATS) {
    const bid = format.bid(file);
    if (bid > best.bid) best = { format, bid };
  }
  return best;
}

function refuseForeign(kind: ForeignKind, name: string): Reading {
  return kind.later
    ? refused("formatNotYetRead", `${quoted(name)} ist ${kind.what}. Dieses Format wird noch nicht gelesen; bitte als PDF bereitstellen.`)
    : refused("formatWithoutText", `${quoted(name)} ist ${kind.what} und enthält keinen Text, der sich lesen lässt. Die Datei wird übergangen.`);
}
