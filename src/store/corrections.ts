import { sql } from "kysely";
import { nameKey } from "../council/name-key.ts";
import type { StatementProperty } from "../council/statement.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import type { Correction } from "./apply-corrections.ts";
import { wordIn } from "./fact-drafts.ts";
import { makeId } from "./make-id.ts";
import { savePeople } from "./known-names.ts";
import { refreshPaper } from "./save-paper.ts";
import { saveRows, type Write } from "./save-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Viewer } from "./viewer.ts";

/** People's corrections of the documents of one source, oldest first. */
export async function loadCorrections(write: Write, source: string): Promise<readonly Correction[]> {
  const rows = await write.selectFrom("correction").selectAll().where("source", "=", source).orderBy("made_at").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id, property: row.property, originalValue: row.original_value, action: row.action, value: row.value, visibility: row.visibility,
    quote: row.quote, occurrence: row.occurrence, wordsBefore: row.words_before, wordsAfter: row.words_after,
  }));
}

export interface CorrectionToSave {
  readonly statementId: string;
  readonly action: "confirm" | "correct" | "reject";
  /** The right value, in the shape of `StatementValues`; only with `correct`. */
  readonly value?: unknown;
  /** Who says so. */
  readonly by: string;
}

/** What a statement is about; null where there is no such statement. */
export async function loadStatementProperty({ db }: Viewer, statementId: string): Promise<StatementProperty | null> {
  const row = await db.selectFrom("statement").select("property").where("id", "=", statementId).executeTakeFirst();
  return row?.property ?? null;
}

/**
 * Keeps a person's word about a statement and applies it at once. A second word about the same statement replaces the first.
 * Throws where the statement does not exist.
 */
export async function saveCorrection(office: Viewer, correction: CorrectionToSave): Promise<void> {
  await inTransaction(office, async (write) => {
    const statement = await write.selectFrom("statement as s").innerJoin("file as f", "f.id", "s.file_id").leftJoin("section as c", "c.id", "s.section_id")
      .select(["s.id", "s.body_id", "s.paper_id", "s.file_id", "s.property", "s.found_value", "s.quote", "s.occurrence", "s.words_before", "s.words_after", "f.source", "f.visibility", "c.visibility as section_visibility"])
      .where("s.id", "=", correction.statementId).executeTakeFirst();
    if (statement === undefined) {
      throw new Error(`There is no statement ${correction.statementId}. The document may have been read again meanwhile; load the page anew.`);
    }
    const value = correction.action === "correct" ? correction.value : null;
    await saveRows(write, "correction", [{
      id: makeId("correction", statement.source, statement.property, statement.quote, String(statement.occurrence), JSON.stringify(statement.found_value)),
      body_id: statement.body_id, paper_id: statement.paper_id, source: statement.source, property: statement.property, original_value: statement.found_value,
      quote: statement.quote, occurrence: statement.occurrence, words_before: statement.words_before, words_after: statement.words_after,
      action: correction.action, value, visibility: strictest(statement.visibility, statement.section_visibility ?? "public"), made_by: correction.by,
    }]);
    const judged = correction.action === "correct" ? correction.value : statement.found_value;
    await saveRows(write, "statement", [{ ...(await wholeStatement(write, statement.id)), value: judged, status: STATUS[correction.action] }]);
    await applyToNouns(write, { ...statement, value: correction.action === "reject" ? null : judged });
  });
}

const STATUS = { confirm: "confirmed", correct: "corrected", reject: "rejected" } as const;

async function wholeStatement(write: Write, id: string) {
  const { file_published_at: _moment, ...row } = await write.selectFrom("statement").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return row;
}

interface Judged {
  readonly id: string;
  readonly body_id: string;
  readonly paper_id: string;
  readonly file_id: string;
  readonly source: string;
  readonly property: StatementProperty;
  readonly value: unknown;
}

/** What a corrected fact changes beyond itself: the paper's own columns, or the person it names. */
async function applyToNouns(write: Write, { id, body_id: bodyId, paper_id: paperId, file_id: fileId, source, property, value }: Judged): Promise<void> {
  if (property === "person") {
    const name = wordIn(value, "name");
    const people = await savePeople(write, bodyId, [name]);
    await write.updateTable("statement").set({ person_id: people.get(name) ?? null, group_key: nameKey(wordIn(value, "group")) || null }).where("id", "=", id).execute();
  }
  if (property === "visibility" && (value === "public" || value === "nonPublic")) {
    const visibility: Visibility = value;
    await write.updateTable("file").set({ visibility, ...(visibility === "nonPublic" ? { released_at: null } : {}) }).where("id", "=", fileId).execute();
    if (visibility === "nonPublic") await hideAttached(write, source);
  }
  await refreshPaper(write, paperId, false);
}

/** What lies in a file that a person hid is hidden with it. */
async function hideAttached(write: Write, source: string): Promise<void> {
  const papers = await write.updateTable("file").set({ visibility: "nonPublic", released_at: null })
    .where(sql<boolean>`containers @> array[${source}]`).returning("paper_id").execute();
  for (const paperId of new Set(papers.map((file) => file.paper_id))) await refreshPaper(write, paperId, false);
}
