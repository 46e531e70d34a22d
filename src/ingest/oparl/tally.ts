import type { OparlType } from "../../council/oparl-type.ts";
import type { Counted, FaultReport, ObjectCount, VisitReport } from "../../council/visit-report.ts";
import { type Fault, faultKinds } from "../../oparl/decode/fault.ts";
import { howTaken } from "./how-taken.ts";
import { failureSentence } from "../../source/oparl/failure-sentence.ts";
import type { SavedRecord } from "../../store/oparl-records.ts";
import type { Failure } from "../../source/oparl/fetched.ts";
import { type Manner, mannerKinds } from "../../source/oparl/manner.ts";

/** Counts what a visit sees. It is kept with the visit, so that the report is whole although the program was stopped in between. */
export interface Tally {
  addFaults(faults: readonly Fault[]): void;
  addManners(manners: readonly Manner[]): void;
  addFailure(failure: Failure): void;
  /** What became of objects that were saved. */
  addSaved(records: readonly SavedRecord[]): void;
  addFile(what: keyof KeptTally["files"]): void;
  addSpent(requests: number, bytes: number): void;
  /** Objects that changed since the program was started, by what became of them; null: too many to tell. */
  changes(): ReadonlyMap<string, SavedRecord> | null;
  /** As it is kept. */
  readonly kept: KeptTally;
  faults(): readonly FaultReport[];
  failures(): VisitReport["failures"];
}

/** Plain data. Everything in it is bounded by the number of kinds. */
export interface KeptTally {
  faults: Record<string, FaultReport>;
  failures: Record<string, Counted & { readonly sentence: string }>;
  objects: Partial<Record<OparlType, ObjectCount>>;
  files: { fetched: number; unchanged: number; failed: number; unreadable: number };
  requests: number;
  bytes: number;
}

/** After more changes than these everything that rests on them is made anew. */
const mostChanges = 5000;

export const emptyTally = (): KeptTally => ({ faults: {}, failures: {}, objects: {}, files: { fetched: 0, unchanged: 0, failed: 0, unreadable: 0 }, requests: 0, bytes: 0 });

export function createTally(kept: KeptTally): Tally {
  const addFault = (kind: string, fault: Omit<FaultReport, "count" | "kind">): void => {
    const before = kept.faults[kind];
    kept.faults[kind] = before ? { ...before, count: before.count + 1 } : { kind, count: 1, ...fault };
  };
  const changes = new Map<string, SavedRecord>();
  return {
    changes: () => (changes.size > mostChanges ? null : changes),
    kept,
    addFaults(faults) {
      for (const { kind, object, property } of faults) {
        addFault(kind, { sentence: faultKinds[kind].german, how: howTaken[kind], example: shortened(property === undefined ? object : `${object} (${property})`) });
      }
    },
    addManners(manners) {
      for (const { kind, address } of manners) addFault(kind, { sentence: mannerKinds[kind].german, how: mannerKinds[kind].how, example: shortened(address) });
    },
    addFailure(failure) {
      if (failure.kind === "stopped") return;
      const key = `${failure.kind} ${failure.status ?? ""}`;
      const count = (kept.failures[key]?.count ?? 0) + 1;
      kept.failures[key] = { example: shortened(failure.address), sentence: failureSentence(failure), ...kept.failures[key], count };
    },
    addSaved(records) {
      for (const { url, type, state } of records) {
        if (state === "same") continue;
        if (changes.size <= mostChanges) changes.set(url, { url, type, state });
        const before = kept.objects[type] ?? { known: 0, made: 0, changed: 0, deleted: 0 };
        kept.objects[type] = { ...before, [state]: before[state] + 1 };
      }
    },
    addFile: (what) => void kept.files[what]++,
    addSpent(requests, bytes) {
      kept.requests += requests;
      kept.bytes += bytes;
    },
    faults: () => Object.values(kept.faults).toSorted((a, b) => b.count - a.count || a.kind.localeCompare(b.kind)),
    failures: () => Object.values(kept.failures).toSorted((a, b) => b.count - a.count),
  };
}

const longest = 300;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
