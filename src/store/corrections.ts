import { sql } from "kysely";
import type { CorrectableProperty } from "../council/correctable.ts";
import type { HeadProperty } from "../council/head-properties.ts";
import { type Correction, STATUS } from "./apply-corrections.ts";
import { type CorrectableFact, loadCorrectableFact } from "./correctable-facts.ts";
import { makeId } from "./make-id.ts";
import { saveJudgement } from "./save-judgement.ts";
import { saveRows, type Write } from "./save-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Viewer } from "./viewer.ts";

/** People's corrections of the documents of some sources, by source, oldest first. */
export async function loadCorrections(write: Write, sources: readonly string[]): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const rows = await write.selectFrom("correction").selectAll().where(sql<boolean>`source = any(${sources}::text[])`).orderBy("made_at").orderBy("id").execute();
  const read = ({ id, property, original_value, action, value, visibility, quote, occurrence, words_before, words_after }: (typeof rows)[number]): Correction =>
    ({ id, property, originalValue: original_value, action, value, visibility, quote, occurrence, wordsBefore: words_before, wordsAfter: words_after });
  return new Map([...Map.groupBy(rows, (row) => row.source)].map(([source, own]) => [source, own.map(read)]));
}

export interface CorrectionToSave {
  /** A statement, a consultation or a reference. */
  readonly factId: string;
  readonly action: "confirm" | "correct" | "reject";
  /** The right value, in the shape of `CorrectableValues`; only with `correct`. */
  readonly value?: unknown;
  /** Who says so. */
  readonly by: string;
}

/** What a fact is about, what was found, and the paper it belongs to; null where there is no such fact. */
export async function loadFact(office: Viewer, factId: string): Promise<{ readonly property: CorrectableProperty; readonly paperId: string; readonly foundValue: unknown; readonly isCorrected: boolean } | null> {
  const fact = await loadCorrectableFact(office, factId);
  return fact === null ? null : { property: fact.property, paperId: fact.paperId, foundValue: fact.foundValue, isCorrected: fact.correctionId !== null };
}

/**
 * Keeps a person's word about a fact and applies it at once. A second word about the same fact replaces the first.
 * Throws where the fact does not exist.
 */
export async function saveCorrection(office: Viewer, { factId, action, value: given, by }: CorrectionToSave): Promise<void> {
  await inTransaction(office, async (write) => {
    const fact = await factFor(write, factId);
    const value = action === "correct" ? given : null;
    const id = fact.correctionId ?? (await freeId(write, fact));
    await saveRows(write, "correction", [{
      id, body_id: fact.bodyId, paper_id: fact.paperId, source: fact.source, property: fact.property, original_value: fact.foundValue,
      quote: fact.quote, occurrence: fact.occurrence, words_before: fact.wordsBefore, words_after: fact.wordsAfter,
      action, value, visibility: fact.visibility, made_by: by,
    }]);
    await write.updateTable("correction").set({ made_at: sql`now()` }).where("id", "=", id).execute();
    await saveJudgement(write, fact, { value: action === "correct" ? given : fact.foundValue, status: STATUS[action], correctionId: id });
  });
}

/** An id that no other correction has: what is printed alike may stand at another place in a newer version, and a person may have judged it there. */
async function freeId(write: Write, { source, property, quote, occurrence, foundValue }: CorrectableFact): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const id = makeId("correction", source, property, quote, String(occurrence), JSON.stringify(foundValue), ...(attempt === 1 ? [] : [String(attempt)]));
    const taken = await write.selectFrom("correction").select("id").where("id", "=", id).executeTakeFirst();
    if (taken === undefined) {
      return id;
    }
  }
}

export interface FactToAdd {
  readonly fileId: string;
  /** One that a document states once, in its head. */
  readonly property: HeadProperty;
  /** In the shape of `CorrectableValues`. */
  readonly value: unknown;
  /** Who says so. */
  readonly by: string;
}

/** True where the document's head says so already, or a person did; null where there is no such document. */
export async function hasHeadFact({ db }: Viewer, fileId: string, property: HeadProperty): Promise<boolean | null> {
  const file = await db.selectFrom("file").select("id").where("id", "=", fileId).where("current", "=", true).executeTakeFirst();
  const fact = await db.selectFrom("statement").select("id").where("file_id", "=", fileId).where("property", "=", property).where("status", "<>", "rejected").limit(1).executeTakeFirst();
  return file === undefined ? null : fact !== undefined;
}

/** Keeps what a person says that the document does not say: a statement without evidence, which stands until it is taken back. */
export async function saveAddition(office: Viewer, { fileId, property, value, by }: FactToAdd): Promise<void> {
  await inTransaction(office, async (write) => {
    const file = await write.selectFrom("file").select(["id", "body_id", "paper_id", "source", "visibility"]).where("id", "=", fileId).executeTakeFirstOrThrow();
    // The same id that a later reading gives to a statement without words of its own.
    const id = makeId("statement", file.paper_id, file.source, property, "", "0", "0");
    await saveRows(write, "statement", [{
      id, body_id: file.body_id, paper_id: file.paper_id, file_id: fileId, section_id: null, section_start: null, section_end: null, person_id: null, organization_id: null, group_key: null,
      property, value, found_value: value, quote: "", occurrence: 0, words_before: "", words_after: "", span_start: 0, span_end: 0, page: null, found_by: "correction", confidence: 1,
    }]);
    const fact = await factFor(write, id);
    const correctionId = fact.correctionId ?? (await freeId(write, fact));
    await saveRows(write, "correction", [{
      id: correctionId, body_id: file.body_id, paper_id: file.paper_id, source: file.source, property, original_value: value,
      quote: "", occurrence: 0, words_before: "", words_after: "", action: "correct", value, visibility: file.visibility, made_by: by,
    }]);
    await saveJudgement(write, fact, { value, status: "corrected", correctionId });
  });
}

/**
 * Takes a person's word about a fact back: it stands again as it was found. What no reading finds any more goes with the word.
 * Throws where the fact does not exist.
 */
export async function removeCorrection(office: Viewer, factId: string): Promise<void> {
  await inTransaction(office, async (write) => {
    const fact = await factFor(write, factId);
    await saveJudgement(write, fact, { value: fact.foundValue, status: "found", correctionId: null });
    await write.deleteFrom("correction").where("id", "=", fact.correctionId ?? "").execute();
    if (fact.foundBy === "correction") {
      await saveJudgement(write, fact, { value: fact.foundValue, status: "rejected", correctionId: null });
      await write.deleteFrom(fact.noun).where("id", "=", fact.id).execute();
    }
  });
}

async function factFor(write: Write, factId: string): Promise<CorrectableFact> {
  const fact = await loadCorrectableFact({ db: write }, factId);
  if (fact === null) {
    throw new Error(`There is no fact ${factId}. The document may have been read again meanwhile; load the page anew.`);
  }
  return fact;
}
