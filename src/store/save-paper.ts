import { sql } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { numberKey } from "../council/name-key.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
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

async function hasOtherSources(write: Write, paperId: string, source: string): Promise<boolean> {
  const other = await write.selectFrom("file").select("id").where("paper_id", "=", paperId).where("source", "<>", source).limit(1).executeTakeFirst();
  return other !== undefined;
}

/** A file name as a title: without its ending and signs that are not seen, with blanks for underscores. */
export function titleFrom(fileName: string): string {
  const base = fileName.split(/[/\\]/u).at(-1) ?? fileName;
  const seen = base.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ");
  return seen.replace(/\.[a-z0-9]{1,5}$/iu, "").replaceAll("_", " ").trim() || fileName;
}

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

/**
 * Sets a paper's own columns anew from what its current files say, the surest word of each first, a person's before all
 * (unless the document no longer says what that person judged).
 * One file that is not public makes the paper so, and a paper that is not public is never released.
 * @param release true: citizens may see it from now on, if it is public.
 */
export async function refreshPaper(write: Write, paperId: string, release: boolean): Promise<void> {
  const files = await write.selectFrom("file").select(["id", "form", "name", "visibility", "released_at"]).where("paper_id", "=", paperId).where("current", "=", true).orderBy("id").execute();
  // A draft beside a released file adds no words to what citizens read.
  const released = files.filter((file) => file.released_at !== null);
  const speaking = released.length > 0 ? released : files;
  const said = await write.selectFrom("statement").select(["property", "value", "file_id"])
    .where("paper_id", "=", paperId).where("section_id", "is", null).where("status", "<>", "rejected")
    .where("file_id", "in", ["", ...speaking.map((file) => file.id)])
    .where("property", "in", ["number", "title", "kind", "leadUnit", "author", "date"])
    .orderBy(sql`note is not null`).orderBy(sql`status = 'found'`).orderBy("confidence", "desc").orderBy("id").execute();
  const main = speaking.find((file) => !LESSER.has(file.form)) ?? speaking[0];
  if (main === undefined) {
    return;
  }
  const wordOf = (property: StatementProperty): string | null => {
    const own = said.filter((statement) => statement.property === property && typeof statement.value === "string");
    const best = own.find((statement) => !LESSER.has(files.find((file) => file.id === statement.file_id)?.form ?? "")) ?? own[0];
    return typeof best?.value === "string" && best.value.trim() !== "" ? best.value : null;
  };
  const number = wordOf("number");
  const date = wordOf("date");
  const visibility: Visibility = strictest(...files.map((file) => file.visibility));
  await write.updateTable("paper").set({
    number,
    number_key: numberKey(number),
    title: wordOf("title") ?? (await firstWords(write, main.id, main.visibility)) ?? titleFrom(main.name),
    kind: wordOf("kind"),
    form: main.form,
    date: date !== null && isIsoDay(date) ? date : null,
    lead_unit: wordOf("leadUnit"),
    author: wordOf("author"),
    visibility,
    released_at: visibility === "nonPublic" ? null : release ? sql<string>`coalesce(released_at, now())` : sql<string | null>`released_at`,
  }).where("id", "=", paperId).execute();
}
