const parts = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Berlin", timeZoneName: "longOffset", year: "numeric" });

/** The moment of an hour on a day in Germany: "2025-04-08" and "17:30" → "2025-04-08T17:30:00+02:00"; null where the hour is none. */
export function germanMoment(day: string, hour: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(hour);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hours > 23 || minutes > 59) return null;
  const local = `${day}T${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:00`;
  const first = Date.parse(`${local}+01:00`);
  if (Number.isNaN(first)) return null;
  return `${local}${offsetAt(first)}`;
}

function offsetAt(moment: number): string {
  const name = parts.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return /[+-]\d{2}:\d{2}/u.exec(name)?.[0] ?? "+01:00";
}
