import { sql, type Insertable } from "kysely";
import { nameKey, numberKey } from "../council/name-key.ts";
import { strictest } from "../council/visibility.ts";
import { createSourceMap, type SourceMap } from "../text/source-map.ts";
import type { Span } from "../text/span.ts";
import type { CorrectableProperty } from "../council/correctable.ts";
import type { JudgedFact } from "./apply-corrections.ts";
import type { Saving } from "./draft-document.ts";
import { wordIn } from "./fact-drafts.ts";
import { saveFileTexts } from "./file-texts.ts";
import { type NamedTogether, saveOrganizations, savePeople } from "./known-names.ts";
import { makeId } from "./make-id.ts";
import { agendaPlace, type AgendaPlace, isoDay, MEETING_REJECTED, organizationsOfSteps, type SavedSteps, saveSteps, stepIn, type ToldStep } from "./save-consultations.ts";
import { chooseTargets, mentionIn, referenceColumns } from "./save-references.ts";
import { DOCUMENT_FORMS } from "./paper-summaries.ts";
import { FOUND_BY_OPARL, loadPublished } from "./save-paper.ts";
import { inTurn, replacement, saveRows, type Write } from "./save-rows.ts";
import { pageAt, sectionOf, type SectionDraft, spanInSection } from "./section-drafts.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes the rows of documents that have different papers, one statement a table whatever their number.
 * @returns the meetings that they touch: those they tell of, and those that what was read of them before told of
 */
export async function saveReadRows(write: Write, bodyId: string, savings: readonly Saving[]): Promise<readonly string[]> {
  await saveFiles(write, savings);
  const published = await loadPublished(write, savings);
  // What was read of these before, and is to go where it was not read again.
  const reread = savings.filter(({ isNew }) => !isNew);
  const lineages = reread.flatMap(({ lineage }) => lineage);
  const left = await meetingsToldOf(write, lineages);
  await saveFileTexts(write, savings.map(({ fileId, input: { document } }) => ({ fileId, bodyId, document })), reread.flatMap(({ lineage, fileId }) => lineage.filter((id) => id !== fileId)));
  const told = savings.map((saving) => toldStepsOf(saving, published.has(saving.fileId)));
  const people = await savePeople(write, bodyId, savings.map(({ facts }) => facts.flatMap((fact) => (fact.property === "person" ? [nameIn(fact.value)] : []))));
  const organizations = await saveOrganizations(write, bodyId, savings.flatMap((saving, at) => [organizationsIn(saving, published.has(saving.fileId)), organizationsOfSteps(told[at]?.steps ?? [], told[at]?.foundNames ?? [])]));
  const steps = await saveSteps(write, bodyId, organizations, told.flatMap((one) => one.steps));
  const drawn = savings.map((saving, at) => drawRows(saving, { people: people[at] ?? new Map(), organizations, steps }));
  const rows = <T>(rowsOf: (one: DrawnRows) => readonly T[]): readonly T[] => drawn.flatMap(rowsOf);
  await inTurn([
    () => replacement("section", lineages, rows((one) => one.sections)),
    () => replacement("statement", lineages, rows((one) => one.statements)),
    () => replacement("reference", lineages, rows((one) => one.references)),
    () => replacement("consultation", lineages, rows((one) => one.consultations)),
    () => replacement("agenda_item", lineages, rows((one) => one.agenda)),
  ], write);
  await chooseTargets(write, rows((one) => one.choices));
  return [...new Set([...left, ...steps.meetings, ...savings.flatMap(({ meeting }) => meeting?.meetingId ?? [])])];
}

/** The meetings that files tell of: when one of these is read anew, what others say of a meeting may mean another of its items. */
async function meetingsToldOf(write: Write, fileIds: readonly string[]): Promise<readonly string[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await sql<{ meeting_id: string }>`
    select meeting_id from agenda_item where file_id in (${sql.join(fileIds)}) union select meeting_id from consultation where file_id in (${sql.join(fileIds)}) and meeting_id is not null
  `.execute(write);
  return rows.map((row) => row.meeting_id);
}

async function saveFiles(write: Write, savings: readonly Saving[]): Promise<void> {
  const rows = savings.map((saving) => {
    const { input: { source, sha256, document, understanding, ...input }, fileId, bodyId, paperId, form, visibility, older } = saving;
    const row = {
      id: fileId, body_id: bodyId, paper_id: paperId, source, name: input.name, sha256, size: input.size, media_type: input.mediaType,
      form, layout: understanding.layout, page_count: document.original.pageCount ?? null,
      reader_version: input.readerVersion, notes: [...document.notes, ...input.notes], current: true, visibility, release_wanted: input.release,
      containers: input.containers ?? [], bytes_withheld: document.original.conceals ?? false,
    };
    return { saving, row, isKnown: older.includes(fileId) };
  });
  await saveRows(write, "file", rows.filter(({ isKnown }) => isKnown).map(({ row }) => row));
  // PostgreSQL reads "now" as the moment at which the transaction began.
  await saveRows(write, "file", rows.filter(({ isKnown }) => !isKnown).map(({ saving, row }) => ({ ...row, released_at: saving.input.release && saving.visibility === "public" ? "now" : null })));
  for (const { input: { source, release }, fileId, paperId, visibility, isNew } of savings) {
    if (isNew) continue;
    await write.updateTable("file")
      .set({ released_at: visibility === "nonPublic" ? null : release ? sql<string>`coalesce(released_at, now())` : sql<string | null>`released_at` })
      .where("id", "=", fileId).execute();
    await write.updateTable("file").set({ current: false, paper_id: paperId }).where("source", "=", source).where("id", "<>", fileId).execute();
  }
}

interface ToldSteps {
  readonly steps: readonly ToldStep[];
  readonly foundNames: readonly string[];
}

function toldStepsOf(saving: Saving, published: boolean): ToldSteps {
  const named = namedSteps(saving);
  return {
    steps: named.map((fact) => ({ ...stepIn(fact), published: published && fact.section === null && fact.status !== "rejected" })),
    foundNames: named.map((fact) => wordIn(fact.foundValue, "organization")),
  };
}

function namedSteps({ steps }: Saving): readonly JudgedFact<"consultation">[] {
  return steps.filter((fact) => nameKey(stepIn(fact).organization) !== "");
}

function organizationsIn({ facts }: Saving, published: boolean): NamedTogether {
  return {
    named: facts.flatMap((fact) => (fact.property === "organization" ? [{ name: nameIn(fact.value), kind: null, aliases: fact.section?.visibility === "nonPublic" ? [] : aliasesIn(fact.value) }] : [])),
    published,
  };
}

/** Ids of what a document names. */
interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
  readonly steps: SavedSteps;
}

type DrawnRows = ReturnType<typeof drawRows>;

/** All rows of one document. */
function drawRows(saving: Saving, names: Names) {
  const unique = createCounter();
  const sectionIds: SectionIds = new Map(saving.sections.map((section) => [section, makeId("section", ...unique(saving.paperId, saving.input.source, section.heading))]));
  const references = drawReferences(saving, sectionIds);
  const consultations = drawConsultations(saving, sectionIds, names.steps);
  return {
    sections: drawSections(saving, sectionIds), statements: drawStatements(saving, sectionIds, names), references,
    choices: choicesOf(saving, references), consultations, agenda: drawAgenda(saving, agendaPlace(consultations)),
  };
}

type SectionIds = ReadonlyMap<SectionDraft, string>;

function drawSections({ bodyId, paperId, fileId, sections }: Saving, sectionIds: SectionIds) {
  return sections.map((section, position) => ({
    id: sectionIds.get(section) ?? "", body_id: bodyId, paper_id: paperId, file_id: fileId, position,
    kind: section.kind, heading: section.heading, level: section.level, visibility: section.visibility, visibility_reason: section.visibilityReason,
    text: section.text, original_text: section.originalText, original_start: section.originalStart, edits: section.edits, blocks: section.blocks, page: section.page,
  }));
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

function drawStatements({ input, bodyId, paperId, fileId, facts }: Saving, sectionIds: SectionIds, { people, organizations }: Names) {
  const map = createSourceMap(input.document.edits);
  const unique = createCounter();
  return facts.map((fact): Insertable<Tables["statement"]> & { readonly id: string } => {
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

type ReferenceRow = Insertable<Tables["reference"]> & { readonly id: string };

function drawReferences({ input, bodyId, paperId, fileId, mentions }: Saving, sectionIds: SectionIds): readonly ReferenceRow[] {
  const map = createSourceMap(input.document.edits);
  const unique = createCounter();
  return mentions.map((fact): ReferenceRow => ({
    // The status is the resolver's and stays, so it is not named here.
    id: makeId("reference", ...unique(paperId, input.source, fact.quote, String(fact.occurrence))),
    body_id: bodyId, paper_id: paperId, file_id: fileId, ...placeIn(fact.section, fact.span, map, sectionIds),
    ...referenceColumns(mentionIn(fact)), chosen_target: null, ...judgementOf(fact),
  }));
}

/** The papers that people chose for mentions. */
function choicesOf({ mentions }: Saving, rows: readonly ReferenceRow[]) {
  return mentions.flatMap((fact, index) => {
    const { target } = mentionIn(fact);
    return target === null || fact.status === "rejected" ? [] : [{ referenceId: rows[index]?.id ?? "", target }];
  });
}

type ConsultationRow = Insertable<Tables["consultation"]> & { readonly id: string };

/** The steps of the Beratungsfolge, and the meeting to which the document is attached. */
function drawConsultations(saving: Saving, sectionIds: SectionIds, ids: SavedSteps): readonly ConsultationRow[] {
  const unique = createCounter();
  const rows = namedSteps(saving).map((fact, position): ConsultationRow => ({
    // Named after what was found, so that it stays the same step whatever a person makes of it.
    id: makeId("consultation", ...unique(saving.paperId, saving.input.source, ids.organizationOf(wordIn(fact.foundValue, "organization")), isoDay(wordIn(fact.foundValue, "date")) ?? "")),
    body_id: saving.bodyId, paper_id: saving.paperId, file_id: saving.fileId, section_id: fact.section?.visibility === "nonPublic" ? (sectionIds.get(fact.section) ?? null) : null,
    agenda_item_id: null, position, ...ids.columnsOf(stepIn(fact)), ...judgementOf(fact),
  }));
  return [...attachedStep(saving, rows), ...rows];
}

/** Ties a document to the meeting to which it is attached, where it does not print that itself. A numbered paper is held there or not as it says itself. */
function attachedStep({ input, bodyId, paperId, fileId, meeting, form }: Saving, printed: readonly ConsultationRow[]): readonly ConsultationRow[] {
  if (meeting === null || !DOCUMENT_FORMS.includes(form) || printed.some((row) => row.meeting_id === meeting.meetingId)) return [];
  return [{
    id: makeId("consultation", paperId, input.source, meeting.meetingId), body_id: bodyId, paper_id: paperId, file_id: fileId, section_id: null, agenda_item_id: null, position: -1,
    organization_id: meeting.organizationId, meeting_id: meeting.meetingId, date: meeting.date, item: input.belongsTo?.item ?? null, role: null, outcome: null,
    review: "found", note: null, found_value: null, correction_id: null, quote: "", occurrence: 0, words_before: "", words_after: "", span_start: 0, span_end: 0, found_by: FOUND_BY_OPARL, confidence: 1,
  }];
}

/** The agenda of a document, at its meeting. */
function drawAgenda({ input, bodyId, paperId, fileId, sections }: Saving, place: AgendaPlace | null) {
  const unique = createCounter();
  const items = place === null ? [] : input.understanding.agenda;
  return items.map((item, position) => {
    const section = sectionOf(sections, item.span);
    const visibility = strictest(item.visibility ?? "public", section?.visibilityReason === "agendaItem" ? "public" : (section?.visibility ?? "public"));
    return {
      id: makeId("agendaItem", ...unique(paperId, input.source, item.number ?? "", item.title)),
      body_id: bodyId, meeting_id: place?.meetingId ?? "", paper_id: paperId, file_id: fileId, position, number: item.number, title: item.title,
      ...(place?.rejected === true && visibility === "public" ? { visibility: "nonPublic" as const, visibility_reason: MEETING_REJECTED } : { visibility, visibility_reason: null }),
      paper_number: item.paperNumber, paper_number_key: numberKey(item.paperNumber), outcome: item.outcome, span_start: item.span[0], span_end: item.span[1],
    };
  });
}
