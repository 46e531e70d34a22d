import { readFile, writeFile } from "node:fs/promises";
import type { SourceFile } from "../source/folder/fetch-folder.ts";
import type { CollectionFile } from "./collection-file.ts";
import type { CollectionReader } from "./collection-reader.ts";
import { readWithParts } from "./read-with-parts.ts";
import { createWordCounter, type WordCounter } from "../text/lexicon/collection-words.ts";
import type { Note } from "../text/note.ts";
import type { Understood } from "../understand/understand.ts";
import { createSpool, type Spool } from "./spool.ts";
import { createRoom } from "./room.ts";
import type { UnderstoodText, Waiting } from "./waiting.ts";

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

/** What waits in the spool, by its number there. */
interface Place {
  readonly number: number;
  readonly name: string;
  readonly hasText: boolean;
}

/** So many texts may be understood before it is their turn to be yielded; they wait in the spool. */
const mostAhead = 100;

/**
 * Reads files in two passes: first all texts, then, with the words of the whole collection known, each one is understood.
 * Both passes use processes of their own, as many at once as there are readers; the next texts are understood while the caller deals with one.
 * Yields in the order of `files`. A file that cannot be read or understood is yielded with its note; nothing that a file holds throws.
 */
export async function* readCollection(files: readonly SourceFile[], reader: CollectionReader): AsyncGenerator<FileReading> {
  const spool = await createSpool(reader.spoolFolder);
  const collectionWords = spool.pathOf("words");
  const { understanders, stop } = reader;
  stop.addEventListener("abort", understanders.end);
  try {
    const counter = createWordCounter();
    const places = await readAll(files, reader, spool, counter);
    if (places.length === 0) return;
    for await (const text of reader.knownTexts) counter.add(text);
    await writeFile(collectionWords, counter.encode());
    yield* understandAll(places, reader, spool, collectionWords);
  } finally {
    stop.removeEventListener("abort", understanders.end);
    understanders.end();
    await spool.remove();
  }
}

/** While one file is read, the next ones are fetched, kept and laid into the spool: mostly waiting for the disk. So many for each reader … */
const filesAhead = 6;
/** … but not more bytes than these, unless a single file has more. */
const bytesAhead = 64_000_000;
/** Understanding begins soon when no more files than these are left to be read, for each reader. */
const filesLeft = 64;

/** First pass. @returns what waits in the spool, in the order of `files`, a container before its parts */
async function readAll(files: readonly SourceFile[], reader: CollectionReader, spool: Spool, counter: WordCounter): Promise<readonly Place[]> {
  const placesOf = new Map<number, readonly Place[]>();
  const room = createRoom(bytesAhead);
  let count = 0;
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < files.length && !reader.stop.aborted; at = next++) {
      const file = files[at];
      if (!file) return;
      const places: Place[] = [];
      await room.take(file.size);
      const read = await readOne(file, reader).finally(() => room.give(file.size));
      for (const waiting of read) {
        const number = count++;
        await spool.put(`${number}`, waiting satisfies Waiting);
        if (waiting.document) {
          counter.add(waiting.document.text);
          // Its processes load what they need while the last files are read.
          if (files.length - at <= reader.readers * filesLeft) reader.understanders.start(files.length);
        }
        places.push({ number, name: waiting.file.name, hasText: waiting.document !== null });
      }
      placesOf.set(at, places);
      reader.onProgress("read", ++done, files.length, file.name);
    }
  };
  await Promise.all(Array.from({ length: reader.readers * filesAhead }, work));
  return [...placesOf].toSorted(([a], [b]) => a - b).flatMap(([, places]) => places);
}

/** Second pass: texts are understood ahead of their turn, as far as `mostAhead` allows. */
async function* understandAll(places: readonly Place[], reader: CollectionReader, spool: Spool, words: string): AsyncGenerator<FileReading> {
  const begin = ({ number, name, hasText }: Place): Promise<Note | null> =>
    hasText ? reader.understanders.understand({ words, from: spool.pathOf(`${number}`), to: spool.pathOf(`${number}-understood`) }, name) : Promise.resolve(null);
  const begun: Promise<Note | null>[] = [];
  for (const [at, place] of places.entries()) {
    for (const one of places.slice(at + begun.length, at + mostAhead)) {
      const beginning = begin(one);
      // Thrown where it is awaited, when its turn comes.
      beginning.catch(() => undefined);
      begun.push(beginning);
    }
    const note = await begun.shift();
    if (reader.stop.aborted) return;
    reader.onProgress("understand", at, places.length, place.name);
    yield await takeReading(place, note ?? null, spool);
  }
  reader.onProgress("understand", places.length, places.length, "");
}

/** @param failure why a text was not understood, if so */
async function takeReading({ number, hasText }: Place, failure: Note | null, spool: Spool): Promise<FileReading> {
  if (hasText && failure === null) {
    const { understood, ...read } = (await spool.take(`${number}-understood`)) as UnderstoodText;
    await spool.drop(`${number}`);
    return { ...read, understood, notes: [...read.notes, ...understood.notes] };
  }
  const { document: _document, ...read } = (await spool.take(`${number}`)) as Waiting;
  return { ...read, understood: null, notes: failure === null ? read.notes : [failure, ...read.notes] };
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
