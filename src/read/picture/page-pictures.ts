import { createProcessPool, type ProcessPool } from "../process-pool.ts";
import type { PagePicture, PageSize, PictureAnswer, PictureTask } from "./picture-message.ts";
import { createLimitedCache } from "./limited-cache.ts";

export interface PagePicturesOptions {
  /** The bytes of a file by their SHA-256; null where they are gone. */
  readonly load: (sha256: string) => Promise<Uint8Array | null>;
  /** A page that takes longer is given up; 20 seconds unless told. */
  readonly timeoutMs?: number;
  /** The drawing process may hold so much; 768 unless told. */
  readonly memoryMegabytes?: number;
  /** Pictures kept in memory, all together; 48 unless told. */
  readonly cacheMegabytes?: number;
}

/** Pages of files as pictures. */
export interface PagePictures {
  /** Sizes of all pages; empty where the file has none that can be shown. */
  sizes(sha256: string, mediaType: string): Promise<readonly PageSize[]>;
  /** A page, from 1; null where it cannot be shown. */
  picture(sha256: string, mediaType: string, page: number): Promise<PagePicture | null>;
  close(): Promise<void>;
}

const DRAWN: ReadonlySet<string> = new Set(["application/pdf", "image/png", "image/jpeg", "image/tiff", "application/octet-stream"]);
/** A process that draws nothing for so long is ended. */
const IDLE_MS = 60_000;

/**
 * Draws pages in one process of its own, which is ended when it takes too long or holds too much, and replaced when it is needed again.
 * What was drawn is kept for a while.
 */
export function createPagePictures({ load, timeoutMs = 20_000, memoryMegabytes = 768, cacheMegabytes = 48 }: PagePicturesOptions): PagePictures {
  const pictures = createLimitedCache<PagePicture>(cacheMegabytes * 1_000_000, ({ bytes }) => bytes.length);
  const sizes = createLimitedCache<readonly PageSize[]>(200_000, (list) => list.length + 1);
  // In development the sources run as they are; built, only their compiled form is there.
  const module = new URL(import.meta.url.endsWith(".ts") ? "./picture-process.ts" : "./picture-process.js", import.meta.url);
  let processes: ProcessPool<PictureTask, PictureAnswer> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    clearTimeout(idle);
    processes?.abandon();
    processes = null;
  };

  const ask = async (task: PictureTask): Promise<PictureAnswer | null> => {
    processes ??= createProcessPool({ module, workers: 1, timeoutMs, memoryMegabytes });
    const outcome = await processes.run(task);
    return "result" in outcome ? outcome.result : null;
  };

  /** The process may hold the file still; else it is sent. */
  const askFor = async (key: string, wanted: PictureTask["wanted"]): Promise<PictureAnswer | null> => {
    clearTimeout(idle);
    const answer = await ask({ key, bytes: null, wanted });
    const bytes = answer?.kind === "bytesMissing" ? await load(key) : null;
    idle = setTimeout(end, IDLE_MS);
    idle.unref();
    return bytes === null ? answer : await ask({ key, bytes, wanted });
  };

  /** One at a time: a page that is asked for twice meanwhile is drawn once. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return await turn;
  };

  return {
    sizes: async (sha256, mediaType) => (DRAWN.has(mediaType) ? await inTurn(async () => {
      const known = sizes.get(sha256);
      if (known !== undefined) return known;
      const answer = await askFor(sha256, "sizes");
      if (answer?.kind !== "sizes") return [];
      sizes.set(sha256, answer.sizes);
      return answer.sizes;
    }) : []),
    picture: async (sha256, mediaType, page) => (DRAWN.has(mediaType) ? await inTurn(async () => {
      const known = pictures.get(`${sha256} ${page}`);
      if (known !== undefined) return known;
      const answer = await askFor(sha256, page);
      const found = answer?.kind === "picture" ? answer.picture : null;
      if (found !== null) pictures.set(`${sha256} ${page}`, found);
      return found;
    }) : null),
    async close() {
      await last;
      end();
    },
  };
}
