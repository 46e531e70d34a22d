const PAUSE_MS = 1000;
const MOST_WAITING = 20;

/**
 * Answers wrong keys one after another, a second each, whoever sends them and however many at once.
 * More than some twenty do not even wait: they are turned away.
 */
export interface SlowDown {
  /** Holds when it is this one's turn. @returns false where too many wait already */
  wait(): Promise<boolean>;
}

/** @param pause resolves after so many milliseconds */
export function createSlowDown(pause: (ms: number) => Promise<void>): SlowDown {
  let last = Promise.resolve();
  let waiting = 0;
  return {
    async wait() {
      if (waiting >= MOST_WAITING) return false;
      waiting += 1;
      last = last.then(async () => await pause(PAUSE_MS)).finally(() => {
        waiting -= 1;
      });
      await last;
      return true;
    },
  };
}
