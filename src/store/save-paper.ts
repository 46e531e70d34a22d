import { type Selectable, sql } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { numberKey } from "../council/name-key.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
import { oparlSourcePrefix } from "../council/oparl-source.ts";
import { formOfPaperType } from "../council/paper-type.ts";
import { titleFromText } from "../council/title-from-text.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import { makeId } from "./make-id.ts";
import { storable, storableText, type Write } from "./save-rows.ts";
import type { FileTable } from "./tables.ts";

export interface PaperToFind {
  readonly bodyId: string;
  /** See council/paper-key.ts. */
  readonly key: string;
  readonly source: string;
  readonly name: string;
  readonly form: Form;
  /** The paper to which the source's file belongs so far; null: it is new. */
  readonly previous: string | null;
}

/**
 * The paper to which a document belongs: the one of its key, else the one its source had before
 * (which keeps its id and takes the new key, unless other files hold on to it), else a new one.
 */
export async function findOrMakePaper(write: Write, wanted: PaperToFind): Promise<string> {
  const { bodyId, key, source, previous } = wanted;
  const known = await write.selectFrom("paper").select("id").where("body_id", "=", bodyId).where("key", "=", key).forUpdate().executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  if (previous !== null && !(await hasOtherSources(write, previous, source))) {
    await write.updateTable("paper").set({ key }).where("id", "=", previous).execute();
    return previous;
  }
  return makePaper(write, bodyId, wanted);
}

/**
 * Ids of the papers of new documents of one body, by their keys; those that are not there are made.
 * Of two documents of one key the first says what the paper is called until its files are read.
 */
export async function findOrMakePapers(write: Write, bodyId: string, wanted: readonly Pick<PaperToFind, "key" | "form" | "name">[]): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map(wanted.toReversed().map((one) => [one.key, one]));
  const known = await write.selectFrom("paper").select(["id", "key"]).where("body_id", "=", bodyId).where(sql<boolean>`key = any(${[...byKey.keys()]}::text[])`).orderBy("id").forUpdate().execute();
  const papers = new Map(known.map(({ id, key }) => [key, id]));
  const missing = [...byKey.values()].toReversed().filter(({ key }) => !papers.has(key));
  if (missing.length === 0) return papers;
  const made = await write.insertInto("paper").values(missing.map((paper) => rowOf(bodyId, paper, 1))).onConflict((conflict) => conflict.column("id").doNothing()).returning(["id", "key"]).execute();
  for (const { id, key } of made) papers.set(key, id);
  for (const paper of missing) if (!papers.has(paper.key)) papers.set(paper.key, await makePaper(write, bodyId, paper));
  return papers;
}

/** Makes a paper with an id that no other has: a paper keeps its id when its key changes, and another may take the key over. */
async function makePaper(write: Write, bodyId: string, paper: Pick<PaperToFind, "key" | "form" | "name">): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const made = await write.insertInto("paper").values(rowOf(bodyId, paper, attempt)).onConflict((conflict) => conflict.column("id").doNothing()).returning("id").executeTakeFirst();
    if (made !== undefined) {
      return made.id;
    }
  }
}

/** A paper of which nothing was read yet. */
function rowOf(bodyId: string, { key, name, form }: Pick<PaperToFind, "key" | "form" | "name">, attempt: number) {
  const id = makeId("paper", bodyId, key, ...(attempt === 1 ? [] : [String(attempt)]));
  return { id, body_id: bodyId, key, title: storableText(titleFrom(name)), form, visibility: "nonPublic" as const };
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

/** Of which of these documents citizens may read what they say, once they are saved: it is released itself, and no file of its paper is hidden. Gives ids of files. */
export async function loadPublished(write: Write, documents: readonly { readonly paperId: string; readonly fileId: string }[]): Promise<ReadonlySet<string>> {
  const files = await write.selectFrom("file").select(["id", "paper_id", "visibility", "released_at"])
    .where(sql<boolean>`paper_id = any(${documents.map(({ paperId }) => paperId)}::text[])`).where("current", "=", true).execute();
  const hidden = new Set(files.filter((file) => file.visibility !== "public").map((file) => file.paper_id));
  const released = new Set(files.filter((file) => file.released_at !== null && !hidden.has(file.paper_id)).map((file) => file.id));
  return new Set(documents.map(({ fileId }) => fileId).filter((id) => released.has(id)));
}

/** Forms that say less of what a paper is than its other files do. */
const LESSER: ReadonlySet<string> = new Set(["attachment", "other", "list"]);

/** The form of a paper that another system calls a paper: what it is called there, else what was read, as long as that is no document of a meeting. */
function formOfRecord(kind: string | null, read: Form | undefined): Form {
  const told = formOfPaperType(kind);
  return told === "paper" && (read === "motion" || read === "inquiry" || read === "answer") ? read : told;
}

/** A paper whose columns are to be set anew. */
export interface PaperToRefresh {
  readonly paperId: string;
  /** True: citizens may see it from now on, if it is public. */
  readonly release: boolean;
}

/**
 * Sets the own columns of papers anew from what their current files say, the surest word of each first, a person's before all
 * (unless the document no longer says what that person judged). What another council information system says comes before what was read.
 * One file that is not public makes its paper so, and a paper that is not public is never released.
 */
export async function refreshPapers(write: Write, papers: readonly PaperToRefresh[]): Promise<void> {
  if (papers.length === 0) return;
  const ids = papers.map(({ paperId }) => paperId);
  const files = await write.selectFrom("file").select(["id", "paper_id", "form", "name", "visibility", "released_at", "source"])
    .where(sql<boolean>`paper_id = any(${ids}::text[])`).where("current", "=", true).orderBy("id").execute();
  const filesOf = Map.groupBy(files, (file) => file.paper_id);
  const speaking = new Map(ids.map((id) => [id, speakingOf(filesOf.get(id) ?? [])]));
  const said = await write.selectFrom("statement").select(["paper_id", "property", "value", "file_id"])
    .where(sql<boolean>`paper_id = any(${ids}::text[])`).where("section_id", "is", null).where("status", "<>", "rejected")
    .where(sql<boolean>`(file_id = any(${[...speaking.values()].flat().map((file) => file.id)}::text[]) or found_by = ${FOUND_BY_OPARL})`)
    .where("property", "in", ["number", "title", "kind", "leadUnit", "author", "date"])
    .orderBy(sql`note is not null`).orderBy(sql`status = 'found'`).orderBy(sql`found_by <> ${FOUND_BY_OPARL}`).orderBy("confidence", "desc").orderBy("id").execute();
  const saidOf = Map.groupBy(said, (statement) => statement.paper_id);
  const { rows: records } = await sql<{ id: string; gone: boolean }>`
    select object_id as id, bool_and(deleted) as gone from oparl_record where object_id = any(${ids}::text[]) and type = 'Paper' group by object_id
  `.execute(write);
  const isGone = new Map(records.map(({ id, gone }) => [id, gone]));
  const changes = [];
  for (const { paperId, release } of papers) {
    const told: Told = { files: filesOf.get(paperId) ?? [], speaking: speaking.get(paperId) ?? [], said: saidOf.get(paperId) ?? [], isGone: isGone.get(paperId) ?? null };
    if (told.speaking.length > 0 || told.isGone !== null) changes.push({ id: paperId, release, ...await columnsOf(write, told) });
  }
  if (changes.length === 0) return;
  await sql`
    update paper set
      number = told.number, number_key = told.number_key, title = told.title, kind = told.kind, form = told.form, date = told.date,
      lead_unit = told.lead_unit, author = told.author, visibility = told.visibility,
      released_at = case when told.hidden then null when told.release then coalesce(paper.released_at, now()) else paper.released_at end
    from jsonb_to_recordset(${storable(changes)}::jsonb) as told(id text, number text, number_key text, title text, kind text, form text, date date,
      lead_unit text, author text, visibility text, hidden boolean, release boolean)
    where paper.id = told.id
  `.execute(write);
}

type FileOfPaper = Pick<Selectable<FileTable>, "id" | "form" | "name" | "visibility" | "released_at" | "source">;

/** What is known of one paper. */
interface Told {
  readonly files: readonly FileOfPaper[];
  /** Those of the files that say something of it. */
  readonly speaking: readonly FileOfPaper[];
  /** The surest first. */
  readonly said: readonly { readonly property: StatementProperty; readonly value: unknown; readonly file_id: string | null }[];
  /** Whether all other council information systems that knew it have taken it back; null: none ever knew it. */
  readonly isGone: boolean | null;
}

/** A draft beside a released file adds no words to what citizens read. */
function speakingOf(files: readonly FileOfPaper[]): readonly FileOfPaper[] {
  const released = files.filter((file) => file.released_at !== null);
  return released.length > 0 ? released : files;
}

async function columnsOf(write: Write, { files, speaking, said, isGone }: Told) {
  const main = speaking.find((file) => !LESSER.has(file.form)) ?? speaking[0];
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
  const isWithdrawn = isGone === true && !speaking.some((file) => file.released_at !== null && !file.source.startsWith(oparlSourcePrefix));
  return {
    number,
    number_key: numberKey(number),
    title: wordOf("title") ?? (main === undefined ? untitled : ((await firstWords(write, main.id, main.visibility)) ?? titleFrom(main.name))),
    kind,
    form: isGone === null ? (main?.form ?? "paper") : formOfRecord(kind, main?.form),
    date: date !== null && isIsoDay(date) ? date : null,
    lead_unit: wordOf("leadUnit"),
    author: wordOf("author"),
    visibility,
    hidden: visibility === "nonPublic" || isWithdrawn,
  };
}
