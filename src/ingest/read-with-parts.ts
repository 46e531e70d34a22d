import { createHash } from "node:crypto";
import type { Part } from "../read/reading.ts";
import type { Note } from "../text/note.ts";
import type { DocumentText } from "../text/document-text.ts";
import { splitPapers } from "../understand/split/split-papers.ts";
import { fileInside, pagesOf, type CollectionFile } from "./collection-file.ts";
import type { CollectionReader } from "./collection-reader.ts";
import type { Waiting } from "./waiting.ts";

/** An archive in an e-mail in an archive is opened; one deeper is not. */
const deepest = 3;
/** What one file of the source may unfold to, over all depths. */
const mostFiles = 2_000;
const mostBytes = 500_000_000;

/** What is left of the bounds for one file of the source. */
interface Allowance {
  files: number;
  bytes: number;
}

type Reader = Pick<CollectionReader, "pool" | "wants" | "keep">;

/**
 * Reads a file and the files that lie in it, each by itself, so that one that is damaged stops no other.
 * Gives nothing for a file that is not wanted: with a container that has not changed, none of its parts is looked at.
 */
export async function readWithParts(file: CollectionFile, bytes: Uint8Array, reader: Reader): Promise<readonly Waiting[]> {
  return readOne(file, bytes, reader, { files: mostFiles, bytes: mostBytes }, false);
}

/** @param isRevised text around this file has changed and may say something else about it, so that it is read again */
async function readOne(file: CollectionFile, bytes: Uint8Array, reader: Reader, allowance: Allowance, isRevised: boolean): Promise<readonly Waiting[]> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (!isRevised && !reader.wants(file, sha256)) return [];
  await reader.keep(file, bytes);
  const { value, notes, parts = [] } = await reader.pool.read(bytes, file.name);
  const { opened, left } = bounded(file, parts, allowance);
  const inner = await Promise.all(opened.map((part) => readOne(fileInside(file, part.name, part.bytes.length), part.bytes, reader, allowance, isRevised || value !== null)));
  const [document = null, ...bound] = value === null ? [] : value.text.length > mostCharacters ? [value] : splitPapers(value);
  const pieces = bound.map((piece) => pieceOf(file, sha256, piece));
  const separated = pieces.length === 0 ? [] : [severalPapers(file, pieces)];
  const own = { file, sha256, opened: opened.length + pieces.length, parts: inner.filter((readings) => readings.length > 0).length + pieces.length };
  return [withText(own, document, [...notes, ...separated, ...left]), ...pieces, ...inner.flat()];
}

function severalPapers({ name }: CollectionFile, pieces: readonly Waiting[]): Note {
  return {
    code: "several-papers",
    message: `In „${name}“ sind mehrere Schriftstücke zusammengebunden; sie stehen als eigene Dokumente in der Sammlung: ${pieces.slice(0, 10).map(({ file }) => `„${file.name}“`).join(", ")}${pieces.length > 10 ? " und weitere" : ""}. Bitte im Zweifel mit dem Original vergleichen.`,
  };
}

/** A paper that was bound into a file behind another one. */
function pieceOf(file: CollectionFile, sha256: string, document: DocumentText): Waiting {
  const pages = [...new Set(document.lines.flatMap(({ page }) => page ?? []))];
  const place = pagesOf(file, Math.min(...pages), Math.max(...pages));
  return withText({ file: place, sha256, opened: 0, parts: 0 }, document, []);
}

function withText(own: Omit<Waiting, "document" | "notes">, document: DocumentText | null, notes: readonly Note[]): Waiting {
  const isTooLong = document !== null && document.text.length > mostCharacters;
  return isTooLong ? { ...own, document: null, notes: [textTooLong(own.file, document.text.length), ...notes] } : { ...own, document, notes };
}

/** The parts that may be opened, and a note on those that may not. */
function bounded(file: CollectionFile, parts: readonly Part[], allowance: Allowance): { opened: readonly Part[]; left: readonly Note[] } {
  if (parts.length > 0 && file.containers.length >= deepest) return { opened: [], left: [tooDeep(file)] };
  const opened: Part[] = [];
  for (const part of parts) {
    if (allowance.files < 1 || allowance.bytes < part.bytes.length) continue;
    allowance.files--;
    allowance.bytes -= part.bytes.length;
    opened.push(part);
  }
  return { opened, left: opened.length < parts.length ? [tooMany(file, parts.length - opened.length)] : [] };
}

function tooDeep({ name }: CollectionFile): Note {
  return {
    code: "container-too-deep",
    message: `„${name}“ liegt ${deepest}-fach verschachtelt in anderen Dateien; was darin noch an Dateien liegt, wurde nicht geöffnet. Bitte diese Dateien einzeln bereitstellen.`,
  };
}

function tooMany({ name }: CollectionFile, count: number): Note {
  return {
    code: "container-too-large",
    message: `Aus „${name}“ ${count === 1 ? "wurde eine Datei" : `wurden ${count} Dateien`} nicht geöffnet: Aus einer Datei werden höchstens ${mostFiles} Dateien und ${mostBytes / 1_000_000} MB gelesen. Bitte aufteilen.`,
  };
}

/**
 * Understanding takes up to some seconds for a million characters, and everything else waits for it.
 * A longer text (some 2,000 full pages) is refused, not understood in part: a rest that nobody searched for closed parts may not be shown.
 */
const mostCharacters = 5_000_000;

function textTooLong({ name }: CollectionFile, length: number): Note {
  return {
    code: "text-too-long",
    message: `Der Text von „${name}“ ist mit ${Math.ceil(length / 1_000_000)} Millionen Zeichen zu lang, um ihn zu verstehen (erlaubt sind ${mostCharacters / 1_000_000} Millionen). Bitte die Datei aufteilen.`,
  };
}

