import { sql, type Insertable } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { nameKey, numberKey } from "../council/name-key.ts";
import { paperKey } from "../council/paper-key.ts";
import type { ConsultationFact } from "../council/understanding.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import { createSourceMap, type SourceMap } from "../text/source-map.ts";
import type { Span } from "../text/span.ts";
import { applyCorrections, type JudgedFact } from "./apply-corrections.ts";
import { loadCorrections } from "./corrections.ts";
import type { DocumentToSave } from "./document-to-save.ts";
import { createAnchors, draftFacts, quoteOf, wordIn } from "./fact-drafts.ts";
import { saveBody, saveOrganizations, savePeople } from "./known-names.ts";
import { makeId } from "./make-id.ts";
import { linkAgendaItems, meetingKey, saveMeetings } from "./save-meetings.ts";
import { findOrMakePaper, refreshPaper } from "./save-paper.ts";
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
    const bodyId = await saveBody(write, input.bodyName);
    const saving = await prepare(write, bodyId, input);
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
  readonly sections: readonly SectionDraft[];
  readonly facts: readonly JudgedFact[];
  /** True: citizens may read it now. */
  readonly published: boolean;
}

async function prepare(write: Write, bodyId: string, input: DocumentToSave): Promise<Saving> {
  const { document, understanding, source } = input;
  const sections = draftSections(document, understanding);
  const facts = applyCorrections(draftFacts(document.original.text, understanding, sections), await loadCorrections(write, source), document.original.text, sections);
  const meeting = understanding.head.consultations.find((step) => step.date !== null && isIsoDay(step.date));
  const form = understanding.head.form.value;
  const key = paperKey({ form, number: numberIn(facts), organization: meeting?.organization ?? null, meetingDate: meeting?.date ?? null, source });
  const paperId = await findOrMakePaper(write, { bodyId, key, source, name: input.name, form });
  const visibility = strictest(visibilityIn(facts) ?? input.defaultVisibility, input.strictestVisibility ?? "public", await visibilityAround(write, input.containers ?? []));
  const older = await write.selectFrom("file").select(["id", "paper_id"]).where("source", "=", source).execute();
  const fileId = await saveFile(write, { bodyId, paperId, visibility, input }, older.map((file) => file.id));
  return {
    input, bodyId, paperId, fileId, sections, facts, isNew: older.length === 0,
    lineage: [...new Set([fileId, ...older.map((file) => file.id)])],
    formerPapers: [...new Set(older.map((file) => file.paper_id))].filter((id) => id !== paperId),
    published: await isPublished(write, paperId, fileId),
  };
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
  readonly visibility: Visibility;
  readonly input: DocumentToSave;
}

/** @param older ids of the source's files that are known */
async function saveFile(write: Write, { bodyId, paperId, visibility, input }: FileToSave, older: readonly string[]): Promise<string> {
  const { source, sha256, document, understanding } = input;
  const id = makeId("file", source, sha256);
  await saveRows(write, "file", [{
    id, body_id: bodyId, paper_id: paperId, source, name: input.name, sha256, size: input.size, media_type: input.mediaType,
    form: understanding.head.form.value, layout: understanding.layout, page_count: document.original.pageCount ?? null,
    reader_version: input.readerVersion, notes: [...document.notes, ...input.notes], current: true, visibility,
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

/** Whether citizens may read what this document says, once it is saved: it is released itself, and no file of its paper is hidden. */
async function isPublished(write: Write, paperId: string, fileId: string): Promise<boolean> {
  const files = await write.selectFrom("file").select(["id", "visibility", "released_at"]).where("paper_id", "=", paperId).where("current", "=", true).execute();
  const own = files.find((file) => file.id === fileId);
  return strictest(...files.map((file) => file.visibility)) === "public" && own !== undefined && own.released_at !== null;
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

async function saveReferences(write: Write, { input, bodyId, paperId, fileId, lineage, sections }: Saving, sectionIds: SectionIds): Promise<void> {
  const text = input.document.original.text;
  const map = createSourceMap(input.document.edits);
  const anchorOf = createAnchors(text);
  const unique = createCounter();
  const rows = input.understanding.references.map((fact): Insertable<Tables["reference"]> => {
    const { quote, occurrence } = anchorOf(fact.span);
    return {
      // The status is the resolver's and stays, so it is not named here.
      id: makeId("reference", ...unique(paperId, input.source, quote, String(occurrence))),
      body_id: bodyId, paper_id: paperId, file_id: fileId, ...placeIn(sectionOf(sections, fact.span), fact.span, map, sectionIds),
      kind: fact.kind, number: fact.number, number_key: numberKey(fact.number), cited_date: day(fact.citedDate), cited_as: fact.citedAs, cited_by: fact.citedBy,
      text: fact.text, span_start: fact.span[0], span_end: fact.span[1], found_by: fact.foundBy, confidence: fact.confidence,
    };
  });
  await replaceRows(write, "reference", lineage, rows);
}

function day(date: string | null): string | null {
  return date !== null && isIsoDay(date) ? date : null;
}

/** Saves the steps of the Beratungsfolge and, for papers of one meeting, its agenda. Returns the meetings they touch. */
async function saveConsultationsAndAgenda(write: Write, saving: Saving, sectionIds: SectionIds): Promise<readonly string[]> {
  const { input, bodyId, published, lineage, sections } = saving;
  const hiddenSectionOf = (fact: ConsultationFact): SectionDraft | null => {
    const section = sectionOf(sections, fact.span);
    return section?.visibility === "nonPublic" ? section : null;
  };
  const facts = input.understanding.head.consultations.filter((fact) => nameKey(fact.organization) !== "");
  const organizations = await saveOrganizations(write, bodyId, facts.map((fact) => ({ name: fact.organization, kind: "gremium" as const, aliases: [] })), published);
  const steps = facts.map((fact) => ({ fact, date: day(fact.date), section: hiddenSectionOf(fact), organizationId: organizations.get(nameKey(fact.organization)) ?? "" }));
  const meetings = await saveMeetings(write, bodyId, steps.flatMap(({ fact, date, section, organizationId }) =>
    date === null ? [] : [{ organizationId, date, number: fact.meeting, published: published && section === null }]));
  const unique = createCounter();
  const rows = steps.map(({ fact, date, section, organizationId }, position): Insertable<Tables["consultation"]> => ({
    id: makeId("consultation", ...unique(saving.paperId, input.source, organizationId, date ?? "")),
    body_id: bodyId, paper_id: saving.paperId, file_id: saving.fileId, section_id: section === null ? null : (sectionIds.get(section) ?? null),
    organization_id: organizationId, meeting_id: date === null ? null : (meetings.get(meetingKey(organizationId, date)) ?? null), agenda_item_id: null,
    position, date, item: fact.item, role: fact.role, outcome: fact.outcome,
    quote: quoteOf(input.document.original.text, fact.span), span_start: fact.span[0], span_end: fact.span[1], found_by: fact.foundBy, confidence: fact.confidence,
  }));
  await replaceRows(write, "consultation", lineage, rows);
  await saveAgenda(write, saving, rows.flatMap((row) => row.meeting_id ?? [])[0] ?? null);
  return [...new Set(meetings.values())];
}

async function saveAgenda(write: Write, saving: Saving, meetingId: string | null): Promise<void> {
  const { input, bodyId, paperId, fileId, lineage, sections } = saving;
  const unique = createCounter();
  const items = meetingId === null ? [] : input.understanding.agenda;
  await replaceRows(write, "agenda_item", lineage, items.map((item, position) => {
    const section = sectionOf(sections, item.span);
    const visibility = strictest(item.visibility ?? "public", section?.visibilityReason === "agendaItem" ? "public" : (section?.visibility ?? "public"));
    return {
      id: makeId("agendaItem", ...unique(paperId, input.source, item.number ?? "", item.title)),
      body_id: bodyId, meeting_id: meetingId ?? "", paper_id: paperId, file_id: fileId, position, number: item.number, title: item.title, visibility,
      paper_number: item.paperNumber, paper_number_key: numberKey(item.paperNumber), outcome: item.outcome,
    };
  }));
}

async function saveSource(write: Write, { input, bodyId, fileId }: Saving): Promise<void> {
  const { source, name, sha256, size, readerVersion, notes } = input;
  await saveRows(write, "source_document", [{ source, body_id: bodyId, name, sha256, size, status: "read", notes, reader_version: readerVersion, file_id: fileId }], "source");
}

/** A paper whose last file moved to another paper (because its number was read) has nothing left to show. */
async function removeEmptyPapers(write: Write, { input, paperId, formerPapers }: Saving): Promise<void> {
  for (const former of formerPapers) {
    await write.updateTable("correction").set({ paper_id: paperId }).where("paper_id", "=", former).where("source", "=", input.source).execute();
    const left = await write.selectFrom("file").select("id").where("paper_id", "=", former).limit(1).executeTakeFirst();
    if (left === undefined) {
      await write.deleteFrom("paper").where("id", "=", former).execute();
    } else {
      await refreshPaper(write, former, false);
    }
  }
}
