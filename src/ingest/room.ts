/** A bound on how much is held at once. */
export interface Room {
  /** Waits until there is room for so much; more than the whole room gets in alone. First come, first served. */
  take(size: number): Promise<void>;
  give(size: number): void;
}

/** @param most that is held at once, in the units of the sizes */
export function createRoom(most: number): Room {
  const waiting: { readonly size: number; readonly enter: () => void }[] = [];
  let held = 0;
  const letIn = (): void => {
    for (let first = waiting[0]; first !== undefined && (held === 0 || held + first.size <= most); first = waiting[0]) {
      waiting.shift();
      held += first.size;
      first.enter();
    }
  };
  return {
    take: (size) => new Promise((enter) => {
      waiting.push({ size, enter });
      letIn();
    }),
    give(size) {
      held -= size;
      letIn();
    },
  };
}
