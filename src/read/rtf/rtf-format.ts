import { latin1 } from "../foreign-kind.ts";
import { officeReading } from "../office-reading.ts";
import type { Format, Reading, SourceFile } from "../reading.ts";
import { readRtf } from "./read-rtf.ts";

/** Rich Text Format. */
export const rtf: Format = {
  name: "rtf",
  bid: ({ bytes }) => (/^(?:\xef\xbb\xbf)?\s{0,4}\{\\rtf/.test(latin1(bytes.subarray(0, 12))) ? 1 : 0),
  read: readRtfFile,
};

function readRtfFile({ bytes, name }: SourceFile): Reading {
  const { title, conceals, damaged, ...document } = readRtf(bytes);
  return officeReading(document, { what: "Das RTF-Dokument", name, origin: "rtf", title, conceals, damaged });
}
