import { UsageError } from "./settings.ts";

const minutesOf: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/**
 * Minutes of an interval as typed: "30m", "6h", "2d"; null for "off".
 * @throws UsageError for anything else, and for what is shorter than a quarter of an hour
 */
export function parseInterval(text: string): number | null {
  if (text === "off") return null;
  const [, count = "", unit = ""] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const minutes = Number(count) * (minutesOf[unit] ?? 0);
  if (minutes < 15) throw new UsageError(`--every: ${JSON.stringify(text)} must be like 30m, 6h or 2d (15 minutes at least), or off.`);
  return minutes;
}

/** "6 h" */
export function intervalWords(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? "täglich" : `alle ${minutes / 1440} Tage`;
  if (minutes % 60 === 0) return minutes === 60 ? "stündlich" : `alle ${minutes / 60} Stunden`;
  return `alle ${minutes} Minuten`;
}
