import { isIsoDay } from "../council/iso-day.ts";
import { paperKey } from "../council/paper-key.ts";
import { strictest, type Visibility } from "../council/visibility.ts";
import type { StatementProperty } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
import { type CorrectableProperty, nounOf } from "../council/correctable.ts";
import { applyCorrections, type Correction, type JudgedFact } from "./apply-corrections.ts";
import { type DocumentPlace, findPaperOfMeeting, formAtMeeting, type MeetingPlace } from "./belonging.ts";
import { loadCorrections } from "./corrections.ts";
import type { DocumentToSave } from "./document-to-save.ts";
import { draftConsultations, draftFacts, draftReferences } from "./fact-drafts.ts";
import { makeId } from "./make-id.ts";
import { stepIn } from "./save-consultations.ts";
import { findOrMakePaper } from "./save-paper.ts";
import type { Write } from "./save-rows.ts";
import { draftSections, type SectionDraft } from "./section-drafts.ts";
import { sql } from "kysely";

/** What is known of a source before its document is saved. */
export interface KnownOfSource {
  readonly corrections: readonly Correction[];
  /** Its file and older versions of it. */
  readonly files: readonly { readonly id: string; readonly paper_id: string; readonly body_id: string; readonly current: boolean }[];
}

/** What is known of the sources of some documents, by source. */
export async function loadKnownOfSources(write: Write, inputs: readonly DocumentToSave[]): Promise<ReadonlyMap<string, KnownOfSource>> {
  const sources = inputs.map(({ source }) => source);
  const corrections = await loadCorrections(write, sources);
  const files = Map.groupBy(
    await write.selectFrom("file").select(["id", "source", "paper_id", "body_id", "current"]).where(sql<boolean>`source = any(${sources}::text[])`).execute(),
    (file) => file.source,
  );
  return new Map(sources.map((source) => [source, { corrections: corrections.get(source) ?? [], files: files.get(source) ?? [] }]));
}

/** Everything that is settled before the first row of a document is written, but for its paper. */
export interface Draft {
  readonly input: DocumentToSave;
  readonly bodyId: string;
  readonly fileId: string;
  readonly known: KnownOfSource;
  /** The paper is found by it where the place does not name one. */
  readonly key: string;
  readonly number: string | null;
  readonly form: Form;
  readonly sections: readonly SectionDraft[];
  readonly facts: readonly JudgedFact[];
  readonly steps: readonly JudgedFact<"consultation">[];
  readonly mentions: readonly JudgedFact<"reference">[];
  readonly place: DocumentPlace;
}

/** Settles what follows from a document itself, its place, and what people said of it. */
export function draftDocument(place: DocumentPlace, input: DocumentToSave, known: KnownOfSource): Draft {
  const { document, understanding, source } = input;
  const sections = draftSections(document, understanding);
  const { text } = document.original;
  const { corrections } = known;
  const facts = applyCorrections(draftFacts(text, understanding, sections), corrections.filter(isOfStatement), text, sections);
  const steps = applyCorrections(draftConsultations(text, understanding, sections), corrections.filter(isOf("consultation")), text, sections);
  const mentions = applyCorrections(draftReferences(text, understanding, sections), corrections.filter(isOf("reference")), text, sections);
  const held = steps.filter((step) => step.status !== "rejected").map(stepIn).find((step) => step.date !== null && isIsoDay(step.date));
  const number = numberIn(facts);
  const form = place.meeting === null ? understanding.head.form.value : formAtMeeting(understanding.head.form.value, number, input.belongsTo?.as ?? null);
  const key = paperKey({ form, number, organization: held?.organization ?? null, meetingDate: held?.date ?? null, source });
  return { input, bodyId: place.bodyId, fileId: makeId("file", source, input.sha256), known, key, number, form, sections, facts, steps, mentions, place };
}

/** The paper to which a document belongs. */
export async function findPaperOf(write: Write, { input, bodyId, known, key, number, form, place }: Draft): Promise<string> {
  if (place.paperId !== null) return place.paperId;
  const previous = known.files.find((file) => file.current && file.body_id === bodyId)?.paper_id ?? null;
  return place.meeting === null
    ? await findOrMakePaper(write, { bodyId, key, source: input.source, name: input.name, form, previous })
    : await findPaperOfMeeting(write, { bodyId, meeting: place.meeting, form, number, input, previous });
}

/** How visible its file is: the strictest of what is said of it, and of what it lies in. */
export async function visibilityOf(write: Write, { input, facts }: Draft): Promise<Visibility> {
  const attached = input.belongsTo?.isNonPublic === true ? "nonPublic" : "public";
  return strictest(visibilityIn(facts) ?? input.defaultVisibility, input.strictestVisibility ?? "public", attached, await visibilityAround(write, input.containers ?? []));
}

/** A draft with its paper. */
export interface Saving extends Omit<Draft, "place" | "known" | "key" | "number"> {
  readonly paperId: string;
  readonly visibility: Visibility;
  /** No file of its source is known yet. */
  readonly isNew: boolean;
  /** The file and its older versions. */
  readonly lineage: readonly string[];
  /** Ids of files of its source that are known. */
  readonly older: readonly string[];
  /** Papers that had this source before, other than its paper now. */
  readonly formerPapers: readonly string[];
  /** The meeting to which it is attached, where that is told. */
  readonly meeting: MeetingPlace | null;
}

/** Joins a draft and its paper. */
export function savingOf({ place, known, key: _key, number: _number, ...draft }: Draft, paperId: string, visibility: Visibility): Saving {
  const older = known.files.map((file) => file.id);
  return {
    ...draft, paperId, visibility, older, isNew: older.length === 0,
    lineage: [...new Set([draft.fileId, ...older])],
    formerPapers: [...new Set(known.files.map((file) => file.paper_id))].filter((id) => id !== paperId),
    meeting: place.meeting,
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
