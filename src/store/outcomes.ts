import { sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import { nameKey, numberKey } from "../council/name-key.ts";
import { endsInNumber, isSameSubject, isSameTitle } from "../council/same-subject.ts";
import type { Form } from "../council/understanding.ts";
import type { Visibility } from "../council/visibility.ts";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { OutcomeView, PaperSummary, VoteView } from "./views.ts";

/** What a document of a meeting says of one item. */
export interface ItemReport {
  readonly meetingId: string;
  readonly number: string | null;
  readonly title: string;
  readonly visibility: Visibility;
  readonly paperNumberKey: string | null;
  readonly outcome: string | null;
  readonly vote: Omit<VoteView, "from"> | null;
  readonly from: PaperSummary;
}

/** What is dealt with at a meeting: a step of a paper, or an item of the agenda. */
export interface DealtWith {
  readonly meetingId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly paperNumberKey: string | null;
}

/** The surest word on what a meeting did comes first: its minutes, then what is made of them, then what announced it. */
const RANK: readonly Form[] = ["minutes", "minutesExtract", "agendaItem", "voteList", "meeting", "agenda", "invitation", "notice"];

/** Documents about one item of a meeting; their own number is that of the paper it deals with. */
const ABOUT_ONE_ITEM: readonly Form[] = ["minutesExtract", "agendaItem", "voteList"];

interface ReportRow extends SummaryRow {
  readonly meeting_id: string;
  readonly item_number: string | null;
  readonly item_title: string;
  readonly item_visibility: Visibility;
  readonly paper_number_key: string | null;
  readonly outcome: string | null;
}

/** What minutes, extracts, agendas and pages of these meetings say of their items, as far as the viewer may see items and documents; surest first. */
export async function loadItemReports({ db }: Viewer, meetingIds: readonly string[]): Promise<readonly ItemReport[]> {
  if (meetingIds.length === 0) {
    return [];
  }
  const { rows } = await sql<ReportRow>`
    select * from (
      select ${SUMMARY}, a.meeting_id, a.number as item_number, a.title as item_title, a.visibility as item_visibility, a.paper_number_key, a.outcome, a.id as report_id
      from agenda_item a join paper p on p.id = a.paper_id join body b on b.id = p.body_id
      where a.meeting_id = any(${meetingIds}::text[])
      union all
      select ${SUMMARY}, c.meeting_id, c.item, p.title, p.visibility, p.number_key, c.outcome, c.id
      from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
      where c.meeting_id = any(${meetingIds}::text[]) and p.form = any(${ABOUT_ONE_ITEM}::text[])
    ) report order by report_id
  `.execute(db);
  const votes = await loadVotes({ db }, [...new Set(rows.map((row) => row.id))]);
  return rows.map((row): ItemReport => ({
    meetingId: row.meeting_id, number: row.item_number, title: row.item_title, visibility: row.item_visibility, paperNumberKey: row.paper_number_key,
    outcome: row.outcome, vote: voteOf(row, votes.get(row.id) ?? []), from: summaryOf(row),
  })).toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ from }: ItemReport): number {
  const rank = RANK.indexOf(from.form);
  return rank < 0 ? RANK.length : rank;
}

interface Vote extends Omit<VoteView, "from"> {
  readonly item: string | null;
  readonly subject?: readonly [number, number] | null;
}

async function loadVotes({ db }: Pick<Viewer, "db">, paperIds: readonly string[]): Promise<ReadonlyMap<string, readonly Vote[]>> {
  // Votes on motions to change the matter or on how to go on do not decide it.
  const { rows } = await sql<{ paper_id: string; value: Vote }>`
    select paper_id, value from statement v where property = 'vote' and status <> 'rejected' and paper_id = any(${paperIds}::text[])
      and not exists (
        select from statement m where m.paper_id = v.paper_id and m.file_id = v.file_id and m.property = 'motion' and m.value->>'kind' <> 'main' and m.span_start = (v.value->'subject'->>0)::integer
      )
    order by span_start, id
  `.execute(db);
  return new Map([...Map.groupBy(rows, (row) => row.paper_id)].map(([paperId, own]) => [paperId, own.map((row) => row.value)]));
}

/** The one count of votes that a document gives for an item. Several different ones (on amendments, say) leave open which decided, so none is taken. */
function voteOf(row: ReportRow, votes: readonly Vote[]): ItemReport["vote"] {
  const alone = ABOUT_ONE_ITEM.includes(row.form);
  const counts = votes.filter((vote) => (vote.item === null ? alone : namesItem(vote.item, row))).map(({ yes, no, abstain }) => ({ yes, no, abstain }));
  const different = new Map(counts.map((count) => [JSON.stringify(count), count]));
  return different.size === 1 ? (counts[0] ?? null) : null;
}

function namesItem(item: string, row: ReportRow): boolean {
  if (row.paper_number_key !== null && numberKey(item) === row.paper_number_key) {
    return true;
  }
  // "2024/117" is a paper's number and no item's.
  return !item.includes("/") && sameNumber(item, row.item_number, row.item_visibility);
}

function sameNumber(wanted: string | null, number: string | null, visibility: Visibility): boolean {
  const [first, second] = [parseAgendaNumber(wanted), parseAgendaNumber(number)];
  return first !== null && first.number === second?.number && (first.part === null || first.part === (second.part ?? visibility));
}

/**
 * The reports that speak of this item: those that name its paper, if only at the end of their title; where one side names none, those with its number and a title that fits,
 * or, where one side has no number either, with the very same title.
 */
export function reportsOn(dealt: DealtWith, reports: readonly ItemReport[]): readonly ItemReport[] {
  return reports.filter((report) => {
    if (report.meetingId !== dealt.meetingId) {
      return false;
    }
    if (dealt.paperNumberKey !== null && report.paperNumberKey !== null) {
      return dealt.paperNumberKey === report.paperNumberKey;
    }
    if (endsInNumber(report.title, dealt.paperNumberKey)) {
      return true;
    }
    return dealt.number === null || report.number === null
      ? isSameTitle(dealt.title, report.title)
      : sameNumber(dealt.number, report.number, report.visibility) && isSameSubject(dealt.title, report.title);
  });
}

/**
 * The outcome of an item: the one that is printed with it, else the surest report's.
 * Where a report says otherwise, it stands beside it: which one is right is for the reader to judge.
 */
export function outcomeOf(printed: string | null, reports: readonly ItemReport[]): OutcomeView {
  const telling = reports.flatMap(({ outcome, from }) => (outcome === null ? [] : [{ outcome, from }]));
  const shown = printed === null ? telling[0] : { outcome: printed, from: null };
  const other = telling.find(({ outcome }) => shown !== undefined && nameKey(outcome) !== nameKey(shown.outcome));
  const voted = reports.find(({ vote, from }) => vote !== null && (shown?.from === undefined || shown.from === null || from.id === shown.from.id)) ?? reports.find(({ vote }) => vote !== null);
  return {
    outcome: shown?.outcome ?? null,
    outcomeFrom: shown?.from ?? null,
    otherOutcome: other ?? null,
    vote: voted === undefined || voted.vote === null ? null : { ...voted.vote, from: voted.from },
  };
}
