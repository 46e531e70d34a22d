import type { OparlType } from "../../council/oparl-type.ts";
import { countPublished, loadLastChange, loadPublished, loadPublishedChanges, loadPublishedPage, type PublishedList, type PublishedObject } from "../../store/published-objects.ts";
import type { Viewer } from "../../store/viewer.ts";

/** What was published, seen with a citizen's eyes: the viewer is filled in once. */
export interface PublishedReads {
  readonly object: (type: OparlType, id: string) => Promise<PublishedObject | null>;
  readonly page: (list: PublishedList, after: number, limit: number) => Promise<readonly PublishedObject[]>;
  readonly count: (list: PublishedList) => Promise<number>;
  readonly changes: (after: number, limit: number) => Promise<readonly PublishedObject[]>;
  readonly lastChange: () => Promise<number>;
}

/** The reads of what was published, for one viewer. */
export function publishedReads(citizen: Viewer): PublishedReads {
  return {
    object: async (type, id) => await loadPublished(citizen, type, id),
    page: async (list, after, limit) => await loadPublishedPage(citizen, list, after, limit),
    count: async (list) => await countPublished(citizen, list),
    changes: async (after, limit) => await loadPublishedChanges(citizen, after, limit),
    lastChange: async () => await loadLastChange(citizen),
  };
}
