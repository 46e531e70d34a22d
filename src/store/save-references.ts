import type { CorrectableValues } from "../council/correctable.ts";
import { referenceKinds } from "../council/fact-value.ts";
import { numberKey } from "../council/name-key.ts";
import { wordIn } from "./fact-drafts.ts";
import { isoDay } from "./save-consultations.ts";
import { saveRows, type Write } from "./save-rows.ts";

/** A mention of another paper as it shall stand. */
export type Mention = CorrectableValues["reference"];

/** A mention from a value that was stored; whatever is missing is null. */
export function mentionIn({ value }: { readonly value: unknown }): Mention {
  const word = (key: keyof Mention): string | null => wordIn(value, key) || null;
  const kind = referenceKinds.find((known) => known === wordIn(value, "kind")) ?? "cites";
  return { kind, number: word("number"), citedDate: word("citedDate"), citedAs: word("citedAs"), citedBy: word("citedBy"), text: wordIn(value, "text"), target: word("target") };
}

/** The columns of a reference that follow from its value. */
export function referenceColumns({ kind, number, citedDate, citedAs, citedBy, text }: Mention) {
  return { kind, number, number_key: numberKey(number), cited_date: isoDay(citedDate), cited_as: citedAs, cited_by: citedBy, text };
}

/**
 * Ties mentions to the papers that people chose, in place of what the resolver found. A paper that is not there any more,
 * and one that would mention itself, is not chosen: the resolver then looks again.
 */
export async function chooseTargets(write: Write, choices: readonly { readonly referenceId: string; readonly target: string }[]): Promise<void> {
  for (const { referenceId, target } of choices) {
    const chosen = await write.updateTable("reference").set({ chosen_target: target, status: "resolved" })
      .where("id", "=", referenceId).where("paper_id", "<>", target)
      .where(({ exists, selectFrom }) => exists(selectFrom("paper").select("id").where("id", "=", target)))
      .returning("body_id").executeTakeFirst();
    if (chosen !== undefined) {
      await write.deleteFrom("reference_target").where("reference_id", "=", referenceId).execute();
      await saveRows(write, "reference_target", [{ reference_id: referenceId, paper_id: target, body_id: chosen.body_id }], "reference_id,paper_id");
    }
  }
}
