const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/iu;

/** OParl's date-time: whole seconds, and an offset instead of `Z`. Null for what is no ISO date-time with an offset. */
export function encodeMoment(iso: string): string | null {
  const match = moment.exec(iso);
  if (match === null || Number.isNaN(Date.parse(iso))) return null;
  const [, local = "", offset = ""] = match;
  return `${local}${offset.toUpperCase() === "Z" ? "+00:00" : offset}`;
}
