import { sql } from "kysely";
import { nameKey } from "../council/name-key.ts";
import type { StatementStatus } from "../council/statement.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import type { CorrectableFact } from "./correctable-facts.ts";
import { wordIn } from "./fact-drafts.ts";
import { saveOrganizations, savePeople } from "./known-names.ts";
import { agendaPlace, MEETING_REJECTED, organizationsOfSteps, saveSteps, stepIn } from "./save-consultations.ts";
import { linkAgendaItems } from "./save-meetings.ts";
import { loadPublished, refreshPapers } from "./save-paper.ts";
import { chooseTargets, mentionIn, referenceColumns } from "./save-references.ts";
import { storable, type Write } from "./save-rows.ts";

/** How a fact stands from now on. */
export interface Judgement {
  readonly value: unknown;
  readonly status: StatementStatus;
  readonly correctionId: string | null;
}

/** Writes a judgement into the row of its fact and into all that follows from it: the paper's own columns, names, meetings, links. */
export async function saveJudgement(write: Write, fact: CorrectableFact, judgement: Judgement): Promise<void> {
  switch (fact.noun) {
    case "statement":
      return await judgeStatement(write, fact, judgement);
    case "consultation":
      return await judgeConsultation(write, fact, judgement);
    case "reference":
      return await judgeReference(write, fact, judgement);
  }
}

async function judgeStatement(write: Write, fact: CorrectableFact, { value, status, correctionId }: Judgement): Promise<void> {
  const { id, property, bodyId, paperId } = fact;
  const standing = status === "rejected" ? null : value;
  const names: { person_id?: string | null; group_key?: string | null; organization_id?: string | null } = {};
  if (property === "person") {
    const name = wordIn(standing, "name");
    names.person_id = (await savePeople(write, bodyId, [[name]]))[0]?.get(name) ?? null;
    names.group_key = nameKey(wordIn(standing, "group")) || null;
  }
  if (property === "organization") {
    const name = wordIn(standing, "name");
    names.organization_id = nameKey(name) === "" ? null : ((await saveOrganizations(write, bodyId, [{ named: [{ name, kind: null, aliases: [] }], published: false }])).get(nameKey(name)) ?? null);
  }
  await write.updateTable("statement").set({ value: sql`${storable(value)}::jsonb`, status, correction_id: correctionId, ...names }).where("id", "=", id).execute();
  const released = property === "visibility" && (standing === "public" || standing === "nonPublic") && (await showOrHide(write, fact, standing));
  await refreshPapers(write, [{ paperId, release: released }]);
}

/**
 * A file that a person hides is no longer released, and neither is what lies in it; shown again, it is, unless it was a draft all along.
 * What lies in a hidden file stays hidden, whatever is said of it. Returns whether the file is released.
 */
async function showOrHide(write: Write, { fileId, source }: CorrectableFact, wanted: Visibility): Promise<boolean> {
  const { rows: around } = await sql<{ visibility: Visibility }>`
    select outer_file.visibility from file inner_file join file outer_file on outer_file.source = any(inner_file.containers) and outer_file.current where inner_file.id = ${fileId}
  `.execute(write);
  const visibility = strictest(wanted, ...around.map((file) => file.visibility));
  const change = visibility === "public"
    ? { released_at: sql<string | null>`case when release_wanted then coalesce(released_at, now()) else released_at end` }
    : { release_wanted: sql<boolean>`release_wanted or released_at is not null`, released_at: null };
  const row = await write.updateTable("file").set({ visibility, ...change }).where("id", "=", fileId).returning("released_at").executeTakeFirst();
  if (visibility === "nonPublic") await hideAttached(write, source);
  return (row?.released_at ?? null) !== null;
}

/** What lies in a file that a person hid is hidden with it. */
async function hideAttached(write: Write, source: string): Promise<void> {
  const papers = await write.updateTable("file").set({ visibility: "nonPublic", released_at: null })
    .where(sql<boolean>`containers @> array[${source}]`).returning("paper_id").execute();
  await refreshPapers(write, [...new Set(papers.map((file) => file.paper_id))].map((paperId) => ({ paperId, release: false })));
}

async function judgeConsultation(write: Write, { id, bodyId, paperId, fileId, foundValue, visibility }: CorrectableFact, { value, status, correctionId }: Judgement): Promise<void> {
  const before = await write.selectFrom("consultation").select("meeting_id").where("id", "=", id).executeTakeFirst();
  const step = stepIn({ value });
  const published = status !== "rejected" && visibility === "public" && (await loadPublished(write, [{ paperId, fileId }])).has(fileId);
  const organizations = await saveOrganizations(write, bodyId, [organizationsOfSteps([{ ...step, published }], [])]);
  const saved = await saveSteps(write, bodyId, organizations, [{ ...step, published }]);
  await write.updateTable("consultation")
    .set({ ...saved.columnsOf(step), agenda_item_id: null, review: status, correction_id: correctionId, found_value: sql`${storable(foundValue)}::jsonb` })
    .where("id", "=", id).execute();
  await moveAgenda(write, fileId);
  const touched = [...new Set([...saved.meetings, ...(before?.meeting_id ?? null) === null ? [] : [before?.meeting_id ?? ""]])];
  await withdrawForsakenMeetings(write, touched);
  await linkAgendaItems(write, touched);
}

/** The agenda of a document goes with its meeting; where that was rejected, citizens do not see it. */
async function moveAgenda(write: Write, fileId: string): Promise<void> {
  const place = agendaPlace(await write.selectFrom("consultation").select(["meeting_id", "review"]).where("file_id", "=", fileId).orderBy("position").orderBy("id").execute());
  if (place === null) {
    return;
  }
  const { meetingId, rejected } = place;
  await write.updateTable("agenda_item").set({ meeting_id: meetingId }).where("file_id", "=", fileId).execute();
  const change = rejected ? { visibility: "nonPublic" as const, visibility_reason: MEETING_REJECTED } : { visibility: "public" as const, visibility_reason: null };
  await write.updateTable("agenda_item").set(change).where("file_id", "=", fileId)
    .where((row) => (rejected ? row("visibility", "=", "public") : row("visibility_reason", "=", MEETING_REJECTED))).execute();
}

/** A meeting that only a wrong step named is none that citizens should see. */
async function withdrawForsakenMeetings(write: Write, meetingIds: readonly string[]): Promise<void> {
  await sql`
    update meeting set released_at = null where id = any(${meetingIds}::text[])
      and not exists (select from consultation c where c.meeting_id = meeting.id and c.review <> 'rejected')
      and not exists (select from agenda_item a where a.meeting_id = meeting.id and a.visibility = 'public')
      and not exists (select from oparl_record r where r.object_id = meeting.id and r.type = 'Meeting' and not r.deleted)
  `.execute(write);
}

async function judgeReference(write: Write, { id, foundValue }: CorrectableFact, { value, status, correctionId }: Judgement): Promise<void> {
  const mention = mentionIn({ value });
  await write.updateTable("reference").set({
    ...referenceColumns(mention), review: status, correction_id: correctionId, found_value: sql`${storable(foundValue)}::jsonb`, chosen_target: null, status: "unresolved",
  }).where("id", "=", id).execute();
  await write.deleteFrom("reference_target").where("reference_id", "=", id).execute();
  if (mention.target !== null && status !== "rejected") {
    await chooseTargets(write, [{ referenceId: id, target: mention.target }]);
  }
}
