import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../../source/folder/fetch-folder.ts";
import { fetchFile } from "../../source/oparl/fetch-file.ts";
import type { Failure } from "../../source/oparl/fetched.ts";
import { loadDoubts, removeDoubts, saveDoubt } from "../../store/oparl-absence.ts";
import { countFilesToFetch, loadOparlFetches, type OparlFetch, saveFilesSeen, saveOparlFetches } from "../../store/oparl-fetches.ts";
import { type FileToFetch, loadFilesToFetch } from "../../store/oparl-files.ts";
import { type Import, importFiles } from "../import-files.ts";
import type { Visit } from "./visit.ts";

/** So many files, and so many bytes, lie on the disk before they are read. */
const mostWaiting = 500;
const mostBytes = 500_000_000;

export interface TakeFiles {
  readonly import: Omit<Import, "placeOf">;
  /** Folder for what waits to be read. */
  readonly spoolFolder: string;
  readonly maxBytes: number;
}

/**
 * Fetches the files that were never read or have changed, and reads them like any other, some hundred at a time. What was read stays known
 * whatever happens; what does not answer is asked for again at the next full visit, or when the server says that it has changed.
 */
export async function takeFiles(visit: Visit, input: TakeFiles): Promise<void> {
  const total = await countFilesToFetch(visit.office, visit.row.id);
  let done = 0;
  let after = "";
  while (!visit.stop.aborted) {
    const files = await loadFilesToFetch(visit.office, visit.row.id, mostWaiting, after);
    if (files.length === 0) return;
    const folder = await mkdtemp(join(input.spoolFolder, `spool-${process.pid}-`));
    try {
      const taken = await fetchSome(visit, input, files, folder, () => visit.onProgress("Dateien holen", Math.min(++done, total), total, ""));
      after = taken.at(-1)?.file.url ?? files.at(-1)?.url ?? "";
      await readFetched(visit, input, taken);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

interface Taken {
  readonly file: FileToFetch;
  /** Null: it is what was read before, or could not be had. */
  readonly source: SourceFile | null;
  readonly fetch: OparlFetch | null;
  readonly isKnown: boolean;
}

/** @returns the files in their order, as far as there was room for them */
async function fetchSome(visit: Visit, input: TakeFiles, files: readonly FileToFetch[], folder: string, tell: () => void): Promise<readonly Taken[]> {
  const serverId = visit.row.id;
  const urls = files.map(({ url }) => url);
  const [fetches, doubts] = await Promise.all([loadOparlFetches(visit.office, serverId, urls), loadDoubts(visit.office, serverId, urls)]);
  const taken: Taken[] = [];
  let bytes = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length && bytes < mostBytes && !visit.stop.aborted; at = next++) {
      const file = files[at];
      if (!file) return;
      // A file that did not answer once is asked for again at full visits only.
      const isDoubtful = visit.kind === "changes" ? doubts.has(file.url) : doubts.get(file.url) === visit.number;
      const result = isDoubtful ? null : await fetchOne(visit, input, file, fetches.get(file.url), join(folder, String(at)));
      taken[at] = result ?? { file, source: null, fetch: null, isKnown: false };
      bytes += result?.source?.size ?? 0;
      tell();
    }
  };
  await Promise.all(Array.from({ length: visit.atOnce }, work));
  visit.tally.addManners(visit.server.takeManners());
  // A gap is where another worker was stopped: what comes behind it is fetched with the next ones.
  const gap = files.findIndex((_file, at) => taken[at] === undefined);
  return gap < 0 ? taken : taken.slice(0, gap);
}

async function fetchOne(visit: Visit, { maxBytes }: TakeFiles, file: FileToFetch, known: OparlFetch | undefined, path: string): Promise<Taken | null> {
  const source = (size: number): SourceFile => ({ key: file.source, name: file.name, path, size, topFolder: null, rootName: file.bodyName });
  if (file.size !== null && file.size > maxBytes) return { file, source: source(file.size), fetch: null, isKnown: false };
  const isRead = file.knownSha256 !== null && known !== undefined;
  const validators = { ...(known?.etag == null ? {} : { etag: known.etag }), ...(known?.lastModified == null ? {} : { lastModified: known.lastModified }) };
  const answer = await fetchFile(visit.server, { addresses: file.addresses, mediaType: file.mediaType, path, maxBytes, ...(isRead ? { validators } : {}) });
  if (!answer.ok) return await failed(visit, file, answer.failure, source(maxBytes + 1));
  const fetch: OparlFetch = { url: file.url, etag: answer.validators.etag ?? null, lastModified: answer.validators.lastModified ?? null };
  const isKnown = answer.content === null || answer.content.sha256 === file.knownSha256;
  visit.tally.addFile(isKnown ? "unchanged" : "fetched");
  return { file, source: isKnown ? null : source(answer.content?.size ?? 0), fetch, isKnown };
}

async function failed(visit: Visit, file: FileToFetch, failure: Failure, tooLarge: SourceFile): Promise<Taken | null> {
  if (failure.kind === "stopped") return null;
  // Said by the import, as for files of a folder.
  if (failure.kind === "too-large") return { file, source: tooLarge, fetch: null, isKnown: false };
  visit.tally.addFailure(failure);
  visit.tally.addFile("failed");
  await visit.save(async (write) => await saveDoubt(write, visit.row.id, file.url, visit.number, failure.kind));
  return null;
}

async function readFetched(visit: Visit, input: TakeFiles, taken: readonly Taken[]): Promise<void> {
  const places = new Map(taken.map(({ file }) => [file.source, file]));
  const sources = taken.flatMap(({ source }) => source ?? []);
  if (sources.length > 0) await importFiles(sources, { ...input.import, placeOf: (key) => places.get(key) });
  if (visit.stop.aborted) return;
  await saveFilesSeen(visit.office, taken.filter(({ isKnown }) => isKnown).map(({ file }) => file.url));
  await saveOparlFetches(visit.office, visit.row.id, taken.flatMap(({ fetch }) => fetch ?? []));
  const answered = taken.filter(({ fetch }) => fetch !== null).map(({ file }) => file.url);
  if (answered.length > 0) await visit.save(async (write) => await removeDoubts(write, visit.row.id, answered));
}
