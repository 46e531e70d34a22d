import type { Visibility } from "../council/visibility.ts";
import type { FileStore } from "../files/file-store.ts";
import type { SourceFile } from "../source/folder/fetch-folder.ts";
import { loadBodies } from "../store/bodies.ts";
import { loadCollectionTexts } from "../store/collection-texts.ts";
import type { Belonging, DocumentToSave } from "../store/document-to-save.ts";
import { saveDocuments } from "../store/save-document.ts";
import { loadKnownSources, type UnreadableDocument } from "../store/known-sources.ts";
import type { Viewer } from "../store/viewer.ts";
import type { Note } from "../text/note.ts";
import { bodyNameFor } from "./body-name.ts";
import type { CollectionFile } from "./collection-file.ts";
import type { Understood } from "../understand/understand.ts";
import { containersLast, hiddenByContainer, type PlacedReading } from "./containers-last.ts";
import { type BatchLimits, inBatches } from "./in-batches.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { CollectionReader } from "./collection-reader.ts";
import { readCollection, type FileReading } from "./read-collection.ts";
import { readerVersion } from "./reader-version.ts";
import type { WholeMark } from "./whole-mark.ts";

/** What documents are given that do not say it themselves. */
export interface ImportDefaults {
  /** The operator's setting; see `bodyNameFor`. */
  readonly bodyName: string | undefined;
  readonly visibility: Visibility;
}

export interface Import {
  readonly office: Viewer;
  readonly files: FileStore;
  readonly reader: Omit<CollectionReader, "wants" | "keep" | "knownTexts">;
  readonly defaults: ImportDefaults;
  /** Taken away before the first change, for the index to be built again afterwards. */
  readonly mark: WholeMark;
  /** Told of each file that could not be read, and why. */
  readonly onRefused: (file: CollectionFile, note: Note | undefined) => void;
  /** Told of each paper that has got a document. */
  readonly onSaved?: (paperId: string) => void;
  /** Where a file of the source belongs, by its key, where the source tells. */
  readonly placeOf?: (key: string) => FilePlace | undefined;
}

/** What a source tells of a file, whatever the file says itself. */
export interface FilePlace {
  readonly bodyName: string;
  readonly belongsTo: Belonging;
}

/** Counts of files by what became of them. */
export interface ImportResult {
  /** Known and not changed since: not read again. */
  readonly unchanged: number;
  readonly saved: number;
  /** Could not be read; each has one note that says why. */
  readonly refused: number;
}

/**
 * Brings files into the collection: bytes kept, text read, understood, saved. What rests on the whole collection
 * (resolved references, the search index) follows in `finishCollection`.
 * Each document is saved whole or not at all, so an import that is stopped anywhere is simply repeated.
 * @throws only when the database or the disk fails, never for what a file holds
 */
export async function importFiles(sources: readonly SourceFile[], { office, files, reader, defaults, mark, onRefused, onSaved, placeOf }: Import): Promise<ImportResult> {
  const known = await loadKnownSources(office, "");
  const bodyNames = new Set((await loadBodies(office)).map(({ name }) => name));
  const count = { unchanged: 0, saved: 0, refused: 0 };
  const wants = ({ key }: CollectionFile, sha256: string) => {
    const before = known.get(key);
    const isKnown = before?.sha256 === sha256 && before.readerVersion === readerVersion;
    if (isKnown) count.unchanged++;
    return !isKnown;
  };
  const keep = async (_file: CollectionFile, bytes: Uint8Array) => void (await files.save(bytes));
  const readings = containersLast(readCollection(sources, { ...reader, knownTexts: loadCollectionTexts(office), wants, keep }));
  let isChanged = false;
  for await (const batch of inBatches(readings, batchLimits)) {
    if (!isChanged) await mark.remove();
    isChanged = true;
    const documents: DocumentToSave[] = [];
    const unreadable: UnreadableDocument[] = [];
    for (const { reading, around } of batch) {
      const { file, understood, opened, notes } = reading;
      const stated = [reading, ...around].map((one) => one.understood?.understanding.head.body?.value).find((name) => name !== undefined);
      if (stated) bodyNames.add(stated);
      if (understood) {
        const place = placeOf?.(file.containers[0] ?? file.key);
        const bodyName = place?.bodyName ?? stated ?? bodyNameFor(file, bodyNames, defaults.bodyName);
        documents.push(documentOf(reading, understood, around, { bodyName, ...(place === undefined ? {} : { belongsTo: place.belongsTo }) }, defaults));
        continue;
      }
      unreadable.push({ ...sourceOf(reading), notes, status: opened > 0 ? "skipped" : "failed" });
      if (opened === 0) {
        count.refused++;
        onRefused(file, notes[0]);
      }
    }
    const saved = await saveDocuments(office, documents, unreadable);
    count.saved += saved.length;
    for (const { paperId } of saved) onSaved?.(paperId);
  }
  return count;
}

/** What is saved at once; more makes nothing faster, and a program that is killed does so much again. */
const batchLimits: BatchLimits<PlacedReading> = { items: 20, weight: 1_000_000, weigh: ({ reading }) => reading.understood?.document.original.text.length ?? 0 };

function sourceOf({ file, sha256 }: FileReading) {
  return { source: file.key, name: file.name, sha256, size: file.size, readerVersion };
}

/** @param around the files that the file lies in, the innermost first */
function documentOf(reading: FileReading, { document, understanding }: Understood, around: readonly FileReading[], place: Pick<DocumentToSave, "bodyName" | "belongsTo">, defaults: ImportDefaults): DocumentToSave {
  const hidden = hiddenByContainer(around);
  return {
    ...sourceOf(reading),
    ...place,
    containers: reading.file.containers,
    mediaType: mediaTypeOf(reading.file.name, document.original.origin),
    defaultVisibility: hidden === "nothing" ? defaults.visibility : "nonPublic",
    strictestVisibility: hidden === "all" ? "nonPublic" : "public",
    release: true,
    document,
    understanding,
    notes: reading.notes,
  };
}
