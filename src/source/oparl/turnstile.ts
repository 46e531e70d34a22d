/** Lets requests through: so many at once, with a pause between two beginnings, and none while the server wants to be left alone. */
export interface Turnstile {
  /** Does the work when it is its turn. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Nothing begins before this moment (milliseconds since 1970). */
  holdUntil(moment: number): void;
}

export interface TurnstileOptions {
  readonly atOnce: number;
  readonly pauseMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export function createTurnstile({ atOnce, pauseMs, now, wait }: TurnstileOptions): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let notBefore = 0;
  const enter = async (): Promise<void> => {
    if (inside < atOnce) inside++;
    else await new Promise<void>((open) => waiting.push(open));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside--;
  };
  /** Each takes its own moment before it waits, so that two do not begin together. */
  const untilDue = async (): Promise<void> => {
    for (let left = notBefore - now(); left > 0; left = notBefore - now()) await wait(left);
    notBefore = now() + pauseMs;
  };
  return {
    async pass(work) {
      await enter();
      try {
        await untilDue();
        return await work();
      } finally {
        leave();
      }
    },
    holdUntil: (moment) => void (notBefore = Math.max(notBefore, moment)),
  };
}
