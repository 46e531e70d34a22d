import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
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

const DRAWN: ReadonlySet<string> = new Set(["application/pdf", "image/png", "image/jpeg", "application/octet-stream"]);
/** A process that draws nothing for so long is ended. */
const IDLE_MS = 60_000;
/** A busy machine may take so long to start a process. */
const START_MS = 20_000;

/**
 * Draws pages in one process of its own, which is ended when it takes too long or holds too much, and replaced when it is needed again.
 * What was drawn is kept for a while.
 */
export function createPagePictures({ load, timeoutMs = 20_000, memoryMegabytes = 768, cacheMegabytes = 48 }: PagePicturesOptions): PagePictures {
  const pictures = createLimitedCache<PagePicture>(cacheMegabytes * 1_000_000, ({ bytes }) => bytes.length);
  const sizes = createLimitedCache<readonly PageSize[]>(200_000, (list) => list.length + 1);
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    child?.removeAllListeners();
    child?.on("error", () => undefined);
    child?.kill("SIGKILL");
    child = null;
  };

  const ask = async (task: PictureTask): Promise<Outcome> => {
    if (child === null) {
      child = start(memoryMegabytes);
      if (typeof (await answerOf(child, null, START_MS)) === "string") end();
    }
    const answer = child === null ? "gone" : await answerOf(child, task, timeoutMs);
    if (typeof answer === "string") end();
    return answer;
  };

  const askWithBytes = async (key: string, wanted: PictureTask["wanted"]): Promise<PictureAnswer | null> => {
    clearTimeout(idle);
    // The process may hold the file still; it may also have been ended meanwhile.
    let answer: Outcome = child === null ? "gone" : await ask({ key, bytes: null, wanted });
    if (answer === "gone" || (answer !== "late" && answer.kind === "bytesMissing")) {
      const bytes = await load(key);
      answer = bytes === null ? "gone" : await ask({ key, bytes, wanted });
    }
    idle = setTimeout(end, IDLE_MS);
    idle.unref();
    return typeof answer === "string" ? null : answer;
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
      const answer = await askWithBytes(sha256, "sizes");
      if (answer?.kind !== "sizes") return [];
      sizes.set(sha256, answer.sizes);
      return answer.sizes;
    }) : []),
    picture: async (sha256, mediaType, page) => (DRAWN.has(mediaType) ? await inTurn(async () => {
      const known = pictures.get(`${sha256} ${page}`);
      if (known !== undefined) return known;
      const answer = await askWithBytes(sha256, page);
      const found = answer?.kind === "picture" ? answer.picture : null;
      if (found !== null) pictures.set(`${sha256} ${page}`, found);
      return found;
    }) : null),
    async close() {
      await last;
      clearTimeout(idle);
      end();
    },
  };
}

/** `late`: it took too long; `gone`: the process has ended. */
type Outcome = PictureAnswer | "late" | "gone";

/** @param task null waits for the process to start */
function answerOf(child: ChildProcess, task: PictureTask | null, timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(late);
      child.off("message", settle).off("exit", onEnd).off("error", onEnd);
      resolve(outcome);
    };
    const onEnd = (): void => settle("gone");
    const late = setTimeout(() => settle("late"), timeoutMs);
    child.on("message", settle).on("exit", onEnd).on("error", onEnd);
    if (task !== null) {
      child.send(task, (error) => {
        if (error !== null) onEnd();
      });
    }
  });
}

function start(memoryMegabytes: number): ChildProcess {
  // In development the sources run as they are; built, only their compiled form is there.
  const file = import.meta.url.endsWith(".ts") ? "./picture-process.ts" : "./picture-process.js";
  return fork(fileURLToPath(new URL(file, import.meta.url)), [String(memoryMegabytes)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${memoryMegabytes}`],
  });
}
