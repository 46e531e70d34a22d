/** A moment that a filter names. */
export interface Moment {
  /** As OParl writes it, with the offset that was given: "2025-01-31T08:00:00+01:00". */
  readonly written: string;
  /** The same as ISO date-time in UTC. */
  readonly utc: string;
}

const FORM = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)?(?:[Zz]|(?<sign>[+\- ])(?<offsetHour>\d\d):?(?<offsetMinute>\d\d))$/u;

const FIRST = new Date("0001-01-01T00:00:00Z").getTime();
const LAST = new Date("9999-12-31T23:59:59Z").getTime();

/**
 * Reads OParl's date-time, and what clients send in its place without leaving a doubt: `Z`, fractions of a second (left out), no seconds,
 * a blank for the `T`, and the blank that becomes of a plus that was not escaped. Null where there is no offset or no such moment.
 */
export function readMoment(text: string): Moment | null {
  const parts = FORM.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const { year = "", month = "", day = "", hour = "", minute = "", second = "00", sign = "+", offsetHour = "00", offsetMinute = "00" } = parts;
  const offset = `${sign === "-" ? "-" : "+"}${offsetHour}:${offsetMinute}`;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = new Date(`${local}Z`);
  // A day that the calendar does not have is moved on to one that it has.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 19) !== local || Number(offsetHour) > 18 || Number(offsetMinute) > 59) return null;
  const moment = asUtc.getTime() - (sign === "-" ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return { written: `${local}${offset}`, utc: new Date(Math.min(Math.max(moment, FIRST), LAST)).toISOString() };
}
