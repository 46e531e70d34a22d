import type { Vendor } from "../../oparl/decode/vendor.ts";
import type { OparlServer } from "../../source/oparl/oparl-server.ts";
import { inTransaction } from "../../store/in-transaction.ts";
import { type OparlServerRow, saveOparlProgress } from "../../store/oparl-servers.ts";
import type { Write } from "../../store/save-rows.ts";
import type { Viewer } from "../../store/viewer.ts";
import { createTally, emptyTally, type KeptTally, type Tally } from "./tally.ts";

/** What a visit does, one after another. A visit that was stopped goes on where it was. */
export const phases = ["lists", "references", "missing", "files", "done"] as const;
export type Phase = (typeof phases)[number];

/** Where a visit stands, kept with the server; how far each list is read stands with the list. */
export interface VisitProgress {
  readonly number: number;
  readonly kind: "full" | "changes";
  /** By our clock. */
  readonly startedAt: string;
  readonly phase: Phase;
  /** When the last full visit began that came to its end. */
  readonly lastFullAt: string | null;
  readonly tally: KeptTally;
  /** Until when the server wants to be left alone. */
  readonly notBefore?: string;
}

/** A visit under way. */
export interface Visit {
  readonly office: Viewer;
  readonly row: OparlServerRow;
  readonly server: OparlServer;
  readonly number: number;
  readonly kind: "full" | "changes";
  readonly startedAt: Date;
  /** The server's clock minus ours. */
  readonly clockOffsetMs: number;
  readonly context: { readonly version: "1.0" | "1.1" | null; readonly vendor: Vendor };
  /** Lists and objects that are asked for at the same time. */
  readonly atOnce: number;
  readonly tally: Tally;
  readonly stop: AbortSignal;
  readonly onProgress: (stage: string, done: number, total: number, name: string) => void;
  /**
   * Saves in one transaction, one after another: two pages that hold the same place would wait for each other.
   * Where the visit stands is kept with it.
   */
  save<T>(work: (write: Write) => Promise<T>): Promise<T>;
}

/** Begins a visit, or goes on with one that was not finished. */
export function visitToMake(kept: unknown, now: Date, wantsFull: boolean, fullEveryMs: number): VisitProgress {
  const before = isProgress(kept) ? kept : null;
  if (before && before.phase !== "done" && !(wantsFull && before.kind === "changes")) return before;
  const lastFullAt = before?.lastFullAt ?? null;
  const isFull = wantsFull || lastFullAt === null || now.getTime() - Date.parse(lastFullAt) >= fullEveryMs;
  return { number: (before?.number ?? 0) + 1, kind: isFull ? "full" : "changes", startedAt: now.toISOString(), phase: "lists", lastFullAt, tally: emptyTally() };
}

function isProgress(value: unknown): value is VisitProgress {
  return typeof value === "object" && value !== null && "number" in value && "tally" in value;
}

/** So often, at most, it is kept what was counted; how far lists are read is kept with every page. */
const keepEveryMs = 2000;

export interface VisitKeeper {
  readonly tally: Tally;
  phase(): Phase;
  enter(phase: Phase): Promise<void>;
  save: Visit["save"];
  progress(): VisitProgress;
}

interface VisitGuard {
  readonly now: () => Date;
  /** Throws where somebody else may be visiting the server. */
  readonly assertHeld: () => Promise<void>;
}

/** Keeps the progress of a visit while it saves. */
export function createVisitKeeper(office: Viewer, serverId: string, begun: VisitProgress, { now, assertHeld }: VisitGuard): VisitKeeper {
  const tally = createTally(begun.tally);
  let phase = begun.phase;
  let keptAt = 0;
  let last: Promise<unknown> = Promise.resolve();
  const progress = (): VisitProgress => ({ ...begun, phase, tally: tally.kept, ...(phase === "done" && begun.kind === "full" ? { lastFullAt: begun.startedAt } : {}) });
  const save = async <T>(work: (write: Write) => Promise<T>): Promise<T> => {
    const mine = last.then(assertHeld).then(async () => await inTransaction(office, async (write) => {
      const result = await work(write);
      if (now().getTime() - keptAt >= keepEveryMs) {
        await saveOparlProgress(write, serverId, progress());
        keptAt = now().getTime();
      }
      return result;
    }));
    last = mine.catch(() => undefined);
    return await mine;
  };
  return {
    tally, save, progress,
    phase: () => phase,
    async enter(next) {
      phase = next;
      keptAt = 0;
      await save(async () => undefined);
    },
  };
}
