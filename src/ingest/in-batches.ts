/** How much may be in one batch. */
export interface BatchLimits<T> {
  readonly items: number;
  /** An item that reaches it fills a batch alone. */
  readonly weight: number;
  readonly weigh: (item: T) => number;
}

/**
 * Hands on items in batches, in their order: whatever is there when the caller asks, at least one. While the caller deals with a batch the next
 * ones are fetched, at most as many as fill a batch. An error comes after all items that came before it.
 */
export async function* inBatches<T>(items: AsyncIterable<T>, limits: BatchLimits<T>): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]();
  const waiting: T[] = [];
  let weight = 0;
  let end: { readonly error?: unknown } | null = null;
  let fetching: Promise<void> | null = null;
  const fetch = (): void => {
    if (fetching !== null || end !== null || waiting.length >= limits.items || weight >= limits.weight) return;
    fetching = iterator.next().then(
      ({ done, value }) => {
        if (done === true) end = {};
        else {
          waiting.push(value);
          weight += limits.weigh(value);
        }
      },
      (error: unknown) => {
        end = { error };
      },
    ).then(() => {
      fetching = null;
      fetch();
    });
  };
  try {
    for (;;) {
      fetch();
      for (let running = fetching; waiting.length === 0 && running !== null; running = fetching) await running;
      if (waiting.length === 0) break;
      const batch = waiting.splice(0);
      weight = 0;
      fetch();
      yield batch;
    }
    const ended = end as { readonly error?: unknown } | null;
    if (ended !== null && "error" in ended) throw ended.error;
  } finally {
    // Nothing more is fetched; what is being fetched is waited for, so that the source can be closed.
    end ??= {};
    await fetching;
    await iterator.return?.();
  }
}
