import { sql } from "kysely";
import type { Body } from "../council/body.ts";
import { nameKey, numberKey } from "../council/name-key.ts";
import type { Paper } from "../council/paper.ts";
import type { Reference } from "../council/reference.ts";
import type { Section } from "../council/section.ts";
import type { Note } from "../text/note.ts";
import type { Span } from "../text/span.ts";
import { loadFilesOf } from "./files.ts";
import { loadMeetingsWhere } from "./meetings.ts";
import { loadTold, toldOfItem } from "./minutes.ts";
import { loadItemReports, outcomeOf, reportsOn } from "./outcomes.ts";
import { DOCUMENT_FORMS, SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import { loadOriginalPage } from "./told-by-systems.ts";
import type { Viewer } from "./viewer.ts";
import type { ConsultationView, IncomingReference, PaperView, ReferenceView, SectionView, StatementView } from "./views.ts";

export { loadPapers } from "./paper-summaries.ts";

const INCOMING_LIMIT = 500;

/** Papers that belong to one meeting: the first of their Beratungsfolge. */
const OF_MEETING: ReadonlySet<string> = new Set(["agenda", "invitation", "minutes", "meeting"]);

interface PaperRow {
  readonly paper: Paper;
  readonly body: Body;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly notes: readonly Note[];
}

/**
 * One paper with all that is known of it; null where the viewer may not see it.
 * Where a paper has several files that say the same (a page and its PDF), the fullest one gives sections and facts,
 * and the others add what it does not say.
 */
export async function loadPaper(viewer: Viewer, id: string): Promise<PaperView | null> {
  const found = await loadPaperRow(viewer, id);
  if (found === null) {
    return null;
  }
  const sections = await loadSections(viewer, id);
  const fileId = fullestFile(sections);
  const { consultations, reportedIn } = await loadConsultations(viewer, found.paper);
  const meetingId = OF_MEETING.has(found.paper.form) ? consultations.find((step) => step.meeting !== null)?.meeting?.id : undefined;
  const meetings = meetingId === undefined ? null : await loadMeetingsWhere(viewer, sql`m.id = ${meetingId}`, sql`asc`, 1, 1);
  return {
    ...found,
    publishedAt: found.publishedAt ?? "",
    modifiedAt: found.modifiedAt ?? found.publishedAt ?? "",
    files: await loadFilesOf(viewer, id),
    consultations,
    reportedIn,
    sections: sections.filter((section) => section.fileId === fileId),
    statements: withTold(await loadStatements(viewer, id), fileId),
    references: ofFullestFile(await loadReferences(viewer, id), fileId).map(({ fileId: _fileId, ...reference }) => reference),
    referencedBy: await loadIncoming(viewer, id),
    meeting: meetings?.items[0] ?? null,
    original: await loadOriginalPage(viewer, "Paper", id),
  };
}

async function loadPaperRow({ db }: Viewer, id: string): Promise<PaperRow | null> {
  const { rows } = await sql<PaperRow>`
    select jsonb_build_object('id', p.id, 'bodyId', p.body_id, 'number', p.number, 'title', p.title, 'kind', p.kind, 'form', p.form, 'date', p.date,
        'leadUnit', p.lead_unit, 'author', p.author, 'visibility', p.visibility) as paper,
      jsonb_build_object('id', b.id, 'name', b.name) as body,
      p.published_at as "publishedAt",
      greatest(p.published_at, (select max(f.read_at) from file f where f.paper_id = p.id)) as "modifiedAt",
      coalesce((select jsonb_agg(note.value) from file f cross join jsonb_array_elements(f.notes) note where f.paper_id = p.id and f.current), '[]') as notes
    from paper p join body b on b.id = p.body_id where p.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

async function loadSections({ db }: Viewer, paperId: string): Promise<readonly SectionView[]> {
  const rows = await db.selectFrom("section")
    .select(["id", "paper_id", "file_id", "position", "kind", "heading", "level", "visibility", "text", "original_text", "original_start", "edits", "blocks", "page"])
    .where("paper_id", "=", paperId).orderBy("file_id").orderBy("position").execute();
  return rows.map(({ id, paper_id, file_id, original_text, original_start, ...row }): SectionView => ({
    ...row, id: id as Section["id"], paperId: paper_id as Section["paperId"], fileId: file_id as Section["fileId"], originalText: original_text, originalStart: original_start,
  }));
}

/** The file whose sections hold the most text. */
function fullestFile(sections: readonly SectionView[]): string | null {
  const files = [...Map.groupBy(sections, (section) => section.fileId)]
    .map(([fileId, own]) => ({ fileId, length: own.reduce((sum, section) => sum + section.text.length, 0) }));
  return files.toSorted((a, b) => b.length - a.length)[0]?.fileId ?? null;
}

interface FromFile {
  readonly fileId: string | null;
  readonly sectionId: string | null;
  readonly property?: string;
}

/** What the fullest file says, and from the heads of the other files what it does not say. */
function ofFullestFile<T extends FromFile>(all: readonly T[], fileId: string | null): readonly T[] {
  const own = all.filter((one) => fileId === null || one.fileId === fileId);
  const properties = new Set(own.map((one) => one.property));
  return [...own, ...all.filter((one) => !own.includes(one) && one.sectionId === null && one.property !== undefined && !properties.has(one.property))];
}

/** What other council information systems say of the paper stands beside what its files say, unless these say the same. */
function withTold(all: readonly StatementView[], fileId: string | null): readonly StatementView[] {
  const own = ofFullestFile(all.filter((one) => one.fileId !== null), fileId);
  const said = new Set(own.map(({ property, value }) => `${property} ${nameKey(String(value))}`));
  return [...all.filter((one) => one.fileId === null && !said.has(`${one.property} ${nameKey(String(one.value))}`)), ...own];
}

type PrintedStep = Omit<ConsultationView, "outcomeFrom" | "otherOutcome" | "vote" | "told">;

async function loadConsultations(viewer: Viewer, paper: Paper): Promise<Pick<PaperView, "consultations" | "reportedIn">> {
  const printed = await loadPrintedSteps(viewer, paper.id);
  // Minutes and their kin tell of their meeting what they tell as documents.
  const reports = DOCUMENT_FORMS.includes(paper.form) ? [] : await loadItemReports(viewer, printed.flatMap((step) => step.meeting?.id ?? []));
  const paperNumberKey = numberKey(paper.number);
  const steps = printed.map((step) => ({ step, reports: reportsOn({ meetingId: step.meeting?.id ?? null, number: step.item, title: paper.title, paperNumberKey }, reports) }));
  const sources = new Map(steps.flatMap((step) => step.reports.map(({ from }) => [from.id, from])));
  const told = DOCUMENT_FORMS.includes(paper.form) ? [] : await loadTold(viewer, printed.flatMap((step) => step.meeting?.id ?? []));
  const consultations = steps.map(({ step, reports: own }) => ({ ...step, ...outcomeOf(step.outcome, own), told: toldOfItem(told, step.meeting?.id ?? null, own[0]?.number ?? null) }));
  return { consultations, reportedIn: [...sources.values()] };
}

async function loadPrintedSteps({ db }: Viewer, paperId: string): Promise<readonly PrintedStep[]> {
  const { rows } = await sql<PrintedStep>`
    select jsonb_build_object('id', o.id, 'name', o.name) as organization,
      case when m.id is not null then jsonb_build_object('id', m.id, 'number', m.number, 'date', m.date) end as meeting,
      c.date, c.item, c.role, c.outcome, c.quote
    from consultation c join organization o on o.id = c.organization_id left join meeting m on m.id = c.meeting_id
    where c.paper_id = ${paperId} order by c.file_id, c.position, c.id
  `.execute(db);
  const steps = new Map<string, PrintedStep>();
  for (const row of rows) {
    // The same step in the page and in its PDF; each may know more than the other.
    const key = `${row.organization.id}|${row.date ?? ""}|${row.date === null ? (row.role ?? "") : ""}`;
    const known = steps.get(key);
    steps.set(key, known === undefined ? row : { ...known, item: known.item ?? row.item, role: known.role ?? row.role, outcome: known.outcome ?? row.outcome });
  }
  return [...steps.values()];
}

type StatementRow = Omit<StatementView, "spanInSection" | "link"> & {
  readonly section_start: number | null;
  readonly section_end: number | null;
  readonly person_id: string | null;
  readonly organization_id: string | null;
};

async function loadStatements({ db }: Viewer, paperId: string): Promise<readonly StatementView[]> {
  const { rows } = await sql<StatementRow>`
    select id, paper_id as "paperId", file_id as "fileId", section_id as "sectionId", property, value, quote, span_start as start, span_end as "end",
      page, found_by as "foundBy", confidence, status, section_start, section_end, person_id, organization_id
    from statement where paper_id = ${paperId} order by span_start, id
  `.execute(db);
  return rows.map(({ section_start, section_end, person_id, organization_id, ...row }) => ({
    ...row, spanInSection: spanOf(section_start, section_end), link: linkOf(person_id, organization_id),
  }) as StatementView);
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : [start, end];
}

function linkOf(personId: string | null, organizationId: string | null): StatementView["link"] {
  if (personId !== null) {
    return { type: "person", id: personId };
  }
  return organizationId === null ? null : { type: "organization", id: organizationId };
}

interface ReferenceRow extends Pick<Reference, "id" | "fromPaperId" | "sectionId" | "kind" | "number" | "text"> {
  readonly fileId: string;
  readonly section_start: number | null;
  readonly section_end: number | null;
}

/**
 * The status is counted from the targets this viewer may see: a paper that is hidden is not there,
 * and no status tells otherwise.
 */
async function loadReferences({ db }: Viewer, paperId: string): Promise<readonly (ReferenceView & { readonly fileId: string })[]> {
  const { rows } = await sql<ReferenceRow>`
    select id, paper_id as "fromPaperId", file_id as "fileId", section_id as "sectionId", kind, number, text, section_start, section_end
    from reference where paper_id = ${paperId} order by span_start, id
  `.execute(db);
  const { rows: targets } = await sql<SummaryRow & { reference_id: string }>`
    select t.reference_id, ${SUMMARY} from reference r join reference_target t on t.reference_id = r.id
    join paper p on p.id = t.paper_id join body b on b.id = p.body_id
    where r.paper_id = ${paperId} order by p.date desc nulls last, p.id
  `.execute(db);
  const targetsOf = Map.groupBy(targets, (target) => target.reference_id);
  return rows.map(({ section_start, section_end, ...row }) => {
    const targetPapers = (targetsOf.get(row.id) ?? []).map(summaryOf);
    const status = targetPapers.length === 0 ? "unresolved" : targetPapers.length === 1 ? "resolved" : "ambiguous";
    return { ...row, status, targets: targetPapers.map((paper) => paper.id), targetPapers, spanInSection: spanOf(section_start, section_end) };
  });
}

async function loadIncoming({ db }: Viewer, paperId: string): Promise<readonly IncomingReference[]> {
  const { rows } = await sql<SummaryRow & Pick<IncomingReference, "sectionId"> & { reference_kind: IncomingReference["kind"]; text: string }>`
    select ${SUMMARY}, r.kind as reference_kind, r.text, r.section_id as "sectionId"
    from reference_target t join reference r on r.id = t.reference_id join paper p on p.id = r.paper_id join body b on b.id = p.body_id
    where t.paper_id = ${paperId} order by p.date desc nulls last, p.id, r.span_start limit ${sql.lit(INCOMING_LIMIT)}
  `.execute(db);
  return rows.map((row) => ({ paper: summaryOf(row), kind: row.reference_kind, text: row.text, sectionId: row.sectionId }));
}
