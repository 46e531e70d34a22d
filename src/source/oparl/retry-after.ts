/** Seconds in which a server wants to be asked again, from `Retry-After` (seconds or a date); null where it does not say. */
export function secondsToWait(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const moment = Date.parse(text);
  return text === "" || Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now) / 1000));
}
