import type { MeetingSummary } from "../../store/views.ts";
import type { Site } from "../html/site.ts";
import { addressOf } from "../answer/address.ts";

/** Meetings as a calendar (iCalendar, RFC 5545). The sources print days, so each meeting is an event of a whole day. */
export function calendarOf(meetings: readonly MeetingSummary[], site: Site, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ratsfaden//Sitzungen//DE",
    `X-WR-CALNAME:${escape(`${site.name}: Sitzungen`)}`,
    ...meetings.flatMap((meeting) => eventOf(meeting, site, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventOf(meeting: MeetingSummary, site: Site, stamp: string): readonly string[] {
  const address = `${site.publicUrl}${addressOf.meeting(meeting.id)}`;
  return [
    "BEGIN:VEVENT",
    `UID:${escape(address)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${meeting.date.replaceAll("-", "")}`,
    `SUMMARY:${escape(`${meeting.organization.name}, ${meeting.bodyName}`)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** RFC 5545, 3.3.11. */
function escape(text: string): string {
  return text.toWellFormed().replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, "\\n");
}

const mostOctets = 75;

/** RFC 5545, 3.1: no line longer than 75 octets; what follows begins with a blank. No character is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
