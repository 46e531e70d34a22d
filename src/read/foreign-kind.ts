import type { SourceFile } from "./reading.ts";
import { isZip, zipNames } from "./zip/zip-names.ts";

/** A kind of file that this room does not read (yet), in words for a person. */
export interface ForeignKind {
  /** For programs, for example `docx`. */
  readonly id: string;
  /** German, in the nominative with article: "ein Word-Dokument (DOCX)". */
  readonly what: string;
  /** True when it holds text and will be read one day; false when there is nothing to read in it. */
  readonly later: boolean;
}

/** Bytes at an offset that mark a kind; `null` in a pattern stands for any byte. */
interface Mark {
  readonly id: string;
  readonly what: string;
  readonly at?: number;
  readonly bytes: string;
}

const ARCHIVES: readonly Mark[] = [
  { id: "gzip", what: "ein GZIP-Archiv", bytes: "\x1f\x8b" },
  { id: "7z", what: "ein 7-Zip-Archiv", bytes: "7z\xbc\xaf\x27\x1c" },
  { id: "rar", what: "ein RAR-Archiv", bytes: "Rar!\x1a\x07" },
  { id: "bzip2", what: "ein BZIP2-Archiv", bytes: "BZh" },
  { id: "xz", what: "ein XZ-Archiv", bytes: "\xfd7zXZ\0" },
  { id: "zstd", what: "ein Zstandard-Archiv", bytes: "\x28\xb5\x2f\xfd" },
  { id: "tar", what: "ein TAR-Archiv", at: 257, bytes: "ustar" },
];

const TEXTLESS: readonly Mark[] = [
  { id: "audio", what: "eine Tonaufnahme (MP3)", bytes: "ID3" },
  { id: "audio", what: "eine Tonaufnahme (MP3)", bytes: "\xff\xfb" },
  { id: "audio", what: "eine Tonaufnahme (Ogg)", bytes: "OggS" },
  { id: "audio", what: "eine Tonaufnahme (FLAC)", bytes: "fLaC" },
  { id: "audio", what: "eine Tonaufnahme (WAV)", at: 8, bytes: "WAVEfmt" },
  { id: "audio", what: "eine Tonaufnahme (M4A)", at: 4, bytes: "ftypM4A" },
  { id: "picture", what: "ein Foto (HEIC)", at: 4, bytes: "ftyphei" },
  { id: "picture", what: "ein Foto (AVIF)", at: 4, bytes: "ftypavif" },
  { id: "video", what: "ein Film (MP4)", at: 4, bytes: "ftyp" },
  { id: "video", what: "ein Film (AVI)", at: 8, bytes: "AVI LIST" },
  { id: "video", what: "ein Film (Matroska)", bytes: "\x1a\x45\xdf\xa3" },
  { id: "video", what: "ein Film (MPEG)", bytes: "\0\0\x01\xba" },
  { id: "program", what: "ein Programm für Windows", bytes: "MZ" },
  { id: "program", what: "ein Programm für Linux", bytes: "\x7fELF" },
  { id: "program", what: "ein Programm für macOS", bytes: "\xcf\xfa\xed\xfe" },
  { id: "program", what: "ein Programm (Java)", bytes: "\xca\xfe\xba\xbe" },
  { id: "program", what: "ein Programm (WebAssembly)", bytes: "\0asm" },
  { id: "database", what: "eine Datenbank (SQLite)", bytes: "SQLite format 3\0" },
  { id: "font", what: "eine Schriftart", bytes: "OTTO" },
  { id: "font", what: "eine Schriftart", bytes: "\0\x01\0\0\0" },
  { id: "font", what: "eine Schriftart", bytes: "wOF" },
  { id: "picture", what: "ein Bild (GIF)", bytes: "GIF8" },
  { id: "picture", what: "ein Bild (WebP)", at: 8, bytes: "WEBP" },
];

const LATER: readonly Mark[] = [
  { id: "postscript", what: "eine PostScript-Datei", bytes: "%!PS" },
];

const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Members of a ZIP file that tell other office documents from an archive. */
const ZIPPED: readonly (readonly [member: string, id: string, what: string])[] = [
  ["xl/workbook.xml", "xlsx", "eine Excel-Tabelle (XLSX)"],
  ["xl/workbook.bin", "xlsx", "eine Excel-Tabelle (XLSB)"],
  ["ppt/presentation.xml", "pptx", "eine PowerPoint-Präsentation (PPTX)"],
  ["META-INF/container.xml", "epub", "ein E-Book (EPUB)"],
];

/** What the `mimetype` at the beginning of an OpenDocument file says. */
const OPEN_DOCUMENTS: readonly (readonly [type: string, id: string, what: string])[] = [
  ["opendocument.spreadsheet", "ods", "eine OpenDocument-Tabelle (ODS)"],
  ["opendocument.presentation", "odp", "eine OpenDocument-Präsentation (ODP)"],
  ["opendocument.graphics", "odg", "eine OpenDocument-Zeichnung (ODG)"],
];

const LOOKED_AT = 65_536;

/** Names a file that no format of this room reads, by its first bytes, or gives `null`. */
export function foreignKindOf(file: SourceFile): ForeignKind | null {
  const start = latin1(file.bytes.subarray(0, LOOKED_AT));
  const has = (mark: Mark): boolean => start.startsWith(mark.bytes, mark.at ?? 0);
  if (isZip(file.bytes)) return zippedKind(file.bytes, start);
  if (start.startsWith(OLE)) return oleKind(file.name);
  const later = LATER.find(has) ?? ARCHIVES.find(has);
  if (later !== undefined) return { id: later.id, what: later.what, later: true };
  const textless = TEXTLESS.find(has);
  // "MZ" and "ID3" can begin a text as well; a text has no zero bytes.
  if (textless !== undefined && start.includes("\0")) return { id: textless.id, what: textless.what, later: false };
  if (isBitmap(start)) return { id: "picture", what: "ein Bild (BMP)", later: false };
  return null;
}

/** An archive of no special kind is not foreign: `null`. */
function zippedKind(bytes: Uint8Array, start: string): ForeignKind | null {
  const names = zipNames(bytes);
  const beginning = start.slice(0, 200);
  const found = ZIPPED.find(([member]) => names?.has(member)) ?? OPEN_DOCUMENTS.find(([type]) => beginning.includes(`mimetypeapplication/vnd.oasis.${type}`));
  return found === undefined ? null : { id: found[1], what: found[2], later: true };
}

function oleKind(name: string): ForeignKind {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (extension === "msg") return { id: "mail", what: "eine E-Mail (Outlook)", later: true };
  if (extension === "xls") return { id: "xls", what: "eine alte Excel-Tabelle (XLS)", later: true };
  return { id: "doc", what: "ein altes Office-Dokument (DOC)", later: true };
}

function isBitmap(start: string): boolean {
  return start.startsWith("BM") && start.slice(6, 10) === "\0\0\0\0";
}

/** One character per byte. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** True when the bytes are surely no text in any character set: zero bytes without the pattern of UTF-16, or control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, LOOKED_AT);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  const zeros = [0, 0];
  let control = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
    else if (byte < 32 && (byte < 9 || byte > 13)) control += 1;
  }
  const fewer = Math.min(...zeros);
  const more = Math.max(...zeros);
  const looksUtf16 = more > sample.length * 0.35 && fewer < sample.length * 0.01;
  return (more > 0 && !looksUtf16 && more + fewer > sample.length * 0.001) || control > sample.length * 0.05;
}
