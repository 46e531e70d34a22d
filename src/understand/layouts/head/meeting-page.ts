import type { Head } from "../../../council/understanding.ts";
import { firstDay } from "../../day.ts";
import { type Field, fieldOf } from "./field.ts";
import { namesBody } from "./organization-words.ts";

/**
 * The page of a meeting with its agenda: "Gremium: Rat der Stadt Auental", "Sitzung: 26. Sitzung …", "Datum: …".
 * Null where body and day are not labelled.
 */
export function meetingOfPage(fields: readonly Field[], foundBy: string): Pick<Head, "form" | "title" | "consultations"> | null {
  const bodies = fields.filter((field) => field.key === "meetingBody" && field.value !== "");
  const body = bodies.find((field) => field.label === "Gremium") ?? bodies[0];
  const session = bodies.find((field) => field.label === "Sitzung");
  // "Sitzung: JHA/2031/03" is the meeting's number and names nothing.
  const number = session === undefined ? null : /^[A-ZÄÖÜ]{1,8}[/-][\w/.-]*\d$|^\d{1,4}\/\d{4}$/u.exec(session.value)?.[0] ?? null;
  const titled = fieldOf(fields, "title");
  const named = session !== undefined && number === null ? session : titled !== null && /[sS]itzung/u.test(titled.value) ? titled : undefined;
  const date = fieldOf(fields, "meetingDate", "date");
  const day = date === null ? null : firstDay(date.value);
  if (body === undefined || day === null || !namesBody(body.value)) return null;
  return {
    form: { value: "agenda", span: body.span, foundBy, confidence: 0.8 },
    title: named === undefined ? null : { value: named.value, span: named.span, foundBy, confidence: 0.85 },
    consultations: [{
      organization: body.value, role: null, date: day.iso, meeting: number ?? /^\d{1,3}\. (?:\p{L}{1,20}[sS]itzung|Sitzung)/u.exec(named?.value ?? "")?.[0] ?? null,
      item: null, outcome: null, span: body.span, foundBy, confidence: 0.85,
    }],
  };
}
