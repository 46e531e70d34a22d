import type { MeetingSummary } from "../../store/views.ts";
import { calendarLeaf, countOf, formatDateWithWeekday } from "../html/format.ts";
import { addressOf } from "../answer/address.ts";

interface MeetingListProps {
  readonly meetings: readonly MeetingSummary[];
  readonly showBody?: boolean;
  /** The meetings of one organisation are told apart by their days. */
  readonly titledBy?: "organization" | "date";
  readonly headingLevel?: "h2" | "h3" | "h4";
}

/** Meetings with a calendar leaf each. */
export function MeetingList({ meetings, showBody = true, titledBy = "organization", headingLevel: Heading = "h3" }: MeetingListProps) {
  return (
    <ol class="entries">
      {meetings.map((meeting) => (
        <li class="entry entry-dated">
          <CalendarLeaf iso={meeting.date} />
          <div>
            <Heading class="entry-title"><a href={addressOf.meeting(meeting.id)}>{titledBy === "date" ? formatDateWithWeekday(meeting.date) : meeting.organization.name}</a></Heading>
            <p class="entry-facts">
              {titledBy === "date" ? null : <time datetime={meeting.date}>{formatDateWithWeekday(meeting.date)}</time>}
              {meeting.number === null ? null : <span class="number">{meeting.number}</span>}
              {showBody ? <span>{meeting.bodyName}</span> : null}
              {meeting.itemCount === 0 ? null : <span>{countOf(meeting.itemCount, "Punkt", "Punkte")}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A date as a leaf of a calendar; hidden from readers who hear the page, because the full date follows. */
export function CalendarLeaf(props: { readonly iso: string }) {
  const leaf = calendarLeaf(props.iso);
  return (
    <div class="leaf" aria-hidden="true">
      <span class="leaf-day">{leaf.day}</span>
      <span class="leaf-month">{leaf.month}</span>
      <span class="leaf-year">{leaf.year}</span>
    </div>
  );
}
