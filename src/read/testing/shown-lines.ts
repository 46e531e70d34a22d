import type { DocumentText, Line } from "../../text/document-text.ts";
import { textOf } from "../../text/span.ts";

/** The lines of a document for an expectation, each as its kind (with the level of a heading) and text; cells are parted by " | ". */
export function shownLines(value: DocumentText | null): string[] {
  if (value === null) throw new Error("There is no document.");
  const text = (line: Line): string => line.cells?.map((cell) => textOf(value.text, cell)).join(" | ") ?? textOf(value.text, line.span);
  return value.lines.filter((line) => line.kind !== "blank").map((line) => `${line.kind}${line.level ?? ""} ${text(line)}`);
}
