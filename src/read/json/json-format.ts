import type { Note } from "../../text/note.ts";
import { latin1 } from "../foreign-kind.ts";
import { decodeText } from "../plain/decode-text.ts";
import { encodingNotes, plain } from "../plain/plain-format.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { quoted, type Format, type Reading, type SourceFile } from "../reading.ts";
import { parseBrokenOff, parseLines, parseValue, type JsonTrouble, type JsonValue } from "./json-value.ts";
import { layOutRecord } from "./lay-out-record.ts";

const mostBytes = 20 * 1024 * 1024;
/** A record begins with its first name, a list with its first record. */
const start = /^(?:\[\s*)?\{\s*(?:"|\})/;
const ending = /\.(?:geo)?json(?:ld?)?$|\.ndjson$/i;

/** Records that programs write: objects of JSON, lists of them, and one on each line (NDJSON). */
export const json: Format = { name: "json", bid, read: readJson };

function bid({ bytes, name }: SourceFile): number {
  const first = latin1(bytes.subarray(0, 4_096)).replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
  if (start.test(first)) return ending.test(name) ? 0.9 : 0.7;
  return ending.test(name) && /^[{[]/.test(first) ? 0.6 : 0;
}

async function readJson(file: SourceFile, options: Parameters<Format["read"]>[1]): Promise<Reading> {
  if (file.bytes.length > mostBytes) return asPlain(file, options, "tooMany");
  const decoded = decodeText(file.bytes);
  const { value, isWhole } = valueOf(decoded.text);
  if (typeof value === "string") return asPlain(file, options, value);
  if (!holdsObject(value)) return plain.read(file, options);
  const laidOut = layOutRecord(value);
  if (laidOut === null) return asPlain(file, options, "tooMany");
  return refuseImplausible(laidOut.text, file.name) ?? {
    value: { origin: "json", ...laidOut, unsure: [], ...(isWhole ? {} : { breaksOff: true }) },
    notes: [...encodingNotes(decoded, file.name), ...(isWhole ? [] : [breaksOff(file.name)])],
  };
}

/** The record of a file: its one value, a value on each line, or as much of one as there is. */
function valueOf(text: string): { readonly value: JsonValue | JsonTrouble; readonly isWhole: boolean } {
  const value = parseValue(text);
  if (value !== "broken") return { value, isWhole: true };
  const lines = parseLines(text);
  return lines === "broken" ? { value: parseBrokenOff(text), isWhole: false } : { value: lines, isWhole: true };
}

function breaksOff(name: string): Note {
  return { code: "jsonBreaksOff", message: `${quoted(name)} bricht mitten im Datensatz ab; gelesen ist, was bis dahin vollständig ist. Bitte die Datei erneut herunterladen.` };
}

function holdsObject(value: JsonValue): boolean {
  return value.is === "object" || (value.is === "list" && value.values.some(holdsObject));
}

const reasons: Readonly<Record<JsonTrouble, string>> = {
  broken: "ist kein vollständiges JSON",
  tooDeep: "ist ungewöhnlich tief verschachtelt",
  tooMany: "ist als Datensatz zu groß",
};

/** What is no record after all is read as the text that it is; a note says why. */
async function asPlain(file: SourceFile, options: Parameters<Format["read"]>[1], trouble: JsonTrouble): Promise<Reading> {
  const reading = await plain.read(file, options);
  if (reading.value === null) return reading;
  const note: Note = { code: trouble === "broken" ? "jsonBroken" : "jsonExcessive", message: `${quoted(file.name)} ${reasons[trouble]} und wurde als einfacher Text gelesen. Bitte die Datei erneut herunterladen oder prüfen.` };
  return { ...reading, notes: [...reading.notes, note] };
}
