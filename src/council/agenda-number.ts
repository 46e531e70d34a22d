/** An agenda item's number, apart from the part of the meeting that some print before it: "Ö 3.1", "N 2", "TOP 4". */
export interface AgendaNumber {
  /** Public or non-public part; null where not printed. */
  readonly part: "public" | "nonPublic" | null;
  readonly number: string;
}

/** Reads a printed item number; null where it holds no digit. */
export function parseAgendaNumber(printed: string | null): AgendaNumber | null {
  const text = (printed ?? "").toLowerCase().replace(/^\s*(?:top|tagesordnungspunkt|punkt)\b\.?/u, "");
  const match = /^[\s.:]*(ö|nö|n|oe|noe)?[\s.:]*(\d[\d.a-z]{0,12})/u.exec(text);
  if (match === null) {
    return null;
  }
  const [, prefix, number = ""] = match;
  const part = prefix === undefined ? null : prefix.startsWith("n") ? "nonPublic" : "public";
  return { part, number: number.replace(/\.+$/u, "") };
}
