import type { Span } from "../../../text/span.ts";
import { fold } from "../../../text/fold.ts";
import type { RecordLine, Sheet } from "../../sheet.ts";

/** What a property of a record says, as shown. */
export interface RecordValue {
  /** On one line. */
  readonly text: string;
  readonly span: Span;
  /** True for a text of its own below its label. */
  readonly isText: boolean;
  /** Where the line or the lines stand that show it, label included. */
  readonly shown: Span;
  readonly label: string;
}

/** An object of a record with those in it. Names are folded (`keyOf`). */
export interface RecordObject {
  /** The property of the outer object that holds it; "" for the outermost and for those of the outermost list. */
  readonly name: string;
  readonly values: ReadonlyMap<string, readonly RecordValue[]>;
  readonly inner: readonly RecordObject[];
  /** Where the lines of the object and of those in it stand, each stretch with the next in order. */
  readonly shown: readonly Span[];
}

/** A property's name for comparison, however a system spells it: "paperType", "paper_type" and "oparl:PaperType" are one, "oeffentlich" is "öffentlich". */
export function keyOf(name: string): string {
  return fold(name.slice(name.lastIndexOf(":") + 1)).replace(/[^\p{L}\d]/gu, "").replace(/[aou]e/gu, (pair) => pair.charAt(0));
}

class Growing implements RecordObject {
  name: string;
  readonly values = new Map<string, RecordValue[]>();
  inner: Growing[] = [];
  readonly shown: Span[] = [];

  constructor(name: string) {
    this.name = name;
  }

  called(name: string): this {
    this.name = name;
    return this;
  }

  add(name: string, value: RecordValue): void {
    const key = keyOf(name);
    const known = this.values.get(key);
    if (known === undefined) this.values.set(key, [value]);
    else known.push(value);
  }
}

/** The outermost object of the record that a sheet shows, with all that is in it; its list of records where it is one. */
export function recordOn(sheet: Sheet): RecordObject {
  const root = new Growing("");
  const known = new Map<string, Growing>([["", root]]);
  for (let at = 0; at < sheet.record.length; at += 1) {
    const line = sheet.record[at];
    if (line?.place == null || line.place.keys.length === 0 || line.span[0] === line.span[1]) continue;
    const object = objectAt(known, line.place.object);
    const end = line.cells.length === 0 ? endOfText(sheet, at) : line.span[1];
    object.shown.push([line.span[0], end]);
    for (const value of valuesOf(sheet, line, at, end)) object.add(value.name, value.value);
  }
  return withLists(root);
}

/** Objects under ids ("a7": { … }, "a9": { … }) are a list, as those in brackets are: they stand under its name. */
function withLists(object: Growing): Growing {
  object.inner = object.inner.flatMap((one) => {
    const { inner } = withLists(one);
    if (one.values.size > 0 || inner.length < 2 || !inner.every(({ name }) => /\d/u.test(name))) return [one];
    return inner.map((each) => each.called(one.name));
  });
  return object;
}

/** The object at a place, made with all around it where it was not known. */
function objectAt(known: Map<string, Growing>, place: string): Growing {
  const found = known.get(place);
  if (found !== undefined) return found;
  const parts = place.split("/");
  const isListed = /^\d+$/u.test(parts.at(-1) ?? "");
  const name = (parts.at(isListed ? -2 : -1) ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
  const outer = objectAt(known, parts.slice(0, isListed && parts.length > 2 ? -2 : -1).join("/"));
  const made = new Growing(keyOf(name));
  outer.inner.push(made);
  known.set(place, made);
  return made;
}

interface Named {
  readonly name: string;
  readonly value: RecordValue;
}

function valuesOf(sheet: Sheet, line: RecordLine, at: number, end: number): readonly Named[] {
  const keys = line.place?.keys ?? [];
  const [only = ""] = keys;
  const shown: Span = [line.span[0], end];
  if (line.cells.length === 0) {
    const start = sheet.record[at + 1]?.span[0] ?? end;
    const span: Span = [Math.min(start, end), end];
    return [{ name: only, value: { ...valueAt(sheet, span, shown), isText: true, label: sheet.text.slice(...line.span) } }];
  }
  if (keys.length === line.cells.length) {
    return line.cells.flatMap((cell, index) => (cell[0] === cell[1] ? [] : [{ name: keys[index] ?? "", value: valueAt(sheet, cell, shown) }]));
  }
  const [label, ...cells] = line.cells;
  const caption = label === undefined ? "" : sheet.text.slice(...label);
  return cells.map((cell) => ({ name: only, value: { ...valueAt(sheet, cell, shown), label: caption } }));
}

function valueAt(sheet: Sheet, span: Span, shown: Span): RecordValue {
  return { text: sheet.text.slice(...span).replace(/\s+/gu, " "), span, isText: false, shown, label: "" };
}

/** Where the text below a label ends: at the last of the lines that show no property. */
function endOfText(sheet: Sheet, at: number): number {
  let end = sheet.record[at]?.span[1] ?? 0;
  for (let next = at + 1; next < sheet.record.length; next += 1) {
    const line = sheet.record[next];
    if (line === undefined || line.place !== null) break;
    if (line.span[1] > line.span[0]) end = line.span[1];
  }
  return end;
}

/** All stretches of a sheet that show an object or something in it. */
export function allShown(object: RecordObject): readonly Span[] {
  return [...object.shown, ...object.inner.flatMap(allShown)];
}
