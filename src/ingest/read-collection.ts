import { readFile } from "node:fs/promises";
import type { ReaderPool } from "../read/pool.ts";
import type { SourceFile } from "../source/folder/fetch-folder.ts";
import type { CollectionFile } from "./collection-file.ts";
import { readWithParts } from "./read-with-parts.ts";
import type { DocumentText } from "../text/document-text.ts";
import { createWordCounter, type WordCounter } from "../text/lexicon/collection-words.ts";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import type { WordList } from "../text/lexicon/word-list.ts";
import type { Note } from "../text/note.ts";
import { understand, type Understood } from "../understand/understand.ts";
import { createSpool, type Spool } from "./spool.ts";

/** What became of one file: understood, or (then `understood` is null) one note that says why not. */
export interface FileReading {
  readonly file: CollectionFile;
  readonly sha256: string;
  readonly understood: Understood | null;
  readonly notes: readonly Note[];
  /** Number of files that lie directly in this one and were opened. */
  readonly opened: number;
  /** So many readings of them follow this one (the others are known), each at once followed by its own. */
  readonly parts: number;
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
  readonly wants: (file: CollectionFile, sha256: string) => boolean;
  /** Called with the bytes of each file that is read, before anything else happens to it. */
  readonly keep: (file: CollectionFile, bytes: Uint8Array) => Promise<void>;
}

/** A file between the two passes. */
export interface Waiting {
  readonly file: CollectionFile;
  readonly sha256: string;
  readonly document: DocumentText | null;
  readonly notes: readonly Note[];
  readonly opened: number;
  readonly parts: number;
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
      const { file, sha256, document, notes, opened, parts } = await spool.take(number);
      reader.onProgress("understand", done++, order.length, file.name);
      const understood = document && understand(document, { lexicon });
      yield { file, sha256, understood, notes: [...notes, ...(understood?.notes ?? [])], opened, parts };
    }
    reader.onProgress("understand", order.length, order.length, "");
  } finally {
    await spool.remove();
  }
}

/** First pass. @returns numbers in the spool, in the order of `files`, a container before its parts */
async function readAll(files: readonly SourceFile[], reader: CollectionReader, spool: Spool<Waiting>, counter: WordCounter): Promise<readonly number[]> {
  const numbers = new Map<number, number[]>();
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < files.length && !reader.stop.aborted; at = next++) {
      const file = files[at];
      if (!file) return;
      const own: number[] = [];
      for (const waiting of await readOne(file, reader)) {
        own.push(await spool.put(waiting));
        if (waiting.document) counter.add(waiting.document.text);
      }
      numbers.set(at, own);
      reader.onProgress("read", ++done, files.length, file.name);
    }
  };
  await Promise.all(Array.from({ length: reader.readers }, work));
  return [...numbers].toSorted(([a], [b]) => a - b).flatMap(([, own]) => own);
}

async function readOne({ path, ...place }: SourceFile, reader: CollectionReader): Promise<readonly Waiting[]> {
  const file = { ...place, containers: [] };
  if (file.size > reader.maxBytes) {
    const sha256 = `size-${file.size}`;
    return reader.wants(file, sha256) ? [{ file, sha256, document: null, notes: [tooLarge(file, reader.maxBytes)], opened: 0, parts: 0 }] : [];
  }
  const bytes = await readFile(path).catch(() => null);
  return bytes ? await readWithParts(file, bytes, reader) : [{ file, sha256: "", document: null, notes: [cannotOpen(file)], opened: 0, parts: 0 }];
}

function tooLarge({ name, size }: CollectionFile, maxBytes: number): Note {
  return {
    code: "file-too-large",
    message: `„${name}“ ist mit ${megabytes(size)} MB größer als die eingestellten ${megabytes(maxBytes)} MB und wurde nicht gelesen.`,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function cannotOpen({ name }: CollectionFile): Note {
  return { code: "file-not-opened", message: `„${name}“ ließ sich nicht öffnen. Bitte prüfen, ob die Datei noch da ist und gelesen werden darf.` };
}
