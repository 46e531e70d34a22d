import type { FlatObject } from "../oparl/model.ts";
import type { UnitKey } from "../store/publication/tasks.ts";

/** An object as our tables, or another server, tell it, before it is written. */
export interface Draft {
  readonly flat: FlatObject;
  readonly owner: UnitKey;
  readonly bodyId: string | null;
  /** Organizations in whose lists it stands. */
  readonly organizationIds: readonly string[];
  /** Ids of all whose hiding hides it. */
  readonly madeFrom: readonly string[];
  /** What makes it be published anew: ids of objects of other units that it names or embeds, addresses that lead nowhere yet. */
  readonly leansOn?: readonly string[];
  /** Addresses under which other servers know it. */
  readonly addresses?: readonly string[];
  /** True: a document that is here was read for it, so that all we say of what was read is ours. */
  readonly isRead?: boolean;
  /** ISO date-time since when it is known; null: since now. */
  readonly created: string | null;
}
