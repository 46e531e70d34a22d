import type { Line, RecordPlace } from "../../text/document-text.ts";
import { createLineWriter } from "../line-writer.ts";
import type { JsonValue } from "./json-value.ts";
import { labelOf } from "./label-of.ts";
import { shownValue, type ShownValue } from "./shown-value.ts";

type JsonObject = Extract<JsonValue, { readonly is: "object" }>;
type JsonList = Extract<JsonValue, { readonly is: "list" }>;

const mostColumns = 9;
const mostValuesInLine = 40;
/** What the places of all lines may come to, in characters: long names at each of many depths are an attack or an accident. */
const mostOfPlaces = 20_000_000;
const longestName = 60;
const hour = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Lays out a record for people: a line for each property, its name in words and what it says; below these what stands inside
 * (as a table where several objects say little more than words, else one below the other) and the texts under their names.
 * Addresses, which serve programs, are furniture; what says nothing is left out. Null where the record is too much of one.
 */
export function layOutRecord(value: JsonValue): { text: string; lines: Line[] } | null {
  const layout = new RecordLayout();
  if (value.is === "object") layout.object(value, "", 0);
  else if (value.is === "list") layout.list(value, "", "", 0);
  return layout.isTooMuch ? null : layout.finish();
}

/** A property that is written below the words of its object. */
type Later = { readonly name: string; readonly inner: JsonObject | JsonList } | { readonly name: string; readonly texts: readonly ShownValue[] };

class RecordLayout {
  readonly #writer = createLineWriter();
  #ofPlaces = 0;

  get isTooMuch(): boolean {
    return this.#ofPlaces > mostOfPlaces;
  }

  finish(): { text: string; lines: Line[] } {
    return this.#writer.finish();
  }

  object({ properties }: JsonObject, object: string, depth: number): void {
    if (this.isTooMuch) return;
    const inner: Later[] = [];
    const texts: Later[] = [];
    const addresses: Addresses[] = [];
    for (const { name, value } of properties) {
      const shown = shownValues(value);
      if (shown.length > 0 && shown.every(({ as }) => as === "address")) addresses.push({ name, texts: shown.map(({ text }) => text) });
      else if (isOfNumbers(value)) this.#words(name, shown.map(({ text }) => text), object, depth, true);
      else if (shown.some(({ as }) => as === "text") || shown.length > mostValuesInLine) texts.push({ name, texts: shown });
      else if (shown.length > 0) this.#words(name, shown.map(({ text }) => text), object, depth);
      else if ((value.is === "object" || value.is === "list") && !isEmpty(value)) inner.push({ name, inner: value });
    }
    for (const { name, texts: found } of addresses) this.#words(name, found, object, depth, true);
    for (const later of [...inner, ...texts]) this.#below(later, object, depth);
  }

  /** A list of objects or of lists, under its name; the outermost has none. What it holds beside objects is written above them; numbers alone are for programs. */
  list(list: JsonList, name: string, outer: string, depth: number): void {
    const objects = objectsIn(list);
    const label = name === "" ? "" : labelOf(name);
    const place = (index: number): string => (name === "" ? `${outer}/${index}` : `${outer}/${pointerTo(name)}/${index}`);
    this.#words(name, scalarsIn(list), outer, depth, objects.length === 0 && list.values.every(isOfNumbersThroughout));
    if (this.#table(objects, label, place, depth)) return;
    for (const [index, one] of objects.entries()) {
      this.#writer.blank();
      const heading = objects.length > 1 ? `${label} ${index + 1}`.trim() : label;
      if (heading !== "") this.#heading(heading, { object: place(index), keys: [] }, depth, name === "");
      this.object(one, place(index), depth + (name === "" ? 0 : 1));
    }
  }

  #below(later: Later, object: string, depth: number): void {
    if ("texts" in later) {
      this.#texts(later.name, later.texts, { object, keys: [later.name] }, depth);
      return;
    }
    const { name, inner } = later;
    this.#writer.blank();
    if (inner.is === "list") return this.list(inner, name, object, depth);
    const place = `${object}/${pointerTo(name)}`;
    this.#heading(labelOf(name), { object: place, keys: [] }, depth);
    this.object(inner, place, depth + 1);
  }

  #words(name: string, words: readonly string[], object: string, depth: number, isForPrograms = false): void {
    if (words.length === 0) return;
    this.#row([`${indent(depth)}${labelOf(name)}:`, ...words], { object, keys: [name] }, isForPrograms ? "furniture" : "row");
  }

  #row(cells: readonly string[], record: RecordPlace, kind: "row" | "furniture", isBold = false): void {
    this.#ofPlaces += record.object.length + record.keys.reduce((sum, key) => sum + key.length, 0);
    this.#writer.row(cells, { kind, record, ...(isBold ? { bold: true } : {}) });
  }

  #heading(label: string, record: RecordPlace, depth: number, isForPrograms = false): void {
    this.#ofPlaces += record.object.length;
    if (isForPrograms) this.#writer.line(label, { kind: "furniture", record });
    else this.#writer.line(`${indent(depth)}${label}`, { kind: "heading", level: Math.min(6, depth + 2), record });
  }

  /** Texts under their name, each with its own lines. */
  #texts(name: string, texts: readonly ShownValue[], record: RecordPlace, depth: number): void {
    this.#writer.blank();
    this.#heading(labelOf(name), record, depth);
    for (const shown of texts) {
      if (shown.as !== "text") this.#writer.line(shown.text, { kind: shown.as === "word" ? "text" : "furniture" });
      else for (const { span, cells, kind, ...look } of shown.lines) this.#textLine(shown.text, { span, kind, ...look, ...(cells === undefined ? {} : { cells }) });
    }
    this.#writer.blank();
  }

  #textLine(text: string, { span, cells, kind, ...look }: Line): void {
    const { page: _, ...kept } = look;
    if (kind === "blank") this.#writer.blank();
    else if (cells === undefined) this.#writer.line(text.slice(...span), { kind, ...kept });
    else this.#writer.row(cells.map((cell) => text.slice(...cell)), { kind, ...kept });
  }

  /** Objects that hold words alone, as a table; false where they are not such. */
  #table(objects: readonly JsonObject[], label: string, place: (index: number) => string, depth: number): boolean {
    const rows = objects.length < 2 ? null : rowsOf(objects);
    if (rows === null) return false;
    const columns = columnsOf(rows.map(({ words }) => words));
    if (columns.length < 2 || columns.length > mostColumns) return false;
    const inset = ([first = "", ...rest]: readonly string[]): readonly string[] => [`${indent(depth + 1)}${first}`, ...rest];
    if (label !== "") this.#heading(label, { object: place(0), keys: [] }, depth);
    this.#row(inset(columns.map(labelOf)), { object: "", keys: [] }, "row", true);
    for (const [index, { words }] of rows.entries()) this.#row(inset(columns.map((name) => words.get(name) ?? "")), { object: place(index), keys: columns }, "row");
    for (const [index, { addresses }] of rows.entries()) for (const { name, texts } of addresses) this.#words(name, texts, place(index), depth + 1, true);
    this.#writer.blank();
    return true;
  }
}

interface Addresses {
  readonly name: string;
  readonly texts: readonly string[];
}

interface Row {
  readonly words: ReadonlyMap<string, string>;
  readonly addresses: readonly Addresses[];
}

function rowsOf(objects: readonly JsonObject[]): readonly Row[] | null {
  const rows: Row[] = [];
  for (const { properties } of objects) {
    const words = new Map<string, string>();
    const addresses: Addresses[] = [];
    for (const { name, value } of properties) {
      if ((value.is === "object" && !isEmpty(value)) || (value.is === "list" && !isFlat(value)) || words.has(name)) return null;
      const shown = shownValues(value);
      if (shown.some(({ as }) => as === "text")) return null;
      if (shown.length > 0 && shown.every(({ as }) => as === "address")) addresses.push({ name, texts: shown.map(({ text }) => text) });
      else if (shown.length > 0) words.set(name, shown.map(({ text }) => text).join("; "));
    }
    rows.push({ words, addresses });
  }
  return rows;
}

/** What a value says by itself, or each value of a list that holds nothing built of others. */
function shownValues(value: JsonValue): readonly ShownValue[] {
  const values = value.is === "list" ? (isFlat(value) ? value.values : []) : [value];
  return values.flatMap((one) => shownValue(one) ?? []);
}

/** The names of what rows say, in their order; times of day to the minute, which programs note, behind the others. */
function columnsOf(rows: readonly ReadonlyMap<string, string>[]): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const isTime = (name: string): boolean => rows.every((row) => !row.has(name) || hour.test(row.get(name) ?? ""));
  return [...names.filter((name) => !isTime(name)), ...names.filter(isTime)];
}

function indent(depth: number): string {
  return "  ".repeat(Math.min(depth, 12));
}

/** True for a list of texts, numbers and truth values alone. */
function isFlat({ values }: JsonList): boolean {
  return values.every(({ is }) => is !== "object" && is !== "list");
}

/** Several numbers in a row are a place on a map or a measure, which nobody reads. */
function isOfNumbers(value: JsonValue): boolean {
  return value.is === "list" && value.values.length > 1 && value.values.every(({ is }) => is === "number");
}

function isOfNumbersThroughout(value: JsonValue): boolean {
  return value.is === "list" ? value.values.every(isOfNumbersThroughout) : value.is === "number";
}

/** A name as a step of a pointer (RFC 6901), shortened. */
function pointerTo(name: string): string {
  return name.slice(0, longestName).replaceAll("~", "~0").replaceAll("/", "~1");
}

function isEmpty(value: JsonObject | JsonList): boolean {
  return value.is === "object" ? value.properties.length === 0 : value.values.length === 0;
}

/** The objects of a list, those of lists in it included. */
function objectsIn(list: JsonList): readonly JsonObject[] {
  return list.values.flatMap((value) => (value.is === "object" ? [value] : value.is === "list" ? objectsIn(value) : []));
}

function scalarsIn(list: JsonList): readonly string[] {
  return list.values.flatMap((value) => (value.is === "list" ? scalarsIn(value) : (shownValue(value)?.text ?? [])));
}
