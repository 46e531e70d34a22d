import { sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import { withPresence } from "../council/attendance.ts";
import type { PaperId, PersonId, StatementId } from "../council/id.ts";
import type { StatementProperty, StatementStatus, StatementValues } from "../council/statement.ts";
import type { Form } from "../council/understanding.ts";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { AttendeeView, MinutesView, PaperSummary, ToldFact, ToldOfItem } from "./views.ts";

/** The documents that tell how a meeting went, the surest first. */
const TELLING: readonly Form[] = ["minutes", "minutesExtract", "agendaItem", "voteList"];

const OF_MEETING = ["meetingStart", "meetingEnd", "meetingPlace", "chair", "minuteTaker", "attendance", "presence"] as const;
const OF_ITEM = ["motion", "resolution", "recusal", "vote"] as const;

type Property = (typeof OF_MEETING)[number] | (typeof OF_ITEM)[number];

interface Row {
  readonly meeting_id: string;
  readonly paper_id: PaperId;
  readonly file_id: string;
  /** The item that a document about one item is about. */
  readonly document_item: string | null;
  readonly id: StatementId;
  readonly property: Property;
  readonly value: unknown;
  readonly quote: string;
  readonly start: number;
  readonly page: number | null;
  readonly is_marked: boolean;
  readonly status: StatementStatus;
  readonly confidence: number;
  readonly person_id: PersonId | null;
}

/** What one document tells of one meeting. */
export interface ToldOfMeeting {
  readonly meetingId: string;
  readonly from: PaperSummary;
  readonly rows: readonly Row[];
}

/** What minutes and their kin tell of these meetings, as far as the viewer may see it; the surest document first. */
export async function loadTold({ db }: Viewer, meetingIds: readonly string[]): Promise<readonly ToldOfMeeting[]> {
  if (meetingIds.length === 0) {
    return [];
  }
  const { rows: papers } = await sql<SummaryRow & { meeting_id: string }>`
    select distinct on (c.meeting_id, p.id) ${SUMMARY}, c.meeting_id from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
    where c.meeting_id = any(${meetingIds}::text[]) and p.form = any(${TELLING}::text[]) order by c.meeting_id, p.id
  `.execute(db);
  const { rows } = await sql<Row>`
    select c.meeting_id, s.paper_id, s.file_id, c.item as document_item, s.id, s.property, s.value, s.quote, s.span_start as start, s.page,
      s.section_start is not null as is_marked, s.status, s.confidence,
      case when s.property = 'attendance' then (
        select n.person_id from statement n where n.paper_id = s.paper_id and n.property = 'person' and n.person_id is not null and n.value->>'name' = s.value->>'name' order by n.id limit 1
      ) end as person_id
    from (select distinct meeting_id, paper_id, min(item) as item from consultation where meeting_id = any(${meetingIds}::text[]) group by meeting_id, paper_id) c
    join statement s on s.paper_id = c.paper_id
    where s.property = any(${[...OF_MEETING, ...OF_ITEM]}::text[]) and s.status <> 'rejected' and s.paper_id = any(${papers.map((paper) => paper.id)}::text[])
    order by s.paper_id, s.file_id, s.span_start, s.id
  `.execute(db);
  return papers
    .map((paper): ToldOfMeeting => ({ meetingId: paper.meeting_id, from: summaryOf(paper), rows: fullestFile(rows.filter((row) => row.paper_id === paper.id && row.meeting_id === paper.meeting_id)) }))
    .toSorted((a, b) => TELLING.indexOf(a.from.form) - TELLING.indexOf(b.from.form));
}

/** A page and its PDF tell the same; the one that tells more is taken. */
function fullestFile(rows: readonly Row[]): readonly Row[] {
  return [...Map.groupBy(rows, (row) => row.file_id).values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Who was at a meeting, when and where; null where no document tells. */
export function minutesOf(told: readonly ToldOfMeeting[], meetingId: string): MinutesView | null {
  const own = told.filter((one) => one.meetingId === meetingId).toSorted((a, b) => b.rows.filter(isAttendance).length - a.rows.filter(isAttendance).length)[0];
  if (own === undefined) {
    return null;
  }
  const only = (property: "meetingStart" | "meetingEnd" | "meetingPlace" | "chair" | "minuteTaker"): ToldFact<string> | null => factsOf(own.rows, property)[0] ?? null;
  const attendance = attendanceOf(own.rows);
  const view = { start: only("meetingStart"), end: only("meetingEnd"), place: only("meetingPlace"), chair: only("chair"), minuteTaker: only("minuteTaker") };
  return attendance.length === 0 && Object.values(view).every((fact) => fact === null) ? null : { from: own.from, ...view, attendance };
}

function isAttendance(row: Row): boolean {
  return row.property === "attendance";
}

/** The list of attendance with the coming and going that is told below the items; where that tells an hour, its words are evidence too. */
function attendanceOf(rows: readonly Row[]): readonly AttendeeView[] {
  const listed = factsOf(rows, "attendance");
  const changes = factsOf(rows, "presence");
  const people = new Map(rows.filter(isAttendance).map((row) => [row.id, row.person_id]));
  const merged = withPresence(listed.map(({ value }) => value), changes.map(({ value }) => value));
  return listed.map((fact, n) => {
    const value = merged[n] ?? fact.value;
    const isChanged = value.fromTime !== fact.value.fromTime || value.untilTime !== fact.value.untilTime || value.fromItem !== fact.value.fromItem || value.untilItem !== fact.value.untilItem;
    return { ...fact, value, personId: people.get(fact.id) ?? null, changes: isChanged ? changes.filter((change) => change.value.name === value.name) : [] };
  });
}

/**
 * What was moved, resolved and voted at one item: by the surest document that tells anything of it.
 * A number alone means the public item; what is told of the other part bears its letter.
 */
export function toldOfItem(told: readonly ToldOfMeeting[], meetingId: string | null, number: string | null): ToldOfItem | null {
  const wanted = parseAgendaNumber(number)?.number;
  if (wanted === undefined) {
    return null;
  }
  for (const { from, rows } of told.filter((one) => one.meetingId === meetingId)) {
    const own = rows.filter((row) => OF_ITEM.some((property) => property === row.property) && parseAgendaNumber(itemOf(row, from))?.number === wanted);
    const [motions, resolutions, recusals, votes] = [factsOf(own, "motion"), factsOf(own, "resolution"), factsOf(own, "recusal"), factsOf(own, "vote")];
    if (motions.length + resolutions.length + recusals.length + votes.length === 0) continue;
    const onMotions = new Map(motions.map((motion) => [motion.start, votes.find((vote) => vote.value.subject?.[0] === motion.start) ?? null]));
    const taken = new Set([...onMotions.values()].map((vote) => vote?.id));
    return {
      from, resolutions, recusals,
      motions: motions.map((motion) => ({ ...motion, vote: onMotions.get(motion.start) ?? null })),
      votes: votes.filter((vote) => !taken.has(vote.id)),
    };
  }
  return null;
}

/** Documents about one item need not number it again. */
function itemOf({ value, document_item }: Row, from: PaperSummary): string | null {
  const item: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "item") : null;
  return from.form !== "minutes" && document_item !== null ? document_item : typeof item === "string" ? item : null;
}

function factsOf<P extends Property & StatementProperty>(rows: readonly Row[], property: P): readonly ToldFact<StatementValues[P]>[] {
  return rows.filter((row) => row.property === property).map((row) => ({
    id: row.id, paperId: row.paper_id, value: row.value as StatementValues[P], quote: row.quote, start: row.start, page: row.page, isMarked: row.is_marked, status: row.status, confidence: row.confidence,
  }));
}
