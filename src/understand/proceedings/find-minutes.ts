import type { AgendaItemFact, AttendanceFact, Head, MinutesFacts, SectionFact, VoteFact } from "../../council/understanding.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { entriesOf, onePerPerson } from "../attendance/find-attendance.ts";
import { findPresence } from "../attendance/presence.ts";
import { findMeeting, opener } from "../meeting/find-meeting.ts";
import type { Sheet } from "../sheet.ts";
import type { PartMark } from "../visibility/part-marks.ts";
import { withVotesByName } from "../votes/by-name.ts";
import { findMotions } from "./motions.ts";
import { findRecusals } from "./recusals.ts";
import { findResolutions } from "./resolutions.ts";
import { tieVotes } from "./tie-votes.ts";

/** What is known of a document before it is read as minutes. */
export interface Known {
  readonly head: Head;
  readonly sections: readonly SectionFact[];
  readonly marks: readonly PartMark[];
  readonly items: readonly ItemText[];
  /** The items as the printed agenda lists them. */
  readonly listed: readonly AgendaItemFact[];
  /** Places behind closed doors that no section holds. */
  readonly hidden: readonly Span[];
  readonly votes: readonly VoteFact[];
}

/**
 * Reads minutes as a meeting: who was there, what was moved and resolved, who stood aside; and ties each vote to what it was on.
 * Documents that tell of no meeting keep their votes and have no minutes.
 */
export function findMinutes(sheet: Sheet, known: Known): { readonly votes: readonly VoteFact[]; readonly minutes: MinutesFacts | null } {
  const { head, items } = known;
  if (!["minutes", "minutesExtract", "agendaItem", "voteList"].includes(head.form.value)) return { votes: known.votes, minutes: null };
  const closed = [...known.hidden, ...known.sections.filter((section) => section.visibility === "nonPublic").map(({ span }) => span)];
  const isHidden = (span: Span): boolean => closed.some((one) => overlaps(one, span));
  const until = Math.min(sheet.text.length, ...items.filter((item) => item.heading.foundBy !== "agenda/extract").map(({ span }) => span[0]));
  const entries = entriesOf(sheet, { until: until === sheet.text.length && items.length > 0 ? endOfHead(sheet, items) : until, isHidden });
  const listed = onePerPerson(entries);
  const attendance = withoutClosedItems(known, withChair(listed, opener(sheet, { until, attendance: listed, isHidden })?.value ?? null));
  // A list of votes has told already who voted how.
  const votes = known.votes.some(({ foundBy }) => foundBy === "votes/list") ? known.votes : withNames(sheet, items, known.votes);
  const resolutions = items.flatMap((item) => findResolutions(sheet, item, votes));
  const motions = items.flatMap((item) => findMotions(sheet, item, resolutions.filter((one) => overlaps(one.span, item.span)), votes));
  const tied = tieVotes(sheet.text, items, motions, resolutions, votes);
  return {
    votes: tied.votes,
    minutes: {
      meeting: findMeeting(sheet, { head, attendance, entries, marks: known.marks, until, isHidden }),
      attendance, presence: findPresence(sheet, items, attendance), motions: tied.motions, resolutions,
      recusals: items.flatMap((item) => findRecusals(sheet, item, attendance)),
    },
  };
}

/**
 * Who came for an item behind closed doors alone is not named; that somebody stayed for such an item is not told.
 * A number that both parts of the agenda give out tells nothing, so nothing is told of it.
 */
function withoutClosedItems({ items, listed }: Known, attendance: readonly AttendanceFact[]): readonly AttendanceFact[] {
  const closed = new Set([...items.filter(({ isHidden }) => isHidden).map(({ number }) => number), ...listed.filter(({ visibility }) => visibility === "nonPublic").map(({ number }) => number)]);
  return attendance.filter(({ fromItem }) => fromItem === null || !closed.has(fromItem)).map((one) => (one.untilItem !== null && closed.has(one.untilItem) ? { ...one, untilItem: null } : one));
}

/** An extract prints who presided above the item that it is about. */
function endOfHead(sheet: Sheet, items: readonly ItemText[]): number {
  return Math.max(...items.map(({ heading }) => heading.span[1]), sheet.lines[6]?.span[1] ?? 0);
}

/** Where no caption says who presided, the one member who opened the meeting did; who only bears the title of a chair may be that of another body. */
function withChair(listed: readonly AttendanceFact[], name: string | null): readonly AttendanceFact[] {
  if (name === null || listed.some(({ role, foundBy }) => role === "chair" && foundBy === "attendance/chair") || !listed.some((one) => one.name === name && (one.role === "member" || one.role === "chair"))) return listed;
  return listed.map((one) => {
    if (one.name === name) return { ...one, role: "chair" };
    return one.role === "chair" ? { ...one, role: "member" } : one;
  });
}

function withNames(sheet: Sheet, items: readonly ItemText[], votes: readonly VoteFact[]): readonly VoteFact[] {
  const named = new Map(items.flatMap((item) => withVotesByName(sheet, item, votes)).map((vote) => [vote.span[0], vote]));
  const known = new Set(votes.map(({ span }) => span[0]));
  return [...votes.map((vote) => named.get(vote.span[0]) ?? vote), ...[...named.values()].filter(({ span }) => !known.has(span[0]))].toSorted((a, b) => a.span[0] - b.span[0]);
}
