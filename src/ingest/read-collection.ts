import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ReaderPool } from "../read/pool.ts";
import type { SourceFile } from "../source/folder/fetch-folder.ts";
import type { DocumentText } from "../text/document-text.ts";
import { createWordCounter, type WordCounter } from "../text/lexicon/collection-words.ts";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import type { WordList } from "../text/lexicon/word-list.ts";
import type { Note } from "../text/note.ts";
import { understand, type Understood } from "../understand/understand.ts";
import { createSpool, type Spool } from "./spool.ts";

/** What became of one file: understood, or (then `understood` is null) one note that says why not. */
export interface FileReading {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly understood: Understood | null;
  readonly notes: readonly Note[];
}

export interface CollectionReader {
  readonly pool: ReaderPool;
  /** Files read at the same time. */
  readonly readers: number;
  readonly germanWords: WordList;
  /** Texts of documents that are in the collection already; read one at a time. */
  readonly knownTexts: AsyncIterable<string>;
  /** Folder for what must wait between the two passes. */
  readonly spoolFolder: string;
  /** Largest file that is opened, in bytes. */
  readonly maxBytes: number;
  readonly onProgress: (pass: "read" | "understand", done: number, total: number, name: string) => void;
  readonly stop: AbortSignal;
  /** Called with each file before it is read; `false` passes it over (it is known and unchanged). */
  readonly wants: (file: SourceFile, sha256: string) => boolean;
  /** Called with the bytes of each file that is read, before anything else happens to it. */
  readonly keep: (file: SourceFile, bytes: Uint8Array) => Promise<void>;
}

interface Waiting {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly document: DocumentText | null;
  readonly notes: readonly Note[];
}

/**
 * Reads files in two passes: first all texts, then, with the words of the whole collection known, each one is understood.
 * Yields in the order of `files`. A file that cannot be read is yielded with its note; nothing that a file holds throws.
 */
export async function* readCollection(files: readonly SourceFile[], reader: CollectionReader): AsyncGenerator<FileReading> {
  const spool = await createSpool<Waiting>(reader.spoolFolder);
  try {
    const counter = createWordCounter();
    const order = await readAll(files, reader, spool, counter);
    if (order.length === 0) return;
    for await (const text of reader.knownTexts) counter.add(text);
    const lexicon = createLexicon(reader.germanWords, counter.words());
    let done = 0;
    for (const number of order) {
      if (reader.stop.aborted) return;
      const { file, sha256, document, notes } = await spool.take(number);
      reader.onProgress("understand", done++, order.length, file.name);
      const understood = document && understand(document, { lexicon });
      yield { file, sha256, understood, notes: [...notes, ...(understood?.notes ?? [])] };
    }
    reader.onProgress("understand", order.length, order.length, "");
  } finally {
    await spool.remove();
  }
}

/** First pass. @returns numbers in the spool, in the order of `files` */
async function readAll(files: readonly SourceFile[], reader: CollectionReader, spool: Spool<Waiting>, counter: WordCounter): Promise<readonly number[]> {
  const numbers = new Map<number, number>();
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < files.length && !reader.stop.aborted; at = next++) {
      const file = files[at];
      if (!file) return;
      const waiting = await readOne(file, reader);
      if (waiting) {
        numbers.set(at, await spool.put(waiting));
        if (waiting.document) counter.add(waiting.document.text);
      }
      reader.onProgress("read", ++done, files.length, file.name);
    }
  };
  await Promise.all(Array.from({ length: reader.readers }, work));
  return [...numbers].toSorted(([a], [b]) => a - b).map(([, number]) => number);
}

async function readOne(file: SourceFile, reader: CollectionReader): Promise<Waiting | null> {
  if (file.size > reader.maxBytes) {
    const sha256 = `size-${file.size}`;
    return reader.wants(file, sha256) ? { file, sha256, document: null, notes: [tooLarge(file, reader.maxBytes)] } : null;
  }
  const bytes = await readFile(file.path).catch(() => null);
  if (!bytes) return { file, sha256: "", document: null, notes: [cannotOpen(file)] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (!reader.wants(file, sha256)) return null;
  await reader.keep(file, bytes);
  const { value, notes } = await reader.pool.read(bytes, file.name);
  if (value !== null && value.text.length > mostCharacters) return { file, sha256, document: null, notes: [textTooLong(file, value.text.length)] };
  return { file, sha256, document: value, notes };
}

/**
 * Understanding takes up to some seconds for a million characters, and everything else waits for it.
 * A longer text (some 2,000 full pages) is refused, not understood in part: a rest that nobody searched for closed parts may not be shown.
 */
const mostCharacters = 5_000_000;

function textTooLong({ name }: SourceFile, length: number): Note {
  return {
    code: "text-too-long",
    message: `Der Text von „${name}“ ist mit ${Math.ceil(length / 1_000_000)} Millionen Zeichen zu lang, um ihn zu verstehen (erlaubt sind ${mostCharacters / 1_000_000} Millionen). Bitte die Datei aufteilen.`,
  };
}

function tooLarge({ name, size }: SourceFile, maxBytes: number): Note {
  return {
    code: "file-too-large",
    message: `„${name}“ ist mit ${megabytes(size)} MB größer als die eingestellten ${megabytes(maxBytes)} MB und wurde nicht gelesen.`,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function cannotOpen({ name }: SourceFile): Note {
  return { code: "file-not-opened", message: `„${name}“ ließ sich nicht öffnen. Bitte prüfen, ob die Datei noch da ist und gelesen werden darf.` };
}
