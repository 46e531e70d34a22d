import { type DocumentPlace, findPlace } from "./belonging.ts";
import type { DocumentToSave } from "./document-to-save.ts";
import { type Draft, draftDocument, findPaperOf, type KnownOfSource, loadKnownOfSources, type Saving, savingOf, visibilityOf } from "./draft-document.ts";
import { saveUnreadable, type UnreadableDocument } from "./known-sources.ts";
import { linkAgendaItems } from "./save-meetings.ts";
import { findOrMakePapers, hasOtherSources, refreshPapers } from "./save-paper.ts";
import { saveReadRows } from "./save-read-rows.ts";
import { saveRows, type Write } from "./save-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Viewer } from "./viewer.ts";

export interface SavedDocument {
  readonly paperId: string;
  readonly fileId: string;
  /** True where this source was never saved before. */
  readonly isNew: boolean;
}

/** Saves one document; see `saveDocuments`. */
export async function saveDocument(office: Viewer, input: DocumentToSave): Promise<SavedDocument> {
  const [saved] = await saveDocuments(office, [input]);
  if (saved === undefined) throw new Error("A document that was saved is not told of.");
  return saved;
}

/**
 * Saves documents, all of them whole or none at all, and remembers those that could not be read. It leaves what saving them one after the
 * other would leave, in far fewer statements. The same document twice leaves the same rows with the same ids; a newer version of the same
 * source takes the place of the older one, whose file stays known. What people corrected stays corrected.
 * @returns what became of each, in their order
 */
export async function saveDocuments(office: Viewer, inputs: readonly DocumentToSave[], unreadable: readonly UnreadableDocument[] = []): Promise<readonly SavedDocument[]> {
  return await inTransaction(office, async (write) => {
    const saved: Saving[] = [];
    let together: Saving[] = [];
    const finish = async (): Promise<void> => {
      await saveTogether(write, together);
      saved.push(...together);
      together = [];
    };
    const findPlaceOf = createPlaceFinder(write);
    let known = await loadKnownOfSources(write, inputs);
    let knownFrom = 0;
    const fresh = await findPapersOfNew(write, inputs, known, findPlaceOf);
    for (const [at, input] of inputs.entries()) {
      if (inputs.slice(knownFrom, at).some(({ source }) => source === input.source)) {
        await finish();
        known = await loadKnownOfSources(write, inputs.slice(at));
        knownFrom = at;
      }
      const draft = fresh.get(input)?.draft ?? draftDocument(await findPlaceOf(input), input, known.get(input.source) ?? unknown);
      // What rests on rows of one paper, or moves from paper to paper, is done one after the other.
      const touches = (paperId: string): boolean => together.some((one) => one.paperId === paperId || one.formerPapers.includes(paperId));
      if (together.some((one) => one.bodyId !== draft.bodyId) || draft.known.files.some((file) => touches(file.paper_id))) await finish();
      let paperId = fresh.get(input)?.paperId ?? await findPaperOf(write, draft);
      if (touches(paperId)) {
        await finish();
        paperId = await findPaperOf(write, draft);
      }
      together.push(savingOf(draft, paperId, await visibilityOf(write, draft)));
    }
    await finish();
    await saveUnreadable(write, unreadable);
    return saved.map(({ paperId, fileId, isNew }) => ({ paperId, fileId, isNew }));
  });
}

const unknown: KnownOfSource = { corrections: [], files: [] };

/**
 * Finds the papers of documents of one body at once where all of them are new, so that none moves from paper to paper:
 * that is what a first import is made of. Else it finds nothing, and they are found one by one.
 */
async function findPapersOfNew(write: Write, inputs: readonly DocumentToSave[], known: ReadonlyMap<string, KnownOfSource>, findPlaceOf: (input: DocumentToSave) => Promise<DocumentPlace>): Promise<ReadonlyMap<DocumentToSave, { readonly draft: Draft; readonly paperId: string }>> {
  const [first] = inputs;
  const isPlain = (input: DocumentToSave): boolean => input.belongsTo === undefined && input.bodyName === first?.bodyName && known.get(input.source)?.files.length === 0;
  if (first === undefined || known.size < inputs.length || !inputs.every(isPlain)) return new Map();
  const place = await findPlaceOf(first);
  const drafts = inputs.map((input) => draftDocument(place, input, known.get(input.source) ?? unknown));
  const papers = await findOrMakePapers(write, place.bodyId, drafts.map(({ key, form, input: { name } }) => ({ key, form, name })));
  return new Map(drafts.map((draft) => [draft.input, { draft, paperId: papers.get(draft.key) ?? "" }]));
}

/** Finds the place of documents; that of a body by its name once. */
function createPlaceFinder(write: Write): (input: DocumentToSave) => Promise<DocumentPlace> {
  const found = new Map<string, DocumentPlace>();
  return async (input) => {
    const before = input.belongsTo === undefined ? found.get(input.bodyName) : undefined;
    const place = before ?? await findPlace(write, input);
    if (input.belongsTo === undefined) found.set(input.bodyName, place);
    return place;
  };
}

/** Saves documents of one body and of different papers. */
async function saveTogether(write: Write, savings: readonly Saving[]): Promise<void> {
  const bodyId = savings[0]?.bodyId;
  if (bodyId === undefined) return;
  const meetingIds = await saveReadRows(write, bodyId, savings);
  await refreshPapers(write, savings.map(({ paperId, input }) => ({ paperId, release: input.release })));
  await linkAgendaItems(write, meetingIds);
  await saveSources(write, savings);
  for (const saving of savings) await removeEmptyPapers(write, saving);
}

async function saveSources(write: Write, savings: readonly Saving[]): Promise<void> {
  const rows = savings.map(({ input: { source, name, sha256, size, readerVersion, notes }, bodyId, fileId }) =>
    ({ source, body_id: bodyId, name, sha256, size, status: "read" as const, notes, reader_version: readerVersion, file_id: fileId }));
  const isTold = (at: number): boolean => savings[at]?.input.belongsTo !== undefined;
  await saveRows(write, "source_document", rows.filter((_row, at) => !isTold(at)), "source");
  await saveRows(write, "source_document", rows.filter((_row, at) => isTold(at)).map((row) => ({ ...row, seen_at: "now" })), "source");
}

/** A paper whose last file moved to another paper (because its number was read) has nothing left to show. */
async function removeEmptyPapers(write: Write, { input, paperId, formerPapers }: Saving): Promise<void> {
  for (const former of formerPapers) {
    await write.updateTable("correction").set({ paper_id: paperId }).where("paper_id", "=", former).where("source", "=", input.source).execute();
    if (!(await hasOtherSources(write, former, null))) {
      await write.deleteFrom("paper").where("id", "=", former).execute();
    } else {
      await refreshPapers(write, [{ paperId: former, release: false }]);
    }
  }
}
