import type { Sheet } from "../sheet.ts";
import { printedListIn } from "./printed-list.ts";
import { recordIn } from "./record.ts";
import { seatPlanIn } from "./seat-plan.ts";
import type { VoteList } from "./vote-list.ts";

const known = new WeakMap<Sheet, { readonly list: VoteList | null }>();

/** The list of votes that a document is; null for any other document. Looked for once in each sheet. */
export function voteListOf(sheet: Sheet): VoteList | null {
  const before = known.get(sheet);
  if (before !== undefined) return before.list;
  const list = recordIn(sheet) ?? seatPlanIn(sheet) ?? printedListIn(sheet);
  known.set(sheet, { list });
  return list;
}
