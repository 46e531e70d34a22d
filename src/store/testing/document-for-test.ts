import type { MinutesFacts, Understanding } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import type { Line } from "../../text/document-text.ts";
import type { Edit, MendedDocument } from "../../text/mended-text.ts";
import { applyEdits, createSourceMap } from "../../text/source-map.ts";
import type { DocumentToSave } from "../document-to-save.ts";
import { createHash } from "node:crypto";

const FOUND = { foundBy: "test", confidence: 0.9 } as const;

/** A step of the Beratungsfolge, by the words that say it. */
export interface StepForTest {
  readonly quote: string;
  readonly organization: string;
  readonly date?: string;
  readonly item?: string;
  readonly outcome?: string;
  readonly meeting?: string;
}

/** An invented document: its text, and what is found in it, each fact by the words that say it. */
export interface DocumentForTest {
  readonly source?: string;
  readonly text: string;
  readonly edits?: readonly Edit[];
  readonly form?: Understanding["head"]["form"]["value"];
  readonly number?: string;
  readonly title?: string;
  readonly date?: string;
  readonly visibility?: Visibility;
  readonly steps?: readonly StepForTest[];
  /** Headings as they stand in the text; a section reaches to the next one. */
  readonly sections?: readonly { readonly heading: string; readonly level?: number; readonly visibility?: Visibility }[];
  readonly agenda?: readonly { readonly quote: string; readonly number: string; readonly visibility?: Visibility; readonly paperNumber?: string; readonly outcome?: string }[];
  readonly references?: readonly { readonly quote: string; readonly number: string | null; readonly date?: string }[];
  readonly money?: readonly { readonly quote: string; readonly value: number; readonly occurrence?: number }[];
  readonly people?: readonly { readonly quote: string; readonly name: string; readonly role?: string; readonly group?: string }[];
  readonly organizations?: readonly { readonly quote: string; readonly name: string; readonly aliases?: readonly string[] }[];
  /** `on`: words of the motion or resolution that was voted on. */
  readonly votes?: readonly { readonly quote: string; readonly yes: number; readonly no: number; readonly abstain?: number; readonly item?: string; readonly on?: string }[];
  readonly attendance?: readonly { readonly quote: string; readonly name: string; readonly status?: "present" | "excused" | "absent"; readonly faction?: string }[];
  readonly presence?: readonly { readonly quote: string; readonly name: string; readonly change: "arrives" | "leaves"; readonly time: string }[];
  readonly motions?: readonly { readonly quote: string; readonly item: string; readonly mover: string }[];
  readonly resolutions?: readonly { readonly quote: string; readonly item: string }[];
  readonly recusals?: readonly { readonly quote: string; readonly name: string; readonly item: string }[];
  readonly place?: string;
  readonly release?: boolean;
  readonly bodyName?: string;
  readonly name?: string;
}

/** Builds what `saveDocument` takes. Throws where a quote does not stand in the text: then the test is wrong. */
export function documentForTest(given: DocumentForTest): DocumentToSave {
  const { text } = given;
  const place = (quote: string, occurrence = 0): readonly [number, number] => {
    let start = -1;
    for (let count = 0; count <= occurrence; count += 1) {
      start = text.indexOf(quote, start + 1);
      if (start < 0) {
        throw new Error(`The text does not say "${quote}".`);
      }
    }
    return [start, start + quote.length];
  };
  const field = (value: string | undefined) => (value === undefined ? null : { value, span: place(value), ...FOUND });
  const spans = (given.sections ?? []).map(({ heading }) => place(heading));
  const understanding: Understanding = {
    layout: "test",
    head: {
      form: { value: given.form ?? "paper", span: [0, 0], ...FOUND },
      number: field(given.number), title: field(given.title), kind: null, body: null, leadUnit: null, author: null,
      date: given.date === undefined ? null : { value: given.date, span: [0, 0], ...FOUND },
      visibility: given.visibility === undefined ? null : { value: given.visibility, span: [0, 0], ...FOUND },
      consultations: (given.steps ?? []).map(({ quote, organization, date, item, outcome, meeting }) => ({
        organization, date: date ?? null, item: item ?? null, outcome: outcome ?? null, meeting: meeting ?? null, role: null, span: place(quote), ...FOUND,
      })),
    },
    sections: (given.sections ?? []).map(({ heading, level, visibility }, index) => {
      const [start, afterHeading] = spans[index] ?? [0, 0];
      const end = spans[index + 1]?.[0] ?? text.length;
      const contentStart = text.indexOf("\n", afterHeading) + 1 || end;
      return { kind: "other", heading, level: level ?? 1, span: [start, end], contentSpan: [Math.min(contentStart, end), end], visibility: visibility ?? null, ...FOUND };
    }),
    agenda: (given.agenda ?? []).map(({ quote, number, visibility, paperNumber, outcome }) => ({
      number, title: quote, visibility: visibility ?? null, paperNumber: paperNumber ?? null, outcome: outcome ?? null, span: place(quote), ...FOUND,
    })),
    references: (given.references ?? []).map(({ quote, number, date }) => ({
      kind: "cites", number, citedDate: date ?? null, citedAs: null, citedBy: null, text: quote, span: place(quote), ...FOUND,
    })),
    money: (given.money ?? []).map(({ quote, value, occurrence }) => ({
      value, currency: "EUR", text: quote, taxes: null, mode: null, year: null, purpose: null, frequency: null, per: null, span: place(quote, occurrence), ...FOUND,
    })),
    people: (given.people ?? []).map(({ quote, name, role, group }) => ({ name, role: role ?? null, group: group ?? null, span: place(quote), ...FOUND })),
    organizations: (given.organizations ?? []).map(({ quote, name, aliases }) => ({ name, aliases: aliases ?? [], span: place(quote), ...FOUND })),
    budgetLines: [], dates: [], recurrences: [], periods: [], places: [], laws: [], attachments: [],
    votes: (given.votes ?? []).map(({ quote, yes, no, abstain, item, on }) => ({ yes, no, abstain: abstain ?? null, text: quote, item: item ?? null, span: place(quote), ...FOUND, ...(on === undefined ? {} : { subject: place(on) }) })),
    minutes: minutesFor(given, place),
  };
  return {
    source: given.source ?? "test:1", name: given.name ?? "vorlage.txt", sha256: createHash("sha256").update(text).digest("hex"), size: text.length, mediaType: "text/plain",
    readerVersion: "1", bodyName: given.bodyName ?? "Stadt Auental", defaultVisibility: "public", release: given.release ?? true,
    document: mendedForTest(text, given.edits ?? []), understanding, notes: [],
  };
}

function minutesFor(given: DocumentForTest, place: (quote: string) => readonly [number, number]): MinutesFacts {
  const nothing = { title: null, deputyFor: null, fromTime: null, fromItem: null, untilTime: null, untilItem: null };
  return {
    meeting: { organization: null, number: null, date: null, start: null, end: null, place: given.place === undefined ? null : { value: given.place, span: place(given.place), ...FOUND }, chair: null, minuteTaker: null, parts: [] },
    attendance: (given.attendance ?? []).map(({ quote, name, status, faction }) => ({ name, status: status ?? "present", role: "member", faction: faction ?? null, ...nothing, span: place(quote), ...FOUND })),
    presence: (given.presence ?? []).map(({ quote, name, change, time }) => ({ name, change, time, item: null, span: place(quote), ...FOUND })),
    motions: (given.motions ?? []).map(({ quote, item, mover }) => ({ item, kind: "amendment", mover, text: quote, outcome: null, span: place(quote), ...FOUND })),
    resolutions: (given.resolutions ?? []).map(({ quote, item }) => ({ item, number: null, wording: quote, span: place(quote), ...FOUND })),
    recusals: (given.recusals ?? []).map(({ quote, name, item }) => ({ name, item, span: place(quote), ...FOUND })),
  };
}

function mendedForTest(text: string, edits: readonly Edit[]): MendedDocument {
  const map = createSourceMap(edits);
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ span: [start, start + line.length], kind: line.trim() === "" ? "blank" : "text" });
    start += line.length + 1;
  }
  return {
    original: { origin: "plain", text, lines, unsure: [] },
    text: applyEdits(text, edits),
    lines: lines.map(({ span, kind }) => ({ span: map.toMended(span), kind })),
    edits,
    notes: [],
  };
}
