import type { Form, HeadField } from "../council/understanding.ts";
import type { LineKind } from "../text/document-text.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Structure } from "./structure.ts";

/** A document of nothing but this text, undamaged; for tests. Lines of `furniture` may be named by their text. */
export function documentOf(text: string, furniture: readonly string[] = []): MendedDocument {
  let at = 0;
  const lines = text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    const kind: LineKind = line.trim() === "" ? "blank" : furniture.includes(line) ? "furniture" : "text";
    return { span: [start, start + line.length] as const, kind };
  });
  return { original: { origin: "plain", text, lines, unsure: [] }, text, lines, edits: [], notes: [] };
}

function field<T>(value: T): HeadField<T> {
  return { value, span: [0, 0], foundBy: "test", confidence: 1 };
}

/** The structure of a document whose head says no more than this; for tests. */
export function headOf(said: { readonly form?: Form; readonly number?: string; readonly date?: string; readonly title?: string } = {}): Structure {
  return {
    layout: "unknown",
    head: {
      form: field(said.form ?? "paper"),
      number: said.number === undefined ? null : field(said.number),
      title: said.title === undefined ? null : field(said.title), kind: null, visibility: null, body: null, leadUnit: null, author: null,
      date: said.date === undefined ? null : field(said.date),
      consultations: [],
    },
    sections: [], agenda: [], attachments: [], votes: [], minutes: null, hidden: [], entries: [], members: [],
  };
}
