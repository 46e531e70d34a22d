import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as rules from "../council/sight.ts";
import type { Visibility } from "../council/visibility.ts";
import { saveRows } from "./save-rows.ts";
import type { Tables } from "./tables.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

const NOW = Date.now();
const DAY = 24 * 60 * 60 * 1000;

interface Shown extends rules.Releasable {
  readonly id: string;
}
interface World {
  readonly papers: readonly (Shown & { readonly body: string })[];
  readonly meetings: readonly (Shown & { readonly body: string; readonly organization: string })[];
  readonly files: readonly (Shown & { readonly paper: string })[];
  readonly sections: readonly { readonly id: string; readonly file: string; readonly paper: string; readonly visibility: Visibility }[];
  readonly items: readonly { readonly id: string; readonly meeting: string; readonly file: string | null; readonly paper: string | null; readonly visibility: Visibility }[];
  readonly consultations: readonly { readonly id: string; readonly file: string; readonly paper: string; readonly section: string | null; readonly meeting: string | null; readonly item: string | null; readonly organization: string; readonly rejected: boolean }[];
  readonly references: readonly { readonly id: string; readonly file: string; readonly paper: string; readonly section: string | null; readonly targets: readonly string[]; readonly rejected: boolean }[];
  readonly statements: readonly { readonly id: string; readonly file: string; readonly paper: string; readonly section: string | null; readonly person: string | null; readonly organization: string | null; readonly rejected: boolean }[];
  /** What changes after all is saved. */
  readonly fileChanges: readonly (Shown & { readonly paper: string })[];
  readonly sectionChanges: readonly { readonly id: string; readonly visibility: Visibility }[];
}

const BODIES = ["b0", "b1"];
const ORGANIZATIONS = ["o0", "o1", "o2", "o3"];
const PEOPLE = ["p0", "p1", "p2"];

const visibility = fc.oneof({ weight: 3, arbitrary: fc.constant<Visibility>("public") }, { weight: 1, arbitrary: fc.constant<Visibility>("nonPublic") });
const released = fc.oneof({ weight: 4, arbitrary: fc.constant(NOW - DAY) }, { weight: 1, arbitrary: fc.constantFrom(null, NOW + DAY) });
const publish = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(null, NOW - DAY) }, { weight: 1, arbitrary: fc.constant(NOW + DAY) });
const releasable = { visibility, releasedAt: released, publishAt: publish };

/** Some rows; each picks its parents among earlier ones by a number. */
function list<T extends object>(name: string, maxLength: number, fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<readonly (T & { id: string })[]> {
  return fc.array(fc.record(fields) as unknown as fc.Arbitrary<T>, { minLength: 1, maxLength }).map((rows) => rows.map((row, index) => ({ ...row, id: `${name}${index}` })));
}
const pick = fc.nat(1000);
const maybe = fc.option(pick, { nil: null, freq: 2 });

function at<T>(rows: readonly T[], index: number): T {
  const found = rows[index % rows.length];
  if (found === undefined) {
    throw new Error("empty list");
  }
  return found;
}

const world: fc.Arbitrary<World> = fc.record({
  papers: list("paper", 4, { ...releasable, body: pick }),
  meetings: list("meeting", 3, { ...releasable, body: pick, organization: pick }),
  files: list("file", 5, { ...releasable, paper: pick }),
  sections: list("section", 6, { visibility, file: pick }),
  items: list("item", 4, { visibility, meeting: pick, file: maybe }),
  consultations: list("consultation", 5, { file: pick, section: maybe, meeting: maybe, item: maybe, organization: pick, rejected: fc.boolean() }),
  references: list("reference", 4, { file: pick, section: maybe, targets: fc.uniqueArray(fc.nat(3), { maxLength: 3 }), rejected: fc.boolean() }),
  statements: list("statement", 6, { file: pick, section: maybe, person: maybe, organization: maybe, rejected: fc.boolean() }),
  fileChanges: fc.array(fc.record({ index: pick, ...releasable }), { maxLength: 3 }),
  sectionChanges: fc.array(fc.record({ index: pick, visibility }), { maxLength: 3 }),
}).map((raw): World => {
  const papers = raw.papers.map((paper) => ({ ...paper, body: at(BODIES, paper.body) }));
  const meetings = raw.meetings.map((meeting) => ({ ...meeting, body: at(BODIES, meeting.body), organization: at(ORGANIZATIONS, meeting.organization) }));
  const files = raw.files.map((file) => ({ ...file, paper: at(papers, file.paper).id }));
  const inFile = (index: number) => ({ file: at(files, index).id, paper: at(files, index).paper });
  const sections = raw.sections.map((section) => ({ ...section, ...inFile(section.file) }));
  // Only sections of the same file, as a reading makes them.
  const sectionFor = (file: string, index: number | null): string | null => {
    const own = sections.filter((section) => section.file === file);
    return index === null || own.length === 0 ? null : at(own, index).id;
  };
  const items = raw.items.map((item) => ({ ...item, meeting: at(meetings, item.meeting).id, ...(item.file === null ? { file: null, paper: null } : inFile(item.file)) }));
  return {
    papers, meetings, files, sections, items,
    consultations: raw.consultations.map((row) => ({ ...row, ...inFile(row.file), section: sectionFor(inFile(row.file).file, row.section), meeting: row.meeting === null ? null : at(meetings, row.meeting).id, item: row.item === null ? null : at(items, row.item).id, organization: at(ORGANIZATIONS, row.organization) })),
    references: raw.references.map((row) => ({ ...row, ...inFile(row.file), section: sectionFor(inFile(row.file).file, row.section), targets: [...new Set(row.targets.map((target) => at(papers, target).id))] })),
    statements: raw.statements.map((row) => ({ ...row, ...inFile(row.file), section: sectionFor(inFile(row.file).file, row.section), person: row.person === null ? null : at(PEOPLE, row.person), organization: row.organization === null ? null : at(ORGANIZATIONS, row.organization) })),
    fileChanges: raw.fileChanges.map(({ index, ...change }) => ({ ...at(files, index), ...change })),
    sectionChanges: raw.sectionChanges.map(({ index, visibility: changed }) => ({ id: at(sections, index).id, visibility: changed })),
  };
});

type Seen = Readonly<Record<string, readonly string[]>>;

/** What citizens should see, by the rules alone. */
function expected(given: World): Seen {
  const files = given.files.map((file) => given.fileChanges.findLast((change) => change.id === file.id) ?? file);
  const sections = given.sections.map((section) => ({ ...section, visibility: given.sectionChanges.findLast((change) => change.id === section.id)?.visibility ?? section.visibility }));
  const papers = idsOf(given.papers, (paper) => rules.isPublished(paper, NOW));
  const meetings = idsOf(given.meetings, (meeting) => rules.isPublished(meeting, NOW));
  const published = idsOf(files, (file) => rules.isPublished(file, NOW));
  const seenFiles = idsOf(files, (file) => rules.isFileVisible(file, papers.has(file.paper), sections.filter((section) => section.file === file.id).map((section) => section.visibility), NOW));
  const seenSections = idsOf(sections, (section) => rules.isSectionVisible(section.visibility, papers.has(section.paper), published.has(section.file)));
  const parents = (row: { paper: string | null; file: string | null; section?: string | null }): rules.Parents => ({
    paperVisible: row.paper === null ? null : papers.has(row.paper),
    filePublished: row.file === null ? null : published.has(row.file),
    sectionVisible: row.section === null || row.section === undefined ? null : seenSections.has(row.section),
  });
  const items = idsOf(given.items, (item) => rules.isAgendaItemVisible(item.visibility, meetings.has(item.meeting), parents(item)));
  const consultations = idsOf(given.consultations, (row) => rules.isConsultationVisible(parents(row), row.meeting === null ? null : meetings.has(row.meeting), row.item === null ? null : items.has(row.item), row.rejected));
  const references = idsOf(given.references, (row) => rules.isReferenceVisible(parents(row), row.rejected));
  const statements = idsOf(given.statements, (row) => rules.isStatementVisible(parents(row), row.rejected));
  const seenStatements = given.statements.filter((row) => statements.has(row.id));
  return sorted({
    paper: [...papers], meeting: [...meetings], file: [...seenFiles], section: [...seenSections], agenda_item: [...items], consultation: [...consultations], reference: [...references], statement: [...statements],
    reference_target: given.references.flatMap((row) => row.targets.filter((target) => rules.isReferenceTargetVisible(references.has(row.id), papers.has(target))).map((target) => `${row.id}>${target}`)),
    person: PEOPLE.filter((person) => rules.isNameVisible(seenStatements.map((row) => row.person === person))),
    organization: ORGANIZATIONS.filter((organization) => rules.isNameVisible([
      ...seenStatements.map((row) => row.organization === organization),
      ...given.consultations.map((row) => consultations.has(row.id) && row.organization === organization),
      ...given.meetings.map((row) => meetings.has(row.id) && row.organization === organization),
    ])),
    body: BODIES.filter((body) => rules.isNameVisible([...given.papers.map((row) => papers.has(row.id) && row.body === body), ...given.meetings.map((row) => meetings.has(row.id) && row.body === body)])),
    correction: [], source_document: [],
  });
}

function idsOf<T extends { readonly id: string }>(rows: readonly T[], visible: (row: T) => boolean): ReadonlySet<string> {
  return new Set(rows.filter(visible).map((row) => row.id));
}

function sorted(tables: Record<string, readonly string[]>): Seen {
  return Object.fromEntries(Object.entries(tables).map(([table, ids]) => [table, ids.toSorted()]));
}

const TABLES = ["body", "organization", "person", "meeting", "paper", "file", "section", "agenda_item", "consultation", "reference", "reference_target", "statement", "correction", "source_document"] as const satisfies readonly (keyof Tables)[];

/** Whatever a statement says, the same rules hold for it. */
const STATED = ["attendance", "resolution", "motion", "vote", "recusal", "presence", "chair", "title"] as const;

function moment(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

function shown(row: rules.Releasable) {
  return { visibility: row.visibility, released_at: moment(row.releasedAt), publish_at: moment(row.publishAt) };
}

async function save(given: World): Promise<void> {
  const place = { span_start: 0, span_end: 1, found_by: "test", confidence: 1 };
  const bodyOf = (paper: string): string => given.papers.find((row) => row.id === paper)?.body ?? "b0";
  const fileRow = (row: World["files"][number]) => ({ id: row.id, body_id: bodyOf(row.paper), paper_id: row.paper, source: row.id, name: row.id, sha256: row.id, size: 1, media_type: "text/plain", form: "paper" as const, layout: "test", page_count: null, reader_version: "1", notes: [], current: true, containers: [], bytes_withheld: false, ...shown(row) });
  const sectionRow = (row: World["sections"][number]) => ({ id: row.id, body_id: bodyOf(row.paper), paper_id: row.paper, file_id: row.file, position: 0, kind: "other" as const, heading: "", level: 1, visibility: row.visibility, visibility_reason: null, text: "", original_text: "", original_start: 0, edits: [], blocks: [], page: null });
  await store.office.db.transaction().execute(async (write) => {
    for (const table of TABLES.toReversed()) {
      await write.deleteFrom(table).execute();
    }
    await saveRows(write, "body", BODIES.map((id) => ({ id, key: id, name: id })));
    await saveRows(write, "organization", ORGANIZATIONS.map((id) => ({ id, body_id: "b0", key: id, name: id, sort_name: id, kind: "gremium" as const, aliases: [] })));
    await saveRows(write, "person", PEOPLE.map((id) => ({ id, body_id: "b0", key: id, name: id, sort_name: id })));
    await saveRows(write, "paper", given.papers.map((row) => ({ id: row.id, body_id: row.body, key: row.id, number: null, number_key: null, title: row.id, kind: null, form: "paper" as const, date: null, lead_unit: null, author: null, ...shown(row) })));
    await saveRows(write, "meeting", given.meetings.map((row) => ({ id: row.id, body_id: row.body, organization_id: row.organization, key: row.id, number: null, date: "2025-01-01", ...shown(row) })));
    await saveRows(write, "file", given.files.map(fileRow));
    await saveRows(write, "section", given.sections.map(sectionRow));
    await saveRows(write, "agenda_item", given.items.map((row) => ({ id: row.id, body_id: "b0", meeting_id: row.meeting, paper_id: row.paper, file_id: row.file, position: 0, number: null, title: row.id, visibility: row.visibility, paper_number: null, paper_number_key: null, outcome: null })));
    await saveRows(write, "consultation", given.consultations.map((row) => ({ id: row.id, body_id: bodyOf(row.paper), paper_id: row.paper, file_id: row.file, section_id: row.section, organization_id: row.organization, meeting_id: row.meeting, agenda_item_id: row.item, position: 0, date: null, item: null, role: null, outcome: null, quote: "", review: row.rejected ? "rejected" as const : "found" as const, ...place })));
    await saveRows(write, "reference", given.references.map((row) => ({ id: row.id, body_id: bodyOf(row.paper), paper_id: row.paper, file_id: row.file, section_id: row.section, section_start: null, section_end: null, kind: "cites" as const, number: null, number_key: null, cited_date: null, cited_as: null, cited_by: null, text: "", review: row.rejected ? "rejected" as const : "found" as const, ...place })));
    await saveRows(write, "reference_target", given.references.flatMap((row) => row.targets.map((target) => ({ reference_id: row.id, paper_id: target, body_id: "b0" }))), "reference_id,paper_id");
    await saveRows(write, "statement", given.statements.map((row) => ({ id: row.id, body_id: bodyOf(row.paper), paper_id: row.paper, file_id: row.file, section_id: row.section, section_start: null, section_end: null, person_id: row.person, organization_id: row.organization, group_key: null, property: STATED[Number(row.id.replace(/\D/gu, "")) % STATED.length] ?? "title", value: "x", found_value: "x", quote: "", occurrence: 0, words_before: "", words_after: "", page: null, status: row.rejected ? "rejected" as const : "found" as const, note: null, ...place })));
    for (const change of given.fileChanges) {
      await saveRows(write, "file", [fileRow(change)]);
    }
    for (const change of given.sectionChanges) {
      await write.updateTable("section").set({ visibility: change.visibility }).where("id", "=", change.id).execute();
    }
    await saveRows(write, "source_document", [{ source: "x", body_id: "b0", name: "x", sha256: "x", size: 1, status: "read", notes: [], reader_version: "1", file_id: null }], "source");
  });
}

async function seen(): Promise<Seen> {
  const all: Record<string, readonly string[]> = { correction: [], source_document: [] };
  for (const table of TABLES.filter((name) => name !== "correction" && name !== "source_document")) {
    const key = table === "reference_target" ? sql`reference_id || '>' || paper_id` : sql`id`;
    const { rows } = await sql<{ id: string }>`select ${key} as id from ${sql.table(table)}`.execute(store.citizen.db);
    all[table] = rows.map((row) => row.id);
  }
  return sorted(all);
}

test("citizens see exactly what the rules say, in every table, whatever is released, hidden or changed", async () => {
  await fc.assert(fc.asyncProperty(world, async (given) => {
    await save(given);
    expect(await seen()).toEqual(expected(given));
  }), { numRuns: 60 });
});
