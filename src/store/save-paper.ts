import { sql } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { numberKey } from "../council/name-key.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
import { oparlSourcePrefix } from "../council/oparl-source.ts";
import { formOfPaperType } from "../council/paper-type.ts";
import { titleFromText } from "../council/title-from-text.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import { makeId } from "./make-id.ts";
import { storableText, type Write } from "./save-rows.ts";

export interface PaperToFind {
  readonly bodyId: string;
  /** See council/paper-key.ts. */
  readonly key: string;
  readonly source: string;
  readonly name: string;
  readonly form: Form;
}

/**
 * The paper to which a document belongs: the one of its key, else the one its source had before
 * (which keeps its id and takes the new key, unless other files hold on to it), else a new one.
 */
export async function findOrMakePaper(write: Write, wanted: PaperToFind): Promise<string> {
  const { bodyId, key, source } = wanted;
  const known = await write.selectFrom("paper").select("id").where("body_id", "=", bodyId).where("key", "=", key).forUpdate().executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  const previous = await write.selectFrom("file").select("paper_id").where("source", "=", source).where("body_id", "=", bodyId).where("current", "=", true).executeTakeFirst();
  if (previous !== undefined && !(await hasOtherSources(write, previous.paper_id, source))) {
    await write.updateTable("paper").set({ key }).where("id", "=", previous.paper_id).execute();
    return previous.paper_id;
  }
  return makePaper(write, wanted);
}

/** Makes a paper with an id that no other has: a paper keeps its id when its key changes, and another may take the key over. */
async function makePaper(write: Write, { bodyId, key, name, form }: PaperToFind): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const id = makeId("paper", bodyId, key, ...(attempt === 1 ? [] : [String(attempt)]));
    const made = await write.insertInto("paper").values({ id, body_id: bodyId, key, title: storableText(titleFrom(name)), form, visibility: "nonPublic" })
      .onConflict((conflict) => conflict.column("id").doNothing()).returning("id").executeTakeFirst();
    if (made !== undefined) {
      return made.id;
    }
  }
}

/** True where another file, or what another council information system says, holds on to the paper. */
export async function hasOtherSources(write: Write, paperId: string, source: string | null): Promise<boolean> {
  const { rows: [found] } = await sql<{ held: boolean }>`
    select exists (select from file where paper_id = ${paperId} and source is distinct from ${source}) or exists (select from oparl_record where object_id = ${paperId} and type = 'Paper') as held
  `.execute(write);
  return found?.held === true;
}

/** A file name as a title: without its ending and signs that are not seen, with blanks for underscores. */
export function titleFrom(fileName: string): string {
  const base = fileName.split(/[/\\]/u).at(-1) ?? fileName;
  const seen = base.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ");
  return seen.replace(/\.[a-z0-9]{1,5}$/iu, "").replaceAll("_", " ").trim() || fileName;
}

/** Who found what another council information system says. */
export const FOUND_BY_OPARL = "oparl";

/** Title of a paper of which nothing is known but that it is there. */
export const untitled = "Ohne Betreff";

/** More of a text is not needed for a title. */
const TITLE_SOURCE = 4000;

/** A title from the text of a file, else from its headings. A paper that citizens see takes none from a section that they do not see. */
async function firstWords(write: Write, fileId: string, visibility: Visibility): Promise<string | null> {
  const sections = await write.selectFrom("section").select(["heading", "text", "visibility"]).where("file_id", "=", fileId).orderBy("position").limit(20).execute();
  const shown = sections.filter((section) => visibility === "nonPublic" || section.visibility === "public");
  return titleFromText(shown.map((section) => section.text).join(" ").slice(0, TITLE_SOURCE)) ?? titleFromText(shown.map((section) => section.heading).join(" "));
}

/** Whether citizens may read what this document says, once it is saved: it is released itself, and no file of its paper is hidden. */
export async function isPublished(write: Write, paperId: string, fileId: string): Promise<boolean> {
  const files = await write.selectFrom("file").select(["id", "visibility", "released_at"]).where("paper_id", "=", paperId).where("current", "=", true).execute();
  const own = files.find((file) => file.id === fileId);
  return strictest(...files.map((file) => file.visibility)) === "public" && own !== undefined && own.released_at !== null;
}

/** Forms that say less of what a paper is than its other files do. */
const LESSER: ReadonlySet<string> = new Set(["attachment", "other", "list"]);

/** What other council information systems say of a paper; null: none knows it. */
async function loadRecord(write: Write, paperId: string): Promise<{ readonly isGone: boolean } | null> {
  const { rows: [found] } = await sql<{ known: boolean; gone: boolean }>`
    select count(*) > 0 as known, coalesce(bool_and(deleted), false) as gone from oparl_record where object_id = ${paperId} and type = 'Paper'
  `.execute(write);
  return found?.known === true ? { isGone: found.gone } : null;
}

/** The form of a paper that another system calls a paper: what it is called there, else what was read, as long as that is no document of a meeting. */
function formOfRecord(kind: string | null, read: Form | undefined): Form {
  const told = formOfPaperType(kind);
  return told === "paper" && (read === "motion" || read === "inquiry" || read === "answer") ? read : told;
}

/**
 * Sets a paper's own columns anew from what its current files say, the surest word of each first, a person's before all
 * (unless the document no longer says what that person judged). What another council information system says comes before what was read.
 * One file that is not public makes the paper so, and a paper that is not public is never released.
 * @param release true: citizens may see it from now on, if it is public.
 */
export async function refreshPaper(write: Write, paperId: string, release: boolean): Promise<void> {
  const files = await write.selectFrom("file").select(["id", "form", "name", "visibility", "released_at", "source"]).where("paper_id", "=", paperId).where("current", "=", true).orderBy("id").execute();
  // A draft beside a released file adds no words to what citizens read.
  const released = files.filter((file) => file.released_at !== null);
  const speaking = released.length > 0 ? released : files;
  const said = await write.selectFrom("statement").select(["property", "value", "file_id"])
    .where("paper_id", "=", paperId).where("section_id", "is", null).where("status", "<>", "rejected")
    .where(sql<boolean>`(file_id = any(${speaking.map((file) => file.id)}::text[]) or found_by = ${FOUND_BY_OPARL})`)
    .where("property", "in", ["number", "title", "kind", "leadUnit", "author", "date"])
    .orderBy(sql`note is not null`).orderBy(sql`status = 'found'`).orderBy(sql`found_by <> ${FOUND_BY_OPARL}`).orderBy("confidence", "desc").orderBy("id").execute();
  const main = speaking.find((file) => !LESSER.has(file.form)) ?? speaking[0];
  const record = await loadRecord(write, paperId);
  if (main === undefined && record === null) {
    return;
  }
  const wordOf = (property: StatementProperty): string | null => {
    const own = said.filter((statement) => statement.property === property && typeof statement.value === "string");
    const best = own.find((statement) => !LESSER.has(files.find((file) => file.id === statement.file_id)?.form ?? "")) ?? own[0];
    return typeof best?.value === "string" && best.value.trim() !== "" ? best.value : null;
  };
  const number = wordOf("number");
  const date = wordOf("date");
  const kind = wordOf("kind");
  const visibility: Visibility = strictest(...files.map((file) => file.visibility));
  // Taken back by the systems that published it, and told by nobody else.
  const isWithdrawn = record?.isGone === true && !released.some((file) => !file.source.startsWith(oparlSourcePrefix));
  await write.updateTable("paper").set({
    number,
    number_key: numberKey(number),
    title: wordOf("title") ?? (main === undefined ? untitled : ((await firstWords(write, main.id, main.visibility)) ?? titleFrom(main.name))),
    kind,
    form: record === null ? (main?.form ?? "paper") : formOfRecord(kind, main?.form),
    date: date !== null && isIsoDay(date) ? date : null,
    lead_unit: wordOf("leadUnit"),
    author: wordOf("author"),
    visibility,
    released_at: visibility === "nonPublic" || isWithdrawn ? null : release ? sql<string>`coalesce(released_at, now())` : sql<string | null>`released_at`,
  }).where("id", "=", paperId).execute();
}
