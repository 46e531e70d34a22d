import { sql, type Insertable } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { nameKey, numberKey } from "../council/name-key.ts";
import { paperKey } from "../council/paper-key.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import { createSourceMap, type SourceMap } from "../text/source-map.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
import type { Span } from "../text/span.ts";
import { type CorrectableProperty, nounOf } from "../council/correctable.ts";
import { applyCorrections, type Correction, type JudgedFact } from "./apply-corrections.ts";
import { type DocumentPlace, findPaperOfMeeting, findPlace, formAtMeeting, type MeetingPlace } from "./belonging.ts";
import { loadCorrections } from "./corrections.ts";
import type { DocumentToSave } from "./document-to-save.ts";
import { draftConsultations, draftFacts, draftReferences, wordIn } from "./fact-drafts.ts";
import { saveFileText } from "./file-texts.ts";
import { saveOrganizations, savePeople } from "./known-names.ts";
import { makeId } from "./make-id.ts";
import { agendaPlace, type AgendaPlace, isoDay, MEETING_REJECTED, saveSteps, stepIn } from "./save-consultations.ts";
import { linkAgendaItems } from "./save-meetings.ts";
import { chooseTargets, mentionIn, referenceColumns } from "./save-references.ts";
import { DOCUMENT_FORMS } from "./paper-summaries.ts";
import { FOUND_BY_OPARL, findOrMakePaper, hasOtherSources, isPublished, refreshPaper } from "./save-paper.ts";
import { replaceRows, saveRows, type Write } from "./save-rows.ts";
import { draftSections, pageAt, sectionOf, type SectionDraft, spanInSection } from "./section-drafts.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Viewer } from "./viewer.ts";

export interface SavedDocument {
  readonly paperId: string;
  readonly fileId: string;
  /** True where this source was never saved before. */
  readonly isNew: boolean;
}

/**
 * Saves one document, whole or not at all. The same document twice leaves the same rows with the same ids;
 * a newer version of the same source takes the place of the older one, whose file stays known.
 * What people corrected stays corrected.
 */
export async function saveDocument(office: Viewer, input: DocumentToSave): Promise<SavedDocument> {
  return inTransaction(office, async (write) => {
    const place = await findPlace(write, input);
    const { bodyId } = place;
    const saving = await prepare(write, place, input);
    await saveFileText(write, { fileId: saving.fileId, bodyId, lineage: saving.lineage, document: input.document });
    const sectionIds = await saveSections(write, saving);
    await saveStatements(write, saving, sectionIds);
    await saveReferences(write, saving, sectionIds);
    const meetingIds = await saveConsultationsAndAgenda(write, saving, sectionIds);
    await refreshPaper(write, saving.paperId, input.release);
    await linkAgendaItems(write, meetingIds);
    await saveSource(write, saving);
    await removeEmptyPapers(write, saving);
    return { paperId: saving.paperId, fileId: saving.fileId, isNew: saving.isNew };
  });
}

/** Everything that is settled before the first derived row is written. */
interface Saving {
  readonly input: DocumentToSave;
  readonly bodyId: string;
  readonly paperId: string;
  readonly fileId: string;
  /** No file of its source is known yet. */
  readonly isNew: boolean;
  /** The file and its older versions. */
  readonly lineage: readonly string[];
  /** Papers that had this source before, other than its paper now. */
  readonly formerPapers: readonly string[];
  readonly form: Form;
  readonly sections: readonly SectionDraft[];
  readonly facts: readonly JudgedFact[];
  readonly steps: readonly JudgedFact<"consultation">[];
  readonly mentions: readonly JudgedFact<"reference">[];
  /** True: citizens may read it now. */
  readonly published: boolean;
  /** The meeting to which it is attached, where that is told. */
  readonly meeting: MeetingPlace | null;
}

async function prepare(write: Write, place: DocumentPlace, input: DocumentToSave): Promise<Saving> {
  const { bodyId } = place;
  const { document, understanding, source } = input;
  const sections = draftSections(document, understanding);
  const { text } = document.original;
  const corrections = await loadCorrections(write, source);
  const facts = applyCorrections(draftFacts(text, understanding, sections), corrections.filter(isOfStatement), text, sections);
  const steps = applyCorrections(draftConsultations(text, understanding, sections), corrections.filter(isOf("consultation")), text, sections);
  const mentions = applyCorrections(draftReferences(text, understanding, sections), corrections.filter(isOf("reference")), text, sections);
  const meeting = steps.filter((step) => step.status !== "rejected").map(stepIn).find((step) => step.date !== null && isIsoDay(step.date));
  const number = numberIn(facts);
  const form = place.meeting === null ? understanding.head.form.value : formAtMeeting(understanding.head.form.value, number, input.belongsTo?.as ?? null);
  const key = paperKey({ form, number, organization: meeting?.organization ?? null, meetingDate: meeting?.date ?? null, source });
  const paperId = place.paperId ?? (place.meeting === null
    ? await findOrMakePaper(write, { bodyId, key, source, name: input.name, form })
    : await findPaperOfMeeting(write, { bodyId, meeting: place.meeting, form, number, input }));
  const attached = input.belongsTo?.isNonPublic === true ? "nonPublic" : "public";
  const visibility = strictest(visibilityIn(facts) ?? input.defaultVisibility, input.strictestVisibility ?? "public", attached, await visibilityAround(write, input.containers ?? []));
  const older = await write.selectFrom("file").select(["id", "paper_id"]).where("source", "=", source).execute();
  const fileId = await saveFile(write, { bodyId, paperId, form, visibility, input }, older.map((file) => file.id));
  return {
    input, bodyId, paperId, fileId, form, sections, facts, steps, mentions, isNew: older.length === 0,
    lineage: [...new Set([fileId, ...older.map((file) => file.id)])],
    formerPapers: [...new Set(older.map((file) => file.paper_id))].filter((id) => id !== paperId),
    published: await isPublished(write, paperId, fileId), meeting: place.meeting,
  };
}

function isOfStatement(correction: Correction): correction is Correction<StatementProperty> {
  return nounOf(correction.property) === "statement";
}

function isOf<P extends CorrectableProperty>(property: P): (correction: Correction) => correction is Correction<P> {
  return (correction): correction is Correction<P> => correction.property === property;
}

/** The paper's number: a person's word before a found one, and nothing that stands in a hidden place. */
function numberIn(facts: readonly JudgedFact[]): string | null {
  const said = facts.filter((fact) => fact.property === "number" && fact.status !== "rejected" && fact.section === null && fact.note === null);
  const fact = said.find((one) => one.status !== "found") ?? said[0];
  return typeof fact?.value === "string" ? fact.value : null;
}

/** What the document, or a person about it, says of its visibility; the strictest where both speak. */
function visibilityIn(facts: readonly JudgedFact[]): Visibility | null {
  const said = facts.filter((fact) => fact.property === "visibility" && fact.status !== "rejected").map((fact) => fact.value)
    .filter((value): value is Visibility => value === "public" || value === "nonPublic");
  return said.length === 0 ? null : strictest(...said);
}

/** What a person said of the files that this one lies in: what is attached to something hidden is hidden. */
async function visibilityAround(write: Write, containers: readonly string[]): Promise<Visibility> {
  if (containers.length === 0) return "public";
  const hidden = await write.selectFrom("correction").select("id").where("source", "in", containers)
    .where("property", "=", "visibility").where("action", "=", "correct").where(sql<boolean>`value = '"nonPublic"'::jsonb`).limit(1).executeTakeFirst();
  return hidden === undefined ? "public" : "nonPublic";
}

interface FileToSave {
  readonly bodyId: string;
  readonly paperId: string;
  readonly form: Form;
  readonly visibility: Visibility;
  readonly input: DocumentToSave;
}

/** @param older ids of the source's files that are known */
async function saveFile(write: Write, { bodyId, paperId, form, visibility, input }: FileToSave, older: readonly string[]): Promise<string> {
  const { source, sha256, document, understanding } = input;
  const id = makeId("file", source, sha256);
  await saveRows(write, "file", [{
    id, body_id: bodyId, paper_id: paperId, source, name: input.name, sha256, size: input.size, media_type: input.mediaType,
    form, layout: understanding.layout, page_count: document.original.pageCount ?? null,
    reader_version: input.readerVersion, notes: [...document.notes, ...input.notes], current: true, visibility, release_wanted: input.release,
    containers: input.containers ?? [], bytes_withheld: document.original.conceals ?? false,
    // PostgreSQL reads "now" as the moment at which the transaction began.
    ...(older.includes(id) ? {} : { released_at: input.release && visibility === "public" ? "now" : null }),
  }]);
  if (older.length === 0) return id;
  await write.updateTable("file")
    .set({ released_at: visibility === "nonPublic" ? null : input.release ? sql<string>`coalesce(released_at, now())` : sql<string | null>`released_at` })
    .where("id", "=", id).execute();
  await write.updateTable("file").set({ current: false, paper_id: paperId }).where("source", "=", source).where("id", "<>", id).execute();
  return id;
}

type SectionIds = ReadonlyMap<SectionDraft, string>;

async function saveSections(write: Write, { input, bodyId, paperId, fileId, lineage, sections }: Saving): Promise<SectionIds> {
  const unique = createCounter();
  const ids = new Map(sections.map((section) => [section, makeId("section", ...unique(paperId, input.source, section.heading))]));
  await replaceRows(write, "section", lineage, sections.map((section, position) => ({
    id: ids.get(section) ?? "", body_id: bodyId, paper_id: paperId, file_id: fileId, position,
    kind: section.kind, heading: section.heading, level: section.level, visibility: section.visibility, visibility_reason: section.visibilityReason,
    text: section.text, original_text: section.originalText, original_start: section.originalStart, edits: section.edits, blocks: section.blocks, page: section.page,
  })));
  return ids;
}

/** Tells equal natural keys apart by counting them. */
function createCounter(): (...key: string[]) => string[] {
  const seen = new Map<string, number>();
  return (...key) => {
    const joined = JSON.stringify(key);
    const count = seen.get(joined) ?? 0;
    seen.set(joined, count + 1);
    return [...key, String(count)];
  };
}

async function saveStatements(write: Write, saving: Saving, sectionIds: SectionIds): Promise<void> {
  const { input, bodyId, paperId, fileId, lineage, facts, published } = saving;
  const people = await savePeople(write, bodyId, facts.flatMap((fact) => (fact.property === "person" ? [nameIn(fact.value)] : [])));
  const organizations = await saveOrganizations(write, bodyId, facts.flatMap((fact) => (fact.property === "organization" ? [{ name: nameIn(fact.value), kind: null, aliases: fact.section?.visibility === "nonPublic" ? [] : aliasesIn(fact.value) }] : [])), published);
  const map = createSourceMap(input.document.edits);
  const unique = createCounter();
  const rows = facts.map((fact): Insertable<Tables["statement"]> => {
    return {
      id: makeId("statement", ...unique(paperId, input.source, fact.property, fact.quote, String(fact.occurrence))),
      body_id: bodyId, paper_id: paperId, file_id: fileId, ...placeIn(fact.section, fact.span, map, sectionIds),
      person_id: fact.property === "person" ? (people.get(nameIn(fact.value)) ?? null) : null,
      organization_id: fact.property === "organization" ? (organizations.get(nameKey(nameIn(fact.value))) ?? null) : null,
      group_key: fact.property === "person" ? nameKey(wordIn(fact.value, "group")) || null : null,
      property: fact.property, value: fact.value, found_value: fact.foundValue, quote: fact.quote, occurrence: fact.occurrence,
      words_before: fact.wordsBefore, words_after: fact.wordsAfter, span_start: fact.span[0], span_end: fact.span[1],
      page: pageAt(input.document.original.lines, fact.span[0]), found_by: fact.foundBy, confidence: fact.confidence, status: fact.status, note: fact.note,
      correction_id: fact.correctionId,
    };
  });
  await replaceRows(write, "statement", lineage, rows);
}

/** Section and place in it, as the columns of a row. */
function placeIn(section: SectionDraft | null, evidence: Span, map: SourceMap, sectionIds: SectionIds): { section_id: string | null; section_start: number | null; section_end: number | null } {
  if (section === null) {
    return { section_id: null, section_start: null, section_end: null };
  }
  const place = spanInSection(section, evidence, map);
  return { section_id: sectionIds.get(section) ?? null, section_start: place?.[0] ?? null, section_end: place?.[1] ?? null };
}

function nameIn(value: unknown): string {
  return wordIn(value, "name");
}

function aliasesIn(value: unknown): readonly string[] {
  const aliases = typeof value === "object" && value !== null && "aliases" in value && Array.isArray(value.aliases) ? value.aliases : [];
  return aliases.filter((alias): alias is string => typeof alias === "string");
}

/** What a person said of a fact, as the columns of a row. */
function judgementOf(fact: JudgedFact<CorrectableProperty>) {
  return {
    review: fact.status, note: fact.note, found_value: fact.foundValue, correction_id: fact.correctionId,
    quote: fact.quote, occurrence: fact.occurrence, words_before: fact.wordsBefore, words_after: fact.wordsAfter,
    span_start: fact.span[0], span_end: fact.span[1], found_by: fact.foundBy, confidence: fact.confidence,
  };
}

async function saveReferences(write: Write, { input, bodyId, paperId, fileId, lineage, mentions }: Saving, sectionIds: SectionIds): Promise<void> {
  const map = createSourceMap(input.document.edits);
  const unique = createCounter();
  const rows = mentions.map((fact): Insertable<Tables["reference"]> & { readonly id: string } => ({
    // The status is the resolver's and stays, so it is not named here.
    id: makeId("reference", ...unique(paperId, input.source, fact.quote, String(fact.occurrence))),
    body_id: bodyId, paper_id: paperId, file_id: fileId, ...placeIn(fact.section, fact.span, map, sectionIds),
    ...referenceColumns(mentionIn(fact)), chosen_target: null, ...judgementOf(fact),
  }));
  await replaceRows(write, "reference", lineage, rows);
  await chooseTargets(write, mentions.flatMap((fact, index) => {
    const { target } = mentionIn(fact);
    return target === null || fact.status === "rejected" ? [] : [{ referenceId: rows[index]?.id ?? "", target }];
  }));
}

/** Saves the steps of the Beratungsfolge and, for papers of one meeting, its agenda. Returns the meetings they touch. */
async function saveConsultationsAndAgenda(write: Write, saving: Saving, sectionIds: SectionIds): Promise<readonly string[]> {
  const { input, bodyId, published, lineage } = saving;
  const steps = saving.steps.filter((fact) => nameKey(stepIn(fact).organization) !== "");
  const foundNames = steps.map((fact) => wordIn(fact.foundValue, "organization"));
  const ids = await saveSteps(write, bodyId, steps.map((fact) => ({ ...stepIn(fact), published: published && fact.section === null && fact.status !== "rejected" })), foundNames);
  const unique = createCounter();
  const rows = steps.map((fact, position): Insertable<Tables["consultation"]> => ({
    // Named after what was found, so that it stays the same step whatever a person makes of it.
    id: makeId("consultation", ...unique(saving.paperId, input.source, ids.organizationOf(foundNames[position] ?? ""), isoDay(wordIn(fact.foundValue, "date")) ?? "")),
    body_id: bodyId, paper_id: saving.paperId, file_id: saving.fileId, section_id: fact.section?.visibility === "nonPublic" ? (sectionIds.get(fact.section) ?? null) : null,
    agenda_item_id: null, position, ...ids.columnsOf(stepIn(fact)), ...judgementOf(fact),
  }));
  const all = [...attachedStep(saving, rows), ...rows];
  await replaceRows(write, "consultation", lineage, all);
  await saveAgenda(write, saving, agendaPlace(all));
  return [...new Set([...ids.meetings, ...(saving.meeting === null ? [] : [saving.meeting.meetingId])])];
}

/** Ties a document to the meeting to which it is attached, where it does not print that itself. A numbered paper is held there or not as it says itself. */
function attachedStep({ input, bodyId, paperId, fileId, meeting, form }: Saving, printed: readonly Insertable<Tables["consultation"]>[]): readonly (Insertable<Tables["consultation"]> & { readonly id: string })[] {
  if (meeting === null || !DOCUMENT_FORMS.includes(form) || printed.some((row) => row.meeting_id === meeting.meetingId)) return [];
  return [{
    id: makeId("consultation", paperId, input.source, meeting.meetingId), body_id: bodyId, paper_id: paperId, file_id: fileId, section_id: null, agenda_item_id: null, position: -1,
    organization_id: meeting.organizationId, meeting_id: meeting.meetingId, date: meeting.date, item: input.belongsTo?.item ?? null, role: null, outcome: null,
    review: "found", note: null, found_value: null, correction_id: null, quote: "", occurrence: 0, words_before: "", words_after: "", span_start: 0, span_end: 0, found_by: FOUND_BY_OPARL, confidence: 1,
  }];
}

async function saveAgenda(write: Write, saving: Saving, place: AgendaPlace | null): Promise<void> {
  const { input, bodyId, paperId, fileId, lineage, sections } = saving;
  const unique = createCounter();
  const items = place === null ? [] : input.understanding.agenda;
  await replaceRows(write, "agenda_item", lineage, items.map((item, position) => {
    const section = sectionOf(sections, item.span);
    const visibility = strictest(item.visibility ?? "public", section?.visibilityReason === "agendaItem" ? "public" : (section?.visibility ?? "public"));
    return {
      id: makeId("agendaItem", ...unique(paperId, input.source, item.number ?? "", item.title)),
      body_id: bodyId, meeting_id: place?.meetingId ?? "", paper_id: paperId, file_id: fileId, position, number: item.number, title: item.title,
      ...(place?.rejected === true && visibility === "public" ? { visibility: "nonPublic" as const, visibility_reason: MEETING_REJECTED } : { visibility, visibility_reason: null }),
      paper_number: item.paperNumber, paper_number_key: numberKey(item.paperNumber), outcome: item.outcome, span_start: item.span[0], span_end: item.span[1],
    };
  }));
}

async function saveSource(write: Write, { input, bodyId, fileId }: Saving): Promise<void> {
  const { source, name, sha256, size, readerVersion, notes } = input;
  await saveRows(write, "source_document", [{ source, body_id: bodyId, name, sha256, size, status: "read", notes, reader_version: readerVersion, file_id: fileId, ...(input.belongsTo === undefined ? {} : { seen_at: "now" }) }], "source");
}

/** A paper whose last file moved to another paper (because its number was read) has nothing left to show. */
async function removeEmptyPapers(write: Write, { input, paperId, formerPapers }: Saving): Promise<void> {
  for (const former of formerPapers) {
    await write.updateTable("correction").set({ paper_id: paperId }).where("paper_id", "=", former).where("source", "=", input.source).execute();
    if (!(await hasOtherSources(write, former, null))) {
      await write.deleteFrom("paper").where("id", "=", former).execute();
    } else {
      await refreshPaper(write, former, false);
    }
  }
}
