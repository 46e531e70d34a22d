import { loadDueOparlServers, type OparlServerRow } from "../store/oparl-servers.ts";
import type { Viewer } from "../store/viewer.ts";

/** The one thing this program does again and again by itself: it visits OParl servers when they are due. */
export interface VisitServers {
  readonly office: Viewer;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  readonly stop: AbortSignal;
  /** Visits one server, from beginning to end. Where another process is at it, that is no error. */
  readonly visit: (server: OparlServerRow) => Promise<void>;
  /** Told of what went wrong, in English. */
  readonly onError: (what: string, error: unknown) => void;
}

/** So often it is looked whether a server is due. */
const lookEveryMs = 60_000;

/**
 * Visits servers when they are due, one after another, until it is stopped. Any number of processes may do so at the same time:
 * a server is due by what the database says of it, and the visit itself holds a lock.
 */
export async function visitServersWhenDue({ office, now, wait, stop, visit, onError }: VisitServers): Promise<void> {
  while (!stop.aborted) {
    const due = await loadDueOparlServers(office, now()).catch((error: unknown) => {
      // The database may be away for a while.
      onError("servers that are due", error);
      return [];
    });
    for (const server of due) {
      if (stop.aborted) return;
      await visit(server).catch((error: unknown) => onError(server.url, error));
    }
    await wait(lookEveryMs);
  }
}
