import { availableParallelism } from "node:os";

/** Lets a few pages be recognised at the same time. */
export interface Lanes {
  /** Starts the work as soon as a lane is free, and returns then; what it throws, `finish` throws. */
  run(work: () => Promise<void>): Promise<void>;
  /** Waits for all that was started. */
  finish(): Promise<void>;
}

/** Each page in recognition takes some 100 MB. */
const MOST_LANES = 4;

/** As many lanes as the machine has cores, at most four: recognition itself runs on one core. */
export function createLanes(count = Math.min(MOST_LANES, availableParallelism())): Lanes {
  const running = new Set<Promise<void>>();
  let failed: { readonly error: unknown } | null = null;
  return {
    async run(work) {
      const started: Promise<void> = work()
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => running.delete(started));
      running.add(started);
      if (running.size >= count) await Promise.race(running);
    },
    async finish() {
      await Promise.all(running);
      if (failed !== null) throw failed.error;
    },
  };
}
